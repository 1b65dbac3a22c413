internal import Casework
internal import GRDB
internal import Records

/// The ledger's rows, with what is found through them: marks, search, sums.
struct CaseTable {
  let db: Database
  let office: String

  /// Stands in the column where no deadline is open, so that such rows come last.
  static let nothingDue = "9999-12-31"

  private static let names = [
    "case_id", "version", "place", "year", "kind", "level", "origin", "session", "number", "title",
    "role", "state", "owes_answer", "section", "lead_leader", "handling_leader", "handler",
    "result_class", "topic", "labels", "due", "next_due", "cells", "search_text", "tallies",
  ]
  private static let columns = names.map { "cases." + $0 }.joined(separator: ", ")

  func row(of id: CaseID) throws -> CaseRow? {
    try kept(id)?.row
  }

  func rows(_ query: CaseQuery) throws -> [CaseRow] {
    let (sql, arguments) = selection(query)
    let cursor = try Row.fetchCursor(try db.makeStatement(sql: sql), arguments: arguments)
    var rows: [CaseRow] = []
    while let row = try cursor.next() { rows.append(try read(row, from: 0)) }
    return rows
  }

  /// The steps by which SQLite would answer.
  func plan(of query: CaseQuery) throws -> [String] {
    let (sql, arguments) = selection(query)
    let steps = try Row.fetchAll(db, sql: "EXPLAIN QUERY PLAN " + sql, arguments: arguments)
    return try steps.map { try Columns($0, of: "cases").text(3) }
  }

  private func selection(_ query: CaseQuery) -> (sql: String, arguments: StatementArguments) {
    let filter = CaseFilter(query, office: office)
    let sql = """
      SELECT \(Self.columns) FROM \(filter.source) WHERE \(filter.conditions)
      ORDER BY \(filter.order) LIMIT ? OFFSET ?
      """
    return (sql, filter.arguments + [query.limit ?? Int.max, max(0, query.offset)])
  }

  func count(_ query: CaseQuery) throws -> Int {
    let filter = CaseFilter(query, office: office)
    let statement = try db.makeStatement(
      sql: "SELECT COUNT(*) FROM \(filter.source) WHERE \(filter.conditions)")
    return try Int.fetchOne(statement, arguments: filter.arguments) ?? 0
  }

  func caseID(of key: MatterKey) throws -> CaseID? {
    let statement = try db.cachedStatement(
      sql: """
        SELECT case_id FROM cases WHERE office = ? AND session = ? AND number = ? AND kind = ?
        AND level = ? AND origin = ?
        """)
    let id = try String.fetchOne(
      statement,
      arguments: [
        office, key.session, key.number, key.kind.rawValue, key.level.rawValue,
        key.origin.rawValue,
      ])
    return id.map { CaseID($0) }
  }

  func put(_ row: CaseRow) throws {
    let old = try kept(row.caseID)
    let id = try write(row, over: old?.id)
    let search = CaseSearch(db: db)
    if old?.row.searchText != row.searchText {
      if let old { try search.remove(old.row.searchText, id: id) }
      try search.add(row.searchText, id: id)
    }
    try writeMarks(of: row, over: old?.row)
    try TallyTable(db: db, office: office).move(from: old?.row.tallies ?? [:], to: row.tallies)
  }

  /// A row with its key, read as it lies in the table.
  private func kept(_ id: CaseID) throws -> (id: Int, row: CaseRow)? {
    let statement = try db.cachedStatement(
      sql: "SELECT id, \(Self.columns) FROM cases WHERE office = ? AND case_id = ?")
    return try Row.fetchOne(statement, arguments: [office, id.text]).map { row in
      (try Columns(row, of: "cases").int(0), try read(row, from: 1))
    }
  }

  private func write(_ row: CaseRow, over id: Int?) throws -> Int {
    let values = Self.values(of: row)
    if let id {
      let settings = Self.names.map { $0 + " = ?" }.joined(separator: ", ")
      try db.cachedStatement(sql: "UPDATE cases SET \(settings) WHERE id = ?")
        .execute(arguments: StatementArguments(values) + [id])
      return id
    }
    let marks = [String](repeating: "?", count: Self.names.count + 1).joined(separator: ", ")
    let insertion = try db.cachedStatement(
      sql: """
        INSERT INTO cases (office, \(Self.names.joined(separator: ", "))) VALUES (\(marks))
        RETURNING id
        """)
    guard let made = try Int.fetchOne(insertion, arguments: [office] + StatementArguments(values))
    else {
      throw DamagedValue(table: "cases")
    }
    return made
  }

  private func writeMarks(of row: CaseRow, over old: CaseRow?) throws {
    let (marks, place) = (Self.marks(of: row), Self.place(of: row))
    if let old {
      if Self.marks(of: old) == marks, Self.place(of: old) == place { return }
      try db.cachedStatement(sql: "DELETE FROM case_marks WHERE office = ? AND case_id = ?")
        .execute(arguments: [office, row.caseID.text])
    }
    let insertion = try db.cachedStatement(
      sql: "INSERT INTO case_marks (office, mark, value, place, case_id) VALUES (?, ?, ?, ?, ?)")
    for mark in marks {
      try insertion.execute(arguments: [office, mark.mark, mark.value, place, row.caseID.text])
    }
  }

  /// A row as it lies in the tables, to be held against the one that it should be.
  struct Stored {
    fileprivate var values: [DatabaseValue]
    fileprivate var marks: Set<Mark>
    fileprivate var places: Set<String>

    func matches(_ row: CaseRow) -> Bool {
      values == CaseTable.values(of: row) && marks == CaseTable.marks(of: row)
        && places.isSubset(of: [CaseTable.place(of: row)])
    }
  }

  func stored(_ id: CaseID) throws -> Stored? {
    let statement = try db.cachedStatement(
      sql: "SELECT \(Self.columns) FROM cases WHERE office = ? AND case_id = ?")
    guard let row = try Row.fetchOne(statement, arguments: [office, id.text]) else { return nil }
    let selection = try db.cachedStatement(
      sql: "SELECT mark, value, place FROM case_marks WHERE office = ? AND case_id = ?")
    var stored = Stored(values: Array(row.databaseValues), marks: [], places: [])
    for mark in try Row.fetchAll(selection, arguments: [office, id.text]) {
      let columns = Columns(mark, of: "case_marks")
      stored.marks.insert(Mark(mark: try columns.text(0), value: try columns.text(1)))
      stored.places.insert(try columns.text(2))
    }
    return stored
  }

  /// Rows of cases that have no events.
  func strangers() throws -> [CaseID] {
    try String.fetchAll(
      db,
      sql: """
        SELECT case_id FROM cases WHERE office = ? AND NOT EXISTS (
          SELECT 1 FROM events WHERE events.office = cases.office AND events.stream = cases.case_id)
        ORDER BY case_id
        """, arguments: [office]
    ).map { CaseID($0) }
  }

  /// Takes away the office's rows. The search index is made anew for the other offices' rows: taking
  /// out single texts would need them to be what the index was made from.
  func removeAll() throws {
    try db.execute(sql: "DELETE FROM case_marks WHERE office = ?", arguments: [office])
    try db.execute(sql: "DELETE FROM cases WHERE office = ?", arguments: [office])
    let search = CaseSearch(db: db)
    try search.removeAll()
    let cursor = try Row.fetchCursor(db, sql: "SELECT id, search_text FROM cases")
    while let row = try cursor.next() {
      let columns = Columns(row, of: "cases")
      try search.add(try columns.text(1), id: try columns.int(0))
    }
  }

  struct Mark: Hashable {
    var mark: String
    var value: String
  }

  static func marks(of row: CaseRow) -> Set<Mark> {
    let leaders = [row.leadLeader, row.handlingLeader].compactMap { $0 }
    return Set(
      row.labels.map { Mark(mark: "label", value: $0) }
        + leaders.map { Mark(mark: "leader", value: $0.text) })
  }
}

extension CaseTable {
  /// Where all rows of a year begin in the order of numbers.
  static func place(year: Int) -> String { padded(String(year), to: 4) }

  /// A text whose order is that of numbers: by year, kind, level, session, number; digits count as
  /// numbers, so that 9 stands before 10.
  static func place(of row: CaseRow) -> String {
    let key = row.key
    let ranks = [
      Matter.Kind.allCases.firstIndex(of: key.kind),
      Matter.Level.allCases.firstIndex(of: key.level),
      Matter.Origin.allCases.firstIndex(of: key.origin),
    ].map { String($0 ?? 9) }.joined()
    return place(year: row.year) + ranks + natural(key.session) + "\u{1}" + natural(key.number)
      + "\u{1}" + row.caseID.text
  }

  private static func natural(_ text: String) -> String {
    var out = ""
    var digits = ""
    for character in text.unicodeScalars {
      if ("0"..."9").contains(character) {
        digits.unicodeScalars.append(character)
        continue
      }
      if !digits.isEmpty { out += padded(digits, to: 9) }
      digits = ""
      out.unicodeScalars.append(character)
    }
    return digits.isEmpty ? out : out + padded(digits, to: 9)
  }

  private static func padded(_ digits: String, to width: Int) -> String {
    String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }

  /// In the order of `names`.
  static func values(of row: CaseRow) -> [DatabaseValue] {
    let values: [(any DatabaseValueConvertible)?] = [
      row.caseID.text, row.version, place(of: row), row.year, row.key.kind.rawValue,
      row.key.level.rawValue, row.key.origin.rawValue, row.key.session, row.key.number, row.title,
      row.role.rawValue, row.state.rawValue, row.owesAnswer ? 1 : 0, row.section,
      row.leadLeader?.text, row.handlingLeader?.text, row.handler?.text, row.resultClass,
      row.topic, FieldList.text(row.labels), row.due.iso, row.nextDue?.iso ?? nothingDue,
      cells(row.cells), row.searchText, tallies(row.tallies),
    ]
    return values.map { $0?.databaseValue ?? .null }
  }

  private static func cells(_ cells: [LedgerField: String]) -> String {
    FieldList.text(
      cells.sorted { $0.key.rawValue < $1.key.rawValue }.flatMap { [$0.key.rawValue, $0.value] })
  }

  private static func tallies(_ tallies: [Tally: Int]) -> String {
    FieldList.text(
      tallies.sorted { $0.key < $1.key }.flatMap { tally, amount in
        [String(tally.year), tally.component, tally.dimension, tally.value, String(amount)]
      })
  }

  private func read(_ row: Row, from first: Int) throws -> CaseRow {
    let columns = Columns(row, of: "cases")
    func text(_ index: Int) throws -> String { try columns.text(first + index) }
    func optional(_ index: Int) throws -> String? { try columns.optionalText(first + index) }
    let key = MatterKey(
      kind: try columns.known(.init(rawValue: text(4))),
      level: try columns.known(.init(rawValue: text(5))),
      origin: try columns.known(.init(rawValue: text(6))), session: try text(7),
      number: try text(8))
    let nextDue = try text(21)
    return CaseRow(
      caseID: CaseID(try text(0)), version: try columns.int(first + 1),
      year: try columns.int(first + 3), key: key, title: try text(9),
      role: try columns.known(.init(rawValue: text(10))),
      state: try columns.known(.init(rawValue: text(11))),
      owesAnswer: try columns.int(first + 12) == 1, section: try optional(13),
      leadLeader: try optional(14).map { PersonID($0) },
      handlingLeader: try optional(15).map { PersonID($0) },
      handler: try optional(16).map { PersonID($0) }, resultClass: try optional(17),
      topic: try optional(18), labels: try columns.known(FieldList.items(text(19))),
      due: try columns.known(Day(iso: text(20))),
      nextDue: nextDue == Self.nothingDue ? nil : try columns.known(Day(iso: nextDue)),
      cells: try cells(columns.known(FieldList.items(text(22)))), searchText: try text(23),
      tallies: try columns.known(tallies(columns.known(FieldList.items(text(24))))))
  }

  /// A column that this program doesn't know is left out.
  private func cells(_ items: [String]) -> [LedgerField: String] {
    var cells: [LedgerField: String] = [:]
    for index in stride(from: 0, to: items.count - 1, by: 2) {
      if let field = LedgerField(rawValue: items[index]) { cells[field] = items[index + 1] }
    }
    return cells
  }

  private func tallies(_ items: [String]) -> [Tally: Int]? {
    guard items.count % 5 == 0 else { return nil }
    var tallies: [Tally: Int] = [:]
    for index in stride(from: 0, to: items.count, by: 5) {
      guard let year = Int(items[index]), let amount = Int(items[index + 4]) else { return nil }
      let tally = Tally(
        year: year, component: items[index + 1], dimension: items[index + 2],
        value: items[index + 3])
      tallies[tally] = amount
    }
    return tallies
  }
}
