import Records

/// How a figure is made of sums. A rule knows no case and no day.
struct FigureRule: Sendable {
  typealias Words = Diagnostic.Words

  var id: String
  var title: Words
  var formula: Words
  var unit: Figure.Unit
  /// Of which sums the numerator is taken; the whole, unless the figure is a part of it.
  var place: FigureSums.Place = .all
  /// Whether its components are kept for every dimension, so that a table can split it by any.
  var isWide = false
  var numerator: @Sendable (FigureCounts) -> Int
  /// nil for plain counts.
  var denominator: (@Sendable (FigureCounts) -> Int)?
  /// Shares divide a part by the whole.
  var dividesByWhole = false

  /// A count.
  init(
    _ id: String, _ title: Words, _ formula: Words, _ unit: Figure.Unit, isWide: Bool = false,
    at place: FigureSums.Place = .all, _ numerator: @escaping @Sendable (FigureCounts) -> Int
  ) {
    self.id = id
    self.title = title
    self.formula = formula
    self.unit = unit
    self.isWide = isWide
    self.place = place
    self.numerator = numerator
  }

  /// A rate or an average.
  init(
    _ id: String, _ title: Words, _ formula: Words, _ unit: Figure.Unit = .percent,
    isWide: Bool = false, of numerator: @escaping @Sendable (FigureCounts) -> Int,
    over denominator: @escaping @Sendable (FigureCounts) -> Int
  ) {
    self.init(id, title, formula, unit, isWide: isWide, numerator)
    self.denominator = denominator
  }

  /// The share of a part in the whole.
  init(
    _ id: String, _ title: Words, _ formula: Words, shareOf place: FigureSums.Place,
    _ count: @escaping @Sendable (FigureCounts) -> Int
  ) {
    self.init(id, title, formula, .percent, at: place, count)
    denominator = count
    dividesByWhole = true
  }

  /// A rule of one component.
  init(
    _ id: String, _ title: Words, _ formula: Words, _ unit: Figure.Unit,
    _ component: FigureComponent, at place: FigureSums.Place = .all
  ) {
    self.init(id, title, formula, unit, isWide: component.isWide, at: place) { $0[component] }
  }

  /// - Parameter place: in place of the rule's own, for a table; nil: its own.
  func figure(_ sums: FigureSums, at other: FigureSums.Place? = nil) -> Figure {
    let counts = sums.counts(other ?? place)
    return Figure(
      id: id, title: title, formula: formula, unit: unit, numerator: numerator(counts),
      denominator: denominator.map { $0(dividesByWhole ? sums.counts(.all) : counts) })
  }
}
