package import Records

extension Case {
  /// The day on which a milestone was reached, in the round under way where rounds repeat it; nil
  /// while it wasn't.
  package func reached(_ milestone: Procedure.Milestone, under rules: OfficeRules) -> Day? {
    switch milestone {
    case .given: record.handling.assigned
    case .registered: registered.day
    case .accepted: acceptance?.at.day
    case .planned: plans.first?.at.day
    case .endorsed: endorsements.first?.at.day
    case .assigned: assignments.first?.at.day
    case .contacted: contactsOfRound.filter { !$0.fact.proposers.isEmpty }.map(\.fact.on).min()
    case .drafted: round.drafts.first?.at.day
    case .consulted: round.consultations.map(\.fact.on).min()
    case .viewed:
      missingViews(under: rules).isEmpty ? round.views.map(\.fact.on).max() : nil
    case .opinionsIn: opinionsIn
    case .submitted: round.submitted?.day
    case .signed: round.signed
    case .issued: round.firstIssue?.at.day
    case .sent: round.sentOn
    case .fedBack: fedBackOn
    case .dissatisfied:
      rounds.suffix(2).flatMap { $0.feedback.values.filter { $0.fact.result == .dissatisfied } }
        .map(\.fact.on).min()
    case .reopened: round.number > 1 ? round.opened : nil
    case .published: publication?.fact.on
    case .archived: archive?.at.day
    }
  }

  /// Contacts since the round under way was opened.
  var contactsOfRound: [Stamped<ContactHeld>] {
    round.number == 1 ? contacts : contacts.filter { $0.fact.on >= round.opened }
  }

  private var opinionsIn: Day? {
    guard !opinions.isEmpty, opinions.allSatisfy({ $0.received != nil }) else { return nil }
    return opinions.compactMap(\.received?.fact.on).max()
  }

  private var fedBackOn: Day? {
    guard round.issue != nil, !respondents.isEmpty,
      respondents.allSatisfy({ round.feedback[$0.id] != nil })
    else { return nil }
    return round.feedback.values.map(\.fact.on).max()
  }
}
