internal import ArgumentParser
internal import Desk
internal import Publication
internal import Records

struct PublishCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish", abstract: "公开：由已发布的公开文本生成网站。 Make the public site of released editions.",
    discussion: """
      缺省用登记簿；给出目录则用目录里的案件。只写有变化的文件，新站整个换上，读者看不到半个网站。
      From the registry, or from a folder of cases. Only what changed is written, and the new site takes
      the old one's place in one step.

      例 Examples:
        fuwen publish -o 网站
        fuwen publish cases -o 网站 --office office.xml
        fuwen publish -o 网站 --check
        fuwen publish --rehearse case.xml reply.xml --office office.xml
      """,
    subcommands: [
      PublishSiteCommand.self, PreparePublicCommand.self, ReleasePublicCommand.self,
      WithdrawPublicCommand.self, PackagePublicCommand.self,
    ], defaultSubcommand: PublishSiteCommand.self)
}

struct PublishSiteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "site", abstract: "生成、核对网站，或预演一份函的公开。 Make or check the site, or rehearse a letter.",
    discussion: """
      例 Examples:
        fuwen publish site -o 网站 --on 2026-06-30
        fuwen publish site --rehearse case.xml reply.xml --office office.xml -o 预演
      """)

  @Argument(help: "案件目录；预演时为案件和复文。 A folder of cases; with --rehearse, case and reply.")
  var input: [String] = []
  @Option(name: .shortAndLong, help: "网站目录（预演时为输出目录）。 The site's folder.")
  var output: String?
  @Option(name: .long, help: "看哪一天的网站；缺省为今天，可用以预览。 The day shown; today when absent.")
  var on: Day?
  @Option(name: .long, help: "签名密钥文件；缺省在登记簿或案件目录旁，没有则新建。 The signing key's file.")
  var key: String?
  @Option(name: .long, help: "本单位的主题目录：模板与样式。 The office's own theme.")
  var theme: String?
  @Flag(name: .long, help: "只核对：网站与登记簿完全一致。 Only check that the site is what the registry says.")
  var check = false
  @Flag(
    name: .long,
    help: "另起签名目录：登记簿或密钥已无法恢复、又必须更新网站时用。 Start a new signed catalogue, when the old can't be continued.")
  var newCatalogue = false
  @Flag(
    name: .long,
    help: "案件目录里读不出来的案件先不上网（用于紧急撤下别的件）。 Leave out cases of the folder that can't be read.")
  var withoutBroken = false
  @Flag(name: .long, help: "预演：公众将看到什么、筛查到什么，签发前后都可以。 Rehearse one letter.")
  var rehearse = false
  @Option(name: .long, help: "预演时另行隐去的文字；可重复。 With --rehearse: words to mask.")
  var hide: [String] = []
  @OptionGroup var dossier: DossierOptions
  @OptionGroup var place: RegistryOptions
  @OptionGroup var common: CommonOptions

  mutating func validate() throws {
    if rehearse {
      guard input.count == 2 else {
        throw ValidationError("--rehearse 后写案件和复文两个文件。 --rehearse takes a case and a reply.")
      }
      guard !check else { throw ValidationError("--rehearse 与 --check 不同用。 Not both.") }
    } else {
      guard input.count <= 1 else {
        throw ValidationError("只写一个案件目录。 One folder of cases.")
      }
      guard output != nil else {
        throw ValidationError("用 -o 指明网站目录。 Name the site's folder with -o.")
      }
    }
  }

  func run() throws {
    let console = Console(options: common)
    try console.run {
      if rehearse { return try showRehearsal(console) }
      guard let output else { return }
      let source = PublicSource(folder: input.first, dossier: dossier, place: place)
      let keyPath = key ?? source.usualKey
      try PublicKeyFile.needOutside(output, keyPath)
      // A new key would be refused further on, and stay behind.
      let isContinued = FilePaths.exists(output + "/" + CatalogueHead.path) && !newCatalogue
      let key =
        isContinued || check
        ? try SigningKey(path: keyPath) : try PublicKeyFile.open(keyPath, console: console)
      let theme = try Theme(folder: ProgramFolders().themes + "/plain", own: theme)
      let writer = try SiteWriter(path: output)
      let day = on ?? Instant.now.day
      if check {
        let snapshot = try source.snapshot(on: day, key: key)
        let files = try PublicSite.files(snapshot, theme: theme, key: key)
        let faults = try writer.check(files)
        guard faults.isEmpty else { throw Diagnostics(faults) }
        console.print(
          console.say(
            "网站与登记簿一致：\(snapshot.letters.count)件公开，\(files.count)个文件",
            "the site is what the registry says: \(snapshot.letters.count) letters, \(files.count) files"))
        return
      }
      try needPresent(output)
      var shown: PublicSnapshot?
      let report = try writer.write(
        making: { () throws(Diagnostics) in
          let snapshot = try source.snapshot(
            on: day, key: key, leavesOutBroken: withoutBroken, console: console)
          shown = snapshot
          if newCatalogue {
            console.printError(
              console.say(
                "另起目录：以前的目录头从此核不上，请公告原因", "a new catalogue: heads kept before no longer verify; say why in public"))
          } else {
            try Catalogue.checkExtends(
              previousSite: output, leaves: snapshot.leaves, date: snapshot.lastChange,
              key: key.publicKey, shown: snapshot.letters)
          }
          return try PublicSite.files(snapshot, theme: theme, key: key)
        },
        progress: { done in
          if done % 500 == 0 { console.progress(String(done)) }
        })
      console.endProgress()
      guard let shown else { return }
      console.show(Site.warnings(shown))
      console.print(
        console.say(
          "公开\(shown.letters.count)件，已撤下\(shown.gone.count)件；写\(report.written)个文件，沿用\(report.kept)个，删\(report.removed)个：\(output)",
          "\(shown.letters.count) letters public, \(shown.gone.count) withdrawn; \(report.written) files written, \(report.kept) kept, \(report.removed) removed: \(output)"))
    }
  }

  /// The site of a day to come would show releases before their day.
  private func needPresent(_ output: String) throws {
    guard let on, on > Instant.now.day, FilePaths.exists(output), !Console.isPlaying else { return }
    throw ValidationError(
      "以后某日的预览请写到新目录，不要写进现有网站。 Write the preview of a day to come into a new folder.")
  }

  private func showRehearsal(_ console: Console) throws {
    let desk = try Desk.make()
    let loaded = try desk.open(
      DossierPaths(
        caseRecord: input[0], reply: input[1], office: dossier.office,
        letterhead: dossier.letterhead, review: dossier.review), allowsDraft: true)
    let editions = FolderEditions(desk)
    let rehearsal = try editions.rehearse(loaded, by: loaded.draft.drafter, hiding: hide)
    console.print(RehearsalText.text(rehearsal))
    FindingLines.show(rehearsal, console: console)
    if let output {
      let files = try editions.rehearsalFiles(rehearsal, of: loaded)
      for path in try FileDelivery.write(files, to: output) { console.print("  " + path) }
    }
  }
}

/// Where editions are kept: the registry, or a folder of cases.
struct PublicSource {
  /// nil: the registry.
  let folder: String?
  let dossier: DossierOptions
  let place: RegistryOptions

  /// Beside the registry's file, or in the folder; never in a site.
  var usualKey: String {
    folder.map { $0 + "/publication.key" } ?? place.path + ".publication.key"
  }

  /// - Parameter console: where the faults of cases left out are told.
  func snapshot(
    on day: Day, key: SigningKey, leavesOutBroken: Bool = false, console: Console? = nil
  ) throws(Diagnostics) -> PublicSnapshot {
    guard let folder else { return try place.open().publicSnapshot(on: day, key: key) }
    guard FilePaths.isFolder(folder) else { throw Desk.noFolder(folder) }
    return try FolderEditions(Desk.make()).snapshot(
      of: folder, office: try PublicSource.office(dossier.office, of: folder),
      letterhead: dossier.letterhead, on: day, key: key, leavesOutBroken: leavesOutBroken,
      broken: { console?.show($0) })
  }
}

extension PublicSource {
  /// The office file of a folder of cases: the one named, or the folder's own, or the one above it. One
  /// that lies beside a single case may be anybody's, and doesn't speak for the office.
  ///
  /// - Throws: FW1601 when there is none.
  fileprivate static func office(_ named: String?, of folder: String) throws(Diagnostics) -> String {
    if let named { return named }
    for candidate in [folder + "/office.xml", folder + "/../office.xml"]
    where FilePaths.exists(candidate) { return candidate }
    throw Diagnostics([
      Diagnostic(
        DeskCode.companionMissing, at: .init(file: folder),
        .init("案件目录里和上级目录都没有 office.xml", "no office.xml in the folder of cases, nor above it"),
        help: .init("用 --office 指明单位配置", "name the office's file with --office"))
    ])
  }
}

/// The key that signs the catalogue.
enum PublicKeyFile {
  /// - Throws: FW2048 when the key would lie in the site, for everybody to read.
  static func needOutside(_ site: String, _ key: String) throws(Diagnostics) {
    guard let folder = FilePaths.real(FilePaths.folder(of: key)), let real = FilePaths.real(site),
      (folder + "/").hasPrefix(real + "/")
    else { return }
    throw Diagnostics([
      Diagnostic(
        WritingCode.stranger, at: .init(file: key),
        .init("密钥不能放在网站目录里", "the key can't lie in the site's folder"),
        help: .init("换一个只有本单位能读的地方", "keep it where only the office can read it"))
    ])
  }

  static func open(_ path: String, console: Console) throws(Diagnostics) -> SigningKey {
    if FilePaths.exists(path) { return try SigningKey(path: path) }
    let key = try SigningKey.make(path)
    console.printError(
      console.say(
        "新建签名密钥 \(path)：请备份并妥善保管，遗失则公开目录无法续签。公钥 \(key.publicKey.hex)",
        "made the signing key \(path): back it up and keep it safe. Public key \(key.publicKey.hex)"))
    return key
  }
}
