import Casework
import Records

/// What no accepted act may ever do, judged from the log alone by a few flags of its own.
struct LifeOracle {
  private var wasAccepted = false
  private var isDisputed = false
  private var isGone = false
  private var isMerged = false
  private var isArchived = false
  private var isAssigned = false
  private var isPlanned = false
  private var isEndorsed = false
  private var isStopped = false
  private var round = 1
  private var isIssued = false
  private var recipients: [String: IssueRecord.Recipient.Role] = [:]
  private var isAddressed = false
  private var passed = 0
  private var contacted: Set<ProposerID> = []
  private var last: Instant?

  /// Abilities of which one is needed; nil: any serving person of the office may.
  private static func abilities(_ event: CaseEvent) -> [Office.Person.Ability]? {
    switch event {
    case .published: [.register, .publish]
    case .editionPrepared: [.publish, .register, .draft]
    case .accepted, .archived, .personalDataErased, .registered: [.register]
    case .planned, .assigned, .merged: [.assign]
    case .endorsed: [.endorse]
    case .drafted: [.draft]
    case .handBackAsked, .handBackDecided, .extended, .clockStopped, .clockResumed, .reopened,
      .reclassified, .carriedOver:
      [.register, .assign]
    case .produced, .sent, .reported: [.register, .issue]
    case .consulted, .viewed, .fedBack, .pointDecided, .commitmentFollowed: [.draft, .register]
    case .opinionAsked, .opinionReminded, .opinionReceived: [.draft, .register, .assign]
    case .reminded: [.register, .assign, .endorse]
    case .publicationDecided: [.register, .endorse]
    case .contacted: [.draft, .register, .assign, .endorse]
    case .issued: [.issue]
    case .noted, .stepped, .absorbed, .editionStepped, .editionReleased: nil
    }
  }

  /// Takes the next event of a log; what is wrong with it, or nil.
  mutating func disagreement(
    _ event: CaseEvent, by person: PersonID, for absent: PersonID?, at instant: Instant,
    record: CaseRecord, rules: OfficeRules
  ) -> String? {
    if let last, instant < last { return "time runs backwards" }
    last = instant
    if let absent {
      let isCovered = rules.office.standIns.contains {
        $0.absent == absent && $0.by == person && ($0.from...$0.until).contains(instant.day)
      }
      if !isCovered { return "\(person) stands in for \(absent) on \(instant.day)" }
    }
    if let needed = Self.abilities(event) {
      let may = rules.office.people.first { $0.id == absent ?? person }?.may ?? []
      if Set(may).isDisjoint(with: needed) { return "\(person) may not" }
    }
    if let wrong = standing(event) { return wrong }
    return take(event, at: instant, record: record, rules: rules)
  }

  private func standing(_ event: CaseEvent) -> String? {
    switch event {
    case .registered: return last != nil && wasAccepted ? "registered twice" : nil
    case .noted, .carriedOver, .personalDataErased, .absorbed: return nil
    case .handBackDecided: return isDisputed ? nil : "no hand-back to decide"
    case .accepted, .handBackAsked: return isGone || isMerged || isArchived ? "closed" : nil
    case .archived: return isArchived ? "archived twice" : nil
    case .pointDecided, .commitmentFollowed, .reclassified, .fedBack, .produced, .sent,
      .reported, .publicationDecided, .published:
      if isArchived { return nil }
    default:
      if isArchived { return "archived" }
    }
    if isGone || isMerged { return "closed" }
    if isDisputed { return "disputed" }
    return wasAccepted ? nil : "not accepted"
  }

  private mutating func take(
    _ event: CaseEvent, at instant: Instant, record: CaseRecord, rules: OfficeRules
  ) -> String? {
    let joint = record.handling.role == .joint
    switch event {
    case .accepted:
      if wasAccepted { return "accepted twice" }
      wasAccepted = true
    case .handBackAsked:
      if isDisputed || wasAnswered { return "handed back too late" }
      isDisputed = true
    case .handBackDecided(let p):
      isDisputed = false
      isGone = isGone || p.isGranted
    case .planned: isPlanned = true
    case .endorsed:
      if isPlanned == false, wants(.planned, .endorsed, rules) { return "endorsed without a plan" }
      isEndorsed = true
    case .assigned(let p):
      if !isEndorsed, wants(.endorsed, .assigned, rules) { return "assigned without endorsement" }
      if isAssigned, (p.reason ?? "").isEmpty { return "moved without a reason" }
      if rules.procedure.demands.contains(.section), p.section == nil { return "no section" }
      if rules.procedure.demands.contains(.handler), p.handler == nil { return "no handler" }
      isAssigned = true
    case .contacted(let p):
      if p.on > instant.day { return "a contact ahead" }
      if p.proposers.contains(where: { id in !record.proposers.contains { $0.id == id } }) {
        return "contact with a stranger"
      }
      contacted.formUnion(p.proposers)
    case .drafted(let p):
      if !isAssigned { return "drafted before assignment" }
      if p.round != round { return "another round's draft" }
      if (p.kind == .opinion) != joint { return "the wrong kind of letter" }
    case .stepped(let p):
      guard let step = p.step else { return "no step" }
      switch step.kind {
      case .submit:
        passed = 0
        let each = rules.procedure.contactRules.contains { $0.id == "each" }
        if each, !joint, round == 1, contacted != Set(record.proposers.map(\.id)) {
          return "submitted without contact with each"
        }
      case .approve: passed += 1
      case .issue:
        if passed != 2 { return "issued after \(passed) gates" }
        for recipient in step.issue?.recipients ?? [] {
          recipients[recipient.name] = recipient.role
        }
      default: passed = 0
      }
    case .issued:
      if passed != 2 { return "issued after \(passed) gates" }
      isIssued = true
      wasAnswered = true
      isAddressed = false
    case .produced, .reported, .publicationDecided:
      if !isIssued { return "nothing is issued" }
    case .sent(let p):
      if !isIssued || recipients[p.recipient] == nil { return "sent to a stranger" }
      if recipients[p.recipient] == .addressee { isAddressed = true }
    case .fedBack(let p):
      if joint || !isIssued || p.round != round { return "feedback on nothing" }
      if !isAddressed { return "feedback on a letter not sent" }
    case .reopened(let p):
      if !isIssued { return "handled again without an answer" }
      if p.round != round + 1 { return "round \(p.round) after \(round)" }
      round += 1
      isIssued = false
      recipients = [:]
      isAddressed = false
      passed = 0
    case .pointDecided(let p):
      if !record.matter.points.contains(where: { $0.id == p.point }) { return "no such point" }
    case .extended, .clockStopped:
      if isIssued { return "an answered round is delayed" }
      if case .clockStopped = event {
        if isStopped { return "stopped twice" }
        isStopped = true
      }
    case .clockResumed:
      if !isStopped { return "resumed, not stopped" }
      isStopped = false
    case .merged:
      if wasAnswered { return "merged though answered" }
      isMerged = true
    case .published:
      if joint || !isIssued { return "published, not issued" }
    case .archived:
      if !isIssued, !isGone, !isMerged { return "archived, not answered" }
      isArchived = true
    default: break
    }
    return nil
  }

  /// A letter was ever issued.
  private var wasAnswered = false

  private func wants(
    _ needed: Procedure.Milestone, _ before: Procedure.Milestone, _ rules: OfficeRules
  ) -> Bool {
    rules.procedure.requirements.contains { $0.needed == needed && $0.before == before }
  }
}
