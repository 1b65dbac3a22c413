import Export
import Letters
import Records
import Testing
import Typesetting

/// The file as a whole: sound, the same every time, with what is attached to it.
@Suite struct PDFFileTests {
  static let attachments = [
    FileAttachment(
      name: "record.xml", description: "复文记录", mimeType: "text/xml",
      bytes: Array("<letter>复文</letter>".utf8), relationship: .source),
    FileAttachment(
      name: "附表.csv", description: "", mimeType: "text/csv", bytes: Array("a,b\r\n".utf8),
      relationship: .data),
  ]

  static func expectSound(_ bytes: [UInt8]) throws {
    let result = try Tool.run("qpdf", ["--check", "{}"], input: bytes)
    #expect(result.status == 0, "\(result.output)\(result.errors)")
    #expect(!result.output.contains("WARNING") && result.errors.isEmpty)
    let text = try Tool.run("pdftotext", ["{}", "-"], input: bytes)
    #expect(text.errors.isEmpty, "\(text.errors)")
  }

  @Test(arguments: ["letter", "document", "plain"])
  func `qpdf and poppler find nothing wrong`(form: String) throws {
    let pages = Fixture.pages(try Fixture.draft(try Fixture.rich(form: form)))
    for coding in [PDF.Options.FontCoding.stitched, .deflated(level: 9)] {
      try Self.expectSound(
        PDF.data(pages, attachments: Self.attachments, options: .init(fontCoding: coding)))
    }
  }

  @Test func `the same letter gives the same bytes, alone, in a batch and in parallel`()
    async throws
  {
    let letters = try (1...6).map { count in
      Fixture.pages(
        try Fixture.draft(
          try Fixture.composer(
            body: (0..<count).map { Fixture.p("第\($0)段。" + Fixture.sentence) })))
    }
    let alone = letters.map { PDF.data($0, attachments: Self.attachments) }
    #expect(Set(alone).count == letters.count)
    let cache = PDF.Cache()
    for (index, letter) in letters.enumerated().reversed() {
      #expect(PDF.data(letter, attachments: Self.attachments, cache: cache) == alone[index])
    }
    let shared = PDF.Cache()
    await withTaskGroup(of: (Int, [UInt8]).self) { group in
      for (index, letter) in letters.enumerated() {
        for _ in 0..<3 {
          group.addTask {
            (index, PDF.data(letter, attachments: Self.attachments, cache: shared))
          }
        }
      }
      for await (index, bytes) in group { #expect(bytes == alone[index]) }
    }
  }

  @Test func `information and XMP say the same and claim no conformance`() throws {
    let document = try Fixture.issued(try Fixture.composer(title: "关于“甲”<乙>&丙的答复"))
    let bytes = PDF.data(Fixture.pages(document))
    let file = try PDFFile(bytes)
    let information = file.dictionary(file.trailer["/Info"])
    let packet = String(
      decoding: file.stream(file.catalog["/Metadata"]), as: UTF8.self)
    #expect(file.text(information["/Title"]) == document.properties.title)
    #expect(file.text(information["/CreationDate"]) == "D:20260506000000+08'00'")
    #expect(packet.contains("关于“甲”&lt;乙&gt;&amp;丙的答复"))
    #expect(packet.contains("2026-05-06T00:00:00+08:00"))
    for property in document.properties.custom {
      #expect(file.text(information["/" + property.name]) == property.value)
      #expect(packet.contains("<fuwen:\(property.name)>\(property.value)<"))
    }
    #expect(document.properties.custom.contains { $0.name == "发文字号" })
    for claim in ["pdfaid", "pdfuaid", "pdfa/ns/id", "pdfua/ns/id"] {
      #expect(!packet.contains(claim))
    }
    let identifiers = file.array(file.trailer["/ID"]).compactMap { $0 as? String }
    #expect(identifiers == Array(repeating: "b:" + document.properties.identifier, count: 2))
    let xml = try Tool.run("xmllint", ["--noout", "{}"], input: Array(packet.utf8))
    #expect(xml.status == 0, "\(xml.errors)")
    #expect(String(decoding: bytes.suffix(6), as: UTF8.self) == "%%EOF\n")
    let ends = bytes.indices.dropLast(4).filter { bytes[$0...].starts(with: "%%EOF".utf8) }
    #expect(ends.count == 1)
  }

  @Test func `attached files come back as they were`() throws {
    let pages = Fixture.pages(try Fixture.draft(try Fixture.composer()))
    let file = try PDFFile(PDF.data(pages, attachments: Self.attachments))
    let associated = file.array(file.catalog["/AF"])
    let names = file.array(
      file.dictionary(file.dictionary(file.catalog["/Names"])["/EmbeddedFiles"])["/Names"])
    #expect(names.count == 4 && file.text(names[0]) == "record.xml")
    #expect(associated.count == 2)
    for (reference, attachment) in zip(associated, Self.attachments) {
      let specification = file.dictionary(reference)
      #expect(file.text(specification["/UF"]) == attachment.name)
      #expect(file.name(specification["/AFRelationship"]) == attachment.relationship.rawValue)
      let stream = file.dictionary(specification["/EF"])["/F"]
      #expect(file.stream(stream) == attachment.bytes)
      let dictionary = file.dictionary(stream)
      #expect(file.name(dictionary["/Subtype"]) == attachment.mimeType)
      let parameters = file.dictionary(dictionary["/Params"])
      #expect(file.integer(parameters["/Size"]) == attachment.bytes.count)
      #expect(file.text(parameters["/ModDate"]) == "D:20260302000000+08'00'")
      let sum = try Tool.run("md5sum", ["{}"], input: attachment.bytes).output.prefix(32)
      let stored = try #require(parameters["/CheckSum"] as? String)
      // qpdf shows bytes that happen to be text as text.
      #expect(stored.hasPrefix("u:") || stored == "b:" + sum)
    }
    let plain = try PDFFile(PDF.data(pages))
    #expect(plain.catalog["/AF"] == nil && plain.catalog["/Names"] == nil)
  }

  @Test func `repeated heads, stamps and page numbers are no content`() throws {
    let pages = Fixture.pages(try Fixture.draft(try Fixture.rich()))
    let file = try PDFFile(PDF.data(pages))
    let isArtifact = pages.pages.map { page in
      page.items.flatMap { item -> [Bool] in
        guard case .run(let run) = item else { return [] }
        return Array(repeating: run.role == .artifact, count: run.glyphs.count)
      }
    }
    let found = PDFStructureTests.contents(file).map { $0.glyphs.map { $0.content == nil } }
    #expect(found == isArtifact)
  }
}
