internal import ArgumentParser
internal import Desk
internal import Records

struct AssembleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "assemble",
    abstract: "由案件与复文制成公文。 Make letters from a case and a reply.",
    discussion: """
      审签完毕并已编号的成为正式函件；其余每页标“送审稿”及摘要前16位。
      A letter that passed its gates and has a number is issued; anything else is stamped 送审稿.

      例 Examples:
        fuwen assemble case.xml reply.xml -o out
        fuwen assemble case.xml reply.xml --office ../office.xml --format pdf,html -o out
        fuwen assemble case.xml reply.xml --format png -o preview
        fuwen assemble case.xml reply.xml --consultation -o out
      """)

  @Argument(help: "案件记录。 Case record.")
  var `case`: String

  @Argument(help: "复文。 Reply.")
  var reply: String

  @OptionGroup var dossier: DossierOptions

  @OptionGroup var format: FormatOptions

  @Option(name: .shortAndLong, help: "输出目录。 Output folder.")
  var output: String = "."

  @Option(name: .long, help: "文件名开头；缺省为案件与复文标识。 Beginning of file names.")
  var name: String?

  @Flag(name: .long, help: "征求意见稿，不编号、不落日期。 Consultation draft for the proposers.")
  var consultation = false

  @Flag(name: .long, help: "附上完整记录（内部存档用，不得外发）。 Attach the full record, for the archive only.")
  var archive = false

  @Flag(name: .long, help: "文稿未通过校验也排出，缺处可见。 Set an incomplete draft too, its gaps visible.")
  var preview = false

  @OptionGroup var common: CommonOptions

  mutating func validate() throws {
    guard !(consultation && archive) else {
      throw ValidationError(
        "征求意见稿发给提出者，不得附完整记录。 --archive is for the office alone: not with --consultation.")
    }
  }

  private static func isFileName(_ name: String) -> Bool {
    !name.isEmpty && name.utf8.count <= 180 && !name.hasPrefix(".")
      && !name.unicodeScalars.contains { $0 == "/" || !DiagnosticText.isPrintable($0) }
  }

  func run() throws {
    let console = Console(options: common)
    try console.run {
      if let name, !Self.isFileName(name) {
        throw ValidationError("--name 是文件名的开头，不含斜线，不以点开头。 --name begins file names: no slash, no leading dot.")
      }
      let desk = try Desk.make()
      let paths = try DossierPaths(
        caseRecord: `case`, reply: reply, office: dossier.office,
        letterhead: dossier.letterhead, review: dossier.review)
      let loaded = try desk.open(paths, allowsDraft: preview)
      let assembly = try desk.assemble(
        loaded,
        options: AssemblyOptions(
          formats: format.formats,
          isConsultation: consultation, isArchive: archive, name: name))
      let files = try desk.deliver(assembly, dossier: loaded, to: output)
      console.show(assembly.diagnostics.filter { $0.code != DeskCode.standIn })
      if common.json {
        console.print(try String(decoding: desk.manifest(assembly, dossier: loaded).json(), as: UTF8.self))
      } else {
        console.print(AssemblyFacts(assembly, dossier: loaded).line(common.words))
        for file in files { console.print("  " + file) }
      }
    }
  }
}
