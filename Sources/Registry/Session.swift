internal import Casework
internal import Desk
internal import GRDB
internal import Records

/// The book as a transaction sees it.
final class Session: BookWriting {
  let db: Database
  let office: String
  private let faults: RegistryFaults
  private let sums = TallyMoves()
  /// Whether personal data was erased: the write-ahead log is to be emptied then.
  private(set) var hasErased = false

  init(_ db: Database, office: String, faults: RegistryFaults) {
    self.db = db
    self.office = office
    self.faults = faults
  }

  var eventTable: EventTable { EventTable(db: db, office: office) }
  var documentTable: DocumentTable { DocumentTable(db: db, office: office) }
  var personalTable: PersonalTable { PersonalTable(db: db, office: office) }
  var caseTable: CaseTable { CaseTable(db: db, office: office) }
  var tallyTable: TallyTable { TallyTable(db: db, office: office) }
  var numberTable: NumberTable { NumberTable(db: db, office: office) }
  var restorationTable: RestorationTable { RestorationTable(db: db, office: office) }

  func lastEvent() throws(Diagnostics) -> Event? { try faults.told { try eventTable.last() } }

  func events(of stream: Event.Stream) throws(Diagnostics) -> [Event] {
    try faults.told { try eventTable.events(of: stream) }
  }

  func events(after sequence: Int, limit: Int) throws(Diagnostics) -> [Event] {
    try faults.told { try eventTable.events(after: sequence, limit: limit) }
  }

  func document(_ digest: Digest) throws(Diagnostics) -> StoredDocument? {
    try faults.told { try documentTable.document(digest) }
  }

  func row(of id: CaseID) throws(Diagnostics) -> CaseRow? {
    try faults.told { try caseTable.row(of: id) }
  }

  func rows(_ query: CaseQuery) throws(Diagnostics) -> [CaseRow] {
    try faults.told { try caseTable.rows(query) }
  }

  func count(_ query: CaseQuery) throws(Diagnostics) -> Int {
    try faults.told { try caseTable.count(query) }
  }

  func caseID(of key: MatterKey) throws(Diagnostics) -> CaseID? {
    try faults.told { try caseTable.caseID(of: key) }
  }

  func tallies(years: [Int]) throws(Diagnostics) -> [Tally: Int] {
    try faults.told {
      try writeSums()
      return try tallyTable.sums(years: years)
    }
  }

  func personalData(of id: CaseID) throws(Diagnostics) -> [PersonalDatum] {
    try faults.told { try personalTable.data(of: id) }
  }

  func numbers(series: String?, year: Int?) throws(Diagnostics) -> [NumberEntry] {
    try faults.told { try numberTable.entries(series: series, year: year) }
  }

  func nextNumber(series: String, year: Int, first: Int) throws(Diagnostics) -> Int {
    try faults.told { try numberTable.next(series: series, year: year, first: first) }
  }

  func number(text: String) throws(Diagnostics) -> NumberEntry? {
    try faults.told { try numberTable.entry(text: text) }
  }

  func isIssuingStopped() throws(Diagnostics) -> Bool {
    try faults.told { try restorationTable.isIssuingStopped() }
  }

  func append(
    _ events: [NewEvent], to stream: Event.Stream, by person: PersonID,
    standingInFor absent: PersonID?, at instant: Instant
  ) throws(Diagnostics) -> [Event] {
    try faults.told {
      let appended = try eventTable.append(
        events, to: stream, by: person, standingInFor: absent, at: instant)
      for event in appended { try restorationTable.note(event) }
      return appended
    }
  }

  func keep(_ document: StoredDocument) throws(Diagnostics) {
    try faults.told { try documentTable.keep(document) }
  }

  func keep(_ data: [PersonalDatum], of id: CaseID) throws(Diagnostics) {
    try faults.told { hasErased = try personalTable.keep(data, of: id) || hasErased }
    if hasErased { try faults.told { try MetaTable(db: db).setErasureOpen(true) } }
  }

  func erasePersonalData(of id: CaseID) throws(Diagnostics) {
    try faults.told {
      guard try personalTable.erase(of: id) else { return }
      hasErased = true
      try MetaTable(db: db).setErasureOpen(true)
    }
  }

  func put(_ row: CaseRow) throws(Diagnostics) {
    try faults.told { try caseTable.put(row, moving: sums) }
  }

  /// To be called before the transaction ends.
  func writeSums() throws { try sums.write(to: tallyTable) }

  func put(_ entry: NumberEntry) throws(Diagnostics) {
    try faults.told { try numberTable.put(entry) }
  }
}
