internal import GRDB

/// What holds for the file as a whole.
struct MetaTable {
  let db: Database

  /// The schema's version; nil when none stands there.
  func schemaVersion() throws -> Int? { try value("schema").flatMap { Int($0) } }

  /// Whether personal data was erased and its old bytes may still stand in the write-ahead log.
  func isErasureOpen() throws -> Bool { try value("erasure") == "open" }

  func setErasureOpen(_ isOpen: Bool) throws {
    if isOpen {
      try db.cachedStatement(
        sql: """
          INSERT INTO meta (key, value) VALUES ('erasure', 'open') ON CONFLICT (key) DO NOTHING
          """
      ).execute()
    } else {
      try db.cachedStatement(sql: "DELETE FROM meta WHERE key = 'erasure'").execute()
    }
  }

  private func value(_ key: String) throws -> String? {
    try String.fetchOne(
      db.cachedStatement(sql: "SELECT value FROM meta WHERE key = ?"), arguments: [key])
  }
}
