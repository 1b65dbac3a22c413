import Records

/// 会办意见按时率、催办次数, and what happened on the way.
///
/// - 会办意见按时率 = 按时提出的会办意见 ÷ 会办件数
/// - 会办单位按时率 = 会办单位按时回复的意见 ÷ 请会办的意见
extension FigureRule {
  static let course: [FigureRule] = [
    FigureRule(
      "opinions-in-time-rate", Words("会办意见按时率", "Opinions given in time"),
      Words("首次会办意见不晚于时限的件数÷会办件数", "Opinions issued by the day in force ÷ joint cases"),
      of: { $0[.opinionsGivenInTime] }, over: { $0[.joint] }),
    FigureRule(
      "joint-units-in-time-rate", Words("会办单位按时率", "Joint units in time"),
      Words("会办单位按时回复的意见÷请会办的意见", "Opinions received by their day ÷ opinions asked"),
      of: { $0[.opinionsInTime] }, over: { $0[.opinionsAsked] }),
    FigureRule(
      "opinions-received", Words("收到会办意见", "Opinions received"),
      Words("收到的会办单位意见数", "Joint units' opinions received"), .items, .opinionsReceived),
    FigureRule(
      "reminders", Words("催办次数", "Reminders"),
      Words("对科室、承办人和会办单位催办的次数", "Reminders to sections, handlers and joint units"), .times,
      .reminders),
    FigureRule(
      "moves", Words("调整", "Moves"), Words("任务分解后调整的次数", "Moves after the first assignment"),
      .times, .moves),
    FigureRule(
      "extended", Words("延期", "Extended"), Words("获准延期的件数", "Cases with an extension"), .cases,
      .extended),
    FigureRule(
      "hand-backs", Words("申请退办", "Hand-backs asked"),
      Words("申请退办的次数", "Hand-backs asked"), .times, .handBacksAsked),
    FigureRule(
      "handed-back", Words("准予退办", "Taken back"),
      Words(
        "交办机关收回的件数，不计入承办总数", "Cases that the assigning body took back; not among those received"),
      .cases, .handBacksGranted),
  ]
}
