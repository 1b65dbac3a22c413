internal import ArgumentParser
internal import Casework
internal import Desk
internal import Records

struct SealRegisterFormCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "seal-register", abstract: "用印登记表：登记簿里一段时间的用印。 The seal's register over a span.",
    discussion: """
      已印发而没有用印记录的也列出，注明。 Letters printed without a use of the seal on record are listed, too.

      例 Example: fuwen form seal-register --from 2026-01-01 --until 2026-06-30 -o 表格
      """)

  @Option(name: .long, help: "起始日。 First day.", transform: FormValue.day)
  var from: Day
  @Option(name: .long, help: "截止日。 Last day.", transform: FormValue.day)
  var until: Day
  @OptionGroup var form: FormOptions

  mutating func validate() throws {
    guard from <= until else {
      throw ValidationError("--from 不能晚于 --until。 --from must not lie after --until.")
    }
  }

  func run() throws {
    try form.run { console in
      let desk = try form.place.open()
      try form.deliver(
        [try desk.sealRegister(from: from, until: until, on: until)], of: desk.desk,
        console: console)
    }
  }
}

struct TransmittalFormCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "transmittal", abstract: "报送清单：一批答复件的文号、案由、类别、公开属性。 The list of letters that go to the assigning body.",
    discussion: """
      对象为案件目录（可为上级目录）或案号；不写则取登记簿里所选年度的全部案件。
      每个交办机关一张；会办意见报主办单位，另列一张。
      Folders or cases; all of the years in the registry when absent. One list for each assigning
      body; opinions go to their lead unit, on a list of their own.

      例 Examples:
        fuwen form transmittal --year 2026 --to 市政府办公室 --copies 2 -o 表格
        fuwen form transmittal 2026/ -o 表格
      """)

  @Argument(help: "案件目录或案号。 Folders or ids of cases.")
  var targets: [String] = []
  @Option(name: .long, help: "年度，可重复。 Year.")
  var year: [Int] = []
  @Option(name: .long, help: "只列这一届次。 Only this session.")
  var session: String?
  @Option(name: .long, help: "只列报送这一家的。 Only the list for this body.")
  var to: String?
  @Option(name: .long, help: "每件几份。 Copies of each.", transform: FormValue.copies)
  var copies: Int = 1
  @Option(name: .long, help: "报送日期；缺省为今天。 The day.", transform: FormValue.day)
  var on: Day?
  @OptionGroup var form: FormOptions

  func run() throws {
    try form.run { console in
      var query = CaseQuery()
      query.years = year
      let targets = try FormTargets(self.targets, query: query, options: form)
      let day = on ?? Instant.now.day
      let made: TransmittalForms
      switch targets {
      case .folders(let desk, _):
        let materials = try targets.materials().filter {
          session == nil || $0.dossier.caseRecord.matter.session == session
        }
        made = try desk.transmittal(materials, receiver: to, copies: copies, on: day)
      case .cases(let desk, let cases):
        made = try desk.transmittal(
          cases, session: session, receiver: to, copies: copies, on: day)
      }
      try form.deliver(
        made.lists, of: targets.desk, diagnostics: made.diagnostics, console: console)
    }
  }
}
