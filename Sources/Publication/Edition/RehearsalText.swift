internal import Letters
package import Records

/// A public text on a terminal.
package enum RehearsalText {
  package static func text(_ rehearsal: EditionMaker.Rehearsal) -> String {
    text(rehearsal.caseRecord, rehearsal.draft)
  }

  package static func text(_ caseRecord: CaseRecord, _ draft: Draft) -> String {
    EditionTexts.all(caseRecord, draft).map { "\($0.path)\t\($0.text)" }.joined(separator: "\n")
  }
}
