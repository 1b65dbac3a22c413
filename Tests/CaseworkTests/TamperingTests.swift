import Casework
import Records
import Testing

/// What somebody with an editor may do to a stored review.
private enum Mutation {
  typealias Change = @Sendable (inout Step, inout SplitMix64, World) -> Void

  static let otherDigest = Digest(of: [7, 7, 7])

  /// One for each leaf of a step.
  static let changes: [(name: String, apply: Change)] = [
    ("number", { step, _, _ in step.number += 1 }),
    ("kind", { step, random, _ in step.kind = random.pick(Step.Kind.allCases) ?? .recall }),
    (
      "person",
      { step, random, world in
        step.person = random.pick(world.office.office.people)?.id ?? "x"
      }
    ),
    (
      "standsInFor",
      { step, random, world in
        step.standsInFor = random.chance(30) ? nil : random.pick(world.office.office.people)?.id
      }
    ),
    (
      "at",
      { step, _, _ in
        step.at = Instant(day: step.at.day.adding(days: 1), second: step.at.second)
      }
    ),
    (
      "at, earlier",
      { step, _, _ in
        step.at = Instant(day: step.at.day, second: step.at.second - 1)
      }
    ),
    ("gate", { step, random, world in step.gate = random.pick(world.chain.gates)?.id }),
    ("no gate", { step, _, _ in step.gate = nil }),
    ("seat", { step, _, _ in step.seat = step.seat == "s0" ? "s1" : "s0" }),
    (
      "to",
      { step, random, world in
        step.to = random.chance(50) ? "drafter" : random.pick(world.chain.gates)?.id.text
      }
    ),
    ("mode", { step, _, _ in step.mode = step.mode == .forward ? .restart : .forward }),
    ("entered", { step, _, _ in step.isEntered.toggle() }),
    ("scan", { step, _, _ in step.scan = otherDigest }),
    (
      "office",
      { step, random, world in
        step.office = random.pick(world.newer)?.digest ?? otherDigest
      }
    ),
    ("no office", { step, _, _ in step.office = nil }),
    (
      "content",
      { step, random, world in
        step.content = random.pick(world.versions)?.content ?? otherDigest
      }
    ),
    ("strange content", { step, _, _ in step.content = otherDigest }),
    ("previous", { step, _, _ in step.previous = otherDigest }),
    ("no previous", { step, _, _ in step.previous = nil }),
    ("comment", { step, _, _ in step.comment = (step.comment ?? "") + "改" }),
    ("no comment", { step, _, _ in step.comment = nil }),
    (
      "objects",
      { step, random, world in
        step.objects = random.pick(world.versions)?.records.objects
      }
    ),
    ("no objects", { step, _, _ in step.objects = nil }),
    ("case", { step, _, _ in step.objects?.caseRecord = otherDigest }),
    ("reply", { step, _, _ in step.objects?.reply = otherDigest }),
    ("frozen office", { step, _, _ in step.objects?.office = otherDigest }),
    ("letterhead", { step, _, _ in step.objects?.letterhead = otherDigest }),
    ("chain", { step, _, _ in step.objects?.chain = "other" }),
    ("no issue", { step, _, _ in step.issue = nil }),
    ("document number", { step, _, _ in step.issue?.documentNumber += "1" }),
    ("signed", { step, _, _ in step.issue.map { step.issue?.signed = $0.signed.adding(days: 1) } }),
    (
      "printed",
      { step, _, _ in
        step.issue.map { step.issue?.printed = $0.printed.adding(days: 1) }
      }
    ),
    ("recipients", { step, _, _ in step.issue?.recipients = [] }),
  ]

  static let deletion = changes.count
  static let swap = changes.count + 1
  static let doubling = changes.count + 2
  static let transplant = changes.count + 3
  static let insertion = changes.count + 4
  static let all = changes.count + 5

  /// - Returns: the changed steps and the places touched; nil when nothing would change.
  static func tampered(
    _ review: RandomReview, with donor: RandomReview, _ random: inout SplitMix64
  ) -> (name: String, steps: [Step], first: Int)? {
    var steps = review.state.steps
    let index = Int.random(in: 0..<steps.count, using: &random)
    let kind = Int.random(in: 0..<all, using: &random)
    let name: String
    switch kind {
    case deletion:
      name = "deletion"
      steps.remove(at: index)
    case swap:
      name = "swap"
      steps.swapAt(index, Int.random(in: 0..<steps.count, using: &random))
    case doubling:
      name = "doubling"
      steps.insert(steps[index], at: Int.random(in: 0...steps.count, using: &random))
    case transplant:
      name = "transplant"
      guard let foreign = random.pick(donor.state.steps) else { return nil }
      steps[index] = foreign
    case insertion:
      name = "insertion"
      guard let foreign = random.pick(donor.state.steps) else { return nil }
      steps.insert(foreign, at: index)
    default:
      name = changes[kind].name
      changes[kind].apply(&steps[index], &random, review.world)
    }
    guard steps != review.state.steps else { return nil }
    return (name, steps, index)
  }

  /// Numbers and links made good again, as somebody does who knows how they are made.
  static func relinked(_ steps: [Step]) -> [Step] {
    var previous: Digest?
    return steps.enumerated().map { index, step in
      var step = step
      step.number = index + 1
      step.previous = previous
      previous = step.digest
      return step
    }
  }
}

@Suite struct TamperingTests {
  /// Ten thousand changes of finished reviews in all.
  @Test(.timeLimit(.minutes(10)), arguments: 0..<4)
  func `no step of an issued review is deleted, swapped, altered or transplanted unseen`(part: Int)
    throws
  {
    var tried = 0
    var byRules = 0
    var byHead = 0
    var forgedIssues = 0
    var seed = UInt64(part) << 32
    while tried < Effort.mutations {
      seed += 1
      var random = SplitMix64(seed: seed)
      guard let review = try RandomReview.issued(&random),
        let donor = try RandomReview.issued(&random, replyID: seed % 2 == 0 ? "R1" : "R2"),
        let head = review.state.head
      else { continue }
      for _ in 0..<50 {
        guard let (name, steps, place) = Mutation.tampered(review, with: donor, &random)
        else { continue }
        tried += 1
        let last = review.state.steps.count - 1
        if let state = try? review.world.replayed(steps), state.status == .issued {
          // Nothing follows the last step: what it was free to say is bound by its digest only.
          let isLastOnly =
            steps.count == last + 1 && steps.dropLast() == review.state.steps.dropLast()
          if !isLastOnly {
            Testing.Issue.record("seed \(seed): \(name) of step \(place + 1) went unseen")
          }
          if (try? review.world.replayed(steps, head: head)) != nil {
            Testing.Issue.record("seed \(seed): \(name) went unseen in spite of the head")
          }
          byHead += 1
        } else {
          byRules += 1
        }
        // Forged with care, it is another review, and one that every gate passed.
        let forged = Mutation.relinked(steps)
        if let state = try? review.world.replayed(forged), state.status == .issued {
          forgedIssues += 1
          if let wrong = Oracle(world: review.world).disagreement(state) {
            Testing.Issue.record("seed \(seed): forged \(name): \(wrong)")
          }
          if forged != review.state.steps, state.head == head {
            Testing.Issue.record("seed \(seed): forged \(name) has the same head")
          }
        }
      }
    }
    print(
      "tampering \(part): \(tried) changes, \(byRules) seen by replay or not issued, \(byHead) by"
        + " the head; forged with care, \(forgedIssues) are reviews that every gate passed")
    #expect(byRules > Effort.mutations * 4 / 5)
  }

  @Test func `all faults of links and numbers are told, with their steps`() throws {
    let world = try ThreeGates.world()
    var state = world.start
    for (who, command) in [
      ("li", world.submit()), ("wang", world.approve()), ("zhao", world.approve()),
    ] as [(PersonID, Command)] {
      #expect(state.attempt(command, by: who, under: world.office) == nil)
    }
    var steps = state.steps
    steps[0].comment = "改"
    steps[2].number = 7
    let faults = #expect(throws: ReplayFaults.self) { try world.replayed(steps, head: state.head) }
    #expect(faults?.all.map(\.step) == [2, 3, 4])
    #expect(faults?.all.map(\.refusal.rule) == [.stepUnlinked, .stepNumber, .headDiffers])
  }

  @Test func `records that are missing or others are faults`() throws {
    let world = try ThreeGates.world()
    var state = world.start
    #expect(state.attempt(world.submit(), by: "li", under: world.office) == nil)
    let others = world.versions[1].records
    for frozen in [nil, others] {
      let lookup = RecordLookup(frozen: { _ in frozen }, office: { _ in nil })
      let faults = #expect(throws: ReplayFaults.self) {
        try Proceedings.replayed(state.steps, caseID: "JY-1", replyID: "R1", records: lookup)
      }
      #expect(faults?.all.map(\.refusal.rule) == [.recordsUnknown])
    }
    var steps = state.steps
    #expect(state.attempt(world.approve(), by: "wang", under: world.office) == nil)
    steps = state.steps
    steps[1].office = Digest(of: [3])
    let faults = #expect(throws: ReplayFaults.self) { try world.replayed(steps) }
    #expect(faults?.all.map(\.refusal.rule) == [.officeUnknown])
  }

  @Test func `a review of another case or reply is not this one`() throws {
    let world = try ThreeGates.world()
    var state = world.start
    #expect(state.attempt(world.submit(), by: "li", under: world.office) == nil)
    let faults = #expect(throws: ReplayFaults.self) {
      try Proceedings.replayed(
        state.steps, caseID: "JY-9", replyID: "R1", records: world.records)
    }
    #expect(faults?.all.map(\.refusal.rule) == [.otherRecords])
  }
}
