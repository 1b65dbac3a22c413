import Casework
import Letters
import Records
import Testing

@Suite("Feedback forms and their codes")
struct FeedbackTests {
  private static let alphabet = Array("346789ACDEFGHJKMNPRTWXY")

  private static func code(_ number: Int) -> FeedbackCode {
    FeedbackCode(
      office: "mz", caseID: CaseID("JY-2026-\(number / 6)"), round: number % 2 + 1,
      proposer: ProposerID("d\(number % 3)"))
  }

  @Test("a code is ten characters that no one mistakes, and the same again for the same answer")
  func shape() {
    let code = Self.code(7)
    #expect(code.text.count == 10)
    #expect(code.text.allSatisfy { Self.alphabet.contains($0) })
    #expect(code == Self.code(7))
    #expect(FeedbackCode(code.description) == code)
    #expect(FeedbackCode(code.text.lowercased() + " ") == code)
  }

  @Test("case, round, proposer and office each change the code")
  func binding() {
    let all = [
      FeedbackCode(office: "mz", caseID: "a", round: 1, proposer: "d1"),
      FeedbackCode(office: "my", caseID: "a", round: 1, proposer: "d1"),
      FeedbackCode(office: "mz", caseID: "b", round: 1, proposer: "d1"),
      FeedbackCode(office: "mz", caseID: "a", round: 2, proposer: "d1"),
      FeedbackCode(office: "mz", caseID: "a", round: 1, proposer: "d2"),
    ]
    #expect(Set(all).count == all.count)
    #expect(Set((0..<20_000).map { Self.code($0) }).count == 20_000)
  }

  @Test("one wrong character, or two swapped, is always seen")
  func mistakes() {
    for number in 0..<40 {
      let right = Array(Self.code(number).text)
      for place in right.indices {
        for other in Self.alphabet where other != right[place] {
          var typed = right
          typed[place] = other
          #expect(FeedbackCode(String(typed)) == nil)
        }
        for second in right.indices where second > place && right[second] != right[place] {
          var typed = right
          typed.swapAt(place, second)
          #expect(FeedbackCode(String(typed)) == nil)
        }
      }
    }
    for wrong in ["", "A", "0123456789", String(repeating: "A", count: 11), "建议"] {
      #expect(FeedbackCode(wrong) == nil)
    }
  }

  @Test("the form has the case's data, the marks, the return address and the code")
  func sheet() throws {
    let fixture = try FormFixture()
    var proposer = try #require(fixture.caseRecord.proposers.last)
    proposer.phone = "13800000000"
    proposer.address = "某路5号"
    let sheet = FeedbackSheet(
      frame: fixture.frame, caseRecord: fixture.caseRecord, proposer: proposer, round: 1,
      documentNumber: "青民函〔2026〕12号", signed: Day(iso: "2026-05-07"),
      contact: Contact(name: "顾一", phone: "0000-5550123"))
    let form = sheet.form
    for words in [
      "建议办理情况征询意见表", "第0123号", "青民函〔2026〕12号", "2026年5月7日", "沈知远", "对办理态度", "对办理结果",
      "□满意", "□基本满意", "□不满意", "青岚市临江路18号（邮编310000）", "0000-5550100", "0000-5550123",
      sheet.code.description,
    ] {
      #expect(form.has(words), "\(words)")
    }
    // The sheet goes to the proposer, and comes back by other hands.
    #expect(!form.has("13800000000") && !form.has("某路5号"))
    #expect(!form.has("□理解"))
    guard case .sheet(let parts) = form.content else { return }
    let codes = parts.flatMap { part -> [String] in
      guard case .table(let table) = part else { return [] }
      return table.rows.flatMap(\.cells).flatMap(\.pieces).compactMap {
        if case .code(let text) = $0 { text } else { nil }
      }
    }
    #expect(codes == [sheet.code.text])
  }
}
