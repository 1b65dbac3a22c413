internal import Records

/// 护照、通行证号: a passport's by its form, a permit's only beside a word that says so.
enum Passports {
  static func find(_ text: FoldedText) -> [Candidate] {
    var found: [Candidate] = []
    var at = 0
    while at < text.count {
      guard text[at].isAlphanumeric, !text[at - 1].isAlphanumeric, let hit = number(text, at)
      else {
        at += 1
        continue
      }
      found.append(hit)
      at = hit.range.upperBound
    }
    return found
  }

  private static func number(_ text: FoldedText, _ start: Int) -> Candidate? {
    // A code's parts, joined by hyphens or dots to more of it.
    if [0x2D, 0x2F, 0x2E].contains(text[start - 1]), text[start - 2].isAlphanumeric { return nil }
    guard let token = token(text, from: start) else { return nil }
    let letters = token.letters
    let digits = token.digits
    let range = start..<token.end
    let around = Surroundings(text: text)
    if [0x2D, 0x2F].contains(text[token.end]), text[token.end + 1].isAlphanumeric { return nil }
    let isNamed = around.has(Cues.passport, before: start, reach: 24)
    let isOther = around.isOtherwiseNamed(before: start, unless: Cues.passport)
    guard !isOther else { return nil }
    let isFormed = isFormed(letters, digits)
    if isNamed, isFormed || isPermit(letters, digits) {
      return Candidate(.passport, range, isFormed ? 0.97 : 0.93)
    }
    if around.isNamed(Cues.passport, before: start), isForeign(letters, digits) {
      return Candidate(.passport, range, 0.8)
    }
    guard isFormed, !token.isSplit, let confidence = unnamed(letters, digits),
      !around.isQuantity(after: token.end), following.match(text, at: token.end) == nil
    else { return nil }
    return Candidate(.passport, range, confidence)
  }

  private static let following = WordSet("次 高速 国道 号公路 列车 型 号机 号线 标准 号文 班次 航班 路段 号令 号图")

  /// Up to three letters and five to ten digits; a separator may stand after the letters or between
  /// groups of four digits.
  private static func token(
    _ text: FoldedText, from start: Int
  ) -> (letters: [UInt32], digits: Int, end: Int, isSplit: Bool)? {
    var at = start
    while text[at].isLatin, at - start < 4 { at += 1 }
    let letters = Array(text.scalars[start..<at])
    guard letters.count <= 3 else { return nil }
    var isSplit = false
    if !letters.isEmpty, [0x20, 0x2D, 0x2E, 0xB7].contains(text[at]), text[at + 1].isDigit {
      at += 1
      isSplit = true
    }
    var digits = 0
    while digits <= 12 {
      if text[at].isDigit {
        digits += 1
        at += 1
      } else if text[at] == 0x20 || text[at] == 0x2D, text[at + 1].isDigit, digits >= 3 {
        isSplit = true
        at += 1
      } else {
        break
      }
    }
    guard digits >= 6, digits <= 11, !text[at].isAlphanumeric else { return nil }
    return (letters, digits, at, isSplit)
  }

  private static func name(_ letters: [UInt32]) -> String {
    String(String.UnicodeScalarView(letters.compactMap(Unicode.Scalar.init)))
  }

  /// The forms of Chinese passports: E12345678, EA1234567, G12345678, and of diplomats and officials.
  private static func isFormed(_ letters: [UInt32], _ digits: Int) -> Bool {
    let name = name(letters)
    if letters.count == 1 {
      return digits == 8 && ["E", "G", "D", "S", "P"].contains(name)
        || digits == 7 && ["D", "S", "P"].contains(name)
    }
    return letters.count == 2 && digits == 7
      && (name.hasPrefix("E") && name != "EI" && name != "EO" || ["DE", "SE", "PE"].contains(name))
  }

  /// Permits to and from Hong Kong, Macau and Taiwan, and the passports of Hong Kong and Macau.
  private static func isPermit(_ letters: [UInt32], _ digits: Int) -> Bool {
    let name = name(letters)
    if letters.isEmpty { return digits >= 8 && digits <= 10 }
    if letters.count == 1 {
      return "CHMWLTKRF".contains(name) && digits >= 8 && digits <= 10
    }
    return letters.count == 2 && digits == 7
      && (name.hasPrefix("C") || name.hasPrefix("L") || ["KJ", "MA", "MB", "HA", "HJ"].contains(name))
  }

  /// A foreign passport is any short code.
  private static func isForeign(_ letters: [UInt32], _ digits: Int) -> Bool {
    letters.count <= 2 && digits >= 6 && digits <= 9
  }

  private static func unnamed(_ letters: [UInt32], _ digits: Int) -> Double? {
    switch name(letters) {
    case "E" where digits == 8: 0.65
    case "G" where digits == 8: 0.5
    case let two where two.count == 2 && two.hasPrefix("E"): 0.55
    default: nil
    }
  }
}
