import Casework
import Desk
import Records
import Registry
import Testing

/// Queries for rows against a filter written plainly, over random rows and random queries.
@Suite struct LedgerTests {
  @Test func `every query gives what a plain filter gives, in order`() throws {
    var generator = SplitMix64(seed: 41)
    let scratch = try Scratch()
    let book = try scratch.registry()
    let rows = (1...150).map { Self.row($0, &generator) }
    try book.write { book throws(Diagnostics) in for row in rows { try book.put(row) } }
    try book.read { book throws(Diagnostics) in
      for _ in 0..<400 {
        let query = Self.query(&generator)
        let expected = Self.filtered(rows, query)
        var unlimited = query
        unlimited.limit = nil
        unlimited.offset = 0
        let found = try book.rows(query)
        #expect(found.map(\.caseID) == expected.map(\.caseID), "\(query)")
        #expect(found == expected)
        #expect(try book.count(query) == Self.filtered(rows, unlimited).count)
      }
      for row in rows { #expect(try book.caseID(of: row.key) == row.caseID) }
      var sums: [Tally: Int] = [:]
      for row in rows { sums.merge(row.tallies, uniquingKeysWith: +) }
      #expect(try book.tallies(years: [2025, 2026]) == sums.filter { $0.value != 0 })
    }
  }

  @Test func `a row that changes is found under its new values alone`() throws {
    let scratch = try Scratch()
    let book = try scratch.registry()
    var generator = SplitMix64(seed: 7)
    var row = Self.row(1, &generator)
    row.labels = ["重点"]
    row.leadLeader = "wang"
    row.handlingLeader = nil
    row.searchText = "养老"
    try book.write { [row] book throws(Diagnostics) in
      try book.put(row)
      var changed = row
      changed.labels = ["直通快车"]
      changed.leadLeader = "zhao"
      changed.searchText = "托育"
      changed.year += 1
      try book.put(changed)
      for (query, count) in [
        (Self.asking { $0.labels = ["重点"] }, 0), (Self.asking { $0.labels = ["直通快车"] }, 1),
        (Self.asking { $0.leaders = ["wang"] }, 0), (Self.asking { $0.leaders = ["zhao"] }, 1),
        (Self.asking { $0.text = "养老" }, 0), (Self.asking { $0.text = "托育" }, 1),
        (Self.asking { $0.years = [row.year] }, 0), (Self.asking { $0.years = [row.year + 1] }, 1),
      ] {
        #expect(try book.rows(query).count == count, "\(query)")
      }
    }
  }

  private static func asking(_ change: (inout CaseQuery) -> Void) -> CaseQuery {
    var query = CaseQuery()
    change(&query)
    return query
  }

  private static let sections = ["kyk", "cgk", "bgs"]
  private static let people: [PersonID] = ["wang", "zhao", "li"]
  private static let topics = ["民生", "经济", "城建"]
  private static let labels = ["重点", "直通快车"]

  private static func row(_ index: Int, _ generator: inout SplitMix64) -> CaseRow {
    func maybe<T>(_ values: [T]) -> T? {
      Bool.random(using: &generator) ? values.randomElement(using: &generator) : nil
    }
    let state = CaseState.allCases.randomElement(using: &generator) ?? .registered
    return CaseRow(
      caseID: CaseID("c\(index)"), version: 1, year: Int.random(in: 2024...2026, using: &generator),
      key: MatterKey(
        kind: Matter.Kind.allCases.randomElement(using: &generator) ?? .proposal,
        level: Matter.Level.allCases.randomElement(using: &generator) ?? .county,
        origin: Matter.Origin.allCases.randomElement(using: &generator) ?? .session,
        session: "十六届", number: String(index)),
      title: "建议\(index)", role: Handling.Role.allCases.randomElement(using: &generator) ?? .lead,
      state: state, owesAnswer: state.owesAnswer, section: maybe(sections),
      leadLeader: maybe(people), handlingLeader: maybe(people), handler: maybe(people),
      resultClass: maybe(["A", "B", "C"]), topic: maybe(topics),
      labels: labels.filter { _ in Bool.random(using: &generator) },
      due: SmallCases.day.adding(days: Int.random(in: 0...60, using: &generator)),
      nextDue: maybe([SmallCases.day.adding(days: Int.random(in: 0...60, using: &generator))]),
      cells: [.title: "建议\(index)", .topic: "a:b,\n\"引号\""],
      searchText: "建议\(index) " + (maybe(topics) ?? ""),
      tallies: tallies(&generator))
  }

  /// A few sets of amounts over the same values, and some that share nothing.
  private static func tallies(_ generator: inout SplitMix64) -> [Tally: Int] {
    let values = [("all", ""), ("section", "a b"), ("label", "重点*2"), ("topic", "民生，3:x")]
    var tallies: [Tally: Int] = [:]
    for component in ["owed", "class:A", "class:已经 解决", "days", "met"] {
      let amount = [1, 1, -3, 40].randomElement(using: &generator) ?? 1
      for (dimension, value) in values where Bool.random(using: &generator) {
        let year = Int.random(in: 2025...2026, using: &generator)
        tallies[Tally(year: year, component: component, dimension: dimension, value: value)] = amount
      }
    }
    return tallies
  }

  private static func query(_ generator: inout SplitMix64) -> CaseQuery {
    func some<T>(_ values: [T]) -> [T] {
      guard Int.random(in: 0..<4, using: &generator) == 0 else { return [] }
      return Array(
        values.shuffled(using: &generator).prefix(Int.random(in: 1...2, using: &generator)))
    }
    func rarely<T>(_ value: T) -> T? { Int.random(in: 0..<4, using: &generator) == 0 ? value : nil }
    var query = CaseQuery()
    query.years = some([2024, 2025, 2026])
    query.sections = some(sections)
    query.leaders = some(people)
    query.handlers = some(people)
    query.states = some(CaseState.allCases)
    query.classes = some(["A", "B", "C"])
    query.kinds = some(Matter.Kind.allCases)
    query.levels = some(Matter.Level.allCases)
    query.roles = some(Handling.Role.allCases)
    query.labels = some(labels)
    query.topics = some(topics)
    query.isOwing = rarely(true) ?? false
    let day = SmallCases.day.adding(days: Int.random(in: 0...60, using: &generator))
    query.lateOn = rarely(day)
    query.dueUntil = rarely(day)
    query.text = rarely(topics.randomElement(using: &generator) ?? "")
    query.order = CaseQuery.Order.allCases.randomElement(using: &generator) ?? .number
    query.limit = rarely(Int.random(in: 1...20, using: &generator))
    query.offset = rarely(Int.random(in: 1...5, using: &generator)) ?? 0
    return query
  }

  private static func filtered(_ rows: [CaseRow], _ query: CaseQuery) -> [CaseRow] {
    func fits<T: Equatable>(_ wanted: [T], _ value: T?) -> Bool {
      wanted.isEmpty || value.map { wanted.contains($0) } == true
    }
    let found = rows.filter { row in
      fits(query.years, row.year) && fits(query.sections, row.section)
        && (query.leaders.isEmpty || fits(query.leaders, row.leadLeader)
          || fits(query.leaders, row.handlingLeader))
        && fits(query.handlers, row.handler) && fits(query.states, row.state)
        && fits(query.classes, row.resultClass) && fits(query.kinds, row.key.kind)
        && fits(query.levels, row.key.level) && fits(query.roles, row.role)
        && (query.labels.isEmpty || row.labels.contains { query.labels.contains($0) })
        && fits(query.topics, row.topic) && (!query.isOwing || row.owesAnswer)
        && (query.lateOn.map { row.owesAnswer && row.due < $0 } ?? true)
        && (query.dueUntil.map { day in row.nextDue.map { $0 <= day } ?? false } ?? true)
        && (query.text.map { row.searchText.contains($0) } ?? true)
    }
    func number(_ row: CaseRow) -> [Int] {
      [
        row.year, Matter.Kind.allCases.firstIndex(of: row.key.kind) ?? 0,
        Matter.Level.allCases.firstIndex(of: row.key.level) ?? 0,
        Matter.Origin.allCases.firstIndex(of: row.key.origin) ?? 0, Int(row.key.number) ?? 0,
      ]
    }
    let last = Day(iso: "9999-12-31")
    func key(_ row: CaseRow) -> [Int] {
      switch query.order {
      case .number: number(row)
      case .due: [row.due.days(since: SmallCases.day)] + number(row)
      case .nextDue:
        [(row.nextDue ?? last ?? row.due).days(since: SmallCases.day)] + number(row)
      }
    }
    let sorted = found.sorted { key($0).lexicographicallyPrecedes(key($1)) }
    return Array(sorted.dropFirst(query.offset).prefix(query.limit ?? sorted.count))
  }
}

extension Day {
  /// Only for ordering.
  fileprivate func days(since other: Day) -> Int { (year - other.year) * 400 + month * 32 + day }
}
