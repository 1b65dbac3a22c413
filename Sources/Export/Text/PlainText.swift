package import Letters

/// Letters as plain text: one block a line, in reading order.
package enum PlainText {
  /// A draft's stamp stands first; a table has a line for each row, its cells parted by tabs.
  package static func letter(_ document: Document) -> String {
    var lines: [String] = []
    if case .draft(let words, let digest) = document.standing {
      lines.append(words + (digest.map { " " + $0 } ?? ""))
    }
    let tables = (document.body + document.attachments.flatMap(\.body)).compactMap {
      if case .table(let table) = $0 { table } else { nil }
    }
    // Cells are blocks too: a row's first cell stands for the row, the others are passed over.
    var rows: [String: [String]] = [:]
    var passed: Set<String> = []
    for table in tables {
      for group in [table.head, table.rows] {
        for (row, columns) in zip(group, TableGrid.columns(group)) {
          guard let first = row.first else { continue }
          // Every row has all its tabs, so that a column stays a column under merged cells.
          var texts = [String](repeating: "", count: max(1, table.columns.count))
          for (cell, column) in zip(row, columns) where column < texts.count {
            texts[column] = cell.block.text
          }
          rows[first.block.path] = texts
          passed.formUnion(row.dropFirst().map(\.block.path))
        }
      }
    }
    for block in document.blocks where !passed.contains(block.path) {
      lines.append((rows[block.path] ?? [block.text]).map(line).joined(separator: "\t"))
    }
    return lines.map { $0 + "\n" }.joined()
  }

  /// Breaks and tabs inside a block would be taken for ours.
  private static func line(_ text: String) -> String {
    String(text.map { $0.isNewline || $0 == "\t" ? " " : $0 })
  }
}
