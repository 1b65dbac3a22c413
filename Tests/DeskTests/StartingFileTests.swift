import Desk
import Records
import Testing

/// What `fuwen new` writes can be used as it stands.
@Suite struct StartingFileTests {
  @Test(arguments: StartingFile.allCases)
  func `a starting file is a record in order`(file: StartingFile) throws {
    let reader = try ExampleCase.desk().reader
    switch try reader.readAny(bytes: Array(file.text.utf8), name: file.name) {
    case .caseRecord(let loaded): #expect(loaded.warnings.isEmpty && file == .case)
    case .reply: #expect(file == .reply)
    case .office(let loaded): #expect(loaded.warnings.isEmpty && file == .office)
    case .letterhead(let loaded): #expect(loaded.warnings.isEmpty && file == .letterhead)
    case .review, .calendar, .report: Issue.record("\(file) is a record of another kind")
    }
  }

  @Test func `the starting office has a procedure that can be followed`() throws {
    let reader = try ExampleCase.desk().reader
    let office = try reader.read(
      Office.self, bytes: Array(StartingFile.office.text.utf8), name: "office.xml"
    ).value
    let procedure = try #require(office.procedure)
    #expect(procedure.deadlines.contains { $0.to == .issued && $0.span == Span(3, .months) })
    #expect(procedure.contactRules.contains { $0.before == .submitted })
    // Both kinds of letter find a series.
    for kind in Draft.Kind.allCases {
      #expect(procedure.series.contains { $0.kinds.isEmpty || $0.kinds.contains(kind) })
    }
  }

  @Test(arguments: ["README.md", "README.zh-CN.md"])
  func `the starting files have the digits that the walk through them names`(page: String) throws {
    let folder = try ScratchFolder()
    for file in StartingFile.allCases {
      try AtomicFile.write(Array(file.text.utf8), to: folder.path + "/" + file.name)
    }
    let desk = try ExampleCase.desk()
    let dossier = try desk.open(
      DossierPaths(
        caseRecord: folder.path + "/case.xml", reply: folder.path + "/reply.xml",
        office: folder.path + "/office.xml"))
    let digits = String(try desk.content(dossier).digest.hex.prefix(16))
    let root = FilePaths.folder(of: ExampleCase.folders.examples)
    let text = String(decoding: try SourceFile.bytes(at: root + "/" + page), as: UTF8.self)
    // A public edition has digits of its own: the walk's test runs those.
    let named = text.matches(of: #/(?:review|case) approve .*--content ([0-9a-f]{16})/#)
      .map { String($0.output.1) }
    #expect(!named.isEmpty && Set(named) == [digits])
  }
}
