private import Records

/// Writes a table as JSON for programs: `title`, `columns` (`header`, `kind`), `rows` (arrays in
/// the columns' order: strings, numbers, shares as fractions, days as `yyyy-mm-dd`, null for an
/// empty cell) and `states`, the cells that are late, due soon or done, by 0-based row and column.
package enum TableJSON {
  package static func text(of sheet: TableSheet) -> String {
    let columns = sheet.columns.map {
      "    {\"header\": \(quoted($0.header)), \"kind\": \"\($0.kind.rawValue)\"}"
    }
    var rows: [String] = []
    var states: [String] = []
    for (index, row) in sheet.rows.enumerated() {
      let cells = sheet.cells(of: row)
      rows.append("    [" + cells.map { value($0.value) }.joined(separator: ", ") + "]")
      for (column, cell) in cells.enumerated() where cell.state != .plain {
        states.append(
          "    {\"row\": \(index), \"column\": \(column), \"state\": \"\(cell.state.rawValue)\"}")
      }
    }
    return "{\n  \"title\": \(quoted(sheet.title)),\n  \"columns\": \(list(columns)),\n"
      + "  \"rows\": \(list(rows)),\n  \"states\": \(list(states))\n}\n"
  }

  private static func list(_ items: [String]) -> String {
    items.isEmpty ? "[]" : "[\n" + items.joined(separator: ",\n") + "\n  ]"
  }

  private static func value(_ value: TableCell.Value) -> String {
    switch value {
    case .empty: "null"
    case .text(let text): quoted(text)
    case .number(let number), .percent(let number):
      number.isFinite ? TableCell.plain(number) : "null"
    case .date(let day): quoted(day.iso)
    }
  }

  private static func quoted(_ text: String) -> String {
    var out = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      case "\r": out += "\\r"
      case "\t": out += "\\t"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F:
        let digits = String(scalar.value, radix: 16)
        out += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out + "\""
  }
}
