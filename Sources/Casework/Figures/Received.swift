import Records

/// 承办数: how many cases the office had, by kind, level and role.
///
/// A case counts for the year in which the upper body gave it. A case handed back and taken back
/// doesn't count; one merged into another does, as a case of its own.
extension FigureRule {
  static func received(_ dimension: FigureDimension, _ value: String, name: Words) -> FigureRule {
    FigureRule(
      "received.\(dimension.rawValue).\(value)",
      Words("承办\(name.chinese)", "Received: \(name.english)"),
      Words(
        "本年度交办且未退办的案件中，\(name.chinese)的件数",
        "Cases of the year, not taken back, that are \(name.english)"),
      .cases, .received, at: .init(dimension: dimension, value: value))
  }

  static let received: [FigureRule] = [
    FigureRule(
      "received", Words("承办总数", "Received"),
      Words(
        "本年度交办且未退办的案件数；并案各计一件", "Cases of the year that weren't taken back; merged ones count each"),
      .cases, .received),
    FigureRule(
      "owed", Words("主办、分办", "Led or answered separately"),
      Words(
        "承办总数中应由本单位答复提出者的件数", "Of those received, the ones whose proposers this office answers"),
      .cases, .owed),
    FigureRule(
      "persons", Words("提出者人次", "Proposers"),
      Words("承办案件的提出者（个人），每件各计一次", "Persons who put forward the cases received, once a case"),
      .persons, .persons),
    FigureRule(
      "organisations", Words("组织提出", "By organisations"),
      Words("承办总数中由组织提出的件数", "Of those received, the ones put forward by a body"), .cases,
      .organisations),
    FigureRule(
      "merged", Words("并案", "Merged"),
      Words("承办总数中与其他案件合并答复的件数", "Of those received, the ones answered with another case"), .cases,
      .merged),
    FigureRule(
      "carried-in", Words("跨年续办", "Carried in"),
      Words("以前年度转入本年度继续办理的件数", "Cases of earlier years carried into this one"), .cases, .carriedIn),
    FigureRule(
      "archived", Words("归档", "Archived"),
      Words("承办案件中已归档的件数", "Of those received, the ones archived"), .cases, .archived),
  ]
}
