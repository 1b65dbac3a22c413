import Records
import Testing

/// What is written reads back equal, for every kind of record.
@Suite struct RoundTripTests {
  private func check<R: RecordCodable & Equatable>(
    _: R.Type, seeds: ClosedRange<UInt64>, _ make: (inout RandomRecords) -> XMLNode
  ) throws {
    let reader = try Repository.reader()
    for seed in seeds {
      var records = RandomRecords(seed: seed)
      let node = make(&records)
      do {
        let first = try reader.read(R.self, bytes: XMLText.bytes(of: node), name: "seed \(seed)")
        let written = XMLText.bytes(of: first.value.node)
        let second = try reader.read(R.self, bytes: written, name: "seed \(seed) again")
        #expect(second.value == first.value, "seed \(seed)")
        #expect(second.node == first.value.node, "seed \(seed)")
        #expect(second.value.canonicalBytes == first.value.canonicalBytes, "seed \(seed)")
        #expect(XMLText.bytes(of: second.value.node) == written, "seed \(seed)")
      } catch {
        Issue.record("seed \(seed): \(DiagnosticText.text(error.all, language: .english))")
      }
    }
  }

  @Test func `cases read back equal`() throws {
    try check(CaseRecord.self, seeds: 1...200) { $0.caseRecord() }
  }

  @Test func `replies read back equal`() throws {
    try check(Draft.self, seeds: 1...200) { $0.reply() }
  }

  @Test func `offices read back equal`() throws {
    try check(Office.self, seeds: 1...200) { $0.office() }
  }

  @Test func `letterheads read back equal`() throws {
    try check(Letterhead.self, seeds: 1...200) { $0.letterhead() }
  }

  @Test func `reviews read back equal`() throws {
    try check(Review.self, seeds: 1...200) { $0.review() }
  }

  @Test func `calendars read back equal`() throws {
    try check(WorkCalendar.self, seeds: 1...200) { $0.calendar() }
  }

  @Test func `reports read back equal`() throws {
    try check(Report.self, seeds: 1...100) { $0.report() }
  }

  @Test func `every text of a record comes through as it was`() throws {
    var records = RandomRecords(seed: 77)
    let reader = try Repository.reader()
    for _ in 0..<50 {
      let node = records.reply()
      let loaded = try reader.read(Draft.self, bytes: XMLText.bytes(of: node), name: "reply")
      #expect(loaded.node == node)
    }
  }

  @Test func `no part of a procedure is lost between file and value`() throws {
    // The example has every element and attribute, and no default written out.
    let path = Repository.corpus + "/good/office-procedure.xml"
    let loaded = try Repository.reader().read(Office.self, path: path)
    #expect(loaded.value.node == loaded.node)
  }
}
