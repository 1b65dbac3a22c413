package import Casework
package import Records

/// What the desk asks of a store: a folder of files, or a registry.
///
/// Events are the review's steps; records are kept by the digest of their canonical bytes. Never
/// a query language: the acts are the same over any store.
package protocol Book {
  /// The steps so far; nil before the first.
  func review() throws(Diagnostics) -> Review?

  /// Appends the step that `act` makes of the review as it stands. Nobody else writes between the
  /// reading and the writing; when `act` throws, nothing is written.
  func append(
    caseID: CaseID, replyID: ReplyID, _ act: (Review) throws(Diagnostics) -> Appendix
  ) throws(Diagnostics) -> Step

  /// Where replay finds frozen records.
  var records: RecordLookup { get }

  /// Digests and document numbers of letters issued in this store besides this review's.
  func isNumberUsed(_ number: String) -> Bool
}

/// A step to append, and the records that it freezes.
package struct Appendix {
  package var step: Step
  package var records: [any RecordCodable]

  package init(step: Step, records: [any RecordCodable] = []) {
    self.step = step
    self.records = records
  }
}
