import Casework
import Letters
import Records
import Testing

/// Rows, items and figures in few words.
enum PaperFixture {
  static func day(_ iso: String) throws -> Day { try #require(Day(iso: iso)) }

  static func item(
    _ number: String, _ due: String, holder: String = "养老科", kind: Matter.Kind = .suggestion
  ) throws -> ReminderItem {
    ReminderItem(
      caseID: CaseID("JY-\(number)"), kind: kind, number: number, title: "关于第\(number)件事的建议",
      holder: holder, task: "答复", due: try day(due))
  }

  static func row(
    _ number: String, _ due: String, section: String? = "yanglao", state: CaseState = .handling,
    kind: Matter.Kind = .suggestion, next: String? = nil
  ) throws -> CaseRow {
    let due = try day(due)
    return CaseRow(
      caseID: CaseID("JY-\(number)"), version: 1, year: 2026,
      key: MatterKey(
        kind: kind, level: .municipal, origin: .session, session: "市第十六届人民代表大会第二次会议",
        number: number), title: "关于第\(number)件事的建议", role: .lead, state: state,
      owesAnswer: state.owesAnswer, section: section, leadLeader: nil, handlingLeader: nil,
      handler: nil, resultClass: nil, topic: nil, labels: [], due: due,
      nextDue: try next.map(day) ?? (state.owesAnswer ? due : nil),
      cells: [.assignedBy: "市政府办公室"], searchText: "", tallies: [:])
  }

  static func figure(_ id: String, _ value: String, last: String? = nil) -> Report.Figure {
    Report.Figure(id: id, title: "项目\(id)", value: value, last: last, formula: "")
  }

  static func office() throws -> Office {
    var office = try Fixture().office
    office.sections = try #require(
      Office(
        node: XMLNode(
          "office", [.init("id", "x")],
          children: [
            XMLNode("name", text: "局"),
            XMLNode(
              "sections",
              children: [
                XMLNode("section", [.init("id", "yanglao")], text: "养老科"),
                XMLNode("section", [.init("id", "jiuzhu")], text: "救助科"),
              ]),
          ])
      )?.sections)
    return office
  }
}

extension Document {
  var texts: [String] { body.flatMap(\.textBlocks).map(\.text) }

  /// The rows of its tables, heads left out.
  var rows: [[String]] {
    body.flatMap { block -> [[String]] in
      guard case .table(let table) = block else { return [] }
      return table.rows.map { $0.map(\.block.text) }
    }
  }
}
