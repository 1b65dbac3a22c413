internal import Typesetting

/// Glyphs put together from other glyphs of the face, as official families have them.
enum CompositeGlyph {
  private enum Flag {
    static let wordArguments: UInt16 = 0x0001
    static let scale: UInt16 = 0x0008
    static let moreComponents: UInt16 = 0x0020
    static let scaleXY: UInt16 = 0x0040
    static let matrix: UInt16 = 0x0080
  }

  static func isComposite(_ outline: UnsafeRawBufferPointer) -> Bool {
    // The sign of the number of contours.
    outline.count >= 10 && outline[0] >= 0x80
  }

  /// Offsets of the glyph ids of the parts; empty for a simple glyph.
  static func components(_ outline: UnsafeRawBufferPointer) -> [Int] {
    guard isComposite(outline) else { return [] }
    var offsets: [Int] = []
    var offset = 10
    while offset + 4 <= outline.count {
      let flags = outline.u16(offset)
      offsets.append(offset + 2)
      offset += flags & Flag.wordArguments != 0 ? 8 : 6
      if flags & Flag.scale != 0 {
        offset += 2
      } else if flags & Flag.scaleXY != 0 {
        offset += 4
      } else if flags & Flag.matrix != 0 {
        offset += 8
      }
      if flags & Flag.moreComponents == 0 { break }
    }
    return offsets
  }

  /// `entries` with the parts of composite glyphs, and their parts, after them.
  static func closure(of entries: [FaceSubset.Entry], in face: Face) -> [FaceSubset.Entry] {
    var out = entries
    var parts: Set<Int> = []
    var index = 0
    while index < out.count {
      defer { index += 1 }
      guard out[index].isComposite else { continue }
      let outline = face.outline(of: out[index].glyph)
      for offset in components(outline) {
        let part = Int(outline.u16(offset))
        if parts.insert(part).inserted, out.count < 0xFFFF {
          out.append(.init(glyph: part, text: "", in: face))
        }
      }
    }
    return out
  }

  /// A copy of the outline that names its parts by their places in a subset.
  static func renumbered(_ outline: UnsafeRawBufferPointer, places: [Int: Int]) -> [UInt8] {
    var writer = ByteWriter()
    writer.put(raw: outline)
    for offset in components(outline) {
      writer.set(u16: places[Int(outline.u16(offset))] ?? 0, at: offset)
    }
    return writer.bytes
  }
}
