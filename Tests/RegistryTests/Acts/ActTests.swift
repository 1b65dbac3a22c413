import Casework
import Desk
import Foundation
import Records
import Registry
import Testing

@Suite("Acts over a registry")
struct ActTests {
  private func refusal(_ body: () throws -> some Any) -> [Int] { codes(body) }

  @Test func `a list read twice changes nothing`() throws {
    let bureau = try Bureau()
    let before = try bureau.registry.read { book throws(Diagnostics) in try book.lastEvent() }
    let again = try bureau.desk.register(
      bureau.list().cases, source: "list.csv", by: bureau.actor("you", "2026-03-05T10:00:00"))
    #expect(again.allSatisfy { $0.what != .registered })
    let after = try bureau.registry.read { book throws(Diagnostics) in try book.lastEvent() }
    #expect(before == after)
  }

  @Test func `phones and addresses are kept apart from the log`() throws {
    let bureau = try Bureau()
    let phones = try bureau.list().cases.flatMap { $0.proposers.compactMap(\.phone) }
    #expect(!phones.isEmpty)
    let events = try bureau.registry.read { book throws(Diagnostics) in
      try book.events(after: 0, limit: 10_000)
    }
    for phone in phones {
      let needle = Array(phone.utf8)
      #expect(!events.contains { $0.payload.firstRange(of: needle) != nil })
    }
    let first = try #require(bureau.list().cases.first { $0.proposers[0].phone != nil })
    let kept = try bureau.registry.read { book throws(Diagnostics) in
      try book.personalData(of: first.id)
    }
    #expect(kept.contains { $0.value == first.proposers[0].phone })
  }

  @Test func `erased, no byte of a phone is in the files, and verify says so`() throws {
    let bureau = try Bureau()
    let record = try #require(bureau.list().cases.first { $0.proposers[0].phone != nil })
    let phone = try #require(record.proposers[0].phone)
    let isThere = try bureau.scratch.names.contains { name in
      bureau.scratch.bytes(name).range(of: Data(phone.utf8)) != nil
    }
    #expect(isThere)
    try bureau.desk.erasePersonalData(
      of: record.id, reason: "本人要求", by: bureau.actor("you", "2026-03-06T09:00:00"))
    for name in try bureau.scratch.names {
      #expect(bureau.scratch.bytes(name).range(of: Data(phone.utf8)) == nil, "\(name)")
    }
    let report = try bureau.registry.verify(views: LogViews())
    #expect(report.isSound)
    #expect(report.erasedCount >= 1)
  }

  @Test func `a decision taken on an old view is refused with what has changed`() throws {
    let bureau = try Bureau()
    let id: CaseID = "JY-2026-0004"
    let seen = try bureau.desk.open(id).state.version
    try bureau.another().act(
      id, .accepted(Acceptance()), by: bureau.actor("you", "2026-03-06T09:00:00"))
    let act = {
      try bureau.desk.act(
        id, .noted(Minute("来电询问")),
        by: bureau.actor("you", "2026-03-06T09:30:00", expected: seen))
    }
    #expect(refusal(act) == [LifeRule.versionDiffers.code.number])
    do {
      _ = try act()
    } catch let error as Diagnostics {
      #expect(error.all[0].message.chinese.contains("accepted"))
    }
    #expect(try bureau.desk.open(id).state.version == seen + 1)
  }

  @Test func `the same letter issued again has the same number and files`() throws {
    let bureau = try Bureau()
    let id: CaseID = "JY-2026-0004"
    try bureau.prepare(id, reply: "JY-2026-0004")
    try bureau.sign(id)
    let clerk = bureau.actor("ke", "2026-03-23T09:00:00")
    let first = try bureau.desk.issue(
      id, number: nil, series: nil, printed: clerk.at.day, comment: nil, by: clerk)
    #expect(first.record.documentNumber == "澜建函〔2026〕1号")
    #expect(first.record.signed.iso == "2026-03-21")
    let again = try bureau.desk.issue(
      id, number: nil, series: nil, printed: clerk.at.day, comment: nil,
      by: bureau.actor("ke", "2026-03-24T09:00:00"))
    #expect(again.isRepeated)
    #expect(again.record.documentNumber == first.record.documentNumber)
    #expect(again.files.map(\.bytes) == first.files.map(\.bytes))
    let given = try bureau.registry.read { book throws(Diagnostics) in
      try book.numbers(series: "fu", year: 2026)
    }
    #expect(given.count == 1)
  }

  @Test func `reserved and voided numbers are passed over, and explain every gap`() throws {
    let bureau = try Bureau()
    let clerk = bureau.actor("ke", "2026-03-20T09:00:00")
    try bureau.desk.note(.reserved, series: "fu", year: 2026, number: 1, reason: "留给重点建议", by: clerk)
    try bureau.desk.note(.voided, series: "fu", year: 2026, number: 2, reason: "印坏", by: clerk)
    let id: CaseID = "JY-2026-0004"
    try bureau.prepare(id, reply: "JY-2026-0004")
    try bureau.sign(id)
    let issue = try bureau.desk.issue(
      id, number: nil, series: nil, printed: Day(iso: "2026-03-23") ?? .unset, comment: nil,
      by: bureau.actor("ke", "2026-03-23T09:00:00"))
    #expect(issue.record.documentNumber == "澜建函〔2026〕3号")
    let entries = try bureau.registry.read { book throws(Diagnostics) in
      try book.numbers(series: "fu", year: 2026)
    }
    #expect(NumberSeries.gaps(entries, first: 1) == [])
    #expect(
      refusal {
        try bureau.desk.note(.voided, series: "fu", year: 2026, number: 3, reason: "x", by: clerk)
      } == [LifeRule.numberTaken.code.number])
    #expect(try bureau.registry.verify(views: LogViews()).isSound)
  }

  @Test func `nothing is issued that did not pass every gate`() throws {
    let bureau = try Bureau()
    let id: CaseID = "JY-2026-0004"
    try bureau.prepare(id, reply: "JY-2026-0004")
    try bureau.desk.submit(
      id, letterhead: nil, comment: nil, by: bureau.actor("lou", "2026-03-21T09:00:00"))
    let issue = {
      try bureau.desk.issue(
        id, number: nil, series: nil, printed: Day(iso: "2026-03-23") ?? .unset, comment: nil,
        by: bureau.actor("ke", "2026-03-23T09:00:00"))
    }
    #expect(refusal(issue) == [ReviewRule.notComplete.code.number])
    let numbers = try bureau.registry.read { book throws(Diagnostics) in
      try book.numbers(series: nil, year: nil)
    }
    #expect(numbers.isEmpty)
  }

  @Test func `last year's case keeps last year's names`() throws {
    let bureau = try Bureau()
    let id: CaseID = "JY-2026-0004"
    try bureau.prepare(id, reply: "JY-2026-0004")
    let text = try String(contentsOfFile: Bureau.home + "/office.xml", encoding: .utf8)
    #expect(text.contains(">排水与地下空间科</section>"))
    let renamed = text.replacingOccurrences(
      of: ">排水与地下空间科</section>", with: ">城市排水管理处</section>")
    let file = bureau.scratch.file("office-2027.xml")
    try renamed.write(toFile: file, atomically: true, encoding: .utf8)
    try bureau.desk.adopt([file], by: bureau.actor("you", "2026-12-30T09:00:00"))
    let old = try bureau.registry.read { book throws(Diagnostics) in try book.row(of: id) }
    #expect(old?.cells[.section] == "排水与地下空间科")
    let other: CaseID = "JY-2026-0016"
    try bureau.desk.act(
      other, .accepted(Acceptance()), by: bureau.actor("you", "2026-12-31T09:00:00"))
    try bureau.desk.act(
      other,
      .assigned(
        Assignment(
          leadLeader: "pei", section: "paishui", handler: "lou", due: Day(iso: "2027-02-01"))),
      by: bureau.actor("jian", "2026-12-31T10:00:00"))
    let new = try bureau.registry.read { book throws(Diagnostics) in try book.row(of: other) }
    #expect(new?.cells[.section] == "城市排水管理处")
    #expect(try bureau.registry.verify(views: LogViews()).isSound)
  }

  @Test func `a merged case is answered with the other, and both say so`() throws {
    let bureau = try Bureau()
    for id in ["JY-2026-0004", "JY-2026-0016"] as [CaseID] {
      try bureau.desk.act(
        id, .accepted(Acceptance()), by: bureau.actor("you", "2026-03-06T09:00:00"))
    }
    try bureau.desk.merge(
      "JY-2026-0016", into: "JY-2026-0004", reason: "同一片区",
      by: bureau.actor("jian", "2026-03-06T10:00:00"))
    #expect(try bureau.desk.open("JY-2026-0016").state.state == .merged)
    #expect(try bureau.desk.open("JY-2026-0004").state.absorbed == ["JY-2026-0016"])
    #expect(
      refusal {
        try bureau.desk.act(
          "JY-2026-0016", .planned(Minute("x")), by: bureau.actor("jian", "2026-03-07T10:00:00"))
      } == [LifeRule.closed.code.number])
  }

  @Test func `the archive holds every document that the case names`() throws {
    let bureau = try Bureau()
    let id: CaseID = "JY-2026-0004"
    try bureau.prepare(id, reply: "JY-2026-0004")
    try bureau.sign(id)
    let clerk = bureau.actor("ke", "2026-03-23T09:00:00")
    _ = try bureau.desk.issue(
      id, number: nil, series: nil, printed: clerk.at.day, comment: nil, by: clerk)
    #expect(
      refusal {
        try bureau.desk.archive(id, number: "1", by: bureau.actor("you", "2026-03-24T09:00:00"))
      } == [LifeRule.notFinished.code.number])
    _ = try bureau.desk.send(
      id, to: [], on: Day(iso: "2026-03-24") ?? .unset, way: "当面送达",
      by: bureau.actor("you", "2026-03-24T09:00:00"))
    let record = try bureau.desk.open(id).state
    for proposer in record.respondents {
      try bureau.desk.act(
        id,
        .fedBack(
          FedBack(
            proposer: proposer.id, round: 1, attitude: .satisfied, result: .satisfied,
            on: Day(iso: "2026-03-25") ?? .unset, way: "征询意见表")),
        by: bureau.actor("you", "2026-03-25T09:00:00"))
    }
    try bureau.desk.act(
      id,
      .contacted(
        ContactHeld(
          with: .leadProposer, proposers: record.record.proposers.filter(\.lead).map(\.id),
          stage: .after, means: .telephone, on: Day(iso: "2026-03-26") ?? .unset)),
      by: bureau.actor("lou", "2026-03-26T09:00:00"))
    let zip = try bureau.desk.archive(
      id, number: "2026-JY-001", by: bureau.actor("you", "2026-03-27T09:00:00"))
    // A file lost, or never written, is asked for again; another number is another act.
    #expect(
      try bureau.desk.archive(
        id, number: "2026-JY-001", by: bureau.actor("you", "2026-04-01T09:00:00")) == zip)
    #expect(
      refusal {
        try bureau.desk.archive(id, number: "2", by: bureau.actor("you", "2026-04-01T09:00:00"))
      } == [LifeRule.alreadyDone.code.number])
    let names = try ZipNames.of(zip, in: bureau.scratch)
    #expect(names.first == "清单.tsv")
    #expect(names.contains("经过.txt"))
    #expect(names.contains { $0.hasPrefix("函件/") && $0.hasSuffix(".pdf") })
    #expect(names.contains { $0.hasPrefix("审签/") })
    #expect(names.filter { $0.hasPrefix("记录/") }.count >= 4)
    #expect(try bureau.desk.open(id).state.state == .archived)
  }

  @Test func `the search finds words of one and of two characters`() throws {
    let bureau = try Bureau()
    var query = CaseQuery()
    query.text = "积水"
    let found = try bureau.registry.read { book throws(Diagnostics) in try book.rows(query) }
    #expect(found.contains { $0.caseID == "JY-2026-0004" })
    query.text = "淤"
    let one = try bureau.registry.read { book throws(Diagnostics) in try book.rows(query) }
    #expect(one.contains { $0.caseID == "JY-2026-0004" })
    #expect(one.count < (try bureau.list().cases.count))
  }
}

/// Names in a ZIP file, as another program reads them.
enum ZipNames {
  static func of(_ bytes: [UInt8], in scratch: Scratch) throws -> [String] {
    let file = scratch.file("archive.zip")
    try Data(bytes).write(to: URL(fileURLWithPath: file))
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
    process.arguments = [
      "-c", "import zipfile,sys; print('\\n'.join(zipfile.ZipFile(sys.argv[1]).namelist()))", file,
    ]
    process.environment = ["PYTHONIOENCODING": "utf-8"]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: output, as: UTF8.self).split(separator: "\n").map(String.init)
  }
}
