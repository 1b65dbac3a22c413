/// A record's text as it was read: its name for diagnostics and its UTF-8 bytes without a byte
/// order mark, whatever encoding the file had.
package struct SourceText: Sendable, Hashable {
  /// The path, or what else the user knows it by.
  package var name: String
  package var bytes: [UInt8]

  package init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  /// The 1-based line and column, in Unicode scalars, of each byte offset, in the given order.
  func positions(of offsets: [Int]) -> [(line: Int, column: Int)] {
    let order = offsets.indices.sorted { offsets[$0] < offsets[$1] }
    var result = [(line: Int, column: Int)](repeating: (1, 1), count: offsets.count)
    bytes.withUnsafeBufferPointer { text in
      var at = 0
      var line = 1
      var column = 1
      for index in order {
        let target = min(offsets[index], text.count)
        while at < target {
          let byte = text[at]
          at += 1
          if byte == 0x0A || (byte == 0x0D && !(at < text.count && text[at] == 0x0A)) {
            line += 1
            column = 1
          } else if byte & 0xC0 != 0x80, byte != 0x0D {
            column += 1
          }
        }
        result[index] = (line, column)
      }
    }
    return result
  }

  /// Where a byte offset is, without a path.
  func place(ofOffset offset: Int) -> Diagnostic.Place {
    let position = positions(of: [offset])[0]
    return Diagnostic.Place(file: name, line: position.line, column: position.column)
  }
}
