package import Records

extension Case {
  /// The events that an act makes, by the rules of the office. Nothing changes.
  ///
  /// Steps of a review and issuing have their own way (`StepDeciding.swift`); every other act is
  /// put as the event that it wants to be.
  /// - Parameter absent: the person stood in for.
  package func decide(
    _ act: CaseEvent, by person: PersonID, standingInFor absent: PersonID? = nil,
    at instant: Instant, under rules: OfficeRules
  ) throws(Refusal) -> [CaseEvent] {
    let hearing = try LifeHearing(
      person: person, absent: absent, at: instant, rules: rules, after: lastAt)
    switch act {
    case .registered: throw .alreadyDone("登记", "The registration")
    case .accepted(let p): return [.accepted(try acceptance(p, hearing))]
    case .handBackAsked(let p): return [.handBackAsked(try handBack(p, hearing))]
    case .handBackDecided(let p): return [.handBackDecided(try handBackDecision(p, hearing))]
    case .planned(let p): return [.planned(try plan(p, hearing))]
    case .endorsed(let p): return [.endorsed(try endorsement(p, hearing))]
    case .assigned(let p): return [.assigned(try assignment(p, hearing))]
    case .extended(let p): return [.extended(try prolongation(p, hearing))]
    case .clockStopped(let p): return [.clockStopped(try clock(p, stopping: true, hearing))]
    case .clockResumed(let p): return [.clockResumed(try clock(p, stopping: false, hearing))]
    case .merged(let p): return [.merged(try merger(p, hearing))]
    case .contacted(let p): return [.contacted(try contact(p, hearing))]
    case .opinionAsked(let p): return [.opinionAsked(try opinionRequest(p, hearing))]
    case .opinionReminded(let p): return [.opinionReminded(try opinionReminder(p, hearing))]
    case .opinionReceived(let p): return [.opinionReceived(try opinionReceipt(p, hearing))]
    case .reminded(let p): return [.reminded(try reminder(p, hearing))]
    case .drafted(let p): return [.drafted(try draft(p, hearing))]
    case .consulted(let p): return [.consulted(try consultation(p, hearing))]
    case .viewed(let p): return [.viewed(try views(p, hearing))]
    case .produced(let p): return [.produced(try production(p, hearing))]
    case .sent(let p): return [.sent(try sending(p, hearing))]
    case .reported(let p): return [.reported(try report(p, hearing))]
    case .fedBack(let p): return [.fedBack(try feedback(p, hearing))]
    case .reopened(let p): return [.reopened(try reopening(p, hearing))]
    case .pointDecided(let p): return [.pointDecided(try pointOutcome(p, hearing))]
    case .commitmentFollowed(let p): return [.commitmentFollowed(try followUp(p, hearing))]
    case .reclassified(let p): return [.reclassified(try reclassification(p, hearing))]
    case .carriedOver(let p): return [.carriedOver(try carryOver(p, hearing))]
    case .publicationDecided(let p):
      return [.publicationDecided(try publicationDecision(p, hearing))]
    case .published(let p): return [.published(try publication(p, hearing))]
    case .editionPrepared(let p): return [.editionPrepared(try editionPreparation(p, hearing))]
    case .archived(let p): return [.archived(try archiving(p, hearing))]
    case .personalDataErased(let p):
      try hearing.need(.register)
      return [.personalDataErased(p)]
    case .noted(let p):
      try hearing.needText(p.text, "说明", "The note")
      return [.noted(p)]
    case .absorbed, .stepped, .issued, .editionStepped, .editionReleased: throw .notInState(state, "不能单独记录这一事项", "no act of its own")
    }
  }

  /// - Throws: unless the case is being handled: accepted, and not closed otherwise.
  func beHandled() throws(Refusal) {
    switch state {
    case .registered: throw .notInState(.registered, "须先签收", "accept it first")
    case .disputed: throw .notInState(.disputed, "退办尚待交办机关决定", "the hand-back is undecided")
    case .handedBack, .merged, .archived: throw .closed(state)
    default: return
    }
  }

  /// Whether a milestone is there for this case at all: a joint case has nobody to consult, one
  /// without joint units no opinions to wait for, and what isn't open is never published.
  private func mayBeReached(_ milestone: Procedure.Milestone) -> Bool {
    switch milestone {
    case .opinionsIn: !opinions.isEmpty
    case .consulted, .viewed, .fedBack: !respondents.isEmpty
    case .published: disclosure == .open && role != .joint
    case .dissatisfied, .reopened: round.number > 1
    default: true
    }
  }

  /// - Throws: when the office's procedure wants something else first.
  func mayReach(_ milestone: Procedure.Milestone, _ rules: OfficeRules) throws(Refusal) {
    for requirement in rules.procedure.requirements
    where requirement.before == milestone
      && (requirement.roles.isEmpty || requirement.roles.contains(role))
    {
      if mayBeReached(requirement.needed), reached(requirement.needed, under: rules) == nil {
        throw .milestoneMissing(requirement.needed, before: milestone)
      }
    }
    if let missing = missingContacts(before: milestone, under: rules).first {
      throw .contactMissing(missing)
    }
    if let rule = rules.procedure.consultation, rule.before == milestone {
      let missing = missingViews(under: rules)
      if !missing.isEmpty { throw .viewsMissing(missing) }
    }
    if milestone == .submitted, role == .lead, rules.procedure.missingOpinion == .hold {
      let missing = opinions.filter { $0.received == nil }.map(\.unit)
      if !missing.isEmpty { throw .opinionMissing(missing) }
    }
  }
}

/// Who acts, when, and under what: checked once for every act.
struct LifeHearing {
  let roster: Roster
  let person: PersonID
  let rules: OfficeRules
  let at: Instant
  /// Whose abilities count: the person's, or those of the one stood in for.
  private let authority: Office.Person

  init(
    person: PersonID, absent: PersonID?, at: Instant, rules: OfficeRules, after last: Instant
  ) throws(Refusal) {
    guard at >= last else { throw .eventTimeBackwards(last) }
    roster = Roster(version: rules.version, day: at.day)
    let actor = try roster.serving(person)
    if let absent {
      let absentee = try roster.serving(absent)
      guard roster.standsIn(person, for: absent) else { throw .notStandIn(actor, absentee, at.day) }
      authority = absentee
    } else {
      authority = actor
    }
    self.person = person
    self.rules = rules
    self.at = at
  }

  /// - Throws: unless one of the abilities is there.
  func need(_ abilities: Office.Person.Ability...) throws(Refusal) {
    guard abilities.contains(where: authority.may.contains) else {
      throw .lacksAbility(authority, abilities[0])
    }
  }

  func needText(_ text: String, _ chinese: String, _ english: String) throws(Refusal) {
    guard text.contains(where: { !$0.isWhitespace }) else { throw .textMissing(chinese, english) }
    guard text.unicodeScalars.count <= 8000 else { throw .textTooLong(8000) }
  }

  func needPast(_ day: Day) throws(Refusal) {
    guard day <= at.day else { throw .dayAhead(day) }
  }

  func needSection(_ id: String) throws(Refusal) {
    guard rules.office.sections.contains(where: { $0.id == id }) else { throw .unknownSection(id) }
  }
}
