internal import ArgumentParser
internal import Casework
internal import Desk
internal import Records

struct FormCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "form",
    abstract: "函件前后的表格：发文稿纸、征询意见表、登记表、申请表、清单、标签、信封。 The forms around a letter.",
    discussion: """
      对象写案件目录（内有case.xml、reply.xml）或登记簿里的案号；输出PDF（--format 另有ofd、svg、png）。
      A target is a case's folder, or the id of a case in the registry; forms come out as PDF, or as --format says.

      例 Examples:
        fuwen form sign-off . -o 表格
        fuwen form feedback JY-2026-0123 -o 表格
        fuwen form labels JY-2026-0123 JY-2026-0124 --grid 2x7 -o 表格
        fuwen form code 4WDH4-HC7JW
      """,
    subcommands: [
      SignOffFormCommand.self, FeedbackFormCommand.self, LabelsFormCommand.self,
      EnvelopeFormCommand.self, SealRegisterFormCommand.self, TransmittalFormCommand.self,
      CaseSheetFormCommand.self, ContactFormCommand.self, HandBackFormCommand.self,
      MoveFormCommand.self, ExtendFormCommand.self, PublicationReviewFormCommand.self,
      DifferenceFormCommand.self,
      CodeFormCommand.self,
    ])
}

/// What every form needs: its case or cases, and where its file goes.
struct FormOptions: ParsableArguments {
  @Option(name: .shortAndLong, help: "输出目录。 Output folder.")
  var output: String
  @Option(name: .long, help: "pdf、ofd、svg、png，以逗号分隔。 Formats, with commas.",
    transform: FormValue.formats)
  var format: FormFormats = FormFormats(all: [.pdf])
  @OptionGroup var dossier: DossierOptions
  @OptionGroup var place: RegistryOptions
  @OptionGroup var common: CommonOptions

  /// Writes the forms and says where they lie.
  func deliver(
    _ forms: [MadeForm], of desk: Desk, diagnostics: [Diagnostic] = [], console: Console
  ) throws {
    let made = try desk.files(forms, as: format.all)
    console.show(diagnostics + made.diagnostics)
    for path in try FileDelivery.write(made.files, to: output) { console.print(path) }
  }

  func run(_ work: (Console) throws -> Void) throws {
    let console = Console(options: common)
    try console.run { try work(console) }
  }
}

/// Formats by name, with commas between them.
struct FormFormats: ExpressibleByArgument {
  var all: [FormFormat]

  init(all: [FormFormat]) { self.all = all }

  init?(argument: String) {
    let names = argument.split(separator: ",").map(String.init)
    let known = names.compactMap { FormFormat(rawValue: $0) }
    guard !known.isEmpty, known.count == names.count else { return nil }
    all = known
  }

  var defaultValueDescription: String { all.map(\.rawValue).joined(separator: ",") }
}

/// Whose forms: folders of files, or cases of the registry.
enum FormTargets {
  case folders(Desk, [Dossier])
  case cases(OfficeDesk, [CaseID])

  /// Folders are searched for cases below them; whatever is no folder is a case's id.
  ///
  /// - Parameter query: the registry's cases where no target is named.
  init(_ targets: [String], query: CaseQuery? = nil, options: FormOptions) throws {
    let folders = targets.filter { FilePaths.isFolder($0) }
    try FormTargets.checkPaths(targets)
    if folders.isEmpty {
      let desk = try options.place.open()
      guard targets.isEmpty, let query else {
        self = .cases(desk, targets.map { CaseID($0) })
        return
      }
      let rows = try desk.book.read { reading throws(Diagnostics) in try reading.rows(query) }
      self = .cases(desk, rows.map(\.caseID))
      return
    }
    guard folders.count == targets.count else {
      throw FormTargets.mixed
    }
    let desk = try Desk.make()
    var dossiers: [Dossier] = []
    for folder in folders {
      let below = CaseFolders.below(folder)
      for path in below.isEmpty ? [folder] : below {
        dossiers.append(try FormTargets.dossier(path, options: options, desk: desk))
      }
    }
    self = .folders(desk, dossiers)
  }

  /// What looks like a path is no case's id, and isn't asked of the registry.
  /// - Throws: FW1601 when no folder is there.
  static func checkPaths(_ targets: [String]) throws(Diagnostics) {
    for target in targets
    where (target.contains("/") || target.hasPrefix(".") || target.hasSuffix(".xml"))
      && !FilePaths.isFolder(target)
    { throw Desk.noFolder(target) }
  }

  static let mixed = ValidationError("目录和案号不能混写。 Folders and ids of cases can't be mixed.")

  private static func dossier(
    _ folder: String, options: FormOptions, desk: Desk
  ) throws(Diagnostics) -> Dossier {
    let prefix = folder == "." ? "" : folder + "/"
    return try desk.open(
      DossierPaths(
        caseRecord: prefix + "case.xml", reply: prefix + "reply.xml",
        office: options.dossier.office, letterhead: options.dossier.letterhead,
        review: options.dossier.review ?? prefix + "review.xml"), allowsDraft: true)
  }

  var desk: Desk {
    switch self {
    case .folders(let desk, _): desk
    case .cases(let desk, _): desk.desk
    }
  }

  func materials() throws(Diagnostics) -> [LetterMaterial] {
    switch self {
    case .folders(let desk, let dossiers):
      try dossiers.map { dossier throws(Diagnostics) in try desk.material(dossier) }
    case .cases(let desk, let cases):
      try cases.map { id throws(Diagnostics) in try desk.material(id) }
    }
  }
}
