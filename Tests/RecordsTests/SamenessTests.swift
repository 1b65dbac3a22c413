import Records
import Testing

/// However a record is written down, what it means has one digest.
@Suite struct SamenessTests {
  private func check<R: RecordCodable>(
    _: R.Type, _ make: (inout RandomRecords) -> XMLNode, seed: UInt64, ways: Int
  ) throws {
    let reader = try Repository.reader()
    var records = RandomRecords(seed: seed)
    let node = make(&records)
    let plain = try reader.read(R.self, bytes: XMLText.bytes(of: node), name: "plain")
    for way in 0..<UInt64(ways) {
      var style = Restyling(seed: seed &* 1000 &+ way)
      let bytes = style.bytes(of: node)
      do {
        let again = try reader.read(R.self, bytes: bytes, name: "way \(way)")
        #expect(again.value.digest == plain.value.digest, "seed \(seed), way \(way)")
      } catch {
        Issue.record(
          "seed \(seed), way \(way): \(DiagnosticText.text(error.all, language: .english))")
        return
      }
    }
  }

  @Test(arguments: 1...UInt64(10))
  func `a thousand re-serialisations keep the digest`(seed: UInt64) throws {
    try check(CaseRecord.self, { $0.caseRecord() }, seed: seed, ways: 25)
    try check(Draft.self, { $0.reply() }, seed: seed, ways: 30)
    try check(Office.self, { $0.office() }, seed: seed, ways: 15)
    try check(Letterhead.self, { $0.letterhead() }, seed: seed, ways: 15)
    try check(Review.self, { $0.review() }, seed: seed, ways: 15)
  }

  @Test func `another text has another digest`() throws {
    let reader = try Repository.reader()
    let path = Repository.corpus + "/good/reply.xml"
    let loaded = try reader.read(Draft.self, path: path)
    var changed = loaded.value
    changed.resultClass = "B"
    #expect(changed.digest != loaded.value.digest)
  }

  @Test func `defaults written out are the same as defaults left out`() throws {
    let reader = try Repository.reader()
    let text = try SourceFile.bytes(at: Repository.corpus + "/good/reply.xml")
    let plain = try reader.read(Draft.self, bytes: text, name: "plain")
    let explicit = String(decoding: text, as: UTF8.self)
      .replacing("<reply ", with: "<reply round=\"01\" kind=\"letter\" ")
      .replacing("decision=\"open\"", with: "decision=\"open\" extent=\"full\"")
      .replacing("<section ", with: "<section public=\"1\" ")
    let spelt = try reader.read(Draft.self, bytes: Array(explicit.utf8), name: "spelt out")
    #expect(spelt.value.digest == plain.value.digest)
  }
}
