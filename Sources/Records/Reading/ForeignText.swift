/// Text that comes from elsewhere than a record's file, such as a table's cells, held to the rules
/// that records keep.
package enum ForeignText {
  /// The text of a file that declares no encoding: UTF-8, with or without a byte order mark,
  /// UTF-16 with one, or else GB18030. What is UTF-8 from end to end is taken for UTF-8.
  /// - Throws: FW1005, FW1010 to FW1014.
  package static func decoded(_ bytes: [UInt8], name: String) throws(Diagnostics) -> [UInt8] {
    guard !bytes.isEmpty else { throw FileFaults.empty(name) }
    let text = try unchecked(bytes, name: name)
    if let null = text.bytes.firstIndex(of: 0) {
      throw Diagnostics(text.diagnostics([TextFaults.null(at: null)]))
    }
    return text.bytes
  }

  /// The text of a file that may declare its encoding somewhere inside it, as HTML does. What is
  /// UTF-8 from end to end is taken for UTF-8, whatever it says.
  /// - Parameter declared: the encoding by name; nil: it declares none.
  /// - Throws: FW1005, FW1010 to FW1014.
  package static func decoded(
    _ bytes: [UInt8], name: String, declared: String?
  ) throws(Diagnostics) -> [UInt8] {
    let isMarked = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    let chinese = ["gb2312", "gbk", "gb18030", "gb_2312-80", "x-gbk", "utf-8", "utf8", "utf-16"]
    if let declared, !isMarked, !chinese.contains(declared.lowercased()),
      bytes.withUnsafeBufferPointer({ firstBroken(in: $0) }) != nil
    {
      throw FileFaults.unsupportedEncoding(name, declared)
    }
    return try decoded(bytes, name: name)
  }

  private static func unchecked(
    _ bytes: [UInt8], name: String
  ) throws(Diagnostics) -> SourceText {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      return try TextDecoding.utf16(bytes, littleEndian: bytes[0] == 0xFF, name: name)
    }
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let isMarked = bytes.starts(with: mark)
    let text = SourceText(name: name, bytes: isMarked ? Array(bytes.dropFirst(3)) : bytes)
    let broken = text.bytes.withUnsafeBufferPointer { firstBroken(in: $0) }
    guard let broken else { return text }
    guard !isMarked else {
      throw Diagnostics(text.diagnostics([TextFaults.brokenUTF8(at: broken)]))
    }
    return try TextDecoding.chinese(bytes, encoding: "GB18030", name: name)
  }

  /// The first byte that is not UTF-8; a NUL is for the caller to judge.
  private static func firstBroken(in text: UnsafeBufferPointer<UInt8>) -> Int? {
    var at = 0
    while at < text.count {
      let length = ScalarReading.scalar(text, at).length
      guard length > 0 else { return at }
      at += length
    }
    return nil
  }

  /// The characters of `text` that no record may hold, as faults of `place`: FW1110 to FW1115, at
  /// most one of a kind, since all of them have one place.
  package static func diagnostics(
    of text: String, at place: Diagnostic.Place
  ) -> [Diagnostic] {
    let hits = Array(text.utf8).withUnsafeBufferPointer {
      CharacterScan($0, limit: TextChecks.limit).hits
    }
    var seen: Set<CharacterRules.Fault> = []
    return hits.filter { seen.insert($0.fault).inserted }.map { hit in
      let finding = TextFaults.character(hit.fault, hit.scalar, at: hit.offset)
      return Diagnostic(finding.code, at: place, finding.message, help: finding.help)
    }
  }

  /// FW1116 at `place`. It never repeats what was marked.
  package static func secrecy(at place: Diagnostic.Place) -> Diagnostic {
    let finding = TextFaults.secrecyMark(at: .file)
    return Diagnostic(finding.code, at: place, finding.message, help: finding.help)
  }

  /// Whether the text holds a secrecy mark: 秘密★, 密级：机密 and the like.
  package static func hasSecrecyMark(_ text: String) -> Bool { SecrecyMarks.isIn(text) }

  /// The text as a record keeps one line or paragraph: see `WhiteSpace`. The ideographic spaces
  /// and no-break spaces that pad cells are dropped at both ends.
  package static func collapsed(_ text: String) -> String {
    var scalars = Substring(text).unicodeScalars
    while let first = scalars.first, isPadding(first) { scalars.removeFirst() }
    while let last = scalars.last, isPadding(last) { scalars.removeLast() }
    return WhiteSpace.collapsed(Array(String(scalars).utf8), joiningChinese: true)
  }

  private static func isPadding(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\u{3000}" || scalar == "\u{A0}" || scalar.properties.isWhitespace
  }
}
