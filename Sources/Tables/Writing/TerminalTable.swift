internal import Records

/// Shows a table on a terminal: columns aligned by the width that characters take there, numbers to
/// the right, long cells cut with `…`.
package enum TerminalTable {
  private static let gap = 2
  /// The narrowest that a column is cut to.
  private static let least = 6

  /// One line a row, without line breaks at the end of the text.
  /// - Parameters:
  ///   - width: the terminal's width in cells; nil: as wide as the table needs.
  ///   - coloured: late cells red, due ones yellow, done ones dim, by ANSI sequences.
  package static func text(
    of sheet: TableSheet, width: Int? = nil, coloured: Bool = false
  ) -> String {
    let rows = sheet.rows.map { sheet.cells(of: $0) }
    let shown = rows.map { row in row.map { oneLine($0.shown) } }
    let headers = sheet.columns.map { oneLine($0.header) }
    let widths = fitted(natural(headers, shown, sheet), to: width)
    let isRight = sheet.columns.map { $0.kind == .number || $0.kind == .percent }
    var lines: [String] = []
    if !sheet.title.isEmpty { lines.append(oneLine(sheet.title)) }
    lines.append(line(headers.indices.map { padded(headers[$0], widths[$0], isRight[$0]) }))
    lines.append(line(widths.map { String(repeating: "-", count: $0) }))
    for (row, texts) in zip(rows, shown) {
      lines.append(
        line(
          texts.indices.map { column in
            let text = padded(texts[column], widths[column], isRight[column])
            return coloured ? TerminalTable.coloured(text, row[column].state) : text
          }))
    }
    return lines.map { cutLine($0, to: coloured ? nil : width) }.joined(separator: "\n")
  }

  /// Line breaks become spaces; what could move the cursor becomes `?`.
  private static func oneLine(_ text: String) -> String {
    let flat = String.UnicodeScalarView(
      text.unicodeScalars.map { $0 == "\n" || $0 == "\r" || $0 == "\t" ? " " : $0 })
    return DiagnosticText.printable(String(flat))
  }

  private static func natural(
    _ headers: [String], _ rows: [[String]], _ sheet: TableSheet
  ) -> [Int] {
    headers.indices.map { column in
      let content = rows.reduce(DisplayWidth.of(headers[column])) {
        max($0, DisplayWidth.of($1[column]))
      }
      return max(1, min(content, sheet.columns[column].width ?? content))
    }
  }

  /// Takes cells from the widest column until the table fits or no column can give any more.
  private static func fitted(_ widths: [Int], to total: Int?) -> [Int] {
    guard let total else { return widths }
    var widths = widths
    var excess = widths.reduce(0, +) + gap * max(0, widths.count - 1) - total
    while excess > 0, let widest = widths.indices.max(by: { widths[$0] < widths[$1] }),
      widths[widest] > least
    {
      widths[widest] -= 1
      excess -= 1
    }
    return widths
  }

  private static func padded(_ text: String, _ width: Int, _ isRight: Bool) -> String {
    let cut = DisplayWidth.cut(text, to: width)
    let space = String(repeating: " ", count: max(0, width - DisplayWidth.of(cut)))
    return isRight ? space + cut : cut + space
  }

  private static func line(_ cells: [String]) -> String {
    var text = cells.joined(separator: String(repeating: " ", count: gap))
    while text.last == " " { text.removeLast() }
    return text
  }

  private static func cutLine(_ line: String, to width: Int?) -> String {
    width.map { DisplayWidth.cut(line, to: $0) } ?? line
  }

  private static func coloured(_ text: String, _ state: TableCell.State) -> String {
    switch state {
    case .plain: text
    case .late: "\u{1B}[31m\(text)\u{1B}[0m"
    case .dueSoon: "\u{1B}[33m\(text)\u{1B}[0m"
    case .done: "\u{1B}[2m\(text)\u{1B}[0m"
    }
  }
}
