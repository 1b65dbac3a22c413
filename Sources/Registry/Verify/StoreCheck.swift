internal import GRDB

/// The database file itself: its pages, and whether tables, indexes and triggers are ours.
struct StoreCheck {
  let db: Database

  func run(_ report: inout VerifyReport) throws {
    let isWhole =
      try String.fetchAll(db, sql: "PRAGMA integrity_check(1)") == ["ok"]
      && Row.fetchOne(db, sql: "PRAGMA foreign_key_check") == nil
    if !isWhole { report.add(VerifyFault(.damaged, .file)) }
    let (expected, found) = (try Self.expected(), try Self.schema(of: db))
    for name in Set(expected.keys).union(found.keys).sorted() where expected[name] != found[name] {
      report.add(VerifyFault(.unguarded, .schema(name)))
    }
  }

  /// The schema that the migrations make, made in memory.
  private static func expected() throws -> [String: String] {
    let queue = try DatabaseQueue()
    try Migrations.migrator.migrate(queue)
    return try queue.read { db in try schema(of: db) }
  }

  private static func schema(of db: Database) throws -> [String: String] {
    let rows = try Row.fetchAll(
      db, sql: "SELECT name, COALESCE(sql, '') FROM sqlite_master WHERE type <> 'unknown'")
    var schema: [String: String] = [:]
    for row in rows {
      let columns = Columns(row, of: "schema")
      schema[try columns.text(0)] = try columns.text(1)
    }
    return schema
  }
}
