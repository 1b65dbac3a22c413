import Records

/// 满意率、态度满意率、基本满意、不满意.
///
/// What counts as satisfied, over whom, and whether cases, persons or lead proposers are counted is
/// the office's to say (`satisfaction` in the office file). Marks are those on the last letter
/// issued, so that a re-handled case counts as it ended. A case counts as satisfied when all its
/// proposers' marks do; over everybody asked, silence counts as not satisfied.
extension FigureRule {
  static func satisfaction(_ rule: SatisfactionRule) -> [FigureRule] {
    let unit: Figure.Unit = rule.counting == .persons ? .persons : .cases
    let whom = rule.counting.words
    let over =
      rule.denominator == .asked
      ? Words("已答复的全部\(whom.chinese)", "all \(whom.english) answered")
      : Words("收到反馈的\(whom.chinese)", "\(whom.english) that gave feedback")
    let counted = Words(
      rule.counted.map(\.chinese).joined(separator: "、"),
      rule.counted.map(\.rawValue).joined(separator: ", "))
    func rate(_ id: String, _ title: Words, _ aspect: SatisfactionRule.Aspect) -> FigureRule {
      FigureRule(
        id, title,
        Words(
          "评价为\(counted.chinese)的\(whom.chinese)÷\(over.chinese)",
          "Marked \(counted.english) ÷ \(over.english)"),
        isWide: aspect == .result,
        of: { $0.marks(aspect, rule.counting) { $0.isSatisfied(rule) } },
        over: { $0.marks(aspect, rule.counting) { $0.counts(rule.denominator) } })
    }
    func worst(_ mark: Satisfaction) -> FigureRule {
      FigureRule(
        mark.rawValue, Words(mark.chinese, mark.rawValue.capitalizedFirst),
        Words(
          "对办理结果最低评价为\(mark.chinese)的\(whom.chinese)数",
          "Whose least mark on the result is `\(mark.rawValue)`"),
        unit, isWide: true
      ) { $0.marks(.result, rule.counting) { $0.worst == mark } }
    }
    return [
      rate("satisfied-rate", Words("满意率", "Satisfaction rate"), rule.aspect),
      rate("result-rate", Words("结果满意率", "Satisfied with the result"), .result),
      rate("attitude-rate", Words("态度满意率", "Satisfied with the attitude"), .attitude),
      FigureRule(
        "returned-rate", Words("反馈率", "Feedback rate"),
        Words("收到反馈的\(whom.chinese)÷已答复的全部\(whom.chinese)", "With feedback ÷ all answered"),
        isWide: true,
        of: { $0.marks(.result, rule.counting, where: \.isReturned) },
        over: { $0.marks(.result, rule.counting) { _ in true } }),
    ] + Satisfaction.allCases.map(worst)
  }
}

extension SatisfactionRule.Counting {
  fileprivate var words: Diagnostic.Words {
    switch self {
    case .cases: .init("案件", "cases")
    case .persons: .init("提出者", "proposers")
    case .lead: .init("案件（按领衔人）", "cases (by lead proposer)")
    }
  }
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
