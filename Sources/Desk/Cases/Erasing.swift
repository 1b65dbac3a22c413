internal import Casework
package import Records

extension OfficeDesk {
  /// Erases proposers' phones and addresses of a case; the log keeps that it was done, and why.
  package func erasePersonalData(
    of id: CaseID, reason: String, by actor: Actor
  ) throws(Diagnostics) {
    try change(id, by: actor) { opened, writing throws(Diagnostics) in
      let events = try OfficeDesk.decide(
        .personalDataErased(PersonalDataErased(reason: reason)), of: opened, by: actor)
      try writing.erasePersonalData(of: id)
      return events
    }
  }

  /// Archived cases whose phones and addresses the office's rule no longer keeps on `day`; empty
  /// when the rule names no years.
  package func casesToErase(on day: Day) throws(Diagnostics) -> [CaseID] {
    try book.read { reading throws(Diagnostics) in
      guard let years = try OfficeInForce(in: reading).rules.procedure.retentionYears else { return [] }
      var query = CaseQuery()
      query.states = [.archived]
      var due: [CaseID] = []
      for row in try reading.rows(query) {
        guard let archived = row.cells[.archived].flatMap({ Day(iso: $0) }),
          archived.adding(months: years * 12) < day,
          try !reading.personalData(of: row.caseID).isEmpty
        else { continue }
        due.append(row.caseID)
      }
      return due
    }
  }
}
