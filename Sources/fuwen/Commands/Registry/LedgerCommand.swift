internal import ArgumentParser
internal import Casework
internal import Desk
internal import FoundationEssentials
internal import Glibc
internal import Records
internal import Tables

/// Filters of a ledger.
struct QueryOptions: ParsableArguments {
  @Option(name: .long, help: "科室，可重复。 Section.")
  var section: [String] = []
  @Option(name: .long, help: "牵头或领办领导，可重复。 Leader.")
  var leader: [String] = []
  @Option(name: .long, help: "承办人，可重复。 Handler.")
  var handler: [String] = []
  @Option(name: .long, help: "进度，可重复：handling 办理中、under-review 审签中、sent 待反馈 …。 State.")
  var state: [CaseState] = []
  @Option(name: .customLong("class"), help: "办理结果，可重复。 Class.")
  var classes: [String] = []
  @Option(name: .long, help: "类别。 Kind.")
  var kind: [Matter.Kind] = []
  @Option(name: .long, help: "层级。 Level.")
  var level: [Matter.Level] = []
  @Option(name: .long, help: "承办方式。 Role.")
  var role: [Handling.Role] = []
  @Option(name: .long, help: "标签。 Label.")
  var label: [String] = []
  @Option(name: .long, help: "主题。 Topic.")
  var topic: [String] = []
  @Option(name: .long, help: "年度。 Year.")
  var year: [Int] = []
  @Option(name: .long, help: "到这一日已逾期未答复的。 Only those late on this day.")
  var late: Day?
  @Option(name: .long, help: "到这一日有事到期的。 Only those with something due by this day.")
  var dueBy: Day?
  @Option(name: .long, help: "全文查找，一个字也行；多个词以空格分隔。 Words to be found, of one character or more.")
  var text: String?
  @Option(name: .long, help: "排序：number 编号、due 时限、next 最近时限。 Order.")
  var order: CaseQuery.Order = .number
  @Option(name: .long, help: "至多几行。 At most so many.")
  var limit: Int?
  @Option(name: .long, help: "从第几行之后起。 Rows to pass over.")
  var offset: Int = 0

  var query: CaseQuery {
    var query = CaseQuery()
    query.years = year
    query.sections = section
    query.leaders = leader.map { PersonID($0) }
    query.handlers = handler.map { PersonID($0) }
    query.states = state
    query.classes = classes
    query.kinds = kind
    query.levels = level
    query.roles = role
    query.labels = label
    query.topics = topic
    query.lateOn = late
    query.dueUntil = dueBy
    query.text = text
    query.order = order
    query.limit = limit
    query.offset = offset
    return query
  }
}

extension CaseQuery.Order: ExpressibleByArgument {}

/// What a table is written as.
enum TableFormat: String, ExpressibleByArgument, CaseIterable {
  case table, csv, json, xlsx
}

/// How a table comes out: on the terminal, or into a file.
struct TableOptions: ParsableArguments {
  @Option(name: .long, help: "table、csv、json、xlsx；缺省按-o的扩展名，否则table。 Format.")
  var format: TableFormat?
  @Option(name: .shortAndLong, help: "输出文件。 Output file.")
  var output: String?

  func show(_ sheet: TableSheet, at instant: Instant, console: Console) throws {
    let named = output.flatMap { TableFormat(rawValue: String($0.split(separator: ".").last ?? "")) }
    let bytes: [UInt8]
    switch format ?? named ?? (console.options.json ? .json : .table) {
    case .table:
      let isTerminal = output == nil && isatty(STDOUT_FILENO) != 0
      bytes = Array(
        TerminalTable.text(
          of: sheet, width: isTerminal ? Self.terminalWidth : nil, coloured: isTerminal
        ).utf8) + [UInt8(ascii: "\n")]
    case .csv: bytes = CSVWriter.bytes(of: sheet)
    case .json: bytes = Array(TableJSON.text(of: sheet).utf8)
    case .xlsx:
      guard output != nil else {
        throw ValidationError("xlsx 要写明 -o 文件。 xlsx needs -o FILE.")
      }
      bytes = try XLSXWriter.bytes(of: [sheet], created: instant)
    }
    guard let output else { return Console.result(bytes) }
    try FileDelivery.write(bytes, at: output)
    console.print(
      console.say("\(output)：\(sheet.rows.count)行", "\(output): \(sheet.rows.count) rows"))
  }

  private static var terminalWidth: Int? {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }
}

struct LedgerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ledger", abstract: "台账：按任意条件查，屏幕、CSV、JSON、XLSX。 Ledgers, by any filter.",
    discussion: """
      内置台账：division 分工表、decomposition 任务分解表、tracking 跟踪台账、contacts 沟通台账、commitments 承诺事项台账、seals 用印登记簿；单位配置可另设。

      例 Examples:
        fuwen ledger --section gongyong --late 2026-06-01
        fuwen ledger --preset tracking -o 跟踪台账.xlsx
        fuwen ledger --text 停车 --year 2026
      """)

  @Option(name: .long, help: "哪一本台账。 Which ledger.")
  var preset: String?
  @Option(name: .long, help: "按哪一日标逾期；缺省为今天。 The day that late and due are marked by.")
  var on: Day?
  @OptionGroup var filters: QueryOptions
  @OptionGroup var table: TableOptions
  @OptionGroup var place: RegistryOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    let console = Console(options: common)
    try console.run {
      let day = on ?? filters.late ?? Instant.now.day
      let sheet = try place.open().ledger(filters.query, preset: preset, on: day)
      try table.show(sheet, at: Instant(day: day, second: 0), console: console)
    }
  }
}
