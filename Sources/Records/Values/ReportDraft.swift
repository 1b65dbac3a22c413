/// A report goes through the gates as a reply does: as a draft of the kind `report`, for a case
/// made for it.
extension Report {
  /// The class set and class that the draft of a report carries in place of a result.
  package static let classSet = "report"
  package static let resultClass = "总结"

  /// The case that a year's report answers.
  package static func caseID(year: Int) -> CaseID { CaseID("ZJ-\(year)") }

  /// The report as the gates pass it, with its figures' values in their places.
  ///
  /// - Parameter filled: false leaves the placeholders, to show where each figure stands.
  package func draft(filled: Bool = true) -> Draft {
    let filler = Filler(figures: filled ? figures : [])
    return Draft(
      id: id, caseID: Report.caseID(year: year), round: 1, kind: .report, drafter: drafter,
      classSet: Report.classSet, resultClass: Report.resultClass, urgency: nil, replaces: nil,
      disclosure: disclosure, title: filler.sentence(title),
      opening: opening.map(filler.sentence),
      body: parts.map { part in
        filler.section(part.heading, part.items.flatMap(\.blocks))
      },
      closing: closing.map(filler.sentence), commitments: [], attachments: [], contact: contact, edition: nil)
  }

  /// The case made for the report: the addressee stands where proposers do, and the year is its
  /// time.
  package var caseRecord: CaseRecord {
    let title = Filler(figures: figures).sentence(title)
    return CaseRecord(
      id: Report.caseID(year: year),
      matter: Matter(
        kind: .suggestion, level: .municipal, origin: .session, session: "\(year)年度",
        number: Report.caseID(year: year).text, title: title, topic: nil, labels: [],
        supervisor: nil, text: [], points: []),
      proposers: [
        Proposer(
          id: "addressee", name: addressee, lead: true, kind: .organisation, phone: nil,
          address: nil)
      ],
      handling: Handling(
        role: .lead, assignedBy: addressee, assigned: Day.first(of: year),
        due: Day.last(of: year), lead: nil, joints: []))
  }

  /// The figures at hand in place of those that the report holds; ids that are gone stay out.
  package func refreshed(with figures: [Figure]) -> Report {
    var copy = self
    copy.figures = figures
    return copy
  }
}

extension Report.Item {
  /// As blocks of a letter's body.
  fileprivate var blocks: [Block] {
    switch self {
    case .block(let block): [block]
    case .told(let told):
      told.heading.map { [.section(Section(heading: $0, blocks: told.blocks))] } ?? told.blocks
    }
  }
}

/// Puts figures into a report's blocks.
private struct Filler {
  let figures: [String: Report.Figure]

  init(figures: [Report.Figure]) {
    self.figures = Dictionary(figures.map { ($0.id, $0) }) { first, _ in first }
  }

  func sentence(_ text: String) -> String {
    FigureText.filled(text, figures: figures, missing: "—")
  }

  func section(_ heading: String, _ blocks: [Block]) -> Block {
    .section(
      Section(heading: sentence(heading), blocks: blocks.map(block)))
  }

  private func block(_ block: Block) -> Block {
    switch block {
    case .paragraph(let text): .paragraph(sentence(text))
    case .section(let section): self.section(section.heading, section.blocks)
    case .table(let table): .table(filled(table))
    }
  }

  private func filled(_ table: Table) -> Table {
    var table = table
    table.caption = table.caption.map(sentence)
    table.head = table.head.map(row)
    table.rows = table.rows.map(row)
    return table
  }

  private func row(_ cells: [Table.Cell]) -> [Table.Cell] {
    cells.map { cell in
      var cell = cell
      cell.text = sentence(cell.text)
      return cell
    }
  }
}
