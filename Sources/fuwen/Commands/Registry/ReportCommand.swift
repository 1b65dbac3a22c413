internal import ArgumentParser
internal import Casework
internal import Desk
internal import Records

struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "年度办理工作总结：起草、送审、通过、印发。 The year-end report, through its gates.",
    discussion: """
      总结里的数字都由登记簿算出；可在report.xml里改、加文字，不得手写数字。
      Every figure is computed; prose may be changed in report.xml, figures may not be typed.

      例 Examples:
        fuwen report --year 2026 -o report.xml --as you
        fuwen report submit report.xml --as you
        fuwen report approve --year 2026 --content 0123456789abcdef --as jian
        fuwen report issue --year 2026 --as ke -o 总结
      """,
    subcommands: [
      DraftReportCommand.self, SubmitReportCommand.self, ApproveReportCommand.self,
      ReturnReportCommand.self, IssueReportCommand.self,
    ], defaultSubcommand: DraftReportCommand.self)
}

struct DraftReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "draft", abstract: "起草总结。 Draft the report.",
    discussion: "例 Example: fuwen report draft --year 2026 -o report.xml --as you")

  @Option(name: .long, help: "年度。 Year.")
  var year: Int
  @Option(name: .shortAndLong, help: "输出文件。 Output file.")
  var output: String
  @OptionGroup var act: ActOptions

  func run() throws {
    let console = Console(options: act.common)
    try console.run {
      let actor = try act.actor()
      let report = try act.place.open().draftReport(
        year: year, on: actor.at.day, drafter: actor.person)
      try FileDelivery.write(XMLText.bytes(of: report.node), at: output)
      console.print(output)
    }
  }
}

struct SubmitReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "submit", abstract: "核对数字后送审。 Check the figures and submit.",
    discussion: "例 Example: fuwen report submit report.xml --as you")

  @Argument(help: "总结。 The report.")
  var file: String
  @Option(name: .long, help: "意见。 Comment.")
  var comment: String?
  @OptionGroup var act: ActOptions

  func run() throws {
    let console = Console(options: act.common)
    try console.run {
      let step = try act.place.open().submitReport(
        file: file, comment: comment, by: try act.reviewer())
      StepLine.show(step, of: file, console: console)
    }
  }
}

struct ApproveReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "approve", abstract: "通过本关。 Pass the pending gate.",
    discussion: "例 Example: fuwen report approve --year 2026 --content 0123456789abcdef --as guan")

  @Option(name: .long, help: "年度。 Year.")
  var year: Int
  @Option(name: .long, help: "送审稿上的内容摘要，16位。 The content digest on the review draft.")
  var content: String
  @OptionGroup var gate: GateOptions
  @OptionGroup var act: ActOptions

  func run() throws {
    let console = Console(options: act.common)
    try console.run {
      let scan = try gate.scanned()
      let step = try act.place.open().stepReport(
        year, by: try act.reviewer(), scan: scan
      ) { review in
        .approve(
          contentPrefix: content, seat: gate.seatID,
          as: gate.capacity(act, gate: review.state.pendingGate, scan: scan),
          comment: gate.comment)
      }
      StepLine.show(step, of: String(year), console: console)
    }
  }
}

struct ReturnReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "return", abstract: "退回。 Send back, with a comment.",
    discussion: "例 Example: fuwen report return --year 2026 --comment 请补充典型案例 --as guan")

  @Option(name: .long, help: "年度。 Year.")
  var year: Int
  @Option(name: .long, help: "drafter（拟稿人）或前面某关的标识。 'drafter' or an earlier gate's id.")
  var to: String = "drafter"
  @OptionGroup var gate: GateOptions
  @OptionGroup var act: ActOptions

  func run() throws {
    let console = Console(options: act.common)
    try console.run {
      let step = try act.place.open().stepReport(year, by: try act.reviewer()) { review in
        .return(
          to: ReturnTarget(word: to), seat: gate.seatID,
          as: gate.capacity(act, gate: review.state.pendingGate, scan: nil),
          comment: gate.comment ?? "")
      }
      StepLine.show(step, of: String(year), console: console)
    }
  }
}

struct IssueReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "issue", abstract: "编号印发。 Number and issue the report.",
    discussion: "例 Example: fuwen report issue --year 2026 --as ke -o 总结")

  @Option(name: .long, help: "年度。 Year.")
  var year: Int
  @Option(name: .long, help: "发文字号；缺省取编号序列的下一号。 Document number.")
  var number: String?
  @Option(name: .long, help: "编号序列。 Series.")
  var series: String?
  @Option(name: .long, help: "印发日期；缺省为办理之日。 Day of printing.")
  var printed: Day?
  @Option(name: .shortAndLong, help: "输出目录。 Output folder.")
  var output: String?
  @OptionGroup var act: ActOptions

  func run() throws {
    let console = Console(options: act.common)
    try console.run {
      let actor = try act.reviewer()
      let issued = try act.place.open().issueReport(
        year, number: number, series: series, printed: printed ?? actor.at.day, by: actor)
      console.print(console.say("已印发 \(issued.number)", "issued \(issued.number)"))
      if let output {
        for path in try FileDelivery.write(issued.files, to: output) { console.print("  " + path) }
      }
    }
  }
}
