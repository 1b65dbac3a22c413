import Casework
import Letters
import Records
import Testing

@Suite struct PaperTests {
  private func reminder() throws -> Reminder {
    Reminder(
      office: try PaperFixture.office(), letterhead: try Fixture().letterhead,
      day: try PaperFixture.day("2026-06-12"))
  }

  @Test func `a notice lists what is late before what is due, with days counted from its own`() throws {
    let notice = try reminder().notice(
      to: "养老科",
      [
        try PaperFixture.item("9", "2026-06-20"), try PaperFixture.item("7", "2026-06-12"),
        try PaperFixture.item("30", "2026-05-31"),
      ], from: "办公室")
    #expect(notice.rows.map(\.last) == ["逾期12天", "今日到期", "还有8天"])
    #expect(notice.rows.map(\.first) == ["建议30号", "建议7号", "建议9号"])
    #expect(notice.texts.first?.contains("有1项事项已超过时限，2项事项即将到期") == true)
    #expect(notice.addressee.text == "养老科：")
    #expect(notice.form == .plain && notice.mark == nil && notice.number == nil)
    #expect(notice.signature.date?.text == "2026年6月12日")
  }

  @Test func `a due day of another year shows its year`() throws {
    let notice = try reminder().notice(
      to: "养老科", [try PaperFixture.item("1", "2027-01-05")], from: "办公室")
    #expect(notice.rows.first?.contains("2027年1月5日") == true)
    #expect(notice.texts.first?.contains("超过时限") == false)
  }

  @Test func `a reminder to a joint unit is a letter on the letterhead, its number the clerk's`() throws {
    var reminder = try reminder()
    reminder.office.labels[.joint] = "协办"
    let items = [
      try PaperFixture.item("1", "2026-06-01", holder: "市财政局", kind: .proposal),
      try PaperFixture.item("2", "2026-06-02", holder: "市财政局"),
    ]
    let letter = reminder.letter(to: "市财政局", items)
    #expect(letter.title.text == "关于商请反馈建议提案协办意见的函")
    #expect(letter.mark?.lines == ["青岚市民政局文件"])
    #expect(letter.number == nil)
    #expect(letter.signature.signatories.allSatisfy { $0.seal == nil })
    #expect(letter.texts.contains { $0.hasSuffix("以便按期答复代表、委员。") })
    #expect(reminder.letter(to: "市财政局", items, number: "青民函〔2026〕9号").number == "青民函〔2026〕9号")
    #expect(
      reminder.letter(to: "市卫健委", items).properties.identifier != letter.properties.identifier)
  }

  @Test func `a bulletin counts by section and leaves out what was handed back`() throws {
    let office = try PaperFixture.office()
    let rows = [
      try PaperFixture.row("1", "2026-06-01"), try PaperFixture.row("2", "2026-07-30"),
      try PaperFixture.row("3", "2026-05-01", state: .closed),
      try PaperFixture.row("4", "2026-06-01", section: "jiuzhu", state: .handedBack),
      try PaperFixture.row("5", "2026-08-01", section: nil, state: .accepted, kind: .proposal),
      try PaperFixture.row("6", "2026-05-20", section: "jiuzhu", state: .sent, next: "2026-07-31"),
    ]
    let bulletin = Bulletin(
      rows, figures: [], day: try PaperFixture.day("2026-06-30"),
      head: .init(sequence: 77, hash: Digest(of: Array("x".utf8))), office: office)
    #expect(
      bulletin.sections == [
        .init(name: "养老科", given: 3, closed: 1, underWay: 2, late: 1),
        .init(name: "救助科", given: 1, closed: 1, underWay: 0, late: 0),
        .init(name: "（待分解）", given: 1, closed: 0, underWay: 1, late: 0),
      ])
    #expect(bulletin.late.map(\.number) == ["1"])
    #expect(bulletin.coming.map(\.number) == ["2", "6"], "all of July, and nothing of August")
    let document = bulletin.document(
      office: office, letterhead: try Fixture().letterhead, from: "办公室")
    #expect(document.rows.contains(["合计", "5", "2", "3", "1"]))
    #expect(document.title.text == "关于2026年6月建议提案办理情况的通报")
    #expect(
      document.disclosureLine?.text
        == "登记簿：第77条，校验码" + Digest(of: Array("x".utf8)).hex.prefix(16))
  }

  @Test func `a week runs from Monday to Sunday`() throws {
    let items = try ["2026-06-11", "2026-06-12", "2026-06-14", "2026-06-15", "2026-06-21", "2026-06-22"]
      .enumerated().map { try PaperFixture.item("\($0.offset)", $0.element) }
    let list = WeeklyList(items.reversed(), day: try PaperFixture.day("2026-06-12"))
    #expect(list.late.map(\.number) == ["0"])
    #expect(list.thisWeek.map(\.number) == ["1", "2"])
    #expect(list.nextWeek.map(\.number) == ["3", "4"])
    #expect(list.table(label: "科室").rows.map(\.first?.text) == ["已逾期", "本周", "本周", "下周", "下周"])
    let document = list.document(
      office: try PaperFixture.office(), letterhead: try Fixture().letterhead, from: "办公室")
    #expect(document.title.text == "建议办理一周清单（6月8日至6月14日）")
  }

  @Test func `a paper is no letter: it is not issued, and no draft either`() throws {
    let notice = try reminder().notice(
      to: "养老科", [try PaperFixture.item("1", "2026-06-20")], from: "办公室")
    guard case .own(let standing) = notice.standing else {
      Issue.record("its standing is \(notice.standing)")
      return
    }
    #expect(standing.day == notice.properties.day)
  }
}
