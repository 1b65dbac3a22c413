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
    // Deadlines are counted in the round whose letter was published.
    var then = self
    let answered = rounds.prefix { ($0.issue?.at).map { $0 <= publication.at } ?? false }
    guard !answered.isEmpty else { return }
    then.rounds = Array(answered)
    let ids = Set(rules.procedure.deadlines.filter { $0.to == .published }.map(\.id))
    let bound = then.deadlines(under: rules).filter { ids.contains($0.id) }
    guard !bound.isEmpty else { return }
    count.add(.publishedBound)
    count.add(.publishedInTime, if: bound.allSatisfy { $0.due >= publication.fact.on })
  }
}
