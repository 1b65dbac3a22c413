import Casework
import Records
import Testing

/// Three gates as in most offices: a section, a deputy, the head.
struct ThreeGates {
  static func world(
    _ change: (inout ChainSpec) -> Void = { _ in }, people: [PersonSpec] = [],
    standIns: [StandInSpec] = [], drafter: String = "li"
  ) throws -> World {
    var chain = ChainSpec(
      gates: [
        GateSpec("keshi", by: "wang", "ma", "li"), GateSpec("fenguan", edit: .forward, by: "zhao"),
        GateSpec("zhuyao", by: "qian"),
      ])
    change(&chain)
    return try World(
      people: [
        PersonSpec("li", may: "draft"), PersonSpec("lu", may: "draft"), PersonSpec("wang"),
        PersonSpec("ma"), PersonSpec("zhao"), PersonSpec("qian"),
        PersonSpec("sun", may: "enter issue"),
      ] + people, standIns: standIns, chain: chain, drafter: drafter, versions: 4)
  }
}

/// One act of a table test and what becomes of it.
typealias Act = (who: PersonID, command: Command, refused: ReviewRule?)

extension ThreeGates {
  /// Runs the acts in order; each must be taken or refused as said.
  static func run(
    _ world: World, _ acts: [Act], day: Int = 0, under office: OfficeVersion? = nil,
    from state: Proceedings? = nil, _ location: SourceLocation = #_sourceLocation
  ) -> Proceedings {
    var state = state ?? world.start
    for (index, act) in acts.enumerated() {
      let before = state
      let refused = state.attempt(
        act.command, by: act.who, day: day, under: office ?? world.office)
      #expect(refused == act.refused, "act \(index + 1)", sourceLocation: location)
      if refused != nil { #expect(state == before, sourceLocation: location) }
    }
    #expect(Oracle(world: world).disagreement(state) == nil, sourceLocation: location)
    return state
  }
}
