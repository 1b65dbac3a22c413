internal import ArgumentParser
internal import Desk
internal import Glibc
internal import Records
internal import Screening

struct ScreenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "screen",
    abstract: "公开前审查：找出不得公开的内容。 Find what must not be published unseen.",
    discussion: """
      查身份证号、电话、银行卡号、邮箱、车牌、护照、统一社会信用代码、住址、未成年人、个人敏感信息、密级标志和词表用词。
      退出状态：0 没有发现；1 有发现，或文件读不出来（--lines 有发现也为0）。
      Exit status: 0 nothing found; 1 something found, or a file can't be read (with
      --lines, 0 whatever is found).

      例 Examples:
        fuwen screen reply.xml letter.pdf annex.xlsx
        fuwen screen sentences.txt --lines --json --words words.txt
      """)

  @Argument(help: "文件；- 为标准输入。 Files; - is standard input.")
  var files: [String]

  @Flag(
    name: .long,
    help: "文本文件逐行审查，一行输入对一行输出。 Take each line of a text file alone; one line out for each.")
  var lines = false

  @Option(
    name: .long, help: "本单位词表，一行一词，#起头为说明。 The office's words, one a line; # begins a remark.")
  var words: String?

  @Option(name: .long, help: "单位配置，取其公开词表。 The office file, for the words of its publication.")
  var office: String?

  @OptionGroup var common: CommonOptions

  func run() throws {
    let console = Console(options: common)
    try console.run {
      let screener = Screener(words: try ownWords())
      if lines {
        try screenLines(screener, console)
      } else {
        try screenFiles(screener, console)
      }
    }
  }

  private func ownWords() throws(Diagnostics) -> [String] {
    let listed = try office.map { path throws(Diagnostics) in
      try Desk.make().reader.read(Office.self, path: path).value.publication?.words.map(\.text) ?? []
    }
    guard let words else { return listed ?? [] }
    return try (listed ?? []) + LineScreening.lines(of: try ScreenCommand.bytes(of: words), name: words)
      .map { ForeignText.collapsed($0) }.filter { !$0.isEmpty && !$0.hasPrefix("#") }
  }

  /// The bytes of a file or of standard input; an empty file has none.
  private static func bytes(of file: String) throws(Diagnostics) -> [UInt8] {
    if file == "-" { return try StandardInput.bytes() }
    do {
      return try SourceFile.bytes(at: file)
    } catch {
      if error.all.first?.code == .fileEmpty { return [] }
      throw error
    }
  }

  private func screenLines(_ screener: Screener, _ console: Console) throws {
    for file in files {
      var out = ""
      for (index, line) in try LineScreening.lines(
        of: try ScreenCommand.bytes(of: file), name: file
      ).enumerated() {
        let found = screener.findings(in: line)
        if common.json {
          out += FindingJSON.line(found) + "\n"
        } else {
          for finding in found { out += "\(file):\(index + 1): " + told(finding) + "\n" }
        }
      }
      Console.result(Array(out.utf8))
    }
  }

  private func told(_ finding: ScreeningFinding) -> String {
    let kind = common.words == .chinese ? finding.kind.chinese : finding.kind.rawValue
    let percent = Int((finding.confidence * 100).rounded())
    return "\(kind) \(DiagnosticText.printable(finding.text)) (\(percent)%) → \(finding.mask)"
  }

  /// Every file is screened, whatever is wrong with those before it.
  private func screenFiles(_ screener: Screener, _ console: Console) throws {
    var reports: [ScreeningReport] = []
    var faults: [Diagnostic] = []
    for file in files {
      do {
        let bytes = try ScreenCommand.bytes(of: file)
        reports.append(try ScreeningReport(of: bytes, name: file, by: screener))
      } catch {
        faults += error.all
      }
    }
    let count = reports.reduce(0) { $0 + $1.findings.count }
    if common.json {
      console.print(ScreeningReport.json(reports))
    } else if !reports.isEmpty {
      for line in reports.flatMap({ $0.lines(common.words) }) { console.print(line) }
      console.print(
        console.say(
          "\(reports.count)个文件，\(count)处发现", "\(reports.count) files, \(count) findings"))
    }
    console.show(reports.flatMap(\.warnings) + faults)
    if count > 0 || !faults.isEmpty { throw ExitCode(1) }
  }
}

/// What comes in on standard input, up to the size of a file.
private enum StandardInput {
  static func bytes() throws(Diagnostics) -> [UInt8] {
    var all: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let got = read(STDIN_FILENO, &piece, piece.count)
      if got < 0, errno == EINTR { continue }
      if got <= 0 { return all }
      all += piece.prefix(got)
      guard all.count <= SourceFile.limit else {
        throw Diagnostics([
          Diagnostic(
            .fileTooLarge, at: .init(file: "-"),
            .init("标准输入超过16 MiB", "standard input is larger than 16 MiB"),
            help: .init("分成几次。", "divide it."))
        ])
      }
    }
  }
}
