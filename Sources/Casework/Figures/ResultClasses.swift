import Records

/// A/B/C counts and shares, split by 建议 and 提案.
///
/// The class counts as it was at issue in the year of the answer; what a look back changed later
/// counts in the year of the change (`reclassified`), so that both years' figures stand. Shares are
/// of all classed letters and opinions.
extension FigureRule {
  static func classes(_ values: [String]) -> [FigureRule] {
    values.flatMap(resultClass)
      + Matter.Kind.allCases.flatMap { kind in
        values.map { resultClass($0, kind) }
      } + values.map(reclassified) + values.map(published)
  }

  private static func resultClass(_ value: String) -> [FigureRule] {
    let component = FigureComponent.resultClass(value)
    return [
      FigureRule(
        "class.\(value)", Words("结果“\(value)”", "Class \(value)"),
        Words("印发时办理结果为“\(value)”的件数", "Cases of class \(value) at issue"), .cases, component),
      FigureRule(
        "class-share.\(value)", Words("结果“\(value)”占比", "Share of class \(value)"),
        Words("结果“\(value)”件数÷各类结果件数", "Class \(value) ÷ all classes"), isWide: true,
        of: { $0[component] }, over: { $0.sum(FigureComponent.classPrefix) }),
    ]
  }

  private static func resultClass(_ value: String, _ kind: Matter.Kind) -> FigureRule {
    FigureRule(
      "class.\(value).\(kind.rawValue)",
      Words("\(kind.chinese)结果“\(value)”", "Class \(value), \(kind.rawValue)s"),
      Words(
        "\(kind.chinese)中印发时办理结果为“\(value)”的件数", "\(kind.rawValue)s of class \(value) at issue"),
      .cases,
      .resultClass(value), at: .init(dimension: .kind, value: kind.rawValue))
  }

  private static func published(_ value: String) -> FigureRule {
    FigureRule(
      "published.\(value)", Words("已公开：结果“\(value)”", "Published of class \(value)"),
      Words("已公开的答复中，签发时结果为“\(value)”的件数", "Published answers signed as class \(value)"), .cases,
      .published(of: value))
  }

  private static func reclassified(_ value: String) -> FigureRule {
    FigureRule(
      "reclassified.\(value)", Words("改为“\(value)”", "Changed to \(value)"),
      Words("本年度回头看改为“\(value)”的件次", "Changes to class \(value) in the year"), .cases,
      .reclassified(to: value))
  }
}
