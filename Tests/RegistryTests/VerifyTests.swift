import Casework
import Desk
import Foundation
import GRDB
import Records
import Registry
import Testing

@Suite struct VerifyTests {
  @Test func `an untouched book is sound, and says what it went through`() throws {
    let tampering = try Tampering()
    let report = try tampering.book.verify(views: SmallViews())
    #expect(report.isSound && report.faults.isEmpty)
    #expect(report.eventCount == 12 && report.documentCount == 3)
    #expect(try report.head == tampering.book.head())
    #expect(!report.isAnchored && report.hasCheckedViews && report.erased.isEmpty)
    let head = try #require(report.head)
    #expect(try tampering.book.verify(heads: [head]).isAnchored)
    #expect(try tampering.faults(heads: [head]).isEmpty)
  }

  @Test(
    arguments: [
      "kind = 'y'", "kind_version = 2", "person = 'zhao'", "stands_in_for = 'zhao'",
      "at = '2026-03-02T12:00:01+08:00'", "at = '2026-03-02 12:00:00+08:00'",
      "payload = x'00'", "payload = CAST(payload AS TEXT)", "stream = 'c9'", "version = 9",
      "previous = zeroblob(32)", "hash = zeroblob(32)", "person = x'6C69'",
    ]) func `an event altered in any column is named`(change: String) throws
  {
    for sequence in [5, 6, 12] {
      let tampering = try Tampering()
      try tampering.tamper("UPDATE events SET \(change) WHERE sequence = \(sequence)")
      #expect(try tampering.faults().contains(VerifyFault(.altered, .event(sequence))))
    }
  }

  @Test func `an event replaced together with its hash is named by the link`() throws {
    let tampering = try Tampering()
    try tampering.tamper { db in
      try db.execute(sql: "UPDATE events SET person = 'zhao' WHERE sequence = 5")
      try Tampering.rehash(db, 5)
    }
    #expect(try tampering.faults() == [VerifyFault(.altered, .event(5))])
  }

  @Test func `an event taken out is named`() throws {
    for sequence in 1...11 {
      let tampering = try Tampering()
      try tampering.tamper("DELETE FROM events WHERE sequence = \(sequence)")
      #expect(try tampering.faults().contains(VerifyFault(.missing, .event(sequence))))
    }
  }

  @Test func `an event taken out, with the others moved up, shows on all of them`() throws {
    let tampering = try Tampering()
    try tampering.tamper(
      """
      DELETE FROM events WHERE sequence = 5;
      UPDATE events SET sequence = sequence - 1 WHERE sequence > 5
      """)
    let named = Set(try tampering.faults().map(\.subject))
    for sequence in 5...11 { #expect(named.contains(.event(sequence))) }
  }

  @Test func `events whose contents were exchanged are named as such`() throws {
    for columns in [["payload"], ["kind", "payload"], ["kind", "person", "at", "payload"]] {
      let tampering = try Tampering()
      try tampering.tamper { db in
        try Tampering.exchange(db, "events", columns, "sequence = 5", "sequence = 8")
      }
      let faults = try tampering.faults()
      #expect(faults.contains(VerifyFault(.swapped, .event(5))), "\(columns)")
      #expect(faults.contains(VerifyFault(.swapped, .event(8))), "\(columns)")
    }
  }

  @Test func `events that changed places are named as such`() throws {
    // Of one case, with and without their versions; and of two cases.
    for (first, second, versions) in [(5, 6, true), (5, 6, false), (5, 8, false)] {
      let tampering = try Tampering()
      try tampering.tamper { db in
        try db.execute(
          sql: """
            UPDATE events SET sequence = 100 WHERE sequence = \(first);
            UPDATE events SET sequence = \(first) WHERE sequence = \(second);
            UPDATE events SET sequence = \(second) WHERE sequence = 100
            """)
        if versions {
          try db.execute(
            sql: """
              UPDATE events SET version = 50 WHERE sequence = \(first);
              UPDATE events SET version = 3 WHERE sequence = \(second);
              UPDATE events SET version = 2 WHERE sequence = \(first)
              """)
        }
      }
      let faults = try tampering.faults()
      #expect(faults.contains(VerifyFault(.reordered, .event(first))))
      #expect(faults.contains(VerifyFault(.reordered, .event(second))))
    }
  }

  @Test func `truncation shows by the head alone`() throws {
    let tampering = try Tampering()
    let head = try #require(try tampering.book.head())
    try tampering.tamper(
      """
      DELETE FROM events WHERE sequence > 10; DELETE FROM tallies; DELETE FROM case_marks;
      DELETE FROM cases; DELETE FROM numbers
      """)
    _ = try tampering.book.rebuild(views: SmallViews())
    #expect(try tampering.faults().isEmpty)
    #expect(try tampering.faults(heads: [head]) == [VerifyFault(.truncated, .event(12))])
  }

  @Test func `rolling back to a copy, and going on from it, show by the head`() throws {
    let tampering = try Tampering()
    try tampering.book.backup(to: tampering.scratch.file("copy.db"))
    try tampering.book.write { book throws(Diagnostics) in
      _ = try book.act([SmallCases.moved(to: .closed)], on: "c1")
    }
    let head = try #require(try tampering.book.head())
    let old = try Registry(path: tampering.scratch.file("copy.db"), office: "kjj")
    #expect(
      try old.verify(heads: [head], views: SmallViews()).faults
        == [VerifyFault(.truncated, .event(13))])
    try old.write { book throws(Diagnostics) in
      _ = try book.act([SmallCases.moved(to: .handling)], on: "c1")
    }
    #expect(try old.verify(views: SmallViews()).isSound)
    #expect(
      try old.verify(heads: [head], views: SmallViews()).faults
        == [VerifyFault(.rewritten, .event(13))])
  }

  @Test func `a log written anew as a whole shows by the head`() throws {
    let tampering = try Tampering()
    let head = try #require(try tampering.book.head())
    let other = try tampering.scratch.registry("other.db")
    try Tampering.fill(other)
    try other.write { book throws(Diagnostics) in
      _ = try book.act([SmallCases.moved(to: .closed)], on: "c1")
    }
    // The same up to the head: nothing to find.
    #expect(try other.verify(heads: [head], views: SmallViews()).isSound)
    let forged = try tampering.scratch.registry("forged.db")
    try forged.write { book throws(Diagnostics) in
      for index in 1...20 { try book.register(CaseID("c\(index)"), title: "别的", number: index) }
    }
    #expect(try forged.verify(views: SmallViews()).isSound)
    #expect(try forged.verify(heads: [head]).faults == [VerifyFault(.rewritten, .event(12))])
  }

  @Test func `heads are kept in a file elsewhere, of all offices`() throws {
    let tampering = try Tampering()
    let file = tampering.scratch.file("heads.txt")
    let empty = try Registry(path: tampering.path, office: "gaj")
    #expect(try empty.appendHead(to: file) == nil)
    let first = try #require(try tampering.book.appendHead(to: file))
    try empty.write { book throws(Diagnostics) in try book.register("c1", title: "题") }
    let second = try #require(try empty.appendHead(to: file))
    #expect(try Registry.heads(in: file) == [first, second])
    let report = try tampering.book.verify(heads: try Registry.heads(in: file))
    #expect(report.anchorCount == 1 && report.isSound)
    try Data("fuwen-head-1 kjj x y\n".utf8).write(to: URL(fileURLWithPath: file))
    #expect(codes { try Registry.heads(in: file) } == [1917])
    #expect(codes { try Registry.heads(in: file + ".none") } == [1917])
    #expect(codes { try tampering.book.appendHead(to: file + "/x/y") } == [1918])
  }

  @Test func `documents altered, exchanged and taken out are named`() throws {
    let digests = Tampering.scans.map(\.digest)
    let keys = digests.map { "x'\($0.hex)'" }
    let changes: [(String, VerifyFault)] = [
      (
        "UPDATE documents SET bytes = x'00' WHERE digest = \(keys[0])",
        .init(.altered, .document(digests[0]))
      ),
      (
        "UPDATE documents SET name = 'x' WHERE digest = \(keys[0])",
        .init(.altered, .document(digests[0]))
      ),
      (
        "UPDATE documents SET kind = 'reply' WHERE digest = \(keys[0])",
        .init(.altered, .document(digests[0]))
      ),
      (
        "UPDATE documents SET kind = 'none' WHERE digest = \(keys[0])",
        .init(.altered, .document(digests[0]))
      ),
      (
        "UPDATE documents SET label = zeroblob(32) WHERE digest = \(keys[0])",
        .init(.altered, .document(digests[0]))
      ),
      (
        "DELETE FROM documents WHERE digest = \(keys[2])",
        .init(.missing, .document(digests[2]), namedBy: 3)
      ),
      (
        "UPDATE documents SET office = 'x' WHERE digest = \(keys[2])",
        .init(.missing, .document(digests[2]), namedBy: 3)
      ),
    ]
    for (sql, expected) in changes {
      let tampering = try Tampering()
      try tampering.tamper(sql)
      #expect(try tampering.faults().contains(expected), "\(sql)")
      if case .document(let digest) = expected.subject, expected.kind != .missing {
        #expect(
          codes {
            try tampering.book.read { book throws(Diagnostics) in try book.document(digest) }
          }
            == [1909])
      }
    }
  }

  @Test func `documents whose bytes were exchanged are named as such`() throws {
    let tampering = try Tampering()
    let digests = Tampering.scans.prefix(2).map(\.digest)
    try tampering.tamper { db in
      try Tampering.exchange(
        db, "documents", ["bytes"], "digest = x'\(digests[0])'", "digest = x'\(digests[1])'")
    }
    #expect(
      Set(try tampering.faults())
        == Set(digests.map { VerifyFault(.swapped, .document($0)) }))
  }

  @Test func `personal data altered or exchanged is named, and erased data listed`() throws {
    let digest = try #require(Tampering.phones["c1"]).saltedDigest
    let altered = VerifyFault(.altered, .personal("c1", digest))
    for sql in [
      "UPDATE personal SET value = CAST('139' AS BLOB) WHERE case_id = 'c1'",
      "UPDATE personal SET salt = CAST('0' AS BLOB) WHERE case_id = 'c1'",
      "UPDATE personal SET proposer = 'd2' WHERE case_id = 'c1'",
      "UPDATE personal SET field = 'address' WHERE case_id = 'c1'",
      "UPDATE personal SET is_erased = 1 WHERE case_id = 'c1'",
      "UPDATE personal SET value = (SELECT value FROM personal WHERE case_id = 'c2')",
    ] {
      let tampering = try Tampering()
      try tampering.tamper(sql)
      #expect(try tampering.faults().contains(altered), "\(sql)")
    }
    // Whole rows exchanged: each is sound in itself, but not what its case's events name.
    let tampering = try Tampering()
    try tampering.tamper { db in
      try Tampering.exchange(
        db, "personal", ["digest", "salt", "value"], "case_id = 'c1'", "case_id = 'c2'")
    }
    #expect(Set(try tampering.faults().map(\.kind)) == [.altered, .missing])

    let erasing = try Tampering()
    try erasing.book.write { book throws(Diagnostics) in try book.erasePersonalData(of: "c1") }
    let report = try erasing.book.verify(views: SmallViews())
    #expect(report.isSound)
    #expect(report.erased.map(\.caseID) == ["c1"] && report.erased.map(\.event) == [1])
    #expect(report.erased.map(\.digest) == [digest] && report.erasedCount == 1)
  }

  @Test(
    arguments: [
      ("UPDATE cases SET title = 'x' WHERE case_id = 'c1'", VerifyFault(.differs, .row("c1"))),
      ("UPDATE cases SET cells = '' WHERE case_id = 'c2'", VerifyFault(.differs, .row("c2"))),
      ("UPDATE cases SET place = '' WHERE case_id = 'c2'", VerifyFault(.differs, .row("c2"))),
      (
        "UPDATE cases SET due = 'sometimes!' WHERE case_id = 'c2'",
        VerifyFault(.differs, .row("c2"))
      ),
      ("DELETE FROM case_marks WHERE case_id = 'c3'", VerifyFault(.differs, .row("c3"))),
      ("UPDATE case_marks SET place = '' WHERE case_id = 'c3'", VerifyFault(.differs, .row("c3"))),
      ("DELETE FROM cases WHERE case_id = 'c1'", VerifyFault(.missing, .row("c1"))),
      (
        """
        INSERT INTO cases SELECT 99, office, 'c9', version, place, year, kind, level, origin,
        session, '99', title, role, state, owes_answer, section, lead_leader, handling_leader,
        handler, result_class, topic, labels, due, next_due, cells, '', tallies
        FROM cases WHERE case_id = 'c1'
        """, VerifyFault(.differs, .row("c9"))
      ),
      (
        "UPDATE tallies SET amount = 7 WHERE component = 'accepted'",
        VerifyFault(.differs, .tally(2026, "accepted"))
      ),
      (
        "DELETE FROM tallies WHERE component = 'accepted'",
        VerifyFault(.differs, .tally(2026, "accepted"))
      ),
      (
        "INSERT INTO tallies VALUES ('kjj', 2020, 'x', 'all', '', 1)",
        VerifyFault(.differs, .tally(2020, "x"))
      ),
      (
        "UPDATE numbers SET state = 'voided' WHERE number = 1",
        VerifyFault(.differs, .number("市科函〔2026〕1号"))
      ),
      ("DELETE FROM numbers WHERE number = 2", VerifyFault(.missing, .number("市科函〔2026〕2号"))),
      ("INSERT INTO search (search) VALUES ('delete-all')", VerifyFault(.differs, .search)),
      ("INSERT INTO search (rowid, tokens) VALUES (1, 'x')", VerifyFault(.differs, .search)),
      ("INSERT INTO restorations VALUES ('kjj', 3, NULL)", VerifyFault(.differs, .restorations)),
      ("DROP INDEX cases_late", VerifyFault(.unguarded, .schema("cases_late"))),
      ("CREATE TABLE more (x TEXT)", VerifyFault(.unguarded, .schema("more"))),
    ]) func `views that aren't what the log leads to are named, and made anew`(
      sql: String, expected: VerifyFault
    ) throws
  {
    let tampering = try Tampering()
    try tampering.tamper(sql)
    #expect(try tampering.faults().contains(expected))
    if case .schema = expected.subject { return }
    let report = try tampering.book.rebuild(views: SmallViews())
    #expect(report.differences.contains(expected))
    #expect(report.caseCount == 4 && report.numberCount == 4)
    #expect(try tampering.faults().isEmpty)
    #expect(try tampering.book.rebuild(views: SmallViews()).differenceCount == 0)
  }

  @Test func `missing guards and damaged pages are named`() throws {
    for name in [
      "events_refuse_update", "events_refuse_delete", "documents_refuse_update",
      "documents_refuse_delete",
    ] {
      let tampering = try Tampering()
      let queue = try DatabaseQueue(path: tampering.path)
      try queue.write { db in try db.execute(sql: "DROP TRIGGER \(name)") }
      #expect(try tampering.faults() == [VerifyFault(.unguarded, .schema(name))])
    }
    let tampering = try Tampering()
    let queue = try DatabaseQueue(path: tampering.path)
    let root = try queue.read { db in
      try Int.fetchOne(db, sql: "SELECT rootpage FROM sqlite_master WHERE name = 'cases_by_topic'")
    }
    try queue.writeWithoutTransaction { db in _ = try db.checkpoint(.truncate) }
    try queue.close()
    let handle = try #require(FileHandle(forUpdatingAtPath: tampering.path))
    try handle.seek(toOffset: UInt64(((root ?? 1) - 1) * 4096))
    try handle.write(contentsOf: Data(repeating: 0xAA, count: 4096))
    try handle.close()
    let fresh = try Registry(path: tampering.path, office: "kjj")
    #expect(try fresh.verify(views: SmallViews()).faults.contains(VerifyFault(.damaged, .file)))
  }

  @Test func `any change of any value of any row is found`() throws {
    var generator = SplitMix64(seed: 12)
    let tables = ["events", "documents", "personal", "cases", "case_marks", "tallies", "numbers"]
    for _ in 0..<150 {
      let tampering = try Tampering()
      let table = try #require(tables.randomElement(using: &generator))
      var change = ""
      try tampering.tamper { db in
        let columns = try db.columns(in: table).map(\.name).filter { $0 != "id" }
        let column = try #require(columns.randomElement(using: &generator))
        let rows = try Int.fetchAll(db, sql: "SELECT rowid FROM \(table) ORDER BY rowid")
        let row = try #require(rows.randomElement(using: &generator))
        let old = try #require(
          try Row.fetchOne(db, sql: "SELECT \(column) FROM \(table) WHERE rowid = \(row)"))
        let new: (any DatabaseValueConvertible)? =
          switch (old[0] as DatabaseValue).storage {
          case .int64(let value): value == 0 || value == 1 ? 1 - value : value + 1000
          case .string(let text): text + "1"
          case .blob(let data):
            Data(
              data.enumerated().map { $0.offset == data.count / 2 ? $0.element ^ 1 : $0.element })
          default: "x"
          }
        change = "\(table).\(column) \(row)"
        try db.execute(sql: "PRAGMA ignore_check_constraints = ON")
        try db.execute(
          sql: "UPDATE \(table) SET \(column) = ? WHERE rowid = ?", arguments: [new, row])
      }
      #expect(try !tampering.faults().isEmpty, "\(change)")
    }
  }

  @Test func `every fault says itself in both languages`() throws {
    let digest = Records.Digest(of: [])
    let subjects: [VerifyFault.Subject] = [
      .event(1), .document(digest), .personal("c1", digest), .row("c1"), .tally(2026, "x"),
      .number("1号"), .search, .restorations, .file, .schema("x"),
    ]
    for kind in VerifyFault.Kind.allCases {
      for subject in subjects {
        let said = VerifyFault(kind, subject).diagnostic(in: "book.db")
        #expect(RegistryCatalogue.all.contains { $0.code == said.code })
        #expect(!said.message.chinese.isEmpty && !said.message.english.isEmpty)
        #expect(!said.help.chinese.isEmpty && !said.help.english.isEmpty)
      }
    }
  }
}
