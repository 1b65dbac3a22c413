internal import Letters
internal import Records
internal import Typesetting

/// Standard structure types of PDF 1.7 that a letter uses.
enum StructureType: String {
  case document = "Document"
  case section = "Sect"
  case heading1 = "H1"
  case heading2 = "H2"
  case heading3 = "H3"
  case heading4 = "H4"
  case heading5 = "H5"
  case heading6 = "H6"
  case paragraph = "P"
  case list = "L"
  case listItem = "LI"
  case listBody = "LBody"
  case table = "Table"
  case caption = "Caption"
  case tableHead = "THead"
  case tableBody = "TBody"
  case row = "TR"
  case headCell = "TH"
  case cell = "TD"
  case figure = "Figure"

  static func heading(_ level: Int) -> StructureType {
    switch level {
    case ...1: .heading1
    case 2: .heading2
    case 3: .heading3
    case 4: .heading4
    case 5: .heading5
    default: .heading6
    }
  }
}

/// The letter's structure as PDF tells it: one element for each block, however many pages it runs
/// over, in the document's order.
struct StructureTree {
  enum Kid {
    case element(Int)
    case content(page: Int, id: Int)
  }

  struct Element {
    var type: StructureType
    /// nil for the root.
    var parent: Int?
    var kids: [Kid] = []
    /// Of a table's cell.
    var columns = 1
    var rows = 1
    /// A head cell that says what stands beside it, not under it.
    var isRowHead = false
    /// Of a figure: what it shows, and left, bottom, right, top in hundredths of a point.
    var alternative: String?
    var box: [Int] = []
  }

  private(set) var elements: [Element] = [Element(type: .document)]
  /// By page and content id, the element that owns the content.
  private(set) var owners: [[Int]] = []
  private var byPath: [String: Int] = [:]
  private var figures: [Int] = []

  init(_ content: Pages.Content) {
    switch content {
    case .letter(let document): add(document)
    case .form(let form): add(form)
    }
  }

  private mutating func add(_ document: Document) {
    let root = 0
    for (index, line) in (document.mark?.lines ?? []).enumerated() where !line.isEmpty {
      add(.paragraph, to: root, path: "mark/\(index + 1)")
    }
    for path in ["mark/suffix", "urgency", "class", "number", "signer"] {
      add(.paragraph, to: root, path: path)
    }
    add(.heading1, to: root, path: document.title.path)
    add(.paragraph, to: root, path: document.addressee.path)
    addBlocks(document.body, to: root, level: 1)
    if !document.attachmentList.isEmpty {
      let list = add(.list, to: root)
      for name in document.attachmentList {
        add(.listBody, to: add(.listItem, to: list), path: name.path)
      }
    }
    for signatory in document.signature.signatories {
      add(.paragraph, to: root, path: signatory.name.path)
      if signatory.seal != nil { figures.append(add(.figure, to: root)) }
    }
    if let date = document.signature.date { add(.paragraph, to: root, path: date.path) }
    for note in document.notes { add(.paragraph, to: root, path: note.path) }
    for part in document.attachments {
      let section = add(.section, to: root)
      add(.paragraph, to: section, path: part.label.path)
      add(.heading2, to: section, path: part.title.path)
      addBlocks(part.body, to: section, level: 2)
    }
    for block in [
      document.disclosureLine, document.copies, document.printer?.name, document.printer?.date,
    ] {
      if let block { add(.paragraph, to: root, path: block.path) }
    }
  }

  @discardableResult
  private mutating func add(_ type: StructureType, to parent: Int, path: String? = nil) -> Int {
    let index = elements.count
    elements.append(Element(type: type, parent: parent))
    elements[parent].kids.append(.element(index))
    if let path { byPath[path] = index }
    return index
  }

  /// `level` is that of the heading above the blocks.
  private mutating func addBlocks(
    _ blocks: [Document.BodyBlock], to parent: Int, level: Int
  ) {
    for block in blocks {
      switch block {
      case .heading(let depth, let text):
        add(.heading(level + depth), to: parent, path: text.path)
      case .paragraph(let text): add(.paragraph, to: parent, path: text.path)
      case .table(let table): add(table, to: parent)
      }
    }
  }

  private mutating func add(_ table: Document.TableBlock, to parent: Int) {
    let index = add(.table, to: parent)
    if let caption = table.caption { add(.caption, to: index, path: caption.path) }
    for (type, cellType, rows) in [
      (StructureType.tableHead, StructureType.headCell, table.head),
      (.tableBody, .cell, table.rows),
    ] where !rows.isEmpty {
      let group = add(type, to: index)
      for row in rows {
        let rowIndex = add(.row, to: group)
        for cell in row {
          let cellIndex = add(cellType, to: rowIndex, path: cell.block.path)
          elements[cellIndex].columns = cell.columns
          elements[cellIndex].rows = cell.rows
        }
      }
    }
  }

  private mutating func add(_ form: Form) {
    guard case .sheet(let parts) = form.content else {
      for block in form.textBlocks { add(.paragraph, to: 0, path: block.path) }
      return
    }
    for (index, part) in parts.enumerated() {
      let path = "\(index + 1)"
      switch part {
      case .title: add(.heading1, to: 0, path: path)
      case .table(let table): add(table, path: path)
      default:
        for block in part.textBlocks(path: path) { add(.paragraph, to: 0, path: block.path) }
      }
    }
  }

  /// A cell of several stretches of text holds a paragraph for each.
  private mutating func add(_ table: FormTable, path: String) {
    // What merely stands side by side is no table.
    guard table.isRuled else {
      for block in table.textBlocks(path: path) { add(.paragraph, to: 0, path: block.path) }
      return
    }
    let index = add(.table, to: 0)
    let headCount = table.head.count
    var group = index
    for (row, line) in (table.head + table.rows).enumerated() {
      if row == 0, headCount > 0 { group = add(.tableHead, to: index) }
      if row == headCount { group = add(.tableBody, to: index) }
      let rowIndex = add(.row, to: group)
      for (column, cell) in line.cells.enumerated() {
        let blocks = cell.textBlocks(path: "\(path)/\(row + 1)/\(column + 1)")
        let isHead = cell.isLabel || row < headCount
        let cellIndex = add(
          isHead ? .headCell : .cell, to: rowIndex,
          path: blocks.count == 1 ? blocks[0].path : nil)
        elements[cellIndex].columns = cell.columns
        elements[cellIndex].rows = cell.rows
        elements[cellIndex].isRowHead = row >= headCount
        guard blocks.count > 1 else { continue }
        for block in blocks { add(.paragraph, to: cellIndex, path: block.path) }
      }
    }
  }

  /// Begins the content of a page.
  mutating func beginPage() { owners.append([]) }

  /// A new stretch of content of the block with this path on the current page.
  mutating func content(path: String) -> (type: StructureType, id: Int) {
    // A path that the document doesn't have would be a fault of the typesetter; its text is read
    // all the same, as a paragraph at the end.
    content(of: byPath[path] ?? add(.paragraph, to: 0, path: path))
  }

  /// The content of the next picture on the current page.
  mutating func picture(_ alternative: String) -> (type: StructureType, id: Int, element: Int) {
    let index = figures.isEmpty ? add(.figure, to: 0) : figures.removeFirst()
    elements[index].alternative = alternative
    let content = content(of: index)
    return (content.type, content.id, index)
  }

  mutating func setBox(_ box: [Int], of element: Int) { elements[element].box = box }

  private mutating func content(of index: Int) -> (type: StructureType, id: Int) {
    let page = owners.count - 1
    let id = owners[page].count
    owners[page].append(index)
    elements[index].kids.append(.content(page: page, id: id))
    return (elements[index].type, id)
  }

  /// Elements that say something or hold some that do; a table's cells stay, empty or not.
  var isKept: [Bool] {
    var kept = elements.map { element in
      switch element.type {
      case .cell, .headCell, .document: true
      default: element.kids.contains { if case .content = $0 { true } else { false } }
      }
    }
    for index in elements.indices.reversed() where kept[index] {
      if let parent = elements[index].parent { kept[parent] = true }
    }
    return kept
  }
}
