internal import Letters
internal import Records

/// A table of the text: merged cells, head rows that are repeated, whole rows.
enum WordTableMaker {
  static func table(_ table: Document.TableBlock, width: Int) -> WordTable {
    let count = max(1, table.columns.count)
    let total = max(1, table.columns.reduce(0) { $0 + $1.width })
    var edges = [0]
    var sum = 0
    for column in table.columns {
      sum += column.width
      edges.append(width * sum / total)
    }
    if edges.count == 1 { edges.append(width) }
    let columns = zip(edges, edges.dropFirst()).map { $1 - $0 }
    var rows: [WordTable.Row] = []
    // By column: how many more rows a merged cell takes, and its span at its first column.
    var left = [Int](repeating: 0, count: count)
    var spans = [Int](repeating: 1, count: count)
    for (index, cells) in (table.head + table.rows).enumerated() {
      let isHead = index < table.head.count
      var row = WordTable.Row(cells: [], isHead: isHead)
      var rest = cells[...]
      var column = 0
      var next = left.map { max(0, $0 - 1) }
      while column < count {
        if left[column] > 0 {
          let span = spans[column]
          row.cells.append(.init(span: span, merge: false, paragraphs: [paragraph(nil, isHead)]))
          column += span
          continue
        }
        guard let cell = rest.popFirst() else {
          row.cells.append(.init(paragraphs: [paragraph(nil, isHead)]))
          column += 1
          continue
        }
        let span = min(max(1, cell.columns), count - column)
        if cell.rows > 1 {
          for covered in column..<(column + span) { next[covered] = cell.rows - 1 }
          spans[column] = span
        }
        var text = paragraph(cell.block, isHead)
        if !isHead {
          switch table.columns[column].alignment {
          case .left: text.format.alignment = .left
          case .center: text.format.alignment = .center
          case .right: text.format.alignment = .right
          }
        }
        row.cells.append(
          .init(span: span, merge: cell.rows > 1 ? true : nil, paragraphs: [text]))
        column += span
      }
      left = next
      rows.append(row)
    }
    return WordTable(kind: .data, columns: columns, rows: rows)
  }

  private static func paragraph(_ block: Document.TextBlock?, _ isHead: Bool) -> WordParagraph {
    WordParagraph(
      isHead ? .headCell : .cell, path: block?.path,
      runs: block.map { [WordRun($0.text)] } ?? [])
  }
}
