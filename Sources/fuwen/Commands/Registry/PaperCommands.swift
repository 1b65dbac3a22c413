internal import ArgumentParser
internal import Desk
internal import Records

/// Papers that a registry makes by itself.
struct PaperOptions: ParsableArguments {
  @Option(name: .customLong("as"), help: "经办人；其科室为落款。 Who keeps the register; his section signs.")
  var person: String?
  @Option(name: .shortAndLong, help: "输出目录。 Output folder.")
  var output: String
  @OptionGroup var place: RegistryOptions
  @OptionGroup var common: CommonOptions

  var keeper: PersonID? { person.map { PersonID($0) } }

  func deliver(_ make: (OfficeDesk) throws -> [PaperFile]) throws {
    let console = Console(options: common)
    try console.run {
      for path in try FileDelivery.write(try make(place.open()), to: output) { console.print(path) }
    }
  }
}

struct RemindCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remind",
    abstract: "催办：给各科室的通知、给会办单位的函、一周清单。 Reminders to sections and joint units, and the week's list.",
    discussion: "例 Example: fuwen remind --on 2026-06-01 --as you -o 催办")

  @Option(name: .long, help: "按哪一日；缺省为今天。 The day.")
  var on: Day?
  @OptionGroup var paper: PaperOptions

  func run() throws {
    try paper.deliver { try $0.reminders(on: on ?? Instant.now.day, keeper: paper.keeper) }
  }
}

struct BulletinCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bulletin", abstract: "月度通报，印有登记簿链头。 The monthly bulletin, with the log's head.",
    discussion: "例 Example: fuwen bulletin --month 2026-05 --as you -o 通报")

  @Option(name: .long, help: "月份，如 2026-05：按月末情况（本月则按今天）。 Month, yyyy-mm.")
  var month: String
  @OptionGroup var paper: PaperOptions

  func run() throws {
    guard let first = Day(iso: month + "-01") else {
      throw ValidationError("--month 写成 2026-05。 --month takes yyyy-mm.")
    }
    let end = first.adding(months: 1).adding(days: -1)
    // A month that isn't over is told until today; a simulated year has its own today.
    let day = Console.isPlaying ? end : min(end, Instant.now.day)
    guard first <= day else {
      throw ValidationError("\(month) 还没有到。 \(month) hasn't begun.")
    }
    try paper.deliver { [try $0.bulletin(on: day, keeper: paper.keeper)] }
  }
}

struct CalendarCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "calendar", abstract: "各案时限，日历文件（.ics）。 Deadlines as an iCalendar file.",
    discussion: "例 Example: fuwen calendar -o 时限.ics")

  @Option(name: .shortAndLong, help: "输出文件。 Output file.")
  var output: String
  @OptionGroup var place: RegistryOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    let console = Console(options: common)
    try console.run {
      try FileDelivery.write(try place.open().calendarFile(made: .now), at: output)
      console.print(output)
    }
  }
}
