import Records

/// A year's figures, from the sums of what its cases count for, and from nothing else.
package enum Figures {
  /// All figures of a year, in the order of a report.
  /// - Parameter tallies: sums over all cases, of this year and maybe others; topics, labels and
  ///   classes that any of these years had are shown, with 0 where this one hadn't.
  package static func all(
    year: Int, tallies: [Tally: Int], rules: OfficeRules
  ) -> [Figure] {
    let sums = FigureSums(year: year, tallies)
    return FigureRules(tallies.keys, rules).all.map { $0.figure(sums) }
  }

  /// A figure with last year's beside it.
  package struct Compared: Sendable, Hashable {
    package var figure: Figure
    package var before: Figure
    /// What it rose by, in tenths of its unit (of percentage points, for a rate); nil when either
    /// year has no value.
    package var change: Int? {
      guard let now = figure.tenths, let then = before.tenths else { return nil }
      return now - then
    }
  }

  /// - Parameter tallies: of both years.
  package static func compared(
    year: Int, tallies: [Tally: Int], rules: OfficeRules
  ) -> [Compared] {
    let now = FigureSums(year: year, tallies)
    let before = FigureSums(year: year - 1, tallies)
    return FigureRules(tallies.keys, rules).all.map {
      Compared(figure: $0.figure(now), before: $0.figure(before))
    }
  }

  /// The cases that a figure counts, and for a rate those that it lacks.
  package struct Cases: Sendable, Hashable {
    /// Counted in the numerator; for an average, in the denominator.
    package var counted: [CaseRow]
    /// Counted in the denominator, and not or not wholly in the numerator.
    package var lacking: [CaseRow]
  }

  /// - Parameter id: a figure's.
  /// - Returns: nil for an id that no figure of these rows has. Rows keep their order.
  package static func cases(
    behind id: String, year: Int, in rows: [CaseRow], rules: OfficeRules
  ) -> Cases? {
    let keys = Set(rows.flatMap(\.tallies.keys))
    guard let rule = FigureRules(keys, rules).all.first(where: { $0.id == id }) else { return nil }
    var cases = Cases(counted: [], lacking: [])
    for row in rows {
      let sums = FigureSums(year: year, row.tallies)
      let numerator = rule.numerator(sums.counts(rule.place))
      // A share's other cases are no fault of anybody's.
      let denominator = rule.dividesByWhole ? nil : rule.denominator?(sums.counts(rule.place))
      if rule.unit == .days {
        if denominator ?? 0 > 0 { cases.counted.append(row) }
        continue
      }
      if numerator > 0 { cases.counted.append(row) }
      if let denominator, denominator > numerator { cases.lacking.append(row) }
    }
    return cases
  }
}

/// All rules that some tallies and an office give rise to.
struct FigureRules {
  let all: [FigureRule]

  init(_ keys: some Collection<Tally>, _ rules: OfficeRules) {
    let office = rules.office
    func values(_ dimension: FigureDimension) -> Set<String> {
      Set(keys.filter { $0.dimension == dimension.rawValue }.map(\.value))
    }
    let names = FigureNames(office)
    var all = FigureRule.received
    for dimension in [FigureDimension.kind, .role, .level] {
      let present = values(dimension)
      // Kinds and roles always stand in a report, also with 0.
      all += names.order(dimension, present).filter { dimension != .level || present.contains($0) }
        .map { FigureRule.received(dimension, $0, name: names.words(dimension, $0)) }
    }
    all += FigureRule.answers + FigureRule.satisfaction(rules.procedure.satisfaction)
    all += FigureRule.contact
    all += FigureRule.classes(FigureRules.classes(keys, office))
    all += FigureRule.outcomes + FigureRule.course
    for dimension in [FigureDimension.topic, .section, .label] {
      all += names.order(dimension, values(dimension)).flatMap {
        FigureRule.shares(dimension, $0, name: names.words(dimension, $0).chinese)
      }
    }
    self.all = all
  }

  /// The office's classes in its order, then whatever else letters were classed as.
  static func classes(_ keys: some Collection<Tally>, _ office: Office) -> [String] {
    var classes: [String] = []
    for value in office.classSets.flatMap(\.classes).map(\.value) where !classes.contains(value) {
      classes.append(value)
    }
    let prefixes = [FigureComponent.classPrefix, FigureComponent.reclassifiedPrefix]
    let found = keys.compactMap { key in
      prefixes.first(where: key.component.hasPrefix).map {
        String(key.component.dropFirst($0.count))
      }
    }
    return classes + Set(found).subtracting(classes).sorted()
  }
}
