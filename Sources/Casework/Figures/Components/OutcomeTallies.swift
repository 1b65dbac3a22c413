import Records

/// 采纳、承诺、公开、归档.
extension Case {
  func countOutcome(_ count: inout TallyCount) {
    if role != .joint {
      count.add(.pointsAsked, record.matter.points.count)
      for decided in points.values { count.add(.points(decided.fact.outcome)) }
    }
    count.add(.commitments, commitments.count)
    for commitment in commitments {
      switch commitment.state {
      case .kept: count.add(.commitmentsKept)
      case .failed: count.add(.commitmentsFailed)
      case .underWay, .postponed, nil: count.add(.commitmentsOpen)
      }
      count.add(
        .commitmentsPostponed, if: commitment.followUps.contains { $0.fact.state == .postponed })
    }
    count.add(.archived, if: archive != nil)
  }

  func countPublication(_ count: inout TallyCount, _ rules: OfficeRules) {
    guard role != .joint, firstAnswered != nil else { return }
    if let disclosure { count.add(.disclosed(disclosure)) }
    guard let publication else { return }
    count.add(.published)
    // The letter that was published, whatever came after it.
    let letters = rounds.flatMap { $0.replaced + [$0.issue].compactMap { $0 } }
    guard let letter = letters.last(where: { $0.at <= publication.at }) else { return }
    if let draft = rounds.first(where: { $0.number == letter.fact.round })?.draft(of: letter) {
      count.add(.published(of: draft.resultClass))
    }
    let bounds = rules.procedure.deadlines.filter {
      $0.to == .published && applies($0, inRound: letter.fact.round)
    }.compactMap { rule -> Day? in
      let from =
        switch rule.from {
        case .signed: letter.fact.signed
        case .issued: letter.at.day
        default: reached(rule.from, under: rules)
        }
      return from.map { rules.calendars.adding(rule.span, to: $0) }
    }
    guard let bound = bounds.min() else { return }
    count.add(.publishedBound)
    count.add(.publishedInTime, if: publication.fact.on <= bound)
  }
}
