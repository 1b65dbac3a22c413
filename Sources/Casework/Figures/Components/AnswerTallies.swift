import Records

/// 办结、办复、按时、结果类别.
extension Case {
  func countAnswer(_ count: inout TallyCount) {
    guard let round = firstAnswered, let issued = firstIssue?.at.day else { return }
    let isInTime = issued <= due(of: round)
    count.add(.completed, casesAnswered)
    if role == .joint {
      count.add(.opinionsGiven)
      count.add(.opinionsGivenInTime, if: isInTime)
    } else {
      count.add(.answered, casesAnswered)
      if isInTime { count.add(.answeredInTime, casesAnswered) }
      count.add(.letters)
      count.add(.daysToAnswer, issued.days(since: record.handling.assigned))
    }
    count.add(.rehandled, if: rounds.count > 1)
    count.add(.rehandledRounds, rounds.count - 1)
  }

  /// The case itself and those merged into it, whose kinds and days it can't know.
  private var casesAnswered: Int { 1 + absorbed.count }

  /// The class counts as it was at issue in the year of the first answer; what changed it in a
  /// later year, or by a look back, counts in the year of the change.
  func countClasses(_ count: inout TallyCount) {
    let letters = rounds.flatMap { round in
      (round.replaced + [round.issue].compactMap { $0 }).map { issue in
        (at: issue.at, value: round.draft(of: issue)?.resultClass ?? "")
      }
    }
    guard let year = letters.first?.at.day.year else { return }
    var value = letters.last { $0.at.day.year == year }?.value ?? ""
    if !value.isEmpty { count.add(.resultClass(value), casesAnswered) }
    // Later letters and changes after a look back, in the order in which they happened.
    let changes =
      letters.filter { $0.at.day.year > year }.map { ($0.at, $0.at.day.year, $0.value) }
      + reclassifications.map { ($0.at, $0.fact.on.year, $0.fact.to) }
    for (_, year, new) in changes.sorted(by: { $0.0 < $1.0 }) where new != value && !new.isEmpty {
      count.add(.reclassified(to: new), year: year)
      value = new
    }
  }
}
