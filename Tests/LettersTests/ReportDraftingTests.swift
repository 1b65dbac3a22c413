import Casework
import Letters
import Records
import Testing

@Suite struct ReportDraftingTests {
  private func figures() -> [Report.Figure] {
    [
      PaperFixture.figure("received", "98件", last: "87件"),
      PaperFixture.figure("received.kind.suggestion", "56件"),
      PaperFixture.figure("received.kind.proposal", "42件"),
      PaperFixture.figure("received.role.lead", "98件"),
      PaperFixture.figure("received.role.joint", "0件"),
      PaperFixture.figure("completed", "97件"), PaperFixture.figure("completed-rate", "98.9%"),
      PaperFixture.figure("average-days", "—"), PaperFixture.figure("class.A", "60件"),
      PaperFixture.figure("class.已经解决", "37件"), PaperFixture.figure("class.A.suggestion", "30件"),
      PaperFixture.figure("class.C", "0件"), PaperFixture.figure("late", "0件"),
      PaperFixture.figure("rehandled", "0件"), PaperFixture.figure("topic.交通", "9件"),
      PaperFixture.figure("topic.民生", "30件"), PaperFixture.figure("commitments-open", "4条"),
    ]
  }

  private func material() throws -> ReportMaterial {
    ReportMaterial(
      year: 2026, day: try PaperFixture.day("2026-11-20"), figures: figures(),
      rows: [
        try PaperFixture.row("1", "2026-06-01", state: .closed),
        try PaperFixture.row("2", "2026-06-01", kind: .proposal),
      ],
      models: [
        ModelCase(
          try Fixture().caseRecord, reply: try Fixture().draft, satisfaction: .satisfied,
          office: try Fixture().office)
      ])
  }

  private func report(_ skeleton: ReportSkeleton = ReportSkeleton()) throws -> Report {
    var office = try PaperFixture.office()
    office.procedure = Procedure(report: skeleton)
    return ReportDrafting(try material(), office: office, drafter: "li").report()
  }

  private func texts(_ part: Report.Part) -> [String] {
    part.items.compactMap { if case .block(.paragraph(let text)) = $0 { text } else { nil } }
  }

  @Test func `sentences name figures and hold none`() throws {
    let report = try report()
    let situation = texts(try #require(report.parts.first))
    #expect(
      situation == [
        "本年度，我局共承办建议、提案{received}，其中建议{received.kind.suggestion}、提案{received.kind.proposal}。"
          + "按承办方式分，主办{received.role.lead}。上年承办{received@last}。"
          + "从内容看，涉及“民生”{topic.民生}、“交通”{topic.交通}。",
        "截至2026年11月20日，办结{completed}，办结率{completed-rate}。"
          + "按办理结果分，A类{class.A}、“已经解决”{class.已经解决}。",
      ])
    #expect(report.figures == figures())
  }

  @Test func `what is at nought says so, and what nothing is known of says nothing`() throws {
    let report = try report()
    let faults = try #require(report.parts.first { $0.content == .faults })
    #expect(texts(faults) == ["本年度没有逾期办复、不满意和重新办理的情况。"])
    #expect(!report.parts.contains { $0.content == .practice }, "no figure and no prose of it")
  }

  @Test func `the skeleton orders the parts and its prose stands in them`() throws {
    let report = try report(
      ReportSkeleton(
        title: "{name}{year}年总结", addressee: "市人大常委会",
        parts: [
          .init(heading: "打算", content: .plans, prose: ["{year}年以后继续努力，办结率保持{completed-rate}。"]),
          .init(heading: "数据", content: .situation),
        ]))
    #expect(report.title == "青岚市民政局2026年总结")
    #expect(report.addressee == "市人大常委会")
    #expect(report.parts.map(\.heading) == ["打算", "数据"])
    #expect(texts(report.parts[0]).last == "2026年以后继续努力，办结率保持{completed-rate}。")
    #expect(try self.report().addressee == "市政府办公室", "who assigned the cases")
    #expect(try self.report().title == "关于2026年度建议提案办理工作情况的报告")
  }

  @Test func `open cases and commitments are carried into the plans`() throws {
    let plans = try #require(try report().parts.first { $0.content == .plans })
    let told = plans.items.compactMap { if case .told(let told) = $0 { told } else { nil } }
    #expect(told.map(\.cases) == [["JY-2"]])
    #expect(texts(plans) == ["对未了的承诺{commitments-open}逐项跟踪，按期落实。"])
  }

  @Test func `a model case is told from its reply, section by section`() throws {
    let record = try Fixture().caseRecord
    let told = ModelCase(
      record, reply: try Fixture().draft, satisfaction: .satisfied, office: try Fixture().office
    ).told
    #expect(told.cases == [record.id])
    #expect(
      told.blocks == [
        .paragraph("周明岳等3名代表在市第十六届人民代表大会第二次会议上提出《关于完善居家养老服务的建议》（第0123号）。"),
        .paragraph("一是关于“关于助餐”。一段。"), .paragraph("二是关于“关于培训”。三段。"),
        .paragraph("代表对办理结果表示满意。"),
      ])
  }

  @Test func `answers are told by the points they answer`() throws {
    var record = try Fixture().caseRecord
    record.matter.points = [
      Point(id: "p1", text: "扩大助餐点覆盖；"), Point(id: "p2", text: "培训护理员。"),
    ]
    var draft = try Fixture().draft
    draft.body = [
      .section(
        Section(
          heading: "总体", blocks: [
            .section(
              Section(heading: "助餐", answers: ["p1", "p2"], blocks: [.paragraph("情况如下："), .paragraph("新建20个。"), .paragraph("其次。")]))
          ]))
    ]
    let told = ModelCase(
      record, reply: draft, satisfaction: .dissatisfied, office: try Fixture().office
    ).told
    #expect(told.blocks.dropFirst() == [.paragraph("关于“扩大助餐点覆盖；培训护理员”。新建20个。")])
  }

  @Test func `a report composes as a letter of its own kind`() throws {
    let report = try report()
    let letter = try #require(
      LetterComposer(
        caseRecord: report.caseRecord, draft: report.draft(), office: try PaperFixture.office(),
        letterhead: try Fixture().letterhead
      ).letters(standing: .draft(words: "送审稿", digest: nil)).first)
    #expect(letter.kind == .report)
    #expect(letter.title.text == "关于2026年度建议提案办理工作情况的报告")
    #expect(letter.addressee.text == "市政府办公室：")
    #expect(letter.classMark == nil)
    #expect(letter.texts.first?.hasSuffix("现将有关情况报告如下：") == true)
    #expect(letter.texts.last == "特此报告。")
    #expect(letter.texts.contains("一、基本情况"))
    #expect(letter.rows.contains(["项目received", "98件", "87件"]))
    #expect(!letter.texts.contains { $0.contains("{") })
    #expect(!letter.properties.custom.contains { $0.name == "办理结果" })
  }

  @Test func `what a case may be told from is its own records`() throws {
    let texts = try Fixture().caseRecord.tellingTexts(
      replies: [try Fixture().draft], office: try Fixture().office)
    #expect(texts.contains("周明岳等3名代表"))
    #expect(texts.contains("二段。"))
    #expect(!texts.contains { $0.contains("5550123") })
  }
}
