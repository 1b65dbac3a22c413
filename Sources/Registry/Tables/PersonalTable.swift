internal import Desk
internal import Foundation
internal import GRDB
internal import Records

/// Proposers' phones and addresses, which can be erased.
///
/// Values are padded with zeros, so that an erased row doesn't tell how long its value was.
struct PersonalTable {
  let db: Database
  let office: String

  /// A row as it is kept; `datum` is nil when it was erased or can't be read.
  struct Kept {
    var caseID: CaseID
    var proposer: String
    var field: String
    var digest: Digest
    var isErased: Bool
    /// Whether salt and value hold nothing but zeros.
    var isBlank: Bool
    var datum: PersonalDatum?
  }

  private static let columns = "case_id, proposer, field, digest, salt, value, is_erased"

  func data(of id: CaseID) throws -> [PersonalDatum] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT \(Self.columns) FROM personal
        WHERE office = ? AND case_id = ? AND is_erased = 0 ORDER BY id
        """)
    return try Row.fetchAll(statement, arguments: [office, id.text]).map { row in
      guard let datum = try kept(row).datum else { throw DamagedValue(table: "personal") }
      return datum
    }
  }

  /// A datum of the same proposer and field is erased first. Says whether there was one.
  func keep(_ data: [PersonalDatum], of id: CaseID) throws -> Bool {
    var hasErased = false
    let insertion = try db.cachedStatement(
      sql: """
        INSERT INTO personal (office, \(Self.columns)) VALUES (?, ?, ?, ?, ?, ?, ?, 0)
        """)
    for datum in data {
      let isReplacing = try erase(
        "office = ? AND case_id = ? AND proposer = ? AND field = ?",
        [office, id.text, datum.proposer.text, datum.field.rawValue])
      hasErased = hasErased || isReplacing
      try insertion.execute(arguments: [
        office, id.text, datum.proposer.text, datum.field.rawValue, datum.saltedDigest.blob,
        Data(datum.salt.utf8), Data(padded(datum.value)),
      ])
    }
    return hasErased
  }

  /// Says whether there was anything to erase.
  func erase(of id: CaseID) throws -> Bool {
    try erase("office = ? AND case_id = ?", [office, id.text])
  }

  /// Enters the empty row of a datum that was erased elsewhere.
  func keepErased(_ digest: Digest, proposer: String, field: String, of id: CaseID) throws {
    try db.cachedStatement(
      sql: "INSERT INTO personal (office, \(Self.columns)) VALUES (?, ?, ?, ?, ?, ?, ?, 1)"
    ).execute(arguments: [
      office, id.text, proposer, field, digest.blob, Data(count: 32), Data(count: 64),
    ])
  }

  /// Rows of a case, erased ones too.
  func rows(of id: CaseID) throws -> [Kept] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT \(Self.columns) FROM personal WHERE office = ? AND case_id = ? ORDER BY id
        """)
    return try Row.fetchAll(statement, arguments: [office, id.text]).map { try kept($0) }
  }

  /// Goes through all rows in order of entry.
  func walk(_ visit: (Kept) throws -> Void) throws {
    let statement = try db.makeStatement(
      sql: "SELECT \(Self.columns) FROM personal WHERE office = ? ORDER BY id")
    let cursor = try Row.fetchCursor(statement, arguments: [office])
    while let row = try cursor.next() { try visit(try kept(row)) }
  }

  /// Overwrites in place: the row keeps its length, and so its bytes' place in the page.
  private func erase(_ condition: String, _ arguments: StatementArguments) throws -> Bool {
    let selection = try db.cachedStatement(
      sql: """
        SELECT id, length(salt), length(value) FROM personal WHERE \(condition) AND is_erased = 0
        """)
    let update = try db.cachedStatement(
      sql: "UPDATE personal SET salt = ?, value = ?, is_erased = 1 WHERE id = ?")
    let rows = try Row.fetchAll(selection, arguments: arguments)
    for row in rows {
      let columns = Columns(row, of: "personal")
      try update.execute(arguments: [
        Data(count: try columns.int(1)), Data(count: try columns.int(2)), try columns.int(0),
      ])
    }
    return !rows.isEmpty
  }

  private func kept(_ row: Row) throws -> Kept {
    let columns = Columns(row, of: "personal")
    let isErased = try columns.int(6) == 1
    let datum = isErased ? nil : try? datum(columns)
    let isBlank = try [4, 5].allSatisfy { index in try columns.bytes(index).allSatisfy { $0 == 0 } }
    return Kept(
      caseID: CaseID(try columns.text(0)), proposer: try columns.text(1),
      field: try columns.text(2), digest: try columns.digest(3), isErased: isErased,
      isBlank: isBlank, datum: datum)
  }

  private func datum(_ columns: Columns) throws -> PersonalDatum {
    let value = try columns.bytes(5)
    let end = value.lastIndex { $0 != 0 }.map { $0 + 1 } ?? 0
    return PersonalDatum(
      proposer: ProposerID(try columns.text(1)),
      field: try columns.known(.init(rawValue: columns.text(2))),
      value: try columns.known(String(validating: value[..<end], as: UTF8.self)),
      salt: try columns.known(String(validating: columns.bytes(4), as: UTF8.self)))
  }

  private func padded(_ value: String) -> [UInt8] {
    let bytes = Array(value.utf8)
    return bytes + [UInt8](repeating: 0, count: (64 - bytes.count % 64) % 64)
  }
}
