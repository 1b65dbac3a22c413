package import Records

/// A contact rule that isn't met, and with whom contact is missing.
package struct MissingContact: Sendable, Hashable {
  package var rule: ContactRule
  /// Names; never empty.
  package var with: [String]
  /// How many contacts are still missing with each, at most.
  package var count: Int
}

extension Case {
  func applies(_ rule: ContactRule) -> Bool {
    (rule.roles.isEmpty || rule.roles.contains(role))
      && (rule.labels.isEmpty || rule.labels.contains(where: record.matter.labels.contains))
      && (!rule.onlyOrganisations || record.proposers.contains { $0.kind == .organisation })
  }

  /// Rules that hold `milestone` back.
  package func missingContacts(
    before milestone: Procedure.Milestone, under rules: OfficeRules
  ) -> [MissingContact] {
    rules.procedure.contactRules.filter { $0.before == milestone && applies($0) }
      .compactMap { missing($0) }
  }

  /// What a rule still wants; nil when it is met.
  package func missing(_ rule: ContactRule) -> MissingContact? {
    let lacking = counts(rule).filter { $0.count < rule.least }
    guard !lacking.isEmpty else { return nil }
    return MissingContact(
      rule: rule, with: lacking.map(\.name), count: lacking.map { rule.least - $0.count }.max() ?? 1)
  }

  /// The day on which the rule was met; nil while it isn't.
  func metOn(_ rule: ContactRule) -> Day? {
    guard missing(rule) == nil else { return nil }
    return counts(rule).compactMap { whom -> Day? in
      let days = whom.days.sorted()
      return days.count >= rule.least ? days[rule.least - 1] : nil
    }.max()
  }

  private struct Count {
    var name: String
    var days: [Day]
    var count: Int { days.count }
  }

  private func counts(_ rule: ContactRule) -> [Count] {
    let held = contactsOfRound.map(\.fact).filter { contact in
      (rule.stage == nil || contact.stage == rule.stage)
        && (rule.means.isEmpty || rule.means.contains(contact.means))
        && (!rule.byLeader || contact.by.contains { leaders.contains($0) })
    }
    func with(_ proposer: Proposer) -> Count {
      Count(
        name: proposer.name,
        days: held.filter { $0.proposers.contains(proposer.id) }.map(\.on))
    }
    func with(_ unit: String) -> Count {
      Count(name: unit, days: held.filter { $0.unit == unit }.map(\.on))
    }
    switch rule.with {
    case .leadProposer: return record.proposers.filter(\.lead).map(with)
    case .eachProposer: return record.proposersInPrintedOrder.map(with)
    case .anyProposer:
      return [Count(name: "提出者", days: held.filter { !$0.proposers.isEmpty }.map(\.on))]
    case .jointUnits: return record.handling.joints.map { with($0.name) }
    case .leadUnit: return record.handling.lead.map { [with($0)] } ?? []
    case .congress, .cppcc, .supervision, .departments:
      return [Count(name: rule.title, days: held.filter { $0.with == rule.with }.map(\.on))]
    }
  }

  /// Whoever leads the case: 牵头领导 and 领办领导.
  var leaders: [PersonID] {
    [assignment?.leadLeader, assignment?.handlingLeader].compactMap { $0 }
  }

  /// Proposers whose views on the consultation draft are still missing (or not satisfied, where
  /// the rule wants that); empty when no rule asks.
  package func missingViews(under rules: OfficeRules) -> [Proposer] {
    guard let rule = rules.procedure.consultation, rule.roles.isEmpty || rule.roles.contains(role)
    else { return [] }
    let asked = rule.each ? respondents : respondents.filter(\.lead)
    let latest = round.drafts.last?.fact.digest
    return asked.filter { proposer in
      guard let views = round.views.last(where: { $0.fact.proposer == proposer.id })?.fact
      else { return true }
      if rule.again, views.reply != latest { return true }
      return rule.mustSatisfy && views.satisfaction != .satisfied
        && views.satisfaction != .basically
    }
  }
}
