internal import ArgumentParser
internal import Casework
internal import Desk
internal import Records

struct ReviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: "审签：送审、通过、退回、撤回、修改、查看。 The review, gate by gate.",
    discussion: """
      各步写入案件目录的review.xml，所涉记录存入objects/。--as 为自报身份。
      Steps are appended to review.xml; the records they freeze lie in objects/.

      例 Examples:
        fuwen review submit . --as li
        fuwen review status .
        fuwen review approve . --as wang --content 0123456789abcdef --comment 同意
        fuwen review return . --as zhao --to drafter --comment 请补充资金数额
      """,
    subcommands: [
      SubmitCommand.self, ApproveCommand.self, ReturnCommand.self, RecallCommand.self,
      EditCommand.self, AskCommand.self, AdviseCommand.self, StatusCommand.self,
      DiffCommand.self,
    ])
}

struct SubmitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "submit", abstract: "送审。 Submit a reply to its chain.",
    discussion: "例 Example: fuwen review submit . --as li --comment 数据已与财务核对")

  @OptionGroup var target: CaseFolderOptions
  @OptionGroup var step: StepOptions
  @OptionGroup var common: CommonOptions

  mutating func validate() throws { try step.refuseSeatOptions() }

  func run() throws {
    let console = Console(options: common)
    try console.run {
      let desk = try Desk.make()
      let loaded = try desk.open(target.paths())
      console.show(loaded.diagnostics)
      let taken = try desk.submit(
        loaded, by: PersonID(step.person), at: StepOptions.instant(step.at),
        comment: step.comment)
      try StepReport.show(taken, desk: desk, dossier: loaded, console: console)
    }
  }
}

struct ApproveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "approve", abstract: "通过本关。 Pass the pending gate.",
    discussion: """
      --content 为送审稿每页所印的16位摘要：未看到的内容不能通过。 The 16 digits printed on the review draft.

      例 Examples:
        fuwen review approve . --as wang --content 0123456789abcdef --comment 同意
        fuwen review approve . --as sun --for zhao --content 0123456789abcdef
        fuwen review approve . --as clerk --for zhao --scan 签批单.jpg --content 0123456789abcdef
      """)

  @OptionGroup var target: CaseFolderOptions

  @Option(name: .long, help: "送审稿上的内容摘要，16位。 The content digest printed on the review draft.")
  var content: String

  @OptionGroup var step: StepOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    try StepRunner(target: target, step: step, common: common).run { state in
      .approve(
        contentPrefix: content, seat: step.seatID,
        as: try step.capacity(gate: state.pendingGate), comment: step.comment)
    }
  }
}

struct ReturnCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "return", abstract: "退回拟稿人或前面的关。 Send back, with a comment.",
    discussion: """
      例 Examples:
        fuwen review return . --as zhao --comment 请补充资金数额
        fuwen review return . --as chen --to section --comment 请核对工期
      """)

  @OptionGroup var target: CaseFolderOptions

  @Option(name: .long, help: "drafter（拟稿人）或前面某关的标识。 'drafter' or an earlier gate's id.")
  var to: String = "drafter"

  @OptionGroup var step: StepOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    try StepRunner(target: target, step: step, common: common).run { state in
      .return(
        to: ReturnTarget(word: to), seat: step.seatID,
        as: try step.capacity(gate: state.pendingGate), comment: step.comment ?? "")
    }
  }
}

struct RecallCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "recall", abstract: "撤回送审，第一关尚未办理时可用。 Take a submission back.",
    discussion: "例 Example: fuwen review recall . --as li")

  @OptionGroup var target: CaseFolderOptions
  @OptionGroup var step: StepOptions
  @OptionGroup var common: CommonOptions

  mutating func validate() throws { try step.refuseSeatOptions() }

  func run() throws {
    try StepRunner(target: target, step: step, common: common).run { _ in
      .recall(comment: step.comment)
    }
  }
}

struct EditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit", abstract: "在本关修改文稿；--reply 指明修改后的复文。 Change the text at a gate.",
    discussion: """
      --mode restart：从第一关重审；forward：原通过对原文有效。
      restart: from the first gate again; forward: earlier approvals stand for what they saw.

      例 Example: fuwen review edit . --as zhao --mode forward --reply reply-2.xml --comment 改定结尾
      """)

  @OptionGroup var target: CaseFolderOptions

  @Option(name: .long, help: "restart 或 forward。")
  var mode: Mode = .restart

  enum Mode: String, ExpressibleByArgument, CaseIterable {
    case restart, forward
  }

  @OptionGroup var step: StepOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    let console = Console(options: common)
    try console.run {
      let desk = try Desk.make()
      let loaded = try desk.open(target.paths())
      console.show(loaded.diagnostics)
      let state = try desk.state(of: loaded)
      let taken = try desk.edit(
        loaded, mode: mode == .forward ? .forward : .restart, seat: step.seatID,
        as: step.capacity(gate: state?.pendingGate), by: PersonID(step.person),
        at: StepOptions.instant(step.at), comment: step.comment)
      try StepReport.show(taken, desk: desk, dossier: loaded, console: console)
    }
  }
}

struct AskCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ask", abstract: "转请阅示，不影响把关。 Ask another's opinion without passing.",
    discussion: "例 Example: fuwen review ask . --as zhao --to sun --comment 请核对法律依据")

  @OptionGroup var target: CaseFolderOptions

  @Option(name: .long, help: "请谁阅示。 Who is asked.")
  var to: String

  @OptionGroup var step: StepOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    try StepRunner(target: target, step: step, common: common).run { state in
      .ask(
        PersonID(to), seat: step.seatID, as: try step.capacity(gate: state.pendingGate),
        comment: step.comment)
    }
  }
}

struct AdviseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "advise", abstract: "答复转请阅示。 Give the opinion asked for.",
    discussion: "例 Example: fuwen review advise . --as sun --comment 依据准确")

  @OptionGroup var target: CaseFolderOptions
  @OptionGroup var step: StepOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    try StepRunner(target: target, step: step, common: common).run { _ in
      .advise(
        comment: step.comment ?? "", as: try step.capacity(gate: nil))
    }
  }
}

/// Runs a step that needs nothing but the review.
struct StepRunner {
  var target: CaseFolderOptions
  var step: StepOptions
  var common: CommonOptions

  func run(_ command: (Proceedings) throws -> Command) throws {
    let console = Console(options: common)
    try console.run {
      let desk = try Desk.make()
      let loaded = try desk.open(target.paths(), allowsDraft: true)
      let taken = try desk.act(
        loaded.paths, office: loaded.office, caseID: loaded.caseRecord.id,
        replyID: loaded.draft.id, by: PersonID(step.person), at: StepOptions.instant(step.at)
      ) { state throws(Diagnostics) in
        do {
          return try command(state)
        } catch let error as Diagnostics {
          throw error
        } catch {
          throw Diagnostics([Desk.badOption("\(error)", paths: loaded.paths)])
        }
      }
      try StepReport.show(taken, desk: desk, dossier: loaded, console: console)
    }
  }
}
