internal import ArgumentParser
internal import Casework
internal import Desk
internal import Publication
internal import Records

struct VerifyPublicCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify-public",
    abstract: "核对公开网站的签名目录和文件。 Verify a public site's signed catalogue and files.",
    discussion: """
      不相信网站所说，能算的都重算：签名、目录的根、每份文件（PDF、OFD）的摘要、撤下的名单；有留存的目录头（--head）
      就核对以前公开的有没有被换掉。最后说明证明了什么、没有证明什么。
      Works everything out anew: signature, root, each file's digest (PDF, OFD), the withdrawn ones; with a head kept
      from an earlier visit, whether anything published then was swapped. It says what that proves.

      例 Examples:
        fuwen verify-public https://www.example.gov.cn/jyta --save head.json
        fuwen verify-public https://www.example.gov.cn/jyta --head head.json --letter ./2026-12.pdf
        fuwen verify-public /srv/site
      """)

  @Argument(help: "网址或网站目录。 The site's address or folder.")
  var site: String

  @Option(name: .long, help: "以前留存的目录头。 A head kept from an earlier visit.")
  var head: String?

  @Option(name: .long, help: "单位另行公布的公钥，64位十六进制。 The office's public key, 64 hex digits.")
  var key: String?

  @Option(
    name: .long, help: "只核对一份：地址的末段，或手头的PDF或OFD。 One letter: the end of its address, or a PDF or OFD at hand.")
  var letter: String?

  @Option(name: .long, help: "无误后把目录头存到这里，下次用。 Keep the head here when all holds.")
  var save: String?

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if let key, PublicKey(hex: key.lowercased()) == nil {
      throw ValidationError("--key 要64位十六进制。 --key takes 64 hexadecimal digits.")
    }
  }

  func run() throws {
    let console = Console(options: common)
    try console.run {
      let reading: any PublicReading =
        WebReading.isAddress(site)
        ? try WebReading(address: site) : try FolderReading(path: site)
      let verification = PublicVerification(
        reading, pinned: try head.map(Self.kept),
        key: key.flatMap { PublicKey(hex: $0.lowercased()) },
        wanted: try letter.map(Self.wanted))
      let report = verification.run { done in
        if done % 50 == 0 {
          console.progress(console.say("已核对\(done)份", "\(done) letters checked"))
        }
      }
      console.endProgress()
      if report.faults.isEmpty, let save, let head = report.head {
        try AtomicFile.write(head.json, to: save)
      }
      if common.json {
        console.print(report.json)
      } else if report.faults.isEmpty {
        for words in report.words {
          console.print(DiagnosticText.printable(words.in(common.words)))
        }
      }
      guard report.faults.isEmpty else { throw Diagnostics(report.faults) }
    }
  }

  private static func kept(_ path: String) throws(Diagnostics) -> CatalogueHead {
    guard let head = PublicFile.bytes(path).flatMap(CatalogueHead.init(json:)) else {
      throw Diagnostics([
        Diagnostic(
          CatalogueCode.headUnreadable, at: .init(file: path),
          .init("这不是目录头", "this is no catalogue head"),
          help: .init("用以前存下的 catalogue/head.json。", "use a catalogue/head.json kept earlier."))
      ])
    }
    return head
  }

  /// A file by its name, else the end of an address.
  private static func wanted(_ text: String) throws(Diagnostics) -> PublicVerification.Wanted {
    let isFile = PublicFormat.allCases.contains { text.lowercased().hasSuffix("." + $0.rawValue) }
    guard isFile else {
      return .slug(String(text.split(separator: "/").last ?? ""))
    }
    guard let bytes = PublicFile.bytes(text) else {
      throw Diagnostics([
        Diagnostic(
          CatalogueCode.unreadable, at: .init(file: text), .init("读不到", "it can't be read"),
          help: .init("核对路径。", "check the path."))
      ])
    }
    return .file(Digest(of: bytes))
  }
}
