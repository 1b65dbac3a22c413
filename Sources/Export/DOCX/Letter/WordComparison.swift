internal import Letters

/// Two versions of a letter in one, the differences as tracked changes: all accepted, it says what
/// the new version says, all rejected, the old.
///
/// Formatting is the new version's, and so are the sections of turned pages, which Word can't
/// track.
enum WordComparison {
  static func blocks(_ old: [WordBlock], _ new: [WordBlock]) -> [WordBlock] {
    let old = old.filter { if case .sectionEnd = $0 { false } else { true } }
    var out: [WordBlock] = []
    for step in VersionAlignment.steps(old.map(part), new.map(part)) {
      switch step {
      case .added(let index): out.append(whole(new[index], .inserted))
      case .removed(let index): out.append(whole(old[index], .deleted))
      case .kept(let a, let b): out += pair(old[a], new[b])
      }
    }
    return out
  }

  // MARK: Parts

  private static func part(_ block: WordBlock) -> VersionAlignment.Part {
    switch block {
    case .paragraph(let paragraph): part(paragraph)
    case .table(let table):
      VersionAlignment.Part(
        kind: "table \(table.kind) \(table.columns.count)", text: table.text,
        isSole: table.kind != .data)
    case .sectionEnd(let section):
      VersionAlignment.Part(kind: "section", text: "\(section.isTurned)")
    }
  }

  private static func part(_ paragraph: WordParagraph) -> VersionAlignment.Part {
    guard let path = paragraph.path else {
      return .init(kind: paragraph.style.id, text: paragraph.text)
    }
    return DocumentComparison.part(.init(path: path, text: paragraph.text))
  }

  private static func part(_ row: WordTable.Row) -> VersionAlignment.Part {
    let shape = row.cells.map { "\($0.span)\($0.merge.map { $0 ? "+" : "|" } ?? "")" }
    return .init(
      kind: shape.joined(separator: " "),
      text: row.cells.flatMap(\.paragraphs).map(\.text).joined(separator: "\t"))
  }

  // MARK: Blocks

  private static func whole(_ block: WordBlock, _ change: WordChange) -> WordBlock {
    switch block {
    case .paragraph(let paragraph): return .paragraph(whole(paragraph, change))
    case .table(var table):
      table.rows = table.rows.map { whole($0, change) }
      // Only one can be at the foot of a page.
      table.isRemoved = change == .deleted
      return .table(table)
    case .sectionEnd: return block
    }
  }

  private static func whole(_ paragraph: WordParagraph, _ change: WordChange) -> WordParagraph {
    var paragraph = paragraph
    paragraph.change = change
    for index in paragraph.runs.indices { paragraph.runs[index].change = change }
    return paragraph
  }

  private static func whole(_ row: WordTable.Row, _ change: WordChange) -> WordTable.Row {
    var row = row
    row.change = change
    for cell in row.cells.indices {
      row.cells[cell].paragraphs = row.cells[cell].paragraphs.map { whole($0, change) }
    }
    return row
  }

  private static func pair(_ old: WordBlock, _ new: WordBlock) -> [WordBlock] {
    switch (old, new) {
    case (.paragraph(let a), .paragraph(let b)): return [.paragraph(merged(a, b))]
    case (.table(let a), .table(let b)):
      if let table = merged(a, b) { return [.table(table)] }
      return [whole(old, .deleted), whole(new, .inserted)]
    default: return [new]
    }
  }

  /// nil: cells are merged otherwise, which rows one by one can't show.
  private static func merged(_ old: WordTable, _ new: WordTable) -> WordTable? {
    let steps = VersionAlignment.steps(old.rows.map(part), new.rows.map(part))
    let hasTies = (old.rows + new.rows).contains { $0.cells.contains { $0.merge != nil } }
    var table = new
    table.rows = []
    for step in steps {
      switch step {
      case .kept(let a, let b): table.rows.append(merged(old.rows[a], new.rows[b]))
      case .removed, .added:
        if hasTies { return nil }
        if case .removed(let index) = step { table.rows.append(whole(old.rows[index], .deleted)) }
        if case .added(let index) = step { table.rows.append(whole(new.rows[index], .inserted)) }
      }
    }
    return table
  }

  private static func merged(_ old: WordTable.Row, _ new: WordTable.Row) -> WordTable.Row {
    var row = new
    for (index, cell) in old.cells.enumerated() where index < row.cells.count {
      row.cells[index].paragraphs =
        blocks(
          cell.paragraphs.map { .paragraph($0) }, row.cells[index].paragraphs.map { .paragraph($0) }
        ).compactMap { if case .paragraph(let paragraph) = $0 { paragraph } else { nil } }
    }
    return row
  }

  // MARK: Text

  private static func merged(_ old: WordParagraph, _ new: WordParagraph) -> WordParagraph {
    if TextDifference.isSame(old.text, new.text) { return new }
    var paragraph = new
    var before = RunReader(old.runs)
    var after = RunReader(new.runs)
    paragraph.runs = []
    for piece in TextDifference.pieces(old: old.text, new: new.text) {
      let count = piece.text.unicodeScalars.count
      switch piece.kind {
      case .same:
        _ = before.next(count)
        paragraph.runs += after.next(count)
      case .removed: paragraph.runs += before.next(count, .deleted)
      case .added: paragraph.runs += after.next(count, .inserted)
      }
    }
    return paragraph
  }

  /// Takes runs apart by their text.
  private struct RunReader {
    private var runs: ArraySlice<WordRun>

    init(_ runs: [WordRun]) { self.runs = runs[...] }

    /// The next `count` Unicode scalars in runs formatted as they are.
    mutating func next(_ count: Int, _ change: WordChange? = nil) -> [WordRun] {
      var out: [WordRun] = []
      var rest = count
      while rest > 0, var run = runs.popFirst() {
        let scalars = run.text.unicodeScalars
        if scalars.count > rest {
          let end = scalars.index(scalars.startIndex, offsetBy: rest)
          var tail = run
          tail.text = String(scalars[end...])
          runs = [tail] + runs
          run.text = String(scalars[..<end])
        }
        rest -= run.text.unicodeScalars.count
        run.change = change
        out.append(run)
      }
      return out
    }
  }
}

extension WordTable {
  var text: String {
    rows.flatMap(\.cells).flatMap(\.paragraphs).map(\.text).joined(separator: "\t")
  }
}
