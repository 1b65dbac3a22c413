/// The cells of a table's rows, with their spans, fill its columns exactly.
enum TableRules {
  static func findings(_ reply: XMLNode) -> [Finding] {
    reply.descendants("table").flatMap { table in
      let columns = table.all("column").count
      return part(table.child("head")?.all("row") ?? [], columns)
        + part(table.all("row"), columns)
    }
  }

  /// The rows of a head or of a body; cells don't reach from one into the other.
  private static func part(_ rows: [XMLNode], _ columns: Int) -> [Finding] {
    var findings: [Finding] = []
    // For each column, how many rows a cell from above still covers.
    var covered = [Int](repeating: 0, count: columns)
    for (index, row) in rows.enumerated() {
      let left = rows.count - index
      var next = covered.map { max(0, $0 - 1) }
      var free = covered.map { $0 == 0 }
      for cell in row.all("cell") {
        let width = cell.number("columns") ?? 1
        let height = cell.number("rows") ?? 1
        let start = free.firstIndex(of: true) ?? columns
        guard start + width <= columns, free[start..<(start + width)].allSatisfy(\.self) else {
          findings.append(
            finding(
              cell, "columns",
              .init(
                "这一格放不下：表格只有\(columns)列", "the cell does not fit: the table has \(columns) columns")
            ))
          free = free.map { _ in false }
          break
        }
        if height > left {
          findings.append(
            finding(
              cell, "rows",
              .init(
                "这一格伸到了表外：下面只有\(left)行", "the cell reaches out of the table: \(left) rows are left")
            ))
        }
        for column in start..<(start + width) {
          free[column] = false
          next[column] = height - 1
        }
      }
      let empty = free.count(where: \.self)
      if empty > 0 {
        findings.append(
          finding(
            row, nil,
            .init("这一行少\(empty)列", "the row leaves \(empty) columns empty")))
      }
      covered = next
    }
    return findings
  }

  private static func finding(
    _ node: XMLNode, _ attribute: String?, _ message: Diagnostic.Words
  ) -> Finding {
    Finding(
      .tableUneven, at: node, attribute: attribute, message,
      help: .init(
        "每行各格的 columns 之和加上从上面伸下来的格，应等于列数；空格也要写 <cell/>。",
        "in each row, the cells' columns= and the cells from above make up the "
          + "table's columns; write <cell/> for an empty one."
      ))
  }
}
