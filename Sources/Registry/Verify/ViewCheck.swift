internal import Casework
internal import Desk
internal import GRDB
internal import Records

/// Rows, sums, numbers and the search index against what the log leads to.
struct ViewCheck {
  let session: Session
  let views: any BookViews

  func run(_ report: inout VerifyReport) throws {
    var sums: [Tally: Int] = [:]
    var rowCount = 0
    try session.eventTable.walkStreams { key in
      guard !key.isEmpty else { return }
      let id = CaseID(key)
      let expected = try views.row(of: id, in: session)
      if let expected {
        rowCount += 1
        for (tally, amount) in expected.tallies { sums[tally, default: 0] += amount }
      }
      switch (expected, try session.caseTable.stored(id)) {
      case (nil, nil): break
      case (.some, nil): report.add(VerifyFault(.missing, .row(id)))
      case (.some(let expected), .some(let stored)) where stored.matches(expected): break
      default: report.add(VerifyFault(.differs, .row(id)))
      }
    }
    for id in try session.caseTable.strangers() { report.add(VerifyFault(.differs, .row(id))) }
    try compare(sums.filter { $0.value != 0 }, &report)
    try compareNumbers(&report)
    if try !CaseSearch(db: session.db).isSound() { report.add(VerifyFault(.differs, .search)) }
  }

  private func compare(_ expected: [Tally: Int], _ report: inout VerifyReport) throws {
    let stored = try session.tallyTable.all()
    for tally in Set(stored.keys).union(expected.keys).sorted()
    where stored[tally] != expected[tally] {
      report.add(VerifyFault(.differs, .tally(tally.year, tally.component)))
    }
  }

  private func compareNumbers(_ report: inout VerifyReport) throws {
    let expected = Self.byNumber(try views.numbers(in: session))
    let stored = Self.byNumber(try session.numberTable.entries(series: nil, year: nil))
    for key in Set(expected.keys).union(stored.keys).sorted() where expected[key] != stored[key] {
      let text = stored[key]?.text ?? expected[key]?.text ?? key
      report.add(VerifyFault(stored[key] == nil ? .missing : .differs, .number(text)))
    }
  }

  private static func byNumber(_ entries: [NumberEntry]) -> [String: NumberEntry] {
    Dictionary(entries.map { (DocumentNumber.folded($0.text), $0) }) { _, later in later }
  }
}
