package import Records

/// A figure of a year: what is counted, or what is divided by what. Never typed, always counted.
package struct Figure: Sendable, Hashable {
  package typealias Words = Diagnostic.Words

  package enum Unit: String, Sendable, CaseIterable {
    /// 件.
    case cases
    /// 人次.
    case persons
    /// 次.
    case times
    /// 条: points, commitments.
    case items
    /// 天, as an average.
    case days
    /// Numerator in a hundred of the denominator.
    case percent
    package var words: Words {
      switch self {
      case .cases: Words("件", "cases")
      case .persons: Words("人次", "persons")
      case .times: Words("次", "times")
      case .items: Words("条", "items")
      case .days: Words("天", "days")
      case .percent: Words("%", "%")
      }
    }
  }

  /// A stable word, such as `answered-rate`; prose names the figure by it.
  package var id: String
  package var title: Words
  /// What is counted and over what, in words.
  package var formula: Words
  package var unit: Unit
  package var numerator: Int
  /// nil for plain counts.
  package var denominator: Int?

  package init(
    id: String, title: Words, formula: Words, unit: Unit, numerator: Int, denominator: Int? = nil
  ) {
    self.id = id
    self.title = title
    self.formula = formula
    self.unit = unit
    self.numerator = numerator
    self.denominator = denominator
  }

  /// The value in tenths; nil when there is nothing to divide by.
  ///
  /// Rates and averages have one decimal, halves rounded up. A rate short of all never rounds to
  /// 100 %, and one above none never to 0 %: a report must not say 100 % when a case is missing.
  package var tenths: Int? {
    guard let denominator else { return numerator * 10 }
    guard denominator > 0 else { return nil }
    let scale = unit == .percent ? 1000 : 10
    let rounded = (2 * numerator * scale + denominator) / (2 * denominator)
    guard unit == .percent, numerator > 0, numerator < denominator else { return rounded }
    return min(max(rounded, 1), 999)
  }

  /// The value alone: `12`, `98.5`, `100`; nil when there is nothing to divide by. Whole values
  /// carry no decimal.
  package var number: String? {
    tenths.map { $0 % 10 == 0 ? String($0 / 10) : "\($0 / 10).\($0 % 10)" }
  }

  /// The value with its unit, as a sentence says it: `12件`, `98.5%`; a dash when there is none.
  package func text(_ language: Diagnostic.Language) -> String {
    guard let number else { return "—" }
    let unit = unit.words.in(language)
    return language == .english && self.unit != .percent ? "\(number) \(unit)" : number + unit
  }
}
