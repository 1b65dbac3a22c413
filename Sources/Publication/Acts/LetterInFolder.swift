internal import Casework
package import Desk
package import Records

extension EditionSource {
  /// The issued letter of a case's folder.
  ///
  /// - Throws: FW2003 when it isn't issued, or is no answer to a proposer.
  package static func issued(_ dossier: Dossier, at desk: Desk) throws(Diagnostics) -> EditionSource {
    guard dossier.draft.kind == .letter else {
      throw Diagnostics([
        EditionFaults.notOpen(
          dossier.paths.reply, .init("会办意见和总结不单独公开", "opinions and reports aren't published by themselves"))
      ])
    }
    let (standing, _, diagnostics) = try desk.standing(dossier)
    guard case .issued(_, let issue) = standing else {
      throw Diagnostics(
        [
          EditionFaults.notOpen(
            dossier.paths.review, .init("这份函尚未印发，或审签记录不成立", "the letter isn't issued, or its review doesn't hold"))
        ] + diagnostics)
    }
    return EditionSource(
      caseRecord: dossier.caseRecord, draft: dossier.draft, office: dossier.office,
      letterhead: dossier.letterhead, record: issue.record, content: issue.content)
  }

  /// A letter that isn't issued yet, as it would be published: for rehearsals.
  package static func rehearsed(_ dossier: Dossier, at desk: Desk) throws(Diagnostics) -> EditionSource {
    let (standing, content, _) = try desk.standing(dossier)
    var record = IssueRecord(
      documentNumber: "〔发文字号待编〕", signed: dossier.caseRecord.handling.assigned,
      printed: dossier.caseRecord.handling.assigned, recipients: [])
    if case .issued(_, let issue) = standing { record = issue.record }
    return EditionSource(
      caseRecord: dossier.caseRecord, draft: dossier.draft, office: dossier.office,
      letterhead: dossier.letterhead, record: record, content: content)
  }
}
