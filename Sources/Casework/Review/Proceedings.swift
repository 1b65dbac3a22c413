package import Records

/// Where the review of one reply stands: the steps taken and what they amount to.
///
/// Pure arithmetic: persons, instants and records come in with the commands. `decide` says what
/// step a command makes or why it is refused, `perform` takes it, and `replayed` rebuilds the state
/// from stored steps by deciding each of them again, so that there is one list of rules
/// (`Deciding.swift`). Steps are only ever added.
///
/// What it proves is order and sameness, not identity: whoever can write the file can write a
/// review. Where `head` is kept elsewhere, the last step is bound too.
package struct Proceedings: Sendable, Hashable {
  package enum Status: Sendable, Hashable {
    /// Not submitted, returned to the drafter, or recalled.
    case withDrafter
    /// A gate is pending.
    case underReview
    /// Every gate passed; not issued.
    case complete
    /// A letter issued, or an edition released.
    case issued
    /// A released edition that left the site.
    case withdrawn
  }

  enum Stage: Sendable, Hashable {
    case drafting
    case gates(Passage)
    case issued(Passage, Issue)
    case withdrawn(Passage, Issue)
  }

  package let caseID: CaseID
  package let replyID: ReplyID
  /// All steps ever taken, in order.
  package internal(set) var steps: [Step] = []
  /// Digest of the last step's canonical bytes: the next one's `previous`.
  package internal(set) var head: Digest?
  var stage: Stage = .drafting

  /// A review not begun.
  package init(caseID: CaseID, replyID: ReplyID) {
    self.caseID = caseID
    self.replyID = replyID
  }

  /// As it is stored.
  package var review: Review { Review(caseID: caseID, replyID: replyID, steps: steps) }

  var passage: Passage? {
    switch stage {
    case .drafting: nil
    case .gates(let passage), .issued(let passage, _), .withdrawn(let passage, _): passage
    }
  }

  package var status: Status {
    switch stage {
    case .drafting: .withDrafter
    case .gates(let passage): passage.isComplete ? .complete : .underReview
    case .issued: .issued
    case .withdrawn: .withdrawn
    }
  }

  /// Every gate passed in order, on the very content or linked to it by forward edits.
  package var isComplete: Bool { passage?.isComplete ?? false }

  /// nil until issued. A letter may bear it only if its own content digest is `content`.
  package var issue: Issue? {
    if case .issued(_, let issue) = stage { issue } else { nil }
  }

  /// The issue, if it is of this very content; nil otherwise.
  package func issue(of content: Digest) -> Issue? {
    issue.flatMap { $0.content == content ? $0 : nil }
  }

  /// The digest of what is under review or issued; nil while the drafter has it.
  package var content: Digest? { passage?.content }

  /// What is under review or issued, with its chain; nil while the drafter has it.
  package var frozen: FrozenRecords? { passage?.frozen }

  /// Who submitted what is under review or issued.
  package var submitter: PersonID? { passage?.submitter }

  /// The gate whose turn it is; nil when none is.
  package var pendingGate: Chain.Gate? {
    if case .gates(let passage) = stage { passage.pending } else { nil }
  }

  /// Standing approvals, in the order they were given.
  package var approvals: [Approval] { passage?.approvals ?? [] }

  /// Forward edits of the submission under way, in order.
  package var forwardLinks: [ForwardLink] { passage?.links ?? [] }

  /// Opinions asked in the submission under way; those without `answer` are open.
  package var opinions: [Opinion] { passage?.opinions ?? [] }

  /// What each passed gate passed, in the chain's order; more than one content where a gate's seats
  /// passed different ones, which no rule allows.
  package var passedGates: [(gate: Chain.Gate, contents: [Digest])] {
    guard let passage else { return [] }
    return passage.gates.prefix(passage.pendingIndex ?? passage.gates.count).map { gate in
      var contents: [Digest] = []
      for approval in passage.approvals
      where approval.gate == gate.id && !contents.contains(approval.content) {
        contents.append(approval.content)
      }
      return (gate, contents)
    }
  }

  /// 成文日期: the +08:00 day on which the last gate was passed, by the last of its seats
  /// (GB/T 9704-2012, 7.3.5.4); nil until complete.
  package var signedDay: Day? { lastSignature?.at.day }

  /// The approval that completed the last gate: 签发; nil until complete.
  package var lastSignature: Approval? {
    guard let passage, passage.isComplete, let last = passage.gates.last else { return nil }
    return passage.approvals.last { $0.gate == last.id }
  }
}
