internal import Casework
internal import GRDB

/// Sums of what the cases add to the figures; a sum of zero has no row.
struct TallyTable {
  let db: Database
  let office: String

  func sums(years: [Int]) throws -> [Tally: Int] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT year, component, dimension, value, amount FROM tallies
        WHERE office = ? AND year = ?
        """)
    var sums: [Tally: Int] = [:]
    for year in Set(years) {
      for row in try Row.fetchAll(statement, arguments: [office, year]) {
        let (tally, amount) = try read(row)
        sums[tally] = amount
      }
    }
    return sums
  }

  /// All years.
  func all() throws -> [Tally: Int] {
    var sums: [Tally: Int] = [:]
    let cursor = try Row.fetchCursor(
      db,
      sql: "SELECT year, component, dimension, value, amount FROM tallies WHERE office = ?",
      arguments: [office])
    while let row = try cursor.next() {
      let (tally, amount) = try read(row)
      sums[tally] = amount
    }
    return sums
  }

  func add(_ differences: [Tally: Int]) throws {
    for (tally, difference) in differences where difference != 0 {
      try add(difference, to: tally)
    }
  }

  func removeAll() throws {
    try db.execute(sql: "DELETE FROM tallies WHERE office = ?", arguments: [office])
  }

  private static let key =
    "office = ? AND year = ? AND component = ? AND dimension = ? AND value = ?"

  private func add(_ difference: Int, to tally: Tally) throws {
    let key: StatementArguments = [
      office, tally.year, tally.component, tally.dimension, tally.value,
    ]
    let selection = try db.cachedStatement(
      sql: "SELECT amount FROM tallies WHERE \(Self.key)")
    let amount = try Int.fetchOne(selection, arguments: key)
    switch amount {
    case nil:
      let insertion = try db.cachedStatement(
        sql: """
          INSERT INTO tallies (office, year, component, dimension, value, amount)
          VALUES (?, ?, ?, ?, ?, ?)
          """)
      try insertion.execute(arguments: key + [difference])
    case -difference:
      let deletion = try db.cachedStatement(sql: "DELETE FROM tallies WHERE \(Self.key)")
      try deletion.execute(arguments: key)
    case .some(let amount):
      let update = try db.cachedStatement(
        sql: "UPDATE tallies SET amount = ? WHERE \(Self.key)")
      try update.execute(arguments: [amount + difference] + key)
    }
  }

  private func read(_ row: Row) throws -> (Tally, Int) {
    let columns = Columns(row, of: "tallies")
    let tally = Tally(
      year: try columns.int(0), component: try columns.text(1), dimension: try columns.text(2),
      value: try columns.text(3))
    return (tally, try columns.int(4))
  }
}
