internal import Records

/// Comma-separated values as RFC 4180 has them, and as spreadsheets write them: other separators,
/// any line break, a first line `sep=;`.
enum CSVReader {
  static func sheet(bytes: [UInt8], name: String) throws(Diagnostics) -> Sheet {
    var text = try ForeignText.decoded(bytes, name: name)
    var separator = likelySeparator(text)
    if let stated = statedSeparator(&text) { separator = stated }
    var scan = CSVScan(text: text, separator: separator, file: name)
    return Sheet(name: "", rows: try scan.rows())
  }

  /// Excel's own first line `sep=;`, which is blanked so that rows keep their numbers.
  private static func statedSeparator(_ text: inout [UInt8]) -> UInt8? {
    let head = Array("sep=".utf8)
    guard text.count > 5, text.starts(with: head), text[5] == 0x0A || text[5] == 0x0D else {
      return nil
    }
    let separator = text[4]
    text.removeFirst(5)
    return separator
  }

  /// The separator that stands most often outside quotes in the first records; a comma when none
  /// does.
  private static func likelySeparator(_ text: [UInt8]) -> UInt8 {
    let candidates = [UInt8(ascii: ","), 0x09, UInt8(ascii: ";")]
    var counts = [0, 0, 0]
    var isQuoted = false
    var lines = 0
    for byte in text.prefix(1 << 16) {
      if byte == 0x22 { isQuoted.toggle() }
      guard !isQuoted else { continue }
      if byte == 0x0A { lines += 1 }
      if lines == 10 { break }
      if let index = candidates.firstIndex(of: byte) { counts[index] += 1 }
    }
    let most = counts.indices.max { (counts[$0], -$0) < (counts[$1], -$1) } ?? 0
    return candidates[most]
  }
}

/// One pass over a CSV text.
private struct CSVScan {
  let text: [UInt8]
  let separator: UInt8
  let file: String
  private var at = 0
  private var row: [String] = []
  private var made = TableRows()

  init(text: [UInt8], separator: UInt8, file: String) {
    self.text = text
    self.separator = separator
    self.file = file
  }

  mutating func rows() throws(Diagnostics) -> [[String]] {
    while at < text.count {
      row.append(try cell())
      guard row.count <= TableLimits.columns else { throw tooWide() }
      if at < text.count, text[at] == separator {
        at += 1
        // A separator at the very end of the text has an empty cell after it.
        if at == text.count {
          row.append("")
          try endRow()
        }
        continue
      }
      skipLineBreak()
      try endRow()
    }
    return made.trimmed
  }

  private mutating func endRow() throws(Diagnostics) {
    let isBlank = row.allSatisfy(\.isEmpty)
    if let fault = made.add(isBlank ? [] : row) { throw TableFaults.tooLarge(file, fault) }
    row = []
  }

  private func tooWide() -> Diagnostics {
    TableFaults.tooLarge(file, TableLimits.columnWords)
  }

  private mutating func skipLineBreak() {
    guard at < text.count else { return }
    let isReturn = text[at] == 0x0D
    at += 1
    if isReturn, at < text.count, text[at] == 0x0A { at += 1 }
  }

  private mutating func cell() throws(Diagnostics) -> String {
    guard at < text.count, text[at] == 0x22 else { return bareCell() }
    var out: [UInt8] = []
    at += 1
    while true {
      guard at < text.count else { throw fault(isOpen: true) }
      let byte = text[at]
      at += 1
      if byte != 0x22 {
        out.append(byte)
      } else if at < text.count, text[at] == 0x22 {
        out.append(byte)
        at += 1
      } else {
        break
      }
    }
    guard at == text.count || isEnd(text[at]) else { throw fault(isOpen: false) }
    return String(decoding: out, as: UTF8.self)
  }

  private mutating func bareCell() -> String {
    let start = at
    while at < text.count, !isEnd(text[at]) { at += 1 }
    return String(decoding: text[start..<at], as: UTF8.self)
  }

  private func isEnd(_ byte: UInt8) -> Bool {
    byte == separator || byte == 0x0A || byte == 0x0D
  }

  /// The place names the record, as a spreadsheet would number it, and the cell.
  private func fault(isOpen: Bool) -> Diagnostics {
    TableFaults.quote(file, line: made.count + 1, column: row.count + 1, isOpen: isOpen)
  }
}
