internal import ArgumentParser
internal import Desk
internal import Publication
internal import Records

struct PackagePublicCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "package",
    abstract: "为别的网站系统打包：网页片段、PDF、元数据表。 A package for another website: fragments, PDFs, metadata.",
    discussion: """
      发布后把网页地址填回：fuwen case publish 案号 --on 日期 --address 地址
      Once it is online, record the address: fuwen case publish CASE --on DAY --address URL

      例 Examples:
        fuwen publish package -o 公开包.zip
        fuwen publish package --letter jy-2026-0123-r1 -o 公开包.zip
      """)

  @Argument(help: "案件目录；缺省用登记簿。 A folder of cases; the registry when absent.")
  var folder: String?
  @Option(name: .long, help: "只要哪一件（网址末段）；可重复，缺省全部。 Only this letter; repeatable.")
  var letter: [String] = []
  @Option(name: .long, help: "看哪一天；缺省为今天。 The day; today when absent.")
  var on: Day?
  @Option(name: .shortAndLong, help: "输出的ZIP文件。 The ZIP file.")
  var output: String
  @Option(name: .long, help: "签名密钥文件。 The signing key's file.")
  var key: String?
  @OptionGroup var dossier: DossierOptions
  @OptionGroup var place: RegistryOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    let console = Console(options: common)
    try console.run {
      let source = PublicSource(folder: folder, dossier: dossier, place: place)
      let key = try PublicKeyFile.open(key ?? source.usualKey, console: console)
      let snapshot = try source.snapshot(on: on ?? Instant.now.day, key: key)
      let letters = try snapshot.letters(named: letter)
      try FileDelivery.write(try SitePackage.zip(letters, in: snapshot), at: output)
      console.print(console.say("\(letters.count)件：\(output)", "\(letters.count) letters: \(output)"))
    }
  }
}
