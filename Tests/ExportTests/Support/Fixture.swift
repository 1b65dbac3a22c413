import Casework
import Export
import Letters
import Records
import Testing
import Typesetting

#if canImport(Glibc)
  import Glibc
#endif

/// Letters made from few words, composed, reviewed and set as real ones are.
enum Fixture {
  static let library = FontLibrary(folders: [
    getenv("FUWEN_FONTS").map { String(cString: $0) }
      ?? (getenv("XDG_DATA_HOME").map { String(cString: $0) }
        ?? (getenv("HOME").map { String(cString: $0) } ?? "") + "/.local/share") + "/fuwen/fonts"
  ])

  static let sentence =
    "我局会同市财政局、市住房和城乡建设局对“一老一小”设施逐一排查，2026年安排资金1,250万元，完成社区食堂建设38处（含改造12处），服务老年人约4.6万人次；"

  static func composer(
    form: String = "letter", body: [XMLNode] = [p(sentence)], attachments: [XMLNode] = [],
    title: String? = nil, seals: [String: [UInt8]] = [:], name: String = "沈知远"
  ) throws -> LetterComposer {
    let caseNode = XMLNode(
      "case", [.init("version", "1.0"), .init("id", "JY-1")],
      children: [
        XMLNode(
          "matter",
          [
            .init("kind", "suggestion"), .init("level", "municipal"),
            .init("session", "市第十六届人民代表大会第二次会议"), .init("number", "123"),
          ],
          children: [XMLNode("title", text: "关于完善居家养老服务的建议"), XMLNode("topic", text: "民政")]),
        XMLNode(
          "proposers",
          children: [
            XMLNode(
              "person", [.init("id", "d1"), .init("lead", "true")],
              children: [XMLNode("name", text: "周明一"), XMLNode("title", text: "代表")])
          ]),
        XMLNode(
          "handling",
          [
            .init("role", "lead"), .init("assignedBy", "市人民政府办公室"),
            .init("assigned", "2026-03-02"), .init("due", "2026-06-02"),
          ]),
      ])
    let replyNode = XMLNode(
      "reply",
      [
        .init("version", "1.0"), .init("id", "R1"), .init("case", "JY-1"), .init("drafter", "li"),
        .init("classSet", "national"), .init("class", "A"),
      ],
      children: [XMLNode("disclosure", [.init("decision", "open")])]
        + (title.map { [XMLNode("title", text: $0)] } ?? [])
        + [XMLNode("body", children: body)]
        + (attachments.isEmpty ? [] : [XMLNode("attachments", children: attachments)])
        + [
          XMLNode(
            "contact",
            children: [XMLNode("name", text: name), XMLNode("phone", text: "0000-5550123")])
        ])
    let sealPaths = seals.keys.sorted()
    let issuers = sealPaths.map {
      XMLNode("issuer", [.init("seal", $0), .init("sealDiameter", "42")], text: "{name}")
    }
    let headNode = XMLNode(
      "letterhead", [.init("version", "1.0"), .init("id", "h"), .init("form", form)],
      children: [XMLNode("mark", children: [XMLNode("line", text: "{name}")])] + issuers
        + [
          XMLNode("signature", [.init("sealed", seals.isEmpty ? "false" : "true")]),
          XMLNode("imprint", [.init("printer", "{name}办公室")]),
        ])
    let caseRecord = try #require(CaseRecord(node: caseNode))
    let draft = try #require(Draft(node: replyNode))
    let letterhead = try #require(Letterhead(node: headNode))
    return LetterComposer(
      caseRecord: caseRecord, draft: draft, office: try office(), letterhead: letterhead,
      seals: seals)
  }

  /// One gate, so that a review is short.
  private static func office() throws -> Office {
    let people = [("li", "draft"), ("wang", "none"), ("sun", "issue")].map {
      XMLNode("person", [.init("id", $0.0), .init("may", $0.1)], text: "姓名")
    }
    let seat = XMLNode("seat", [.init("id", "s"), .init("people", "wang")])
    let node = XMLNode(
      "office", [.init("version", "1.0"), .init("id", "mz")],
      children: [
        XMLNode("name", text: "青岚市民政局"), XMLNode("people", children: people),
        XMLNode(
          "chains",
          children: [
            XMLNode(
              "chain", [.init("id", "c"), .init("title", "一把关")],
              children: [
                XMLNode("gate", [.init("id", "g"), .init("title", "关")], children: [seat])
              ])
          ]),
        XMLNode(
          "recipients",
          children: [
            XMLNode("copy", [.init("copies", "2")], text: "市人大常委会代表工作委员会"),
            XMLNode("copy", text: "市政府督查室"),
          ]),
      ])
    return try #require(Office(node: node))
  }

  /// The first letter as a review draft.
  static func draft(_ composer: LetterComposer) throws -> Document {
    try #require(
      composer.letters(standing: .draft(words: "送审稿", digest: "0123456789abcdef")).first)
  }

  /// The first letter after submission, approval and issue.
  static func issued(_ composer: LetterComposer) throws -> Document {
    let office = OfficeVersion(composer.office)
    let records = try FrozenRecords(
      caseRecord: composer.caseRecord, draft: composer.draft, office: office,
      letterhead: composer.letterhead)
    let content = Digest(of: Array("content".utf8))
    var state = Proceedings(caseID: composer.caseRecord.id, replyID: composer.draft.id)
    let day = try #require(Day(year: 2026, month: 5, day: 6))
    let acts: [(who: String, command: Command)] = [
      ("li", .submit(records, content: content)),
      ("wang", .approve(contentPrefix: content.short)),
      (
        "sun",
        .issue(
          IssueRecord(
            documentNumber: "青民函〔2026〕7号", signed: day, printed: day,
            recipients: [.init(name: "周明一代表", role: .addressee, copies: 1)]))
      ),
    ]
    for (index, act) in acts.enumerated() {
      _ = try state.perform(
        act.command, by: PersonID(act.who), at: Instant(day: day, second: 32_400 + index), under: office)
    }
    let issue = try #require(state.issue)
    return try #require(composer.letters(standing: .issued(issue)).first)
  }

  static func pages(_ document: Document) -> Pages {
    LetterSetter(library: library).pages(document)
  }

  // MARK: Nodes

  static func p(_ text: String) -> XMLNode { XMLNode("p", text: text) }

  static func section(_ heading: String, _ blocks: [XMLNode]) -> XMLNode {
    XMLNode("section", children: [XMLNode("heading", text: heading)] + blocks)
  }

  static func attachment(_ title: String, _ blocks: [XMLNode]) -> XMLNode {
    XMLNode(
      "attachment",
      children: [XMLNode("title", text: title), XMLNode("body", children: blocks)])
  }

  /// Two rows of head with merged cells, then `rows` rows.
  static func table(
    rows: Int, caption: String? = "任务分工表", isWide: Bool = false
  ) -> XMLNode {
    func cell(_ text: String, _ attributes: [XMLNode.Attribute] = []) -> XMLNode {
      XMLNode("cell", attributes, text: text)
    }
    let columns = (0..<3).map { _ in
      XMLNode("column", [.init("width", "30"), .init("align", "center")])
    }
    let head = [
      XMLNode(
        "row",
        children: [
          cell("事项", [.init("rows", "2")]), cell("分工", [.init("columns", "2")]),
        ]),
      XMLNode("row", children: [cell("牵头"), cell("时限")]),
    ]
    let body = (1...rows).map { row in
      XMLNode(
        "row",
        children: [cell("第\(row)项"), cell(row % 3 == 0 ? "" : "养老科\(row)"), cell("2026年\(row % 12 + 1)月")])
    }
    return XMLNode(
      "table", isWide ? [.init("wide", "true")] : [],
      children: (caption.map { [XMLNode("caption", text: $0)] } ?? []) + columns
        + [XMLNode("head", children: head)] + body)
  }

  /// Headings of all levels, a table over two pages, two attachments, rare characters.
  static func rich(form: String = "letter", seals: [String: [UInt8]] = [:]) throws
    -> LetterComposer
  {
    let deep = section("做法", [p(sentence), section("细项", [p("王喆、李堃、㛃、𬱟。" + sentence)])])
    return try composer(
      form: form,
      body: [
        section("关于资金", [p(sentence), section("（略）", [p("使用WPS Office和GB 50016标准。"), deep])]),
        section("关于人员 & <队伍>", [p(sentence + sentence), table(rows: 40)]),
      ],
      attachments: [
        attachment("责任清单", [section("清单", [p(sentence)])]), attachment("数据表", [table(rows: 3, caption: nil, isWide: true)]),
      ], seals: seals)
  }
}
