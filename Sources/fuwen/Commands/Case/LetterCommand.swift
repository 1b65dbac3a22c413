internal import ArgumentParser
internal import Desk
internal import Records

struct LetterCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "letter",
    abstract: "取函件：印发前为送审稿，印发后为存档原件。 The review draft; once issued, the files kept.",
    discussion: """
      送审稿每页印有内容摘要前16位，各关通过时报出。 The gates name the 16 digits printed on the review draft.

      例 Example: fuwen case letter JY-2026-0123 -o out
      """)

  @Argument(help: "案号。 The case.")
  var `case`: String
  @Option(name: .long, help: "版式标识；缺省为第一个启用的。 Letterhead.")
  var letterhead: String?
  @Option(name: .shortAndLong, help: "输出目录。 Output folder.")
  var output: String
  @OptionGroup var place: RegistryOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    let console = Console(options: common)
    try console.run {
      let letter = try place.open().letter(of: CaseID(`case`), letterhead: letterhead)
      console.show(letter.diagnostics.filter { $0.code != DeskCode.standIn })
      for path in try FileDelivery.write(letter.files, to: output) { console.print(path) }
    }
  }
}
