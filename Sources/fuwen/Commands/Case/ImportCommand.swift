internal import ArgumentParser
internal import Casework
internal import Desk
internal import Records

struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "登记案件：案件XML，或CSV、XLSX交办清单。 Register cases: case XML, or assignment lists.",
    discussion: """
      已登记的（层级、类别、届次、来源、编号相同）不变；有错的行逐行说明，其余照登。
      Cases already there stay as they are; rows with faults are named, the others registered.

      例 Examples:
        fuwen case import 交办清单.xlsx --dry-run --as you
        fuwen case import 交办清单.csv --session 市第十六届人大二次会议 --assigned-by 市政府办公室 --as you
        fuwen case import case.xml --as you
      """)

  @Argument(help: "文件。 Files.")
  var files: [String]
  @Flag(name: .long, help: "只说会怎样，不写入。 Say what would happen; write nothing.")
  var dryRun = false
  @OptionGroup var defaults: IntakeOptions
  @OptionGroup var act: ActOptions

  func run() throws {
    let console = Console(options: act.common)
    try console.run {
      let desk = try act.place.open()
      var faults: [Diagnostic] = []
      for file in files {
        let intake = try desk.intake(file, defaults: defaults.values(ownNames: desk.ownNames()))
        faults += intake.faults
        let outcomes = try desk.register(
          intake.cases, source: FilePaths.name(of: file), by: try act.actor(), isDryRun: dryRun)
        for outcome in outcomes { console.print(line(outcome, console)) }
        let new = outcomes.filter { $0.what == .registered }.count
        console.print(
          console.say(
            "\(file)：\(dryRun ? "将登记" : "登记")\(new)件，已有\(outcomes.count - new)件，未收\(intake.refused)行",
            "\(file): \(new) \(dryRun ? "would be registered" : "registered"), \(outcomes.count - new) known, \(intake.refused) rows refused"
          ))
      }
      console.show(faults)
      if faults.contains(where: { $0.severity == .error }) { throw ExitCode(1) }
    }
  }

  private func line(_ outcome: IntakeOutcome, _ console: Console) -> String {
    switch outcome.what {
    case .registered: return "  \(outcome.id)  \(outcome.title)"
    case .known(let id):
      return "  \(id)  \(outcome.title)" + console.say("（已登记）", " (known)")
    }
  }
}
