internal import Desk
internal import GRDB
internal import Records

/// The register of numbers.
struct NumberTable {
  let db: Database
  let office: String

  private static let columns = "series, year, number, text, state, case_id, reply_id, reason"

  func entries(series: String?, year: Int?) throws -> [NumberEntry] {
    var conditions = "office = ?"
    var arguments: StatementArguments = [office]
    if let series {
      conditions += " AND series = ?"
      arguments += [series]
    }
    if let year {
      conditions += " AND year = ?"
      arguments += [year]
    }
    let statement = try db.cachedStatement(
      sql: """
        SELECT \(Self.columns) FROM numbers WHERE \(conditions)
        ORDER BY year, number, series, folded
        """)
    return try Row.fetchAll(statement, arguments: arguments).map { try entry($0) }
  }

  func entry(text: String) throws -> NumberEntry? {
    let statement = try db.cachedStatement(
      sql: "SELECT \(Self.columns) FROM numbers WHERE office = ? AND folded = ?")
    let row = try Row.fetchOne(statement, arguments: [office, DocumentNumber.folded(text)])
    return try row.map { try entry($0) }
  }

  /// The smallest number from `first` on, beyond all given or voided, that isn't reserved.
  func next(series: String, year: Int, first: Int) throws -> Int {
    let last = try Int.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT max(number) FROM numbers
          WHERE office = ? AND series = ? AND year = ? AND state <> 'reserved'
          """), arguments: [office, series, year])
    var number = max(first, (last ?? 0) + 1)
    let known = try db.cachedStatement(
      sql: "SELECT 1 FROM numbers WHERE office = ? AND series = ? AND year = ? AND number = ?")
    while try Int.fetchOne(known, arguments: [office, series, year, number]) != nil { number += 1 }
    return number
  }

  func put(_ entry: NumberEntry) throws {
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO numbers (office, folded, \(Self.columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (office, folded) DO UPDATE SET
          series = excluded.series, year = excluded.year, number = excluded.number,
          text = excluded.text, state = excluded.state, case_id = excluded.case_id,
          reply_id = excluded.reply_id, reason = excluded.reason
        """)
    try statement.execute(arguments: [
      office, DocumentNumber.folded(entry.text), entry.series, entry.year, entry.number,
      entry.text, entry.state.rawValue, entry.caseID?.text, entry.replyID?.text, entry.reason,
    ])
  }

  func removeAll() throws {
    try db.execute(sql: "DELETE FROM numbers WHERE office = ?", arguments: [office])
  }

  private func entry(_ row: Row) throws -> NumberEntry {
    let columns = Columns(row, of: "numbers")
    return NumberEntry(
      series: try columns.text(0), year: try columns.int(1), number: try columns.int(2),
      text: try columns.text(3), state: try columns.known(.init(rawValue: columns.text(4))),
      caseID: try columns.optionalText(5).map { CaseID($0) },
      replyID: try columns.optionalText(6).map { ReplyID($0) },
      reason: try columns.optionalText(7))
  }
}
