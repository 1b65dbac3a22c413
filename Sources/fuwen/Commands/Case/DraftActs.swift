internal import ArgumentParser
internal import Casework
internal import Desk
internal import Records

struct DraftCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "draft", abstract: "存一稿复文。 Keep a version of the reply.",
    discussion: """
      可以是复文记录，也可以是Word、文本、Markdown、HTML稿；稿中不印的（答复哪几条、承诺事项）沿用上一稿。
      A record, or a draft as typed (DOCX, text, Markdown, HTML); what isn't printed, such as which points
      a section answers, comes from the version before.

      例 Examples:
        fuwen case draft JY-2026-0123 reply.xml --as min
        fuwen case draft JY-2026-0123 答复稿.docx --class A --as min
      """)

  @Argument(help: "案号。 The case.")
  var `case`: String
  @Argument(help: "复文。 The reply.")
  var reply: String
  @OptionGroup var typed: TypedDraftOptions
  @OptionGroup var act: ActOptions

  func run() throws {
    let console = Console(options: act.common)
    try console.run {
      let desk = try act.place.open()
      let kept = try desk.draft(
        CaseID(`case`), file: reply, defaults: typed.defaults(), by: try act.actor())
      console.show(kept.warnings)
      console.print(
        console.say(
          "已存\(`case`)的文稿\(kept.draft.id)，摘要 \(kept.draft.digest.short)",
          "kept draft \(kept.draft.id) of \(`case`), digest \(kept.draft.digest.short)"))
    }
  }
}

struct ConsultCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "consult", abstract: "送征求意见稿。 Send the consultation draft to proposers.",
    discussion: "例 Example: fuwen case consult JY-2026-0123 --on 2026-05-06 --means visit -o out --as min")

  @Argument(help: "案号。 The case.")
  var `case`: String
  @Option(name: .long, help: "提出者标识，可重复；缺省按本单位规则。 Proposers; by the office's rule when absent.")
  var proposer: [String] = []
  @Option(name: .long, help: "送出之日。 The day.")
  var on: Day
  @Option(name: .long, help: "方式。 By which means.")
  var means: ContactMeans?
  @Option(name: .long, help: "版式标识；缺省为第一个启用的。 Letterhead.")
  var letterhead: String?
  @Option(name: .shortAndLong, help: "把征求意见稿写到此目录。 Folder for the drafts' files.")
  var output: String?
  @OptionGroup var act: ActOptions

  func run() throws {
    let console = Console(options: act.common)
    try console.run {
      let desk = try act.place.open()
      let assembly = try desk.consult(
        CaseID(`case`), proposers: proposer.map { ProposerID($0) }, on: on, means: means,
        letterhead: letterhead, by: try act.actor())
      console.print(
        console.say(
          "\(`case`)征求意见稿\(assembly.letters.count)份",
          "\(`case`): \(assembly.letters.count) consultation drafts"))
      if let output {
        for path in try FileDelivery.write(assembly.letters.flatMap(\.files), to: output) {
          console.print("  " + path)
        }
      }
    }
  }
}

struct ViewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "view", abstract: "记录对征求意见稿的意见。 Record views on the consultation draft.",
    discussion: """
      例 Example:
        fuwen case view JY-2026-0123 --proposer d1 --on 2026-05-08 --satisfaction satisfied --publication agrees --as min
      """)

  @Argument(help: "案号。 The case.")
  var `case`: String
  @Option(name: .long, help: "提出者标识。 The proposer.")
  var proposer: String
  @Option(name: .long, help: "日期。 The day.")
  var on: Day
  @Option(name: .long, help: "satisfied 满意、basically 基本满意、understands 理解、dissatisfied 不满意。 Satisfaction.")
  var satisfaction: Satisfaction?
  @Option(name: .long, help: "是否同意公开：agrees、objects。 On publication.")
  var publication: Agreement?
  @Option(name: .long, help: "意见。 What was said.")
  var text: String?
  @OptionGroup var act: ActOptions

  func run() throws {
    let console = Console(options: act.common)
    try console.run {
      let desk = try act.place.open()
      let id = CaseID(`case`)
      let opened = try desk.open(id).state
      // The views are on the text that this proposer was sent last.
      guard
        let sent = opened.round.consultations.last(where: {
          $0.fact.proposers.contains(ProposerID(proposer))
        })?.fact
      else { throw Diagnostics([Refusal.notConsultable().diagnostic(at: .init(file: `case`))]) }
      let state = try desk.act(
        id,
        .viewed(
          ViewsReceived(
            proposer: ProposerID(proposer), reply: sent.reply, on: on, satisfaction: satisfaction,
            publication: publication, text: text)), by: try act.actor())
      CaseReport.line(state, console: console)
    }
  }
}
