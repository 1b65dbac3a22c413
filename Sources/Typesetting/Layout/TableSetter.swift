internal import Letters
internal import Records

/// Sets a table as flow items: one a row, or several where a row is too tall to stay whole.
///
/// The standard says nothing of type size in tables; they are set in 小4号 so that a table of
/// usual width needs no turning.
struct TableSetter {
  static let padding = Length.mm(hundredths: 150)
  static let ruleThickness = Length.mm(hundredths: 20)
  /// A row taller than this many half lines may break across pages.
  static let tallest = 12

  let setter: LineSetter
  let table: Document.TableBlock
  let left: Length
  let width: Length
  /// Prefix of the table's role paths is the block's own; a repeated head is an artifact.
  let columns: [Length]

  init(_ table: Document.TableBlock, setter: LineSetter, left: Length, width: Length) {
    self.table = table
    self.setter = setter
    self.left = left
    self.width = width
    let total = max(1, table.columns.reduce(0) { $0 + $1.width })
    var edges: [Length] = [.zero]
    var sum = 0
    for column in table.columns {
      sum += column.width
      edges.append(width * sum / total)
    }
    columns = edges
  }

  /// A cell in its place on the grid of rows and columns.
  private struct Placed {
    var cell: Document.TableBlock.Cell
    var row: Int
    var column: Int
    var lines: [(clusters: [Cluster], line: LineBreaker.Line)]
    var isHead: Bool
    var lastRow: Int { row + cell.rows - 1 }
    var lastColumn: Int { column + cell.columns - 1 }
  }

  func items() -> [FlowItem] {
    var items: [FlowItem] = []
    if let caption = table.caption {
      items += captionItems(caption)
    }
    let rows = table.head + table.rows
    let placed = place(rows)
    let heights = heights(placed, rowCount: rows.count)
    let headCount = table.head.count
    let head = (0..<headCount).map {
      rowItem($0, placed, heights, isLast: false, artifact: false)
    }
    let repeated = (0..<headCount).map {
      rowItem($0, placed, heights, isLast: false, artifact: true)
    }
    items += head.map { item in
      var item = item
      item.keepsWithNext = true
      return item
    }
    for row in headCount..<max(headCount, rows.count) {
      let isLast = row == rows.count - 1
      let tied = placed.contains { $0.row <= row && $0.lastRow > row }
      if heights[row] > TableSetter.tallest, !tied,
        !placed.contains(where: { $0.row < row && $0.lastRow >= row })
      {
        items += tallRow(row, placed, isLast: isLast, repeated: repeated)
      } else {
        var item = rowItem(row, placed, heights, isLast: isLast, artifact: false)
        item.keepsWithNext = tied
        item.repeated = repeated
        items.append(item)
      }
    }
    return items
  }

  private func captionItems(_ caption: Document.TextBlock) -> [FlowItem] {
    let style = TextStyle.natural(.heading1, TypeSize.four)
    let clusters = setter.clusters(caption.text, style, path: caption.path)
    return LineBreaker(clusters).lines(first: width, rest: width, justified: false).map { line in
      FlowItem(
        kind: .other, halves: 2,
        items: setter.runs(
          clusters, line, style, x: left + (width - line.width) / 2,
          baseline: LineSetter.baseline(TypeSize.four), role: .block(path: caption.path)),
        keepsWithNext: true)
    }
  }

  private func style(isHead: Bool) -> TextStyle {
    .natural(isHead ? .heading1 : .body, TypeSize.smallFour)
  }

  /// Gives every cell its place, with spans taken into account, and breaks its text.
  private func place(_ rows: [[Document.TableBlock.Cell]]) -> [Placed] {
    var taken: Set<Int> = []
    let count = max(1, table.columns.count)
    var placed: [Placed] = []
    for (row, cells) in rows.enumerated() {
      var column = 0
      for cell in cells {
        while column < count, taken.contains(row * count + column) { column += 1 }
        guard column < count else { break }
        var cell = cell
        cell.columns = min(max(1, cell.columns), count - column)
        cell.rows = min(max(1, cell.rows), rows.count - row)
        for r in row..<(row + cell.rows) {
          for c in column..<(column + cell.columns) { taken.insert(r * count + c) }
        }
        let isHead = row < table.head.count
        let style = style(isHead: isHead)
        let clusters = setter.clusters(cell.block.text, style, path: cell.block.path)
        let measure = max(
          TypeSize.smallFour * 2,
          columns[column + cell.columns] - columns[column] - TableSetter.padding * 2)
        let lines = LineBreaker(clusters).lines(first: measure, rest: measure, justified: false)
        placed.append(
          Placed(
            cell: cell, row: row, column: column, lines: lines.map { (clusters, $0) },
            isHead: isHead))
        column += cell.columns
      }
    }
    return placed
  }

  /// Heights in half lines: a half line for each line of text, and one shared above and below.
  private func heights(_ placed: [Placed], rowCount: Int) -> [Int] {
    var heights = [Int](repeating: 2, count: rowCount)
    for cell in placed where cell.cell.rows == 1 {
      heights[cell.row] = max(heights[cell.row], cell.lines.count + 1)
    }
    for cell in placed where cell.cell.rows > 1 {
      let have = (cell.row...cell.lastRow).reduce(0) { $0 + heights[$1] }
      let need = cell.lines.count + 1
      if need > have { heights[cell.lastRow] += need - have }
    }
    return heights
  }

  private func rowItem(
    _ row: Int, _ placed: [Placed], _ heights: [Int], isLast: Bool, artifact: Bool
  ) -> FlowItem {
    let height = Grid.half * heights[row]
    var items = borders(row, placed, height: height, top: true, bottom: isLast)
    for cell in placed where cell.row == row {
      let whole = (cell.row...cell.lastRow).reduce(0) { $0 + heights[$1] }
      let free = Grid.half * (whole - cell.lines.count)
      items += text(cell, lines: cell.lines[...], top: free / 2, artifact: artifact)
    }
    return FlowItem(
      kind: .tableRow(table: table.path), halves: heights[row], items: items,
      closing: [closingRule(at: height)])
  }

  /// A row that may break across pages, in parts of a few lines; text begins at the top of each.
  private func tallRow(
    _ row: Int, _ placed: [Placed], isLast: Bool, repeated: [FlowItem]
  ) -> [FlowItem] {
    let cells = placed.filter { $0.row == row }
    let lineCount = cells.map(\.lines.count).max() ?? 0
    let step = 4
    var parts: [FlowItem] = []
    var start = 0
    while start < lineCount {
      let end = min(start + step, lineCount)
      let isFirstPart = start == 0
      let isLastPart = end == lineCount
      let halves = end - start + (isFirstPart || isLastPart ? 1 : 0)
      let height = Grid.half * halves
      var items = borders(
        row, placed, height: height, top: isFirstPart, bottom: isLast && isLastPart)
      for cell in cells where start < cell.lines.count {
        items += text(
          cell, lines: cell.lines[start..<min(end, cell.lines.count)],
          top: isFirstPart ? Grid.half / 2 : .zero, artifact: false)
      }
      parts.append(
        FlowItem(
          kind: .tableRow(table: table.path), halves: halves, items: items,
          closing: [closingRule(at: height)], repeated: repeated))
      start = end
    }
    return parts
  }

  private func text(
    _ cell: Placed, lines: ArraySlice<(clusters: [Cluster], line: LineBreaker.Line)>, top: Length,
    artifact: Bool
  ) -> [Page.Item] {
    let style = style(isHead: cell.isHead)
    let x0 = left + columns[cell.column] + TableSetter.padding
    let measure =
      columns[cell.lastColumn + 1] - columns[cell.column] - TableSetter.padding * 2
    let alignment = cell.isHead ? .center : table.columns[cell.column].alignment
    let role: Role = artifact ? .artifact : .block(path: cell.cell.block.path)
    var items: [Page.Item] = []
    for (index, entry) in lines.enumerated() {
      let free = measure - entry.line.width
      let indent: Length =
        switch alignment {
        case .left: .zero
        case .center: free / 2
        case .right: free
        }
      let baseline =
        top + Grid.half * index + (Grid.half - style.size) / 2 + style.size * 88 / 100
      items += setter.runs(
        entry.clusters, entry.line, style, x: x0 + indent, baseline: baseline, role: role)
    }
    return items
  }

  private func borders(
    _ row: Int, _ placed: [Placed], height: Length, top: Bool, bottom: Bool
  ) -> [Page.Item] {
    let thickness = TableSetter.ruleThickness
    var items: [Page.Item] = []
    func vertical(_ edge: Length) {
      items.append(
        .rule(
          Rule(
            x: left + edge - thickness / 2, y: .zero - thickness / 2, width: thickness,
            height: height + thickness, colour: .black)))
    }
    func horizontal(_ from: Length, _ to: Length, _ y: Length) {
      items.append(
        .rule(
          Rule(
            x: left + from, y: y - thickness / 2, width: to - from, height: thickness,
            colour: .black)))
    }
    let covering = placed.filter { $0.row <= row && $0.lastRow >= row }
    vertical(.zero)
    for cell in covering { vertical(columns[cell.lastColumn + 1]) }
    if top {
      for cell in covering where cell.row == row {
        horizontal(columns[cell.column], columns[cell.lastColumn + 1], .zero)
      }
    }
    if bottom { horizontal(.zero, width, height) }
    return items
  }

  private func closingRule(at height: Length) -> Page.Item {
    .rule(
      Rule(
        x: left, y: height - TableSetter.ruleThickness / 2, width: width,
        height: TableSetter.ruleThickness, colour: .black))
  }
}
