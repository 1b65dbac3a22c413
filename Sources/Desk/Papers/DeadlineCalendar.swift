internal import Casework
internal import Letters
package import Records

extension OfficeDesk {
  /// Open deadlines of all cases as an iCalendar file.
  package func calendarFile(made instant: Instant) throws(Diagnostics) -> [UInt8] {
    try book.read { reading throws(Diagnostics) in
      let office = try OfficeInForce(in: reading)
      var query = CaseQuery()
      query.order = .nextDue
      var entries: [CalendarFile.Entry] = []
      for row in try reading.rows(query) where row.nextDue != nil {
        let state = try OfficeDesk.state(of: row.caseID, in: reading)
        for deadline in state.deadlines(under: office.rules) where deadline.isOpen {
          entries.append(
            .init(
              caseID: row.caseID, kind: row.key.kind, number: row.key.number, title: row.title,
              holder: row.section.map { office.office.sectionName($0) },
              round: state.round.number, deadline: deadline))
        }
      }
      let warnings = office.rules.procedure.warnings
      let file = CalendarFile(
        officeID: office.office.id, name: office.office.name + "建议提案办理时限", entries: entries,
        warnings: warnings.isEmpty ? [7, 1] : warnings, made: instant)
      return Array(file.text.utf8)
    }
  }
}
