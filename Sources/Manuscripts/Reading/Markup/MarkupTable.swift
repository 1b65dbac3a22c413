/// A table's cells by rows.
struct MarkupTable {
  struct Cell {
    var node: MarkupNode
    var columns: Int
    var rows: Int
  }

  private(set) var rows: [[Cell]] = []
  private(set) var headRows = 0
  private(set) var captions: [MarkupNode] = []
  private(set) var isTooLarge = false
  /// From 1; 0: nobody knows.
  private(set) var firstLine = 0

  init(_ node: MarkupNode) {
    collect(node, isHead: false)
    guard !isTooLarge else { return }
    // A cell reaches no further than the table.
    for index in rows.indices {
      for cell in rows[index].indices {
        let left = rows.count - index
        let stated = rows[index][cell].rows
        rows[index][cell].rows = stated == 0 ? left : min(stated, left)
      }
    }
    if headRows == 0 {
      let first = rows.firstIndex { row in row.contains { $0.node.name != "th" } }
      headRows = first ?? 0
    }
    if headRows == rows.count { headRows = 0 }
  }

  var onlyCell: MarkupNode? {
    rows.count == 1 && rows[0].count == 1 ? rows[0][0].node : nil
  }

  private mutating func collect(_ node: MarkupNode, isHead: Bool) {
    for child in node.children {
      switch child.name {
      case "tr":
        add(child)
        if isHead, headRows == rows.count - 1 { headRows += 1 }
      case "thead": collect(child, isHead: true)
      case "tbody", "tfoot": collect(child, isHead: false)
      case "caption": captions.append(child)
      // Cells without a row are a row of their own.
      case "td", "th":
        add(node)
        return
      default: break
      }
    }
  }

  private mutating func add(_ row: MarkupNode) {
    var made: [Cell] = []
    var columns = 0
    for node in row.children where node.name == "td" || node.name == "th" {
      let span = max(1, MarkupTable.span(node["colspan"]) ?? 1)
      let rows = MarkupTable.span(node["rowspan"]) ?? 1
      if firstLine == 0 { firstLine = MarkupTable.line(of: node) }
      made.append(Cell(node: node, columns: min(span, ReadingLimits.columns + 1), rows: rows))
      columns += min(span, ReadingLimits.columns + 1)
      if columns > ReadingLimits.columns { break }
    }
    // A row without cells is one that cells from above fill.
    rows.append(made)
    if columns > ReadingLimits.columns || rows.count > ReadingLimits.rows { isTooLarge = true }
  }

  private static func line(of node: MarkupNode) -> Int {
    if node.line > 0 { return node.line }
    for child in node.children {
      let line = line(of: child)
      if line > 0 { return line }
    }
    return 0
  }

  private static func span(_ text: String?) -> Int? {
    guard let digits = text.map({ DraftText.trimmed($0).prefix { $0.isNumber } }), !digits.isEmpty
    else { return nil }
    return Int(digits) ?? Int.max
  }
}
