internal import ArgumentParser
internal import Casework
internal import Desk
internal import Records

/// What a step of the review says beside who takes it.
struct GateOptions: ParsableArguments {
  @Option(name: .long, help: "意见。 Comment.")
  var comment: String?
  @Option(name: .long, help: "席位。 Seat, where the gate leaves a choice.")
  var seat: String?
  @Flag(name: .long, help: "代录：录入纸质签批或外单位会签。 Entered from paper, or for an outside body.")
  var entered = false
  @Option(name: .long, help: "代录时的扫描件。 Scan that shows the signature on paper.")
  var scan: String?

  var seatID: SeatID? { seat.map { SeatID($0) } }

  func scanned() throws(Diagnostics) -> StoredDocument? {
    try scan.map { path throws(Diagnostics) in try Desk.fileDocument(path) }
  }

  func capacity(_ act: ActOptions, gate: Chain.Gate?, scan: StoredDocument?) -> Capacity {
    let absent = act.absent.map { PersonID($0) }
    let body = gate?.seats.first { $0.id.text == seat }?.body
    if entered || scan != nil || body != nil { return .entering(for: absent, scan: scan?.digest) }
    return absent.map { .standingIn(for: $0) } ?? .oneself
  }
}

/// A step at a gate.
protocol GateAct: ParsableCommand {
  var `case`: String { get }
  var gate: GateOptions { get }
  var act: ActOptions { get }
  func command(_ state: Proceedings, as capacity: Capacity) throws(Diagnostics) -> Command
}

extension GateAct {
  func run() throws {
    let console = Console(options: act.common)
    try console.run {
      let desk = try act.place.open()
      let scan = try gate.scanned()
      let step = try desk.step(
        CaseID(`case`), by: try act.reviewer(), scan: scan
      ) { review throws(Diagnostics) in
        try command(
          review.state,
          as: gate.capacity(act, gate: review.state.pendingGate, scan: scan))
      }
      StepLine.show(step, of: `case`, console: console)
    }
  }
}

enum StepLine {
  static func show(_ step: Step, of id: String, console: Console) {
    console.print(
      console.say(
        "\(id) 第\(step.number)步 \(StepReport.name(step.kind).chinese)，内容 \(step.content.short)",
        "\(id) step \(step.number), \(StepReport.name(step.kind).english), content \(step.content.short)"
      ))
  }
}

struct SubmitCaseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "submit", abstract: "送审最近一稿。 Submit the latest draft to its chain.",
    discussion: "例 Example: fuwen case submit JY-2026-0123 --as min --comment 数据已与财务核对")

  @Argument(help: "案号。 The case.")
  var `case`: String
  @Option(name: .long, help: "版式标识；缺省为第一个启用的。 Letterhead.")
  var letterhead: String?
  @Option(name: .long, help: "意见。 Comment.")
  var comment: String?
  @OptionGroup var act: ActOptions

  func run() throws {
    let console = Console(options: act.common)
    try console.run {
      let submitted = try act.place.open().submit(
        CaseID(`case`), letterhead: letterhead, comment: comment, by: try act.reviewer())
      console.show(submitted.warnings)
      StepLine.show(submitted.step, of: `case`, console: console)
    }
  }
}

struct ApproveCaseCommand: GateAct {
  static let configuration = CommandConfiguration(
    commandName: "approve", abstract: "通过本关。 Pass the pending gate.",
    discussion: """
      例 Examples:
        fuwen case approve JY-2026-0123 --content 0123456789abcdef --comment 同意 --as dou
        fuwen case approve JY-2026-0123 --content 0123456789abcdef --for guan --entered --scan 签批单.png --as ke
      """)

  @Argument(help: "案号。 The case.")
  var `case`: String
  @Option(name: .long, help: "送审稿上的内容摘要，16位。 The content digest printed on the review draft.")
  var content: String
  @OptionGroup var gate: GateOptions
  @OptionGroup var act: ActOptions

  func command(_ state: Proceedings, as capacity: Capacity) throws(Diagnostics) -> Command {
    .approve(contentPrefix: content, seat: gate.seatID, as: capacity, comment: gate.comment)
  }
}

struct ReturnCaseCommand: GateAct {
  static let configuration = CommandConfiguration(
    commandName: "return", abstract: "退回拟稿人或前面的关。 Send back, with a comment.",
    discussion: "例 Example: fuwen case return JY-2026-0123 --to drafter --comment 请补充资金数额 --as pei")

  @Argument(help: "案号。 The case.")
  var `case`: String
  @Option(name: .long, help: "drafter（拟稿人）或前面某关的标识。 'drafter' or an earlier gate's id.")
  var to: String = "drafter"
  @OptionGroup var gate: GateOptions
  @OptionGroup var act: ActOptions

  func command(_ state: Proceedings, as capacity: Capacity) throws(Diagnostics) -> Command {
    .return(
      to: ReturnTarget(word: to), seat: gate.seatID, as: capacity, comment: gate.comment ?? "")
  }
}

struct RecallCaseCommand: GateAct {
  static let configuration = CommandConfiguration(
    commandName: "recall", abstract: "撤回送审。 Take a submission back.",
    discussion: "例 Example: fuwen case recall JY-2026-0123 --as min")

  @Argument(help: "案号。 The case.")
  var `case`: String
  @OptionGroup var gate: GateOptions
  @OptionGroup var act: ActOptions

  func command(_ state: Proceedings, as capacity: Capacity) throws(Diagnostics) -> Command {
    .recall(comment: gate.comment)
  }
}

struct AskCaseCommand: GateAct {
  static let configuration = CommandConfiguration(
    commandName: "ask", abstract: "转请阅示。 Ask another's opinion.",
    discussion: "例 Example: fuwen case ask JY-2026-0123 --person yue --comment 请阅示 --as pei")

  @Argument(help: "案号。 The case.")
  var `case`: String
  @Option(name: .long, help: "请谁阅示。 Who is asked.")
  var person: String
  @OptionGroup var gate: GateOptions
  @OptionGroup var act: ActOptions

  func command(_ state: Proceedings, as capacity: Capacity) throws(Diagnostics) -> Command {
    .ask(PersonID(person), seat: gate.seatID, as: capacity, comment: gate.comment)
  }
}

struct AdviseCaseCommand: GateAct {
  static let configuration = CommandConfiguration(
    commandName: "advise", abstract: "阅示。 Give the opinion asked for.",
    discussion: "例 Example: fuwen case advise JY-2026-0123 --comment 同意所拟 --as yue")

  @Argument(help: "案号。 The case.")
  var `case`: String
  @OptionGroup var gate: GateOptions
  @OptionGroup var act: ActOptions

  func command(_ state: Proceedings, as capacity: Capacity) throws(Diagnostics) -> Command {
    .advise(comment: gate.comment ?? "", as: capacity)
  }
}

struct EditCaseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit", abstract: "在本关修改文字。 Change the text at the pending gate.",
    discussion: "例 Example: fuwen case edit JY-2026-0123 reply-2.xml --mode forward --as pei")

  @Argument(help: "案号。 The case.")
  var `case`: String
  @Argument(help: "改后的复文。 The changed reply.")
  var reply: String
  @Option(name: .long, help: "restart 各关重新审签、forward 前面的通过仍然有效。 Mode.")
  var mode: Step.EditMode = .restart
  @OptionGroup var gate: GateOptions
  @OptionGroup var act: ActOptions

  func run() throws {
    let console = Console(options: act.common)
    try console.run {
      let scan = try gate.scanned()
      let step = try act.place.open().edit(
        CaseID(`case`), file: reply, mode: mode, seat: gate.seatID,
        as: gate.capacity(act, gate: nil, scan: scan), comment: gate.comment,
        by: try act.reviewer())
      StepLine.show(step, of: `case`, console: console)
    }
  }
}
