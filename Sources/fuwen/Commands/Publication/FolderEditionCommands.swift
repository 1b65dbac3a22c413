internal import ArgumentParser
internal import Desk
internal import Publication
internal import Records

struct PreparePublicCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "prepare", abstract: "由印发的函准备公开文本（案件目录）。 Prepare the edition of an issued letter.",
    discussion: """
      写入函旁的public目录，再用 fuwen review submit 送审、approve 通过，最后 fuwen publish release。
      Written into the folder 'public' beside the letter; its gates are passed by 'fuwen review'.

      例 Examples:
        fuwen publish prepare case.xml reply.xml --office ../office.xml --as you
        fuwen publish prepare case.xml reply.xml --decision withheld --reason 涉及商业秘密 -o public-2 --id R1-public-2 --as you
      """)

  @Argument(help: "案件记录。 Case record.")
  var `case`: String
  @Argument(help: "复文。 Reply.")
  var reply: String
  @Option(name: .shortAndLong, help: "输出目录；缺省为文稿旁的public。 Output folder.")
  var output: String?
  @Option(name: .long, help: "公开文本标识；缺省为“复文标识-public”。 The edition's identifier.")
  var id: String?
  @Option(name: .customLong("as"), help: "准备人（自报）。 Who prepares it.")
  var person: String
  @OptionGroup var edition: EditionOptions
  @OptionGroup var dossier: DossierOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    let console = Console(options: common)
    try console.run {
      let desk = try Desk.make()
      let loaded = try desk.open(
        DossierPaths(
          caseRecord: `case`, reply: reply, office: dossier.office,
          letterhead: dossier.letterhead, review: dossier.review))
      let editions = FolderEditions(desk)
      let made = try editions.prepare(
        loaded, id: id.map { ReplyID($0) }, by: PersonID(person), keywords: edition.keyword,
        decisions: try edition.decisions(), change: try edition.change())
      let folder = output ?? FilePaths.folder(of: reply) + "/public"
      let found = made.draft.edition?.found ?? []
      console.print(
        console.say(
          "\(made.draft.id) \(made.draft.disclosure.decision.chinese)：发现\(found.count)处，隐去\(found.count { $0.decision == .mask })处",
          "\(made.draft.id) \(made.draft.disclosure.decision.rawValue): \(found.count) findings, \(found.count { $0.decision == .mask }) masked"))
      for path in try editions.write(made, to: folder) { console.print("  " + path) }
    }
  }
}

struct ReleasePublicCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "release", abstract: "各关通过后定日发布（案件目录）。 Release an edition whose gates have passed.",
    discussion: "例 Example: fuwen publish release public --office ../office.xml --on 2026-06-30 --as you")

  @OptionGroup var target: CaseFolderOptions
  @Option(name: .long, help: "公开之日；缺省为当天，可以是以后。 The day it is public from.")
  var on: Day?
  @Option(name: .customLong("as"), help: "经办人（自报）。 Who releases.")
  var person: String
  @Option(name: .long, help: "时间；缺省为现在。 Instant.")
  var at: String?
  @Option(name: .long, help: "意见。 Comment.")
  var comment: String?
  @OptionGroup var common: CommonOptions

  func run() throws {
    let console = Console(options: common)
    try console.run {
      let desk = try Desk.make()
      let instant = try StepOptions.instant(at)
      let day = on ?? instant.day
      let result = try FolderEditions(desk).release(
        try desk.open(target.paths()), on: day, by: PersonID(person), at: instant,
        comment: comment)
      // The number is the letter's own: where it was given, it was checked.
      console.show(
        result.diagnostics.filter { ![DeskCode.standIn, DeskCode.numberScope].contains($0.code) })
      console.print(console.say("自\(day.iso)起公开", "public from \(day.iso)"))
      for file in result.files { console.print("  " + file) }
    }
  }
}

struct WithdrawPublicCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "withdraw", abstract: "撤下（案件目录）：立即不再公开，并记录理由。 Take it from the public, with the reason.",
    discussion: "例 Example: fuwen publish withdraw public --office ../office.xml --reason 发现未隐去的住址 --as you")

  @OptionGroup var target: CaseFolderOptions
  @Option(name: .long, help: "理由。 Why.")
  var reason: String
  @Option(name: .customLong("as"), help: "经办人（自报）。 Who withdraws.")
  var person: String
  @Option(name: .long, help: "时间；缺省为现在。 Instant.")
  var at: String?
  @OptionGroup var common: CommonOptions

  func run() throws {
    let console = Console(options: common)
    try console.run {
      let desk = try Desk.make()
      let step = try FolderEditions(desk).withdraw(
        try desk.open(target.paths()), reason: reason, by: PersonID(person),
        at: try StepOptions.instant(at))
      StepLine.show(step, of: target.folder, console: console)
    }
  }
}
