package import Records

/// A case in its life: what its events amount to.
///
/// Pure arithmetic, like the review: `decide` says which events a command makes or why it is
/// refused, `apply` takes one. Everything that a ledger, a deadline or a figure needs is worked out
/// from here.
package struct Case: Sendable, Hashable {
  /// As registered; extensions and moves stand beside it.
  package let record: CaseRecord
  package let registered: Instant
  /// The number of events so far.
  package internal(set) var version = 0
  package internal(set) var lastAt: Instant
  package internal(set) var source: String?
  package internal(set) var acceptance: Stamped<Acceptance>?
  /// Hand-backs asked, in order, with their decisions.
  package internal(set) var handBacks: [HandBackCourse] = []
  package internal(set) var plans: [Stamped<Minute>] = []
  package internal(set) var endorsements: [Stamped<Minute>] = []
  /// The first and every move since; the last is in force.
  package internal(set) var assignments: [Stamped<Assignment>] = []
  package internal(set) var contacts: [Stamped<ContactHeld>] = []
  package internal(set) var opinions: [OpinionCourse]
  package internal(set) var reminders: [Stamped<Reminded>] = []
  /// 1 and up; the last is under way.
  package internal(set) var rounds: [Round]
  package internal(set) var points: [PointID: Stamped<PointDecided>] = [:]
  package internal(set) var commitments: [CommitmentCourse] = []
  package internal(set) var reclassifications: [Stamped<Reclassified>] = []
  package internal(set) var carried: [Stamped<CarriedOver>] = []
  package internal(set) var stops: [ClockStop] = []
  package internal(set) var mergedInto: CaseID?
  /// Cases that this one's letter answers too.
  package internal(set) var absorptions: [Stamped<Absorption>] = []
  /// What the case's letter answers: the record, with every merged case's number and proposers.
  package internal(set) var answered: CaseRecord
  package internal(set) var publicationDecisions: [Stamped<PublicationDecided>] = []
  package internal(set) var publication: Stamped<Published>?
  /// Public editions, in the order in which they were first prepared.
  package internal(set) var editions: [EditionCourse] = []
  package internal(set) var reported: [Stamped<Reported>] = []
  package internal(set) var archive: Stamped<Archived>?
  package internal(set) var isErased = false
  package internal(set) var notes: [Stamped<Minute>] = []

  /// nil when the registration holds no record.
  package init?(_ registration: Registration, at instant: Instant) {
    guard let record = registration.record else { return nil }
    self.record = record
    answered = record
    registered = instant
    lastAt = instant
    version = 1
    source = registration.source
    opinions =
      record.handling.role == .lead
      ? record.handling.joints.map { OpinionCourse(unit: $0.name, due: $0.due) } : []
    rounds = [Round(number: 1, opened: record.handling.assigned, due: record.handling.due)]
  }

  package var id: CaseID { record.id }
  package var role: Handling.Role { record.handling.role }

  /// The round under way.
  package var round: Round {
    get { rounds[rounds.count - 1] }
    set { rounds[rounds.count - 1] = newValue }
  }

  package var assignment: Assignment? { assignments.last?.fact }

  package var absorbed: [CaseID] { absorptions.map(\.fact.absorbed) }

  /// Of all rounds, in order.
  package var extensions: [Stamped<Prolongation>] { rounds.flatMap(\.extensions) }

  package var pendingHandBack: HandBackCourse? { handBacks.last { $0.decision == nil } }

  /// 应答人: those whose views and feedback are asked; nobody for a joint case.
  package var respondents: [Proposer] {
    role == .joint ? [] : answered.proposersInPrintedOrder
  }

  package var state: CaseState {
    if archive != nil { return .archived }
    if mergedInto != nil { return .merged }
    if handBacks.contains(where: { $0.decision?.fact.isGranted == true }) { return .handedBack }
    if pendingHandBack != nil { return .disputed }
    if acceptance == nil { return .registered }
    if round.issue != nil {
      if round.isDissatisfied { return .dissatisfied }
      if !round.isSent { return .issued }
      // A joint opinion is answered by nobody.
      if respondents.isEmpty || respondents.allSatisfy({ round.feedback[$0.id] != nil }) {
        return .closed
      }
      return .sent
    }
    if round.isComplete { return .signed }
    if round.isUnderReview { return .underReview }
    return assignments.isEmpty ? .accepted : .handling
  }

  /// The class of the last issued reply, changes since counted in; else the last draft's.
  package var resultClass: String? {
    if let changed = reclassifications.last { return changed.fact.to }
    let issued = rounds.last { $0.issue != nil }?.draftIssued ?? rounds.last?.drafts.last?.fact
    return issued.flatMap { $0.resultClass.isEmpty ? nil : $0.resultClass }
  }

  /// Whether the letter is to be published: as decided since it was issued, else as signed.
  package var disclosure: Disclosure.Decision? {
    let answered = rounds.last { $0.issue != nil }
    if let decision = publicationDecisions.last, let issue = answered?.issue,
      decision.at >= issue.at
    {
      return decision.fact.decision
    }
    return (answered?.draftIssued ?? rounds.last?.drafts.last?.fact)?.disclosure
  }
}

package struct HandBackCourse: Sendable, Hashable {
  package var asked: Stamped<HandBack>
  package var decision: Stamped<HandBackDecision>?
}

/// A joint unit's opinion from request to receipt.
package struct OpinionCourse: Sendable, Hashable {
  package var unit: String
  package var due: Day?
  package var asked: Stamped<OpinionRequest>?
  package var reminders: [Stamped<OpinionRequest>] = []
  package var received: Stamped<OpinionReceived>?
}

/// A commitment from the letter that made it to its end.
package struct CommitmentCourse: Sendable, Hashable {
  /// Counted from 1 over the case.
  package var number: Int
  package var text: String
  /// The day in force, postponements counted in.
  package var due: Day
  package var round: Int
  package var followUps: [Stamped<CommitmentFollowed>] = []
  package var state: CommitmentFollowed.State? { followUps.last?.fact.state }
  package var isOpen: Bool { state != .kept && state != .failed }
}

/// A stretch in which the clock stood still.
package struct ClockStop: Sendable, Hashable {
  package var from: Day
  /// The day from which it runs again; nil while it stands.
  package var until: Day?
  package var allowedBy: String
  package var reason: String
}

/// One answer of a case: the first, or one after a re-handling.
package struct Round: Sendable, Hashable {
  package var number: Int
  package var opened: Day
  /// As given; extensions and stopped clocks stand beside it.
  package var due: Day
  package var reason: String?
  /// Later days for the answer, allowed while the round was under way; the last is in force.
  package var extensions: [Stamped<Prolongation>] = []
  package var drafts: [Stamped<Drafted>] = []
  package var consultations: [Stamped<ConsultationSent>] = []
  package var views: [Stamped<ViewsReceived>] = []
  /// The review's steps, by reply: a correction is a reply of its own.
  package var reviews: [ReplyID: [Step]] = [:]
  /// The reply whose review is under way or done.
  package var reply: ReplyID?
  package var isUnderReview = false
  package var isComplete = false
  package var signed: Day?
  package var submitted: Instant?
  package var issue: Stamped<Issued>?
  /// Letters of this round issued before the one in force, which they were replaced by.
  package var replaced: [Stamped<Issued>] = []
  package var printed: [Stamped<Produced>] = []
  package var sealed: [Stamped<Produced>] = []
  package var sendings: [Stamped<Sent>] = []
  /// To whom the letter goes, by the issue.
  package var recipients: [IssueRecord.Recipient] = []
  package var feedback: [ProposerID: Stamped<FedBack>] = [:]

  package init(number: Int, opened: Day, due: Day, reason: String? = nil) {
    self.number = number
    self.opened = opened
    self.due = due
    self.reason = reason
  }

  /// The round's first letter, which answered it; a correction since doesn't make the answer late.
  package var firstIssue: Stamped<Issued>? { replaced.first ?? issue }

  /// The draft that the issued letter was made from; nil until issued.
  package var draftIssued: Drafted? { issue.flatMap(draft(of:)) }

  /// The draft that a letter of this round was made from.
  func draft(of issue: Stamped<Issued>) -> Drafted? {
    drafts.last { $0.fact.reply == issue.fact.reply && $0.at <= issue.at }?.fact
  }

  package var isDissatisfied: Bool { feedback.values.contains { $0.fact.result == .dissatisfied } }

  /// Every recipient of the issue has got the letter.
  package var isSent: Bool {
    issue != nil
      && recipients.allSatisfy { recipient in
        sendings.contains { $0.fact.recipient == recipient.name }
      }
  }

  /// The day on which the last recipient got it; nil until all have.
  package var sentOn: Day? { isSent ? sendings.map(\.fact.on).max() : nil }
}
