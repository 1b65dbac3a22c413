internal import Letters

/// A table of a form in pieces for pages: rows as high as their text, a tall row broken between its
/// lines, the head said again.
struct FormTableSetter {
  /// A row higher than this may be broken; a lower one goes to the next page whole.
  static let tall = Length.mm(60)
  /// The least of a broken row that stays on a page.
  static let least = Length.mm(25)

  private struct Placed {
    var row: Int
    var column: Int
    var rows: Int
    var columns: Int
    var isHead: Bool
    var top: [FormLine]
    var foot: [FormLine]
    var isCentred: Bool
    var lastRow: Int { row + rows - 1 }
    var height: Length { (top + foot).reduce(.zero) { $0 + $1.height } }
  }

  private let table: FormTable
  private let edges: [Length]
  private let size: Length
  private var cells: [Placed] = []
  private(set) var heights: [Length]
  let headCount: Int

  init(_ table: FormTable, path: String, width: Length, lines: FormLines) {
    self.table = table
    headCount = table.head.count
    size = table.isDense ? FormType.dense : FormType.usual
    let total = max(1, table.columns.reduce(0, +))
    var edges: [Length] = [.zero]
    var sum = 0
    for column in table.columns {
      sum += column
      edges.append(width * sum / total)
    }
    self.edges = edges
    let rows = table.head + table.rows
    heights = rows.map {
      FormType.pitch(table.isDense ? FormType.dense : FormType.usual) * max(1, $0.lines)
        + (table.isRuled ? FormType.padding * 2 : .zero)
    }
    place(rows, path: path, lines: lines)
    for cell in cells where cell.rows == 1 {
      heights[cell.row] = max(heights[cell.row], need(cell))
    }
    for cell in cells where cell.rows > 1 {
      let have = (cell.row...cell.lastRow).reduce(Length.zero) { $0 + heights[$1] }
      if need(cell) > have { heights[cell.lastRow] = heights[cell.lastRow] + need(cell) - have }
    }
  }

  var height: Length { heights.reduce(.zero, +) }

  /// Rows that take a share of the page's rest.
  var restRows: [Int] {
    (table.head + table.rows).enumerated().filter { $0.element.takesRest }.map(\.offset)
  }

  mutating func add(_ extra: Length, to row: Int) { heights[row] = heights[row] + extra }

  private func need(_ cell: Placed) -> Length {
    cell.height + (table.isRuled ? FormType.padding * 2 : .zero)
  }

  private mutating func place(_ rows: [FormTable.Row], path: String, lines: FormLines) {
    let count = max(1, table.columns.count)
    var taken: Set<Int> = []
    for (row, line) in rows.enumerated() {
      var column = 0
      for (index, cell) in line.cells.enumerated() {
        while column < count, taken.contains(row * count + column) { column += 1 }
        guard column < count else { break }
        let columns = min(max(1, cell.columns), count - column)
        let tall = min(max(1, cell.rows), rows.count - row)
        for r in row..<(row + tall) {
          for c in column..<(column + columns) { taken.insert(r * count + c) }
        }
        let width = edges[column + columns] - edges[column] - FormType.padding * 2
        let stack = cell.pieces.enumerated().map { piece, content in
          self.stack(
            content, path: "\(path)/\(row + 1)/\(index + 1)/\(piece + 1)", width: width,
            lines: lines)
        }
        let split = cell.topPieces ?? stack.count
        cells.append(
          Placed(
            row: row, column: column, rows: tall, columns: columns, isHead: row < headCount,
            top: Array(stack.prefix(split).joined()), foot: Array(stack.dropFirst(split).joined()),
            isCentred: cell.topPieces == nil))
        column += columns
      }
    }
  }

  private func stack(
    _ piece: FormTable.Piece, path: String, width: Length, lines: FormLines
  ) -> [FormLine] {
    switch piece {
    case .text(let text, let face, let side):
      lines.text(text, FormType.style(face, size), path: path, side: side, width: width)
    case .marked(let spans, let mark):
      lines.marked(
        spans, mark, FormType.style(.value, size), path: path, width: width)
    case .code(let text): [lines.code(text, width: width)]
    }
  }

  /// A stretch of rows on one page: the height that each takes there.
  private struct Segment {
    var rows: [(row: Int, height: Length, isEnd: Bool)] = []
    var height: Length { rows.reduce(.zero) { $0 + $1.height } }
  }

  /// What stands on each page, from the table's top left corner.
  struct Part {
    var height: Length
    var items: [Page.Item]
  }

  /// - Parameters:
  ///   - room: what is left of the first page.
  ///   - page: a whole page's height.
  /// - Returns: one part a page; the first is empty where nothing fits on the first page.
  func parts(room: Length, page: Length) -> [Part] {
    var queue = cells.map { (top: $0.top[...], foot: $0.foot[...]) }
    let headHeight = heights.prefix(headCount).reduce(.zero, +)
    var parts: [Part] = []
    var next = headCount
    var left: Length?
    var isFirst = true
    var lastWasEmpty = false
    while next < heights.count || isFirst {
      let whole = isFirst ? room : page
      let space = whole - headHeight
      var segment = Segment()
      while next < heights.count {
        let height = left ?? heights[next]
        let free = space - segment.height
        if height <= free {
          segment.rows.append((next, height, true))
          left = nil
          next += 1
          continue
        }
        // On a fresh page whatever doesn't fit must be broken, or it would never stand anywhere.
        let isFresh = segment.rows.isEmpty && (!isFirst || lastWasEmpty)
        guard isFresh || height > FormTableSetter.tall && free >= FormTableSetter.least else { break }
        let taken = fitting(row: next, free: free, queue: queue)
        guard taken > .zero else { break }
        segment.rows.append((next, taken, false))
        left = remaining(row: next, height: height, taken: taken, queue: queue)
        break
      }
      if segment.rows.isEmpty, next < heights.count {
        // Nothing stands here; twice in a row can't be, since a fresh page takes at least a line.
        parts.append(Part(height: .zero, items: []))
        isFirst = false
        guard !lastWasEmpty else { break }
        lastWasEmpty = true
        continue
      }
      lastWasEmpty = false
      parts.append(draw(segment, isFirst: parts.allSatisfy { $0.height == .zero }, queue: &queue))
      isFirst = false
    }
    return parts
  }

  /// How much of a broken row stays: as many of its lines as fit.
  private func fitting(
    row: Int, free: Length, queue: [(top: ArraySlice<FormLine>, foot: ArraySlice<FormLine>)]
  ) -> Length {
    var most = Length.zero
    for (index, cell) in cells.enumerated() where cell.row == row && cell.rows == 1 {
      var height = FormType.padding * 2
      var count = 0
      for line in Array(queue[index].top) + Array(queue[index].foot) {
        if height + line.height > free { break }
        height = height + line.height
        count += 1
      }
      if count > 0 { most = max(most, height) }
    }
    return most > .zero ? free : .zero
  }

  /// The height that the rest of a broken row needs.
  private func remaining(
    row: Int, height: Length, taken: Length,
    queue: [(top: ArraySlice<FormLine>, foot: ArraySlice<FormLine>)]
  ) -> Length {
    var need = height - taken
    for (index, cell) in cells.enumerated() where cell.row == row && cell.rows == 1 {
      var used = FormType.padding * 2
      var rest = Length.zero
      for line in Array(queue[index].top) + Array(queue[index].foot) {
        if rest == .zero, used + line.height <= taken {
          used = used + line.height
        } else {
          rest = rest + line.height
        }
      }
      need = max(need, rest + FormType.padding * 2)
    }
    return max(need, FormType.pitch(size) + FormType.padding * 2)
  }

  private func draw(
    _ segment: Segment, isFirst: Bool,
    queue: inout [(top: ArraySlice<FormLine>, foot: ArraySlice<FormLine>)]
  ) -> Part {
    var items: [Page.Item] = []
    var tops: [Int: Length] = [:]
    var y = Length.zero
    for row in 0..<headCount {
      tops[row] = y
      y = y + heights[row]
    }
    let headEnd = y
    for entry in segment.rows {
      tops[entry.row] = y
      y = y + entry.height
    }
    let end = y
    func bottom(_ row: Int) -> Length {
      if row < headCount { return (tops[row] ?? .zero) + heights[row] }
      let entry = segment.rows.first { $0.row == row }
      return (tops[row] ?? headEnd) + (entry?.height ?? .zero)
    }
    for (index, cell) in cells.enumerated() {
      let present = (cell.row...cell.lastRow).filter { tops[$0] != nil }
      guard let firstRow = present.first, let lastRow = present.last else { continue }
      let top = tops[firstRow] ?? .zero
      let foot = bottom(lastRow)
      let isEnd =
        cell.isHead || lastRow == cell.lastRow
        && segment.rows.last(where: { $0.row == lastRow })?.isEnd == true
      var lines =
        cell.isHead && !isFirst ? (top: cell.top[...], foot: cell.foot[...]) : queue[index]
      let text = self.text(cell, &lines, from: top, to: foot, isEnd: isEnd)
      items += cell.isHead && !isFirst ? text.map(\.asArtifact) : text
      if !(cell.isHead && !isFirst) { queue[index] = lines }
      if table.isRuled { items += rules(cell, from: top, to: foot, end: end) }
    }
    if table.isRuled { items = frame(height: end) + items }
    return Part(height: end, items: items)
  }

  /// The lines of a cell that stand between two heights; they leave the queue.
  private func text(
    _ cell: Placed, _ lines: inout (top: ArraySlice<FormLine>, foot: ArraySlice<FormLine>), from: Length,
    to: Length, isEnd: Bool
  ) -> [Page.Item] {
    let padding = table.isRuled ? FormType.padding : .zero
    let free = to - from - padding * 2
    let x = edges[cell.column] + FormType.padding
    var taken: [FormLine] = []
    var height = Length.zero
    while let line = lines.top.first, isEnd || height + line.height <= free {
      taken.append(line)
      height = height + line.height
      lines.top.removeFirst()
    }
    var foot: [FormLine] = []
    if lines.top.isEmpty {
      while let line = lines.foot.first, isEnd || height + line.height <= free {
        foot.append(line)
        height = height + line.height
        lines.foot.removeFirst()
      }
    }
    let isWhole = lines.top.isEmpty && lines.foot.isEmpty
    var items: [Page.Item] = []
    var y = from + padding
    if cell.isCentred, isWhole, height < free { y = y + (free - height) / 2 }
    for line in taken {
      items += line.items.map { $0.moved(right: x, down: y) }
      y = y + line.height
    }
    if isWhole, !foot.isEmpty {
      y = max(y, to - padding - foot.reduce(.zero) { $0 + $1.height })
    }
    for line in foot {
      items += line.items.map { $0.moved(right: x, down: y) }
      y = y + line.height
    }
    return items
  }

  /// The right and lower edge of a cell; the frame has the rest.
  private func rules(_ cell: Placed, from: Length, to: Length, end: Length) -> [Page.Item] {
    let half = FormType.rule / 2
    var items: [Page.Item] = []
    let right = edges[cell.column + cell.columns]
    if cell.column + cell.columns < edges.count - 1 {
      items.append(
        .rule(
          Rule(x: right - half, y: from, width: FormType.rule, height: to - from, colour: .black)))
    }
    if to < end {
      items.append(
        .rule(
          Rule(
            x: edges[cell.column], y: to - half, width: right - edges[cell.column],
            height: FormType.rule, colour: .black)))
    }
    return items
  }

  private func frame(height: Length) -> [Page.Item] {
    let width = edges[edges.count - 1]
    let thick = FormType.frame
    let half = thick / 2
    func rule(_ x: Length, _ y: Length, _ w: Length, _ h: Length) -> Page.Item {
      .rule(Rule(x: x, y: y, width: w, height: h, colour: .black))
    }
    return [
      rule(-half, -half, width + thick, thick), rule(-half, height - half, width + thick, thick),
      rule(-half, half, thick, height - thick), rule(width - half, half, thick, height - thick),
    ]
  }
}
