import Foundation
import Letters
import Publication
import Records
import Testing

/// A site of invented letters, to be changed by each test.
struct SiteFixture {
  var rules = PublicationRules(
    siteName: "青岚市民政局建议提案办理公开", address: "https://jyta.qinglan.example/open/",
    siteCode: "3600000012", showsClass: true, showsSatisfaction: true)
  var letters: [PublicLetter]
  var tombstones: [Tombstone] = []
  var counts: [WithheldCount] = []
  /// Stands in every letter's text.
  var document: Document

  static let plainTheme = #filePath.components(separatedBy: "/Tests/")[0] + "/Themes/plain"

  init(_ count: Int) throws {
    document = try SiteFixture.composed()
    letters = try (0..<count).map(SiteFixture.letter)
  }

  var snapshot: PublicSnapshot {
    get throws {
      let document = document
      return PublicSnapshot(
        officeName: "青岚市民政局", rules: rules, day: try #require(Day(iso: "2026-08-12")),
        letters: letters, tombstones: tombstones, counts: counts,
        content: { letter in
          var own = document
          own.title.text = letter.title
          own.number = letter.documentNumber
          return PublicContent(document: own, pdf: Array("%PDF-1.7 \(letter.slug)".utf8))
        })
    }
  }

  func theme(own: String? = nil) throws -> Theme {
    try Theme(folder: SiteFixture.plainTheme, own: own)
  }

  /// Every file by its path.
  func made() throws -> [String: [UInt8]] {
    let files = try Site.files(try snapshot, theme: try theme())
    return Dictionary(
      try files.map { ($0.path, try $0.make()) },
      uniquingKeysWith: { first, _ in
        Issue.record("two files of one path")
        return first
      })
  }

  func pages() throws -> [String: String] {
    try made().filter { $0.key.hasSuffix(".html") }.mapValues {
      String(decoding: $0, as: UTF8.self)
    }
  }

  static func letter(_ index: Int) throws -> PublicLetter {
    let signed = try #require(Day(iso: "2024-12-01")).adding(days: index)
    let isProposal = index % 3 == 0
    let session = isProposal ? "市政协第十五届委员会第二次会议" : "市第十六届人民代表大会第二次会议"
    let kind = isProposal ? "提案" : "建议"
    let number = "0\(100 + index)"
    return PublicLetter(
      slug: "\(signed.year)-\(index + 1)", indexNumber: "\(signed.year)-\(index + 1)",
      documentNumber: "青民函〔\(signed.year)〕\(index + 1)号",
      title: "对\(session)第\(number)号\(kind)的答复", publisher: "青岚市民政局",
      section: ["养老服务科", "社会救助科"][index % 2], matterKind: isProposal ? .proposal : .suggestion,
      level: .municipal, session: session, matterNumber: number,
      matterTitle: "关于完善社区居家养老服务网络、扩大老年助餐覆盖面的\(kind)",
      merged: index % 7 == 2
        ? [
          MergedMatter(
            kind: .suggestion, session: "市第十六届人民代表大会第二次会议", number: "0456",
            title: "关于发展社区老年助餐的建议")
        ] : [],
      topic: ["养老服务", "社会救助", "基层治理"][index % 3], keywords: ["养老服务", "社区"],
      resultClass: index % 2 == 0 ? "A" : "B", satisfaction: "满意", signed: signed,
      published: signed.adding(days: 9), extent: index % 5 == 1 ? .summary : .full,
      isMasked: index % 4 == 2, pdf: Digest(of: Array("pdf \(index)".utf8)),
      pdfSize: 180_000 + index, version: Digest(of: Array("version \(index)".utf8)),
      salt: Digest(of: Array("salt \(index)".utf8)).hex, leaf: index)
  }

  /// A letter of each kind of block.
  static func composed() throws -> Document {
    let caseRecord = try #require(
      CaseRecord(
        node: XMLNode(
          "case", [.init("version", "1.0"), .init("id", "JY-1")],
          children: [
            XMLNode(
              "matter",
              [
                .init("kind", "suggestion"), .init("level", "municipal"),
                .init("session", "市第十六届人民代表大会第二次会议"), .init("number", "0123"),
              ], children: [XMLNode("title", text: "关于完善居家养老服务的建议")]),
            XMLNode(
              "proposers",
              children: [
                XMLNode(
                  "person", [.init("id", "d1"), .init("lead", "true")],
                  children: [XMLNode("name", text: "周明岳"), XMLNode("title", text: "代表")])
              ]),
            XMLNode(
              "handling",
              [
                .init("role", "lead"), .init("assignedBy", "市政府办公室"),
                .init("assigned", "2026-03-02"), .init("due", "2026-06-02"),
              ]),
          ])))
    let draft = try #require(
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
                XMLNode("p", text: "我局会同有关部门逐条研究，现将办理情况答复如下。"),
                XMLNode(
                  "section",
                  children: [
                    XMLNode("heading", text: "关于助餐网点"),
                    XMLNode("p", text: "全市已建成老年助餐点一百二十六处，覆盖八成以上的社区；年内再建三十处。"),
                    XMLNode(
                      "table",
                      children: [
                        XMLNode("column"), XMLNode("column", [.init("align", "right")]),
                        XMLNode(
                          "head",
                          children: [
                            XMLNode(
                              "row",
                              children: [XMLNode("c", text: "区县"), XMLNode("c", text: "网点数")])
                          ]),
                        XMLNode(
                          "row", children: [XMLNode("c", text: "北湖区"), XMLNode("c", text: "41")]),
                      ]),
                  ]),
              ]),
            XMLNode(
              "attachments",
              children: [
                XMLNode(
                  "attachment",
                  children: [
                    XMLNode("title", text: "老年助餐网点一览"),
                    XMLNode("body", children: [XMLNode("p", text: "各网点的地址和开放时间。")]),
                  ])
              ]),
          ])))
    let office = try #require(
      Office(
        node: XMLNode(
          "office", [.init("version", "1.0"), .init("id", "mz")],
          children: [XMLNode("name", text: "青岚市民政局")])))
    let letterhead = try #require(
      Letterhead(
        node: XMLNode(
          "letterhead", [.init("version", "1.0"), .init("id", "h"), .init("form", "letter")],
          children: [XMLNode("mark", children: [XMLNode("line", text: "{name}")])])))
    let letters = LetterComposer(
      caseRecord: caseRecord, draft: draft, office: office, letterhead: letterhead
    ).letters(standing: .draft(words: "", digest: nil))
    return try #require(letters.first)
  }
}

/// A page's tags, read strictly: every attribute in double quotes, nothing else between `<` and `>`.
struct PageTags {
  struct Tag {
    var name: String
    var attributes: [(name: String, value: String)]
    subscript(name: String) -> String? { attributes.first { $0.name == name }?.value }
  }
  var tags: [Tag] = []

  /// nil when a `<` begins no tag of this kind, or an attribute isn't quoted.
  init?(_ page: String) {
    let scalars = Array(page.unicodeScalars)
    var at = 0
    func isName(_ scalar: Unicode.Scalar) -> Bool {
      scalar.isASCII && (scalar.properties.isAlphabetic || scalar == "-" || scalar == ":")
        || ("0"..."9").contains(scalar)
    }
    func name() -> String {
      var out = String.UnicodeScalarView()
      while at < scalars.count, isName(scalars[at]) {
        out.append(scalars[at])
        at += 1
      }
      return String(out)
    }
    while at < scalars.count {
      guard scalars[at] == "<" else {
        at += 1
        continue
      }
      at += 1
      if scalars[at] == "!" || scalars[at] == "/" {
        while at < scalars.count, scalars[at] != ">" { at += 1 }
        continue
      }
      var tag = Tag(name: name(), attributes: [])
      guard !tag.name.isEmpty else { return nil }
      while at < scalars.count, scalars[at] != ">" {
        if scalars[at] == " " || scalars[at] == "/" {
          at += 1
          continue
        }
        let attribute = name()
        guard !attribute.isEmpty else { return nil }
        guard scalars[at] == "=" else {
          tag.attributes.append((attribute, ""))
          continue
        }
        guard scalars[at + 1] == "\"" else { return nil }
        at += 2
        var value = String.UnicodeScalarView()
        while at < scalars.count, scalars[at] != "\"" {
          value.append(scalars[at])
          at += 1
        }
        at += 1
        tag.attributes.append((attribute, String(value)))
      }
      tags.append(tag)
    }
  }
}
