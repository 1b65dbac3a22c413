import Records
import Testing

/// A year-end report's figures: placeholders, and nothing typed.
@Suite struct ReportTests {
  /// What reading says of a report whose one paragraph is this.
  private func typed(_ text: String) throws -> [Int] {
    let reader = try Repository.reader()
    let good = try reader.read(Report.self, path: Repository.corpus + "/good/report.xml").value
    var report = good
    report.parts = [
      Report.Part(heading: "情况", content: .practice, items: [.block(.paragraph(text))])
    ]
    return faults { () throws(Diagnostics) in
      try reader.read(Report.self, bytes: XMLText.bytes(of: report.node), name: "report").warnings
    }.map(\.code.number)
  }

  @Test(arguments: [
    "办结98件。", "办结九十八件。", "采纳建议两条。", "满意率98.3%。", "满意率98.3％。", "占三成。", "百分之九十以上办结。",
    "提高2.1个百分点。", "提高两个百分点。", "走访群众1200余人次。", "召开座谈会12场。", "平均办理12天。", "投入资金3000万元。",
    "办结60多件。", "得分98。", "办结１２件。", "走访3次、座谈5次。",
  ])
  func `a count is refused`(text: String) throws {
    #expect(try typed(text).allSatisfy { $0 == 1330 } && !typed(text).isEmpty)
  }

  @Test(arguments: [
    "截至2026年11月20日，全部办结。", "“十四五”期间（2021—2025年）持续推进。", "3至5月逐件走访。", "严格执行15个工作日内办结的要求。",
    "在时限前3天以前催办。", "办理第118号提案和第12、13号建议。", "印发澜政办〔2026〕12号文件。", "市十六届人大三次会议期间交办。",
    "第三次回访。", "一件一策、一次办好，每一件都有人管。", "抓好三个环节。", "落实“三见面”和“98个网格”。", "依据《关于10件实事的通知》办理。",
    "推广5G应用，PM2.5达标。", "1.加强领导。", "（1）加强领导。（2）抓好落实。", "办结{received}，上年{received@last}。",
    "拨打12345热线。", "千家万户得到实惠。",
  ])
  func `what is no count passes`(text: String) throws {
    #expect(try typed(text) == [])
  }

  @Test func `a draft has the figures in their places, a table a dash for no last year`() throws {
    let report = try Repository.reader().read(
      Report.self, path: Repository.corpus + "/good/report.xml"
    ).value
    let draft = report.draft()
    guard case .section(let part) = draft.body.first, case .paragraph(let text) = part.blocks.first,
      case .table(let table) = part.blocks.last
    else {
      Issue.record("the first part has a paragraph and a table")
      return
    }
    #expect(text == "截至2026年11月20日，共承办98件，上年87件，办结率97.9%。")
    #expect(table.rows.first?.last?.text == "—")
    #expect(draft.kind == .report && draft.caseID == "ZJ-2026")
    #expect(report.draft(filled: false).body != draft.body)
  }

  @Test func `a unit that the text repeats is written once`() {
    let figure = Report.Figure(id: "a", title: "", value: "98件", last: "97%", formula: "")
    let filled = { (text: String) in FigureText.filled(text, figures: ["a": figure], missing: "—") }
    #expect(filled("办结{a}件，") == "办结98件，")
    #expect(filled("办结{a}，件件落实；{a@last}%。{b}") == "办结98件，件件落实；97%。{b}")
  }

  @Test func `the draft and the case of a report are records in order`() throws {
    let reader = try Repository.reader()
    let report = try reader.read(
      Report.self, path: Repository.corpus + "/good/report.xml"
    ).value
    let record = try reader.read(
      CaseRecord.self, bytes: XMLText.bytes(of: report.caseRecord.node), name: "case")
    let draft = try reader.read(
      Draft.self, bytes: XMLText.bytes(of: report.draft().node), name: "reply")
    #expect(record.value == report.caseRecord)
    #expect(draft.value == report.draft())
    #expect(record.value.id == draft.value.caseID)
  }
}
