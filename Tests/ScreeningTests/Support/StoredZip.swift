/// A ZIP archive whose files are stored as they are.
enum StoredZip {
  static func bytes(_ files: [(String, [UInt8])]) -> [UInt8] {
    var out: [UInt8] = []
    var directory: [UInt8] = []
    for (name, content) in files {
      let head = shared(name, content)
      let offset = UInt32(out.count)
      out += four(0x0403_4B50) + head + Array(name.utf8) + content
      directory += four(0x0201_4B50) + two(20) + head + two(0) + two(0) + two(0) + four(0)
      directory += four(offset) + Array(name.utf8)
    }
    let start = UInt32(out.count)
    return out + directory + four(0x0605_4B50) + two(0) + two(0) + two(UInt16(files.count))
      + two(UInt16(files.count)) + four(UInt32(directory.count)) + four(start) + two(0)
  }

  static func bytes(_ files: [(String, String)]) -> [UInt8] {
    bytes(files.map { ($0.0, Array($0.1.utf8)) })
  }

  /// What local and central headers share, but for the central one's further fields.
  private static func shared(_ name: String, _ content: [UInt8]) -> [UInt8] {
    two(20) + two(0x0800) + two(0) + two(0) + two(0x21) + four(crc(content))
      + four(UInt32(content.count)) + four(UInt32(content.count)) + two(UInt16(name.utf8.count))
      + two(0)
  }

  private static func two(_ value: UInt16) -> [UInt8] { [UInt8(value & 0xFF), UInt8(value >> 8)] }

  private static func four(_ value: UInt32) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }

  private static func crc(_ bytes: [UInt8]) -> UInt32 {
    var crc: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      crc ^= UInt32(byte)
      for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
    }
    return ~crc
  }
}
