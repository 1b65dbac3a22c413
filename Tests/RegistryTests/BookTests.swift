import Casework
import Desk
import Records
import Registry
import Testing

@Suite struct BookTests {
  @Test func `a new registry is empty, and opens again with what was written`() throws {
    let scratch = try Scratch()
    let book = try scratch.registry()
    #expect(try book.read { book throws(Diagnostics) in try book.lastEvent() } == nil)
    let written = try book.write { book throws(Diagnostics) in
      try book.register("c1", title: "关于完善居家养老服务的建议")
      return try book.act(
        [SmallCases.moved(to: .accepted), SmallCases.moved(to: .handling)], on: "c1")
    }
    #expect(written.map(\.sequence) == [2, 3])
    let again = try Registry(path: scratch.file("book.db"), office: "kjj")
    try again.read { book throws(Diagnostics) in
      let events = try book.events(of: .caseLife("c1"))
      #expect(events.map(\.version) == [1, 2, 3])
      #expect(events.map(\.previous) == [nil, events[0].hash, events[1].hash])
      #expect(try book.lastEvent() == written[1])
      #expect(try book.events(after: 1, limit: 1) == [events[1]])
      #expect(try book.row(of: "c1") == SmallCases.row(of: "c1", events))
    }
  }

  @Test func `offices of one file don't see each other`() throws {
    let scratch = try Scratch()
    let first = try scratch.registry()
    let second = try Registry(path: scratch.file("book.db"), office: "gaj")
    for book in [first, second] {
      try book.write { book throws(Diagnostics) in try book.register("c1", title: "建议") }
    }
    try second.write { book throws(Diagnostics) in
      _ = try book.act([SmallCases.moved(to: .closed)], on: "c1")
    }
    try first.read { book throws(Diagnostics) in
      #expect(try book.lastEvent()?.sequence == 1)
      #expect(try book.row(of: "c1")?.state == .registered)
      #expect(try book.rows(CaseQuery()).count == 1)
      #expect(try book.tallies(years: [2026])[Tally(year: 2026, component: "closed")] == nil)
    }
  }

  @Test func `what a refused act wrote is not there`() throws {
    let scratch = try Scratch()
    let book = try scratch.registry()
    let refusal = Diagnostics([])
    #expect(throws: Diagnostics.self) {
      try book.write { book throws(Diagnostics) in
        try book.register("c1", title: "建议", document: StoredDocument(kind: .file, bytes: [1, 2]))
        try book.put(SmallCases.entry(1, caseID: "c1"))
        throw refusal
      }
    }
    try book.read { book throws(Diagnostics) in
      #expect(try book.lastEvent() == nil)
      #expect(try book.rows(CaseQuery()).isEmpty)
      #expect(try book.tallies(years: [2026]).isEmpty)
      #expect(try book.number(text: "市科函〔2026〕1号") == nil)
      #expect(try book.document(Digest(of: [1, 2])) == nil)
    }
  }

  @Test func `a reading sees one state whatever is written meanwhile`() throws {
    let scratch = try Scratch()
    let book = try scratch.registry()
    try book.write { book throws(Diagnostics) in try book.register("c1", title: "建议") }
    try book.read { old throws(Diagnostics) in
      #expect(try old.lastEvent()?.sequence == 1)
      try book.write { book throws(Diagnostics) in
        _ = try book.act([SmallCases.moved(to: .closed)], on: "c1")
      }
      #expect(try old.lastEvent()?.sequence == 1)
      #expect(try old.row(of: "c1")?.state == .registered)
    }
    #expect(try book.read { book throws(Diagnostics) in try book.lastEvent()?.sequence } == 2)
  }

  @Test func `documents come back by digest, once each`() throws {
    let scratch = try Scratch()
    let book = try scratch.registry()
    let scan = StoredDocument(kind: .file, name: "扫描.pdf", bytes: Array(0...255))
    let empty = StoredDocument(kind: .reply, bytes: [])
    try book.write { book throws(Diagnostics) in
      try book.keep(scan)
      try book.keep(StoredDocument(kind: .file, name: "另名.pdf", bytes: Array(0...255)))
      try book.keep(empty)
    }
    try book.read { book throws(Diagnostics) in
      #expect(try book.document(scan.digest) == scan)
      #expect(try book.document(empty.digest) == empty)
      #expect(try book.document(Digest(of: [7])) == nil)
    }
  }

  @Test func `tallies follow every change of a row and end at nothing`() throws {
    let scratch = try Scratch()
    let book = try scratch.registry()
    try book.write { book throws(Diagnostics) in
      for number in 1...3 {
        try book.register(
          CaseID("c\(number)"), title: "建议", section: number == 3 ? "b" : "a", number: number)
      }
      try book.act([SmallCases.moved(to: .closed)], on: "c2")
    }
    let expected: [Tally: Int] = [
      Tally(year: 2026, component: "cases"): 3,
      Tally(year: 2026, component: "cases", dimension: "section", value: "a"): 2,
      Tally(year: 2026, component: "cases", dimension: "section", value: "b"): 1,
      Tally(year: 2026, component: "registered"): 2, Tally(year: 2026, component: "closed"): 1,
    ]
    try book.write { book throws(Diagnostics) in
      #expect(try book.tallies(years: [2025, 2026]) == expected)
      #expect(try book.tallies(years: [2025]).isEmpty)
      for row in try book.rows(CaseQuery()) {
        var row = row
        row.tallies = [:]
        try book.put(row)
      }
      #expect(try book.tallies(years: [2026]).isEmpty)
    }
  }

  @Test func `numbers are found folded and given once`() throws {
    let scratch = try Scratch()
    let book = try scratch.registry()
    var void = SmallCases.entry(2, caseID: "c2")
    void.state = .voided
    void.caseID = nil
    void.replyID = nil
    void.reason = "打印错误"
    let typed = NumberEntry(
      series: "", year: 2026, number: 1, text: "市府函〔2026〕1号", state: .reserved, reason: "会签")
    try book.write { [void] book throws(Diagnostics) in
      try book.put(SmallCases.entry(2, caseID: "c2"))
      try book.put(SmallCases.entry(1, caseID: "c1"))
      try book.put(void)
      try book.put(typed)
    }
    try book.read { book throws(Diagnostics) in
      #expect(
        try book.numbers(series: "函", year: 2026) == [SmallCases.entry(1, caseID: "c1"), void])
      #expect(try book.numbers(series: nil, year: nil).count == 3)
      #expect(try book.numbers(series: nil, year: 2025).isEmpty)
      #expect(try book.number(text: "市科函［2026］01号")?.caseID == "c1")
      #expect(try book.number(text: "市府函（２０２６）1号") == typed)
    }
    // The same number of a series under another text.
    var twice = SmallCases.entry(1, caseID: "c3")
    twice.text = "市科函〔2026〕１-1号"
    let refused = codes {
      try book.write { [twice] book throws(Diagnostics) in try book.put(twice) }
    }
    #expect(refused == [1911])
  }

  @Test func `personal data is kept, replaced and erased`() throws {
    let scratch = try Scratch()
    let book = try scratch.registry()
    let old = SmallCases.phone("13800000001")
    let new = SmallCases.phone("13900000002", salt: "6")
    let address = PersonalDatum(
      proposer: "d2", field: .address, value: String(repeating: "解放路", count: 30),
      salt: String(repeating: "7", count: 32))
    try book.write { book throws(Diagnostics) in
      try book.keep([old, address], of: "c1")
      try book.keep([SmallCases.phone("13800000003")], of: "c2")
      try book.keep([new], of: "c1")
      #expect(Set(try book.personalData(of: "c1")) == [new, address])
      try book.erasePersonalData(of: "c1")
      #expect(try book.personalData(of: "c1").isEmpty)
      #expect(try book.personalData(of: "c2").count == 1)
    }
  }
}
