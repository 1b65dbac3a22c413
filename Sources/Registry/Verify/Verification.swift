package import Desk
internal import GRDB
package import Records

/// All checks of one office's book, one after another. Memory doesn't grow with the log.
struct Verification {
  let session: Session
  let heads: [Head]
  let views: (any BookViews)?

  func report() throws -> VerifyReport {
    var report = VerifyReport(office: session.office)
    report.hasCheckedViews = views != nil
    let checks: [(inout VerifyReport) throws -> Void] = [
      checkStore, checkLog, checkHeads, checkDocuments, checkPersonal, checkViews,
    ]
    for check in checks {
      var attempt = report
      do {
        try check(&attempt)
        report = attempt
      } catch let fault where Self.isDamage(fault) {
        // Damage under one check doesn't keep the others from their work.
        report = attempt
        let damage = VerifyFault(.damaged, .file)
        if !report.faults.contains(damage) { report.add(damage) }
      }
    }
    return report
  }

  private func checkStore(_ report: inout VerifyReport) throws {
    try StoreCheck(db: session.db).run(&report)
  }

  private func checkLog(_ report: inout VerifyReport) throws {
    var restorations: [Int: Int?] = [:]
    let personal = PersonalCheck(session: session, views: views)
    try LogCheck(table: session.eventTable).run(&report) { event, report in
      for digest in views?.documents(named: event) ?? []
      where try !session.documentTable.holds(digest) {
        report.add(VerifyFault(.missing, .document(digest), namedBy: event.sequence))
      }
      try personal.note(event, &report)
      RestorationTable.take(event, into: &restorations)
    }
    if try session.restorationTable.all() != restorations {
      report.add(VerifyFault(.differs, .restorations))
    }
    report.head = try session.eventTable.head()
  }

  private func checkHeads(_ report: inout VerifyReport) throws {
    let last = report.head?.sequence ?? 0
    for head in heads where head.office == session.office {
      report.anchorCount += 1
      if head.sequence > last {
        report.add(VerifyFault(.truncated, .event(head.sequence)))
      } else if try session.eventTable.kept(at: head.sequence)?.event.hash != head.hash {
        report.add(VerifyFault(.rewritten, .event(head.sequence)))
      }
    }
  }

  private func checkDocuments(_ report: inout VerifyReport) throws {
    try DocumentCheck(table: session.documentTable).run(&report)
  }

  private func checkPersonal(_ report: inout VerifyReport) throws {
    try PersonalCheck(session: session, views: views).run(&report)
  }

  private func checkViews(_ report: inout VerifyReport) throws {
    guard let views else { return }
    try ViewCheck(session: session, views: views).run(&report)
  }

  private static func isDamage(_ fault: any Error) -> Bool {
    switch fault {
    case is DamagedValue: true
    case let refused as DatabaseError:
      [.SQLITE_CORRUPT, .SQLITE_ERROR, .SQLITE_FORMAT].contains(refused.resultCode)
    case let known as Diagnostics:
      known.all.contains { $0.code == RegistryCode.damaged }
    default: false
    }
  }
}

extension Registry {
  /// Goes through the whole book of the office: log, documents, personal data, the file itself; with
  /// `views`, also what events name and the views. With `heads` that were kept elsewhere, also
  /// whether the log was cut off, rolled back or written anew.
  package func verify(
    heads: [Head] = [], views: (any BookViews)? = nil
  ) throws(Diagnostics) -> VerifyReport {
    try faults.told {
      try shelf.use { db in
        var report = VerifyReport(office: office)
        // Reading only, but not forbidden to make a table in memory: the search index needs one.
        try db.inTransaction(.deferred) {
          let session = Session(db, office: office, faults: faults)
          report = try Verification(session: session, heads: heads, views: views).report()
          return .rollback
        }
        return report
      }
    }
  }
}
