internal import ArgumentParser
internal import Casework
internal import Desk
internal import Records

struct MeetingCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "meeting", abstract: "记录研究多件案件的会议。 Record a meeting that treats many cases.",
    discussion: """
      任务写成 案号|科室|人|日期|内容，各项可空。 A task is CASE|SECTION|PERSON|DAY|TEXT, each may be empty.

      例 Example:
        fuwen meeting --id 2026-03-bgh --title 局长办公会 --on 2026-03-16 --chair guan --case JY-2026-0123 --case JY-2026-0124 --minute 逐件研究办理方案 --task "JY-2026-0123|gongyong|min|2026-04-10|提出停车方案" --as you
      """)

  @Option(name: .long, help: "会议标识。 The meeting's id.")
  var id: String
  @Option(name: .long, help: "会议名称。 Title.")
  var title: String
  @Option(name: .long, help: "日期。 The day.")
  var on: Day
  @Option(name: .long, help: "主持人。 Chair.")
  var chair: String?
  @Option(name: .long, help: "出席的人，可重复。 Who attended.")
  var attended: [String] = []
  @Option(name: .customLong("case"), help: "研究的案件，可重复。 A case treated.")
  var cases: [String] = []
  @Option(name: .long, help: "纪要，可重复。 A paragraph of the minutes.")
  var minute: [String] = []
  @Option(name: .long, help: "任务，可重复。 A task.")
  var task: [String] = []
  @OptionGroup var act: ActOptions

  func run() throws {
    let console = Console(options: act.common)
    try console.run {
      try act.place.open().hold(
        MeetingHeld(
          id: id, title: title, on: on, chair: chair.map { PersonID($0) },
          attended: attended.map { PersonID($0) }, cases: cases.map { CaseID($0) },
          minutes: minute, tasks: try task.map(Self.task)), by: try act.actor())
      console.print(
        console.say(
          "已记录“\(title)”，研究\(cases.count)件", "recorded '\(title)', \(cases.count) cases"))
    }
  }

  private static func task(_ text: String) throws -> MeetingHeld.Task {
    let parts = text.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 5, !parts[4].isEmpty, parts[3].isEmpty || Day(iso: parts[3]) != nil else {
      throw ValidationError(
        "--task 写成 案号|科室|人|日期|内容。 --task takes CASE|SECTION|PERSON|DAY|TEXT.")
    }
    return MeetingHeld.Task(
      caseID: parts[0].isEmpty ? nil : CaseID(parts[0]),
      section: parts[1].isEmpty ? nil : parts[1],
      person: parts[2].isEmpty ? nil : PersonID(parts[2]), due: Day(iso: parts[3]), text: parts[4])
  }
}
