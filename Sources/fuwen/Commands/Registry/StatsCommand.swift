internal import ArgumentParser
internal import Casework
internal import Desk
internal import Records
internal import Tables

extension FigureDimension: ExpressibleByArgument {}

struct StatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats", abstract: "一年的各项数字，附算法、上年数和所依据的案件。 A year's figures, with formulas and the cases behind them.",
    discussion: """
      例 Examples:
        fuwen stats --year 2026
        fuwen stats --year 2026 --by section
        fuwen stats --year 2026 --figure satisfied-rate
      """)

  @Option(name: .long, help: "年度。 Year.")
  var year: Int
  @Option(name: .long, help: "分组：kind、level、role、section、topic、label。 Split by a dimension.")
  var by: FigureDimension?
  @Option(name: .long, help: "某一项数字：列出算进去的和缺的案件。 The cases behind a figure.")
  var figure: String?
  @Flag(name: .long, help: "与--figure同用（可不写）。 With --figure; may be left out.")
  var cases = false
  @OptionGroup var table: TableOptions
  @OptionGroup var place: RegistryOptions
  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard (1950...2999).contains(year) else {
      throw ValidationError("--year 应是1950至2999之间的年份。 --year takes a year from 1950 to 2999.")
    }
  }

  func run() throws {
    let console = Console(options: common)
    try console.run {
      let desk = try place.open()
      if let figure {
        let sheet = try Self.sheet(of: desk.cases(behind: figure, year: year), figure, console)
        return try table.show(sheet, at: Instant.now, console: console)
      }
      let figures = try desk.figures(of: year)
      if table.chosen(console) == .json {
        let json = by.map { FiguresJSON(figures, by: $0, common.words) }
          ?? FiguresJSON(figures, common.words)
        let rows = json.rows?.count ?? json.figures?.count ?? 0
        return try table.deliver(json.bytes(), rows: rows, console: console)
      }
      let sheet = by.map { figures.sheet(by: $0, common.words) } ?? figures.sheet(common.words)
      try table.show(sheet, at: Instant.now, console: console)
    }
  }

  private static func sheet(
    of cases: Figures.Cases, _ id: String, _ console: Console
  ) -> TableSheet {
    func rows(_ rows: [CaseRow], _ word: String) -> [[TableCell]] {
      rows.map { [.text($0.caseID.text), .text($0.title), .text(word)] }
    }
    return TableSheet(
      title: id,
      columns: [.init(console.say("案号", "case")), .init(console.say("标题", "title")), .init("")],
      rows: rows(cases.counted, console.say("计入", "counted"))
        + rows(cases.lacking, console.say("未达", "lacking")))
  }
}
