internal import ArgumentParser
internal import Casework
internal import Desk
internal import Records

struct IssueCaseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "issue", abstract: "编号印发；再办一次得同一文号、同样文件。 Number and issue the letter.",
    discussion: """
      例 Examples:
        fuwen case issue JY-2026-0123 --as ke -o out
        fuwen case issue JY-2026-0123 --number 青民函〔2026〕12号 --as ke
      """)

  @Argument(help: "案号。 The case.")
  var `case`: String
  @Option(name: .long, help: "发文字号；缺省取编号序列的下一号。 Document number; the series' next when absent.")
  var number: String?
  @Option(name: .long, help: "编号序列；缺省取第一个适用的。 Series.")
  var series: String?
  @Option(name: .long, help: "印发日期；缺省为办理之日。 Day of printing.")
  var printed: Day?
  @Option(name: .long, help: "附言。 Comment.")
  var comment: String?
  @Option(name: .shortAndLong, help: "把函件写到此目录。 Folder for the letter's files.")
  var output: String?
  @OptionGroup var act: ActOptions

  func run() throws {
    let console = Console(options: act.common)
    try console.run {
      let actor = try act.reviewer()
      let issue = try act.place.open().issue(
        CaseID(`case`), number: number, series: series, printed: printed ?? actor.at.day,
        comment: comment, by: actor)
      console.show(issue.diagnostics.filter { $0.code != DeskCode.standIn })
      let number = issue.record.documentNumber
      console.print(
        console.say(
          "\(`case`) \(issue.isRepeated ? "早已印发" : "已印发") \(number)，成文日期 \(issue.record.signed.chinese)",
          "\(`case`) \(issue.isRepeated ? "was issued before as" : "issued as") \(number), dated \(issue.record.signed.iso)"
        ))
      if let output {
        for path in try FileDelivery.write(issue.files, to: output) { console.print("  " + path) }
      }
    }
  }
}

struct SendCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "send", abstract: "登记分发。 Record that the letter went out.",
    discussion: """
      不写--to时，尚未收到的主送、抄送各记一次。 Without --to, everybody who hasn't got it yet.
      例 Example: fuwen case send JY-2026-0123 --on 2026-05-22 --way 当面送达 --as ke
      """)

  @Argument(help: "案号。 The case.")
  var `case`: String
  @Option(name: .long, help: "收件人，可重复。 Recipient; may be repeated.")
  var to: [String] = []
  @Option(name: .long, help: "日期。 The day.")
  var on: Day
  @Option(name: .long, help: "送达方式。 The way.")
  var way: String
  @OptionGroup var act: ActOptions

  func run() throws {
    let console = Console(options: act.common)
    try console.run {
      let state = try act.place.open().send(
        CaseID(`case`), to: to, on: on, way: way, by: try act.actor())
      CaseReport.line(state, console: console)
    }
  }
}

struct FeedbackCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "feedback", abstract: "记录提出者的反馈。 Record a proposer's marks on the answer.",
    discussion: """
      例 Example:
        fuwen case feedback --code 4WDH4-HC7JW --result satisfied --on 2026-06-02 --way 征询意见表 --as you
        fuwen case feedback JY-2026-0123 --proposer d1 --result satisfied --attitude satisfied --on 2026-06-02 --way 征询意见表 --scan 意见表.pdf --as you
      """)

  @Argument(help: "案号；写了--code的不用写。 The case; not needed with --code.")
  var `case`: String?
  @Option(name: .long, help: "提出者标识；写了--code的不用写。 The proposer; not needed with --code.")
  var proposer: String?
  @Option(name: .long, help: "征询意见表上的回收码，手录或扫描。 The code on the form, typed or scanned.")
  var code: String?
  @Option(name: .long, help: "对办理结果：satisfied 满意、basically 基本满意、understands 理解、dissatisfied 不满意。 On the result.")
  var result: Satisfaction
  @Option(name: .long, help: "对办理态度。 On the attitude.")
  var attitude: Satisfaction?
  @Option(name: .long, help: "日期。 The day.")
  var on: Day
  @Option(name: .long, help: "反馈方式。 The way it came.")
  var way: String
  @Option(name: .long, help: "意见。 What was said.")
  var text: String?
  @Option(name: .long, help: "征询意见表扫描件。 Scan.")
  var scan: String?
  @OptionGroup var act: ActOptions

  mutating func validate() throws {
    guard code != nil || `case` != nil && proposer != nil else {
      throw ValidationError("写--code，或者写案号和--proposer。 Give --code, or the case and --proposer.")
    }
  }

  func run() throws {
    let console = Console(options: act.common)
    try console.run {
      let desk = try act.place.open()
      let scanned = try scan.map { try Desk.fileDocument($0) }
      let (id, proposer, round) = try asked(desk)
      let state = try desk.act(
        id,
        .fedBack(
          FedBack(
            proposer: proposer, round: round, attitude: attitude, result: result,
            on: on, way: way, text: text, scan: scanned?.digest)), keeping: scanned,
        by: try act.actor())
      CaseReport.line(state, console: console)
    }
  }

  /// Whom the marks are of. A code says it all; what is named beside it must agree.
  private func asked(_ desk: OfficeDesk) throws(Diagnostics) -> (CaseID, ProposerID, Int) {
    if let code {
      let found = try desk.feedback(code: code)
      guard `case` == nil || `case` == found.caseID.text,
        proposer == nil || proposer == found.proposer.id.text
      else {
        throw Diagnostics([
          Diagnostic(
            FormCode.codeElsewhere, at: OfficeDesk.place(found.caseID),
            .init(
              "回收码是\(found.caseID)、\(found.proposer.name)的",
              "the code is of \(found.caseID), \(found.proposer.name)"),
            help: .init("去掉案号和--proposer", "leave out the case and --proposer"))
        ])
      }
      return (found.caseID, found.proposer.id, found.round)
    }
    let id = CaseID(`case` ?? "")
    return (id, ProposerID(proposer ?? ""), try desk.open(id).state.round.number)
  }
}

struct MergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge", abstract: "并案：与另一案件一并答复。 Answer a case together with another.",
    discussion: "例 Example: fuwen case merge JY-2026-0124 --into JY-2026-0123 --reason 内容相同 --as jian")

  @Argument(help: "案号。 The case.")
  var `case`: String
  @Option(name: .long, help: "并入的案件。 The case that it is answered with.")
  var into: String
  @Option(name: .long, help: "理由。 Reason.")
  var reason: String
  @OptionGroup var act: ActOptions

  func run() throws {
    let console = Console(options: act.common)
    try console.run {
      try act.place.open().merge(
        CaseID(`case`), into: CaseID(into), reason: reason, by: try act.actor())
      console.print(
        console.say("\(`case`)已并入\(into)", "\(`case`) is merged into \(into)"))
    }
  }
}

struct ArchiveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "archive", abstract: "归档，案卷成一个ZIP。 Archive the case; the dossier is one ZIP.",
    discussion: "例 Example: fuwen case archive JY-2026-0123 --number 2026-JY-017 -o archive --as you")

  @Argument(help: "案号。 The case.")
  var `case`: String
  @Option(name: .long, help: "档号。 Archive number.")
  var number: String
  @Option(name: .shortAndLong, help: "把案卷写到此目录。 Folder for the dossier.")
  var output: String?
  @OptionGroup var act: ActOptions

  func run() throws {
    let console = Console(options: act.common)
    try console.run {
      let desk = try act.place.open()
      let dossier = try desk.archive(CaseID(`case`), number: number, by: try act.actor())
      console.print(
        console.say("\(`case`)已归档，档号 \(number)", "\(`case`) is archived as \(number)"))
      if let output {
        let path = output + "/" + `case` + ".zip"
        try FileDelivery.write(dossier, at: path)
        console.print("  " + path)
      }
    }
  }
}
