internal import ArgumentParser
internal import Casework
internal import Desk
internal import Records

struct AskJointCommand: CaseAct {
  static let configuration = CommandConfiguration(
    commandName: "ask-joint", abstract: "请外单位会办。 Ask a joint unit for its opinion.",
    discussion: """
      例 Example:
        fuwen case ask-joint JY-2026-0123 --unit 市财政局 --due 2026-04-01 --as min
      """)

  @Argument(help: "案号。 The case.")
  var `case`: String
  @Option(name: .long, help: "会办单位。 The unit.")
  var unit: String
  @Option(name: .long, help: "时限。 By when.")
  var due: Day?
  @Option(name: .long, help: "说明。 Note.")
  var note: String?
  @OptionGroup var act: ActOptions

  func event() throws -> CaseEvent {
    .opinionAsked(OpinionRequest(unit: unit, due: due, note: note))
  }
}

struct ReceiveOpinionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "receive-opinion", abstract: "收到会办意见。 A joint unit's opinion came in.",
    discussion: """
      例 Example:
        fuwen case receive-opinion JY-2026-0123 --unit 市财政局 --on 2026-03-28 --text 资金已列入预算 --as min
      """)

  @Argument(help: "案号。 The case.")
  var `case`: String
  @Option(name: .long, help: "会办单位。 The unit.")
  var unit: String
  @Option(name: .long, help: "收到之日。 The day.")
  var on: Day
  @Option(name: .long, help: "要点。 What it says.")
  var text: String?
  @Option(name: .customLong("class"), help: "办理结果类别。 Its class.")
  var resultClass: String?
  @Option(name: .long, help: "来文字号。 Its document number.")
  var number: String?
  @Option(name: .long, help: "来文扫描件。 Scan of the letter.")
  var scan: String?
  @OptionGroup var act: ActOptions

  func run() throws {
    let console = Console(options: act.common)
    try console.run {
      let scanned = try scan.map { try Desk.fileDocument($0) }
      let state = try act.place.open().act(
        CaseID(`case`),
        .opinionReceived(
          OpinionReceived(
            unit: unit, on: on, text: text, resultClass: resultClass, documentNumber: number,
            scan: scanned?.digest)), keeping: scanned, by: try act.actor())
      CaseReport.line(state, console: console)
    }
  }
}

struct RemindCaseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remind", abstract: "记录催办。 Record a reminder.",
    discussion: """
      例 Example:
        fuwen case remind JY-2026-0123 --target joint-unit --unit 市财政局 --means telephone --on 2026-03-30 --as you
      """)

  @Argument(help: "案号。 The case.")
  var `case`: String
  @Option(name: .long, help: "section 科室、handler 承办人、section-head 科室负责人、joint-unit 会办单位。 Whom.")
  var target: Reminded.Target
  @Option(name: .long, help: "会办单位。 The joint unit.")
  var unit: String?
  @Option(name: .long, help: "方式。 By which means.")
  var means: ContactMeans = .telephone
  @Option(name: .long, help: "日期。 The day.")
  var on: Day
  @Option(name: .long, help: "内容。 What was said.")
  var text: String?
  @OptionGroup var act: ActOptions

  func run() throws {
    let console = Console(options: act.common)
    try console.run {
      let event: CaseEvent =
        if target == .jointUnit, let unit {
          .opinionReminded(OpinionRequest(unit: unit, note: text))
        } else {
          .reminded(Reminded(target: target, unit: unit, means: means, on: on, text: text))
        }
      let state = try act.place.open().act(CaseID(`case`), event, by: try act.actor())
      CaseReport.line(state, console: console)
    }
  }
}
