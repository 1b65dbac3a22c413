package import Records

/// What is known of a draft's letter before it is read; all may be missing.
package struct RecognitionContext: Sendable {
  package var caseRecord: CaseRecord?
  package var office: Office?
  /// The reply that the file itself carries, as it was when the file was made.
  package var carried: Draft?

  package init(caseRecord: CaseRecord? = nil, office: Office? = nil, carried: Draft? = nil) {
    self.caseRecord = caseRecord
    self.office = office
    self.carried = carried
  }

  /// Values of the office's classes; empty: not known.
  var classes: [String] { office?.classSets.flatMap { $0.classes.map(\.value) } ?? [] }

  /// Whether a name is the office's, in full or short.
  func isOffice(_ name: String) -> Bool {
    guard let office else { return false }
    return [office.name, office.shortName].compactMap { $0 }.contains {
      OrganisationName.isSame($0, name)
    }
  }
}
