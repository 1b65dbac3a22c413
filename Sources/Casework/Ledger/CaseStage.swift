package import Records

/// Stages of the tracking ledger (跟踪台账), and how a case stands in each.
package enum CaseStage {
  package enum Status: String, Sendable, CaseIterable {
    /// 已完成.
    case done
    /// 进行中.
    case underWay = "under-way"
    /// 滞后: not reached, and its day has passed.
    case behind
    package var chinese: String {
      switch self {
      case .done: "已完成"
      case .underWay: "进行中"
      case .behind: "滞后"
      }
    }
  }

  /// The built-in five: 办理、答复、总结、归档、公开.
  package static let usual: [Stage] = [
    Stage(title: "办理", reached: .drafted), Stage(title: "答复", reached: .issued),
    Stage(title: "总结", reached: .fedBack), Stage(title: "归档", reached: .archived),
    Stage(title: "公开", reached: .published),
  ]

  /// The office's stages in order, or the built-in five.
  package static func stages(_ rules: OfficeRules) -> [Stage] {
    rules.procedure.stages.isEmpty ? usual : rules.procedure.stages
  }

  /// How a case stands in a stage on a day. Behind is what a deadline of the case wants by a day
  /// that has passed; a stage that no deadline leads to is behind once the answer's day has passed
  /// without an answer, if it comes before the answer.
  package static func status(
    of stage: Stage, in state: Case, on day: Day, under rules: OfficeRules
  ) -> Status {
    if let reached = state.reached(stage.reached, under: rules), reached <= day { return .done }
    if state.isClockStopped || [.handedBack, .merged].contains(state.state) { return .underWay }
    return state.day(for: stage.reached, under: rules).map { $0 < day } == true
      ? .behind : .underWay
  }

  /// The layout's word for the column of a stage: `stage.1` is the first.
  package static func field(_ index: Int) -> String { "stage.\(index + 1)" }

  /// The stage that a column shows; nil for another column.
  package static func stage(field: String, _ rules: OfficeRules) -> Stage? {
    let stages = stages(rules)
    return stages.indices.first { CaseStage.field($0) == field }.map { stages[$0] }
  }

  /// All stages of a case in order.
  package static func statuses(
    of state: Case, on day: Day, under rules: OfficeRules
  ) -> [(stage: Stage, status: Status)] {
    stages(rules).map { ($0, status(of: $0, in: state, on: day, under: rules)) }
  }
}

extension Case {
  /// The earliest day by which a milestone is wanted; nil when nothing wants it yet.
  fileprivate func day(for milestone: Procedure.Milestone, under rules: OfficeRules) -> Day? {
    let ids = Set(rules.procedure.deadlines.filter { $0.to == milestone }.map(\.id))
    var days = deadlines(under: rules).filter { ids.contains($0.id) }.map(\.due)
    if CaseStage.beforeAnswer.contains(milestone) { days.append(dueInForce) }
    if milestone == .submitted, let due = assignment?.due { days.append(due) }
    return days.min()
  }
}

extension CaseStage {
  /// Milestones that an answer implies: all are wanted by the answer's day.
  fileprivate static let beforeAnswer: Set<Procedure.Milestone> = [
    .accepted, .assigned, .drafted, .submitted, .signed, .issued,
  ]
}
