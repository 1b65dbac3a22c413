/// The `cmap` table of a subset: real characters, for readers that go by them.
enum CharacterMap {
  /// The glyph of the subset that each character finds.
  static func glyphs(_ entries: [FaceSubset.Entry]) -> [UInt32: Int] {
    var glyphs: [UInt32: Int] = [:]
    for (glyph, entry) in entries.enumerated() {
      guard let scalar = entry.text.unicodeScalars.first else { continue }
      // A character's plain form goes before one with a variation selector.
      let isPlain = entry.text.unicodeScalars.count == 1
      if isPlain || glyphs[scalar.value] == nil { glyphs[scalar.value] = glyph }
    }
    return glyphs
  }

  static func table(_ entries: [FaceSubset.Entry]) -> [UInt8] {
    let pairs = glyphs(entries).sorted { $0.key < $1.key }
    let basic = segments(pairs.filter { $0.key < 0xFFFF })
    let all = segments(pairs)
    var writer = ByteWriter()
    writer.put(u16: 0)
    writer.put(u16: 2)
    let short = format4(basic)
    for (encoding, offset) in [(1, 20), (10, 20 + short.count)] {
      writer.put(u16: 3)
      writer.put(u16: encoding)
      writer.put(u32: UInt32(offset))
    }
    writer.put(bytes: short)
    writer.put(bytes: format12(all))
    return writer.bytes
  }

  private struct Segment {
    var first: UInt32
    var last: UInt32
    var glyph: Int
  }

  private static func segments(_ pairs: [(key: UInt32, value: Int)]) -> [Segment] {
    var out: [Segment] = []
    for (scalar, glyph) in pairs {
      if let open = out.last, scalar == open.last + 1,
        glyph == open.glyph + Int(scalar - open.first)
      {
        out[out.count - 1].last = scalar
      } else {
        out.append(Segment(first: scalar, last: scalar, glyph: glyph))
      }
    }
    return out
  }

  private static func format4(_ segments: [Segment]) -> [UInt8] {
    let all = segments + [Segment(first: 0xFFFF, last: 0xFFFF, glyph: 0)]
    var power = 1
    var exponent = 0
    while power * 2 <= all.count {
      power *= 2
      exponent += 1
    }
    var writer = ByteWriter()
    writer.put(u16: 4)
    writer.put(u16: 16 + all.count * 8)
    writer.put(u16: 0)
    writer.put(u16: all.count * 2)
    writer.put(u16: power * 2)
    writer.put(u16: exponent)
    writer.put(u16: (all.count - power) * 2)
    for segment in all { writer.put(u16: Int(segment.last)) }
    writer.put(u16: 0)
    for segment in all { writer.put(u16: Int(segment.first)) }
    for segment in all {
      writer.put(u16: segment.first == 0xFFFF ? 1 : segment.glyph - Int(segment.first))
    }
    for _ in all { writer.put(u16: 0) }
    return writer.bytes
  }

  private static func format12(_ segments: [Segment]) -> [UInt8] {
    var writer = ByteWriter()
    writer.put(u16: 12)
    writer.put(u16: 0)
    writer.put(u32: UInt32(16 + segments.count * 12))
    writer.put(u32: 0)
    writer.put(u32: UInt32(segments.count))
    for segment in segments {
      writer.put(u32: segment.first)
      writer.put(u32: segment.last)
      writer.put(u32: UInt32(segment.glyph))
    }
    return writer.bytes
  }
}
