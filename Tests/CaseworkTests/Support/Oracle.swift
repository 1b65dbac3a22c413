import Casework
import Records

/// The rules said a second time, over the bare steps and without any state, so that the state
/// machine is compared with something that isn't itself.
struct Oracle {
  let world: World

  private var chain: Chain { world.chain }

  private func gateIndex(_ id: GateID?) -> Int? { chain.gates.firstIndex { $0.id == id } }

  /// Where the submission under way begins; nil when the drafter has it.
  private func submission(_ steps: [Step]) -> Int? {
    guard let start = steps.lastIndex(where: { $0.kind == .submit }) else { return nil }
    let ended = steps[start...].contains {
      $0.kind == .recall || ($0.kind == .return && $0.to == "drafter")
    }
    return ended ? nil : start
  }

  /// Indices of the approvals that nothing since has undone.
  func standing(_ steps: [Step]) -> [Int] {
    guard let start = submission(steps) else { return [] }
    return (start..<steps.count).filter { index in
      guard steps[index].kind == .approve, let gate = gateIndex(steps[index].gate)
      else { return false }
      return !steps[(index + 1)...].contains { later in
        switch later.kind {
        case .return: gateIndex(later.to.map { GateID($0) }).map { $0 <= gate } ?? true
        case .edit: later.mode != .forward || (gateIndex(later.gate).map { $0 <= gate } ?? true)
        default: false
        }
      }
    }
  }

  private func content(_ steps: [Step], at index: Int) -> Digest? {
    steps[...index].last { $0.kind == .submit || $0.kind == .edit }?.content
  }

  /// Every seat of every gate passed once, gates in order, each on the content then current, only
  /// forward edits since, and the last gate on the final content.
  func isComplete(_ steps: [Step]) -> Bool {
    guard !steps.isEmpty, submission(steps) != nil else { return false }
    let standing = standing(steps)
    var last = -1
    for (place, gate) in chain.gates.enumerated() {
      let here = standing.filter { steps[$0].gate == gate.id }
      guard here.count == gate.seats.count, Set(here.map { steps[$0].seat }).count == here.count,
        let first = here.first, first > last
      else { return false }
      last = here.max() ?? first
      for index in here {
        guard steps[index].content == content(steps, at: index) else { return false }
        let edits = steps[(index + 1)...].filter { $0.kind == .edit }
        guard edits.allSatisfy({ $0.mode == .forward }) else { return false }
        if place == chain.gates.count - 1 {
          guard steps[index].content == content(steps, at: steps.count - 1) else { return false }
        }
      }
    }
    return true
  }

  func isIssued(_ steps: [Step]) -> Bool {
    guard let index = steps.firstIndex(where: { $0.kind == .issue }) else { return false }
    return index == steps.count - 1 && isComplete(Array(steps[..<index]))
  }

  /// What is wrong with who passed; nil when everybody was allowed to.
  func trespass(_ steps: [Step]) -> String? {
    guard let start = submission(steps) else { return nil }
    var voices: Set<PersonID> = []
    for index in standing(steps) {
      let step = steps[index]
      guard let office = world.office(step.office),
        let seat = chain.gates.first(where: { $0.id == step.gate })?.seats
          .first(where: { $0.id == step.seat })
      else { return "step \(step.number) has no office or seat" }
      let day = step.at.day
      func serves(_ id: PersonID) -> Bool { office.person(id)?.serves(on: day) ?? false }
      func stoodInFor(by person: PersonID) -> [PersonID] {
        seat.people.filter { absent in
          serves(absent)
            && office.standIns.contains {
              $0.by == person && $0.absent == absent && $0.from <= day && day <= $0.until
            }
        }
      }
      guard serves(step.person) else { return "step \(step.number): not serving" }
      if step.isEntered {
        guard office.person(step.person)?.may.contains(.enter) == true
        else { return "step \(step.number): may not enter" }
      }
      if seat.body != nil {
        guard step.isEntered, step.standsInFor == nil
        else { return "step \(step.number): not entered" }
        continue
      }
      var signer = step.person
      var absent: [PersonID] = []
      if step.isEntered {
        guard let named = step.standsInFor, step.scan != nil, serves(named), named != step.person
        else { return "step \(step.number): nobody signed" }
        signer = named
        if !seat.people.contains(signer) { absent = stoodInFor(by: signer) }
      } else if let named = step.standsInFor {
        guard stoodInFor(by: signer).contains(named)
        else { return "step \(step.number): no stand-in" }
        absent = [named]
      }
      guard seat.people.contains(signer) || !absent.isEmpty
      else { return "step \(step.number): not of the seat" }
      if !chain.drafterMayPass,
        signer == world.versions[0].records.draft.drafter || signer == steps[start].person
      {
        return "step \(step.number): the drafter"
      }
      if !chain.samePersonMayPass {
        for voice in [signer] + absent where !voices.insert(voice).inserted {
          return "step \(step.number): \(voice) twice"
        }
      }
    }
    return nil
  }

  /// What of the state doesn't agree with the steps; nil when all does.
  func disagreement(_ state: Proceedings) -> String? {
    let steps = state.steps
    if let trespass = trespass(steps) { return trespass }
    if isIssued(steps) != (state.issue != nil) { return "issued" }
    if isIssued(steps) != (state.status == .issued) { return "status" }
    let upToIssue = isIssued(steps) ? Array(steps.dropLast()) : steps
    if isComplete(upToIssue) != state.isComplete { return "complete" }
    if standing(steps).map({ steps[$0].number }) != state.approvals.map(\.step) {
      return "standing approvals"
    }
    if let issue = state.issue, issue.content != content(steps, at: steps.count - 1) {
      return "issued content"
    }
    return nil
  }
}
