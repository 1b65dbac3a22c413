internal import ArgumentParser
internal import Desk
internal import Records

struct DifferenceFormCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "difference", abstract: "修改对照表：两个版本左右对照，删去、新增分明。 Two versions side by side.",
    discussion: """
      版本以步骤序号表示；缺省为最后两个不同的版本。 Versions are named by step; the last two when none is named.

      例 Example: fuwen form difference . --from 1 --to 4 -o 表格
      """)

  @Argument(help: "案件目录或案号。 A folder, or the id of a case.")
  var target: String = "."
  @Option(name: .long, help: "旧版本的步骤序号。 The older version's step.")
  var from: Int?
  @Option(name: .long, help: "新版本的步骤序号。 The newer version's step.")
  var to: Int?
  @OptionGroup var form: FormOptions

  func run() throws {
    try form.run { console in
      let targets = try FormTargets([target], options: form)
      let forms: [MadeForm]
      switch targets {
      case .folders(let desk, let dossiers):
        forms = try dossiers.map { try desk.difference($0, from: from, to: to) }
      case .cases(let desk, let cases):
        forms = try cases.map { try desk.difference($0, from: from, to: to) }
      }
      try form.deliver(forms, of: targets.desk, console: console)
    }
  }
}
