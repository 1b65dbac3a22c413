internal import Desk
internal import Records

/// Phones and addresses against the salted digests that stand beside them and in the log.
struct PersonalCheck {
  let session: Session
  let views: (any BookViews)?

  /// What an event names is kept, or was erased and has left its empty row.
  func note(_ event: Event, _ report: inout VerifyReport) throws {
    guard let views, case .caseLife(let id) = event.stream else { return }
    for digest in views.personalDigests(in: event) {
      let rows = try session.personalTable.rows(of: id).filter { $0.digest == digest }
      if rows.isEmpty {
        report.add(VerifyFault(.missing, .personal(id, digest), namedBy: event.sequence))
      } else if rows.allSatisfy(\.isErased) {
        report.add(.init(caseID: id, event: event.sequence, digest: digest))
      }
    }
  }

  func run(_ report: inout VerifyReport) throws {
    var named: (id: CaseID, digests: Set<Digest>)?
    try session.personalTable.walk { kept in
      let fault = VerifyFault(.altered, .personal(kept.caseID, kept.digest))
      if kept.isErased {
        if !kept.isBlank { report.add(fault) }
        return
      }
      guard kept.datum?.saltedDigest == kept.digest else { return report.add(fault) }
      guard let views else { return }
      if named?.id != kept.caseID {
        let events = try session.events(of: .caseLife(kept.caseID))
        named = (kept.caseID, Set(events.flatMap { views.personalDigests(in: $0) }))
      }
      if named?.digests.contains(kept.digest) != true { report.add(fault) }
    }
  }
}
