import Letters
import Records
import Testing

/// A case, a reply, an office and a letterhead in few words, to be changed by each test.
struct Fixture {
  var caseRecord: CaseRecord
  var draft: Draft
  var office: Office
  var letterhead: Letterhead

  init() throws {
    caseRecord = try #require(
      CaseRecord(
        node: XMLNode(
          "case", [.init("version", "1.0"), .init("id", "JY-1")],
          children: [
            XMLNode(
              "matter",
              [
                .init("kind", "suggestion"), .init("level", "municipal"),
                .init("session", "市第十六届人民代表大会第二次会议"), .init("number", "0123"),
              ],
              children: [
                XMLNode("title", text: "关于完善居家养老服务的建议"), XMLNode("topic", text: "养老服务"),
              ]),
            XMLNode(
              "proposers",
              children: [
                Fixture.person("d2", "顾清和"), Fixture.person("d1", "周明岳", lead: true),
                Fixture.person("d3", "沈知远"),
              ]),
            XMLNode(
              "handling",
              [
                .init("role", "lead"), .init("assignedBy", "市政府办公室"),
                .init("assigned", "2026-03-02"), .init("due", "2026-06-02"),
              ], children: [XMLNode("joint", text: "市财政局"), XMLNode("joint", text: "市卫生健康委")]),
          ])))
    draft = try #require(
      Draft(
        node: XMLNode(
          "reply",
          [
            .init("version", "1.0"), .init("id", "R1"), .init("case", "JY-1"),
            .init("drafter", "li"), .init("classSet", "national"), .init("class", "A"),
          ],
          children: [
            XMLNode("disclosure", [.init("decision", "open")]),
            XMLNode(
              "body",
              children: [
                XMLNode("p", text: "正文。"),
                XMLNode(
                  "section",
                  children: [
                    XMLNode("heading", text: "关于助餐"), XMLNode("p", text: "一段。"),
                    XMLNode(
                      "section",
                      children: [
                        XMLNode("heading", text: "布点"),
                        XMLNode(
                          "section",
                          children: [
                            XMLNode("heading", text: "城区"),
                            XMLNode(
                              "section",
                              children: [XMLNode("heading", text: "北湖"), XMLNode("p", text: "二段。")]),
                          ]),
                      ]),
                  ]),
                XMLNode(
                  "section", children: [XMLNode("heading", text: "关于培训"), XMLNode("p", text: "三段。")]),
              ]),
            XMLNode(
              "contact", children: [XMLNode("name", text: "顾一"), XMLNode("phone", text: "0000-5550123")]),
          ])))
    office = try #require(
      Office(
        node: XMLNode(
          "office", [.init("version", "1.0"), .init("id", "mz")],
          children: [
            XMLNode("name", text: "青岚市民政局"),
            XMLNode(
              "recipients", [.init("matter", "suggestion")],
              children: [
                XMLNode("copy", [.init("copies", "2")], text: "市人大常委会代表工委"),
                XMLNode("copy", text: "市政府办公室"),
                XMLNode("copy", [.init("rank", "2")], text: "市财政局"),
              ]),
          ])))
    letterhead = try #require(
      Letterhead(
        node: XMLNode(
          "letterhead", [.init("version", "1.0"), .init("id", "h"), .init("form", "document")],
          children: [
            XMLNode("mark", children: [XMLNode("line", text: "{name}文件")]),
            XMLNode("imprint", [.init("copies", "true"), .init("printer", "{name}办公室")]),
          ])))
  }

  static func person(_ id: String, _ name: String, lead: Bool = false) -> XMLNode {
    XMLNode(
      "person", [.init("id", id)] + (lead ? [.init("lead", "true")] : []),
      children: [XMLNode("name", text: name), XMLNode("title", text: "代表")])
  }

  static func attachment(_ title: String) throws -> Records.Attachment {
    let attachment = XMLNode(
      "attachment",
      children: [
        XMLNode("title", text: title), XMLNode("body", children: [XMLNode("p", text: "内容。")]),
      ])
    let node = XMLNode("reply", children: [XMLNode("attachments", children: [attachment])])
    return try #require(Draft(node: node)?.attachments.first)
  }

  static func organisation(_ name: String) throws -> Proposer {
    let node = XMLNode(
      "case", [.init("id", "x")],
      children: [
        XMLNode(
          "matter",
          [
            .init("kind", "proposal"), .init("level", "county"), .init("session", "会"),
            .init("number", "1"),
          ], children: [XMLNode("title", text: "题")]),
        XMLNode(
          "proposers",
          children: [
            XMLNode("organisation", [.init("id", "d1")], children: [XMLNode("name", text: name)])
          ]),
        XMLNode(
          "handling",
          [
            .init("role", "lead"), .init("assignedBy", "办"), .init("assigned", "2026-03-02"),
            .init("due", "2026-06-02"),
          ]),
      ])
    return try #require(CaseRecord(node: node)?.proposers.first)
  }

  /// Patterns as an office file gives them: use, kind of matter or nil, words.
  mutating func setPatterns(_ patterns: [(String, String?, String)]) {
    office.writing = Office.Writing(
      node: XMLNode(
        "writing",
        children: patterns.map { use, matter, words in
          XMLNode(
            "pattern", [.init("for", use)] + (matter.map { [.init("matter", $0)] } ?? []),
            text: words)
        }))
  }

  var letters: [Document] {
    LetterComposer(
      caseRecord: caseRecord, draft: draft, office: office, letterhead: letterhead
    ).letters(standing: .draft(words: "送审稿", digest: nil))
  }

  func letter() throws -> Document { try #require(letters.first) }

  func texts() throws -> [String] { try letter().body.flatMap(\.textBlocks).map(\.text) }
}
