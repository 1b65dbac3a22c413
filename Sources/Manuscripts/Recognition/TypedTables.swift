/// Tables that were typed, or pasted as text: lines whose cells are parted by tabs.
struct TypedTables {
  private var tables: [Int: Manuscript.Table] = [:]
  private var inside: Set<Int> = []

  init(_ manuscript: Manuscript) {
    var run: [(block: Int, cells: [String])] = []
    func close() {
      defer { run = [] }
      guard run.count > 1, let first = run.first else { return }
      // A row may have lost the empty cells at its end, never half of them.
      let columns = run.map(\.cells.count).max() ?? 0
      guard run.allSatisfy({ $0.cells.count * 2 > columns }) else { return }
      tables[first.block] = Manuscript.Table(
        rows: run.map { row in row.cells.map { .init(text: $0) } })
      inside.formUnion(run.dropFirst().map(\.block))
    }
    for (number, block) in manuscript.blocks.enumerated() {
      if case .paragraph(let paragraph) = block.content, paragraph.text.contains("\t"),
        !paragraph.text.contains("\n"), paragraph.numbering == nil,
        !FootLines.isContact(paragraph.text)
      {
        let cells = paragraph.text.split(separator: "\t", omittingEmptySubsequences: false)
        run.append((number, cells.map { PlainText.kept($0) }))
      } else {
        close()
      }
    }
    close()
  }

  func table(at block: Int) -> Manuscript.Table? { tables[block] }

  /// Below a table's first line.
  func isInside(_ block: Int) -> Bool { inside.contains(block) }
}
