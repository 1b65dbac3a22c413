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

  @Test("who put forward a merged matter is asked about that one, not about the letter's first")
  func mergedMatter() throws {
    let fixture = try FormFixture()
    var record = fixture.caseRecord
    record.matter.merged = [
      MergedMatter(
        kind: .proposal, session: "市政协第十四届委员会第五次会议", number: "206", title: "关于发展老年助餐的提案")
    ]
    let member = Proposer(
      id: "m1", name: "何清", lead: false, kind: .person(title: "委员", unit: "市一中"), phone: nil,
      address: nil)
    record.proposers.append(member)
    func form(_ proposer: Proposer, own: CaseRecord? = nil) -> Form {
      FeedbackSheet(
        frame: fixture.frame, caseRecord: record, proposer: proposer, own: own, round: 1,
        documentNumber: "青民函〔2026〕12号", signed: nil, contact: nil
      ).form
    }
    let theirs = form(member)
    for words in [
      "提案办理情况征询意见表", "市政协第十四届委员会第五次会议", "提案编号", "第206号", "关于发展老年助餐的提案",
      "与建议第0123号合并答复",
    ] { #expect(theirs.has(words), "\(words)") }
    #expect(!theirs.has("人民代表大会") && !theirs.has("关于完善居家养老服务的建议"))
    let lead = form(try #require(record.proposers.first))
    #expect(lead.has("建议办理情况征询意见表") && lead.has("关于完善居家养老服务的建议"))
    #expect(!lead.has("206") && !lead.has("合并答复"))
    // A registry knows whose it is, even of one kind.
    var other = fixture.caseRecord
    other.matter.number = "0077"
    other.matter.title = "关于另一件事的建议"
    let same = form(try #require(record.proposers.first), own: other)
    #expect(same.has("第0077号") && same.has("关于另一件事的建议") && !same.has("关于完善居家养老服务的建议"))
  }

  @Test("people of one name are told apart by their unit; the code says whose form it is")
  func sameName() throws {
    let fixture = try FormFixture()
    var record = fixture.caseRecord
    for (index, unit) in ["市一中", "市二院"].enumerated() {
      record.proposers[index].name = "王伟"
      record.proposers[index].kind = .person(title: "代表", unit: unit)
    }
    let form = FeedbackSheet(
      frame: fixture.frame, caseRecord: record, proposer: record.proposers[0], round: 1,
      documentNumber: nil, signed: nil, contact: nil
    ).form
    #expect(form.has("（建议第0123号，王伟代表（市一中））") && form.properties.title.hasSuffix("王伟代表（市一中）"))
    let talk = ContactRecordSheet(frame: fixture.frame, caseRecord: record, contact: nil).form
    #expect(talk.has("□王伟代表（市二院）　□王伟代表（市一中）　□沈知远代表"))
    typealias Entry = PackingList.Entry
    let all = record.proposers
    #expect(Entry.recipient("王伟代表", of: all[1], among: all) == "王伟代表（市二院）")
    #expect(Entry.recipient("沈知远代表", of: all[2], among: all) == "沈知远代表")
    #expect(Entry.recipient("市政府督查室", of: nil, among: all) == "市政府督查室")
  }
}
