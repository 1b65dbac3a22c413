internal import ArgumentParser
internal import Casework
internal import Desk
internal import Records

struct ReopenCommand: CaseAct {
  static let configuration = CommandConfiguration(
    commandName: "reopen", abstract: "重新办理。 Begin the next round.",
    discussion: """
      例 Example:
        fuwen case reopen JY-2026-0123 --due 2026-07-30 --as you
      """)

  @Argument(help: "案号。 The case.")
  var `case`: String
  @Option(name: .long, help: "新一轮时限。 The round's deadline.")
  var due: Day
  @Option(name: .long, help: "理由；有人不满意时可不写。 Reason; needed where nobody is dissatisfied.")
  var reason: String?
  @OptionGroup var act: ActOptions

  func event() throws -> CaseEvent {
    .reopened(Reopened(round: 0, due: due, reason: reason ?? ""))
  }
}

struct PointCommand: CaseAct {
  static let configuration = CommandConfiguration(
    commandName: "point", abstract: "一项要点的采纳情况。 What became of a point.",
    discussion: """
      例 Example:
        fuwen case point JY-2026-0123 --point p1 --outcome adopted --as min
      """)

  @Argument(help: "案号。 The case.")
  var `case`: String
  @Option(name: .long, help: "要点标识。 The point's id.")
  var point: String
  @Option(name: .long, help: "adopted 采纳、partly 部分采纳、planned 列入计划、declined 未采纳。 The outcome.")
  var outcome: PointOutcome
  @Option(name: .long, help: "说明。 Note.")
  var note: String?
  @OptionGroup var act: ActOptions

  func event() throws -> CaseEvent {
    .pointDecided(PointDecided(point: PointID(point), outcome: outcome, note: note))
  }
}

struct CommitmentCommand: CaseAct {
  static let configuration = CommandConfiguration(
    commandName: "commitment", abstract: "跟踪一项承诺。 Follow up a commitment.",
    discussion: """
      例 Example:
        fuwen case commitment JY-2026-0123 --number 1 --state kept --on 2026-10-12 --as min
      """)

  @Argument(help: "案号。 The case.")
  var `case`: String
  @Option(name: .long, help: "承诺序号。 Its number.")
  var number: Int
  @Option(name: .long, help: "kept 已兑现、under-way 推进中、failed 未兑现、postponed 改期。 The state.")
  var state: CommitmentFollowed.State
  @Option(name: .long, help: "日期。 The day.")
  var on: Day
  @Option(name: .long, help: "改期后的日子。 The new day.")
  var due: Day?
  @Option(name: .long, help: "说明。 Note.")
  var note: String?
  @OptionGroup var act: ActOptions

  func event() throws -> CaseEvent {
    .commitmentFollowed(
      CommitmentFollowed(commitment: number, state: state, on: on, due: due, note: note))
  }
}

struct ReclassifyCommand: CaseAct {
  static let configuration = CommandConfiguration(
    commandName: "reclassify", abstract: "回头看后变更类别。 Change the class after a look back.",
    discussion: """
      例 Example:
        fuwen case reclassify JY-2026-0123 --to A --on 2026-11-02 --reason 承诺事项已完成 --as you
      """)

  @Argument(help: "案号。 The case.")
  var `case`: String
  @Option(name: .long, help: "新类别。 The new class.")
  var to: String
  @Option(name: .long, help: "日期。 The day.")
  var on: Day
  @Option(name: .long, help: "理由。 Reason.")
  var reason: String
  @OptionGroup var act: ActOptions

  func event() throws -> CaseEvent {
    .reclassified(Reclassified(from: "", to: to, on: on, reason: reason))
  }
}

struct CarryCommand: CaseAct {
  static let configuration = CommandConfiguration(
    commandName: "carry", abstract: "转入下一年度。 Carry the case into a later year.",
    discussion: """
      例 Example:
        fuwen case carry JY-2026-0123 --year 2027 --as you
      """)

  @Argument(help: "案号。 The case.")
  var `case`: String
  @Option(name: .long, help: "年度。 The year.")
  var year: Int
  @Option(name: .long, help: "说明。 Reason.")
  var reason: String?
  @OptionGroup var act: ActOptions

  func event() throws -> CaseEvent {
    .carriedOver(CarriedOver(year: year, reason: reason))
  }
}

struct PublicationCommand: CaseAct {
  static let configuration = CommandConfiguration(
    commandName: "publication", abstract: "改定公开属性。 Decide on publication.",
    discussion: """
      例 Example:
        fuwen case publication JY-2026-0123 --decision withheld --reason 涉及第三方商业秘密 --as you
      """)

  @Argument(help: "案号。 The case.")
  var `case`: String
  @Option(name: .long, help: "open、on-request、withheld。 The decision.")
  var decision: Disclosure.Decision
  @Option(name: .long, help: "理由。 Reason.")
  var reason: String?
  @OptionGroup var act: ActOptions

  func event() throws -> CaseEvent {
    .publicationDecided(PublicationDecided(decision: decision, reason: reason))
  }
}

struct PublishCaseCommand: CaseAct {
  static let configuration = CommandConfiguration(
    commandName: "publish", abstract: "记录已公开。 Record that the letter is public.",
    discussion: """
      例 Example:
        fuwen case publish JY-2026-0123 --on 2026-06-30 --address http://www.example.gov.cn/jy/123.html --as you
      """)

  @Argument(help: "案号。 The case.")
  var `case`: String
  @Option(name: .long, help: "公开之日。 The day.")
  var on: Day
  @Option(name: .long, help: "网址。 Where.")
  var address: String?
  @OptionGroup var act: ActOptions

  func event() throws -> CaseEvent {
    .published(Published(on: on, address: address))
  }
}
