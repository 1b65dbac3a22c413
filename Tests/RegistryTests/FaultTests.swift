import Casework
import Desk
import Foundation
import GRDB
import Records
import Registry
import Testing

/// What a disk, a system or a stranger can do: clear words, nothing lost.
@Suite struct FaultTests {
  private func act(_ book: Registry, _ id: CaseID = "c1") throws {
    try book.write { book throws(Diagnostics) in
      _ = try book.act([SmallCases.moved(to: .closed)], on: id)
    }
  }

  @Test func `what isn't there or isn't a registry is refused, and left as it is`() throws {
    let scratch = try Scratch()
    func opening(_ name: String, isNew: Bool = false) -> [Int] {
      codes { try Registry(path: scratch.file(name), office: "kjj", isNew: isNew) }
    }
    #expect(opening("none.db") == [1901])
    #expect(opening("none/book.db") == [1905])
    #expect(opening("none/book.db", isNew: true) == [1905])
    try FileManager.default.createDirectory(
      atPath: scratch.file("folder"), withIntermediateDirectories: true)
    #expect(opening("folder") == [1905])
    let others = [Data(), Data("not a database".utf8), Data(repeating: 0x41, count: 10_000)]
    for (index, bytes) in others.enumerated() {
      try bytes.write(to: URL(fileURLWithPath: scratch.file("other\(index)")))
      #expect(opening("other\(index)") == [1902])
      #expect(opening("other\(index)", isNew: true) == [1912])
      #expect(scratch.bytes("other\(index)") == bytes)
    }
    let queue = try DatabaseQueue(path: scratch.file("stranger.db"))
    try queue.write { db in try db.execute(sql: "CREATE TABLE meta (key TEXT, value TEXT)") }
    #expect(opening("stranger.db") == [1902])
    _ = try scratch.registry()
    #expect(opening("book.db", isNew: true) == [1912])
    #expect(try scratch.names.allSatisfy { !$0.hasPrefix(".") })
  }

  @Test(
    arguments: [
      (0x6969, nil, true), (0x517B, nil, true), (0xFF53_4D42, nil, true), (0xFE53_4D42, nil, true),
      (0x0102_1997, nil, true), (0x6573_5546, "fuse.sshfs", true), (0x6573_5546, nil, true),
      (0x6573_5546, "fuseblk", false), (0xEF53, nil, false), (0x0102_1994, nil, false),
      (0x9123_683E, nil, false),
    ] as [(UInt, String?, Bool)]) func `network file systems are refused`(
      magic: UInt, type: String?, isRefused: Bool
    ) throws
  {
    let scratch = try Scratch()
    var settings = RegistrySettings()
    settings.fileSystem = FileSystemProbe { _ in .init(magic: magic, mountType: type) }
    let found = codes {
      try Registry(path: scratch.file("book.db"), office: "kjj", isNew: true, settings: settings)
    }
    #expect(found == (isRefused ? [1904] : []))
    #expect(try scratch.names.isEmpty == isRefused)
    let known = try #require(FileSystemProbe.system.answer(scratch.path))
    #expect(known.magic != 0)
  }

  @Test func `a newer registry is neither read into nor written`() throws {
    let tampering = try Tampering()
    try tampering.tamper(
      "UPDATE meta SET value = '2' WHERE key = 'schema'; PRAGMA user_version = 2")
    // A program that had it open finds out when it writes.
    #expect(codes { try act(tampering.book) } == [1903])
    #expect(codes { try Registry(path: tampering.path, office: "kjj") } == [1903])
    #expect(
      codes {
        try Registry.restore(
          from: tampering.path, to: tampering.scratch.file("new.db"), by: "li", at: SmallCases.noon)
      } == [1903])
    try tampering.tamper(
      "UPDATE meta SET value = '1' WHERE key = 'schema'; PRAGMA user_version = 1")
    #expect(try tampering.faults().isEmpty)
  }

  @Test func `a registry that another writes to can be read, and is busy for who would write`()
    throws
  {
    var settings = RegistrySettings()
    settings.patience = 0.2
    let tampering = try Tampering(settings: settings)
    let other = try DatabaseQueue(path: tampering.path)
    try other.inDatabase { db in
      try db.execute(sql: "BEGIN IMMEDIATE")
      #expect(codes { try act(tampering.book) } == [1907])
      #expect(try tampering.book.head()?.sequence == 12)
      try db.execute(sql: "ROLLBACK")
    }
    try act(tampering.book)
    #expect(try tampering.faults().isEmpty)
  }

  @Test func `a writer waits for another`() throws {
    let tampering = try Tampering()
    let other = try DatabaseQueue(path: tampering.path)
    try other.inDatabase { db in
      try db.execute(sql: "BEGIN IMMEDIATE")
      let written = DispatchSemaphore(value: 0)
      let book = tampering.book
      Thread.detachNewThread {
        try? book.write { book throws(Diagnostics) in
          _ = try book.act([SmallCases.moved(to: .closed)], on: "c1")
        }
        written.signal()
      }
      #expect(written.wait(timeout: .now() + 0.3) == .timedOut)
      try db.execute(sql: "ROLLBACK")
      #expect(written.wait(timeout: .now() + 9) == .success)
    }
    #expect(try tampering.book.head()?.sequence == 13)
  }

  @Test func `a full disk at any page takes the whole act back`() throws {
    let pages = try Tampering().scratch.bytes("book.db").count / 4096
    var refused = 0
    for limit in pages...pages + 40 {
      var settings = RegistrySettings()
      settings.pageLimit = limit
      let tampering = try Tampering(settings: settings)
      let found = codes {
        try tampering.book.write { book throws(Diagnostics) in
          for index in 5...40 {
            try book.register(
              CaseID("c\(index)"), title: "关于第\(index)件事的建议", number: index,
              phone: SmallCases.phone("1380000\(index)"),
              document: StoredDocument(
                kind: .file, bytes: [UInt8](repeating: UInt8(index), count: 500)))
          }
        }
      }
      #expect(found == [1908] || found.isEmpty)
      refused += found.count
      #expect(try tampering.book.head()?.sequence == (found.isEmpty ? 48 : 12))
      let fresh = try Registry(path: tampering.path, office: "kjj")
      #expect(try fresh.verify(views: SmallViews()).isSound)
      try act(fresh)
    }
    #expect(refused > 5 && refused < 41)
  }

  @Test(.enabled(if: TinyDisk.isPossible, "mounting a tmpfs needs root"))
  func `a disk that is really full takes the whole act back`() throws {
    let disk = try TinyDisk(kilobytes: 1200)
    let path = disk.path + "/book.db"
    let book = try Registry(path: path, office: "kjj", isNew: true)
    try Tampering.fill(book)
    var acknowledged = 12
    var found: [Int] = []
    for index in 5...4000 where found.isEmpty {
      found = codes {
        try book.write { book throws(Diagnostics) in
          try book.keep(
            StoredDocument(kind: .file, bytes: [UInt8](repeating: 3, count: 9000 + index)))
          _ = try book.act([SmallCases.moved(to: .handling)], on: "c1")
        }
      }
      if found.isEmpty { acknowledged += 1 }
    }
    #expect(found == [1908])
    #expect(try book.head()?.sequence == acknowledged)
    #expect(codes { try book.backup(to: disk.path + "/copy.db") } == [1908])
    #expect(
      codes { try book.export(to: disk.path + "/book.xml", includingPersonal: true) } == [1918])
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: disk.path).allSatisfy {
        $0.hasPrefix("book.db")
      })
    #expect(try book.verify(views: SmallViews()).isSound)
    #expect(
      codes { try Registry(path: disk.path + "/new.db", office: "kjj", isNew: true) } == [1908])
  }

  @Test(.enabled(if: ReadOnlyFolder.isPossible, "as root, only chattr makes a folder read-only"))
  func `a folder that can't be written is said so`() throws {
    let tampering = try Tampering()
    let folder = ReadOnlyFolder(tampering.scratch.path)
    defer { folder.release() }
    #expect(codes { try Registry(path: tampering.path, office: "kjj") } == [1906])
    #expect(
      codes { try Registry(path: tampering.scratch.file("new.db"), office: "kjj", isNew: true) }
        == [1906])
  }

  @Test func `a log file cut off loses what was in it, and the head says so`() throws {
    let tampering = try Tampering()
    for id in ["c1", "c2", "c3"] { try act(tampering.book, CaseID(id)) }
    let head = try #require(try tampering.book.head())
    let (file, log) = (tampering.scratch.bytes("book.db"), tampering.scratch.bytes("book.db-wal"))
    #expect(log.count > 20_000)
    var seen: Set<Int> = []
    for length in stride(from: 0, through: log.count, by: max(1, log.count / 25)) + [log.count] {
      let scratch = try Scratch()
      try file.write(to: URL(fileURLWithPath: scratch.file("book.db")))
      try log.prefix(length).write(to: URL(fileURLWithPath: scratch.file("book.db-wal")))
      let book = try Registry(path: scratch.file("book.db"), office: "kjj")
      let sequence = try book.head()?.sequence ?? 0
      seen.insert(sequence)
      #expect(try book.verify(views: SmallViews()).isSound)
      let faults = try book.verify(heads: [head], views: SmallViews()).faults
      #expect(faults == (sequence < 15 ? [VerifyFault(.truncated, .event(15))] : []))
      try act(book)
    }
    #expect(seen.contains(12) && seen.contains(15))
  }

  @Test func `a file cut off is damaged, and stays as it is`() throws {
    let tampering = try Tampering()
    let whole = tampering.scratch.bytes("book.db")
    for part in 1...5 {
      let scratch = try Scratch()
      let bytes = whole.prefix(whole.count * part / 6)
      try bytes.write(to: URL(fileURLWithPath: scratch.file("book.db")))
      let found = codes {
        let book = try Registry(path: scratch.file("book.db"), office: "kjj")
        let report = try book.verify(views: SmallViews())
        throw report.diagnostics(in: "book.db")
      }
      #expect(found.contains(1909) || found.contains(1925), "\(part)")
    }
  }

  @Test func `the log and documents refuse changes, also by replacing`() throws {
    let tampering = try Tampering()
    var configuration = Configuration()
    configuration.prepareDatabase { db in try db.execute(sql: "PRAGMA recursive_triggers = ON") }
    let queue = try DatabaseQueue(path: tampering.path, configuration: configuration)
    for sql in [
      "UPDATE events SET person = 'x'", "DELETE FROM events", "UPDATE documents SET name = 'x'",
      "DELETE FROM documents", "INSERT OR REPLACE INTO events SELECT * FROM events",
      "INSERT OR REPLACE INTO documents SELECT * FROM documents",
      "INSERT INTO events SELECT * FROM events", "UPDATE personal SET is_erased = 2",
      "INSERT INTO tallies VALUES ('kjj', 2026, 'x', 'all', '', 0)",
      "INSERT INTO case_marks VALUES ('kjj', 'label', 'x', '', 'none')",
    ] {
      #expect(throws: DatabaseError.self, "\(sql)") {
        try queue.write { db in try db.execute(sql: sql) }
      }
    }
    #expect(try tampering.faults().isEmpty)
  }

  @Test func `errors hold no value of a person`() throws {
    let tampering = try Tampering()
    try tampering.tamper("UPDATE personal SET value = x'FF', salt = x'FF' WHERE case_id = 'c1'")
    do {
      _ = try tampering.book.read { book throws(Diagnostics) in try book.personalData(of: "c1") }
      Issue.record("it was read")
    } catch {
      let text = DiagnosticText.text(error.all, language: .chinese) + DiagnosticText.json(error.all)
      #expect(!text.contains("138") && text.contains("FW1909"))
    }
  }
}

@Suite struct ConcurrencyTests {
  @Test func `of what many write at once, nothing is lost`() throws {
    let scratch = try Scratch()
    let books = [
      try scratch.registry(), try Registry(path: scratch.file("book.db"), office: "kjj"),
      try Registry(path: scratch.file("book.db"), office: "gaj"),
    ]
    DispatchQueue.concurrentPerform(iterations: 9) { worker in
      let book = books[worker % 3]
      for step in 1...12 {
        do {
          try book.write { book throws(Diagnostics) in
            let id = CaseID("c\(worker)")
            if step == 1 {
              try book.register(id, title: "题", number: worker + 1)
            } else {
              _ = try book.act([SmallCases.moved(to: step % 2 == 0 ? .handling : .closed)], on: id)
            }
          }
          _ = try book.read { book throws(Diagnostics) in try book.rows(CaseQuery()) }
        } catch { Issue.record("\(error)") }
      }
    }
    for (office, cases) in [("kjj", 6), ("gaj", 3)] {
      let book = try Registry(path: scratch.file("book.db"), office: office)
      let report = try book.verify(views: SmallViews())
      #expect(report.isSound && report.eventCount == cases * 12)
      try book.read { book throws(Diagnostics) in
        let rows = try book.rows(CaseQuery())
        #expect(rows.count == cases && rows.allSatisfy { $0.version == 12 })
        #expect(try book.tallies(years: [2026])[Tally(year: 2026, component: "handling")] == cases)
      }
    }
  }

  @Test func `of many who make one registry, one does`() throws {
    let scratch = try Scratch()
    let path = scratch.file("book.db")
    let made = Counter()
    DispatchQueue.concurrentPerform(iterations: 6) { _ in
      if codes({ try Registry(path: path, office: "kjj", isNew: true) }).isEmpty { made.add() }
      let opened = codes { try Registry(path: path, office: "kjj") }
      #expect(opened == [])
    }
    #expect(made.count == 1)
    #expect(try scratch.names.allSatisfy { $0.hasPrefix("book.db") })
  }
}

@Suite struct PlanTests {
  /// Of a first page: an index leads, in order; nothing is scanned or sorted that grows.
  @Test func `usual first pages cost the same however large the book is`() throws {
    let scratch = try Scratch()
    let book = try scratch.registry()
    let day = SmallCases.day
    let changes: [(inout CaseQuery) -> Void] = [
      { _ in }, { $0.years = [2026] }, { $0.sections = ["a"] }, { $0.handlers = ["li"] },
      { $0.states = [.handling] }, { $0.classes = ["A"] }, { $0.kinds = [.proposal] },
      { $0.levels = [.county] }, { $0.roles = [.joint] }, { $0.topics = ["民生"] },
      { $0.labels = ["重点"] }, { $0.leaders = ["wang"] }, { $0.isOwing = true },
      { $0.order = .due }, { $0.order = .nextDue },
      {
        $0.dueUntil = day
        $0.order = .nextDue
      },
      { $0.lateOn = day },
      {
        $0.lateOn = day
        $0.order = .due
      },
      {
        $0.sections = ["a"]
        $0.lateOn = day
      },
      {
        $0.sections = ["a"]
        $0.lateOn = day
        $0.order = .due
      },
      {
        $0.years = [2026]
        $0.sections = ["a"]
      },
      {
        $0.years = [2026]
        $0.labels = ["重点"]
      },
      {
        $0.sections = ["a"]
        $0.states = [.handling]
      },
    ]
    for change in changes {
      var query = CaseQuery()
      query.limit = 50
      change(&query)
      let plan = try book.plan(of: query)
      #expect(!plan.contains { $0.contains("SCAN") || $0.contains("TEMP") }, "\(plan)")
    }
    // What few cases hold is found through the search alone.
    var search = CaseQuery()
    search.text = "养老"
    search.sections = ["a"]
    #expect(try book.plan(of: search).contains { $0.contains("SEARCH cases USING INTEGER PRIMARY KEY") })
    // Late ones are found among those who owe an answer, which the book of a long time has few of.
    var late = CaseQuery()
    late.lateOn = day
    for (order, index) in [(CaseQuery.Order.number, "cases_owing"), (.due, "cases_late")] {
      late.order = order
      late.sections = ["a"]
      #expect(try book.plan(of: late).contains { $0.contains("INDEX \(index)_by_section ") })
      late.sections = []
      #expect(try book.plan(of: late).contains { $0.contains("INDEX \(index) ") })
    }
  }

  /// Without statistics SQLite likes an index that holds every column better than one that leads to
  /// the row: reading one case's marks must not go through all of the office's.
  @Test func `what belongs to one case is found through the case`() throws {
    let tampering = try Tampering()
    let queue = try DatabaseQueue(path: tampering.path)
    for (table, columns, key) in [
      ("case_marks", "mark, value, place", "case_id"), ("cases", "id, title", "case_id"),
      ("personal", "case_id, digest, value", "case_id"), ("events", "sequence, payload", "stream"),
    ] {
      let steps = try queue.read { db in
        try Row.fetchAll(
          db,
          sql: """
            EXPLAIN QUERY PLAN SELECT \(columns) FROM \(table) WHERE office = 'x' AND \(key) = 'y'
            """
        ).map { $0["detail"] as String }
      }
      #expect(steps.contains { $0.contains("(office=? AND \(key)=?") }, "\(steps)")
    }
  }
}
