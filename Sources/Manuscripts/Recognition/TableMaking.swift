internal import Records

/// A record's table of a draft's.
enum TableMaking {
  /// A cell's words in one line, its paragraphs parted by a wide space.
  private static func oneLine(_ text: String) -> String {
    text.split(separator: "\n").map { PlainText.kept(String($0)) }.filter { !$0.isEmpty }
      .joined(separator: "\u{3000}")
  }

  /// How many cells hold several paragraphs.
  static func manyLines(_ source: Manuscript.Table) -> Int {
    source.rows.joined().count { oneLine($0.text).contains("\u{3000}") && $0.text.contains("\n") }
  }

  /// The table, and whether rows had to be made even.
  static func table(_ source: Manuscript.Table, caption: String?) -> (table: Table, isMended: Bool)
  {
    let (rows, columns, isMended) = even(source.rows)
    let head = headRows(source, rows)
    let widths = source.widths.count == columns ? shares(source.widths) : []
    let parted = (Array(rows.prefix(head)), Array(rows.dropFirst(head)))
    let table = Table(
      caption: caption,
      columns: (0..<columns).map { Table.Column(width: widths.isEmpty ? 1 : widths[$0]) },
      head: parted.0, rows: parted.1)
    return (table, isMended)
  }

  /// Rows whose cells, with those that reach down from above, fill all columns.
  private static func even(
    _ source: [[Manuscript.Table.Cell]]
  ) -> (rows: [[Table.Cell]], columns: Int, isMended: Bool) {
    var covered: [Int] = []
    var placed: [(cells: [Table.Cell], width: Int)] = []
    for (number, row) in source.enumerated() {
      var column = 0
      var next = covered.map { max(0, $0 - 1) }
      var cells: [Table.Cell] = []
      func skip() { while column < covered.count, covered[column] > 0 { column += 1 } }
      for cell in row {
        skip()
        let height = min(max(1, cell.rows), source.count - number)
        while next.count < column + cell.columns { next.append(0) }
        for place in column..<(column + max(1, cell.columns)) {
          if place < next.count { next[place] = height - 1 }
        }
        column += max(1, cell.columns)
        cells.append(
          Table.Cell(
            text: oneLine(cell.text), columns: max(1, cell.columns), rows: height))
      }
      skip()
      placed.append((cells, column))
      covered = next
    }
    let columns = placed.map(\.width).max() ?? 1
    var isMended = false
    let rows = placed.map { cells, width in
      guard width < columns else { return cells }
      isMended = true
      return cells + Array(repeating: Table.Cell(text: ""), count: columns - width)
    }
    return (rows, columns, isMended)
  }

  /// How many rows are head: as the file says; else the first, with what its cells reach down to,
  /// where it names columns and holds no figures.
  private static func headRows(_ source: Manuscript.Table, _ rows: [[Table.Cell]]) -> Int {
    func closed(_ count: Int) -> Int {
      var end = count
      var row = 0
      while row < end, row < rows.count {
        end = max(end, row + (rows[row].map(\.rows).max() ?? 1))
        row += 1
      }
      return end
    }
    guard rows.count > 1 else { return 0 }
    if source.headRows > 0 {
      let head = closed(source.headRows)
      return head < rows.count && head <= 5 ? head : 0
    }
    guard let first = rows.first, first.count > 1,
      first.allSatisfy({ (1...20).contains(PlainText.length($0.text)) }),
      first.allSatisfy({ !$0.text.contains("。") }),
      first.count(where: { $0.text.contains(where: PlainText.isDigit) }) * 2 <= first.count
    else { return 0 }
    // A table whose rows are all of one kind, label and text, has no head.
    let labels = rows.map { PlainText.length($0.first?.text ?? "") }
    if first.count == 2, labels.allSatisfy({ $0 <= 8 }), rows.count <= 4 { return 0 }
    let head = closed(1)
    return head < rows.count && head <= 5 ? head : 0
  }

  /// Widths as shares of 100, each at least 1.
  private static func shares(_ widths: [Int]) -> [Int] {
    let sum = widths.reduce(0, +)
    guard sum > 0, widths.allSatisfy({ $0 >= 0 }) else { return [] }
    if widths.allSatisfy({ $0 == widths[0] }) { return widths.map { _ in 1 } }
    return widths.map { max(1, min(100, ($0 * 100 + sum / 2) / sum)) }
  }
}
