internal import ArgumentParser
internal import Desk
internal import Records
internal import Tables

/// What an assignment list leaves unsaid because it holds for all its rows.
struct IntakeOptions: ParsableArguments {
  @Option(name: .long, help: "类别：suggestion 建议、proposal 提案。 Kind.")
  var kind: Matter.Kind?
  @Option(name: .long, help: "层级：national、provincial、municipal、county、township。 Level.")
  var level: Matter.Level?
  @Option(name: .long, help: "来源：session 大会、between-sessions 闭会。 Origin.")
  var origin: Matter.Origin?
  @Option(name: .long, help: "届次。 Session.")
  var session: String?
  @Option(name: .long, help: "交办机关。 Who assigned.")
  var assignedBy: String?
  @Option(name: .long, help: "交办日期。 Day of assignment.")
  var assigned: Day?
  @Option(name: .long, help: "办理时限。 Deadline.")
  var due: Day?
  @Option(name: .long, help: "承办方式：lead 主办、joint 会办、separate 分办。 Role.")
  var role: Handling.Role?
  @Option(name: .long, help: "主办单位（会办案件）。 The lead unit of joint cases.")
  var leadUnit: String?
}

extension IntakeOptions {
  /// - Parameter ownNames: names by which a list may call the office itself.
  func values(ownNames: [String]) -> IntakeDefaults {
    var defaults = IntakeDefaults()
    defaults.kind = kind
    defaults.level = level
    defaults.session = session
    if let origin { defaults.origin = origin }
    defaults.role = role
    defaults.assignedBy = assignedBy
    defaults.assigned = assigned
    defaults.due = due
    defaults.ownNames = ownNames
    return defaults
  }
}
