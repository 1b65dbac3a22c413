import Casework
import Records

/// A random office and a random walk through its review.
struct RandomReview {
  var world: World
  var state: Proceedings
  var day = 0
  var attempts = 0
  private let people: [PersonID]
  private let standIns: [Capacity]

  private static let scan = Digest(of: [1])

  /// Up to 9 gates of 1 to 3 seats, 8 to 20 people, stand-ins in random periods, and two later
  /// versions of the office file.
  init(_ random: inout SplitMix64, gates maximum: Int = 9, replyID: String = "R1") throws {
    let count = Int.random(in: 8...20, using: &random)
    let names = (0..<count).map { "p\($0)" }
    func day(_ random: inout SplitMix64) -> Day {
      Fixture.day.adding(days: Int.random(in: 0...9, using: &random))
    }
    var people = [
      PersonSpec("li", may: "draft"), PersonSpec("lu", may: "draft"),
      PersonSpec("sun", may: "enter issue"),
    ]
    for name in names {
      let may = random.pick(["none", "draft", "enter", "issue", "draft enter issue"]) ?? "none"
      people.append(
        PersonSpec(
          name, may: may, from: random.chance(5) ? day(&random) : nil,
          until: random.chance(5) ? day(&random) : nil))
    }
    var gates: [GateSpec] = []
    for gate in 0..<Int.random(in: 1...maximum, using: &random) {
      var seats: [SeatSpec] = []
      for seat in 0..<(random.pick([1, 1, 1, 2, 2, 3]) ?? 1) {
        if random.chance(15) {
          seats.append(SeatSpec("s\(seat)", people: [], body: "外单位"))
        } else {
          let some = names.shuffled(using: &random).prefix(Int.random(in: 1...4, using: &random))
          let drafter = random.chance(10) ? ["li"] : []
          seats.append(SeatSpec("s\(seat)", people: Array(some) + drafter))
        }
      }
      gates.append(
        GateSpec("g\(gate)", edit: random.pick(Chain.Edit.allCases) ?? .none, seats: seats))
    }
    func standIns(_ random: inout SplitMix64) -> [StandInSpec] {
      (0..<Int.random(in: 0...6, using: &random)).map { _ in
        let from = Int.random(in: 0...8, using: &random)
        return StandInSpec(
          absent: random.pick(names) ?? "p0", by: random.pick(names + ["li"]) ?? "p1",
          from: Fixture.day.adding(days: from),
          until: Fixture.day.adding(days: from + Int.random(in: 0...4, using: &random)))
      }
    }
    var world = try World(
      people: people, standIns: standIns(&random),
      chain: ChainSpec(
        drafterMayPass: random.chance(15), samePersonMayPass: random.chance(15), gates: gates),
      replyID: replyID, versions: 5)
    for _ in 0..<2 { _ = try world.newVersion(standIns: standIns(&random)) }
    self.world = world
    self.people = people.map { PersonID($0.id) }
    let absent = Set(([world.office] + world.newer).flatMap { $0.office.standIns.map(\.absent) })
    self.standIns = absent.sorted().map { .standingIn(for: $0) }
    state = world.start
  }

  /// Tries one act: usually one that somebody may do, sometimes anything by anybody.
  /// - Returns: whether it was taken.
  mutating func attempt(_ random: inout SplitMix64, towardsIssue: Bool = false) -> Bool {
    attempts += 1
    if random.chance(10) { day = min(day + 1, 9) }
    let office = random.chance(30) ? random.pick(world.newer) ?? world.office : world.office
    let (person, command) =
      random.chance(towardsIssue ? 97 : 60)
      ? likely(&random, office, towardsIssue: towardsIssue) : anything(&random)
    return state.attempt(command, by: person, day: day, under: office) == nil
  }

  private mutating func likely(
    _ random: inout SplitMix64, _ office: OfficeVersion, towardsIssue: Bool
  ) -> (PersonID, Command) {
    let version = Int.random(in: 0..<world.versions.count, using: &random)
    let current = state.content.flatMap { world.version($0) } ?? 0
    switch state.status {
    case .withDrafter: return (random.pick(["li", "lu"]) ?? "li", world.submit(version))
    case .issued, .withdrawn: return anything(&random)
    case .complete:
      if random.chance(10) {
        let target = random.pick(world.chain.gates).map { ReturnTarget.gate($0.id) } ?? .drafter
        return ("sun", .return(to: target, comment: "复核有误"))
      }
      return ("sun", .issue(Fixture.issue(signed: state.signedDay ?? Fixture.day)))
    case .underReview:
      let open = state.opinions.filter { $0.answer == nil }
      if let opinion = random.pick(open), random.chance(20) {
        return (opinion.asked, .advise(comment: "可"))
      }
      let today = Fixture.day.adding(days: day)
      let seats = state.pendingSeats(on: today, under: office).filter { $0.approval == nil }
      let candidates = seats.flatMap { seat in
        seat.candidates.filter { $0.obstacle == nil }.map { (seat.seat.id, $0) }
      }
      guard let (seat, candidate) = random.pick(candidates) else { return anything(&random) }
      let roll = Int.random(in: 0..<100, using: &random)
      let others = towardsIssue ? 12 : 30
      if roll < others / 3 {
        return (
          candidate.person,
          .edit(
            world.versions[version].records, content: world.versions[version].content,
            mode: random.pick(Step.EditMode.allCases) ?? .restart, seat: seat,
            as: candidate.capacity)
        )
      }
      if roll < others / 2 {
        return (
          candidate.person,
          .ask(random.pick(people) ?? "li", seat: seat, as: candidate.capacity)
        )
      }
      if roll < others {
        let target = random.pick(world.chain.gates).map { ReturnTarget.gate($0.id) } ?? .drafter
        return (
          candidate.person,
          .return(
            to: random.chance(20) ? .drafter : target, seat: seat, as: candidate.capacity,
            comment: "再核")
        )
      }
      if candidate.capacity == .oneself, random.chance(10) {
        let paper = Capacity.entering(for: candidate.person, scan: RandomReview.scan)
        return ("sun", world.approve(current, seat: seat, as: paper))
      }
      return (candidate.person, world.approve(current, seat: seat, as: candidate.capacity))
    }
  }

  private mutating func anything(_ random: inout SplitMix64) -> (PersonID, Command) {
    let person = random.pick(people) ?? "li"
    let version = Int.random(in: 0..<world.versions.count, using: &random)
    let seat = random.chance(50) ? nil : random.pick(world.chain.gates.flatMap(\.seats))?.id
    let capacity =
      random.pick(
        [.oneself, .entering(for: nil), .entering(for: random.pick(people))]
          + [.entering(for: random.pick(people), scan: RandomReview.scan)] + standIns) ?? .oneself
    let target = random.pick(world.chain.gates).map { ReturnTarget.gate($0.id) } ?? .drafter
    let command: Command =
      switch Int.random(in: 0..<9, using: &random) {
      case 0: world.submit(version)
      case 1, 2: world.approve(version, seat: seat, as: capacity)
      case 3: .return(to: target, seat: seat, as: capacity, comment: "再核")
      case 4: .recall()
      case 5: world.edit(version, random.pick(Step.EditMode.allCases) ?? .restart, as: capacity)
      case 6: .ask(random.pick(people) ?? "li", as: capacity)
      case 7: .advise(comment: "可", as: capacity)
      default: .issue(Fixture.issue(signed: state.signedDay ?? Fixture.day))
      }
    return (person, command)
  }

  /// A review that was issued; nil when this office's chain can't be passed.
  static func issued(
    _ random: inout SplitMix64, gates: Int = 9, replyID: String = "R1"
  ) throws -> RandomReview? {
    var review = try RandomReview(&random, gates: gates, replyID: replyID)
    while review.state.status != .issued, review.attempts < 200 {
      _ = review.attempt(&random, towardsIssue: true)
    }
    return review.state.status == .issued ? review : nil
  }
}
