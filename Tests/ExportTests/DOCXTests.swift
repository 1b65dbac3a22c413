import Export
import Foundation
import Letters
import Records
import Testing
import Typesetting

/// Word files of what no example has: wide tables on turned pages, seals, odd characters, no body.
@Suite struct DOCXTests {
  @Test func `letters of every form and kind are whole, and say what they should`() throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("fuwen-docx-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var bare: Document?
    for letter in try OFDTests.letters() {
      let pages = Fixture.pages(letter.document)
      let file = try DOCX.data(letter.document, pages, attachments: letter.attachments)
      let stem = folder.appendingPathComponent(letter.name)
      try Data(file).write(to: stem.appendingPathExtension("docx"))
      // The plain form has no place for a mark.
      let set = Set(
        pages.pages.flatMap(\.items).compactMap { item -> Role? in
          if case .run(let run) = item { run.role } else { nil }
        })
      let blocks = letter.document.blocks.filter {
        set.contains(.block(path: $0.path)) || $0.text.isEmpty
      }
      let facts: [String: Any] = [
        "blocks": blocks.map { [$0.path, $0.text] }, "isChecked": false,
      ]
      try JSONSerialization.data(withJSONObject: facts)
        .write(to: stem.appendingPathExtension("blocks.json"))
      if letter.name == "empty" { bare = letter.document }
      // A wide table's page is turned, and a seal is never drawn.
      let result = try Tool.run("unzip", ["-p", "{}", "word/document.xml"], input: file)
      #expect(
        result.output.contains("landscape")
          == pages.pages.contains { $0.width > $0.height }, "\(letter.name)")
      #expect(!result.output.contains("drawing"), "\(letter.name)")
    }
    // From next to nothing to a letter with tables, and back.
    let full = try Fixture.draft(try Fixture.rich())
    let empty = try #require(bare)
    for (name, old, new) in [("grown", empty, full), ("shrunk", full, empty)] {
      let versions = [old, new].map { (document: $0, pages: Fixture.pages($0)) }
      let marked = try DOCX.comparison(
        old: versions[0], new: versions[1], author: "办公室",
        at: #require(Instant(iso: "2026-06-09T06:30:00+08:00")))
      try Data(marked).write(to: folder.appendingPathComponent(name + ".marked.docx"))
      for (version, part) in zip(versions, ["old", "new"]) {
        try Data(DOCX.data(version.document, version.pages))
          .write(to: folder.appendingPathComponent("\(name).\(part).docx"))
      }
    }
    let environment = ProcessInfo.processInfo.environment
    let checker = try #require(environment["FUWEN_HOME"]) + "/Tests/Support/check_docx.py"
    let result = try Tool.run(
      environment["FUWEN_TEST_PYTHON"] ?? "python3", ["-B", checker, folder.path], input: [])
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output.contains("\"marked\": 2, \"faults\": 0"), "\(result.output)")
  }
}
