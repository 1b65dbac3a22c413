internal import Records

/// What a rule found, in places of the folded text.
struct Candidate: Sendable {
  var kind: SensitiveKind
  var range: Range<Int>
  var confidence: Double

  init(_ kind: SensitiveKind, _ range: Range<Int>, _ confidence: Double) {
    self.kind = kind
    self.range = range
    self.confidence = confidence
  }
}
