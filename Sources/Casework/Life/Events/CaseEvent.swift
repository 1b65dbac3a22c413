package import Records

/// What can happen to a case. An event is a fact: it is never changed, and what follows from it is
/// worked out by `Case.apply`.
package enum CaseEvent: Sendable, Hashable {
  case registered(Registration)
  case accepted(Acceptance)
  case handBackAsked(HandBack)
  case handBackDecided(HandBackDecision)
  case planned(Minute)
  case endorsed(Minute)
  case assigned(Assignment)
  case contacted(ContactHeld)
  case opinionAsked(OpinionRequest)
  case opinionReminded(OpinionRequest)
  case opinionReceived(OpinionReceived)
  case reminded(Reminded)
  case drafted(Drafted)
  case consulted(ConsultationSent)
  case viewed(ViewsReceived)
  case stepped(Stepped)
  case issued(Issued)
  case produced(Produced)
  case sent(Sent)
  case reported(Reported)
  case fedBack(FedBack)
  case reopened(Reopened)
  case pointDecided(PointDecided)
  case commitmentFollowed(CommitmentFollowed)
  case reclassified(Reclassified)
  case carriedOver(CarriedOver)
  case extended(Prolongation)
  case clockStopped(ClockChange)
  case clockResumed(ClockChange)
  case merged(Merger)
  case absorbed(Absorption)
  case publicationDecided(PublicationDecided)
  case published(Published)
  case editionPrepared(EditionPrepared)
  case editionStepped(Stepped)
  case editionReleased(EditionReleased)
  case archived(Archived)
  case personalDataErased(PersonalDataErased)
  case noted(Minute)

  /// The word that the log keeps, and what it says.
  package var named: (kind: String, payload: any EventPayload) {
    switch self {
    case .registered(let p): ("registered", p)
    case .accepted(let p): ("accepted", p)
    case .handBackAsked(let p): ("hand-back-asked", p)
    case .handBackDecided(let p): ("hand-back-decided", p)
    case .planned(let p): ("planned", p)
    case .endorsed(let p): ("endorsed", p)
    case .assigned(let p): ("assigned", p)
    case .contacted(let p): ("contacted", p)
    case .opinionAsked(let p): ("opinion-asked", p)
    case .opinionReminded(let p): ("opinion-reminded", p)
    case .opinionReceived(let p): ("opinion-received", p)
    case .reminded(let p): ("reminded", p)
    case .drafted(let p): ("drafted", p)
    case .consulted(let p): ("consulted", p)
    case .viewed(let p): ("viewed", p)
    case .stepped(let p): ("stepped", p)
    case .issued(let p): ("issued", p)
    case .produced(let p): ("produced", p)
    case .sent(let p): ("sent", p)
    case .reported(let p): ("reported", p)
    case .fedBack(let p): ("fed-back", p)
    case .reopened(let p): ("reopened", p)
    case .pointDecided(let p): ("point-decided", p)
    case .commitmentFollowed(let p): ("commitment-followed", p)
    case .reclassified(let p): ("reclassified", p)
    case .carriedOver(let p): ("carried-over", p)
    case .extended(let p): ("extended", p)
    case .clockStopped(let p): ("clock-stopped", p)
    case .clockResumed(let p): ("clock-resumed", p)
    case .merged(let p): ("merged", p)
    case .absorbed(let p): ("absorbed", p)
    case .publicationDecided(let p): ("publication-decided", p)
    case .published(let p): ("published", p)
    case .editionPrepared(let p): ("edition-prepared", p)
    case .editionStepped(let p): ("edition-stepped", p)
    case .editionReleased(let p): ("edition-released", p)
    case .archived(let p): ("archived", p)
    case .personalDataErased(let p): ("personal-data-erased", p)
    case .noted(let p): ("noted", p)
    }
  }

  /// What is written to the log.
  package var recorded: NewEvent {
    let (kind, payload) = named
    return NewEvent(kind: kind, payload: payload.node(kind))
  }

  /// What a log's event says; nil for a kind that this program doesn't know, or a payload that
  /// lacks something.
  package init?(kind: String, node: XMLNode) {
    func read<P: EventPayload>(_ make: (P) -> CaseEvent) -> CaseEvent? { P(node: node).map(make) }
    let event: CaseEvent? =
      switch kind {
      case "registered": read(CaseEvent.registered)
      case "accepted": read(CaseEvent.accepted)
      case "hand-back-asked": read(CaseEvent.handBackAsked)
      case "hand-back-decided": read(CaseEvent.handBackDecided)
      case "planned": read(CaseEvent.planned)
      case "endorsed": read(CaseEvent.endorsed)
      case "assigned": read(CaseEvent.assigned)
      case "contacted": read(CaseEvent.contacted)
      case "opinion-asked": read(CaseEvent.opinionAsked)
      case "opinion-reminded": read(CaseEvent.opinionReminded)
      case "opinion-received": read(CaseEvent.opinionReceived)
      case "reminded": read(CaseEvent.reminded)
      case "drafted": read(CaseEvent.drafted)
      case "consulted": read(CaseEvent.consulted)
      case "viewed": read(CaseEvent.viewed)
      case "stepped": read(CaseEvent.stepped)
      case "issued": read(CaseEvent.issued)
      case "produced": read(CaseEvent.produced)
      case "sent": read(CaseEvent.sent)
      case "reported": read(CaseEvent.reported)
      case "fed-back": read(CaseEvent.fedBack)
      case "reopened": read(CaseEvent.reopened)
      case "point-decided": read(CaseEvent.pointDecided)
      case "commitment-followed": read(CaseEvent.commitmentFollowed)
      case "reclassified": read(CaseEvent.reclassified)
      case "carried-over": read(CaseEvent.carriedOver)
      case "extended": read(CaseEvent.extended)
      case "clock-stopped": read(CaseEvent.clockStopped)
      case "clock-resumed": read(CaseEvent.clockResumed)
      case "merged": read(CaseEvent.merged)
      case "absorbed": read(CaseEvent.absorbed)
      case "publication-decided": read(CaseEvent.publicationDecided)
      case "published": read(CaseEvent.published)
      case "edition-prepared": read(CaseEvent.editionPrepared)
      case "edition-stepped": read(CaseEvent.editionStepped)
      case "edition-released": read(CaseEvent.editionReleased)
      case "archived": read(CaseEvent.archived)
      case "personal-data-erased": read(CaseEvent.personalDataErased)
      case "noted": read(CaseEvent.noted)
      default: nil
      }
    guard let event else { return nil }
    self = event
  }
}

/// A fact with who brought it about and when.
package struct Stamped<P: Sendable & Hashable>: Sendable, Hashable {
  package var fact: P
  package var by: PersonID
  /// The person stood in for; shown everywhere beside `by`.
  package var standsInFor: PersonID?
  package var at: Instant
  package init(_ fact: P, by: PersonID, standsInFor: PersonID? = nil, at: Instant) {
    self.fact = fact
    self.by = by
    self.standsInFor = standsInFor
    self.at = at
  }
}
