package import Records

/// What `verify` went through and found.
package struct VerifyReport: Sendable, Hashable {
  /// Personal data that an event names and that is no longer kept (已删除).
  package struct Erased: Sendable, Hashable {
    package var caseID: CaseID
    package var event: Int
    package var digest: Digest
  }
  package var office: String
  package var eventCount = 0
  package var documentCount = 0
  /// Where the log ends; nil when it is empty.
  package var head: Head?
  /// How many kept heads the log was held against; 0 is 未锚定: nothing shows then whether the log
  /// was cut off, rolled back or written anew as a whole.
  package var anchorCount = 0
  /// The first thousand, in the order in which they were found.
  package private(set) var faults: [VerifyFault] = []
  /// All of them.
  package private(set) var faultCount = 0
  /// The first ten thousand.
  package private(set) var erased: [Erased] = []
  package private(set) var erasedCount = 0
  /// Whether views were held against the log, and documents and personal data against the events
  /// that name them.
  package var hasCheckedViews = false

  init(office: String) { self.office = office }

  package var isSound: Bool { faultCount == 0 }
  package var isAnchored: Bool { anchorCount > 0 }

  mutating func add(_ fault: VerifyFault) {
    faultCount += 1
    if faults.count < 1000 { faults.append(fault) }
  }

  mutating func add(_ item: Erased) {
    erasedCount += 1
    if erased.count < 10_000 { erased.append(item) }
  }

  /// The faults as diagnostics of the registry's file.
  package func diagnostics(in file: String) -> Diagnostics {
    Diagnostics(faults.map { $0.diagnostic(in: file) })
  }
}
