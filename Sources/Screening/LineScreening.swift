package import Records

/// A text file whose every line is a text of its own.
package enum LineScreening {
  /// The lines of a text file: UTF-8, UTF-16 with a byte order mark, or GB18030. A line ends at LF or
  /// CR LF; a last line end begins no further line. An empty file has no lines.
  /// - Throws: FW101x for bytes in no known encoding.
  package static func lines(of bytes: [UInt8], name: String) throws(Diagnostics) -> [String] {
    guard !bytes.isEmpty else { return [] }
    let text = try ForeignText.decoded(bytes, name: name)
    var lines = text.split(separator: 0x0A, omittingEmptySubsequences: false)
    if text.last == 0x0A { lines.removeLast() }
    return lines.map { line in
      String(decoding: line.last == 0x0D ? line.dropLast() : line, as: UTF8.self)
    }
  }
}
