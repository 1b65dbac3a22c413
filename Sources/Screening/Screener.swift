internal import Records

/// Finds in a text what must not be published unseen.
///
/// The text is folded first (full-width, circled and Chinese digits, invisible characters,
/// separators inside numbers), so that a disguise doesn't help; findings name places of the text as
/// it was given. All rules are scanners written by hand: the time grows with the text's length.
package struct Screener: Sendable {
  private let words: OwnWords

  /// - Parameter words: the office's own list; empty words are ignored.
  package init(words: [String] = []) {
    self.words = OwnWords(words)
  }

  /// What is found in a text, by place. One string gives one finding: where two rules claim the
  /// same characters, the more telling one has them (a citizen's id before a bank card).
  package func findings(in text: String) -> [ScreeningFinding] {
    findings(in: Array(text.unicodeScalars))
  }

  func findings(in scalars: [Unicode.Scalar]) -> [ScreeningFinding] {
    let folded = FoldedText(scalars)
    return accepted(folded).map { candidate in
      let range = folded.original(candidate.range)
      var text = String.UnicodeScalarView()
      text.append(contentsOf: scalars[range])
      return ScreeningFinding(
        kind: candidate.kind, text: String(text), from: range.lowerBound, to: range.upperBound,
        confidence: candidate.confidence, mask: Screener.mask)
    }
  }

  /// What stands in a finding's place: always the same, so that not even a length shows.
  package static let mask = "×××"

  private func accepted(_ text: FoldedText) -> [Candidate] {
    var taken = [Bool](repeating: false, count: text.count)
    var accepted: [Candidate] = []
    for candidate in candidates(text) where !candidate.range.isEmpty {
      guard !candidate.range.contains(where: { taken[$0] }) else { continue }
      for place in candidate.range { taken[place] = true }
      accepted.append(candidate)
    }
    return accepted.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// In the order of their right to a string.
  private func candidates(_ text: FoldedText) -> [Candidate] {
    var all = SecrecyRule.find(text) + Emails.find(text)
    let numbers = NumberRules.candidates(text)
    all += numbers.filter { $0.kind == .id }
    all += CreditCodes.find(text)
    all += numbers.filter { $0.kind != .id }
    all += Passports.find(text) + Plates.find(text) + Addresses.find(text)
    all += PersonRules.find(text) + words.find(text)
    return all
  }
}
