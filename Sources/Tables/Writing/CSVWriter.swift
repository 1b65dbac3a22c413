/// Writes a table as CSV (RFC 4180): commas, CRLF, cells quoted where they need it. The title is
/// left out: the first record is the header.
package enum CSVWriter {
  /// - Parameter withMark: a byte order mark, by which Excel knows UTF-8.
  package static func bytes(of sheet: TableSheet, withMark: Bool = true) -> [UInt8] {
    var out: [UInt8] = withMark ? [0xEF, 0xBB, 0xBF] : []
    append(sheet.columns.map { FormulaGuard.guarded($0.header) }, to: &out)
    for row in sheet.rows {
      append(
        sheet.cells(of: row).map { cell in
          guard case .text(let text) = cell.value else { return cell.shown }
          return FormulaGuard.guarded(text)
        }, to: &out)
    }
    return out
  }

  private static func append(_ cells: [String], to out: inout [UInt8]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { out.append(UInt8(ascii: ",")) }
      // A record of one empty cell would be an empty line, which readers skip.
      let needsQuotes =
        cells.count == 1 && cell.isEmpty
        || cell.utf8.contains {
          $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D || $0 == 0x3B || $0 == 0x09
        }
        || cell.utf8.first == 0x20 || cell.utf8.last == 0x20
      guard needsQuotes else {
        out.append(contentsOf: cell.utf8)
        continue
      }
      out.append(0x22)
      for byte in cell.utf8 {
        if byte == 0x22 { out.append(byte) }
        out.append(byte)
      }
      out.append(0x22)
    }
    out.append(contentsOf: [0x0D, 0x0A])
  }
}
