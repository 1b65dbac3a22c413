internal import GRDB

/// The schema's history. A migration that was ever released is never changed; a new one is added
/// below and `current` goes up.
enum Migrations {
  /// The schema's version that this program reads and writes.
  static let current = 1
  /// `Fuwn`: says in the file's header whose it is.
  static let applicationID = 0x4675_776E

  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 first tables") { db in
      for statement in FirstSchema.statements { try db.execute(sql: statement) }
      try CaseSearch.createIndex(db)
      try mark(db, version: 1)
    }
    return migrator
  }

  /// Every write compares the version in `meta`; the one in the file's header is for opening.
  private static func mark(_ db: Database, version: Int) throws {
    try db.execute(
      sql: """
        INSERT INTO meta (key, value) VALUES ('schema', ?)
        ON CONFLICT (key) DO UPDATE SET value = excluded.value
        """, arguments: [String(version)])
    try db.execute(sql: "PRAGMA user_version = \(version)")
    try db.execute(sql: "PRAGMA application_id = \(applicationID)")
  }
}
