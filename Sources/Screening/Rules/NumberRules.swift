internal import Records

/// Rules over numbers, in the order in which they take them: what one has taken is no other's.
enum NumberRules {
  static func candidates(_ text: FoldedText) -> [Candidate] {
    guard !text.digits.isEmpty else { return [] }
    return CitizenIDs.find(text) + BankCards.find(text) + Mobiles.find(text) + Landlines.find(text)
  }
}
