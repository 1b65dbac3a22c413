/// Makes UTF-8 of a file's bytes: UTF-8, UTF-16 with a byte order mark, and GB18030, GBK or GB2312
/// where the XML declaration says so. Anything else is refused, and so is any byte that its
/// encoding does not allow.
enum TextDecoding {
  /// - Throws: FW1010 to FW1014.
  static func text(of bytes: [UInt8], name: String) throws(Diagnostics) -> SourceText {
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) || bytes.starts(with: [0, 0, 0xFE, 0xFF]) {
      throw FileFaults.unsupportedEncoding(name, "UTF-32")
    }
    if bytes.starts(with: [0xFF, 0xFE]) {
      return try utf16(bytes, littleEndian: true, name: name)
    }
    if bytes.starts(with: [0xFE, 0xFF]) {
      return try utf16(bytes, littleEndian: false, name: name)
    }
    if bytes.starts(with: [0x3C, 0]) || bytes.starts(with: [0, 0x3C]) {
      throw FileFaults.utf16WithoutMark(name)
    }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      let text = SourceText(name: name, bytes: Array(bytes.dropFirst(3)))
      try demand(["UTF-8"], in: text, actual: "UTF-8")
      return text
    }
    guard let declared = XMLDeclaration.encoding(in: bytes) else {
      return SourceText(name: name, bytes: bytes)
    }
    switch declared.uppercased() {
    case "UTF-8": return SourceText(name: name, bytes: bytes)
    case "GB18030", "GBK", "GB2312":
      return try chinese(bytes, encoding: declared.uppercased(), name: name)
    case "UTF-16", "UTF-16LE", "UTF-16BE": throw FileFaults.utf16WithoutMark(name)
    default: throw FileFaults.unsupportedEncoding(name, declared)
    }
  }

  /// A byte order mark and a declaration that contradict each other are refused: one is wrong.
  private static func demand(
    _ allowed: [String], in text: SourceText, actual: String
  ) throws(Diagnostics) {
    guard let declared = XMLDeclaration.encoding(in: text.bytes),
      !allowed.contains(declared.uppercased())
    else { return }
    throw FileFaults.contradictingEncoding(text.name, declared: declared, actual: actual)
  }

  static func utf16(
    _ bytes: [UInt8], littleEndian: Bool, name: String
  ) throws(Diagnostics) -> SourceText {
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count * 3 / 2)
    func unit(_ at: Int) -> UInt32 {
      littleEndian
        ? UInt32(bytes[at]) | UInt32(bytes[at + 1]) << 8
        : UInt32(bytes[at + 1]) | UInt32(bytes[at]) << 8
    }
    var at = 2
    while at < bytes.count {
      var scalar: UInt32 = 0xD800
      if at + 1 < bytes.count {
        scalar = unit(at)
        if (0xD800..<0xDC00).contains(scalar), at + 3 < bytes.count,
          (0xDC00..<0xE000).contains(unit(at + 2))
        {
          scalar = 0x10000 + (scalar - 0xD800) << 10 + (unit(at + 2) - 0xDC00)
          at += 2
        }
      }
      guard let valid = Unicode.Scalar(scalar) else {
        let text = SourceText(name: name, bytes: out)
        throw FileFaults.brokenBytes(text.place(ofOffset: out.count), "UTF-16")
      }
      out.append(contentsOf: UTF8.encode(valid) ?? UTF8.encodedReplacementCharacter)
      at += 2
    }
    let text = SourceText(name: name, bytes: out)
    try demand(
      ["UTF-16", littleEndian ? "UTF-16LE" : "UTF-16BE"], in: text, actual: "UTF-16")
    return text
  }

  static func chinese(
    _ bytes: [UInt8], encoding: String, name: String
  ) throws(Diagnostics) -> SourceText {
    guard let converter = ChineseConverter(encoding: encoding) else {
      throw FileFaults.unsupportedEncoding(name, encoding)
    }
    let (converted, isWhole) = converter.utf8(bytes)
    let text = SourceText(name: name, bytes: converted)
    guard isWhole else {
      throw FileFaults.brokenBytes(text.place(ofOffset: converted.count), encoding)
    }
    return text
  }
}

/// The XML declaration at the very start of a file.
enum XMLDeclaration {
  /// The declared encoding as written; nil without a declaration or without an encoding in it.
  static func encoding(in bytes: [UInt8]) -> String? {
    guard bytes.starts(with: Array("<?xml".utf8)), bytes.count > 5, isSpace(bytes[5]) else {
      return nil
    }
    let head = bytes.prefix(1024)
    guard let end = head.firstIndex(of: UInt8(ascii: ">")) else { return nil }
    let words = Array(head[5..<end])
    let key = Array("encoding".utf8)
    var at = 0
    while at + key.count < words.count {
      guard isSpace(words[at]), words[(at + 1)...].starts(with: key) else {
        at += 1
        continue
      }
      at += 1 + key.count
      while at < words.count, isSpace(words[at]) { at += 1 }
      guard at < words.count, words[at] == UInt8(ascii: "=") else { continue }
      at += 1
      while at < words.count, isSpace(words[at]) { at += 1 }
      guard at < words.count, words[at] == 0x22 || words[at] == 0x27,
        let close = words[(at + 1)...].firstIndex(of: words[at])
      else { return nil }
      return String(decoding: words[(at + 1)..<close], as: UTF8.self)
    }
    return nil
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }
}
