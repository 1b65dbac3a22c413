import Letters
import Publication
import Records

/// A public office of so many letters: text and PDF are made when they are asked for.
struct InventedOffice: Sendable {
  let count: Int
  /// What follows in each PDF; none is a real one, since a site only copies them.
  private let filling: [UInt8]
  /// Stands in every letter.
  private let document: Document
  static let key = SigningKey(seed: .leaf(Array("benchmark".utf8)))

  init(count: Int, pdfSize: Int) throws {
    self.count = count
    filling = InventedOffice.filling(pdfSize)
    document = try InventedOffice.composed()
  }

  /// Begins with the letter's number and goes on with what all have: making it is to cost nothing.
  func pdf(_ number: Int) -> [UInt8] { Array("%PDF-1.7 \(number) ".utf8) + filling }

  /// Not to be pressed by a file system that presses.
  private static func filling(_ size: Int) -> [UInt8] {
    var state: UInt32 = 1
    return (0..<size).map { _ in
      state = state &* 1_664_525 &+ 1_013_904_223
      return UInt8(truncatingIfNeeded: state >> 24)
    }
  }

  private static let sections = ["养老服务科", "社会救助科", "基层治理科", "办公室", "规划财务科", "儿童福利科"]

  func letter(_ number: Int) throws -> PublicLetter {
    var text = InventedText(number)
    let subject = InventedText.subjects[text.next(below: InventedText.subjects.count)]
    let year = 2017 + number * 10 / max(count, 10)
    guard let signed = Day(year: year, month: 1 + number % 12, day: 1 + number % 28) else {
      throw Fault()
    }
    let isProposal = number % 3 == 0
    let (kind, slug) = (isProposal ? "提案" : "建议", "\(year)-\(number + 1)")
    let session =
      isProposal ? "市政协第十五届委员会第\(number % 5 + 1)次会议" : "市第十六届人民代表大会第\(number % 5 + 1)次会议"
    let bytes = pdf(number)
    let file = Digest(of: bytes)
    return PublicLetter(
      slug: slug, indexNumber: "\(year)-\(number + 1)",
      documentNumber: "青民函〔\(year)〕\(number + 1)号",
      title: "对\(session)第\(number + 1)号\(kind)的答复", publisher: "青川市民政局",
      section: InventedOffice.sections[number % 6],
      matterKind: isProposal ? .proposal : .suggestion, level: .municipal, session: session,
      matterNumber: "\(number + 1)", matterTitle: "关于完善\(subject)的\(kind)", topic: subject,
      keywords: [subject, InventedOffice.sections[number % 6]],
      resultClass: number % 3 == 1 ? "B" : "A",
      signed: signed, published: signed, extent: .full, isMasked: number % 9 == 4, pdf: file,
      pdfSize: bytes.count, version: file, salt: InventedOffice.key.salt(for: slug, content: file),
      leaf: number)
  }

  /// - Parameters:
  ///   - added: letters more.
  ///   - withdrawn: the letter that is gone; nil: none.
  func snapshot(added: Int = 0, withdrawn: Int? = nil) throws -> PublicSnapshot {
    let letters = try (0..<count + added).map { number in try letter(number) }
    guard let day = Day(year: 2027, month: 1, day: 4) else { throw Fault() }
    let office = self
    return PublicSnapshot(
      officeName: "青川市民政局",
      rules: PublicationRules(
        siteName: "青川市民政局建议提案办理公开", address: "https://jyta.qingchuan.example/", showsClass: true),
      day: day, letters: letters.filter { $0.leaf != withdrawn },
      tombstones: letters.filter { $0.leaf == withdrawn }.map {
        Tombstone(slug: $0.slug, withdrawn: day, leaf: $0.leaf)
      },
      leaves: letters.map { letter in
        CatalogueLeaf(
          file: letter.pdf, salt: letter.salt, isMasked: letter.isMasked, extent: letter.extent,
          released: letter.published)
      }
    ) { letter throws(Diagnostics) in
      var own = office.document
      own.title.text = letter.title
      own.number = letter.documentNumber
      var text = InventedText(letter.leaf)
      own.body = text.paragraphs().enumerated().map { index, text in
        .paragraph(.init(path: "body/\(index + 1)", text: text))
      }
      return PublicContent(document: own, pdf: office.pdf(letter.leaf))
    }
  }

  private static func composed() throws -> Document {
    let matter = XMLNode(
      "matter",
      [
        .init("kind", "suggestion"), .init("level", "municipal"),
        .init("session", "市第十六届人民代表大会第二次会议"), .init("number", "1"),
      ], children: [XMLNode("title", text: "关于完善居家养老服务的建议")])
    let proposer = XMLNode(
      "person", [.init("id", "d1"), .init("lead", "true")],
      children: [XMLNode("name", text: "周明岳"), XMLNode("title", text: "代表")])
    let handling = XMLNode(
      "handling",
      [
        .init("role", "lead"), .init("assignedBy", "市政府办公室"), .init("assigned", "2026-03-02"),
        .init("due", "2026-06-02"),
      ])
    let reply = XMLNode(
      "reply",
      [
        .init("version", "1.0"), .init("id", "R1"), .init("case", "JY-1"), .init("drafter", "li"),
        .init("classSet", "national"), .init("class", "A"),
      ],
      children: [
        XMLNode("disclosure", [.init("decision", "open")]),
        XMLNode("body", children: [XMLNode("p", text: "现答复如下。")]),
      ])
    let version = XMLNode.Attribute("version", "1.0")
    guard
      let caseRecord = CaseRecord(
        node: XMLNode(
          "case", [version, .init("id", "JY-1")],
          children: [matter, XMLNode("proposers", children: [proposer]), handling])),
      let draft = Draft(node: reply),
      let office = Office(
        node: XMLNode(
          "office", [version, .init("id", "mz")], children: [XMLNode("name", text: "青川市民政局")])),
      let letterhead = Letterhead(
        node: XMLNode(
          "letterhead", [version, .init("id", "h"), .init("form", "letter")],
          children: [XMLNode("mark", children: [XMLNode("line", text: "{name}")])])),
      let document = LetterComposer(
        caseRecord: caseRecord, draft: draft, office: office, letterhead: letterhead
      ).letters(standing: .draft(words: "", digest: nil)).first
    else { throw Fault() }
    return document
  }

  struct Fault: Error {}
}
