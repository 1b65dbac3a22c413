import Casework
import Desk
import Foundation
import GRDB
import Records
import Registry
import Testing

@Suite struct BackupTests {
  @Test func `a backup is one file that verifies, made while others write`() throws {
    let tampering = try Tampering()
    let target = tampering.scratch.file("copy.db")
    try tampering.book.backup(to: target)
    #expect(
      try tampering.scratch.names.filter { $0.hasPrefix("copy") || $0.hasPrefix(".") } == [
        "copy.db"
      ])
    let copy = try Registry(path: target, office: "kjj")
    #expect(try copy.verify(views: SmallViews()).isSound)
    #expect(try copy.head() == tampering.book.head())
    #expect(codes { try tampering.book.backup(to: target) } == [1912])
    #expect(codes { try tampering.book.backup(to: "/none/copy.db") } == [1905])
  }

  @Test func `what doesn't verify gets no backup`() throws {
    let tampering = try Tampering()
    try tampering.tamper("UPDATE events SET person = 'zhao' WHERE sequence = 3")
    let target = tampering.scratch.file("copy.db")
    #expect(codes { try tampering.book.backup(to: target) } == [1914, 1920])
    #expect(try tampering.scratch.names.allSatisfy { $0.hasPrefix("book.db") })
  }

  @Test
  func `after a restoration no number is given until those since the backup are accounted for`()
    throws
  {
    let tampering = try Tampering()
    let backup = tampering.scratch.file("copy.db")
    try tampering.book.backup(to: backup)
    for number in 5...54 {
      try tampering.book.write { book throws(Diagnostics) in
        let id = CaseID("c\(number)")
        try book.register(id, title: "题", number: number)
        try book.act([SmallCases.numbered(number)], on: id)
        try book.put(SmallCases.entry(number, caseID: id))
      }
    }
    let target = tampering.scratch.file("new.db")
    try Registry.restore(from: backup, to: target, by: "li", at: SmallCases.noon)
    let restored = try Registry(path: target, office: "kjj")
    #expect(try !tampering.book.isIssuingStopped)
    #expect(try restored.isIssuingStopped)
    #expect(try restored.verify(views: SmallViews()).isSound)
    let event = try restored.read { book throws(Diagnostics) in try book.lastEvent() }
    #expect(event?.kind == RestorationEvent.restored && event?.sequence == 13)
    #expect(event?.node?[attribute: "sequence"] == "12")
    #expect(event?.node?[attribute: "hash"] == event?.previous?.hex)
    // The head that was kept after the 50 letters shows what was lost.
    let head = try #require(try tampering.book.head())
    #expect(
      try restored.verify(heads: [head]).faults == [VerifyFault(.truncated, .event(head.sequence))])

    let accounted = try restored.accountForNumbers(
      [.init(series: "函", year: 2026, number: 54)], by: "li", at: SmallCases.noon)
    #expect(try !restored.isIssuingStopped)
    #expect(
      accounted.flatMap { RestorationEvent.lastNumbers(in: $0) }
        == [.init(series: "函", year: 2026, number: 54)])
    _ = try restored.rebuild(views: SmallViews())
    #expect(try !restored.isIssuingStopped)
    #expect(try restored.verify(views: SmallViews()).isSound)
  }

  @Test func `a backup that was altered is not restored`() throws {
    let tampering = try Tampering()
    try tampering.book.backup(to: tampering.scratch.file("copy.db"))
    let queue = try DatabaseQueue(path: tampering.scratch.file("copy.db"))
    try queue.write { db in
      try db.execute(
        sql: "DROP TRIGGER documents_refuse_update; UPDATE documents SET bytes = x'00'")
    }
    try queue.close()
    let target = tampering.scratch.file("new.db")
    let found = codes {
      try Registry.restore(
        from: tampering.scratch.file("copy.db"), to: target, by: "li", at: SmallCases.noon)
    }
    #expect(found.first == 1914 && found.contains(1922) && found.contains(1925))
    #expect(!FileManager.default.fileExists(atPath: target))
    #expect(
      codes {
        try Registry.restore(
          from: tampering.scratch.file("none.db"), to: target, by: "li", at: SmallCases.noon)
      } == [1901])
    #expect(
      codes {
        try Registry.restore(
          from: tampering.scratch.file("copy.db"), to: tampering.path, by: "li",
          at: SmallCases.noon)
      } == [1912])
  }
}

@Suite struct ExchangeTests {
  /// A book with what is hard to move: bytes that are no text, names with marks and controls, big
  /// documents, erased data, a second office.
  private static func full() throws -> Tampering {
    let tampering = try Tampering()
    let hard = [
      StoredDocument(kind: .file, name: "a\"<&>\n\t'名.pdf", bytes: Array(0...255)),
      StoredDocument(kind: .file, name: "\u{1}", bytes: [0]),
      StoredDocument(kind: .reply, bytes: []),
      StoredDocument(kind: .file, name: "大", bytes: [UInt8](repeating: 7, count: 3 << 20)),
    ]
    try tampering.book.write { book throws(Diagnostics) in
      for document in hard { try book.keep(document) }
      try book.erasePersonalData(of: "c2")
      _ = try book.append(
        [
          NewEvent(
            kind: "meeting", kindVersion: 3,
            payload: XMLNode(
              "meeting", [.init("a", "\"\n")], text: String(repeating: "会", count: 500_000)))
        ], to: .office, by: "li", standingInFor: "zhao", at: SmallCases.noon)
    }
    let other = try Registry(path: tampering.path, office: "gaj")
    try Tampering.fill(other)
    return tampering
  }

  private static func schema() -> String {
    let root =
      ProcessInfo.processInfo.environment["FUWEN_HOME"]
      ?? #filePath.components(separatedBy: "/Tests/")[0]
    return root + "/Schemas/registry.xsd"
  }

  @Test func `an export is valid, and brings the same book back`() throws {
    let tampering = try Self.full()
    let file = tampering.scratch.file("book.xml")
    try tampering.book.export(to: file, includingPersonal: true)
    #expect(try xmllint(["--noout", "--stream", "--schema", Self.schema(), file]) == 0)
    let other = try tampering.scratch.registry("other.db")
    try other.importBook(from: file, views: SmallViews())
    for office in ["kjj", "gaj"] {
      let books = try [tampering.path, tampering.scratch.file("other.db")].map {
        try Registry(path: $0, office: office)
      }
      #expect(try books[0].head() == books[1].head())
      #expect(try books.allSatisfy { try $0.verify(views: SmallViews()).isSound })
      let contents = try books.map { book in
        try book.read { book throws(Diagnostics) in
          (
            try book.events(after: 0, limit: 100), try book.rows(CaseQuery()),
            try book.tallies(years: [2026]), try book.numbers(series: nil, year: nil),
            try book.personalData(of: "c1") + book.personalData(of: "c2")
          )
        }
      }
      #expect(contents[0].0 == contents[1].0 && contents[0].1 == contents[1].1)
      #expect(contents[0].2 == contents[1].2 && contents[0].3 == contents[1].3)
      #expect(contents[0].4 == contents[1].4)
    }
    // The same bytes once more.
    try other.export(to: tampering.scratch.file("again.xml"), includingPersonal: true)
    #expect(tampering.scratch.bytes("again.xml") == tampering.scratch.bytes("book.xml"))
    #expect(codes { try other.export(to: file, includingPersonal: true) } == [1912])
    #expect(codes { try other.importBook(from: file, views: SmallViews()) } == [1916])
    #expect(codes { try other.export(to: "/none/x.xml", includingPersonal: true) } == [1918])
  }

  @Test func `without personal data none is in the file, and the import says it is erased`() throws
  {
    let tampering = try Self.full()
    let file = tampering.scratch.file("book.xml")
    try tampering.book.export(to: file, includingPersonal: false)
    #expect(try xmllint(["--noout", "--schema", Self.schema(), file]) == 0)
    let text = String(decoding: tampering.scratch.bytes("book.xml"), as: UTF8.self)
    for phone in Tampering.phones.values {
      for secret in [phone.value, phone.salt] {
        #expect(!text.contains(secret))
        #expect(!text.contains(Data(secret.utf8).base64EncodedString()))
      }
    }
    let other = try tampering.scratch.registry("other.db")
    try other.importBook(from: file, views: SmallViews())
    let report = try other.verify(views: SmallViews())
    #expect(report.isSound && report.erased.map(\.caseID) == ["c1", "c2"])
    #expect(try other.head() == tampering.book.head())
  }

  @Test func `an export that isn't whole or was altered brings nothing`() throws {
    let tampering = try Tampering()
    try tampering.book.export(to: tampering.scratch.file("book.xml"), includingPersonal: true)
    let text = String(decoding: tampering.scratch.bytes("book.xml"), as: UTF8.self)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    func without(_ test: (String) -> Bool) -> String {
      lines.filter { !test($0) }.joined(separator: "\n")
    }
    // The last event, from its tag to its end.
    var last = lines
    if let start = last.lastIndex(where: { $0.contains("<event") }) {
      last.removeSubrange(start...start + 2)
    }
    let broken = [
      String(text.prefix(text.count / 2)), without { $0.contains("</registry>") }, "", "<x/>",
      last.joined(separator: "\n"), without { $0.contains("sequence=\"7\"") },
      text.replacingOccurrences(of: "person=\"li\"", with: "person=\"zhao\""),
      text.replacingOccurrences(of: "version=\"1.0\">", with: "version=\"1.1\">"),
      text.replacingOccurrences(of: "urn:fuwen:1", with: "urn:fuwen:2"),
      text.replacingOccurrences(of: "<office", with: "<!-- c --><stranger/><office"),
      text.replacingOccurrences(
        of: "?>\n", with: "?>\n<!DOCTYPE registry [<!ENTITY a 'b'>]>\n"),
      text.replacingOccurrences(of: "kind=\"file\"", with: "kind=\"none\""),
      text.replacingOccurrences(of: "name=\"扫描1.pdf\"", with: "encodedName=\"%\""),
      text.replacingOccurrences(
        of: Data("bytes 1".utf8).base64EncodedString(),
        with: Data("bytes 9".utf8).base64EncodedString()),
      text.replacingOccurrences(
        of: Data("13800000001".utf8).base64EncodedString(),
        with: Data("13800000009".utf8).base64EncodedString()),
      // A document that an event names.
      text.replacingOccurrences(
        of: Data("bytes 1".utf8).base64EncodedString(), with: "!"),
    ]
    for (index, changed) in broken.enumerated() {
      #expect(changed != text, "\(index)")
      let file = tampering.scratch.file("broken\(index).xml")
      try Data(changed.utf8).write(to: URL(fileURLWithPath: file))
      let book = try tampering.scratch.registry("b\(index).db")
      #expect(
        codes { try book.importBook(from: file, views: SmallViews()) }.first == 1916, "\(index)")
      #expect(try book.head() == nil)
    }
    #expect(
      codes {
        try tampering.scratch.registry("c.db").importBook(from: "/none.xml", views: SmallViews())
      } == [1916])
  }

  private func xmllint(_ arguments: [String]) throws -> Int32 {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["xmllint"] + arguments
    process.standardError = Pipe()
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }
}
