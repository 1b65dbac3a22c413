package import Casework
package import Records

/// Something that is to be done by a day, as reminders and lists name it.
package struct ReminderItem: Sendable, Hashable {
  package var caseID: CaseID
  package var kind: Matter.Kind
  /// As the session numbered it, without 第 and 号.
  package var number: String
  package var title: String
  /// The section's or the joint unit's name; empty while nobody has it.
  package var holder: String
  /// What is to be done, such as 答复.
  package var task: String
  package var due: Day

  package init(
    caseID: CaseID, kind: Matter.Kind, number: String, title: String, holder: String, task: String,
    due: Day
  ) {
    self.caseID = caseID
    self.kind = kind
    self.number = number
    self.title = title
    self.holder = holder
    self.task = task
    self.due = due
  }

  /// The next thing that a case owes; nil when it owes none.
  package init?(_ row: CaseRow, office: Office) {
    guard let due = row.nextDue ?? (row.owesAnswer ? row.due : nil) else { return nil }
    self.init(
      caseID: row.caseID, kind: row.key.kind, number: row.key.number, title: row.title,
      holder: office.sectionName(row.section), task: row.cells[.nextTask] ?? "答复", due: due)
  }

  /// What the rows owe up to a day, the earliest first.
  package static func items(
    _ rows: [CaseRow], until day: Day, office: Office
  ) -> [ReminderItem] {
    rows.compactMap { ReminderItem($0, office: office) }.filter { $0.due <= day }.inOrder
  }

  package func isLate(on day: Day) -> Bool { due < day }

  /// 逾期3天, 今日到期, 还有5天.
  package func standing(on day: Day) -> String {
    let days = due.days(since: day)
    return days < 0 ? "逾期\(-days)天" : days == 0 ? "今日到期" : "还有\(days)天"
  }

  /// 建议118号, as a table names a case.
  package var name: String { Naming.matter(kind, number) }
}

extension [ReminderItem] {
  /// By day, then kind and number, so that the same items always stand in the same order.
  package var inOrder: [ReminderItem] {
    sorted { a, b in
      (a.due, a.kind.rawValue, a.number.count, a.number, a.caseID, a.task)
        < (b.due, b.kind.rawValue, b.number.count, b.number, b.caseID, b.task)
    }
  }

  /// 建议, 提案, or both: what these items are called together.
  var kinds: String { Naming.kinds(map(\.kind)) }
  /// The same for a title.
  var titleKinds: String { Naming.kinds(map(\.kind), by: "") }
}

extension Office {
  /// A section's name; empty for nil, the id itself for one that the office file lacks.
  package func sectionName(_ id: String?) -> String {
    guard let id else { return "" }
    return sections.first { $0.id == id }?.name ?? id
  }
}
