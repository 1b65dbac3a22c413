internal import ArgumentParser
internal import Casework
internal import Desk
internal import Records

struct AcceptCommand: CaseAct {
  static let configuration = CommandConfiguration(
    commandName: "accept", abstract: "签收并核对。 Accept a case after checking it.",
    discussion: """
      例 Example:
        fuwen case accept JY-2026-0123 --as you --finding "附件缺页，已补"
      """)

  @Argument(help: "案号。 The case.")
  var `case`: String
  @Option(name: .long, help: "核对发现的问题。 What the check found; may be repeated.")
  var finding: [String] = []
  @Option(name: .long, help: "说明。 Note.")
  var note: String?
  @OptionGroup var act: ActOptions

  func event() throws -> CaseEvent {
    .accepted(Acceptance(findings: finding, note: note))
  }
}

struct HandBackCommand: CaseAct {
  static let configuration = CommandConfiguration(
    commandName: "hand-back", abstract: "申请退办。 Ask the assigning body to take the case back.",
    discussion: """
      例 Example:
        fuwen case hand-back JY-2026-0123 --reason 不属我局职责 --unit 市交通运输局 --as you
      """)

  @Argument(help: "案号。 The case.")
  var `case`: String
  @Option(name: .long, help: "理由。 Reason.")
  var reason: String
  @Option(name: .long, help: "建议承办单位。 The unit that should handle it.")
  var unit: String
  @OptionGroup var act: ActOptions

  func event() throws -> CaseEvent {
    .handBackAsked(HandBack(reason: reason, proposedUnit: unit))
  }
}

struct DecideHandBackCommand: CaseAct {
  static let configuration = CommandConfiguration(
    commandName: "decide-hand-back", abstract: "记录交办机关对退办的决定。 Record the decision on a hand-back.",
    discussion: """
      例 Example:
        fuwen case decide-hand-back JY-2026-0123 --granted --by 市政府督查室 --as you
      """)

  @Argument(help: "案号。 The case.")
  var `case`: String
  @Flag(name: .long, help: "同意退办。 The case is taken back.")
  var granted = false
  @Flag(name: .long, help: "不同意退办。 It stays.")
  var refused = false
  @Option(name: .long, help: "作出决定的机关。 Who decided.")
  var by: String
  @Option(name: .long, help: "说明。 Note.")
  var note: String?
  @OptionGroup var act: ActOptions

  func validate() throws {
    guard granted != refused else {
      throw ValidationError("写 --granted 或 --refused 之一。 Either --granted or --refused.")
    }
  }

  func event() throws -> CaseEvent {
    .handBackDecided(HandBackDecision(isGranted: granted, by: by, note: note))
  }
}

struct PlanCommand: CaseAct {
  static let configuration = CommandConfiguration(
    commandName: "plan", abstract: "拟办意见。 Propose a handling plan.",
    discussion: """
      例 Example:
        fuwen case plan JY-2026-0123 --text 请公用事业科主办 --as jian
      """)

  @Argument(help: "案号。 The case.")
  var `case`: String
  @Option(name: .long, help: "意见。 The plan.")
  var text: String
  @OptionGroup var act: ActOptions

  func event() throws -> CaseEvent {
    .planned(Minute(text))
  }
}

struct EndorseCommand: CaseAct {
  static let configuration = CommandConfiguration(
    commandName: "endorse", abstract: "阅批。 Endorse the plan.",
    discussion: """
      例 Example:
        fuwen case endorse JY-2026-0123 --text 同意 --as guan
      """)

  @Argument(help: "案号。 The case.")
  var `case`: String
  @Option(name: .long, help: "意见。 What is said.")
  var text: String
  @OptionGroup var act: ActOptions

  func event() throws -> CaseEvent {
    .endorsed(Minute(text))
  }
}

struct NoteCommand: CaseAct {
  static let configuration = CommandConfiguration(
    commandName: "note", abstract: "加注。 Add a note.",
    discussion: """
      例 Example:
        fuwen case note JY-2026-0123 --text 代表来电询问进度 --as you
      """)

  @Argument(help: "案号。 The case.")
  var `case`: String
  @Option(name: .long, help: "内容。 The note.")
  var text: String
  @OptionGroup var act: ActOptions

  func event() throws -> CaseEvent {
    .noted(Minute(text))
  }
}
