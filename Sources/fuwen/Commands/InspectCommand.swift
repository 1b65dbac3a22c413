internal import ArgumentParser
internal import Desk
internal import Records

struct InspectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect",
    abstract: "查看函件或记录：是哪一份、是否被改动。 Tell which letter or record a file is, and whether it was altered.",
    discussion: """
      函件按同目录的 *.manifest.json 核对摘要；记录给出种类、标识和摘要。
      A letter's file is checked against the manifest beside it; of a record, kind, id and digest are told.

      例 Example: fuwen inspect out/JY-2026-0001-R1.pdf
      """)

  @Argument(help: "文件。 A file.")
  var file: String

  @OptionGroup var common: CommonOptions

  func run() throws {
    let console = Console(options: common)
    try console.run {
      if file.hasSuffix(".xml") {
        let facts = try Desk.make().recordFacts(of: file)
        for fact in facts { console.print("\(fact.name.in(common.words)): \(fact.value)") }
        return
      }
      let found = try LetterInspection(path: file)
      if common.json {
        console.print(try found.json())
      } else {
        for fact in found.facts {
          console.print(DiagnosticText.printable("\(fact.name.in(common.words)): \(fact.value)"))
        }
      }
      if !found.isIntact { throw ExitCode(1) }
    }
  }
}
