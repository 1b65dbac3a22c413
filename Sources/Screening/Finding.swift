package import Records

/// Something found in a text that must not be published unseen.
package struct ScreeningFinding: Sendable, Hashable {
  package var kind: SensitiveKind
  /// As it stands in the text.
  package var text: String
  /// Offsets in Unicode scalars of the text as given: `from` inclusive, `to` exclusive.
  package var from: Int
  package var to: Int
  /// 0 to 1.
  package var confidence: Double
  /// What is proposed in its place: of one width whatever it hides, so that no length shows.
  package var mask: String

  package init(
    kind: SensitiveKind, text: String, from: Int, to: Int, confidence: Double, mask: String
  ) {
    self.kind = kind
    self.text = text
    self.from = from
    self.to = to
    self.confidence = confidence
    self.mask = mask
  }
}
