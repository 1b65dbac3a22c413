package import Casework
internal import Letters
package import Records

/// What forms about a case are made from before or beside any letter, whichever book keeps it.
package struct CaseMaterial: Sendable {
  package var caseRecord: CaseRecord
  package var office: Office
  package var letterhead: Letterhead
  /// The case's life; nil in a folder, which keeps none.
  package var state: Case?
  /// The letter under way is issued: there is nothing to extend, and nothing to hand back.
  package var isAnswered: Bool
  /// The office as it was on a day.
  package var officeOn: @Sendable (Day) -> Office
  /// Where the case stands, for diagnostics.
  package var place: String
}

extension Desk {
  /// The material of a case's folder: its case with office and letterhead, a reply or none.
  package func caseMaterial(_ paths: DossierPaths) throws(Diagnostics) -> CaseMaterial {
    let record = try reader.read(CaseRecord.self, path: paths.caseRecord).value
    let office = try reader.read(Office.self, path: paths.office).value
    let letterhead = try reader.read(Letterhead.self, path: paths.letterhead).value
    let book = book(paths)
    let proceedings = try book.review().map { review throws(Diagnostics) in
      try self.proceedings(review, in: book, path: paths.review)
    }
    return CaseMaterial(
      caseRecord: record, office: office, letterhead: letterhead, state: nil,
      isAnswered: proceedings?.issue != nil,
      officeOn: { _ in office }, place: paths.caseRecord)
  }
}

extension OfficeDesk {
  package func caseMaterial(_ id: CaseID) throws(Diagnostics) -> CaseMaterial {
    try book.read { reading throws(Diagnostics) in
      let opened = try Opened(id, in: reading)
      let office = opened.office
      return CaseMaterial(
        caseRecord: opened.state.answered, office: office.office,
        letterhead: try OfficeDesk.letterhead(office), state: opened.state,
        isAnswered: opened.state.round.issue != nil,
        officeOn: { office.office(on: $0) }, place: id.text)
    }
  }
}

extension CaseMaterial {
  func frame(_ day: Day) -> FormFrame {
    FormFrame(office: office, letterhead: letterhead, day: day)
  }

  func section(_ id: String?, on day: Day) -> String {
    id.flatMap { id in officeOn(day).sections.first { $0.id == id }?.name } ?? ""
  }
}
