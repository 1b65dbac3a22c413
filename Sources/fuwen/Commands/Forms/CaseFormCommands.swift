internal import ArgumentParser
internal import Casework
internal import Desk
internal import Records

/// The cases that a form is about, in folders or in the registry; no letter is needed.
struct CaseFormOptions: ParsableArguments {
  @Argument(help: "案件目录或案号。 Folders, or ids of cases.")
  var targets: [String]
  @Option(name: .long, help: "填表日期；缺省为今天。 The day.", transform: FormValue.day)
  var on: Day?
  @OptionGroup var form: FormOptions

  var day: Day { on ?? Instant.now.day }

  /// Makes and writes the forms of each case.
  func run(_ make: (Desk, CaseMaterial) throws(Diagnostics) -> [MadeForm]) throws {
    try form.run { console in
      let folders = targets.filter { FilePaths.isFolder($0) }
      try FormTargets.checkPaths(targets)
      var forms: [MadeForm] = []
      let desk: Desk
      if folders.isEmpty {
        let office = try form.place.open()
        desk = office.desk
        for id in targets { forms += try make(desk, office.caseMaterial(CaseID(id))) }
      } else {
        guard folders.count == targets.count else { throw FormTargets.mixed }
        desk = try Desk.make()
        for folder in folders {
          let prefix = folder == "." ? "" : folder + "/"
          let paths = try DossierPaths(
            caseRecord: prefix + "case.xml", reply: prefix + "reply.xml",
            office: form.dossier.office, letterhead: form.dossier.letterhead)
          forms += try make(desk, desk.caseMaterial(paths))
        }
      }
      try form.deliver(forms, of: desk, console: console)
    }
  }
}

struct CaseSheetFormCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "case-sheet", abstract: "办理情况登记表：一件从登记到归档的经过。 A case's life on one sheet.",
    discussion: """
      例 Example: fuwen form case-sheet JY-2026-0123 -o 表格
      """)

  @OptionGroup var cases: CaseFormOptions

  func run() throws {
    try cases.run { desk, material throws(Diagnostics) in
      [try desk.caseSheet(material, on: cases.day)]
    }
  }
}

struct ContactFormCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "contact", abstract: "联系沟通记录：按记录填好，或空白待填。 Contact records, filled in or blank.",
    discussion: """
      登记簿里每次沟通一张；目录，或写了--blank，给一张空白的。 One for each contact; blank for a folder.

      例 Example: fuwen form contact JY-2026-0123 --blank -o 表格
      """)

  @OptionGroup var cases: CaseFormOptions
  @Flag(name: .long, help: "空白的一张，带去现场填。 One to be filled in on the spot.")
  var blank = false

  func run() throws {
    try cases.run { desk, material throws(Diagnostics) in
      desk.contactRecords(material, isBlank: blank, on: cases.day)
    }
  }
}

struct HandBackFormCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hand-back", abstract: "退办申请表，给交办机关。 The application to hand a case back.",
    discussion: """
      登记簿里已申请退办的，按记录填好。 Filled in from the registry where it was asked.

      例 Example: fuwen form hand-back JY-2026-0123 --reason 不属我局职责 --unit 市水务局 -o 表格
      """)

  @OptionGroup var cases: CaseFormOptions
  @Option(name: .long, help: "理由。 Reason.")
  var reason: String?
  @Option(name: .long, help: "建议承办单位。 The unit that should handle it.")
  var unit: String?

  func run() throws {
    try cases.run { desk, material throws(Diagnostics) in
      [try desk.handBack(material, reason: reason, unit: unit, on: cases.day)]
    }
  }
}

struct MoveFormCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "move", abstract: "调整申请表：换承办科室。 The application to move a case to another section.",
    discussion: """
      不写--to、--reason的，取登记簿里最近一次调整。 The last move on record where neither is given.

      例 Example: fuwen form move JY-2026-0123 --to gongyong --reason 主要涉及供水 -o 表格
      """)

  @OptionGroup var cases: CaseFormOptions
  @Option(name: .long, help: "调到哪个科室（标识或名称）。 The section.")
  var to: String?
  @Option(name: .long, help: "理由。 Reason.")
  var reason: String?

  func run() throws {
    try cases.run { desk, material throws(Diagnostics) in
      [desk.move(material, to: to, reason: reason, on: cases.day)]
    }
  }
}

struct ExtendFormCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extend", abstract: "延期申请表，和给提出者的告知书。 The application to extend, and the notice to the proposers.",
    discussion: """
      不写--until、--reason的，取登记簿里最近一次延期。 The last extension on record where neither is given.

      例 Example: fuwen form extend JY-2026-0123 --until 2026-07-31 --reason 资金方案尚待市政府审定 -o 表格
      """)

  @OptionGroup var cases: CaseFormOptions
  @Option(name: .long, help: "申请延至，晚于现有时限。 The day asked for, later than the one in force.", transform: FormValue.day)
  var until: Day?
  @Option(name: .long, help: "理由。 Reason.")
  var reason: String?
  @Option(name: .long, help: "告知书上的联系人。 The contact named in the notice.")
  var contact: String?
  @Option(name: .long, help: "联系电话。 The contact's telephone.")
  var phone: String?

  mutating func validate() throws {
    guard (contact == nil) == (phone == nil) else {
      throw ValidationError("--contact 和 --phone 要一起写。 --contact and --phone go together.")
    }
  }

  func run() throws {
    let person = contact.flatMap { name in phone.map { Contact(name: name, phone: $0) } }
    try cases.run { desk, material throws(Diagnostics) in
      try desk.extend(material, until: until, reason: reason, contact: person, on: cases.day)
    }
  }
}

struct PublicationReviewFormCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publication-review", abstract: "公开前保密审查表：筛查所见、处理决定、各关审查。 The review form of a public edition.",
    discussion: """
      目录指公开文本的目录（reply.xml为公开文本）。 A folder is the edition's own.

      例 Example: fuwen form publication-review JY-2026-0123 -o 表格
      """)

  @Argument(help: "公开文本目录或案号。 Folders of editions, or ids of cases.")
  var targets: [String] = ["."]
  @OptionGroup var form: FormOptions

  func run() throws {
    try form.run { console in
      let targets = try FormTargets(self.targets, options: form)
      let forms: [MadeForm]
      switch targets {
      case .folders(let desk, _):
        forms = try targets.materials().map { try desk.publicationReview($0, disclosure: nil) }
      case .cases(let desk, let cases): forms = try cases.map { try desk.publicationReview($0) }
      }
      try form.deliver(forms, of: targets.desk, console: console)
    }
  }
}
