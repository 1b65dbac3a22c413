import Casework
import Desk
import Records
import Registry
import Testing

/// Ways round the rules that a clerk's slip or somebody's will could take.
@Suite("Ways round the rules")
struct BypassTests {
  private func issue(
    _ bureau: Bureau, number: String? = nil, series: String? = nil, printed: String = "2026-03-23"
  ) throws -> CaseIssue {
    try bureau.desk.issue(
      "JY-2026-0004", number: number, series: series, printed: Day(iso: printed) ?? .unset,
      comment: nil, by: bureau.actor("ke", "2026-03-23T09:00:00"))
  }

  private func signed() throws -> Bureau {
    let bureau = try Bureau()
    try bureau.prepare("JY-2026-0004", reply: "JY-2026-0004")
    try bureau.sign("JY-2026-0004")
    return bureau
  }

  @Test func `a number is one of the letter's own series and of its year, however it is typed`() throws {
    let bureau = try signed()
    let wrong = [
      "澜建函〔2026〕+5号", "澜建函〔2026〕0号", "澜建函〔2031〕999号", "澜建协函〔2026〕5号",
      "澜建函〔2026〕9223372036854775807号", "澜建函〔2026〕100000号",
    ]
    for number in wrong {
      #expect(
        codes { try issue(bureau, number: number) } == [LifeRule.numberNotOfSeries.code.number],
        "\(number)")
    }
    #expect(codes { try issue(bureau, series: "xie") } == [LifeRule.seriesMissing.code.number])
    #expect(
      codes { try issue(bureau, printed: "2099-12-31") } == [LifeRule.dayAhead.code.number])
    let clerk = bureau.actor("ke", "2026-03-23T08:00:00")
    #expect(
      codes {
        try bureau.desk.note(
          .reserved, series: "fu", year: 2026, number: Int.max, reason: "x", by: clerk)
      } == [LifeRule.numberNotOfSeries.code.number])
    #expect(
      codes {
        try bureau.desk.note(.reserved, series: "fu", year: 2026, number: 5, reason: " ", by: clerk)
      } == [LifeRule.textMissing.code.number])
    #expect(try issue(bureau, number: "澜建函[2026]05号").record.documentNumber == "澜建函〔2026〕5号")
  }

  @Test func `nothing is merged into a case whose text is at the gates`() throws {
    let bureau = try signed()
    try bureau.desk.act(
      "JY-2026-0016", .accepted(Acceptance()), by: bureau.actor("you", "2026-03-06T09:00:00"))
    #expect(
      codes {
        try bureau.desk.merge(
          "JY-2026-0016", into: "JY-2026-0004", reason: "同一片区",
          by: bureau.actor("jian", "2026-03-22T10:00:00"))
      } == [LifeRule.notInState.code.number])
    #expect(try bureau.desk.open("JY-2026-0016").state.state != .merged)
  }

  @Test func `a letter isn't sent, nor judged, before its own day`() throws {
    let bureau = try signed()
    let send = { (day: String) in
      try bureau.desk.send(
        "JY-2026-0004", to: [], on: Day(iso: day) ?? .unset, way: "当面送达",
        by: bureau.actor("you", "2026-03-24T09:00:00"))
    }
    #expect(codes { try send("2026-03-24") } == [LifeRule.notInState.code.number])
    _ = try issue(bureau)
    #expect(codes { try send("2026-03-20") } == [LifeRule.notInState.code.number])
    _ = try send("2026-03-24")
    let proposer = try #require(try bureau.desk.open("JY-2026-0004").state.respondents.first)
    #expect(
      codes {
        try bureau.desk.act(
          "JY-2026-0004",
          .fedBack(
            FedBack(
              proposer: proposer.id, round: 1, attitude: nil, result: .satisfied,
              on: Day(iso: "2026-03-01") ?? .unset, way: "电话")),
          by: bureau.actor("you", "2026-03-25T09:00:00"))
      } == [LifeRule.notInState.code.number])
  }

  @Test func `who stands in for nobody adopts and registers for nobody`() throws {
    let bureau = try Bureau()
    var actor = bureau.actor("you", "2026-03-06T09:00:00")
    actor.absent = "guan"
    let file = Bureau.home + "/office.xml"
    #expect(codes { try bureau.desk.adopt([file], by: actor) } == [DeskCode.mayNotAdopt.number])
    #expect(
      codes {
        try bureau.desk.note(.voided, series: "fu", year: 2026, number: 5, reason: "x", by: actor)
      } == [DeskCode.mayNotAct.number])
    // Entered as of an earlier day, it would change names that stood then.
    #expect(
      codes { try bureau.desk.adopt([file], by: bureau.actor("you", "2020-01-01T09:00:00")) }
        == [LifeRule.eventTimeBackwards.code.number])
  }

  @Test func `no control character enters the log`() throws {
    let bureau = try Bureau()
    for text in ["清\u{1B}[2J屏", "\u{9B}2J", "a\u{0}b"] {
      #expect(
        codes {
          try bureau.desk.act(
            "JY-2026-0004", .noted(Minute(text)), by: bureau.actor("you", "2026-03-06T09:00:00"))
        } == [DeskCode.badOption.number])
    }
    _ = try bureau.desk.act(
      "JY-2026-0004", .noted(Minute("两行\n\t也行")), by: bureau.actor("you", "2026-03-06T09:00:00"))
  }

  @Test func `no output is written over a registry`() throws {
    let bureau = try Bureau()
    let before = try bureau.registry.head()
    #expect(codes { try FileDelivery.write([0x78], at: bureau.path) } == [DeskCode.notWritten.number])
    #expect(throws: Diagnostics.self) { try bureau.registry.appendHead(to: bureau.path) }
    #expect(try bureau.registry.head() == before)
    #expect(try bureau.registry.verify(views: LogViews()).isSound)
    try FileDelivery.write([0x78], at: bureau.scratch.path + "/台账.csv")
    try FileDelivery.write([0x79], at: bureau.scratch.path + "/台账.csv")
  }

  @Test func `after a restoration every series is named, by somebody who may number`() throws {
    let bureau = try Bureau()
    try bureau.registry.write { book throws(Diagnostics) in
      #expect(
        codes { try OfficeDesk.needEverySeries(["fu"], in: book) } == [DeskCode.badOption.number])
      #expect(codes { try OfficeDesk.needEverySeries(["fu", "xie", "fa-wen"], in: book) } == [])
      #expect(
        codes {
          try OfficeDesk.accountFor(
            series: "fu", year: 2026, last: 0, by: bureau.actor("min", "2026-03-06T09:00:00"),
            in: book)
        } == [DeskCode.mayNotAct.number])
    }
  }
}
