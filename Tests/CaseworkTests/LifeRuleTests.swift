import Casework
import Records
import Testing

/// Days, rounds and corrections, one case each.
@Suite struct LifeRuleTests {
  private static func day(_ iso: String) throws -> Day { try LifeOffice.day(iso) }

  private static func at(_ iso: String, second: Int = 36_000) throws -> Instant {
    Instant(day: try day(iso), second: second)
  }

  /// Accepted and given to a section on 2026-03-03; due 2026-06-02.
  private static func life(
    _ role: Handling.Role = .lead, _ procedure: Procedure = Procedure()
  ) throws -> Life {
    let rules = try LifeOffice.rules(procedure, calendars: [LifeOffice.calendar2026()])
    var life = try Life(
      Fixture.caseRecord(role: role), at: at("2026-03-03"), under: rules)
    try life.act(.accepted(Acceptance()), by: "sun", at: at("2026-03-03"))
    try life.act(
      .assigned(Assignment(section: "yewu", handler: "li")), by: "zhou", at: at("2026-03-03"))
    return life
  }

  private static func draft(
    _ id: String, round: Int = 1, class value: String = "A", promises: [String] = [],
    replaces: String? = nil
  ) throws -> Draft {
    var attributes: [XMLNode.Attribute] = [
      .init("id", id), .init("case", "JY-1"), .init("round", String(round)),
      .init("kind", "letter"), .init("drafter", "li"), .init("classSet", "national"),
      .init("class", value),
    ]
    if let replaces { attributes.append(.init("replaces", replaces)) }
    let node = XMLNode(
      "reply", attributes,
      children: [
        XMLNode("disclosure", [.init("decision", "open")]),
        XMLNode("body", children: [XMLNode("p", text: "正文\(id)。")]),
        XMLNode(
          "commitments",
          children: promises.map { XMLNode("commitment", [.init("due", "2026-12-31")], text: $0) }),
      ])
    guard let draft = Draft(node: node) else { throw Fixture.Broken() }
    return draft
  }

  private static func issue(_ life: inout Life, _ draft: Draft, on iso: String) throws {
    try life.draft(draft, by: "li", at: at(iso, second: 30_000))
    _ = try life.step({ .submit($0, content: $1) }, by: "li", at: at(iso, second: 31_000))
    _ = try life.step(
      { .approve(contentPrefix: $1.short) }, by: "wang", at: at(iso, second: 32_000))
    _ = try life.step(
      { .approve(contentPrefix: $1.short) }, by: "zhao", at: at(iso, second: 33_000))
    _ = try life.issue(by: "sun", at: at(iso, second: 34_000))
  }

  private static func rule(_ body: () throws -> Void) -> LifeRule? {
    do {
      try body()
      return nil
    } catch { return (error as? Refusal)?.lifeRule }
  }

  // MARK: days

  @Test(arguments: [
    ("2026-02-12", 5, "2026-02-26"), ("2026-04-30", 1, "2026-05-06"),
    ("2026-09-18", 1, "2026-09-20"), ("2026-09-24", 5, "2026-10-09"),
    ("2026-09-30", 3, "2026-10-10"), ("2026-03-02", 7, "2026-03-11"),
    ("2026-05-29", 20, "2026-06-29"),
  ])
  func `working days skip holidays and count make-up days`(
    from: String, count: Int, to: String
  ) throws {
    let calendars = WorkCalendars([try LifeOffice.calendar2026()])
    let start = try Self.day(from)
    #expect(calendars.adding(workdays: count, to: start).iso == to)
    #expect(calendars.workdays(after: start, through: try Self.day(to)) == count)
    #expect(calendars.unknownYear(Span(count, .workdays), from: start) == nil)
  }

  @Test func `a year without a calendar is a guess that says so`() throws {
    let calendars = WorkCalendars([try LifeOffice.calendar2026()])
    let start = try Self.day("2026-12-28")
    #expect(calendars.unknownYear(Span(10, .workdays), from: start) == 2027)
    #expect(calendars.unknownYear(Span(10, .days), from: start) == nil)
    #expect(calendars.adding(Span(3, .months), to: try Self.day("2026-11-30")).iso == "2027-02-28")
  }

  @Test func `an extension and a stopped clock move the day of their own round`() throws {
    var life = try Self.life()
    #expect(life.state.dueInForce.iso == "2026-06-02")
    try life.act(
      .clockStopped(ClockChange(on: Self.day("2026-04-01"), allowedBy: "市政府", reason: "待批")),
      by: "sun", at: Self.at("2026-04-01"))
    try life.act(
      .clockResumed(ClockChange(on: Self.day("2026-04-11"), allowedBy: "市政府", reason: "已批")),
      by: "sun", at: Self.at("2026-04-11"))
    #expect(life.state.dueInForce.iso == "2026-06-12")
    try life.act(
      .extended(Prolongation(due: Self.day("2026-06-20"), allowedBy: "市政府", reason: "复杂")),
      by: "sun", at: Self.at("2026-05-06"))
    #expect(life.state.dueInForce.iso == "2026-06-30")
    try Self.issue(&life, Self.draft("R1"), on: "2026-06-15")
    #expect(
      Self.rule {
        try life.act(
          .extended(Prolongation(due: Self.day("2026-09-01"), allowedBy: "市政府", reason: "复杂")),
          by: "sun", at: Self.at("2026-06-16"))
      } == .notInState)
    try life.act(
      .reopened(Reopened(round: 0, due: Self.day("2026-07-15"), reason: "回访后重办")), by: "zhou",
      at: Self.at("2026-06-16"))
    #expect(life.state.dueInForce.iso == "2026-07-15")
    #expect(life.state.due(of: life.state.rounds[0]).iso == "2026-06-30")
  }

  // MARK: rounds and corrections

  @Test func `a correction keeps what it says again and drops what it leaves out`() throws {
    var life = try Self.life()
    try Self.issue(&life, Self.draft("R1", promises: ["甲", "乙", "丙"]), on: "2026-05-06")
    try life.act(
      .commitmentFollowed(
        CommitmentFollowed(commitment: 3, state: .kept, on: Self.day("2026-05-07"))),
      by: "sun", at: Self.at("2026-05-07"))
    let number = try #require(life.state.round.issue?.fact.documentNumber)
    try Self.issue(
      &life, Self.draft("R2", promises: ["丁", "甲"], replaces: number), on: "2026-06-08")
    #expect(life.state.commitments.map(\.number) == [1, 3, 4])
    #expect(life.state.commitments.map(\.text) == ["甲", "丙", "丁"])
    let row = CaseRow(life.state, under: life.rules)
    #expect(row.tallies[Tally(year: 2026, component: "commitments")] == 3)
    // The first letter was in time; a correction after the day doesn't make the answer late.
    #expect(row.tallies[Tally(year: 2026, component: "answered-in-time")] == 1)
    #expect(
      life.state.deadlines(under: life.rules).first { $0.id == "reply" }?.met?.iso == "2026-05-06")
  }

  @Test func `a returned text is signed no longer`() throws {
    var life = try Self.life()
    try life.draft(Self.draft("R1"), by: "li", at: Self.at("2026-05-06", second: 100))
    _ = try life.step(
      { .submit($0, content: $1) }, by: "li", at: Self.at("2026-05-06", second: 200))
    for (who, second) in [("wang", 300), ("zhao", 400)] as [(PersonID, Int)] {
      _ = try life.step(
        { .approve(contentPrefix: $1.short) }, by: who, at: Self.at("2026-05-06", second: second))
    }
    #expect(life.state.reached(.signed, under: life.rules)?.iso == "2026-05-06")
    _ = try life.step(
      { _, _ in .return(to: .drafter, comment: "文号有误") }, by: "sun", at: Self.at("2026-05-07"))
    #expect(life.state.reached(.signed, under: life.rules) == nil)
    #expect(life.state.state == .handling)
  }

  @Test func `a later class counts in its own year and the first one stays`() throws {
    var life = try Self.life()
    try Self.issue(&life, Self.draft("R1", class: "B"), on: "2026-05-06")
    try life.act(
      .reclassified(Reclassified(from: "", to: "A", on: Self.day("2027-03-01"), reason: "已建成")),
      by: "sun", at: Self.at("2027-03-01"))
    let sums = life.state.tallies(under: life.rules)
    let then = Figures.all(year: 2026, tallies: sums, rules: life.rules)
    let later = Figures.all(year: 2027, tallies: sums, rules: life.rules)
    func count(_ id: String, _ figures: [Figure]) -> Int? {
      figures.first { $0.id == id }?.numerator
    }
    #expect(count("class.B", then) == 1 && count("class.A", then) == 0)
    #expect(count("reclassified.A", then) == 0 && count("reclassified.A", later) == 1)
    #expect(count("received", later) == 0)
    #expect(life.state.resultClass == "A")
  }

  @Test func `an answered case is neither handed back nor merged`() throws {
    var life = try Self.life()
    try Self.issue(&life, Self.draft("R1"), on: "2026-05-06")
    try life.act(
      .reopened(Reopened(round: 0, due: Self.day("2026-07-15"), reason: "重办")), by: "zhou",
      at: Self.at("2026-05-08"))
    #expect(
      Self.rule {
        try life.act(
          .handBackAsked(HandBack(reason: "非我局职责", proposedUnit: "市民政局")), by: "sun",
          at: Self.at("2026-05-09"))
      } == .notInState)
    #expect(
      Self.rule {
        try life.act(
          .merged(Merger(into: "JY-2", reason: "同题")), by: "zhou", at: Self.at("2026-05-09"))
      } == .notInState)
  }

  @Test func `a decision on publication ends with the letter that it was about`() throws {
    var life = try Self.life()
    try Self.issue(&life, Self.draft("R1"), on: "2026-05-06")
    try life.act(
      .publicationDecided(PublicationDecided(decision: .withheld, reason: "涉及第三方")), by: "sun",
      at: Self.at("2026-05-07"))
    #expect(life.state.disclosure == .withheld)
    let number = try #require(life.state.round.issue?.fact.documentNumber)
    try Self.issue(&life, Self.draft("R2", replaces: number), on: "2026-05-20")
    #expect(life.state.disclosure == .open)
  }

  @Test func `a reply is drafted by whoever may, for an assigned case, as the right kind`() throws {
    let rules = try LifeOffice.rules()
    var life = try Life(Fixture.caseRecord(), at: Self.at("2026-03-03"), under: rules)
    let draft = try Self.draft("R1")
    #expect(Self.rule { try life.draft(draft, by: "li", at: Self.at("2026-03-04")) } == .notInState)
    try life.act(.accepted(Acceptance()), by: "sun", at: Self.at("2026-03-04"))
    #expect(
      Self.rule { try life.draft(draft, by: "li", at: Self.at("2026-03-04")) } == .milestoneMissing)
    try life.act(.assigned(Assignment(section: "yewu")), by: "zhou", at: Self.at("2026-03-04"))
    #expect(throws: Refusal.self) { try life.draft(draft, by: "wu", at: Self.at("2026-03-04")) }
    let second = try Self.draft("R1", round: 2)
    #expect(
      Self.rule { try life.draft(second, by: "li", at: Self.at("2026-03-04")) } == .draftDiffers)
    try life.draft(draft, by: "li", at: Self.at("2026-03-04"))
    #expect(life.state.round.drafts.count == 1)
  }

  /// On the very day still counts; the day after doesn't.
  @Test(arguments: [("2026-05-06", true), ("2026-05-07", false)])
  func `a talk on the day of the answer is a talk before it`(on: String, counts: Bool) throws {
    var life = try Self.life()
    try Self.issue(&life, Self.draft("R1"), on: "2026-05-06")
    try life.act(
      .contacted(
        ContactHeld(
          with: .leadProposer, proposers: ["d1"], stage: .during, means: .meeting,
          on: Self.day(on))), by: "li", at: Self.at("2026-05-08"))
    let figures = Figures.all(
      year: 2026, tallies: life.state.tallies(under: life.rules), rules: life.rules)
    #expect(figures.first { $0.id == "talked-rate" }?.numerator == (counts ? 1 : 0))
    #expect(figures.first { $0.id == "met-rate" }?.number == "100")
  }

  /// Three working days from 2026-04-30, over the holiday, end on 2026-05-08.
  @Test(arguments: [("2026-05-08", "100"), ("2026-05-09", "0")])
  func `published on the last day is in time`(on: String, rate: String) throws {
    let deadline = DeadlineRule(
      id: "open", title: "公开", from: .signed, to: .published, span: Span(3, .workdays))
    var life = try Self.life(.lead, Procedure(deadlines: [deadline]))
    try Self.issue(&life, Self.draft("R1"), on: "2026-04-30")
    #expect(life.state.nextDeadline(under: life.rules)?.due.iso == "2026-05-08")
    try life.act(.published(Published(on: Self.day(on))), by: "sun", at: Self.at("2026-05-10"))
    let figures = Figures.all(
      year: 2026, tallies: life.state.tallies(under: life.rules), rules: life.rules)
    #expect(figures.first { $0.id == "published-in-time-rate" }?.number == rate)
    #expect(figures.first { $0.id == "published-rate" }?.number == "100")
  }

  // MARK: rows, stages, presets

  @Test func `a row shows names of the day, and the ledger's lines`() throws {
    var life = try Self.life()
    try life.act(
      .contacted(
        ContactHeld(
          with: .leadProposer, proposers: ["d1"], stage: .before, means: .meeting,
          on: Self.day("2026-03-10"), by: ["wang"], minutes: "谈助餐点")), by: "li",
      at: Self.at("2026-03-10"))
    try Self.issue(&life, Self.draft("R1", promises: ["建成十处"]), on: "2026-05-06")
    try life.act(
      .produced(Produced(what: .sealed, copies: 5, on: Self.day("2026-05-06"), allowedBy: "zhao")),
      by: "sun", at: Self.at("2026-05-06"))
    var former = life.rules.office
    former.sections[0].name = "原业务科"
    let change = try Self.day("2026-04-01")
    let office = life.rules.office
    let row = CaseRow(life.state, under: life.rules) { $0 < change ? former : office }
    #expect(row.cells[.section] == "原业务科")
    #expect(row.cells[.handler] == "姓名li")
    #expect(row.cells[.documentNumber] == "某局函〔2026〕1号")
    #expect(row.cells[.faceToFace] == "1")
    #expect(row.cells[.commitments] == "1．建成十处（2026-12-31，待落实）")
    #expect(row.cells[.published] == nil)
    #expect(row.year == 2026 && row.nextDue == nil)
    let day = try Self.day("2027-01-05")
    let commitment = life.state.ledgerLines(.commitment, on: day, under: life.rules)
    #expect(commitment.map { $0[.commitmentState] } == ["逾期未落实"])
    let seal = life.state.ledgerLines(.seal, on: day, under: life.rules)
    #expect(seal.map { $0[.sealLetter] } == ["某局函〔2026〕1号"])
    #expect(seal.map { $0[.sealAllowedBy] } == ["姓名zhao"])
    let contact = life.state.ledgerLines(.contact, on: day, under: life.rules)
    #expect(contact.map { $0[.contactWith] } == ["甲某"])
  }

  @Test func `stages are done, under way or behind`() throws {
    let life = try Self.life()
    func words(_ iso: String) throws -> [CaseStage.Status] {
      CaseStage.statuses(of: life.state, on: try Self.day(iso), under: life.rules).map(\.status)
    }
    #expect(try words("2026-06-02") == [.underWay, .underWay, .underWay, .underWay, .underWay])
    #expect(try words("2026-06-03") == [.behind, .behind, .underWay, .underWay, .underWay])
    var answered = life
    try Self.issue(&answered, Self.draft("R1"), on: "2026-05-06")
    let statuses = CaseStage.statuses(
      of: answered.state, on: try Self.day("2026-07-01"), under: life.rules)
    #expect(statuses.prefix(2).map(\.status) == [.done, .done])
  }

  @Test func `every column of a preset has a header`() throws {
    let rules = try LifeOffice.rules()
    let presets = LedgerPresets.builtIn(rules)
    #expect(presets.count == 6)
    for preset in presets {
      for column in preset.columns {
        let header = LedgerPresets.header(column, rules)
        #expect(header?.isEmpty == false, "\(preset.id) \(column.field)")
      }
    }
    #expect(
      presets.compactMap(LedgerPresets.lineKind) == [.contact, .commitment, .seal])
    let own = LedgerLayout(id: "tracking", title: "本局台账", columns: [.init(field: "number")])
    let all = LedgerPresets.all(try LifeOffice.rules(Procedure(ledgers: [own])))
    #expect(all.filter { $0.id == "tracking" } == [own])
    #expect(all.count == 6)
  }

  @Test func `every rule of a case's life is explained in both languages`() {
    var titles: Set<String> = []
    for rule in LifeRule.allCases {
      #expect(titles.insert(rule.title.chinese).inserted, "\(rule)")
      #expect(titles.insert(rule.title.english).inserted, "\(rule)")
      #expect(rule.explanation.chinese.count > 8 && rule.explanation.english.count > 15)
    }
  }
}
