internal import ArgumentParser
internal import Desk
internal import Records

struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: "比较送审过的两个版本。 Compare two submitted versions.",
    discussion: """
      版本以步骤序号表示；缺省比较最后一次送审（或修改）与手头文稿。
      Versions are named by step; the last one against the reply at hand when none is named.

      例 Example: fuwen review diff . --from 1 --to 4
      """)

  @OptionGroup var target: CaseFolderOptions

  @Option(name: .long, help: "旧版本的步骤序号。 The older version's step.")
  var from: Int?

  @Option(name: .long, help: "新版本的步骤序号；缺省为手头文稿。 The newer version's step; the reply at hand when absent.")
  var to: Int?

  @OptionGroup var common: CommonOptions

  func run() throws {
    let console = Console(options: common)
    try console.run {
      let desk = try Desk.make()
      let loaded = try desk.open(target.paths(), allowsDraft: true)
      let changes = try desk.compare(loaded, from: from, to: to)
      if common.json {
        console.print(try VersionChange.json(changes))
        return
      }
      if changes.isEmpty { console.print(console.say("两个版本相同", "the versions are the same")) }
      for change in changes {
        console.print("\(change.path)")
        if let old = change.old { console.print("  - " + old) }
        if let new = change.new { console.print("  + " + new) }
      }
    }
  }
}
