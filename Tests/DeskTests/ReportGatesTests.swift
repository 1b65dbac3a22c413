import Casework
import Desk
import Letters
import Records
import Testing

/// A year-end report is drafted, checked and passed through the gates as any letter.
@Suite struct ReportGatesTests {
  private let examples: PaperExamples
  private let office: Loaded<Office>
  init() throws {
    examples = try PaperExamples()
    office = Loaded(made: examples.office, name: "office.xml")
  }

  private func check(
    _ report: Report, figures: [Report.Figure]? = nil, sources: [CaseID: [String]]? = nil
  ) throws -> (reply: Reply?, codes: [Int]) {
    let (reply, found) = ReportValidation.check(
      report: Loaded(made: report, name: "report.xml"), office: office,
      figures: figures ?? examples.yearFigures(), sources: try sources ?? examples.sources())
    return (reply, found.map(\.code.number))
  }

  @Test func `what the program drafts is in order, and reads back equal`() throws {
    let report = try examples.report()
    let (reply, codes) = try check(report)
    #expect(codes == [])
    #expect(reply?.draft == report.draft())
    let read = try ExampleCase.desk().reader.read(
      Report.self, bytes: XMLText.bytes(of: report.node), name: "report.xml")
    #expect(read.value == report)
  }

  @Test func `a figure that went on, or was changed by hand, is refused until it is refreshed`() throws {
    var report = try examples.report()
    let index = try #require(report.figures.firstIndex { $0.id == "satisfied-rate" })
    report.figures[index].value = "100%"
    #expect(try check(report).codes == [1334])
    #expect(try check(report).reply == nil)
    #expect(try check(report.refreshed(with: examples.yearFigures())).codes == [])
    // One that no sentence prints may go on.
    var figures = examples.yearFigures()
    let unprinted = try #require(figures.firstIndex { $0.id == "class.A.suggestion" })
    figures[unprinted].value = "41件"
    #expect(try check(examples.report(), figures: figures).codes == [])
  }

  @Test func `a number told of a case must be the case's own`() throws {
    var sources = try examples.sources()
    sources["TA-2026-118"] = ["提案"]
    let codes = try check(examples.report(), sources: sources).codes
    #expect(!codes.isEmpty && codes.allSatisfy { $0 == 1335 })
    sources["TA-2026-118"] = nil
    #expect(Set(try check(examples.report(), sources: sources).codes) == [1336])
  }

  @Test func `it passes the office's gates and is issued with number and date`() throws {
    let report = try examples.report()
    let reply = try #require(try check(report).reply)
    let version = OfficeVersion(examples.office)
    let frozen = try FrozenRecords(
      caseRecord: report.caseRecord, draft: reply.draft, office: version,
      letterhead: examples.letterhead)
    #expect(frozen.chain.id == "sishen")
    let content = Content.digest(
      frozen, images: [], composedTexts: examples.composer(report).signedTexts)
    var review = Proceedings(caseID: report.caseRecord.id, replyID: report.id)
    var hour = 9
    func at() throws -> Instant {
      hour += 1
      return Instant(day: try examples.day("2026-11-23"), second: hour * 3600)
    }
    try review.perform(.submit(frozen, content: content), by: "min", at: at(), under: version)
    for person in ["cong", "jian", "pei", "guan"] {
      try review.perform(
        .approve(contentPrefix: content.short), by: PersonID(person), at: at(), under: version)
    }
    let composer = examples.composer(report)
    let signed = try #require(review.signedDay)
    try review.perform(
      .issue(
        IssueRecord(
          documentNumber: "澜建函〔2026〕97号", signed: signed, printed: signed,
          recipients: composer.recipients)), by: "you", at: at(), under: version)
    let issue = try #require(review.issue)
    let letter = try #require(composer.letters(standing: .issued(issue)).first)
    #expect(letter.number == "澜建函〔2026〕97号")
    #expect(letter.signature.date?.text == "2026年11月23日")
    #expect(composer.recipients.map(\.name) == ["澜桥市人民政府办公室"])
  }

  @Test func `a chain of its own is chosen for a report`() throws {
    var office = examples.office
    let chain = try #require(office.chains.first { $0.id == "xieban" })
    var own = chain
    own.id = "zongjie"
    own.kinds = [.report]
    own.roles = []
    office.chains.insert(own, at: 0)
    let report = try examples.report()
    func chosen(_ kind: Draft.Kind) -> ChainID? {
      Chain.chosen(for: kind, role: .lead, labels: [], round: 1, in: office)?.id
    }
    #expect(chosen(report.draft().kind) == "zongjie")
    #expect(chosen(.letter) == "sishen")
    let read = try ExampleCase.desk().reader.read(
      Office.self, bytes: XMLText.bytes(of: office.node), name: "office.xml")
    #expect(read.value.chains.first?.kinds == [.report])
  }
}
