internal import ArgumentParser
internal import Casework
internal import Desk
internal import Letters
internal import Records

/// Those to whom mail goes: the proposers of folders, or of the registry's cases.
struct MailOptions: ParsableArguments {
  @Argument(help: "案件目录或案号；不写则取登记簿里所选年度的全部案件。 Folders or cases; all of the years in the registry when absent.")
  var targets: [String] = []
  @Option(name: .long, help: "年度，可重复。 Year.")
  var year: [Int] = []

  func printing(_ form: FormOptions) throws -> (MailPrinting, Desk) {
    var query = CaseQuery()
    query.years = year
    let targets = try FormTargets(self.targets, query: query, options: form)
    switch targets {
    case .folders(let desk, _): return (try desk.mail(targets.materials()), desk)
    case .cases(let desk, let cases):
      return (try desk.mail(cases, on: Instant.now.day), desk.desk)
    }
  }
}

struct LabelsFormCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "labels", abstract: "地址标签，印在A4不干胶纸上。 Address labels on A4 sheets.",
    discussion: """
      --grid 写 列x行：3x8、3x7、2x7、2x5、2x4；别的规格写全：
      列x行,宽x高,左边距,上边距[,列间距,行间距]，毫米。没有地址的不印，逐一报出。
      Columns × rows, or a sheet of your own in millimetres. Who has no address is named.

      例 Examples:
        fuwen form labels JY-2026-0123 --grid 2x7 --skip 4 -o 标签
        fuwen form labels --year 2026 --grid 3x8,70x37,0,0.5 -o 标签
      """)

  @OptionGroup var mail: MailOptions
  @Option(name: .long, help: "规格。 The sheet.", transform: LabelSheet.Grid.parsed)
  var grid: LabelSheet.Grid = LabelSheet.Grid.usual
  @Option(name: .long, help: "第一张已用掉几格。 Stickers of the first sheet that are used up.",
    transform: FormValue.count)
  var skip: Int = 0
  @OptionGroup var form: FormOptions

  mutating func validate() throws {
    guard (0..<grid.perPage).contains(skip) else {
      throw ValidationError("--skip 为0到\(grid.perPage - 1)。 --skip takes 0 to \(grid.perPage - 1).")
    }
  }

  func run() throws {
    try form.run { console in
      let (printing, desk) = try mail.printing(form)
      try form.deliver(
        [try printing.labels(grid: grid, skipped: skip)], of: desk,
        diagnostics: printing.diagnostics, console: console)
    }
  }
}

struct EnvelopeFormCommand: ParsableCommand {
  enum Size: String, ExpressibleByArgument, CaseIterable {
    case dl, c5
    var paper: Form.Paper { self == .dl ? .envelopeDL : .envelopeC5 }
  }

  static let configuration = CommandConfiguration(
    commandName: "envelope", abstract: "信封：DL（220×110）或C5（229×162）。 Envelopes, DL or C5.",
    discussion: """
      --plain：信封上已印有邮编框和单位，只印邮编数字、地址、收件人。
      With --plain only postcode, address and name, for envelopes that have their frame.

      例 Example: fuwen form envelope JY-2026-0123 --size dl -o 信封
      """)

  @OptionGroup var mail: MailOptions
  @Option(name: .long, help: "dl 或 c5。 Size.", transform: FormValue.envelope)
  var size: Size = .dl
  @Flag(name: .long, help: "只印邮编、地址、收件人。 Without boxes and sender.")
  var plain = false
  @OptionGroup var form: FormOptions

  func run() throws {
    try form.run { console in
      let (printing, desk) = try mail.printing(form)
      let sender =
        plain ? [] : Desk.returnAddressWarning(printing.frame.office, file: "office.xml")
      try form.deliver(
        [try printing.envelopes(size.paper, printsFrame: !plain)], of: desk,
        diagnostics: printing.diagnostics + sender, console: console)
    }
  }
}

extension LabelSheet.Grid {
  /// - Throws: naming the sheets there are.
  static func parsed(_ text: String) throws -> LabelSheet.Grid {
    guard let grid = LabelSheet.Grid(text) else {
      let all = known.keys.sorted().joined(separator: "、")
      throw ValidationError(
        "没有“\(text)”这种标签纸：\(all)，或写全规格如 3x8,70x37,0,0.5。 No such sheet: one of these, or a sheet of your own.")
    }
    return grid
  }
}
