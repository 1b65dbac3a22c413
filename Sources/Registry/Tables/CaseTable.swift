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
    let statement = try db.cachedStatement(
      sql: "SELECT \(Self.columns) FROM cases WHERE office = ? AND case_id = ?")
    return try Row.fetchOne(statement, arguments: [office, id.text]).map { try read($0) }
  }

  func rows(_ query: CaseQuery) throws -> [CaseRow] {
    let (sql, arguments) = try selection(query)
    let cursor = try Row.fetchCursor(try db.makeStatement(sql: sql), arguments: arguments)
    var rows: [CaseRow] = []
    while let row = try cursor.next() { rows.append(try read(row)) }
    return rows
  }

  /// The steps by which SQLite would answer.
  func plan(of query: CaseQuery) throws -> [String] {
    let (sql, arguments) = try selection(query)
    let steps = try Row.fetchAll(db, sql: "EXPLAIN QUERY PLAN " + sql, arguments: arguments)
    return try steps.map { try Columns($0, of: "cases").text(3) }
  }

  private func selection(
    _ query: CaseQuery
  ) throws -> (sql: String, arguments: StatementArguments) {
    let filter = try filter(query)
    let sql = """
      SELECT \(Self.columns) FROM \(filter.source) WHERE \(filter.conditions)
      ORDER BY \(filter.order) LIMIT ? OFFSET ?
      """
    return (sql, filter.arguments + [query.limit ?? Int.max, max(0, query.offset)])
  }

  private func filter(_ query: CaseQuery) throws -> CaseFilter {
    let isRare = try query.text.map { try CaseSearch(db: db).isRare($0) } ?? false
    return CaseFilter(query, office: office, isFoundRarely: isRare)
  }

  func count(_ query: CaseQuery) throws -> Int {
    let filter = try filter(query)
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

  /// Writes what differs from what lies there: an index that a change doesn't touch costs nothing
  /// then, and there are many.
  func put(_ row: CaseRow, moving sums: TallyMoves) throws {
    let new = Self.values(of: row)
    let search = CaseSearch(db: db)
    guard let (id, old) = try kept(row.caseID) else {
      try search.add(row.searchText, id: try insert(new))
      try add(Self.marks(of: row), of: row)
      return sums.move(from: [:], to: row.tallies)
    }
    let changed = Self.names.indices.filter { old[$0] != new[$0] }
    func changes(_ names: String...) -> Bool {
      changed.contains { names.contains(Self.names[$0]) }
    }
    if changes("search_text") {
      try search.remove(try Self.text("search_text", in: old), id: id)
      try search.add(row.searchText, id: id)
    }
    if changes("tallies") {
      guard let before = TallyText.tallies(try Self.text("tallies", in: old)) else {
        throw DamagedValue(table: "cases")
      }
      sums.move(from: before, to: row.tallies)
    }
    if !changed.isEmpty { try update(id, changed, to: new) }
    if changes("labels", "lead_leader", "handling_leader", "place") {
      try db.cachedStatement(sql: "DELETE FROM case_marks WHERE office = ? AND case_id = ?")
        .execute(arguments: [office, row.caseID.text])
      try add(Self.marks(of: row), of: row)
    }
  }

  /// A row's key and its values in the order of `names`.
  private func kept(_ id: CaseID) throws -> (id: Int, values: [DatabaseValue])? {
    let statement = try db.cachedStatement(
      sql: "SELECT id, \(Self.columns) FROM cases WHERE office = ? AND case_id = ?")
    return try Row.fetchOne(statement, arguments: [office, id.text]).map { row in
      (try Columns(row, of: "cases").int(0), Array(row.databaseValues.dropFirst()))
    }
  }

  private static func text(_ name: String, in values: [DatabaseValue]) throws -> String {
    guard let index = names.firstIndex(of: name), case .string(let text) = values[index].storage
    else { throw DamagedValue(table: "cases") }
    return text
  }

  private func insert(_ values: [DatabaseValue]) throws -> Int {
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

  private func update(_ id: Int, _ changed: [Int], to values: [DatabaseValue]) throws {
    let settings = changed.map { Self.names[$0] + " = ?" }.joined(separator: ", ")
    try db.cachedStatement(sql: "UPDATE cases SET \(settings) WHERE id = ?")
      .execute(arguments: StatementArguments(changed.map { values[$0] }) + [id])
  }

  private func add(_ marks: Set<Mark>, of row: CaseRow) throws {
    let insertion = try db.cachedStatement(
      sql: "INSERT INTO case_marks (office, mark, value, place, case_id) VALUES (?, ?, ?, ?, ?)")
    let place = Self.place(of: row)
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
      cells(row.cells), row.searchText, TallyText.text(row.tallies),
    ]
    return values.map { $0?.databaseValue ?? .null }
  }

  private static func cells(_ cells: [LedgerField: String]) -> String {
    FieldList.text(fields.flatMap { field in cells[field].map { [field.rawValue, $0] } ?? [] })
  }

  private static let fields = LedgerField.allCases.sorted { $0.rawValue < $1.rawValue }

  private func read(_ row: Row) throws -> CaseRow {
    let columns = Columns(row, of: "cases")
    func text(_ index: Int) throws -> String { try columns.text(index) }
    func optional(_ index: Int) throws -> String? { try columns.optionalText(index) }
    let key = MatterKey(
      kind: try columns.known(.init(rawValue: text(4))),
      level: try columns.known(.init(rawValue: text(5))),
      origin: try columns.known(.init(rawValue: text(6))), session: try text(7),
      number: try text(8))
    let nextDue = try text(21)
    return CaseRow(
      caseID: CaseID(try text(0)), version: try columns.int(1),
      year: try columns.int(3), key: key, title: try text(9),
      role: try columns.known(.init(rawValue: text(10))),
      state: try columns.known(.init(rawValue: text(11))),
      owesAnswer: try columns.int(12) == 1, section: try optional(13),
      leadLeader: try optional(14).map { PersonID($0) },
      handlingLeader: try optional(15).map { PersonID($0) },
      handler: try optional(16).map { PersonID($0) }, resultClass: try optional(17),
      topic: try optional(18), labels: try columns.known(FieldList.items(text(19))),
      due: try columns.known(Day(iso: text(20))),
      nextDue: nextDue == Self.nothingDue ? nil : try columns.known(Day(iso: nextDue)),
      cells: try cells(columns.known(FieldList.items(text(22)))), searchText: try text(23),
      tallies: try columns.known(TallyText.tallies(text(24))))
  }

  /// A column that this program doesn't know is left out.
  private func cells(_ items: [String]) -> [LedgerField: String] {
    var cells: [LedgerField: String] = [:]
    for index in stride(from: 0, to: items.count - 1, by: 2) {
      if let field = LedgerField(rawValue: items[index]) { cells[field] = items[index + 1] }
    }
    return cells
  }
}
