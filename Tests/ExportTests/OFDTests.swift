import Export
import Foundation
import Letters
import Records
import Testing
import Typesetting

/// OFD files, by a reading of our own and by two readers that know the format and not us.
@Suite struct OFDTests {
  struct Letter {
    var name: String
    var document: Document
    var attachments: [FileAttachment] = []
    /// Whether each character's place is measured too, which takes a while.
    var isMeasured = true
  }

  static let record = FileAttachment(
    name: "复文记录.xml", description: "复文记录", mimeType: "text/xml",
    bytes: Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<r>一老一小 &amp; 𬱟</r>".utf8),
    relationship: .source)
  /// Its name would make readers parse it.
  static let note = FileAttachment(
    name: "notes.xml.txt", description: "", mimeType: "text/plain", bytes: Array("a < b".utf8),
    relationship: .supplement)

  /// Letters of every form and standing, and what readers stumble over.
  static func letters() throws -> [Letter] {
    let seal = try SealTests.png("rgba")
    let odd = try Fixture.composer(
      body: [
        Fixture.section(
          "“&amp;”与<标记>、'单引号'及\"双引号\"",
          [
            Fixture.p("𬱟。"), Fixture.p("王喆\u{FE00}、葛\u{E0100}、㛃，" + Fixture.sentence),
            Fixture.p("if a < b && c > d then “x” 使用 WPS Office 和 GB/T 9704—2012 " + Fixture.sentence),
            Fixture.p("𬱟𬬮" + Fixture.sentence),
          ])
      ],
      title: "关于" + String(repeating: "完善居家社区机构相协调医养康养相结合的", count: 8) + "建议的答复",
      name: "𬱟")
    let long = try Fixture.composer(
      body: (0..<220).map { Fixture.p("第\($0)段。" + Fixture.sentence) })
    return [
      Letter(name: "letter", document: try Fixture.draft(try Fixture.rich()), attachments: [record]),
      Letter(name: "document", document: try Fixture.draft(try Fixture.rich(form: "document"))),
      Letter(
        name: "plain", document: try Fixture.draft(try Fixture.rich(form: "plain")),
        isMeasured: false),
      Letter(
        name: "sealed",
        document: try Fixture.issued(try Fixture.rich(seals: ["a.png": seal, "b.png": seal])),
        attachments: [record, note]),
      Letter(
        name: "damaged-seal",
        document: try Fixture.issued(
          try Fixture.composer(seals: ["a.png": Array(seal.prefix(60))]))),
      Letter(name: "odd", document: try Fixture.draft(odd)),
      Letter(name: "empty", document: try Fixture.draft(try Fixture.composer(body: []))),
      Letter(name: "long", document: try Fixture.draft(long), isMeasured: false),
    ]
  }

  @Test func `every letter is sound, read whole and in order, each character in its place`() throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("fuwen-ofd-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var paths: [String] = []
    for letter in try Self.letters() {
      let pages = Fixture.pages(letter.document)
      let stem = folder.appendingPathComponent(letter.name)
      let ofd = stem.appendingPathExtension("ofd")
      try Data(try OFD.data(pages, attachments: letter.attachments)).write(to: ofd)
      if letter.isMeasured {
        try Data(PDF.data(pages)).write(to: stem.appendingPathExtension("pdf"))
      }
      try Data(Self.blocks(letter.document).utf8).write(to: stem.appendingPathExtension("blocks"))
      try Data(Self.glyphs(pages).utf8).write(to: stem.appendingPathExtension("glyphs"))
      paths.append(ofd.path)
    }
    let font = try #require(
      Fixture.library.face(named: "FandolSong-Regular"), "a font that easyofd can draw with")
    let environment = ProcessInfo.processInfo.environment
    let checker = try #require(environment["FUWEN_HOME"]) + "/Tests/Support/check_ofd.py"
    let python = environment["FUWEN_TEST_PYTHON"] ?? "python3"
    let result = try Tool.run(
      python, ["-B", checker] + paths + ["--readers", font.path], input: [])
    #expect(result.status == 0, "\(result.output)\n\(result.errors)")
  }

  /// Title, addressee, headings and paragraphs, one a line. Cells are left out: a reader that goes
  /// by places takes the first lines of a row's cells, then their second lines.
  static func blocks(_ document: Document) -> String {
    var blocks = [document.title.text, document.addressee.text]
    func add(_ body: [Document.BodyBlock]) {
      for block in body {
        switch block {
        case .heading(_, let text), .paragraph(let text): blocks.append(text.text)
        case .table: break
        }
      }
    }
    add(document.body)
    for part in document.attachments {
      blocks += [part.label.text, part.title.text]
      add(part.body)
    }
    return blocks.joined(separator: "\n")
  }

  static func glyphs(_ pages: Pages) -> String {
    var text = ""
    for page in pages.pages {
      for case .run(let run) in page.items { for glyph in run.glyphs { text += glyph.text } }
    }
    return text
  }

  @Test func `the same letter gives the same bytes`() throws {
    let document = try Fixture.issued(
      try Fixture.rich(seals: ["a.png": try SealTests.png("rgba")]))
    let first = try OFD.data(Fixture.pages(document), attachments: [Self.record])
    let second = try OFD.data(Fixture.pages(document), attachments: [Self.record])
    #expect(first == second)
  }
}
