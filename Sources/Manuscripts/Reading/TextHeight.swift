/// Whether text stands on its line, above it or below it.
///
/// A record's text has no such thing, but Unicode has the figures: 3×10⁸ must not become 3×108.
enum TextHeight: Sendable, Hashable {
  case line, raised, lowered

  /// - Parameter word: Word's, or CSS's.
  init(_ word: String) {
    switch word.lowercased() {
    case "superscript", "super": self = .raised
    case "subscript", "sub": self = .lowered
    default: self = .line
    }
  }

  /// The same words in Unicode's own characters; nil: one of them has none.
  func shown(_ text: String) -> String? {
    guard self != .line else { return text }
    var made = ""
    for character in text {
      // A point has no height of its own: PM₂.₅.
      if character.unicodeScalars.allSatisfy(DraftText.isSpace) || "\u{2028}.".contains(character) {
        made.append(character)
      } else if let known = (self == .raised ? TextHeight.above : TextHeight.below)[character] {
        made.append(known)
      } else {
        return nil
      }
    }
    return made
  }

  private static let plain = Array("0123456789+-=()")
  private static let above = table("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾", more: ["n": "ⁿ", "i": "ⁱ"])
  private static let below = table("₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎", more: [:])

  private static func table(_ signs: String, more: [Character: Character]) -> [Character: Character]
  {
    var made = more
    for (sign, raised) in zip(plain, signs) { made[sign] = raised }
    for (sign, plain) in [("−", "-"), ("–", "-"), ("－", "-"), ("＋", "+"), ("（", "("), ("）", ")")]
      as [(Character, Character)]
    {
      made[sign] = made[plain]
    }
    // What is raised already.
    for sign in signs { made[sign] = sign }
    return made
  }
}
