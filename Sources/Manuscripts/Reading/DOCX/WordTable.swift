/// A table's rows and cells on its grid.
struct WordTable {
  private struct Cell {
    var node: WordNode?
    var column: Int
    var columns: Int
    var rows = 1
    /// It goes on in a cell above.
    var continues = false
    var isDeleted = false
  }

  private var rows: [[Cell]] = []
  private var headRows = 0
  private let widths: [Int]
  /// It has more columns or rows than any table of a draft.
  private(set) var isTooLarge = false
  /// Words in cells that a merged cell covers, where nobody sees them.
  private(set) var hidden: [String] = []

  init(_ node: WordNode, changes: inout WordChanges) {
    widths = (node.first("w:tblGrid")?.all("w:gridCol") ?? []).prefix(ReadingLimits.columns)
      .map { max(0, $0["w"].flatMap { Int($0) } ?? 0) }
    var inHead = true
    for row in WordTable.rows(of: node) {
      let properties = row.first("w:trPr")
      if let change = properties?.first("w:del") {
        changes.note(change)
        continue
      }
      if let change = properties?.first("w:ins") { changes.note(change) }
      if inHead, properties?.isOn("w:tblHeader") == true { headRows += 1 } else { inHead = false }
      add(row, properties, &changes)
      if isTooLarge { return }
    }
    merge()
  }

  /// Rows, also those that a content control or a tracked change wraps.
  private static func rows(of node: WordNode) -> [WordNode] {
    node.children.flatMap { child -> [WordNode] in
      switch child.name {
      case "w:tr": [child]
      case "w:sdt": child.first("w:sdtContent").map(rows) ?? []
      case "w:ins", "w:moveTo", "w:customXml": rows(of: child)
      default: []
      }
    }
  }

  /// The only cell, where several paragraphs or lines stand in it: it only draws a line around
  /// them.
  var frame: WordNode? {
    guard rows.count == 1, rows[0].count == 1, let cell = rows[0][0].node, !rows[0][0].isDeleted,
      cell.children.count(where: { $0.name == "w:p" && !$0.text(of: ["w:t"]).isEmpty }) > 1
        || cell.contains(where: { $0.name == "w:br" || $0.name == "w:cr" })
    else { return nil }
    return cell
  }

  private static func cells(of node: WordNode) -> [WordNode] {
    node.children.flatMap { child -> [WordNode] in
      switch child.name {
      case "w:tc": [child]
      case "w:sdt": child.first("w:sdtContent").map(cells) ?? []
      case "w:ins", "w:moveTo", "w:customXml": cells(of: child)
      default: []
      }
    }
  }

  private mutating func add(_ row: WordNode, _ properties: WordNode?, _ changes: inout WordChanges)
  {
    var made: [Cell] = []
    var column = 0
    func skip(_ name: String) {
      let count = properties?.value(name).flatMap { Int($0) } ?? 0
      guard count > 0 else { return }
      made.append(Cell(node: nil, column: column, columns: count))
      column += min(count, ReadingLimits.columns + 1)
    }
    skip("w:gridBefore")
    for node in WordTable.cells(of: row) {
      let properties = node.first("w:tcPr")
      let span = max(1, properties?.value("w:gridSpan").flatMap { Int($0) } ?? 1)
      if column > ReadingLimits.columns || span > ReadingLimits.columns {
        isTooLarge = true
        return
      }
      let merge = properties?.first("w:vMerge")
      let across = properties?.first("w:hMerge")
      if let across, across["val"] != "restart", !made.isEmpty {
        made[made.count - 1].columns += span
      } else {
        var cell = Cell(node: node, column: column, columns: span)
        cell.continues = merge != nil && merge?["val"] != "restart"
        if let change = properties?.first("w:cellIns") { changes.note(change) }
        if let change = properties?.first("w:cellDel") {
          changes.note(change)
          cell.isDeleted = true
        }
        made.append(cell)
      }
      column += span
    }
    skip("w:gridAfter")
    rows.append(made)
    isTooLarge =
      column > ReadingLimits.columns || rows.count > ReadingLimits.rows
      || made.contains { $0.columns > ReadingLimits.columns }
  }

  /// Gives every continuing cell to the cell above it that has its columns.
  private mutating func merge() {
    /// The cell that is open in each column where one starts: its row and place in it.
    var open: [Int: (row: Int, index: Int)] = [:]
    for row in rows.indices {
      var next: [Int: (row: Int, index: Int)] = [:]
      var kept: [Cell] = []
      for cell in rows[row] {
        if cell.continues, let above = open[cell.column],
          rows[above.row][above.index].columns == cell.columns
        {
          rows[above.row][above.index].rows += 1
          next[cell.column] = above
          let text = cell.node?.text(of: ["w:t"]) ?? ""
          if !DraftText.trimmed(text).isEmpty { hidden.append(text) }
        } else {
          next[cell.column] = (row, kept.count)
          kept.append(cell)
        }
      }
      rows[row] = kept
      open = next
    }
  }

  /// The table, each cell's text read by `text`, in order.
  mutating func made(_ text: (WordNode) -> String) -> Manuscript.Table {
    let made = rows.map { row in
      row.map { cell in
        Manuscript.Table.Cell(
          text: cell.isDeleted ? "" : cell.node.map(text) ?? "", columns: cell.columns,
          rows: cell.rows)
      }
    }
    return Manuscript.Table(
      rows: made, headRows: headRows == made.count ? 0 : headRows, widths: widths)
  }
}
