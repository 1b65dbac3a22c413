import Casework
import Records
import Testing

@Suite struct FiguresTests {
  /// Offices of 20 random cases each.
  private static func offices(
    _ count: Int = 10, _ body: (UInt64, OfficeRules, [RandomLife]) throws -> Void
  ) throws {
    for seed in 0..<UInt64(count) {
      var random = SplitMix64(seed: seed)
      let rules = try LifeOffice.rules(
        RandomLife.procedure(&random), calendars: [LifeOffice.calendar2026()])
      var lives: [RandomLife] = []
      for index in 0..<20 {
        var life = try RandomLife(&random, id: "JY-\(seed)-\(index)", rules: rules)
        for step in 0..<90 {
          try life.attempt(&random)
          if step == 20, random.chance(10), life.state.state == .handling {
            let other = try RandomLife(&random, id: "JY-\(seed)-99", rules: rules)
            life.absorb(other.state)
          }
        }
        lives.append(life)
      }
      try body(seed, rules, lives)
    }
  }

  @Test(.timeLimit(.minutes(5)))
  func `every figure is what a second count from the events gives`() throws {
    var nonzero: Set<String> = []
    try Self.offices { seed, rules, lives in
      var sums: [Tally: Int] = [:]
      for life in lives {
        sums.merge(CaseRow(life.state, under: rules).tallies, uniquingKeysWith: +)
      }
      for year in [2025, 2026, 2027] {
        var naive = NaiveFigures(year: year, rules: rules)
        for life in lives { naive.count(life.life.facts) }
        naive.finish()
        let figures = Figures.all(year: year, tallies: sums, rules: rules)
        for figure in figures {
          let expected = naive.sums[figure.id] ?? (0, 0)
          if figure.numerator != expected.numerator
            || figure.denominator ?? expected.denominator != expected.denominator
          {
            Testing.Issue.record(
              "seed \(seed), \(year), \(figure.id): \(figure.numerator)/\(figure.denominator ?? -1), counted \(expected)"
            )
          }
          if figure.numerator > 0 { nonzero.insert(figure.id) }
        }
        let known = Set(figures.map(\.id))
        #expect(known.count == figures.count, "two figures share an id")
        for (id, sum) in naive.sums where sum.numerator != 0 && !known.contains(id) {
          Testing.Issue.record("seed \(seed): no figure \(id)")
        }
      }
    }
    // A count that is always 0 proves nothing.
    for id in [
      "merged", "carried-in", "archived", "late", "average-days", "satisfied-rate",
      "attitude-rate", "understands", "dissatisfied", "talked-rate", "contacts-by-leader",
      "class.B.proposal", "reclassified.A", "adopted-rate", "published-in-time-rate",
      "commitments-kept-rate", "commitments-failed", "commitments-postponed", "rehandled-rounds",
      "opinions-in-time-rate", "joint-units-in-time-rate", "reminders", "moves", "extended",
      "handed-back", "topic-share.民生", "section-share.yewu", "label.重点",
    ] { #expect(nonzero.contains(id), "\(id) was never counted") }
  }

  @Test func `sums moved by each event's difference are the sums of the rows at the end`() throws {
    try Self.offices(2) { _, rules, lives in
      var moved: [Tally: Int] = [:]
      var final: [Tally: Int] = [:]
      for life in lives {
        var before: [Tally: Int] = [:]
        for count in 1...life.life.log.count {
          let after = try Case.replayed(Array(life.life.log.prefix(count))).tallies(under: rules)
          for tally in Set(before.keys).union(after.keys) {
            moved[tally, default: 0] += (after[tally] ?? 0) - (before[tally] ?? 0)
          }
          before = after
        }
        final.merge(life.state.tallies(under: rules), uniquingKeysWith: +)
      }
      #expect(moved.filter { $0.value != 0 } == final)
    }
  }

  @Test func `figures of the parts add up to the whole`() throws {
    try Self.offices(3) { seed, rules, lives in
      var sums: [Tally: Int] = [:]
      for life in lives { sums.merge(life.state.tallies(under: rules), uniquingKeysWith: +) }
      for dimension in [FigureDimension.kind, .level, .role] {
        let table = FigureTable(by: dimension, year: 2026, tallies: sums, rules: rules)
        #expect(table.total.count >= 9)
        for (column, total) in table.total.enumerated() {
          let parts = table.rows.map { $0.figures[column] }
          #expect(parts.reduce(0) { $0 + $1.numerator } == total.numerator, "\(seed) \(total.id)")
          if let denominator = total.denominator {
            #expect(parts.reduce(0) { $0 + ($1.denominator ?? 0) } == denominator)
          }
        }
      }
    }
  }

  @Test func `the cases behind a rate are those counted and those that lack`() throws {
    try Self.offices(2) { _, rules, lives in
      let rows = lives.map { CaseRow($0.state, under: rules) }
      let cases = try #require(
        Figures.cases(behind: "answered-rate", year: 2026, in: rows, rules: rules))
      let owed = lives.filter { life in
        life.state.record.handling.assigned.year == 2026 && life.state.role != .joint
          && !life.state.handBacks.contains { $0.decision?.fact.isGranted == true }
      }
      #expect(
        cases.counted.map(\.caseID)
          == owed.filter { $0.state.rounds.contains { $0.issue != nil } }.map(\.state.id))
      #expect(
        cases.lacking.map(\.caseID)
          == owed.filter { $0.state.rounds.allSatisfy { $0.issue == nil } }.map(\.state.id))
      #expect(Figures.cases(behind: "no-such", year: 2026, in: rows, rules: rules) == nil)
    }
  }

  @Test(arguments: [
    (1, 3, "33.3"), (2, 3, "66.7"), (1, 8, "12.5"), (1, 16, "6.3"), (0, 5, "0"), (5, 5, "100"),
    (9999, 10_000, "99.9"), (1, 10_000, "0.1"), (199, 200, "99.5"),
  ])
  func `rates have one decimal and never say 100 for less than all`(
    numerator: Int, denominator: Int, text: String
  ) {
    let figure = Figure(
      id: "x", title: .init("", ""), formula: .init("", ""), unit: .percent, numerator: numerator,
      denominator: denominator)
    #expect(figure.number == text)
  }

  @Test func `nothing to divide by is no value`() {
    let figure = Figure(
      id: "x", title: .init("", ""), formula: .init("", ""), unit: .percent, numerator: 0,
      denominator: 0)
    #expect(figure.number == nil)
    #expect(figure.text(.chinese) == "—")
  }

  @Test func `last year stands beside this one`() throws {
    try Self.offices(1) { _, rules, lives in
      var sums: [Tally: Int] = [:]
      for life in lives { sums.merge(life.state.tallies(under: rules), uniquingKeysWith: +) }
      let compared = Figures.compared(year: 2026, tallies: sums, rules: rules)
      #expect(compared.map(\.figure) == Figures.all(year: 2026, tallies: sums, rules: rules))
      #expect(compared.map(\.before) == Figures.all(year: 2025, tallies: sums, rules: rules))
      let received = try #require(compared.first { $0.figure.id == "received" })
      #expect(received.before.numerator > 0)
      #expect(received.change == 10 * (received.figure.numerator - received.before.numerator))
    }
  }
}
