import Desk
import Export
import Foundation
import Letters
import Records
import Testing
import Typesetting

/// Every example's letter as a Word file, before judges that know the format and not us.
@Suite struct WordFileTests {
  private struct Facts: Codable {
    var blocks: [[String]]
    /// The letterhead wants digits of a Latin face.
    var latin: Bool
  }

  private struct Report: Decodable {
    var letters: Int
    var marked: Int
    var faults: Int
  }

  private struct Lines: Decodable {
    var lines: Int
    var same: Int
    var placed: Int
    var pages: Int
    var office: Int
    var most: Int
    var marks: [String: Int]
    var missing: [String]
  }

  @Test func `Word, python-docx and a checker of GB-T 9704 take every example and comparison`() throws {
    let scratch = try ScratchFolder()
    var letters = 0
    for example in ExampleCase.all {
      for (name, document, pages) in try WordFileTests.letters(example) {
        letters += 1
        let facts = Facts(
          blocks: document.blocks.map { [$0.path, $0.text] }, latin: document.digits == .latin)
        let path = "\(scratch.path)/\(name)"
        try AtomicFile.write(Array(JSONEncoder().encode(facts)), to: path + ".blocks.json")
        try AtomicFile.write(
          try DOCX.data(document, pages, attachments: [record]), to: path + ".docx")
      }
    }
    let compared = [("s11-gongan-jiaotong", "dianche"), ("s04-shangwu", "sheng-zhengxie")]
    for (bureau, name) in compared {
      let example = ExampleCase(bureau: bureau, name: name)
      let versions = try ["reply-1", "reply"].map { try WordFileTests.version($0, of: example) }
      let path = "\(scratch.path)/\(bureau)"
      let marked = try DOCX.comparison(
        old: versions[0], new: versions[1], author: "办公室",
        at: #require(Instant(iso: "2026-06-09T06:30:00+08:00")))
      try AtomicFile.write(marked, to: path + ".marked.docx")
      for (version, name) in zip(versions, ["old", "new"]) {
        try AtomicFile.write(
          try DOCX.data(version.0, version.1), to: "\(path).\(name).docx")
      }
    }
    let judged = try WordFileTests.run("check_docx.py", [scratch.path])
    let report = try JSONDecoder().decode(Report.self, from: Data(judged.last.utf8))
    #expect(report.faults == 0, "\(judged.words)")
    #expect(report.letters == letters && letters > 25)
    #expect(report.marked == compared.count)
  }

  @Test func `LibreOffice breaks lines and pages where ours are broken`() throws {
    let scratch = try ScratchFolder()
    // One letter of each bureau: every form, digits of both kinds, tables, attachments, a draft.
    var bureaus: Set<String> = []
    for example in ExampleCase.all where bureaus.insert(example.bureau).inserted {
      let (name, document, pages) = try #require(WordFileTests.letters(example).first)
      try AtomicFile.write(
        try DOCX.data(document, pages), to: "\(scratch.path)/\(name).docx")
      try AtomicFile.write(PDF.data(pages), to: "\(scratch.path)/\(name).pdf")
    }
    let judged = try WordFileTests.run(
      "check_docx_lines.py", [scratch.path, try #require(ExampleCase.folders.fonts.first)])
    let report = try JSONDecoder().decode([String: Lines].self, from: Data(judged.last.utf8))
    #expect(report.count == bureaus.count)
    let lines = report.values.reduce(0) { $0 + $1.lines }
    #expect(lines > 500)
    #expect(report.values.reduce(0) { $0 + $1.same } * 100 >= lines * 98, "\(judged.last)")
    #expect(report.values.reduce(0) { $0 + $1.placed } * 100 >= lines * 97, "\(judged.last)")
    for (name, letter) in report.sorted(by: { $0.key < $1.key }) {
      #expect(letter.same * 100 >= letter.lines * 95, "\(name): \(letter.missing)")
      #expect(letter.pages == letter.office, "\(name)")
      #expect(letter.most <= Grid.lines, "\(name)")
      #expect(letter.marks.isEmpty, "\(name): \(letter.marks)")
    }
    #expect(report.values.contains { $0.most == Grid.lines })
  }

  @Test func `the same letter gives the same bytes, and its record goes with it`() throws {
    let example = try #require(ExampleCase.issued.first)
    let (_, document, pages) = try #require(WordFileTests.letters(example).first)
    let file = try DOCX.data(document, pages, attachments: [record])
    #expect(try DOCX.data(document, pages, attachments: [record]) == file)
    #expect(try DOCX.data(document, pages) != file)
  }

  // MARK: Means

  private var record: FileAttachment {
    FileAttachment(
      name: "record.xml", description: "复文记录", mimeType: "text/xml",
      bytes: XMLText.bytes(of: XMLNode("letter", [.init("version", "1.0")])),
      relationship: .source)
  }

  private static func letters(
    _ example: ExampleCase
  ) throws -> [(name: String, document: Document, pages: Pages)] {
    try letters(example.paths()).enumerated().map { index, letter in
      ("\(example.goldenName)-\(index + 1)", letter.0, letter.1)
    }
  }

  private static func letters(_ paths: DossierPaths) throws -> [(Document, Pages)] {
    let desk = try ExampleCase.desk()
    let assembly = try desk.assemble(desk.open(paths), options: AssemblyOptions(formats: []))
    let setter = LetterSetter(library: desk.library)
    return assembly.letters.map { ($0.document, setter.pages($0.document)) }
  }

  /// An example's letter as an earlier version of its reply makes it.
  private static func version(
    _ reply: String, of example: ExampleCase
  ) throws -> (document: Document, pages: Pages) {
    let paths = try DossierPaths(
      caseRecord: example.folder + "/case.xml", reply: "\(example.folder)/\(reply).xml",
      office: FilePaths.folder(of: example.folder) + "/office.xml", review: nil)
    return try #require(letters(paths).first)
  }

  /// Runs a judge of Tests/Support; `last` is the last line it wrote.
  private static func run(
    _ judge: String, _ arguments: [String]
  ) throws -> (words: String, last: String) {
    let scratch = try ScratchFolder()
    let output = scratch.path + "/words"
    try AtomicFile.write([], to: output)
    let handle = try #require(FileHandle(forWritingAtPath: output))
    let process = Process()
    process.executableURL = URL(
      filePath: try #require(
        FilePaths.environment("FUWEN_TEST_PYTHON"), "Scripts/test makes this environment"))
    let support = FilePaths.folder(of: ExampleCase.folders.examples) + "/Tests/Support/"
    process.arguments = [support + judge] + arguments
    process.standardOutput = handle
    try process.run()
    process.waitUntilExit()
    let words = try String(contentsOfFile: output, encoding: .utf8)
    try #require(process.terminationStatus == 0, "\(words)")
    return (words, words.split(separator: "\n").last.map(String.init) ?? "")
  }
}
