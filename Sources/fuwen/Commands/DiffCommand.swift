internal import ArgumentParser
internal import Desk
internal import Records

/// How a comparison of two versions comes out.
struct DiffOptions: ParsableArguments {
  @Option(name: .long, help: "把花脸稿（带修订标记的Word文件）写到此目录。 Folder for a Word file with tracked changes.")
  var marked: String?
  @OptionGroup var common: CommonOptions

  func show(_ pair: VersionPair, at desk: Desk, console: Console) throws {
    let changes = pair.changes
    if let marked {
      for path in try FileDelivery.write([desk.markedCopy(pair)], to: marked) { console.print(path) }
      return
    }
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

struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: "比较送审过的两个版本。 Compare two submitted versions.",
    discussion: """
      版本以步骤序号表示；缺省比较最后一次送审（或修改）与手头文稿。
      --marked 做成花脸稿：Word里逐处看得到增删；要清稿，用 fuwen assemble 的docx，两者文字相同。
      Versions are named by step; the last one against the reply at hand when none is named. With --marked
      a Word file shows every change; the clean text is what 'fuwen assemble' writes as docx.

      例 Examples:
        fuwen review diff . --from 1 --to 4
        fuwen review diff . --from 1 --to 4 --marked 修改稿
      """)

  @OptionGroup var target: CaseFolderOptions

  @Option(name: .long, help: "旧版本的步骤序号。 The older version's step.")
  var from: Int?

  @Option(name: .long, help: "新版本的步骤序号；缺省为手头文稿。 The newer version's step; the reply at hand when absent.")
  var to: Int?

  @OptionGroup var diff: DiffOptions

  func run() throws {
    let console = Console(options: diff.common)
    try console.run {
      let desk = try Desk.make()
      let loaded = try desk.open(target.paths(), allowsDraft: true)
      try diff.show(
        desk.versions(loaded, from: from, to: to, at: Instant.now), at: desk, console: console)
    }
  }
}

struct DiffCaseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: "比较本轮的两稿。 Compare two versions of the round.",
    discussion: """
      稿次从1起；缺省比较最后两稿。--marked 做成花脸稿。
      Versions count from 1; the last two when none is named. --marked: a Word file with tracked changes.

      例 Example: fuwen case diff JY-2026-0123 --marked 修改稿
      """)

  @Argument(help: "案号。 The case.")
  var `case`: String
  @Option(name: .long, help: "旧稿的稿次。 The older version.")
  var from: Int?
  @Option(name: .long, help: "新稿的稿次。 The newer version.")
  var to: Int?
  @OptionGroup var place: RegistryOptions
  @OptionGroup var diff: DiffOptions

  func run() throws {
    let console = Console(options: diff.common)
    try console.run {
      let desk = try place.open()
      try diff.show(
        desk.versions(CaseID(`case`), from: from, to: to), at: desk.desk, console: console)
    }
  }
}
