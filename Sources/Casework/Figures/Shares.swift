import Records

/// Counts and shares by topic, section and label.
///
/// 占比 = 该主题（科室、标签）的件数 ÷ 承办总数. A case may bear several labels, so that their shares
/// may add up to more than the whole.
extension FigureRule {
  static func shares(_ dimension: FigureDimension, _ value: String, name: String) -> [FigureRule] {
    let place = FigureSums.Place(dimension: dimension, value: value)
    return [
      FigureRule(
        "\(dimension.rawValue).\(value)", Words(name, name),
        Words("承办总数中“\(name)”的件数", "Of those received, “\(name)”"), .cases, .received, at: place),
      FigureRule(
        "\(dimension.rawValue)-share.\(value)", Words("\(name)占比", "Share of \(name)"),
        Words("“\(name)”件数÷承办总数", "“\(name)” ÷ received"), shareOf: place
      ) { $0[.received] },
    ]
  }
}
