internal import Casework
internal import Letters
package import Records

extension OfficeDesk {
  /// What is to be called to mind on a day: a notice to each section with something late or near, a
  /// letter to each joint unit whose opinion is missing, and the week's list.
  ///
  /// Near is what falls due within the office's longest warning distance, 15 days where it has none.
  package func reminders(on day: Day, keeper: PersonID?) throws(Diagnostics) -> [PaperFile] {
    try book.read { reading throws(Diagnostics) in
      let office = try OfficeInForce(in: reading)
      let letterhead = try OfficeDesk.letterhead(office)
      let horizon = day.adding(days: office.rules.procedure.warnings.max() ?? 15)
      let from = OfficeDesk.keeper(keeper, office.office)
      let reminder = Reminder(office: office.office, letterhead: letterhead, day: day)
      let rows = try OfficeDesk.rowsWithDeadlines(until: day.adding(days: 20), in: reading)
      let items = ReminderItem.items(rows, until: horizon, office: office.office)
      var files: [PaperFile] = []
      for (section, items) in OfficeDesk.grouped(items) {
        let name = section.isEmpty ? "待分解" : section
        let document = reminder.notice(to: section.isEmpty ? from : section, items, from: from)
        files.append(("\(day.iso)-催办-\(name).pdf", desk.pdf(document)))
      }
      for (unit, items) in try OfficeDesk.opinionsMissing(until: horizon, in: reading, office: office) {
        files.append(("\(day.iso)-催办函-\(unit).pdf", desk.pdf(reminder.letter(to: unit, items))))
      }
      let list = WeeklyList(
        ReminderItem.items(rows, until: day.adding(days: 20), office: office.office), day: day)
      files.append(
        (
          "\(day.iso)-一周清单.pdf",
          desk.pdf(list.document(office: office.office, letterhead: letterhead, from: from))
        ))
      return files
    }
  }

  private static func rowsWithDeadlines(
    until day: Day, in reading: any BookReading
  ) throws(Diagnostics) -> [CaseRow] {
    var query = CaseQuery()
    query.dueUntil = day
    query.order = .nextDue
    return try reading.rows(query)
  }

  /// By holder, in order of name.
  private static func grouped(_ items: [ReminderItem]) -> [(String, [ReminderItem])] {
    Dictionary(grouping: items, by: \.holder).sorted { $0.key < $1.key }
  }

  /// Joint units whose opinion is late or near, each with its cases.
  private static func opinionsMissing(
    until day: Day, in reading: any BookReading, office: OfficeInForce
  ) throws(Diagnostics) -> [(String, [ReminderItem])] {
    var query = CaseQuery()
    query.isOwing = true
    query.roles = [.lead]
    var items: [ReminderItem] = []
    for row in try reading.rows(query) {
      let state = try OfficeDesk.state(of: row.caseID, in: reading)
      for opinion in state.opinions where opinion.received == nil {
        guard let due = opinion.due, due <= day else { continue }
        items.append(
          ReminderItem(
            caseID: row.caseID, kind: row.key.kind, number: row.key.number, title: row.title,
            holder: opinion.unit, task: office.office.label(.joint) + "意见", due: due))
      }
    }
    return grouped(items)
  }
}
