internal import ArgumentParser
internal import Desk
internal import Records

struct IssueCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "issue",
    abstract: "编号印发：给出发文字号和印发日期。 Give a signed letter its number and day of printing.",
    discussion: """
      各关均已通过才能印发；成文日期为最后一关签批之日。函件存入案件目录的letters/，其后不再改变。
      发文字号只在本目录及相邻目录内查重，以发文登记簿为准。
      The number is checked only against letters of this folder and those beside it.

      例 Example:
        fuwen issue . --office ../office.xml --as sun --number 青民函〔2026〕12号 --printed 2026-06-09
      """)

  @OptionGroup var target: CaseFolderOptions

  @Option(name: .customLong("as"), help: "经办人。 Who issues.")
  var person: String

  @Option(name: .long, help: "发文字号，如 青民函〔2026〕12号。 Document number.")
  var number: String

  @Option(name: .long, help: "印发日期；缺省为今天。 Day of printing, yyyy-mm-dd.")
  var printed: String?

  @Option(name: .long, help: "时间，如 2026-06-08T16:00:00+08:00；缺省为现在。 Instant.")
  var at: String?

  @Option(name: .long, help: "附言。 Comment.")
  var comment: String?

  @Flag(name: .customLong("no-store"), help: "不保存函件文件（示例用）。 Don't keep the letter's files.")
  var noStore = false

  @OptionGroup var common: CommonOptions

  func run() throws {
    let console = Console(options: common)
    try console.run {
      let desk = try Desk.make()
      let loaded = try desk.open(target.paths())
      let instant = try StepOptions.instant(at)
      let day: Day
      if let printed {
        guard let given = Day(iso: printed) else {
          throw ValidationError("--printed 应为 2026-06-09 这样的日期。 --printed takes a day.")
        }
        day = given
      } else {
        day = instant.day
      }
      let result = try desk.issue(
        loaded, number: number, printed: day, by: PersonID(person), at: instant,
        keepsFiles: !noStore, comment: comment)
      console.show(result.diagnostics.filter { $0.code != DeskCode.standIn })
      console.print(
        console.say(
          "已印发 \(number)，成文日期 \(result.step.issue?.signed.chinese ?? "")",
          "issued \(number), dated \(result.step.issue?.signed.iso ?? "")"))
      for file in result.files { console.print("  " + file) }
    }
  }
}
