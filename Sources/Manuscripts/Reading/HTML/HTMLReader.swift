internal import Records

/// HTML as it is pasted from Word, WPS and browsers, whole pages and fragments.
enum HTMLReader {
  static func manuscript(_ bytes: [UInt8], file: String) throws(Diagnostics) -> Manuscript {
    let text = try ForeignText.decoded(bytes, name: file, declared: charset(of: bytes))
    let (root, overrun) = HTMLParser.tree(of: withoutClipboardHead(text))
    if let overrun { throw ReadingFaults.tooLarge(file, overrun) }
    let reader = MarkupReader(file: file, format: .html, places: .paragraphs)
    return try reader.read(root)
  }

  /// What `<meta charset>` or `<?xml encoding?>` says in the first bytes; nil: nothing.
  private static func charset(of bytes: [UInt8]) -> String? {
    let head = bytes.prefix(2048).map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
    for key in ["charset=", "encoding="] {
      let mark = Array(key.utf8)
      guard head.count > mark.count,
        let at = (0..<(head.count - mark.count)).first(where: { head[$0...].starts(with: mark) })
      else { continue }
      let rest = head[(at + mark.count)...].drop { $0 == 0x22 || $0 == 0x27 || $0 == 0x20 }
      let name = rest.prefix { byte in
        (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x2D || byte == 0x5F
      }
      return name.isEmpty ? nil : String(decoding: name, as: UTF8.self)
    }
    return nil
  }

  /// Windows puts `Version:… StartHTML:…` before what is on its clipboard.
  private static func withoutClipboardHead(_ text: [UInt8]) -> [UInt8] {
    guard text.starts(with: Array("Version:".utf8)), let start = text.firstIndex(of: 0x3C) else {
      return text
    }
    return Array(text[start...])
  }
}
