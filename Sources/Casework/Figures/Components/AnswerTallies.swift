import Records

/// 办结、办复、按时、结果类别.
extension Case {
  func countAnswer(_ count: inout TallyCount) {
    guard let round = firstAnswered, let issued = firstIssue?.at.day else { return }
    let isInTime = issued <= due(of: round)
    count.add(.completed)
    if role == .joint {
      count.add(.opinionsGiven)
      count.add(.opinionsGivenInTime, if: isInTime)
    } else {
      count.add(.answered)
      count.add(.answeredInTime, if: isInTime)
      count.add(.letters)
      count.add(.daysToAnswer, issued.days(since: record.handling.assigned))
    }
    for absorption in absorptions { countAbsorbed(absorption, in: round, issued, &count) }
    count.add(.rehandled, if: rounds.count > 1)
    count.add(.rehandledRounds, rounds.count - 1)
  }

  /// A case merged into this one is answered by its letter, and counts by what it is itself.
  private func countAbsorbed(
    _ absorption: Stamped<Absorption>, in round: Round, _ issued: Day, _ count: inout TallyCount
  ) {
    let places = TallyPlaces(absorption.fact)
    count.add(.completed, at: places)
    guard absorption.fact.role != .joint else { return }
    count.add(.answered, at: places)
    if issued <= due(of: absorption, in: round) { count.add(.answeredInTime, at: places) }
  }

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
    if !value.isEmpty {
      count.add(.resultClass(value))
      for absorption in absorptions {
        count.add(.resultClass(value), at: TallyPlaces(absorption.fact))
      }
    }
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
