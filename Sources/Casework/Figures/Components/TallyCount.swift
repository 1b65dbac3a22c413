import Records

/// The year and the values of all dimensions that a case counts for.
struct TallyPlaces {
  let year: Int
  fileprivate let values: [(dimension: FigureDimension, value: String)]

  init(_ state: Case) { self.init(Absorption(state)) }

  /// Those of a case that is answered with another.
  init(_ one: Absorption) {
    year = one.assigned.year
    var values: [(FigureDimension, String)] = [
      (.all, ""), (.kind, one.kind.rawValue), (.level, one.level.rawValue),
      (.role, one.role.rawValue),
    ]
    if let section = one.section { values.append((.section, section)) }
    if let topic = one.topic { values.append((.topic, topic)) }
    for label in Set(one.labels) { values.append((.label, label)) }
    self.values = values
  }
}

/// Adds up what one case counts for, in every dimension that a component is kept for.
struct TallyCount {
  private(set) var sums: [Tally: Int] = [:]
  private let places: TallyPlaces

  init(_ state: Case) { places = TallyPlaces(state) }

  /// - Parameters:
  ///   - year: nil: the case's own.
  ///   - other: where to count in place of the case's own places.
  mutating func add(
    _ component: FigureComponent, _ count: Int = 1, year: Int? = nil, at other: TallyPlaces? = nil
  ) {
    guard count != 0 else { return }
    let places = other ?? self.places
    for place in places.values where component.isWide || place.dimension.isNarrow {
      let tally = Tally(
        year: year ?? places.year, component: component.word, dimension: place.dimension.rawValue,
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
