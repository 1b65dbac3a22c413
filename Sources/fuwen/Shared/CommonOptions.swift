internal import ArgumentParser
internal import Desk
internal import Records

/// Options that every command takes.
struct CommonOptions: ParsableArguments {
  @Flag(name: .long, help: "以JSON输出。 Print JSON.")
  var json = false

  @Option(name: .long, help: "zh 或 en；缺省按系统区域。 Language of messages; by locale when absent.")
  var language: MessageLanguage?

  var words: Diagnostic.Language {
    switch language ?? MessageLanguage.ofSystem {
    case .zh: .chinese
    case .en: .english
    }
  }
}

enum MessageLanguage: String, ExpressibleByArgument, CaseIterable {
  case zh, en

  /// Chinese, unless the locale names another language.
  static var ofSystem: MessageLanguage {
    let locale =
      FilePaths.environment("LC_ALL") ?? FilePaths.environment("LC_MESSAGES")
      ?? FilePaths.environment("LANG") ?? ""
    return locale.hasPrefix("en") ? .en : .zh
  }
}

/// Where the records of one letter lie.
struct DossierOptions: ParsableArguments {
  @Option(name: .long, help: "单位配置；缺省在文稿旁及上级目录找。 Office file; looked for beside the reply and above.")
  var office: String?

  @Option(name: .long, help: "版式；缺省在文稿旁及上级目录找。 Letterhead; looked for beside the reply and above.")
  var letterhead: String?

  @Option(name: .long, help: "审签记录；缺省为文稿旁的review.xml。 Review; review.xml beside the reply when absent.")
  var review: String?
}

/// Records found in a case's folder.
struct CaseFolderOptions: ParsableArguments {
  @Argument(help: "案件目录，内有case.xml、reply.xml。 The case's folder.")
  var folder: String = "."

  @Option(name: .long, help: "案件记录；缺省为目录内的case.xml。 Case record.")
  var `case`: String?

  @Option(name: .long, help: "复文；缺省为目录内的reply.xml。 Reply.")
  var reply: String?

  @OptionGroup var dossier: DossierOptions

  func paths() throws(Diagnostics) -> DossierPaths {
    guard FilePaths.isFolder(folder) else { throw Desk.noFolder(folder) }
    var prefix = folder
    while prefix.count > 1, prefix.hasSuffix("/") { prefix.removeLast() }
    prefix = prefix == "." ? "" : prefix == "/" ? "/" : prefix + "/"
    return try DossierPaths(
      caseRecord: `case` ?? prefix + "case.xml", reply: reply ?? prefix + "reply.xml",
      office: dossier.office, letterhead: dossier.letterhead,
      review: dossier.review ?? prefix + "review.xml")
  }
}
