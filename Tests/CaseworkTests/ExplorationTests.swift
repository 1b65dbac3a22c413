import Casework
import Records
import Testing

/// A chain whose every reachable state is visited.
struct ExploredChain: Sendable, CustomTestStringConvertible {
  let name: String
  let chain: @Sendable () -> ChainSpec
  /// Days on which commands are tried; zhao stands in for qian on the last of them only.
  var days = 1
  /// Whether opinions are asked, which doubles the states and more.
  var asks = true
  /// Explored in debug builds too.
  var isSmall = false

  var testDescription: String { name }
}

private let explored: [ExploredChain] = [
  ExploredChain(
    name: "one gate, forward edits, two days",
    chain: { ChainSpec(gates: [GateSpec("a", edit: .forward, by: "wang", "wu")]) }, days: 2,
    isSmall: true),
  ExploredChain(
    name: "two gates, restart then forward, two days",
    chain: {
      ChainSpec(
        gates: [
          GateSpec("a", edit: .restart, by: "wang", "li"),
          GateSpec("b", edit: .forward, by: "qian"),
        ])
    }, days: 2, asks: false),
  ExploredChain(
    name: "two gates, own and outside seats",
    chain: {
      ChainSpec(
        gates: [
          GateSpec("a", by: "wang"),
          GateSpec(
            "b", edit: .forward, SeatSpec("s", "zhao", "wang"), SeatSpec("t", body: "某局")),
        ])
    }),
  ExploredChain(
    name: "three gates, anybody may pass anything",
    chain: {
      ChainSpec(
        drafterMayPass: true, samePersonMayPass: true,
        gates: [
          GateSpec("a", by: "wang", "li"), GateSpec("b", edit: .forward, by: "zhao"),
          GateSpec("c", by: "qian"),
        ])
    }, asks: false),
  ExploredChain(
    name: "three gates, people shared",
    chain: {
      ChainSpec(
        gates: [
          GateSpec("a", by: "wang", "li"), GateSpec("b", edit: .forward, by: "wang", "zhao"),
          GateSpec("c", edit: .restart, by: "qian"),
        ])
    }, asks: false),
  ExploredChain(
    name: "four gates, both edits",
    chain: {
      ChainSpec(
        gates: [
          GateSpec("a", by: "wang", "wu"), GateSpec("b", edit: .forward, by: "zhao"),
          GateSpec("c", edit: .restart, by: "wu"), GateSpec("d", by: "qian"),
        ])
    }),
  ExploredChain(
    name: "four gates, forward edits at two",
    chain: {
      ChainSpec(
        gates: [
          GateSpec("a", by: "wang"), GateSpec("b", edit: .forward, by: "zhao"),
          GateSpec("c", edit: .forward, by: "wu"), GateSpec("d", by: "qian", "wang"),
        ])
    }, asks: false),
]

/// Every state × command × person for 2 submissions, 2 edits and 6 persons. Two states are one when
/// nothing that a rule can ask about differs.
@Suite struct ExplorationTests {
  private static let people: [PersonID] = ["li", "wu", "wang", "zhao", "qian", "sun"]
  private static let scan = Digest(of: [1])
  private static let submissions = 2
  private static let edits = 2

  private static func world(_ explored: ExploredChain) throws -> World {
    let last = Fixture.day.adding(days: explored.days - 1)
    return try World(
      people: [
        PersonSpec("li", may: "draft"), PersonSpec("wu", may: "draft"), PersonSpec("wang"),
        PersonSpec("zhao"), PersonSpec("qian"), PersonSpec("sun", may: "enter issue"),
      ], standIns: [StandInSpec(absent: "qian", by: "zhao", from: last, until: last)],
      chain: explored.chain(), versions: submissions + edits)
  }

  /// A state, reached by so many submissions, edits and questions.
  private struct Node {
    var state: Proceedings
    var submissions = 0
    var edits = 0
    var asks = 0

    /// The next version of the text: each submission and edit brings another.
    var next: Int { submissions + edits }
  }

  /// What tells states apart; order and number of the steps behind them don't.
  private struct Key: Hashable {
    let counts: [Int]
    let status: Proceedings.Status
    let content: Digest?
    let submitter: PersonID?
    let recallable: Bool
    let day: Day?
    let approvals: [[String]]
    let links: [[Digest]]
    let asked: [PersonID]

    init(_ node: Node) {
      let state = node.state
      status = state.status
      // Whatever was issued, the only rule left is that it was.
      if status == .issued {
        counts = []
        content = nil
        submitter = nil
        recallable = false
        day = nil
        approvals = []
        links = []
        asked = []
        return
      }
      counts = [node.submissions, node.edits, node.asks]
      content = state.content
      submitter = state.submitter
      let sinceSubmission = state.steps.reversed().prefix { $0.kind != .submit }
      recallable = !sinceSubmission.contains { [.approve, .return, .edit].contains($0.kind) }
      day = state.steps.last?.at.day
      approvals = state.approvals.map { approval -> [String] in
        [
          approval.gate.text, approval.seat.text, approval.person?.text ?? "",
          approval.onBehalfOf.first?.text ?? "", approval.enteredBy?.text ?? "",
          approval.content.short, approval.at.day.iso,
        ]
      }.sorted { $0.lexicographicallyPrecedes($1) }
      links = state.forwardLinks.map { [$0.from, $0.to] }
      asked = state.opinions.filter { $0.answer == nil }.map(\.asked).sorted()
    }
  }

  private static func commands(_ node: Node, _ world: World, _ explored: ExploredChain) -> [Command]
  {
    var commands: [Command] = []
    if node.submissions < submissions { commands.append(world.submit(node.next)) }
    let seats = Set(world.chain.gates.flatMap { $0.seats.map(\.id) }).sorted()
    let current = node.state.content.flatMap { world.version($0) } ?? 0
    let entering = people.map { Capacity.entering(for: $0, scan: scan) }
    let capacities: [Capacity] =
      [.oneself, .standingIn(for: "qian"), .entering(for: nil), .entering(for: "wang")] + entering
    for seat in seats {
      commands += capacities.map { world.approve(current, seat: seat, as: $0) }
    }
    commands += [world.approve((current + 1) % 4), world.approve(current)]
    let targets = [ReturnTarget.drafter] + world.chain.gates.map { .gate($0.id) }
    for target in targets {
      commands.append(.return(to: target, comment: "再核"))
      commands.append(.return(to: target, as: .standingIn(for: "qian"), comment: "再核"))
    }
    commands.append(.recall())
    if node.edits < edits {
      for mode in Step.EditMode.allCases {
        commands.append(world.edit(node.next, mode))
        commands.append(world.edit(node.next, mode, as: .standingIn(for: "qian")))
      }
    }
    if explored.asks, node.asks < 1 { commands += people.map { .ask($0) } }
    commands.append(.advise(comment: "可"))
    for offset in 0..<explored.days {
      commands.append(.issue(Fixture.issue(signed: Fixture.day.adding(days: offset))))
    }
    return commands
  }

  @Test(.timeLimit(.minutes(10)), arguments: explored.filter { $0.isSmall || Effort.isFull })
  func `nothing leaves that was not signed`(explored: ExploredChain) throws {
    let world = try Self.world(explored)
    let oracle = Oracle(world: world)
    var queue = [Node(state: world.start)]
    var seen: Set<Key> = [Key(queue[0])]
    var tried = 0
    var taken = 0
    var issued = 0
    var longest = 0
    var index = 0
    while index < queue.count {
      let node = queue[index]
      index += 1
      let commands = Self.commands(node, world, explored)
      let from = node.state.steps.last.map { $0.at.day == Fixture.day ? 0 : 1 } ?? 0
      for offset in from..<max(explored.days, from + 1) {
        for command in commands {
          for person in Self.people {
            tried += 1
            var next = node
            guard
              next.state.attempt(command, by: person, day: offset, under: world.office) == nil
            else {
              if next.state != node.state {
                Testing.Issue.record("a refused command changed the state")
              }
              continue
            }
            taken += 1
            switch command {
            case .submit: next.submissions += 1
            case .edit: next.edits += 1
            case .ask: next.asks += 1
            default: break
            }
            let steps = next.state.steps
            if steps.count != node.state.steps.count + 1
              || Array(steps.dropLast()) != node.state.steps
            {
              Testing.Issue.record("a step was lost after \(node.state.steps)")
            }
            let isNew = seen.insert(Key(next)).inserted
            guard isNew || next.state.status == .issued else { continue }
            if let wrong = oracle.disagreement(next.state) {
              Testing.Issue.record("\(wrong): \(steps)")
            }
            var again = node.state
            if let step = steps.last { try again.admit(step, records: world.records) }
            if again != next.state { Testing.Issue.record("replay differs: \(steps)") }
            if seen.count % 16 == 0, try world.replayed(steps) != next.state {
              Testing.Issue.record("replay from the start differs: \(steps)")
            }
            if next.state.status == .issued { issued += 1 }
            longest = max(longest, steps.count)
            if isNew { queue.append(next) }
          }
        }
      }
    }
    print(
      "explored \(explored.name): \(seen.count) states, \(issued) ways to issue, \(tried) commands tried,"
        + " \(taken) taken, up to \(longest) steps")
    #expect(issued > 0)
  }
}
