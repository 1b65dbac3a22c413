internal import GRDB
internal import Records

/// Whether issuing stands still since a backup was restored. Kept as events come, so that asking
/// costs nothing.
struct RestorationTable {
  let db: Database
  let office: String

  func isIssuingStopped() throws -> Bool {
    let statement = try db.cachedStatement(
      sql: "SELECT 1 FROM restorations WHERE office = ? AND accounted IS NULL LIMIT 1")
    return try Int.fetchOne(statement, arguments: [office]) != nil
  }

  /// Takes in an event of the office's own stream; others don't matter here.
  func note(_ event: Event) throws {
    guard event.stream == .office else { return }
    switch event.kind {
    case RestorationEvent.restored:
      try db.cachedStatement(sql: "INSERT INTO restorations (office, sequence) VALUES (?, ?)")
        .execute(arguments: [office, event.sequence])
    case RestorationEvent.numbersAccounted:
      try db.cachedStatement(
        sql: "UPDATE restorations SET accounted = ? WHERE office = ? AND accounted IS NULL"
      ).execute(arguments: [event.sequence, office])
    default: break
    }
  }

  /// Sequence of each restoration and of the event that accounted for it.
  func all() throws -> [Int: Int?] {
    let rows = try Row.fetchAll(
      db, sql: "SELECT sequence, accounted FROM restorations WHERE office = ?",
      arguments: [office])
    var all: [Int: Int?] = [:]
    for row in rows {
      let columns = Columns(row, of: "restorations")
      let isOpen = (row[1] as DatabaseValue).isNull
      all[try columns.int(0)] = .some(isOpen ? nil : try columns.int(1))
    }
    return all
  }

  /// Puts these in place of what is there.
  func put(_ all: [Int: Int?]) throws {
    try db.execute(sql: "DELETE FROM restorations WHERE office = ?", arguments: [office])
    for (sequence, accounted) in all {
      try db.execute(
        sql: "INSERT INTO restorations (office, sequence, accounted) VALUES (?, ?, ?)",
        arguments: [office, sequence, accounted])
    }
  }

  /// What `note` would do, on a table in memory.
  static func take(_ event: Event, into all: inout [Int: Int?]) {
    guard event.stream == .office else { return }
    switch event.kind {
    case RestorationEvent.restored: all[event.sequence] = .some(nil)
    case RestorationEvent.numbersAccounted:
      for (sequence, accounted) in all where accounted == nil { all[sequence] = event.sequence }
    default: break
    }
  }
}
