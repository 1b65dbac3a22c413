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
      sql: "SELECT \(Self.columns) FROM documents WHERE office = ? AND digest = ?")
    return try Row.fetchOne(statement, arguments: [office, digest.blob]).map { row in
      // What isn't what was kept is never handed out as if it were.
      guard let kept = try kept(row), kept.isSound else { throw DamagedValue(table: "documents") }
      return kept.document
    }
  }

  /// A document as it is kept, with what stands beside it.
  struct Kept {
    /// The key that it is kept under.
    var digest: Digest
    var document: StoredDocument
    /// Of its bytes as they are now.
    var actual: Digest
    fileprivate var label: Digest
    var isSound: Bool { actual == digest && label == DocumentTable.label(document, actual) }
  }

  private static let columns = "digest, kind, name, bytes, label"

  private static func label(_ document: StoredDocument, _ digest: Digest) -> Digest {
    let fields = ["fuwen-document-1", document.kind.rawValue, document.name, digest.hex]
    return Digest(of: CanonicalBytes.list(fields.map { Array($0.utf8) }))
  }

  /// nil when the row can't be read.
  private func kept(_ row: Row) throws -> Kept? {
    let columns = Columns(row, of: "documents")
    guard let kind = (try? columns.text(1)).flatMap({ StoredDocument.Kind(rawValue: $0) }),
      let name = try? columns.text(2), let bytes = try? columns.bytes(3),
      let label = try? columns.digest(4)
    else { return nil }
    let document = StoredDocument(kind: kind, name: name, bytes: bytes)
    return Kept(
      digest: try columns.digest(0), document: document, actual: document.digest, label: label)
  }

  func holds(_ digest: Digest) throws -> Bool {
    let statement = try db.cachedStatement(
      sql: "SELECT 1 FROM documents WHERE office = ? AND digest = ?")
    return try Int.fetchOne(statement, arguments: [office, digest.blob]) != nil
  }

  func keep(_ document: StoredDocument) throws {
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO documents (office, \(Self.columns)) VALUES (?, ?, ?, ?, ?, ?)
        ON CONFLICT (office, digest) DO NOTHING
        """)
    let digest = document.digest
    try statement.execute(arguments: [
      office, digest.blob, document.kind.rawValue, document.name, Data(document.bytes),
      Self.label(document, digest).blob,
    ])
  }

  /// Goes through the documents by digest, one in memory at a time; nil where a row can't be read.
  func walk(_ visit: (_ digest: Digest, Kept?) throws -> Void) throws {
    let statement = try db.makeStatement(
      sql: "SELECT \(Self.columns) FROM documents WHERE office = ? ORDER BY digest")
    let cursor = try Row.fetchCursor(statement, arguments: [office])
    while let row = try cursor.next() {
      try visit(try Columns(row, of: "documents").digest(0), try kept(row))
    }
  }
}
