import Records

/// 采纳率、公开率、公开及时率、承诺落实率、重办率.
///
/// - 采纳率 = 采纳和部分采纳的要点 ÷ 主办、分办案件所提要点
/// - 公开率 = 已公开的件数 ÷ 办复的函数
/// - 公开及时率 = 在规定时限内公开的件数 ÷ 有公开时限的已公开件数
/// - 承诺落实率 = 已兑现的承诺 ÷ 答复中的承诺
/// - 重办率 = 重新办理过的件数 ÷ 承办总数
extension FigureRule {
  static let outcomes: [FigureRule] =
    [
      FigureRule(
        "points", Words("所提要点", "Points asked"),
        Words("主办、分办案件所提要点数", "Points of led and separate cases"), .items, .pointsAsked),
      FigureRule(
        "adopted-rate", Words("采纳率", "Adoption rate"),
        Words("采纳、部分采纳的要点÷所提要点", "Points adopted or partly adopted ÷ points asked"),
        of: { $0[.points(.adopted)] + $0[.points(.partly)] }, over: { $0[.pointsAsked] }),
    ]
    + PointOutcome.allCases.map { outcome in
      FigureRule(
        "points.\(outcome.rawValue)", Words(outcome.chinese, "Points: \(outcome.rawValue)"),
        Words("记为“\(outcome.chinese)”的要点数", "Points recorded as `\(outcome.rawValue)`"), .items,
        .points(outcome))
    } + publication + commitments + rehandling

  private static let publication: [FigureRule] =
    Disclosure.Decision.allCases.map { decision in
      FigureRule(
        "disclosed.\(decision.rawValue)", Words(decision.chinese, "Marked \(decision.rawValue)"),
        Words("答复中公开属性为\(decision.chinese)的件数", "Answers marked `\(decision.rawValue)`"), .cases,
        .disclosed(decision))
    } + [
      FigureRule(
        "published", Words("已公开", "Published"),
        Words("主办、分办案件的答复已公开的件数", "Answers that were published"), .cases, .published),
      FigureRule(
        "published-rate", Words("公开率", "Publication rate"),
        Words("已公开件数÷已印发的答复函数", "Published ÷ letters issued"),
        of: { $0[.published] }, over: { $0[.letters] }),
      FigureRule(
        "published-in-time", Words("按期公开", "Published by the deadline"),
        Words("在规定时限内公开的件数", "Answers published by their deadline"), .cases, .publishedInTime),
      FigureRule(
        "published-in-time-rate", Words("公开及时率", "Published in time"),
        Words("在规定时限内公开的件数÷有公开时限的已公开件数", "Published by the deadline ÷ published with a deadline"),
        of: { $0[.publishedInTime] }, over: { $0[.publishedBound] }),
    ]

  private static let commitments: [FigureRule] = [
    FigureRule(
      "commitments", Words("承诺事项", "Commitments"),
      Words("答复中写明时限的承诺数", "Dated commitments in answers"), .items, .commitments),
    FigureRule(
      "commitments-kept-rate", Words("承诺落实率", "Commitments kept"),
      Words("已兑现的承诺÷承诺事项", "Kept ÷ made"),
      of: { $0[.commitmentsKept] }, over: { $0[.commitments] }),
    FigureRule(
      "commitments-open", Words("未了承诺", "Commitments open"),
      Words("尚未兑现、也未记为未兑现的承诺数", "Neither kept nor failed"), .items, .commitmentsOpen),
    FigureRule(
      "commitments-failed", Words("未兑现承诺", "Commitments failed"),
      Words("记为未兑现的承诺数", "Recorded as failed"), .items, .commitmentsFailed),
    FigureRule(
      "commitments-postponed", Words("改期承诺", "Commitments postponed"),
      Words("改过期的承诺数", "Postponed at least once"), .items, .commitmentsPostponed),
  ]

  private static let rehandling: [FigureRule] = [
    FigureRule(
      "rehandled", Words("重新办理", "Handled again"),
      Words("重新办理过的件数", "Cases handled again"), .cases, .rehandled),
    FigureRule(
      "rehandled-rounds", Words("重办轮次", "Further rounds"),
      Words("重新办理的轮次合计", "Rounds after the first"), .times, .rehandledRounds),
    FigureRule(
      "rehandled-rate", Words("重办率", "Handled again"),
      Words("重新办理过的件数÷承办总数", "Handled again ÷ received"),
      of: { $0[.rehandled] }, over: { $0[.received] }),
  ]
}
