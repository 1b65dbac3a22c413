internal import Letters
internal import Records

/// A table of the text: merged cells, head rows that are repeated, whole rows.
struct WordTableMaker {
  private let source: Document.TableBlock
  private let map: PageMap
  private let width: Int

  /// - Parameter width: of the whole table.
  init(_ table: Document.TableBlock, _ map: PageMap, width: Int) {
    source = table
    self.map = map
    self.width = width
  }

  var table: WordTable {
    let table = source
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
          row.cells.append(
            .init(span: span, merge: false, paragraphs: [paragraph(nil, isHead, measure: 0)]))
          column += span
          continue
        }
        guard let cell = rest.popFirst() else {
          row.cells.append(.init(paragraphs: [paragraph(nil, isHead, measure: 0)]))
          column += 1
          continue
        }
        let span = min(max(1, cell.columns), count - column)
        if cell.rows > 1 {
          for covered in column..<(column + span) { next[covered] = cell.rows - 1 }
          spans[column] = span
        }
        var text = paragraph(
          cell.block, isHead,
          measure: edges[column + span] - edges[column] - WordMeasure.cellPadding * 2)
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

  private func paragraph(
    _ block: Document.TextBlock?, _ isHead: Bool, measure: Int
  ) -> WordParagraph {
    let style: WordStyle = isHead ? .headCell : .cell
    guard let block else { return WordParagraph(style, runs: []) }
    let runs = LineFit.stretches(
      map.lines[block.path] ?? [], style, first: measure, rest: measure
    ).map { stretch in
      // Drawn apart, a cell's text would look unlike the others'.
      WordRun(stretch.text, spacing: stretch.spacing.flatMap { $0 < 0 ? $0 : nil })
    }
    return WordParagraph(style, path: block.path, runs: LetterText.checked(runs, block.text))
  }
}
