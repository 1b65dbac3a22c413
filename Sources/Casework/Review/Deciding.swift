package import Records

/// A step that the rules allow, ready to be taken.
package struct Decision: Sendable {
  package let step: Step
  let effect: Effect

  enum Effect: Sendable {
    case submitted(FrozenRecords)
    case approved(Approval)
    /// To a gate by its place in the chain; nil: to the drafter.
    case returned(to: Int?)
    case recalled
    case edited(FrozenRecords, gate: Int, forward: Bool)
    case asked
    case advised(opinion: Int)
    case issued
    case withdrawn
  }
}

extension Proceedings {
  /// The step that `command` makes, by the rules of the review. Nothing changes.
  ///
  /// - Parameter office: the office file in force now, consulted for who may act. A step names it
  ///   when it is another than the one frozen at submission.
  package func decide(
    _ command: Command, by person: PersonID, at instant: Instant, under office: OfficeVersion
  ) throws(Refusal) -> Decision {
    if case .withdrawn = stage { throw .alreadyWithdrawn() }
    if case .issued(_, let issue) = stage {
      guard frozen?.draft.kind == .edition, case .withdraw = command else {
        throw .alreadyIssued(issue.record.documentNumber)
      }
    }
    guard steps.count < Proceedings.stepLimit else { throw .tooManySteps() }
    if let last = steps.last, instant < last.at { throw .timeRunsBackwards(last.at) }
    let hearing = Hearing(
      draft: Step(
        number: steps.count + 1, kind: .submit, person: person, at: instant,
        content: content ?? Digest(of: []), previous: head),
      roster: Roster(version: office, day: instant.day))
    switch (command, stage) {
    case (.submit(let frozen, let content, let comment), .drafting):
      return try submission(hearing, frozen, content, comment)
    case (.submit, _): throw .alreadyUnderReview()
    case (_, .gates(let passage)):
      let hearing = try hearing.naming(office, frozen: passage.frozen.office)
      try hearing.roster.serving(person)
      return try passage.decide(command, hearing)
    case (.withdraw(let comment), .issued(let passage, let issue)):
      let hearing = try hearing.naming(office, frozen: passage.frozen.office)
      try hearing.roster.serving(person, with: .publish)
      // A change of disclosure is undone by another change.
      guard passage.frozen.draft.disclosure.decision == .open else { throw .notReleased() }
      guard try Remark.kept(comment) != nil else { throw .commentMissing() }
      var step = try hearing.step(.withdraw, nil, nil, .oneself, comment)
      step.content = issue.content
      return Decision(step: step, effect: .withdrawn)
    default: throw .notUnderReview()
    }
  }

  /// Takes the step that `command` makes and says which. A refused command changes nothing.
  @discardableResult
  package mutating func perform(
    _ command: Command, by person: PersonID, at instant: Instant, under office: OfficeVersion
  ) throws(Refusal) -> Step {
    let decision = try decide(command, by: person, at: instant, under: office)
    apply(decision.effect, of: decision.step)
    return decision.step
  }

  /// The schema's limit.
  static let stepLimit = 2000

  private func submission(
    _ hearing: Hearing, _ frozen: FrozenRecords, _ content: Digest, _ comment: String?
  ) throws(Refusal) -> Decision {
    guard frozen.caseRecord.id == caseID, frozen.draft.caseID == caseID, frozen.draft.id == replyID
    else { throw .otherRecords(caseID, replyID) }
    // A submission is judged by the office file that it freezes.
    let roster = Roster(version: frozen.office, day: hearing.roster.day)
    // Whoever keeps the register reports on it, and drafts no replies.
    func needed(_ person: PersonID) -> Office.Person.Ability {
      let keeps = roster.office.person(person)?.may.contains(.register) ?? false
      if frozen.draft.kind == .edition {
        let publishes = roster.office.person(person)?.may.contains(.publish) ?? false
        return publishes ? .publish : keeps ? .register : .draft
      }
      return frozen.draft.kind == .report && keeps ? .register : .draft
    }
    try roster.serving(hearing.draft.person, with: needed(hearing.draft.person))
    let drafter = frozen.draft.drafter
    guard let author = roster.office.person(drafter) else { throw .unknownPerson(drafter) }
    guard author.may.contains(needed(drafter)) else { throw .lacksAbility(author, needed(drafter)) }
    var step = hearing.draft
    step.content = content
    step.comment = try Remark.kept(comment)
    step.objects = frozen.objects
    return Decision(step: step, effect: .submitted(frozen))
  }

  mutating func apply(_ effect: Decision.Effect, of step: Step) {
    steps.append(step)
    head = step.digest
    if case .submitted(let frozen) = effect {
      stage = .gates(Passage(frozen, content: step.content, submitter: step.person))
      return
    }
    if case .issued(let passage, let issue) = stage, case .withdrawn = effect {
      stage = .withdrawn(passage, issue)
      return
    }
    guard case .gates(var passage) = stage else { return }
    switch effect {
    case .submitted, .withdrawn: break
    case .approved(let approval):
      passage.approvals.append(approval)
      passage.hasActed = true
    case .returned(.some(let index)):
      passage.dropApprovals(from: index)
      passage.hasActed = true
    case .returned(nil), .recalled:
      stage = .drafting
      return
    case .edited(let frozen, let gate, let forward):
      passage.dropApprovals(from: forward ? gate : 0)
      if forward {
        passage.links.append(
          ForwardLink(from: passage.content, to: step.content, step: step.number))
      } else {
        passage.links = []
      }
      passage.frozen = frozen
      passage.content = step.content
      passage.hasActed = true
    case .asked:
      if let asked = step.to {
        passage.opinions.append(
          Opinion(askedBy: step.person, asked: PersonID(asked), step: step.number, answer: nil))
      }
    case .advised(let index): passage.opinions[index].answer = step.number
    case .issued:
      if let record = step.issue {
        stage = .issued(passage, Issue(record: record, content: step.content))
        return
      }
    }
    stage = .gates(passage)
  }
}

/// A command being heard: the step begun, and who may act now.
struct Hearing {
  var draft: Step
  let roster: Roster

  /// The same, with the office file consulted named in the step where it is another than the one
  /// frozen.
  ///
  /// - Throws: when it is another office's.
  func naming(_ office: OfficeVersion, frozen: OfficeVersion) throws(Refusal) -> Hearing {
    guard office.office.id == frozen.office.id else { throw .otherOffice(office.office.name) }
    var named = self
    if office.digest != frozen.digest { named.draft.office = office.digest }
    return named
  }

  func step(
    _ kind: Step.Kind, _ gate: Chain.Gate?, _ seat: Chain.Seat?, _ capacity: Capacity,
    _ comment: String?
  ) throws(Refusal) -> Step {
    var step = draft
    step.kind = kind
    step.gate = gate?.id
    step.seat = seat?.id
    step.comment = try Remark.kept(comment)
    switch capacity {
    case .oneself: break
    case .standingIn(let absent): step.standsInFor = absent
    case .entering(let signer, let scan):
      step.isEntered = true
      step.standsInFor = signer
      step.scan = scan
    }
    return step
  }
}
