package import Records

extension Case {
  /// What has happened is taken as it stands: rules are checked when a command is decided, not when
  /// its events are read again.
  package mutating func apply(
    _ event: CaseEvent, by person: PersonID, standingInFor absent: PersonID? = nil, at instant: Instant
  ) {
    func stamped<P>(_ fact: P) -> Stamped<P> {
      Stamped(fact, by: person, standsInFor: absent, at: instant)
    }
    version += 1
    lastAt = instant
    switch event {
    case .registered: break
    case .accepted(let p): acceptance = stamped(p)
    case .handBackAsked(let p): handBacks.append(HandBackCourse(asked: stamped(p)))
    case .handBackDecided(let p):
      if let index = handBacks.lastIndex(where: { $0.decision == nil }) {
        handBacks[index].decision = stamped(p)
      }
    case .planned(let p): plans.append(stamped(p))
    case .endorsed(let p): endorsements.append(stamped(p))
    case .assigned(let p): assignments.append(stamped(p))
    case .contacted(let p): contacts.append(stamped(p))
    case .opinionAsked(let p):
      opinion(of: p.unit) {
        $0.asked = stamped(p)
        $0.due = p.due ?? $0.due
      }
    case .opinionReminded(let p): opinion(of: p.unit) { $0.reminders.append(stamped(p)) }
    case .opinionReceived(let p): opinion(of: p.unit) { $0.received = stamped(p) }
    case .reminded(let p): reminders.append(stamped(p))
    case .drafted(let p): round.drafts.append(stamped(p))
    case .consulted(let p): round.consultations.append(stamped(p))
    case .viewed(let p): round.views.append(stamped(p))
    case .stepped(let p): applyStep(p)
    case .issued(let p): applyIssue(stamped(p))
    case .produced(let p):
      if p.what == .sealed {
        round.sealed.append(stamped(p))
      } else {
        round.printed.append(stamped(p))
      }
    case .sent(let p): round.sendings.append(stamped(p))
    case .reported(let p): reported.append(stamped(p))
    case .fedBack(let p):
      if let index = rounds.firstIndex(where: { $0.number == p.round }) {
        rounds[index].feedback[p.proposer] = stamped(p)
      }
    case .reopened(let p):
      // A dossier that was put away is taken up again.
      archive = nil
      rounds.append(Round(number: p.round, opened: instant.day, due: p.due, reason: p.reason))
    case .pointDecided(let p): points[p.point] = stamped(p)
    case .commitmentFollowed(let p):
      if let index = commitments.firstIndex(where: { $0.number == p.commitment }) {
        commitments[index].followUps.append(stamped(p))
        if let due = p.due { commitments[index].due = due }
      }
    case .reclassified(let p): reclassifications.append(stamped(p))
    case .carriedOver(let p): carried.append(stamped(p))
    case .extended(let p): round.extensions.append(stamped(p))
    case .clockStopped(let p):
      stops.append(ClockStop(from: p.on, until: nil, allowedBy: p.allowedBy, reason: p.reason))
    case .clockResumed(let p):
      if let index = stops.lastIndex(where: { $0.until == nil }) { stops[index].until = p.on }
    case .merged(let p): mergedInto = p.into
    case .absorbed(let p):
      absorptions.append(stamped(p))
      if let record = p.record { answered = answered.answering(record) }
    case .publicationDecided(let p): publicationDecisions.append(stamped(p))
    case .published(let p): publication = stamped(p)
    case .editionPrepared(let p):
      if let index = editions.firstIndex(where: { $0.id == p.edition }) {
        editions[index].prepared = stamped(p)
      } else {
        editions.append(EditionCourse(id: p.edition, prepared: stamped(p)))
      }
    case .editionStepped(let p): applyEdition(p)
    case .editionReleased(let p): applyRelease(stamped(p))
    case .archived(let p): archive = stamped(p)
    case .personalDataErased: isErased = true
    case .noted(let p): notes.append(stamped(p))
    }
  }

  private mutating func opinion(of unit: String, _ change: (inout OpinionCourse) -> Void) {
    if let index = opinions.firstIndex(where: { $0.unit == unit }) {
      change(&opinions[index])
    } else {
      var course = OpinionCourse(unit: unit, due: nil)
      change(&course)
      opinions.append(course)
    }
  }

  private mutating func applyStep(_ stepped: Stepped) {
    guard let step = stepped.step else { return }
    round.reviews[stepped.reply, default: []].append(step)
    round.reply = stepped.reply
    round.isComplete = stepped.isComplete
    switch step.kind {
    case .submit:
      round.isUnderReview = true
      round.submitted = step.at
    case .return: round.isUnderReview = step.to != ReturnTarget.drafterWord
    case .recall: round.isUnderReview = false
    case .issue:
      round.isUnderReview = false
      round.recipients = step.issue?.recipients ?? []
    default: break
    }
    // What was returned or edited anew is signed no longer; a correction under way leaves the letter
    // in force as it is.
    if !stepped.isComplete, round.issue == nil { round.signed = nil }
    if stepped.isComplete, step.kind == .approve || step.kind == .edit { round.signed = step.at.day }
  }

  private mutating func applyIssue(_ issued: Stamped<Issued>) {
    if let before = round.issue {
      round.replaced.append(before)
      round.sendings = []
    }
    round.issue = issued
    promise(round.draftIssued?.commitments ?? [])
  }

  /// A letter's commitments join the case's. One that replaces another takes the other's over: what
  /// it says again keeps its number, and what it leaves out falls unless it was followed up already.
  private mutating func promise(_ items: [PromisedItem]) {
    var earlier = commitments.filter { $0.round == round.number }
    var made = commitments.filter { $0.round != round.number }
    var number = commitments.map(\.number).max() ?? 0
    for item in items {
      if let index = earlier.firstIndex(where: { $0.text == item.text }) {
        var course = earlier.remove(at: index)
        if course.followUps.isEmpty { course.due = item.due }
        made.append(course)
      } else {
        number += 1
        made.append(
          CommitmentCourse(number: number, text: item.text, due: item.due, round: round.number))
      }
    }
    made += earlier.filter { !$0.followUps.isEmpty }
    commitments = made.sorted { $0.number < $1.number }
  }

  /// The case that a stream's events lead to.
  /// - Throws: the first event that can't be read, or a stream that doesn't begin with a
  ///   registration.
  package static func replayed(_ events: [Event]) throws(LogFault) -> Case {
    guard let first = events.first else { throw LogFault(event: nil) }
    guard let node = first.node, case .registered(let registration)? = CaseEvent(kind: first.kind, node: node),
      var state = Case(registration, at: first.at)
    else { throw LogFault(event: first) }
    for event in events.dropFirst() {
      guard let node = event.node, let fact = CaseEvent(kind: event.kind, node: node) else {
        throw LogFault(event: event)
      }
      state.apply(fact, by: event.person, standingInFor: event.standsInFor, at: event.at)
    }
    return state
  }
}

/// An event that can't be read as what it should be.
package struct LogFault: Error, Sendable, Hashable {
  /// nil: the stream is empty.
  package let event: Event?
}
