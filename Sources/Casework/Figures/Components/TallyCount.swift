import Records

/// Adds up what one case counts for, in every dimension that a component is kept for.
struct TallyCount {
  private(set) var sums: [Tally: Int] = [:]
  private let year: Int
  private let places: [(dimension: FigureDimension, value: String)]

  init(_ state: Case) {
    year = state.year
    let matter = state.record.matter
    var places: [(FigureDimension, String)] = [
      (.all, ""), (.kind, matter.kind.rawValue), (.level, matter.level.rawValue),
      (.role, state.role.rawValue),
    ]
    if let section = state.assignment?.section { places.append((.section, section)) }
    if let topic = matter.topic { places.append((.topic, topic)) }
    for label in Set(matter.labels) { places.append((.label, label)) }
    self.places = places
  }

  /// - Parameter year: nil: the case's own.
  mutating func add(_ component: FigureComponent, _ count: Int = 1, year: Int? = nil) {
    guard count != 0 else { return }
    for place in places where component.isWide || place.dimension.isNarrow {
      let tally = Tally(
        year: year ?? self.year, component: component.word, dimension: place.dimension.rawValue,
        value: place.value)
      sums[tally, default: 0] += count
    }
  }

  mutating func add(_ component: FigureComponent, if holds: Bool) {
    if holds { add(component) }
  }
}

extension Case {
  /// What the case adds to the figures: a function of the case and the rules, never of a day on
  /// which it is asked. A case that the assigning body took back adds its hand-back alone.
  package func tallies(under rules: OfficeRules) -> [Tally: Int] {
    var count = TallyCount(self)
    countHandBacks(&count)
    guard !isTakenBack else { return count.sums }
    countIntake(&count)
    countAnswer(&count)
    countClasses(&count)
    countContacts(&count)
    countOpinions(&count)
    countFeedback(&count)
    countOutcome(&count)
    countPublication(&count, rules)
    return count.sums
  }

  /// A hand-back was granted: the case is another unit's.
  var isTakenBack: Bool { handBacks.contains { $0.decision?.fact.isGranted == true } }

  /// The first round whose letter was issued; nil before any.
  var firstAnswered: Round? { rounds.first { $0.issue != nil } }

  /// The first letter of all.
  var firstIssue: Stamped<Issued>? { firstAnswered?.firstIssue }

  /// The round whose letter was issued last; nil before any.
  var lastAnswered: Round? { rounds.last { $0.issue != nil } }
}
