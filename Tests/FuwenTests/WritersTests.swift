import Desk
import Foundation
import Synchronization
import Testing

/// Several processes that write to one registry at once.
@Suite struct WritersTests {
  @Test func `of hundreds of commands by four processes nothing is lost`() throws {
    let office = try SmallOffice.signed.get()
    #expect(try office.faults() == "")
    let counts = try SmallOffice.sql(
      "SELECT version, COUNT(*) FROM cases GROUP BY version", in: office.registry)
    // registered, accepted, assigned, drafted, submitted, approved
    #expect(counts == [["6", "60"]])
  }

  @Test(arguments: [2, 4]) func `of notes written at once each is there, once`(workers: Int) throws {
    let office = try SmallOffice(copying: SmallOffice.signed.get())
    let texts = (1...40).map { "第\($0)条" }
    try inParallel(workers, texts) { text in
      try office.done([
        "case", "note", "JY-2026-0001", "--text", text, "--as", "gu", "--at", SmallOffice.instant(9),
      ])
    }
    let payloads = try SmallOffice.sql(
      "SELECT CAST(payload AS TEXT) FROM events WHERE kind = 'noted'", in: office.registry)
    #expect(payloads.count == texts.count)
    for text in texts { #expect(payloads.filter { $0[0].contains(text + ",") }.count == 1, "\(text)") }
    #expect(try office.faults() == "")
  }

  /// Each letter is issued by two processes at the same time, as by two impatient clerks.
  @Test(arguments: [2, 4]) func `of letters issued at once no number is given twice`(workers: Int)
    throws
  {
    let office = try SmallOffice(copying: SmallOffice.signed.get())
    let cases = office.cases.prefix(workers * 4)
    let given = Mutex<[String: [String]]>([:])
    try inParallel(workers, cases.flatMap { [$0, $0] }) { id in
      let outcome = try office.issue(id)
      let number = try #require(SmallOffice.number(outcome), "\(outcome.err)")
      given.withLock { $0[id, default: []].append(number) }
    }
    let numbers = given.withLock { $0 }
    for (id, both) in numbers { #expect(both.count == 2 && Set(both).count == 1, "\(id) \(both)") }
    #expect(
      Set(numbers.values.flatMap { $0 }) == Set((1...cases.count).map { "苇水函〔2026〕\($0)号" }))
    let register = try office.register()
    #expect(register.count == cases.count)
    for (number, id) in register { #expect(numbers[id]?.first == number) }
    #expect(try office.faults() == "")
  }

  @Test func `of many who reserve one number, one gets it`() throws {
    let office = try SmallOffice(copying: SmallOffice.signed.get())
    let statuses = Mutex<[Int32]>([])
    try inParallel(4, Array(1...8)) { index in
      let outcome = try office.run([
        "number", "reserve", "--series", "fu", "--number", "90", "--year", "2026", "--reason",
        "第\(index)人预留", "--as", "wen", "--at", SmallOffice.instant(9),
      ])
      statuses.withLock { $0.append(outcome.status) }
    }
    #expect(statuses.withLock { $0.sorted() } == [0] + Array(repeating: 1, count: 7))
    #expect(try office.register().count == 1)
    #expect(try office.faults() == "")
  }

  @Test func `a decision taken on an old view is refused, whoever was quicker`() throws {
    let office = try SmallOffice(copying: SmallOffice.signed.get())
    let statuses = Mutex<[Int32]>([])
    try inParallel(4, Array(1...4)) { index in
      let outcome = try office.run([
        "case", "note", "JY-2026-0002", "--text", "\(index)", "--expect", "6", "--as", "gu", "--at",
        SmallOffice.instant(9),
      ])
      #expect(outcome.status == 0 || outcome.err.contains("FW1701"), "\(outcome.err)")
      statuses.withLock { $0.append(outcome.status) }
    }
    #expect(statuses.withLock { $0.sorted() } == [0, 1, 1, 1])
  }
}
