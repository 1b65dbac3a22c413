internal import ArgumentParser
internal import Casework
internal import Desk
internal import Records

struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "一件案件的情况、时限、该办什么、全部经过。 One case: where it stands, and all that happened.",
    discussion: "例 Example: fuwen case show JY-2026-0123")

  @Argument(help: "案号。 The case.")
  var `case`: String
  @Option(name: .long, help: "按哪一日看时限；缺省为今天。 The day that deadlines are looked at.")
  var on: Day?
  @OptionGroup var place: RegistryOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    let console = Console(options: common)
    try console.run {
      let desk = try place.open()
      let sheet = try desk.sheet(of: CaseID(`case`), on: on ?? Instant.now.day)
      if common.json {
        console.print(try sheet.json())
        return
      }
      for line in sheet.facts { console.print("\(line.name)：\(line.text)") }
      console.print("")
      for deadline in sheet.deadlines { console.print("  " + deadline) }
      if !sheet.proposers.isEmpty { console.print("") }
      for proposer in sheet.proposers { console.print("  " + proposer) }
      for point in sheet.points { console.print("  " + point) }
      console.print("")
      for line in sheet.history {
        console.print("\(line.version)\t\(line.at)\t\(line.who)\t\(line.what)")
      }
      if let content = sheet.content {
        console.print(
          console.say("送审稿内容摘要：\(content)", "content of the review draft: \(content)"))
      }
    }
  }
}
