internal import Glibc

/// A small sRGB profile (ICC 2.1), made from the numbers of IEC 61966-2-1.
///
/// It says what the pages' red and greys are, as archival PDF asks.
enum ColourProfile {
  static let bytes: [UInt8] = make()

  private static func make() -> [UInt8] {
    let curve = self.curve
    let tags: [(name: StaticString, data: [UInt8])] = [
      ("desc", description("sRGB")), ("cprt", text("CC0")),
      ("wtpt", xyz(0xF6D6, 0x1_0000, 0xD32D)),
      // Primaries adapted to D50.
      ("rXYZ", xyz(0x6FA2, 0x38F5, 0x0390)), ("gXYZ", xyz(0x6299, 0xB785, 0x18DA)),
      ("bXYZ", xyz(0x24A0, 0x0F84, 0xB6CF)),
      ("rTRC", curve), ("gTRC", curve), ("bTRC", curve),
    ]
    var table = ByteWriter()
    var data = ByteWriter()
    let start = 128 + 4 + tags.count * 12
    table.put(u32: UInt32(tags.count))
    var curveOffset = 0
    for (index, tag) in tags.enumerated() {
      // The three curves are one.
      let isRepeated = index > 6
      let offset = isRepeated ? curveOffset : start + data.count
      if index == 6 { curveOffset = offset }
      table.put(tag.name)
      table.put(u32: UInt32(offset))
      table.put(u32: UInt32(tag.data.count))
      if !isRepeated {
        data.put(bytes: tag.data)
        while data.count % 4 != 0 { data.put(byte: 0) }
      }
    }
    var out = ByteWriter()
    out.put(bytes: header(size: start + data.count))
    out.put(bytes: table.bytes)
    out.put(bytes: data.bytes)
    return out.bytes
  }

  private static func header(size: Int) -> [UInt8] {
    var out = ByteWriter()
    out.put(u32: UInt32(size))
    out.put(u32: 0)
    out.put(u32: 0x0210_0000)
    out.put("mntrRGB XYZ ")
    // A fixed day: the profile says nothing of when.
    for number in [2000, 1, 1, 0, 0, 0] { out.put(u16: number) }
    out.put("acsp")
    for _ in 0..<7 { out.put(u32: 0) }
    out.put(u32: 0xF6D6)
    out.put(u32: 0x1_0000)
    out.put(u32: 0xD32D)
    while out.count < 128 { out.put(byte: 0) }
    return out.bytes
  }

  private static func xyz(_ x: UInt32, _ y: UInt32, _ z: UInt32) -> [UInt8] {
    var out = ByteWriter()
    out.put("XYZ ")
    for number in [0, x, y, z] { out.put(u32: number) }
    return out.bytes
  }

  private static func text(_ text: StaticString) -> [UInt8] {
    var out = ByteWriter()
    out.put("text")
    out.put(u32: 0)
    out.put(text)
    out.put(byte: 0)
    return out.bytes
  }

  private static func description(_ text: StaticString) -> [UInt8] {
    var out = ByteWriter()
    out.put("desc")
    out.put(u32: 0)
    out.put(u32: UInt32(text.utf8CodeUnitCount + 1))
    out.put(text)
    out.put(byte: 0)
    // No Unicode and no Macintosh name.
    for _ in 0..<(4 + 4 + 2 + 1 + 67) { out.put(byte: 0) }
    return out.bytes
  }

  private static var curve: [UInt8] {
    var out = ByteWriter()
    out.put("curv")
    out.put(u32: 0)
    out.put(u32: 256)
    for step in 0..<256 {
      let value = Double(step) / 255
      let linear = value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
      out.put(u16: Int((linear * 65_535).rounded()))
    }
    return out.bytes
  }
}
