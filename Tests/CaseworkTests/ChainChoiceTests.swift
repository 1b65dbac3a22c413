import Casework
import Records
import Testing

@Suite struct ChainChoiceTests {
  private func office(_ chains: ChainSpec...) throws -> OfficeVersion {
    try Fixture.office(people: [PersonSpec("li", may: "draft")], chains: chains)
  }

  private static let gate = [GateSpec("a", by: "li")]

  @Test(
    arguments: [
      (Draft.Kind.letter, Handling.Role.lead, [], 1, "rest"),
      (.letter, .lead, [], 2, "again"), (.letter, .lead, [], 3, "again"),
      (.opinion, .joint, [], 2, "opinion"), (.opinion, .lead, [], 1, "rest"),
      (.letter, .lead, ["民生"], 1, "labelled"), (.letter, .separate, ["重点", "其他"], 1, "labelled"),
      (.letter, .lead, ["其他"], 1, "rest"), (.letter, .lead, ["重点"], 2, "again"),
    ] as [(Draft.Kind, Handling.Role, [String], Int, String)])
  func `the first chain that fits is chosen`(
    kind: Draft.Kind, role: Handling.Role, labels: [String], round: Int, chosen: String
  ) throws {
    let office = try office(
      ChainSpec(id: "again", kinds: "letter", fromRound: 2, gates: Self.gate),
      ChainSpec(id: "opinion", kinds: "opinion", roles: "joint", gates: Self.gate),
      ChainSpec(id: "labelled", labels: "重点 民生", gates: Self.gate),
      ChainSpec(id: "rest", gates: Self.gate))
    let chain = Chain.chosen(
      for: kind, role: role, labels: labels, round: round, in: office.office)
    #expect(chain?.id.text == chosen)
  }

  @Test func `an office whose chains don't fit can't submit`() throws {
    let office = try office(ChainSpec(kinds: "opinion", gates: Self.gate))
    #expect(
      Chain.chosen(for: .letter, role: .lead, labels: [], round: 1, in: office.office) == nil)
    let refusal = #expect(throws: Refusal.self) {
      try FrozenRecords(
        caseRecord: Fixture.caseRecord(), draft: Fixture.draft(), office: office,
        letterhead: Fixture.letterhead())
    }
    #expect(refusal?.rule == .noChainFits)
  }

  @Test(arguments: [
    [], Array(repeating: "a", count: 2), (0..<10).map { "g\($0)" }, ["drafter"],
  ])
  func `a chain has one to nine gates of different names`(ids: [String]) throws {
    let office = try office(ChainSpec(gates: ids.map { GateSpec($0, by: "li") }))
    #expect(!office.office.chains[0].isWellFormed)
    let refusal = #expect(throws: Refusal.self) {
      try FrozenRecords(
        caseRecord: Fixture.caseRecord(), draft: Fixture.draft(), office: office,
        letterhead: Fixture.letterhead())
    }
    #expect(refusal?.rule == .malformedChain)
  }

  @Test func `a seat has either people or one outside body`() throws {
    func wellFormed(_ seats: SeatSpec...) throws -> Bool {
      try office(ChainSpec(gates: [GateSpec("a", seats: seats)])).office.chains[0].isWellFormed
    }
    #expect(try wellFormed(SeatSpec("s", "li"), SeatSpec("t", body: "某局")))
    #expect(try !wellFormed())
    #expect(try !wellFormed(SeatSpec("s")))
    #expect(try !wellFormed(SeatSpec("s", "li", body: "某局")))
    #expect(try !wellFormed(SeatSpec("s", "li"), SeatSpec("s", "li")))
  }
}
