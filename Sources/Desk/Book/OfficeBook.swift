package import Casework
package import Records

/// What the desk asks of a store that keeps all cases of an office: events, documents by digest,
/// personal data apart from both, and views that can be made anew. Never a query language.
package protocol OfficeBook: Sendable {
  /// The office's id.
  var office: String { get }
  /// Reads one state of the book, whatever is written meanwhile.
  func read<T>(
    _ body: (any BookReading) throws(Diagnostics) -> T
  ) throws(Diagnostics) -> T
  /// One transaction: nobody else writes while `body` runs; when it throws, nothing is written. What
  /// it wrote is on the disk when this returns.
  func write<T>(
    _ body: (any BookWriting) throws(Diagnostics) -> T
  ) throws(Diagnostics) -> T
}

package protocol BookReading {
  /// The last event of the office's log; nil when there is none.
  func lastEvent() throws(Diagnostics) -> Event?
  /// A stream's events in order.
  func events(of stream: Event.Stream) throws(Diagnostics) -> [Event]
  /// The office's log in order, from `after` (0: the beginning), at most `limit`.
  func events(after sequence: Int, limit: Int) throws(Diagnostics) -> [Event]
  /// A document by its digest; nil when it isn't kept.
  func document(_ digest: Digest) throws(Diagnostics) -> StoredDocument?
  func row(of id: CaseID) throws(Diagnostics) -> CaseRow?
  func rows(_ query: CaseQuery) throws(Diagnostics) -> [CaseRow]
  func count(_ query: CaseQuery) throws(Diagnostics) -> Int
  /// The case of a matter; nil when it isn't registered.
  func caseID(of key: MatterKey) throws(Diagnostics) -> CaseID?
  /// What is counted for the years, summed over all cases.
  func tallies(years: [Int]) throws(Diagnostics) -> [Tally: Int]
  /// Phones and addresses of a case's proposers that are still kept.
  func personalData(of id: CaseID) throws(Diagnostics) -> [PersonalDatum]
  /// The register of numbers, by year and number; all series and years where nil.
  func numbers(series: String?, year: Int?) throws(Diagnostics) -> [NumberEntry]
  /// The smallest number, from `first` on and beyond every number given or voided, that the
  /// register doesn't hold.
  func nextNumber(series: String, year: Int, first: Int) throws(Diagnostics) -> Int
  /// The entry that bears this document number, compared folded (`DocumentNumber.folded`).
  func number(text: String) throws(Diagnostics) -> NumberEntry?
  /// Whether no number may be given: a backup was restored, and what was given since it was made is
  /// not accounted for.
  func isIssuingStopped() throws(Diagnostics) -> Bool
}

package protocol BookWriting: BookReading {
  /// Appends events to a stream, in order, and gives them their places.
  @discardableResult
  func append(
    _ events: [NewEvent], to stream: Event.Stream, by person: PersonID,
    standingInFor absent: PersonID?, at instant: Instant
  ) throws(Diagnostics) -> [Event]
  /// A document already kept is left alone.
  func keep(_ document: StoredDocument) throws(Diagnostics)
  func keep(_ data: [PersonalDatum], of id: CaseID) throws(Diagnostics)
  /// Erases phones and addresses of a case's proposers, so that no byte of them stays.
  func erasePersonalData(of id: CaseID) throws(Diagnostics)
  /// Puts a case's row in place of the old one, and moves the sums of the tallies.
  func put(_ row: CaseRow) throws(Diagnostics)
  /// Enters or changes a number of the register.
  func put(_ entry: NumberEntry) throws(Diagnostics)
}

/// A document by its digest: a record's canonical bytes, or a file's bytes.
package struct StoredDocument: Sendable, Hashable {
  package enum Kind: String, Sendable, CaseIterable {
    /// Canonical bytes of a record of this kind.
    case caseRecord = "case"
    case reply, office, letterhead, calendar, report
    /// A file: a scan, a seal's image, an issued letter.
    case file
  }
  package var kind: Kind
  /// A file's name; empty for records.
  package var name: String
  package var bytes: [UInt8]
  package var digest: Digest { Digest(of: bytes) }
  package init(kind: Kind, name: String = "", bytes: [UInt8]) {
    self.kind = kind
    self.name = name
    self.bytes = bytes
  }
}

/// A phone or an address of a proposer. The log holds only its salted digest.
package struct PersonalDatum: Sendable, Hashable {
  package enum Field: String, Sendable, CaseIterable { case phone, address }
  package var proposer: ProposerID
  package var field: Field
  package var value: String
  /// 32 random hex digits; erased with the value.
  package var salt: String
  package init(proposer: ProposerID, field: Field, value: String, salt: String) {
    self.proposer = proposer
    self.field = field
    self.value = value
    self.salt = salt
  }
  /// What the case's registration keeps of it.
  package var saltedDigest: Digest {
    Digest(
      of: CanonicalBytes.list(
        ["fuwen-personal-1", proposer.text, field.rawValue, salt, value].map { Array($0.utf8) }))
  }
}

/// A number of a series, given, reserved or voided: the register explains every gap.
package struct NumberEntry: Sendable, Hashable {
  package enum State: String, Sendable, CaseIterable { case given, reserved, voided }
  /// Empty for a number typed outside any series.
  package var series: String
  package var year: Int
  package var number: Int
  /// 发文字号 as printed.
  package var text: String
  package var state: State
  /// The letter that bears it; nil unless given.
  package var caseID: CaseID?
  package var replyID: ReplyID?
  /// Why it was reserved or voided.
  package var reason: String?
  package init(
    series: String, year: Int, number: Int, text: String, state: State, caseID: CaseID? = nil,
    replyID: ReplyID? = nil, reason: String? = nil
  ) {
    self.series = series
    self.year = year
    self.number = number
    self.text = text
    self.state = state
    self.caseID = caseID
    self.replyID = replyID
    self.reason = reason
  }
}

/// How the views of a book are made from its log, for `rebuild` and `verify`.
package protocol BookViews: Sendable {
  /// The row that a case's events lead to; nil for a stream that registers no case.
  func row(of id: CaseID, in book: any BookReading) throws(Diagnostics) -> CaseRow?
  /// The register of numbers that the whole log leads to.
  func numbers(in book: any BookReading) throws(Diagnostics) -> [NumberEntry]
  /// Salted digests of personal data that an event names, by proposer and field; empty for most.
  func personalDigests(in event: Event) -> [Digest]
  /// Digests of documents that an event names: verify wants each of them kept.
  func documents(named event: Event) -> [Digest]
}
