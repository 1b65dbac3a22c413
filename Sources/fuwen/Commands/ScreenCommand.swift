internal import ArgumentParser
internal import Desk
internal import Records
internal import Screening

struct ScreenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "screen",
    abstract: "公开前审查：找出不得公开的内容。 Find what must not be published unseen.",
    discussion: """
      查身份证号、电话、银行卡号、邮箱、车牌、护照、统一社会信用代码、住址、未成年人、个人敏感信息、密级标志和词表用词。
      退出状态：0 没有发现；1 有发现，或文件读不出来（--lines 有发现也为0）。
      Exit status: 0 nothing found; 1 something found, or a file can't be read (with --lines, 0 whatever is found).

      例 Examples:
        fuwen screen reply.xml letter.pdf annex.xlsx
        fuwen screen sentences.txt --lines --json --words words.txt
      """)

  @Argument(help: "文件；- 为标准输入。 Files; - is standard input.")
  var files: [String]

  @Flag(name: .long, help: "文本文件逐行审查，一行输入对一行输出。 Take each line of a text file alone; one line out for each.")
  var lines = false

  @Option(name: .long, help: "本单位词表，一行一词，#起头为说明。 The office's words, one a line; # begins a remark.")
  var words: String?

  @OptionGroup var common: CommonOptions

  func run() throws {
    let console = Console(options: common)
    try console.run {
      let screener = Screener(words: try ownWords())
      try screenLines(screener, console)
    }
  }

  private func ownWords() throws(Diagnostics) -> [String] {
    guard let words else { return [] }
    let bytes = try SourceFile.bytes(at: words)
    return try LineScreening.lines(of: bytes, name: words)
      .map { ForeignText.collapsed($0) }.filter { !$0.isEmpty && !$0.hasPrefix("#") }
  }

  private func screenLines(_ screener: Screener, _ console: Console) throws {
    var out = ""
    for file in files {
      let bytes = try SourceFile.bytes(at: file)
      for line in try LineScreening.lines(of: bytes, name: file) {
        out += FindingJSON.line(screener.findings(in: line)) + "\n"
      }
    }
    Console.result(Array(out.utf8))
  }
}
