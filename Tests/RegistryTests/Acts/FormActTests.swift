import Casework
import Desk
import Letters
import Records
import Registry
import Testing

/// Forms made from what a registry keeps.
@Suite("Forms over a registry")
struct FormActTests {
  private let bureau: Bureau
  private let id: CaseID = "JY-2026-0004"

  init() throws {
    bureau = try Bureau()
    try bureau.prepare(id, reply: "JY-2026-0004")
    try bureau.sign(id)
    let clerk = bureau.actor("ke", "2026-03-23T09:00:00")
    _ = try bureau.desk.issue(
      id, number: nil, series: nil, printed: clerk.at.day, comment: nil, by: clerk)
  }

  private func refusals(_ body: () throws -> some Any) -> [Int] { codes(body) }

  private func text(_ made: MadeForm) -> String {
    made.form.textBlocks.map(\.text).joined(separator: "\n")
  }

  @Test("the code on a feedback form leads back to its proposer; labels name who has no address")
  func proposers() throws {
    let forms = try bureau.desk.desk.feedback(bureau.desk.material(id))
    let proposers = try bureau.desk.open(id).state.respondents
    #expect(forms.count == proposers.count && !forms.isEmpty)
    for (made, proposer) in zip(forms, proposers) {
      let text = text(made)
      let code = FeedbackCode(
        office: bureau.registry.office, caseID: id, round: 1, proposer: proposer.id)
      #expect(text.contains(code.description) && text.contains("澜建函〔2026〕1号"))
      let found = try bureau.desk.feedback(code: code.description.lowercased())
      #expect(found.caseID == id && found.round == 1 && found.proposer.id == proposer.id)
      if let phone = proposer.phone { #expect(!text.contains(phone)) }
    }
    #expect(refusals { try bureau.desk.feedback(code: "建议") } == [2200])
    let strange = FeedbackCode(office: "other", caseID: id, round: 1, proposer: "d1")
    #expect(refusals { try bureau.desk.feedback(code: strange.text) } == [2201])
    let day = try #require(Day(iso: "2026-03-31"))
    let record = try #require(bureau.list().cases.first { $0.id == id })
    let known = record.proposers.filter { $0.address != nil }
    let mail = try bureau.desk.mail([id], on: day)
    let missing = mail.diagnostics.filter { $0.code == FormCode.addressMissing }
    #expect(missing.count == record.proposers.count - known.count)
    if known.isEmpty {
      #expect(refusals { try mail.labels(grid: .usual, skipped: 0) }.contains(2204))
    } else {
      let labels = text(try mail.labels(grid: .usual, skipped: 0))
      for proposer in known { #expect(labels.contains(proposer.name)) }
    }
  }

  @Test("the sheets tell every gate's person, the seal's uses, the letter sent and the case's life")
  func sheets() throws {
    let sheet = text(bureau.desk.desk.signOff(try bureau.desk.material(id)))
    let office = try bureau.desk.open(id).office.office
    let people = ["hang", "jian", "pei", "guan"].compactMap { office.person($0)?.name }
    #expect(people.count == 4)
    for words in people + ["澜建函〔2026〕1号", "已印发", "2026年3月21日 16:00"] {
      #expect(sheet.contains(words), "\(words)")
    }
    let (from, until) = (try #require(Day(iso: "2026-03-01")), try #require(Day(iso: "2026-03-31")))
    let before = text(try bureau.desk.sealRegister(from: from, until: until, on: until))
    #expect(before.contains("未见用印记录") && before.contains("文件1件，用印0份"))
    try bureau.desk.act(
      id,
      .produced(Produced(what: .sealed, copies: 6, on: Bureau.at("2026-03-24T09:00:00").day, allowedBy: "guan")),
      by: bureau.actor("ke", "2026-03-24T09:00:00"))
    let after = text(try bureau.desk.sealRegister(from: from, until: until, on: until))
    #expect(!after.contains("未见用印记录") && after.contains("文件1件，用印6份"))
    let earlier = try bureau.desk.sealRegister(from: from, until: from, on: until)
    #expect(text(earlier).contains("本期没有用印"))
    // What the registry holds of the case's life, and of its letter.
    let day = try #require(Day(iso: "2026-03-31"))
    let lists = try bureau.desk.transmittal([id, "JY-2026-0011"], receiver: nil, copies: 2, on: day)
    let list = text(try #require(lists.lists.first))
    #expect(list.contains("澜建函〔2026〕1号") && list.contains("共1件"))
    #expect(list.contains("市人大常委会代表工作委员会"))
    #expect(
      refusals {
        try bureau.desk.transmittal(["JY-2026-0011"], receiver: nil, copies: 1, on: day)
      } == [2204])
    let life = text(
      try bureau.desk.desk.caseSheet(try bureau.desk.caseMaterial(id), on: day))
    for words in ["签　收", "核对无误", "任务分解", "办前走访", "澜建函〔2026〕1号", "2026年3月21日签发"] {
      #expect(life.contains(words), "\(words)")
    }
  }

  @Test("an issued letter has nothing to extend or hand back; an extension is for a later day")
  func applications() throws {
    let day = try #require(Day(iso: "2026-03-31"))
    let issued = try bureau.desk.caseMaterial(id)
    let open = try bureau.desk.caseMaterial("JY-2026-0011")
    let desk = bureau.desk.desk
    let due = open.caseRecord.handling.due
    func extend(_ material: CaseMaterial, _ until: Day?) throws -> [MadeForm] {
      try desk.extend(material, until: until, reason: "资金方案尚待审定", contact: nil, on: day)
    }
    #expect(refusals { try extend(issued, due.adding(months: 1)) } == [1702])
    #expect(refusals { try desk.handBack(issued, reason: "不属我局", unit: nil, on: day) } == [1702])
    #expect(refusals { try extend(open, due) } == [1742])
    #expect(try extend(open, due.adding(months: 1)).count == 2)
    #expect(text(try desk.handBack(open, reason: "不属我局", unit: nil, on: day)).contains("不属我局"))
    let letter = try bureau.desk.material(id)
    #expect(refusals { try desk.feedback(letter, only: ["zzz"]) } == [2203])
  }

  @Test("a merged case's proposers get a form of their own matter")
  func merged() throws {
    let bureau = try Bureau()
    let other: CaseID = "JY-2026-0016"
    try bureau.desk.act(
      other, .accepted(Acceptance()), by: bureau.actor("you", "2026-03-06T09:00:00"))
    try bureau.prepare(id, reply: "JY-2026-0004")
    let own = try bureau.desk.open(id).state.record
    try bureau.desk.merge(
      other, into: id, reason: "同一片区", by: bureau.actor("jian", "2026-03-21T08:00:00"))
    let absorbed = try bureau.desk.open(other).state.record
    let forms = try bureau.desk.desk.feedback(bureau.desk.material(id)).map(text)
    #expect(forms.count == own.proposers.count + absorbed.proposers.count)
    let theirs = forms.suffix(absorbed.proposers.count)
    for form in theirs {
      #expect(form.contains("第\(absorbed.matter.number)号") && form.contains(absorbed.matter.title))
      #expect(!form.contains(own.matter.title))
    }
    for form in forms.prefix(own.proposers.count) {
      #expect(form.contains(own.matter.title) && !form.contains(absorbed.matter.title))
    }
    let life = text(
      try bureau.desk.desk.caseSheet(
        try bureau.desk.caseMaterial(id), on: try #require(Day(iso: "2026-03-31"))))
    #expect(life.contains("（并建议第\(absorbed.matter.number)号）"))
  }
}
