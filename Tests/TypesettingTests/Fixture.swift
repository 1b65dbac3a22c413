import Letters
import Records
import Typesetting

#if canImport(Glibc)
  import Glibc
#endif

/// Letters made from few words, for tests of layout.
enum Fixture {
  static let library = FontLibrary(folders: [
    getenv("FUWEN_FONTS").map { String(cString: $0) }
      ?? (getenv("XDG_DATA_HOME").map { String(cString: $0) }
        ?? (getenv("HOME").map { String(cString: $0) } ?? "") + "/.local/share") + "/fuwen/fonts"
  ])

  static let sentence =
    "我局会同市财政局、市住房和城乡建设局对“一老一小”设施逐一排查，2026年安排资金1,250万元，完成社区食堂建设38处（含改造12处），服务老年人约4.6万人次；"

  static func composer(
    form: String = "letter", proposers: Int = 1, body: [XMLNode]? = nil,
    attachments: [XMLNode] = [], writing: [XMLNode.Attribute] = [],
    signature: [XMLNode.Attribute] = [], printer: String? = nil, title: String? = nil,
    issuers: [String] = [], mark: [String] = ["{name}"], suffix: String? = nil
  ) -> LetterComposer? {
    let people = (1...max(1, proposers)).map { index in
      XMLNode(
        "person", [.init("id", "d\(index)")] + (index == 1 ? [.init("lead", "true")] : []),
        children: [
          XMLNode("name", text: "周明\(HeadingNumber.chinese(index))"),
          XMLNode("title", text: "代表"),
        ])
    }
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
        XMLNode("proposers", children: people),
        XMLNode(
          "handling",
          [
            .init("role", "lead"), .init("assignedBy", "市人民政府办公室"),
            .init("assigned", "2026-03-02"), .init("due", "2026-06-02"),
          ]),
      ])
    var replyChildren = [XMLNode("disclosure", [.init("decision", "open")])]
    if let title { replyChildren.append(XMLNode("title", text: title)) }
    replyChildren.append(
      XMLNode("body", children: body ?? [XMLNode("p", text: Fixture.sentence)]))
    if !attachments.isEmpty { replyChildren.append(XMLNode("attachments", children: attachments)) }
    replyChildren.append(
      XMLNode(
        "contact",
        children: [XMLNode("name", text: "沈知远"), XMLNode("phone", text: "0000-5550123")]))
    let replyNode = XMLNode(
      "reply",
      [
        .init("version", "1.0"), .init("id", "R1"), .init("case", "JY-1"), .init("drafter", "li"),
        .init("classSet", "national"), .init("class", "A"),
      ], children: replyChildren)
    let officeNode = XMLNode(
      "office", [.init("version", "1.0"), .init("id", "mz")],
      children: [
        XMLNode("name", text: "青岚市民政局"),
        XMLNode("people", children: [XMLNode("person", [.init("id", "li")], text: "李一")]),
        XMLNode("writing", writing),
        XMLNode(
          "recipients",
          children: [
            XMLNode("copy", [.init("copies", "2")], text: "市人大常委会代表工作委员会"),
            XMLNode("copy", text: "市政府督查室"),
          ]),
      ])
    var headChildren: [XMLNode] = []
    if form != "plain" {
      headChildren.append(
        XMLNode(
          "mark", suffix.map { [.init("suffix", $0)] } ?? [],
          children: mark.map { XMLNode("line", text: $0) }))
    }
    headChildren += issuers.map { XMLNode("issuer", text: $0) }
    headChildren.append(XMLNode("signature", signature))
    if let printer { headChildren.append(XMLNode("imprint", [.init("printer", printer)])) }
    let headNode = XMLNode(
      "letterhead",
      [.init("version", "1.0"), .init("id", "h"), .init("form", form)], children: headChildren)
    guard let caseRecord = CaseRecord(node: caseNode), let draft = Draft(node: replyNode),
      let office = Office(node: officeNode), let letterhead = Letterhead(node: headNode)
    else { return nil }
    return LetterComposer(
      caseRecord: caseRecord, draft: draft, office: office, letterhead: letterhead)
  }

  static func pages(_ composer: LetterComposer?) -> Pages? {
    composer?.letters(standing: .draft(words: "送审稿", digest: "0123456789abcdef")).first
      .map { LetterSetter(library: library).pages($0) }
  }

  static func section(_ heading: String, _ paragraphs: [String]) -> XMLNode {
    XMLNode(
      "section",
      children: [XMLNode("heading", text: heading)] + paragraphs.map { XMLNode("p", text: $0) })
  }
}
