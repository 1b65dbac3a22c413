internal import ArgumentParser
internal import Desk
internal import Manuscripts
internal import Records

struct ImportDraftCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import-draft",
    abstract: "把Word、WPS、文本稿读成复文。 Read drafts (DOCX, text, Markdown, HTML) into replies.",
    discussion: """
      认出标题、主送、层次、表格、附件、署名、日期、联系人、类别和公开属性；程序自己会写的不存，没有认出的
      作为段落保留并提醒。一份稿写到 目录/reply.xml，几份写到 目录/稿名/reply.xml，从不覆盖已有的文件。
      案件和单位不写选项时，在输出目录、稿件旁及其上一级找case.xml、office.xml；都没有，案件记作
      “case”。
      Title, addressee, headings, tables, attachments, signature, date, contact, class and disclosure
      are recognised; what the program makes by itself is left out, what isn't understood is kept as a
      paragraph and named. One draft goes to DIR/reply.xml, several to DIR/NAME/reply.xml, never over a
      file. Case and office are looked for in the output's folder, beside the draft and in the folder
      above it; without a case the reply names 'case'.

      例 Examples:
        fuwen import-draft 答复稿.docx -o 案件目录
        fuwen import-draft 答复稿.docx --case case.xml --office ../office.xml --class A --drafter li -o .
        fuwen import-draft *.docx --json -o 草稿
      """)

  @Argument(help: "稿件：DOCX、文本、Markdown、HTML。 Drafts.")
  var files: [String]

  @Option(name: .long, help: "案件记录。 Case record.")
  var `case`: String?

  @Option(name: .long, help: "单位配置。 Office file.")
  var office: String?

  @Option(name: .customLong("reply-id"), help: "复文标识；缺省R1。 The reply's id.")
  var replyID: String?

  @Option(name: .long, help: "拟稿人（单位配置里的标识）。 Who drafted, by id.")
  var drafter: String?

  @Option(name: .long, help: "第几次答复；缺省看标题。 Which answer; by the title when absent.")
  var round: Int?

  @OptionGroup var typed: TypedDraftOptions

  @Option(name: .shortAndLong, help: "输出目录。 Output folder.")
  var output: String = "."

  @OptionGroup var common: CommonOptions

  mutating func validate() throws {
    guard files.count == 1 || `case` == nil && replyID == nil else {
      throw ValidationError(
        "几份稿件不能都答复同一件：--case、--reply-id 只用于一份。 --case and --reply-id go with one draft.")
    }
    if let round, !(1...99).contains(round) {
      throw ValidationError("--round 从1起。 --round counts from 1.")
    }
    for (name, text) in [("--reply-id", replyID), ("--drafter", drafter)] {
      guard text.map(Self.isIdentifier) ?? true else {
        throw ValidationError("\(name) 是英文字母、数字、.、_、-。 \(name) takes letters, digits, . _ and -.")
      }
    }
  }

  private static func isIdentifier(_ text: String) -> Bool {
    guard let first = text.utf8.first, text.utf8.count <= 64 else { return false }
    func isPlain(_ byte: UInt8) -> Bool {
      (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }
    return isPlain(first)
      && text.utf8.allSatisfy { isPlain($0) || [0x2E, 0x5F, 0x2D].contains($0) }
  }

  func run() throws {
    let console = Console(options: common)
    try console.run {
      var defaults = try typed.defaults()
      defaults.replyID = replyID.map { ReplyID($0) }
      defaults.drafter = drafter.map { PersonID($0) }
      defaults.round = round
      let imports = try Desk.make().importDrafts(
        files,
        options: DraftImportOptions(caseRecord: `case`, office: office, defaults: defaults),
        to: output)
      if common.json {
        console.print(try DraftImportJSON(imports, common.words).text())
        return
      }
      for each in imports {
        for line in DraftReport(each).lines { console.print(line.in(common.words)) }
        console.show(each.warnings)
      }
      if let first = imports.first {
        let place = first.casePath ?? "case.xml"
        console.print(
          console.say(
            "下一步：fuwen assemble \(place) \(first.output) --preview -o 预览",
            "next: fuwen assemble \(place) \(first.output) --preview -o preview"))
      }
    }
  }
}
