internal import Desk
internal import Foundation
internal import GRDB
internal import Records

/// Documents by their digests.
struct DocumentTable {
  let db: Database
  let office: String

  func document(_ digest: Digest) throws -> StoredDocument? {
    let statement = try db.cachedStatement(
      sql: "SELECT kind, name, bytes FROM documents WHERE office = ? AND digest = ?")
    return try Row.fetchOne(statement, arguments: [office, digest.blob]).map { row in
      let columns = Columns(row, of: "documents")
      let document = StoredDocument(
        kind: try columns.known(.init(rawValue: columns.text(0))), name: try columns.text(1),
        bytes: try columns.bytes(2))
      // Bytes that aren't what was kept are never handed out as if they were.
      guard document.digest == digest else { throw DamagedValue(table: "documents") }
      return document
    }
  }

  func holds(_ digest: Digest) throws -> Bool {
    let statement = try db.cachedStatement(
      sql: "SELECT 1 FROM documents WHERE office = ? AND digest = ?")
    return try Int.fetchOne(statement, arguments: [office, digest.blob]) != nil
  }

  func keep(_ document: StoredDocument) throws {
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO documents (office, digest, kind, name, bytes) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (office, digest) DO NOTHING
        """)
    try statement.execute(arguments: [
      office, document.digest.blob, document.kind.rawValue, document.name, Data(document.bytes),
    ])
  }

  /// Goes through the documents by digest, one in memory at a time; nil where a row can't be read.
  func walk(_ visit: (_ digest: Digest, StoredDocument?) throws -> Void) throws {
    let statement = try db.makeStatement(
      sql: "SELECT digest, kind, name, bytes FROM documents WHERE office = ? ORDER BY digest")
    let cursor = try Row.fetchCursor(statement, arguments: [office])
    while let row = try cursor.next() {
      let columns = Columns(row, of: "documents")
      let document = try? StoredDocument(
        kind: columns.known(.init(rawValue: columns.text(1))), name: columns.text(2),
        bytes: columns.bytes(3))
      try visit(try columns.digest(0), document)
    }
  }
}
