internal import Records

/// Flattens nested blocks into numbered ones with paths.
struct BodyBlocks {
  private let prefix: String
  private(set) var blocks: [Document.BodyBlock] = []

  init(prefix: String) { self.prefix = prefix }

  private var nextPath: String { "\(prefix)/\(blocks.count + 1)" }

  mutating func paragraph(_ text: String) {
    blocks.append(.paragraph(.init(path: nextPath, text: text)))
  }

  mutating func append(_ source: [Block], level: Int) {
    var index = 0
    for block in source {
      switch block {
      case .paragraph(let text): paragraph(text)
      case .table(let table): blocks.append(.table(composed(table)))
      case .section(let section):
        index += 1
        let heading = section.heading.isEmpty ? "〔标题缺〕" : section.heading
        blocks.append(
          .heading(
            level: min(level, 4),
            .init(
              path: nextPath, text: HeadingNumber.text(level: level, index: index) + heading)))
        append(section.blocks, level: level + 1)
      }
    }
  }

  private func composed(_ table: Table) -> Document.TableBlock {
    let path = nextPath
    var number = 0
    func rows(_ source: [[Table.Cell]]) -> [[Document.TableBlock.Cell]] {
      source.map { row in
        number += 1
        return row.enumerated().map { place, cell in
          .init(
            block: .init(path: "\(path)/\(number)/\(place + 1)", text: cell.text),
            columns: cell.columns, rows: cell.rows)
        }
      }
    }
    let head = rows(table.head)
    return Document.TableBlock(
      path: path, caption: table.caption.map { .init(path: path + "/caption", text: $0) },
      isWide: table.isWide, columns: table.columns, head: head, rows: rows(table.rows))
  }
}
