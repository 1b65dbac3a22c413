import Records

/// 办结率、办复率、按时办复率、平均办理天数.
///
/// - 办结率 = 已印发答复或会办意见的件数 ÷ 承办总数
/// - 办复率 = 已印发答复的件数 ÷ 主办、分办件数
/// - 按时办复率 = 首次答复不晚于时限的件数 ÷ 主办、分办件数
/// - 平均办理天数 = 各函自交办至首次印发的日历天数之和 ÷ 函数
///
/// A letter that answers n merged cases counts n, each under its own kind, section and day. The day
/// in force is that of the first round, extensions and stopped clocks counted in; for a merged case,
/// what was allowed the case that it was merged into as well.
extension FigureRule {
  static let answers: [FigureRule] = [
    FigureRule(
      "completed", Words("办结", "Completed"),
      Words("已印发答复或会办意见的件数（并案按件计）", "Cases with a letter or an opinion issued (merged ones each)"),
      .cases, .completed),
    FigureRule(
      "completed-rate", Words("办结率", "Completion rate"),
      Words("办结件数÷承办总数", "Completed ÷ received"), isWide: true,
      of: { $0[.completed] }, over: { $0[.received] }),
    FigureRule(
      "answered", Words("办复", "Answered"),
      Words(
        "主办、分办案件中已印发答复的件数（并案按件计）", "Led and separate cases with a letter issued (merged ones each)"),
      .cases, .answered),
    FigureRule(
      "answered-rate", Words("办复率", "Answer rate"),
      Words("办复件数÷主办、分办件数", "Answered ÷ led and separate"), isWide: true,
      of: { $0[.answered] }, over: { $0[.owed] }),
    FigureRule(
      "in-time-rate", Words("按时办复率", "Answered in time"),
      Words(
        "首次答复不晚于时限（含延期、停止计时）的件数÷主办、分办件数", "First answered by the day in force ÷ led and separate"),
      isWide: true,
      of: { $0[.answeredInTime] }, over: { $0[.owed] }),
    FigureRule(
      "late", Words("逾期办复", "Answered late"),
      Words("办复件数−按时办复件数", "Answered − answered in time"), .cases, isWide: true
    ) { $0[.answered] - $0[.answeredInTime] },
    FigureRule(
      "average-days", Words("平均办理天数", "Average days"),
      Words("自交办至首次印发的日历天数之和÷答复函数", "Calendar days from assignment to the first letter ÷ letters"),
      .days,
      of: { $0[.daysToAnswer] }, over: { $0[.letters] }),
  ]
}
