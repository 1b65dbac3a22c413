internal import Records
internal import Tables

/// A CSV file's cells, each with its column's header.
enum TableText {
  static func read(
    _ bytes: [UInt8], _ source: FileReader.Source, into reader: inout FileReader
  ) throws(Diagnostics) {
    guard let sheets = try? TableFile.sheets(bytes: bytes, name: source.shown) else {
      // A table that doesn't hold is still a text.
      try reader.readText(bytes, source)
      return
    }
    for sheet in sheets { add(sheet.rows, name: sheet.name, source, into: &reader) }
  }

  /// The cells row by row; those of the first row with words in most of its cells are headers.
  static func add(
    _ rows: [[String]], name: String, _ source: FileReader.Source, into reader: inout FileReader
  ) {
    let header = rows.indices.prefix(10).first { isHeader(rows[$0]) }
    for (row, cells) in rows.enumerated() {
      var isFirst = true
      for (column, cell) in cells.enumerated() where !cell.isEmpty {
        let headings = header.map { rows[$0] } ?? []
        let isBelow = header.map { row > $0 } ?? false
        let heading = isBelow && column < headings.count ? headings[column] : ""
        let place = (name.isEmpty ? "" : name + "!") + letters(column) + "\(row + 1)"
        reader.add(
          cell, source, place, isFirst ? .block : .cell, heading: heading.isEmpty ? nil : heading)
        isFirst = false
      }
    }
  }

  private static func isHeader(_ row: [String]) -> Bool {
    let filled = row.filter { !$0.isEmpty }
    guard filled.count >= 2 else { return false }
    return filled.allSatisfy { cell in
      cell.unicodeScalars.count <= 16 && !cell.unicodeScalars.contains { $0.value.isDigit }
    }
  }

  /// The letters of a 0-based column.
  static func letters(_ column: Int) -> String {
    var left = column + 1
    var out = ""
    while left > 0 {
      let (rest, letter) = (left - 1).quotientAndRemainder(dividingBy: 26)
      out = String(UnicodeScalar(UInt8(65 + letter))) + out
      left = rest
    }
    return out
  }
}
