package import Desk
internal import GRDB
package import Records

/// What `rebuild` found different before it made the views anew.
package struct RebuildReport: Sendable, Hashable {
  package var caseCount: Int
  package var numberCount: Int
  /// Empty when the views were what the log leads to. The first thousand.
  package var differences: [VerifyFault]
  package var differenceCount: Int
}

extension Registry {
  /// Makes rows, sums, numbers and the search index anew from the log, in one transaction, and holds
  /// them against the log afterwards.
  /// - Throws: FW1924 when they differ even then; nothing is changed then.
  package func rebuild(views: any BookViews) throws(Diagnostics) -> RebuildReport {
    try writing { session in
      let check = ViewCheck(session: session, views: views)
      var before = VerifyReport(office: office)
      let restorations = try session.restorationsFromLog()
      if try session.restorationTable.all() != restorations {
        before.add(VerifyFault(.differs, .restorations))
      }
      try check.run(&before)
      let report = try session.remakeViews(views, restorations: restorations)
      var after = VerifyReport(office: office)
      try check.run(&after)
      guard after.isSound else { throw after.diagnostics(in: path) }
      return RebuildReport(
        caseCount: report.cases, numberCount: report.numbers, differences: before.faults,
        differenceCount: before.faultCount)
    }
  }
}

extension Session {
  func restorationsFromLog() throws -> [Int: Int?] {
    var restorations: [Int: Int?] = [:]
    for event in try eventTable.events(of: .office) {
      RestorationTable.take(event, into: &restorations)
    }
    return restorations
  }

  /// Takes the office's views away and makes them from the log.
  func remakeViews(
    _ views: any BookViews, restorations: [Int: Int?]
  ) throws -> (cases: Int, numbers: Int) {
    try caseTable.removeAll()
    try tallyTable.removeAll()
    try numberTable.removeAll()
    try restorationTable.put(restorations)
    var cases = 0
    try eventTable.walkStreams { key in
      guard !key.isEmpty, let row = try views.row(of: CaseID(key), in: self) else { return }
      try put(row)
      cases += 1
    }
    try writeSums()
    let numbers = try views.numbers(in: self)
    for entry in numbers { try numberTable.put(entry) }
    return (cases, numbers.count)
  }
}
