internal import Foundation
internal import GRDB
internal import Records

/// The log of an office.
struct EventTable {
  let db: Database
  let office: String

  private static let columns = """
    sequence, stream, version, kind, kind_version, person, stands_in_for, at, payload, previous,
    hash
    """

  /// An event as it is kept, with the hash that stands beside it.
  struct Kept {
    var event: Event
    var hash: Digest
  }

  func last() throws -> Event? {
    try events("WHERE office = ? ORDER BY sequence DESC LIMIT 1", [office]).first
  }

  /// Place and hash of the last event; nil when there is none.
  func head() throws -> Head? {
    let statement = try db.cachedStatement(
      sql: """
        SELECT sequence, hash FROM events WHERE office = ? ORDER BY sequence DESC LIMIT 1
        """)
    return try Row.fetchOne(statement, arguments: [office]).map { row in
      let columns = Columns(row, of: "events")
      return Head(office: office, sequence: try columns.int(0), hash: try columns.digest(1))
    }
  }

  func events(of stream: Event.Stream) throws -> [Event] {
    try events("WHERE office = ? AND stream = ? ORDER BY version", [office, stream.key])
  }

  func events(after sequence: Int, limit: Int) throws -> [Event] {
    try events(
      "WHERE office = ? AND sequence > ? ORDER BY sequence LIMIT ?", [office, sequence, limit])
  }

  func append(
    _ new: [NewEvent], to stream: Event.Stream, by person: PersonID,
    standingInFor absent: PersonID?, at instant: Instant
  ) throws -> [Event] {
    guard !new.isEmpty else { return [] }
    var head = try head()
    let statement = try db.cachedStatement(
      sql: "SELECT MAX(version) FROM events WHERE office = ? AND stream = ?")
    var version = try Int.fetchOne(statement, arguments: [office, stream.key]) ?? 0
    var appended: [Event] = []
    for item in new {
      version += 1
      let event = Event(
        office: office, sequence: (head?.sequence ?? 0) + 1, stream: stream, version: version,
        kind: item.kind, kindVersion: item.kindVersion, person: person, standsInFor: absent,
        at: instant, payload: CanonicalBytes.of(item.payload), previous: head?.hash)
      let hash = event.hash
      try insert(Kept(event: event, hash: hash))
      head = Head(office: office, sequence: event.sequence, hash: hash)
      appended.append(event)
    }
    return appended
  }

  func insert(_ kept: Kept) throws {
    let event = kept.event
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO events (office, \(Self.columns))
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    try statement.execute(arguments: [
      event.office, event.sequence, event.stream.key, event.version, event.kind,
      event.kindVersion, event.person.text, event.standsInFor?.text, event.at.iso,
      Data(event.payload), event.previous?.blob, kept.hash.blob,
    ])
  }

  /// Goes through the log in order, one event in memory at a time. Where a row can't be read as an
  /// event, `nil` comes with its place.
  func walk(_ visit: (_ sequence: Int, Kept?) throws -> Void) throws {
    let statement = try db.makeStatement(
      sql: "SELECT \(Self.columns) FROM events WHERE office = ? ORDER BY sequence")
    let cursor = try Row.fetchCursor(statement, arguments: [office])
    while let row = try cursor.next() {
      let sequence = try Columns(row, of: "events").int(0)
      try visit(sequence, try? kept(row))
    }
  }

  /// Goes through the streams' keys in order; "" is the office's own.
  func walkStreams(_ visit: (_ key: String) throws -> Void) throws {
    let statement = try db.makeStatement(
      sql: "SELECT MIN(stream) FROM events WHERE office = ? AND stream > ?")
    if try !events("WHERE office = ? AND stream = ? LIMIT 1", [office, ""]).isEmpty {
      try visit("")
    }
    var last = ""
    while let next = try String.fetchOne(statement, arguments: [office, last]) {
      try visit(next)
      last = next
    }
  }

  /// The offices that the file keeps a log of, in order.
  static func offices(_ db: Database) throws -> [String] {
    let statement = try db.makeStatement(sql: "SELECT MIN(office) FROM events WHERE office > ?")
    var offices: [String] = []
    while let next = try String.fetchOne(statement, arguments: [offices.last ?? ""]) {
      offices.append(next)
    }
    return offices
  }

  /// An event as it stands at its place, readable or not.
  func kept(at sequence: Int) throws -> Kept? {
    let statement = try db.cachedStatement(
      sql: "SELECT \(Self.columns) FROM events WHERE office = ? AND sequence = ?")
    return try Row.fetchOne(statement, arguments: [office, sequence]).flatMap { try? kept($0) }
  }

  private func events(_ clause: String, _ arguments: StatementArguments) throws -> [Event] {
    let statement = try db.cachedStatement(sql: "SELECT \(Self.columns) FROM events \(clause)")
    let cursor = try Row.fetchCursor(statement, arguments: arguments)
    var events: [Event] = []
    while let row = try cursor.next() { events.append(try kept(row).event) }
    return events
  }

  private func kept(_ row: Row) throws -> Kept {
    let columns = Columns(row, of: "events")
    let event = Event(
      office: office, sequence: try columns.int(0), stream: .init(key: try columns.text(1)),
      version: try columns.int(2), kind: try columns.text(3), kindVersion: try columns.int(4),
      person: PersonID(try columns.text(5)),
      standsInFor: try columns.optionalText(6).map { PersonID($0) },
      at: try columns.known(Instant(iso: columns.text(7))), payload: try columns.bytes(8),
      previous: try columns.optionalDigest(9))
    return Kept(event: event, hash: try columns.digest(10))
  }
}
