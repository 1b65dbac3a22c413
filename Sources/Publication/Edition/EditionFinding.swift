package import Records
package import Screening

/// Something that screening found in what a letter would show, with what is proposed.
package struct EditionFinding: Sendable, Hashable {
  /// Counted from 1 in the order of the text: how people name it.
  package var number: Int
  /// The text that holds it (`EditionTexts`).
  package var path: String
  package var finding: ScreeningFinding
  package var proposed: PublicationRules.Treatment
}

/// What a person decided about findings, by their numbers; the rest goes as proposed.
package struct EditionDecisions: Sendable, Hashable {
  package var masked: Set<Int>
  /// With the reason.
  package var kept: [Int: String]
  /// Words to mask wherever they stand, though screening found nothing in them.
  package var hidden: [String]
  package init(masked: Set<Int> = [], kept: [Int: String] = [:], hidden: [String] = []) {
    self.masked = masked
    self.kept = kept
    self.hidden = hidden
  }
}
