/// What of a case's life always comes before what, in any bureau. Much is left open on purpose:
/// some archive before they publish, some talk to the proposer before they plan, some plan only
/// what was assigned.
extension Procedure.Milestone {
  /// The milestones that follow this one directly.
  private var followers: [Self] {
    switch self {
    case .given: [.registered]
    case .registered: [.accepted]
    case .accepted: [.planned, .assigned, .contacted, .opinionsIn]
    case .planned: [.endorsed]
    case .endorsed: [.issued]
    case .assigned: [.drafted]
    case .drafted: [.consulted, .submitted]
    case .consulted: [.viewed, .sent]
    case .submitted: [.signed]
    case .signed: [.issued]
    case .issued: [.sent, .published]
    case .sent: [.fedBack, .dissatisfied, .archived]
    case .dissatisfied: [.reopened]
    case .contacted, .viewed, .opinionsIn, .fedBack, .reopened, .published, .archived: []
    }
  }

  /// Whether this one is reached first in every round in which both are reached.
  func comesBefore(_ other: Self) -> Bool {
    followers.contains { $0 == other || $0.comesBefore(other) }
  }

  /// Whether a round of its own can begin with it, so that what a round repeats follows it too.
  var beginsRound: Bool { self == .dissatisfied || self == .reopened }

  /// Whether a case reaches it once, however often it is handled anew.
  var isReachedOnce: Bool { [.given, .registered, .accepted].contains(self) }
}

/// Which milestones wait for which, with what every case has in common and what an office adds.
struct MilestoneGraph {
  private var followers: [Procedure.Milestone: Set<Procedure.Milestone>] = [:]

  init() {
    for first in Procedure.Milestone.allCases {
      followers[first] = Set(Procedure.Milestone.allCases.filter { first.comesBefore($0) })
    }
  }

  /// Adds that `before` waits for `needed`. False, and nothing is added, when `needed` already
  /// waits for `before`.
  mutating func add(needed: Procedure.Milestone, before: Procedure.Milestone) -> Bool {
    if needed == before || waits(needed, for: before) { return false }
    followers[needed, default: []].insert(before)
    return true
  }

  private func waits(_ last: Procedure.Milestone, for first: Procedure.Milestone) -> Bool {
    var seen: Set<Procedure.Milestone> = [first]
    var open = [first]
    while let milestone = open.popLast() {
      for next in followers[milestone] ?? [] where seen.insert(next).inserted {
        if next == last { return true }
        open.append(next)
      }
    }
    return false
  }
}
