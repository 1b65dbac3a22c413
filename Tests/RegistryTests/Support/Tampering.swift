import Casework
import Desk
import Foundation
import GRDB
import Records
import Registry

/// A registry with a bit of everything, and a stranger's hand on its file.
struct Tampering {
  let scratch: Scratch
  let book: Registry
  var path: String { scratch.file("book.db") }

  static let scans = (1...3).map {
    StoredDocument(kind: .file, name: "扫描\($0).pdf", bytes: Array("bytes \($0)".utf8))
  }
  static let phones = [
    "c1": SmallCases.phone("13800000001"), "c2": SmallCases.phone("13800000002", salt: "6"),
  ]

  /// Events 1 … 12 of cases c1 … c4.
  init(settings: RegistrySettings = .init()) throws {
    scratch = try Scratch()
    try Self.template.get().write(to: URL(fileURLWithPath: scratch.file("book.db")))
    book = try Registry(path: scratch.file("book.db"), office: "kjj", settings: settings)
  }

  /// Made once: writing to the disk takes its time.
  private static let template = Result {
    let scratch = try Scratch()
    let book = try scratch.registry()
    try fill(book)
    try book.backup(to: scratch.file("copy.db"))
    let queue = try DatabaseQueue(path: scratch.file("copy.db"))
    try queue.writeWithoutTransaction { db in try db.execute(sql: "PRAGMA journal_mode = WAL") }
    try queue.close()
    return scratch.bytes("copy.db")
  }

  static func fill(_ book: Registry) throws(Diagnostics) {
    try book.write { book throws(Diagnostics) in
      for index in 1...4 {
        try book.register(
          CaseID("c\(index)"), title: "关于第\(index)件事的建议", number: index,
          phone: phones["c\(index)"], document: index < 4 ? scans[index - 1] : nil)
      }
    }
    for index in 1...4 {
      try book.write { book throws(Diagnostics) in
        try book.act(
          [SmallCases.moved(to: .accepted), SmallCases.numbered(index)], on: CaseID("c\(index)"))
        try book.put(SmallCases.entry(index, caseID: CaseID("c\(index)")))
      }
    }
  }

  /// Works on the file behind the registry's back: triggers are taken away for the time.
  func tamper(_ work: (Database) throws -> Void) throws {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    try queue.write { db in
      let triggers = try String.fetchAll(
        db, sql: "SELECT sql FROM sqlite_master WHERE type = 'trigger'")
      let names = try String.fetchAll(
        db, sql: "SELECT name FROM sqlite_master WHERE type = 'trigger'")
      for name in names { try db.execute(sql: "DROP TRIGGER \(name)") }
      try work(db)
      for trigger in triggers { try db.execute(sql: trigger) }
    }
    try queue.close()
  }

  func tamper(_ sql: String) throws { try tamper { db in try db.execute(sql: sql) } }

  /// Exchanges columns of two rows.
  static func exchange(
    _ db: Database, _ table: String, _ columns: [String], _ first: String, _ second: String
  ) throws {
    let list = columns.joined(separator: ", ")
    let rows = try [first, second].map { condition in
      try Row.fetchOne(db, sql: "SELECT \(list) FROM \(table) WHERE \(condition)")
    }
    let settings = columns.map { $0 + " = ?" }.joined(separator: ", ")
    for (condition, row) in [(first, rows[1]), (second, rows[0])] {
      guard let row else { continue }
      try db.execute(
        sql: "UPDATE \(table) SET \(settings) WHERE \(condition)",
        arguments: StatementArguments(row.databaseValues))
    }
  }

  /// Writes the hash anew that an event's columns give.
  static func rehash(_ db: Database, _ sequence: Int) throws {
    guard
      let row = try Row.fetchOne(
        db,
        sql: """
          SELECT stream, version, kind, kind_version, person, stands_in_for, at, payload,
          hex(previous), office FROM events WHERE sequence = ?
          """, arguments: [sequence]), let at = Instant(iso: row[6] as String)
    else { return }
    let event = Event(
      office: row[9], sequence: sequence, stream: .init(key: row[0]), version: row[1],
      kind: row[2], kindVersion: row[3], person: PersonID(row[4] as String),
      standsInFor: (row[5] as String?).map { PersonID($0) }, at: at,
      payload: Array(row[7] as Data),
      previous: (row[8] as String?).flatMap { Records.Digest(hex: $0.lowercased()) })
    let update = "UPDATE events SET hash = ? WHERE sequence = ?"
    try db.execute(sql: update, arguments: [Self.bytes(event.hash), sequence])
  }

  static func bytes(_ digest: Records.Digest) -> Data {
    let digits = Array(digest.hex)
    return Data(
      stride(from: 0, to: 64, by: 2).compactMap { UInt8(String(digits[$0...$0 + 1]), radix: 16) })
  }

  func faults(heads: [Head] = []) throws -> [VerifyFault] {
    try book.verify(heads: heads, views: SmallViews()).faults
  }
}
