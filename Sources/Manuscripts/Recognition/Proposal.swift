package import Records

/// A proposal's own text (建议原文, 提案原文), as far as it says what a case needs.
package struct Proposal: Sendable, Hashable {
  /// What stands under a label or in its usual place, by the fields of assignment lists. Text and
  /// points are not among them.
  package var fields: [IntakeField: String]
  /// Paragraphs of the text, numbers and all.
  package var text: [String]
  /// What is asked, one by one, without numbers; empty: no list was found.
  package var points: [String]
  package var remarks: [RecognisedDraft.Remark]
}
