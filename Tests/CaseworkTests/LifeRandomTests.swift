import Casework
import Records
import Testing

@Suite struct LifeRandomTests {
  private static func rules(_ random: inout SplitMix64) throws -> OfficeRules {
    try LifeOffice.rules(
      RandomLife.procedure(&random), calendars: [LifeOffice.calendar2026()])
  }

  /// The same seeds always.
  @Test(.timeLimit(.minutes(5)))
  func `random acts by random people are taken only within the rules`() throws {
    var states: [CaseState: Int] = [:]
    var taken = 0
    var refused = 0
    for seed in 0..<200 as Range<UInt64> {
      var random = SplitMix64(seed: seed)
      let rules = try Self.rules(&random)
      var life = try RandomLife(&random, id: "JY-\(seed)", rules: rules)
      var oracle = LifeOracle()
      var seen = 0
      for _ in 0..<110 {
        let before = life.state
        if try !life.attempt(&random), life.state != before {
          Testing.Issue.record("seed \(seed): refused, yet changed")
        }
        for (index, fact) in life.life.facts.enumerated().dropFirst(seen) {
          let wrong = oracle.disagreement(
            fact.event, by: fact.by, for: life.life.log[index].standsInFor, at: fact.at,
            record: life.state.record, rules: rules)
          if let wrong {
            Testing.Issue.record(
              "seed \(seed), event \(index + 1) \(fact.event.named.kind): \(wrong)")
          }
        }
        seen = life.life.facts.count
        states[life.state.state, default: 0] += 1
      }
      taken += life.taken
      refused += life.refused
    }
    // A walk that never gets anywhere, or is never refused, proves nothing.
    for state in CaseState.allCases { #expect(states[state] ?? 0 > 4, "\(state) is hardly met") }
    #expect(taken > 3000 && refused > 2000, "\(taken) taken, \(refused) refused")
  }

  @Test func `a log read back gives the same events, the same case and the same row`() throws {
    var kinds: Set<String> = []
    for seed in 1000..<1100 as Range<UInt64> {
      var random = SplitMix64(seed: seed)
      let rules = try Self.rules(&random)
      var life = try RandomLife(&random, id: "JY-\(seed)", rules: rules)
      for _ in 0..<80 { try life.attempt(&random) }
      for (event, fact) in zip(life.life.log, life.life.facts) {
        let node = try #require(event.node)
        if CaseEvent(kind: event.kind, node: node) != fact.event {
          Testing.Issue.record("seed \(seed): \(event.kind) reads back as something else")
        }
        kinds.insert(event.kind)
      }
      let replayed = try Case.replayed(life.life.log)
      if replayed != life.state { Testing.Issue.record("seed \(seed): replay differs") }
      #expect(CaseRow(replayed, under: rules) == CaseRow(life.state, under: rules))
      #expect(replayed.version == life.life.log.count)
    }
    #expect(kinds.count >= 28, "only \(kinds.sorted())")
  }

  @Test func `a row never shows a phone or an address`() throws {
    for seed in 2000..<2020 as Range<UInt64> {
      var random = SplitMix64(seed: seed)
      let rules = try Self.rules(&random)
      var life = try RandomLife(&random, id: "JY-\(seed)", rules: rules)
      for _ in 0..<80 { try life.attempt(&random) }
      let row = CaseRow(life.state, under: rules)
      let all = row.searchText + row.cells.values.joined()
      #expect(all.contains("关于JY-\(seed)的"))
      #expect(!all.contains("1390000000") && !all.contains("某路"))
      for event in life.life.log {
        #expect(!String(decoding: event.payload, as: UTF8.self).contains("1390000000"))
      }
    }
  }
}
