internal import ArgumentParser
internal import Casework
internal import Desk
internal import Records

struct ExtendCommand: CaseAct {
  static let configuration = CommandConfiguration(
    commandName: "extend", abstract: "延期。 A later day for the answer.",
    discussion: """
      例 Example:
        fuwen case extend JY-2026-0123 --due 2026-07-02 --allowed-by 市人大代表工委 --reason 涉及面广 --as you
      """)

  @Argument(help: "案号。 The case.")
  var `case`: String
  @Option(name: .long, help: "新时限。 The new day.")
  var due: Day
  @Option(name: .long, help: "批准机关。 Who allowed it.")
  var allowedBy: String
  @Option(name: .long, help: "理由。 Reason.")
  var reason: String
  @OptionGroup var act: ActOptions

  func event() throws -> CaseEvent {
    .extended(Prolongation(due: due, allowedBy: allowedBy, reason: reason))
  }
}

struct StopCommand: CaseAct {
  static let configuration = CommandConfiguration(
    commandName: "stop", abstract: "停止计时。 Stop the clock.",
    discussion: """
      例 Example:
        fuwen case stop JY-2026-0123 --on 2026-04-01 --allowed-by 市政府办 --reason 等待上级规划 --as you
      """)

  @Argument(help: "案号。 The case.")
  var `case`: String
  @Option(name: .long, help: "自哪日起。 From which day.")
  var on: Day
  @Option(name: .long, help: "批准机关。 Who allowed it.")
  var allowedBy: String
  @Option(name: .long, help: "理由。 Reason.")
  var reason: String
  @OptionGroup var act: ActOptions

  func event() throws -> CaseEvent {
    .clockStopped(ClockChange(on: on, allowedBy: allowedBy, reason: reason))
  }
}

struct ResumeCommand: CaseAct {
  static let configuration = CommandConfiguration(
    commandName: "resume", abstract: "恢复计时。 Let the clock run again.",
    discussion: """
      例 Example:
        fuwen case resume JY-2026-0123 --on 2026-04-20 --allowed-by 市政府办 --reason 规划已批 --as you
      """)

  @Argument(help: "案号。 The case.")
  var `case`: String
  @Option(name: .long, help: "自哪日起。 From which day.")
  var on: Day
  @Option(name: .long, help: "批准机关。 Who allowed it.")
  var allowedBy: String
  @Option(name: .long, help: "理由。 Reason.")
  var reason: String
  @OptionGroup var act: ActOptions

  func event() throws -> CaseEvent {
    .clockResumed(ClockChange(on: on, allowedBy: allowedBy, reason: reason))
  }
}
