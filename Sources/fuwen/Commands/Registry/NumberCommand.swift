internal import ArgumentParser
internal import Casework
internal import Desk
internal import Records

struct NumberCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "number", abstract: "发文登记：预留、作废、查号。 The register of document numbers.",
    discussion: """
      例 Examples:
        fuwen number list --year 2026
        fuwen number reserve --series fu --year 2026 --number 30 --reason 留给重点建议 --as ke
      """,
    subcommands: [
      ListNumbersCommand.self, ReserveNumberCommand.self, VoidNumberCommand.self,
    ])
}

/// Which number, and why it isn't given.
struct NumberOptions: ParsableArguments {
  @Option(name: .long, help: "编号序列。 Series.")
  var series: String
  @Option(name: .long, help: "年份。 Year.")
  var year: Int
  @Option(name: .long, help: "号。 Number.")
  var number: Int
  @Option(name: .long, help: "缘由。 Reason.")
  var reason: String

  func note(_ state: NumberEntry.State, _ act: ActOptions) throws {
    let console = Console(options: act.common)
    try console.run {
      let entry = try act.place.open().note(
        state, series: series, year: year, number: number, reason: reason, by: try act.actor())
      console.print(
        console.say(
          "\(state == .voided ? "作废" : "预留") \(entry.text)", "\(state.rawValue) \(entry.text)"))
    }
  }
}

struct ReserveNumberCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reserve", abstract: "预留一号。 Keep a number for later.",
    discussion: "例 Example: fuwen number reserve --series fu --year 2026 --number 30 --reason 留给重点建议 --as ke")
  @OptionGroup var number: NumberOptions
  @OptionGroup var act: ActOptions
  func run() throws { try number.note(.reserved, act) }
}

struct VoidNumberCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "void", abstract: "作废一号。 A number that will never be given.",
    discussion: "例 Example: fuwen number void --series fu --year 2026 --number 31 --reason 印制有误 --as ke")
  @OptionGroup var number: NumberOptions
  @OptionGroup var act: ActOptions
  func run() throws { try number.note(.voided, act) }
}

struct ListNumbersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "发文登记簿，每个缺号都有说明。 The register, every gap explained.",
    discussion: "例 Example: fuwen number list --year 2026")
  @Option(name: .long, help: "编号序列；缺省全部。 Series.")
  var series: String?
  @Option(name: .long, help: "年份；缺省全部。 Year.")
  var year: Int?
  @OptionGroup var place: RegistryOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    let console = Console(options: common)
    try console.run {
      let desk = try place.open()
      let entries = try desk.book.read { book throws(Diagnostics) in
        try book.numbers(series: series, year: year)
      }
      for entry in entries {
        let state: String =
          switch entry.state {
          case .given: entry.caseID?.text ?? ""
          case .reserved: console.say("预留：", "reserved: ") + (entry.reason ?? "")
          case .voided: console.say("作废：", "void: ") + (entry.reason ?? "")
          }
        console.print("\(entry.text)\t\(state)")
      }
      let groups = Dictionary(grouping: entries.filter { !$0.series.isEmpty }) {
        "\($0.series) \($0.year)"
      }
      for (name, group) in groups.sorted(by: { $0.key < $1.key }) {
        let gaps = NumberSeries.gaps(group, first: group.map(\.number).min() ?? 1)
        if !gaps.isEmpty {
          console.print(
            console.say("\(name)无说明的缺号：", "\(name), unexplained: ")
              + gaps.map(String.init).joined(separator: ", "))
        }
      }
    }
  }
}
