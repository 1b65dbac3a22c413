internal import ArgumentParser
internal import Casework
internal import Desk
internal import Records

struct PrintCommand: CaseAct {
  static let configuration = CommandConfiguration(
    commandName: "print", abstract: "登记印制。 Record the printing.",
    discussion: """
      例 Example:
        fuwen case print JY-2026-0123 --copies 6 --on 2026-05-21 --as ke
      """)

  @Argument(help: "案号。 The case.")
  var `case`: String
  @Option(name: .long, help: "份数。 Copies.")
  var copies: Int
  @Option(name: .long, help: "日期。 The day.")
  var on: Day
  @Option(name: .long, help: "说明。 Note.")
  var note: String?
  @OptionGroup var act: ActOptions

  func event() throws -> CaseEvent {
    .produced(Produced(what: .printed, copies: copies, on: on, note: note))
  }
}

struct SealCommand: CaseAct {
  static let configuration = CommandConfiguration(
    commandName: "seal", abstract: "用印登记。 Record the use of the seal.",
    discussion: """
      例 Example:
        fuwen case seal JY-2026-0123 --copies 6 --on 2026-05-21 --allowed-by guan --as ke
      """)

  @Argument(help: "案号。 The case.")
  var `case`: String
  @Option(name: .long, help: "份数。 Copies.")
  var copies: Int
  @Option(name: .long, help: "日期。 The day.")
  var on: Day
  @Option(name: .long, help: "批准人。 Who allowed it.")
  var allowedBy: String
  @Option(name: .long, help: "说明。 Note.")
  var note: String?
  @OptionGroup var act: ActOptions

  func event() throws -> CaseEvent {
    .produced(
      Produced(what: .sealed, copies: copies, on: on, allowedBy: PersonID(allowedBy), note: note))
  }
}

struct PlatformCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "上报办理平台；-o 给出上报包。 Record the entry on the city's platform; -o makes the package.",
    discussion: """
      上报包是要抄到平台上的栏目（上报栏目.csv）和函件文件。 The fields to copy over, and the letter's files.

      例 Examples:
        fuwen case report JY-2026-0123 -o 上报 --on 2026-05-22 --platform 市建议提案办理平台 --as you
      """)

  @Argument(help: "案号。 The case.")
  var `case`: String
  @Option(name: .long, help: "日期。 The day.")
  var on: Day
  @Option(name: .long, help: "平台。 The platform.")
  var platform: String
  @Option(name: .long, help: "回执。 Its receipt.")
  var receipt: String?
  @Option(name: .shortAndLong, help: "把上报包写到此目录。 Folder for the package.")
  var output: String?
  @OptionGroup var act: ActOptions

  func run() throws {
    let console = Console(options: act.common)
    try console.run {
      let desk = try act.place.open()
      let id = CaseID(`case`)
      let state = try desk.act(
        id, .reported(Reported(on: on, platform: platform, receipt: receipt)), by: try act.actor())
      CaseReport.line(state, console: console)
      if let output {
        for path in try FileDelivery.write(desk.package(for: id), to: output) {
          console.print("  " + path)
        }
      }
    }
  }
}
