internal import ArgumentParser
internal import Desk
internal import Manuscripts
internal import Records

struct ImportCaseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import-case",
    abstract: "把建议、提案原文读成案件记录。 Read a proposal's own text into a case record.",
    discussion: """
      认出标题、编号、届次、提出者、正文，并把所提要求逐条分开。原文没有的（交办单位、日期、期限等）
      由选项给出；还缺什么，一次全部列出，不写文件。
      Title, number, session, proposers and text are recognised, and what is asked is divided into
      points. What the text doesn't say is given by options; all that is missing is told at once, and
      nothing is written.

      例 Example:
        fuwen import-case 建议.docx --number 0123 --session 市第十六届人民代表大会第二次会议 \\
          --assigned-by 市人民政府办公室 --assigned 2026-03-02 --due 2026-06-02 --role lead -o 案件目录
      """)

  @Argument(help: "原文：DOCX、文本、Markdown、HTML。 The proposal's text.")
  var file: String

  @Option(name: .long, help: "编号。 Number.")
  var number: String?

  @Option(name: .long, help: "标题。 Title.")
  var title: String?

  @Option(name: .long, help: "提出者；联名的以顿号分开，领衔者在前。 Proposers, the lead one first.")
  var proposer: String?

  @OptionGroup var intake: IntakeOptions

  @Option(name: .shortAndLong, help: "输出目录。 Output folder.")
  var output: String = "."

  @OptionGroup var common: CommonOptions

  func run() throws {
    let console = Console(options: common)
    try console.run {
      var given: [IntakeField: String] = [:]
      given[.number] = number
      given[.title] = title
      given[.proposer] = proposer
      given[.lead] = intake.leadUnit
      let made = try Desk.make().importCase(
        file, given: given, defaults: intake.values(ownNames: []), to: output)
      if common.json {
        console.print(try CaseImportJSON(made, common.words).encoded())
        return
      }
      for line in CaseReportLines(made).lines { console.print(line.in(common.words)) }
      console.show(made.warnings)
    }
  }
}
