import Manuscripts
import Records
import Testing

/// What lines are to a letter, by the rules one at a time.
@Suite("Recognition") struct RecognitionTests {
  /// A letter around the lines of a text.
  private static func letter(_ lines: [String], head: [String] = [], foot: [String] = []) -> String
  {
    let usual = [
      "关于市第十六届人民代表大会第二次会议第0123号建议的答复", "周明岳代表：",
      "您提出的《关于完善居家养老服务的建议》（第0123号）收悉。经研究，现答复如下：",
    ]
    let end = ["感谢您对养老服务工作的关心和支持。", "青岚市民政局", "2026年6月9日"]
    return (head + usual + lines + end + foot).joined(separator: "\n")
  }

  private static func recognised(_ text: String) throws -> RecognisedDraft {
    DraftRecogniser.recognise(
      try ManuscriptReader.manuscript(Array(text.utf8), file: "draft.txt"))
  }

  private static let body = "2026年以来，我局把老年助餐作为民生实事来办，全市建成社区食堂46家、助餐点212个，日均就餐1.8万人次，比去年同期增加三成。"

  struct Line: Sendable, CustomTestStringConvertible {
    var text: String
    var role: PieceRole
    init(_ role: PieceRole, _ text: String) {
      self.text = text
      self.role = role
    }
    var testDescription: String { "\(text.prefix(20)) is \(role.rawValue)" }
  }

  static let lines = [
    Line(.heading, "一、基本情况"), Line(.heading, "一. 基本情况"), Line(.heading, "（一）基本情况"),
    Line(.heading, "(一) 基本情况"), Line(.heading, "㈠基本情况"), Line(.heading, "1.基本情况"),
    Line(.heading, "1、基本情况"), Line(.heading, "1．基本情况"), Line(.heading, "（1）基本情况"),
    Line(.heading, "一、基本情况。"), Line(.heading, "三、八类费用看清边界"),
    Line(.heading, "第一部分 基本情况"), Line(.heading, "1、2026年的安排"),
    Line(.paragraph, "1.5亿元已经下达，其余资金7月底前到位，由市、区两级财政分担"),
    Line(.paragraph, "2026年新建助餐点12处，6月底前全部投入使用"),
    Line(.paragraph, "一、二期工程已经完工，三期工程年内开工"),
    Line(.paragraph, "三、四线城市的做法值得借鉴"), Line(.paragraph, "4、5两个月，11处助餐点开业"),
    Line(.paragraph, "第一，把老年助餐纳入民生实事"), Line(.paragraph, "一是减负担"),
    Line(.paragraph, "（一）至（三）项措施年内完成"), Line(.paragraph, "10月至12月为试运行期"),
    Line(.paragraph, "1.制定服务质量评价办法，把老人和家属的满意度作为主要指标，年底前印发，明年1月起施行。"),
    Line(.paragraph, "一、城乡接合部道路中，已移交我局管养的有38条、61.4公里，路灯2870盏，亮灯率98.6%，未移交的21条由镇街管养。"),
  ]

  @Test("A line with text under it is a heading or isn't", arguments: lines)
  func headings(line: Line) throws {
    let draft = try Self.recognised(Self.letter([line.text, Self.body]))
    let roles = draft.pieces.filter { $0.role == .heading || $0.role == .paragraph }.map(\.role)
    #expect(roles == [line.role, .paragraph])
  }

  @Test("A heading's text may follow on its line")
  func runIn() throws {
    let draft = try Self.recognised(
      Self.letter(["一、基本情况。\(Self.body)", "二、下一步打算。\(Self.body)"]))
    #expect(draft.texts(.heading) == ["基本情况", "下一步打算"])
    #expect(draft.texts(.paragraph) == [Self.body, Self.body])
  }

  @Test("Levels come from nesting, whatever the forms of the numbers")
  func levels() throws {
    let draft = try Self.recognised(
      Self.letter([
        "1. 扩大覆盖", "（1）新增点位", Self.body, "（2）送餐上门", Self.body, "2. 降低价格", Self.body,
      ]))
    let found = draft.pieces.filter { $0.role == .heading }.map { "\($0.level) \($0.text)" }
    #expect(found == ["1 扩大覆盖", "2 新增点位", "2 送餐上门", "1 降低价格"])
  }

  @Test("A bare number is the text's, unless a form feed makes it a page's")
  func pageNumbers() throws {
    let draft = try Self.recognised(
      Self.letter(["投入（万元）：", "120", "350", "— 3 —", "- 4 -", "第5页", Self.body]))
    #expect(draft.texts(.paragraph) == ["投入（万元）：", "120", "350", Self.body])
    #expect(draft.texts(.junk) == ["— 3 —", "- 4 -", "第5页"])
    let pages = try Self.recognised(
      Self.letter(["投入（万元）：", "120", "1\u{C}", Self.body], foot: ["2"]))
    #expect(pages.texts(.paragraph) == ["投入（万元）：", "120", Self.body])
    #expect(pages.texts(.junk) == ["1", "2"])
  }

  @Test("More contacts than one are told, also before the thanks")
  func moreContacts() throws {
    let two = "联系人：沈知远  电话：0000-5550123；李四  电话：0000-5550124"
    let drafts = [
      try Self.recognised(Self.letter([Self.body, two])),
      try Self.recognised(
        Self.letter([Self.body], foot: ["联系人：沈知远", "联系电话：0000-5550123", "手机：13800009999"])),
    ]
    for (draft, lost) in zip(drafts, ["0000-5550124", "13800009999"]) {
      let made = DraftMaker.make(draft, context: .init(), defaults: .init())
      #expect(made.draft.contact == Contact(name: "沈知远", phone: "0000-5550123"))
      #expect(made.draft.body == [.paragraph(Self.body)])
      let told = made.remarks.filter { $0.code == RecognitionCode.contact }
      #expect(told.count == 1 && told[0].message.chinese.contains(lost))
    }
  }

  @Test("Signature and date may have lost their break, or stand in a table or a Markdown paragraph")
  func signatures() throws {
    let usual = Self.letter([Self.body])
    let joined = try Self.recognised(
      usual.replacing("青岚市民政局\n2026年6月9日", with: "青岚市民政局2026年6月9日"))
    let markdown = DraftRecogniser.recognise(
      try ManuscriptReader.manuscript(
        Array(
          (usual.replacing("\n", with: "\n\n").replacing("民政局\n\n", with: "民政局\n")
            + "\n（联系人：沈知远，联系电话：0000-5550123）").utf8), file: "稿.md"))
    let html = DraftRecogniser.recognise(
      try ManuscriptReader.manuscript(
        Array(
          (usual.split(separator: "\n").dropLast(2).map { "<p>\($0)</p>" }.joined()
            + "<table><tr><td></td><td><p>青岚市民政局</p><p>2026年6月9日</p></td></tr></table>").utf8),
        file: "稿.html"))
    for draft in [joined, markdown, html] {
      #expect(draft.texts(.signature) == ["青岚市民政局"])
      #expect(draft.texts(.date) == ["2026年6月9日"])
      #expect(draft.texts(.paragraph) == [Self.body])
    }
    #expect(markdown.texts(.contact).count == 1)
  }

  @Test("Another case's draft is told by its number and by its title")
  func otherCase() throws {
    let draft = try Self.recognised(Self.letter([Self.body]))
    func told(_ number: String, _ title: String) -> [String] {
      let matter = Matter(
        kind: .suggestion, level: .municipal, origin: .session, session: "市第十六届人民代表大会第二次会议",
        number: number, title: title, topic: nil, labels: [], supervisor: nil, text: [], points: [])
      let handling = Handling(
        role: .lead, assignedBy: "市政府办公室", assigned: Day(iso: "2026-03-02")!,
        due: Day(iso: "2026-06-02")!, lead: nil, joints: [])
      let record = CaseRecord(id: "C1", matter: matter, proposers: [], handling: handling)
      return DraftMaker.make(draft, context: .init(caseRecord: record), defaults: .init())
        .remarks.filter { $0.code == RecognitionCode.otherCase }.map(\.message.chinese)
    }
    #expect(told("123", "完善居家养老服务").isEmpty)
    #expect(told("0009", "关于完善居家养老服务的建议").first?.contains("第0123号") == true)
    #expect(told("0123", "关于加强垃圾分类的建议").first?.contains("《关于完善居家养老服务的建议》") == true)
  }

  /// A draft with these blocks between two paragraphs.
  private static func made(
    _ contents: [Manuscript.Content], carried: Records.Draft? = nil
  ) throws -> ImportedDraft {
    let usual = letter([body]).split(separator: "\n").map { String($0) }
    let all =
      usual.prefix(4).map { Manuscript.Content.paragraph(.init(text: $0)) } + contents
      + usual.dropFirst(4).map { Manuscript.Content.paragraph(.init(text: $0)) }
    let manuscript = Manuscript(
      format: .docx,
      blocks: all.enumerated().map {
        .init(place: .init(number: $0.offset + 1, words: .init("段", "p")), content: $0.element)
      })
    let context = RecognitionContext(carried: carried)
    return DraftMaker.make(
      DraftRecogniser.recognise(manuscript, context: context), context: context,
      defaults: .init())
  }

  private static func grid(_ rows: [[String]]) -> Manuscript.Content {
    .table(.init(rows: rows.map { $0.map { .init(text: $0) } }, headRows: 1))
  }

  @Test("A cell's paragraphs become one, parted by a wide space, which is told once")
  func crowdedCells() throws {
    let made = try Self.made([
      Self.grid([["街道", "任务"], ["北湖", "1.新建2处\n2.改建3处"], ["石桥", "1.新建1处\n2.改建4处"]])
    ])
    guard case .table(let table)? = made.draft.body.last else {
      Issue.record("no table in \(made.draft.body)")
      return
    }
    #expect(table.rows.map { $0[1].text } == ["1.新建2处　2.改建3处", "1.新建1处　2.改建4处"])
    #expect(made.remarks.filter { $0.message.chinese.contains("2格") }.count == 1)
  }

  @Test(
    "A line over a table is its caption only where it looks like one",
    arguments: [
      ("表1 助餐点名单", nil, true), ("资金投入情况", nil, true), ("助餐点一览", nil, true), ("北湖街道", "Caption", true),
      ("以下是北湖街道的", nil, false), ("北湖街道", nil, false),
    ] as [(String, String?, Bool)])
  func captions(line: String, style: String?, isCaption: Bool) throws {
    let made = try Self.made([
      .paragraph(.init(text: line, style: style)), Self.grid([["街道", "处数"], ["北湖", "1"]]),
    ])
    guard case .table(let table)? = made.draft.body.last else {
      Issue.record("no table in \(made.draft.body)")
      return
    }
    #expect(table.caption == (isCaption ? line : nil))
    #expect(made.draft.body.contains(.paragraph(line)) != isCaption)
  }

  @Test("Attachments before the signature and bullets that went are told as they are")
  func told() throws {
    let draft = try Self.recognised(
      Self.letter([Self.body, "附件1", "助餐点名单", "名单见网站，每季度更新一次，欢迎查阅。"]))
    let told = draft.remarks.filter { $0.code == RecognitionCode.attachments }
    #expect(told.count == 1 && told[0].message.chinese.contains("附件1"))
    let list = try ManuscriptReader.manuscript(Array("- 甲\n- 乙".utf8), file: "稿.md")
    let words = NoticeRemarks.remarks(list).map(\.message.chinese)
    #expect(words == ["项目符号已去掉，各条成为段落，共2处"])
  }

  @Test("A table that was edited keeps its columns and its place behind a section")
  func editedTable() throws {
    var carried = Records.Draft(id: "R1", of: "C1")
    let columns = [
      Table.Column(width: 3, alignment: .left), Table.Column(width: 1, alignment: .right),
    ]
    carried.body = [
      .paragraph(Self.body), .section(Section(heading: "基本情况", blocks: [.paragraph("甲。")])),
      .table(
        Table(
          caption: nil, columns: columns, head: [[.init(text: "街道"), .init(text: "处数")]],
          rows: [[.init(text: "北湖"), .init(text: "1")], [.init(text: "石桥"), .init(text: "2")]])),
    ]
    let made = try Self.made(
      [
        .paragraph(.init(text: "一、基本情况", outlineLevel: 1)), .paragraph(.init(text: "甲，另有乙。")),
        Self.grid([["街道", "处数"], ["北湖", "15"], ["石桥", "2"]]),
      ], carried: carried)
    guard case .table(let table)? = made.draft.body.last else {
      Issue.record("no table in \(made.draft.body)")
      return
    }
    #expect(table.columns == columns)
    #expect(table.rows[0][1].text == "15")
  }

  @Test("A list of items is no row of headings")
  func items() throws {
    let list = ["1.石桥街道助餐点", "2.北湖街道助餐点", "3.文昌街道助餐点"]
    let draft = try Self.recognised(
      Self.letter(["一、新增点位", "今年新增以下各处：", list[0], list[1], list[2]]))
    #expect(draft.texts(.heading) == ["新增点位"])
    #expect(draft.texts(.paragraph) == ["今年新增以下各处："] + list)
  }

  @Test("A number that doesn't follow and a fifth level are told, and no text is lost")
  func remarks() throws {
    let draft = try Self.recognised(
      Self.letter([
        "一、扩大覆盖", "（一）新增点位", "1.城区", "（1）老城", "①北湖", Self.body, "三、降低价格", Self.body,
      ]))
    #expect(draft.remarks.map(\.code) == [RecognitionCode.tooDeep, RecognitionCode.numberOff])
    #expect(draft.texts(.paragraph).contains("①北湖"))
  }

  @Test(
    "Contacts in many shapes",
    arguments: [
      "（联系人：沈知远，联系电话：0000-5550123）", "联系人及电话：沈知远  0000-5550123",
      "联 系 人：沈知远    联系电话：0000-5550123", "联系人:沈知远(0000-5550123)",
      "联系电话：0000-5550123  联系人：沈知远", "承办单位：养老服务科  联系人：沈知远  电话：0000-5550123",
      "经办人：沈知远；联系方式：0000-5550123", "联系人：沈知远，0000-5550123",
    ])
  func contacts(line: String) throws {
    let recognised = try Self.recognised(Self.letter([Self.body], foot: [line]))
    let made = DraftMaker.make(recognised, context: .init(), defaults: .init())
    #expect(made.draft.contact == Contact(name: "沈知远", phone: "0000-5550123"))
  }

  @Test(
    "Result classes in many shapes",
    arguments: ["A类", "（A）", "(A类)", "【A类】", "办理结果：A", "分类：A类（已解决）", "A", "类别：ａ类",
      "（办理类别：A类）", "类别：A（已经解决）", "A类（已经解决）", "【办理结果：A】", "办理类别 A类",
    ])
  func classes(line: String) throws {
    let recognised = try Self.recognised(Self.letter([Self.body], head: [line]))
    #expect(recognised.texts(.classMark) == ["A"])
  }

  @Test("A line may hold contact and class, and a numbered heading a stop")
  func mixed() throws {
    let recognised = try Self.recognised(
      Self.letter(
        ["一、关于具体建议", "1、关于“完善基础设施”的建议。", Self.body, "2、关于“培养专业人才”的建议。", Self.body],
        foot: ["承办人：丁一帆    联系电话：0000-5553344    办理类别：B类"]))
    #expect(recognised.texts(.classMark) == ["B"])
    #expect(recognised.texts(.heading).count == 3)
    let made = DraftMaker.make(recognised, context: .init(), defaults: .init())
    #expect(made.draft.contact == Contact(name: "丁一帆", phone: "0000-5553344"))
  }

  @Test(
    "Class and disclosure on one line, or each on its own",
    arguments: [
      ["（办理类别：A类）", "（公开属性：主动公开）"], ["办理结果：A 公开属性：主动公开"], ["（办理类别：A类；公开属性：主动公开）"],
      ["【A类】", "是否公开：主动公开"], ["A类（已经解决）  主动公开"], ["（A类）（此件公开发布）"],
      ["公开属性：主动公开，办理类别：A"], ["（A类，主动公开）"],
      ["（联系人：沈知远，联系电话：0000-5550123；办理类别：A类；公开属性：主动公开）"],
      ["公开属性：主动公开    联系人：沈知远  电话：0000-5550123    类别：A类"],
    ], [true, false])
  func markedLines(lines: [String], atFoot: Bool) throws {
    let recognised = try Self.recognised(
      Self.letter([Self.body], head: atFoot ? [] : lines, foot: atFoot ? lines : []))
    let made = DraftMaker.make(recognised, context: .init(), defaults: .init())
    #expect(recognised.texts(.classMark) == ["A"])
    #expect(made.draft.disclosure.decision == .open)
    #expect(recognised.texts(.unknown).isEmpty)
    #expect(recognised.texts(.title).count == 1)
    if lines[0].contains("联系人") {
      #expect(made.draft.contact == Contact(name: "沈知远", phone: "0000-5550123"))
    }
  }

  @Test(
    "Disclosure in many shapes",
    arguments: [
      ("公开属性：主动公开", Disclosure.Decision.open), ("（此件公开发布）", .open), ("是否公开：是", .open),
      ("公开方式：依申请公开（理由：涉及企业商业秘密）", .onRequest),
      ("（公开方式：依申请公开，理由：涉及企业商业秘密）", .onRequest),
      ("办理类别：B类 公开属性：依申请公开 理由：涉及企业商业秘密", .onRequest), ("此件不予公开", .withheld), ("是否公开：否", .withheld),
    ])
  func disclosures(line: String, decision: Disclosure.Decision) throws {
    let recognised = try Self.recognised(Self.letter([Self.body], foot: [line]))
    let made = DraftMaker.make(recognised, context: .init(), defaults: .init())
    #expect(made.draft.disclosure.decision == decision)
    if decision == .onRequest { #expect(made.draft.disclosure.reason == "涉及企业商业秘密") }
  }

  @Test(
    "Addressees in many shapes",
    arguments: [
      "周明岳代表：", "尊敬的周明岳代表：", "周明岳、李慧委员:", "周明岳等3名代表：", "民建临澄区委员会：", "市交通运输局：",
      "农工党栖云县总支部委员会、龙在田委员：",
    ])
  func addressees(line: String) throws {
    let text = Self.letter([Self.body]).replacing("周明岳代表：", with: line)
    let recognised = try Self.recognised(text)
    let name = line.dropLast().replacing("尊敬的", with: "")
    #expect(recognised.texts(.addressee) == [String(name)])
    #expect(recognised.texts(.opening).count == 1)
  }

  @Test("A mail's quote marks, head and note are no part of the letter")
  func mail() throws {
    let foot = ["（联系人：沈知远  电话：0000-5550123）", "办理类别：A类   公开：是"]
    let letter = Self.letter(["一、基本情况", Self.body], foot: foot)
    let noted: String = "小李，稿子改好了，你再看看。\n" + letter
    let quoted: [String] = noted.split(separator: "\n").map { (line: Substring) in "> \(line)\n>" }
    let head = "发件人: 沈知远 <shen@example.org>\n收件人: 办公室\n主题: 答复稿\n日期: 2026年6月8日 15:20\n\n"
    let recognised = try Self.recognised(head + quoted.joined(separator: "\n"))
    let plain = try Self.recognised(letter)
    func told(_ draft: RecognisedDraft) -> [String] {
      draft.pieces.filter { $0.role != .junk }.map { "\($0.role) \($0.text)" }
    }
    #expect(told(recognised) == told(plain))
    #expect(recognised.texts(.classMark) == ["A"])
    #expect(recognised.texts(.junk).count == 5)
    // One mark of the writer's own is no quote.
    let own = try Self.recognised(Self.letter(["> 以上为去年数据，今年以统计局公布的为准。", Self.body]))
    #expect(own.texts(.paragraph).first?.hasPrefix(">") == true)
  }

  @Test("Signed with a place for the seal behind the name", arguments: ["（章）", "(盖章)", "（签章）", "（公章）"])
  func seals(place: String) throws {
    let text = Self.letter([Self.body], foot: ["签发：陈国栋   审核：李慧   拟稿：沈知远"])
      .replacing("青岚市民政局\n", with: "青岚市民政局\(place)\n")
    let recognised = try Self.recognised(text)
    #expect(recognised.texts(.signature) == ["青岚市民政局"])
    #expect(recognised.texts(.closing).count == 1)
    #expect(recognised.texts(.imprint).count == 1)
  }

  @Test("A form's table over the title says class, disclosure and contact")
  func formHead() {
    let rows = [
      ["建议编号", "第0123号", "办理类别", "A类"], ["领衔代表", "周明岳", "公开属性", "主动公开"],
      ["承办单位", "市民政局", "联系人及电话", "沈知远 0000-5550123"],
    ]
    var contents: [Manuscript.Content] = [
      .paragraph(.init(text: "市十六届人大二次会议代表建议答复表", alignment: .centre)),
      .table(.init(rows: rows.map { $0.map { .init(text: $0) } })),
    ]
    contents += Self.letter([Self.body]).split(separator: "\n").map {
      .paragraph(.init(text: String($0)))
    }
    let blocks = contents.enumerated().map { number, content in
      Manuscript.Block(
        place: .init(number: number + 1, words: .init("第几段", "paragraph")), content: content)
    }
    let recognised = DraftRecogniser.recognise(.init(format: .docx, blocks: blocks))
    let made = DraftMaker.make(recognised, context: .init(), defaults: .init())
    #expect(recognised.texts(.title) == ["关于市第十六届人民代表大会第二次会议第0123号建议的答复"])
    #expect(recognised.texts(.classMark) == ["A"])
    #expect(made.draft.disclosure.decision == .open)
    #expect(made.draft.contact == Contact(name: "沈知远", phone: "0000-5550123"))
  }

  @Test("What isn't understood is kept as a paragraph and named")
  func unknown() throws {
    let recognised = try Self.recognised(Self.letter([Self.body], foot: ["本答复同时抄告有关镇街知悉落实"]))
    let made = DraftMaker.make(recognised, context: .init(), defaults: .init())
    #expect(made.draft.body.contains(.paragraph("本答复同时抄告有关镇街知悉落实")))
    #expect(made.remarks.contains { $0.code == RecognitionCode.notUnderstood })
  }

  @Test("Attachments follow their note, and one that is missing leaves a visible gap")
  func attachments() throws {
    let recognised = try Self.recognised(
      """
      关于市第十六届人民代表大会第二次会议第0123号建议的答复
      周明岳代表：
      您提出的《关于完善居家养老服务的建议》（第0123号）收悉。经研究，现答复如下：
      \(Self.body)
      特此函复。
      附件：1.助餐点名单
      　　　2.补贴标准
      青岚市民政局
      2026年6月9日
      附件1
      助餐点名单
      一、城区
      北湖、石桥、文昌三个街道共21处，名单按开业时间排列。
      """)
    let made = DraftMaker.make(recognised, context: .init(), defaults: .init())
    #expect(made.draft.attachments.map(\.title) == ["助餐点名单", "补贴标准"])
    #expect(made.draft.attachments[0].body.count == 1)
    #expect(made.draft.attachments[1].body.isEmpty)
    #expect(made.remarks.contains { $0.code == RecognitionCode.attachments })
  }

  @Test("A table's rows are made even, and its first row that names columns is its head")
  func tables() {
    let rows = [["序号", "位置", "车位"], ["1", "柳营街口", "126"], ["合计", "126"]]
    var blocks: [Manuscript.Block] = []
    func add(_ content: Manuscript.Content) {
      blocks.append(
        .init(
          place: .init(number: blocks.count + 1, words: .init("第几段", "paragraph")), content: content
        ))
    }
    for line in Self.letter([Self.body]).split(separator: "\n").prefix(4) {
      add(.paragraph(.init(text: String(line))))
    }
    add(.paragraph(.init(text: "新建停车场安排", alignment: .centre)))
    add(.table(.init(rows: rows.map { $0.map { .init(text: $0) } })))
    let recognised = DraftRecogniser.recognise(.init(format: .docx, blocks: blocks))
    let made = DraftMaker.make(recognised, context: .init(), defaults: .init())
    guard case .table(let table)? = made.draft.body.last else {
      Issue.record("no table in \(made.draft.body)")
      return
    }
    #expect(table.caption == "新建停车场安排")
    #expect(table.head.count == 1 && table.rows.count == 2)
    #expect(table.rows[1].count == 3)
    #expect(made.remarks.contains { $0.code == RecognitionCode.uneven })
  }
}
