import Records

/// What was counted for one year, by the value of the dimension that it was counted for.
struct FigureSums {
  struct Place: Hashable, Sendable {
    var dimension: FigureDimension
    /// Empty for the whole.
    var value: String
    static let all = Place(dimension: .all, value: "")
  }

  private var sums: [Place: [String: Int]] = [:]

  init(year: Int, _ tallies: some Sequence<(key: Tally, value: Int)>) {
    for (tally, count) in tallies where tally.year == year && count != 0 {
      guard let dimension = FigureDimension(rawValue: tally.dimension) else { continue }
      sums[Place(dimension: dimension, value: tally.value), default: [:]][
        tally.component, default: 0] += count
    }
  }

  func counts(_ place: Place) -> FigureCounts { FigureCounts(sums: sums[place] ?? [:]) }

  /// The values of a dimension that anything was counted for.
  func values(_ dimension: FigureDimension) -> Set<String> {
    Set(sums.keys.filter { $0.dimension == dimension }.map(\.value))
  }
}

/// The sums of one place, by component.
struct FigureCounts {
  fileprivate var sums: [String: Int]

  subscript(_ component: FigureComponent) -> Int { sums[component.word] ?? 0 }

  /// The sum over all components whose word begins so.
  func sum(_ prefix: String) -> Int {
    sums.reduce(0) { $0 + ($1.key.hasPrefix(prefix) ? $1.value : 0) }
  }

  /// What follows the prefix in components that begin so.
  func details(_ prefix: String) -> Set<String> {
    Set(sums.keys.filter { $0.hasPrefix(prefix) }.map { String($0.dropFirst(prefix.count)) })
  }

  /// How many of those who were asked have marks that pass.
  func marks(
    _ aspect: SatisfactionRule.Aspect, _ counting: SatisfactionRule.Counting,
    where passes: (MarkSet) -> Bool
  ) -> Int {
    let prefix = FigureComponent.feedbackPrefix(aspect, counting)
    return sums.reduce(0) { sum, entry in
      guard entry.key.hasPrefix(prefix),
        let marks = MarkSet(letters: entry.key.dropFirst(prefix.count)), passes(marks)
      else { return sum }
      return sum + entry.value
    }
  }
}
