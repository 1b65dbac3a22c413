package import Records

/// A day by which something is to be done, and whether it was.
package struct Deadline: Sendable, Hashable {
  /// A rule's id, or `reply`, `internal`, `contact:ID`.
  package var id: String
  package var title: String
  package var due: Day
  /// The day on which it was done; nil while it is open.
  package var met: Day?
  /// A year on the way for which there is no calendar: the day is a guess.
  package var unknownYear: Int?

  package init(id: String, title: String, due: Day, met: Day? = nil, unknownYear: Int? = nil) {
    self.id = id
    self.title = title
    self.due = due
    self.met = met
    self.unknownYear = unknownYear
  }

  /// Whether it was missed, or is past on `day`.
  package func isLate(on day: Day) -> Bool { (met ?? day) > due }
  package var isOpen: Bool { met == nil }
}

extension Case {
  /// The day by which the answer of the round under way is due.
  package var dueInForce: Day { due(of: round) }

  /// The day by which a round's answer is or was due: as given, or its last extension, and later by
  /// the days for which the clock stood still between the round's opening and its answer.
  package func due(of round: Round) -> Day {
    let base = round.extensions.last?.fact.due ?? round.due
    return base.adding(days: stopped(in: round, since: round.opened))
  }

  /// The day by which a case merged into this one was due: its own when it was merged; what was
  /// allowed this one since then holds for both.
  func due(of absorption: Stamped<Absorption>, in round: Round) -> Day {
    let later = round.extensions.last { $0.at >= absorption.at }?.fact.due
    let base = later.map { max($0, absorption.fact.due) } ?? absorption.fact.due
    return base.adding(days: stopped(in: round, since: absorption.at.day))
  }

  /// Days for which the clock stood still from a day on until the round's answer.
  private func stopped(in round: Round, since day: Day) -> Int {
    stops.reduce(0) { sum, stop in
      guard let until = stop.until else { return sum }
      let end = round.firstIssue.map { min(until, $0.at.day) } ?? until
      return sum + max(0, end.days(since: max(stop.from, day)))
    }
  }

  /// Whether the clock stands still.
  package var isClockStopped: Bool { stops.last.map { $0.until == nil } ?? false }

  /// Every deadline of the case in the round under way, by day; open ones and met ones.
  package func deadlines(under rules: OfficeRules) -> [Deadline] {
    // Not by the state: put away, a case that went elsewhere is `archived` and still owes nothing.
    guard mergedInto == nil, !handBacks.contains(where: { $0.decision?.fact.isGranted == true })
    else { return [] }
    var all = [
      Deadline(
        id: "reply", title: role == .joint ? "\(rules.office.label(.joint))意见" : "答复",
        due: dueInForce, met: reached(.issued, under: rules))
    ]
    if let due = assignment?.due {
      all.append(
        Deadline(
          id: "internal", title: "内部时限", due: due,
          met: reached(.submitted, under: rules) ?? reached(.issued, under: rules)))
    }
    for rule in rules.procedure.deadlines where applies(rule, inRound: round.number) {
      guard let from = reached(rule.from, under: rules) else { continue }
      if rule.to == .published, disclosure != .open { continue }
      all.append(
        Deadline(
          id: rule.id, title: rule.title, due: rules.calendars.adding(rule.span, to: from),
          met: reached(rule.to, under: rules),
          unknownYear: rules.calendars.unknownYear(rule.span, from: from)))
    }
    for rule in rules.procedure.contactRules where applies(rule) {
      guard let span = rule.within, let from = rule.from.flatMap({ reached($0, under: rules) })
      else { continue }
      all.append(
        Deadline(
          id: "contact:" + rule.id, title: rule.title,
          due: rules.calendars.adding(span, to: from), met: metOn(rule),
          unknownYear: rules.calendars.unknownYear(span, from: from)))
    }
    return all.sorted { ($0.due, $0.id) < ($1.due, $1.id) }
  }

  /// The next thing to be done by a day; nil when nothing is open. None while the clock stands.
  package func nextDeadline(under rules: OfficeRules) -> Deadline? {
    isClockStopped ? nil : deadlines(under: rules).first(where: \.isOpen)
  }

  func applies(_ rule: DeadlineRule, inRound number: Int) -> Bool {
    (rule.roles.isEmpty || rule.roles.contains(role))
      && (rule.kinds.isEmpty || rule.kinds.contains(record.matter.kind))
      && (rule.levels.isEmpty || rule.levels.contains(record.matter.level))
      && (rule.labels.isEmpty || rule.labels.contains(where: record.matter.labels.contains))
      && rule.fromRound <= number
  }
}
