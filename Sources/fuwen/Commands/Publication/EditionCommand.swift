internal import ArgumentParser
internal import Casework
internal import Desk
internal import Publication
internal import Records

struct EditionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "edition", abstract: "公开文本：准备、审查、发布、撤下（登记簿）。 Public editions, by the registry.",
    discussion: """
      先审查后公开：公开文本由印发的函中标明公开的部分生成，筛查、隐去后送审，各关通过后定日发布。
      An edition is made from what is marked public, screened, masked, passed through its gates, then released.

      例 Examples:
        fuwen edition rehearse JY-2026-0123 --as you
        fuwen edition prepare JY-2026-0123 --keep 2=单位公开的服务热线 --as you
        fuwen edition submit JY-2026-0123 --as you
        fuwen edition approve JY-2026-0123 --content 0123456789abcdef --as guan
        fuwen edition release JY-2026-0123 --on 2026-06-30 --as you
        fuwen edition withdraw JY-2026-0123 --reason 当事人提出异议，暂予撤下 --as you
      """,
    subcommands: [
      RehearseEditionCommand.self, PrepareEditionCommand.self, SubmitEditionCommand.self,
      ApproveEditionCommand.self, ReturnEditionCommand.self, RecallEditionCommand.self,
      ReleaseEditionCommand.self, WithdrawEditionCommand.self, ShowEditionCommand.self,
      ListEditionsCommand.self,
    ])
}

/// Which edition of which case.
struct EditionTarget: ParsableArguments {
  @Argument(help: "案号。 The case.")
  var `case`: String
  @Option(name: .long, help: "公开文本标识；缺省为最近一份。 The edition; the last when absent.")
  var edition: String?

  var caseID: CaseID { CaseID(`case`) }
  var editionID: ReplyID? { edition.map { ReplyID($0) } }
}

struct RehearseEditionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rehearse", abstract: "看公众将看到什么、筛查到什么。 What the public would see, and what is found in it.",
    discussion: "例 Example: fuwen edition rehearse JY-2026-0123 --as you")

  @Argument(help: "案号。 The case.")
  var `case`: String
  @Option(name: .long, help: "复文标识；缺省为最近印发的。 The reply; the last issued when absent.")
  var reply: String?
  @Option(name: .long, help: "另行隐去的文字。 Words to mask.")
  var hide: [String] = []
  @OptionGroup var act: ActOptions

  func run() throws {
    let console = Console(options: act.common)
    try console.run {
      let rehearsal = try act.place.open().rehearseEdition(
        CaseID(`case`), of: reply.map { ReplyID($0) }, by: PersonID(act.person), hiding: hide)
      console.print(RehearsalText.text(rehearsal))
      FindingLines.show(rehearsal, console: console)
    }
  }
}

struct PrepareEditionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "prepare", abstract: "准备公开文本，或公开属性的变更。 Prepare an edition, or a change of disclosure.",
    discussion: """
      例 Examples:
        fuwen edition prepare JY-2026-0123 --mask 1 --keep 2=单位公开的服务热线 --as you
        fuwen edition prepare JY-2026-0123 --decision withheld --reason 涉及第三方商业秘密 --as you
      """)

  @Argument(help: "案号。 The case.")
  var `case`: String
  @Option(name: .long, help: "复文标识；缺省为最近印发的。 The reply; the last issued when absent.")
  var reply: String?
  @OptionGroup var edition: EditionOptions
  @OptionGroup var act: ActOptions

  func run() throws {
    let console = Console(options: act.common)
    try console.run {
      let desk = try act.place.open()
      let draft = try desk.prepareEdition(
        CaseID(`case`), of: reply.map { ReplyID($0) }, keywords: edition.keyword,
        decisions: try edition.decisions(), change: try edition.change(), by: try act.actor())
      let review = try desk.edition(CaseID(`case`), draft.id)
      console.print(
        console.say(
          "\(draft.id) \(draft.disclosure.decision.chinese)，发现\(draft.edition?.found.count ?? 0)处，内容 \(review.content?.short ?? "")",
          "\(draft.id) \(draft.disclosure.decision.rawValue), \(draft.edition?.found.count ?? 0) findings, content \(review.content?.short ?? "")"))
    }
  }
}

struct SubmitEditionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "submit", abstract: "送公开审查。 Submit to the publication gates.",
    discussion: "例 Example: fuwen edition submit JY-2026-0123 --as you")

  @OptionGroup var target: EditionTarget
  @Option(name: .long, help: "意见。 Comment.")
  var comment: String?
  @OptionGroup var act: ActOptions

  func run() throws {
    let console = Console(options: act.common)
    try console.run {
      let step = try act.place.open().submitEdition(
        target.caseID, target.editionID, comment: comment, by: try act.reviewer())
      StepLine.show(step, of: target.case, console: console)
    }
  }
}

struct ApproveEditionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "approve", abstract: "通过本关。 Pass the pending gate.",
    discussion: "例 Example: fuwen edition approve JY-2026-0123 --content 0123456789abcdef --as guan")

  @OptionGroup var target: EditionTarget
  @Option(name: .long, help: "公开文本送审稿上的内容摘要，16位。 The content digest on the review draft.")
  var content: String
  @OptionGroup var gate: GateOptions
  @OptionGroup var act: ActOptions

  func run() throws {
    let console = Console(options: act.common)
    try console.run {
      let scan = try gate.scanned()
      let step = try act.place.open().stepEdition(
        target.caseID, target.editionID, by: try act.reviewer(), scan: scan
      ) { review, _ in
        .approve(
          contentPrefix: content, seat: gate.seatID,
          as: gate.capacity(act, gate: review.state.pendingGate, scan: scan),
          comment: gate.comment)
      }
      StepLine.show(step, of: target.case, console: console)
    }
  }
}

struct ReturnEditionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "return", abstract: "退回。 Send back, with a comment.",
    discussion: "例 Example: fuwen edition return JY-2026-0123 --comment 第二段请再隐去 --as guan")

  @OptionGroup var target: EditionTarget
  @Option(name: .long, help: "drafter（准备人）或前面某关的标识。 'drafter' or an earlier gate's id.")
  var to: String = "drafter"
  @OptionGroup var gate: GateOptions
  @OptionGroup var act: ActOptions

  func run() throws {
    let console = Console(options: act.common)
    try console.run {
      let step = try act.place.open().stepEdition(
        target.caseID, target.editionID, by: try act.reviewer()
      ) { review, _ in
        .return(
          to: ReturnTarget(word: to), seat: gate.seatID,
          as: gate.capacity(act, gate: review.state.pendingGate, scan: nil),
          comment: gate.comment ?? "")
      }
      StepLine.show(step, of: target.case, console: console)
    }
  }
}

struct RecallEditionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "recall", abstract: "撤回送审。 Take it back before a gate has acted.",
    discussion: "例 Example: fuwen edition recall JY-2026-0123 --as you")

  @OptionGroup var target: EditionTarget
  @Option(name: .long, help: "意见。 Comment.")
  var comment: String?
  @OptionGroup var act: ActOptions

  func run() throws {
    let console = Console(options: act.common)
    try console.run {
      let step = try act.place.open().stepEdition(
        target.caseID, target.editionID, by: try act.reviewer()
      ) { _, _ in .recall(comment: comment) }
      StepLine.show(step, of: target.case, console: console)
    }
  }
}

struct ReleaseEditionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "release", abstract: "发布：定日公开，或变更生效。 Release on a day, or make a change effective.",
    discussion: "例 Example: fuwen edition release JY-2026-0123 --on 2026-06-30 --as you")

  @OptionGroup var target: EditionTarget
  @Option(name: .long, help: "公开之日；缺省为当天，可以是以后。 The day it is public from; today when absent.")
  var on: Day?
  @Option(name: .long, help: "意见。 Comment.")
  var comment: String?
  @OptionGroup var act: ActOptions

  func run() throws {
    let console = Console(options: act.common)
    try console.run {
      let actor = try act.reviewer()
      let released = try act.place.open().releaseEdition(
        target.caseID, target.editionID, on: on ?? actor.at.day, comment: comment, by: actor)
      console.print(
        console.say(
          "\(released.edition) \(released.decision == .open ? "发布" : released.decision.chinese)，自\(released.on.iso)起",
          "\(released.edition) \(released.decision.rawValue) from \(released.on.iso)"))
    }
  }
}

struct WithdrawEditionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "withdraw", abstract: "撤下：立即不再公开，并记录理由。 Take it from the public at once, with the reason.",
    discussion: "例 Example: fuwen edition withdraw JY-2026-0123 --reason 发现未隐去的住址 --as you")

  @OptionGroup var target: EditionTarget
  @Option(name: .long, help: "理由。 Why.")
  var reason: String
  @OptionGroup var act: ActOptions

  func run() throws {
    let console = Console(options: act.common)
    try console.run {
      let step = try act.place.open().withdrawEdition(
        target.caseID, target.editionID, reason: reason, by: try act.reviewer())
      StepLine.show(step, of: target.case, console: console)
    }
  }
}

struct ShowEditionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "查看公开文本及其审查；-o 输出送审稿。 Show an edition; -o writes its review draft.",
    discussion: "例 Example: fuwen edition show JY-2026-0123 -o 审查")

  @OptionGroup var target: EditionTarget
  @Option(name: .shortAndLong, help: "输出目录。 Output folder.")
  var output: String?
  @OptionGroup var place: RegistryOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    let console = Console(options: common)
    try console.run {
      let desk = try place.open()
      let review = try desk.edition(target.caseID, target.editionID)
      console.print(RehearsalText.text(review.dossier.caseRecord, review.dossier.draft))
      for found in review.dossier.draft.edition?.found ?? [] {
        console.print(
          "  \(found.path) [\(found.from)–\(found.to)] \(found.kind.chinese) \(found.decision.chinese)"
            + (found.reason.map { "：\($0)" } ?? ""))
      }
      if let content = review.content {
        console.print(console.say("内容 \(content.short)", "content \(content.short)"))
      }
      console.print(
        StepReport.next(
          review.state, office: review.dossier.office,
          day: review.state.steps.last?.at.day ?? Instant.now.day, console: console))
      if let output {
        let assembly = try desk.editionLetters(review)
        for path in try FileDelivery.write(assembly.letters.flatMap(\.files), to: output) {
          console.print("  " + path)
        }
      }
    }
  }
}

struct ListEditionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "公开台账：各件公开到哪一步、时限和逾期。 What is public, by when it should be, what is late.",
    discussion: """
      例 Examples:
        fuwen edition list --year 2026
        fuwen edition list --year 2026 --late -o 逾期未公开.xlsx
      """)

  @Option(name: .long, help: "年度。 Year.")
  var year: Int
  @Option(name: .long, help: "按哪一日；缺省为今天。 The day; today when absent.")
  var on: Day?
  @Flag(name: .long, help: "只列逾期未公开的。 Only what is late.")
  var late = false
  @OptionGroup var table: TableOptions
  @OptionGroup var place: RegistryOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    let console = Console(options: common)
    try console.run {
      let day = on ?? Instant.now.day
      let sheet = try place.open().publicationLedger(year: year, on: day, isLateOnly: late)
      try table.show(sheet, at: Instant(day: day, second: 0), console: console)
    }
  }
}
