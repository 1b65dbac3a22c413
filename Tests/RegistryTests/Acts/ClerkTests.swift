import Casework
import Desk
import Foundation
import Records
import Tables
import Testing

@Suite("What a clerk may get wrong")
struct ClerkTests {
  private func day(_ iso: String) -> Day { Day(iso: iso) ?? .unset }

  @Test func `a past month's bulletin tells of that month`() throws {
    let bureau = try Bureau()
    let id: CaseID = "JY-2026-0004"
    try bureau.prepare(id, reply: "JY-2026-0004")
    try bureau.sign(id)
    _ = try bureau.desk.issue(
      id, number: nil, series: nil, printed: day("2026-03-23"), comment: nil,
      by: bureau.actor("ke", "2026-03-23T09:00:00"))
    let before = try bureau.words(of: bureau.desk.bulletin(on: day("2026-03-20"), keeper: "you"))
    let after = try bureau.words(of: bureau.desk.bulletin(on: day("2026-03-31"), keeper: "you"))
    #expect(before.contains("已办结0件"))
    #expect(after.contains("已办结1件"))
  }

  @Test func `a meeting names people, sections and cases that there are`() throws {
    let bureau = try Bureau()
    func hold(_ change: (inout MeetingHeld) -> Void) -> [Int] {
      var meeting = MeetingHeld(
        id: "bgh", title: "局长办公会", on: day("2026-03-09"), chair: "guan", cases: ["JY-2026-0004"],
        minutes: ["逐件研究"])
      change(&meeting)
      return codes { try bureau.desk.hold(meeting, by: bureau.actor("you", "2026-03-10T09:00:00")) }
    }
    #expect(hold { $0.on = day("2026-03-11") } == [LifeRule.dayAhead.code.number])
    #expect(hold { $0.attended = ["nobody"] } == [ReviewRule.unknownPerson.code.number])
    #expect(
      hold { $0.tasks = [.init(section: "nowhere", text: "查")] }
        == [LifeRule.unknownSection.code.number])
    #expect(
      hold { $0.tasks = [.init(caseID: "JY-2026-0016", text: "查")] }
        == [LifeRule.textMissing.code.number])
    #expect(hold { $0.title = "局长\u{1B}[31m办公会" } == [DeskCode.badOption.number])
    #expect(hold { _ in } == [])
    #expect(try bureau.desk.meetings().map(\.id) == ["bgh"])
    #expect(try bureau.desk.open("JY-2026-0004").state.notes.count == 1)
  }

  @Test func `a ledger takes a section by its name, and refuses one that isn't there`() throws {
    let bureau = try Bureau()
    try bureau.prepare("JY-2026-0004", reply: "JY-2026-0004")
    func rows(_ section: String) throws -> Int {
      var query = CaseQuery()
      query.sections = [section]
      return try bureau.desk.ledger(query, preset: nil, on: day("2026-04-01")).rows.count
    }
    #expect(try rows("paishui") == 1)
    #expect(try rows("排水与地下空间科") == 1)
    #expect(codes { try rows("排水科") } == [DeskCode.unknownFilter.number])
    let plain = try bureau.desk.ledger(CaseQuery(), preset: nil, on: day("2026-04-01"))
    #expect(plain.columns.first?.header == LedgerField.id.usual)
  }

  @Test func `no contact was held before the case was given`() throws {
    let bureau = try Bureau()
    let id: CaseID = "JY-2026-0004"
    try bureau.desk.act(id, .accepted(Acceptance()), by: bureau.actor("you", "2026-03-06T09:00:00"))
    let held = { (on: String) in
      codes {
        try bureau.desk.act(
          id,
          .contacted(
            ContactHeld(
              with: .leadProposer, proposers: ["d1"], stage: .before, means: .visit,
              on: self.day(on))), by: bureau.actor("lou", "2026-03-10T17:00:00"))
      }
    }
    #expect(held("1990-03-01") == [LifeRule.dayAhead.code.number])
    #expect(held("2026-03-10") == [])
  }

  @Test func `a rule's day for the answer moves with a stopped clock`() throws {
    let bureau = try Bureau()
    let id: CaseID = "JY-2026-0004"
    try bureau.desk.act(id, .accepted(Acceptance()), by: bureau.actor("you", "2026-03-06T09:00:00"))
    let before = try bureau.desk.open(id).state.dueInForce
    for (event, time) in [
      (CaseEvent.clockStopped(ClockChange(on: day("2026-03-10"), allowedBy: "市政府办", reason: "等规划")), "10"),
      (.clockResumed(ClockChange(on: day("2026-03-20"), allowedBy: "市政府办", reason: "已批")), "20"),
    ] {
      try bureau.desk.act(id, event, by: bureau.actor("you", "2026-03-\(time)T18:00:00"))
    }
    let opened = try bureau.desk.open(id)
    #expect(opened.state.dueInForce == before.adding(days: 10))
    let reply = opened.state.deadlines(under: opened.office.rules).first { $0.id == "reply" }
    #expect(reply?.due == before.adding(days: 10))
  }
}

extension Bureau {
  /// A paper's words without white space.
  func words(of paper: PaperFile) throws -> String {
    let file = scratch.file("paper.pdf")
    try Data(paper.bytes).write(to: URL(fileURLWithPath: file))
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["pdftotext", "-enc", "UTF-8", file, "-"]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: output, as: UTF8.self).filter { !$0.isWhitespace }
  }
}
