internal import Records

/// 银行卡号: Luhn's sum, and either the first digits of a known network or a word nearby.
enum BankCards {
  static func find(_ text: FoldedText) -> [Candidate] {
    var found: [Candidate] = []
    var index = 0
    while index < text.digits.count {
      let gap = text.digits[index].gap
      guard text.mayStart(at: index, count: 13), gap != .hyphen, gap != .dot,
        let hit = card(text, from: index)
      else {
        index += 1
        continue
      }
      found.append(hit.candidate)
      index += hit.digits
    }
    return found
  }

  private static func card(
    _ text: FoldedText, from start: Int
  ) -> (candidate: Candidate, digits: Int)? {
    for count in stride(from: 21, through: 13, by: -1) {
      guard let window = DigitWindow(text, from: start, count: count), window.standsAlone,
        isWritten(window), !window.touchesLatin, window.letters <= 3,
        let confidence = confidence(window)
      else { continue }
      return (Candidate(.bank, window.place, confidence), count)
    }
    return nil
  }

  private static func confidence(_ window: DigitWindow) -> Double? {
    let around = Surroundings(text: window.text)
    let place = window.place
    guard !around.isQuantity(after: place.upperBound) else { return nil }
    let isNamed = around.has(Cues.bank, before: place.lowerBound, reach: 20)
    let isOther = around.isOtherwiseNamed(before: place.lowerBound, unless: Cues.bank)
    if passesLuhn(window) {
      if isNamed, !isOther { return 0.97 }
      if around.has(Cues.bank, after: place.upperBound, reach: 10), !isOther { return 0.9 }
      guard let weight = network(window), !isOther else { return nil }
      return weight
    }
    guard window.letters == 0, window.chinese == 0, window.count >= 14, !isOther,
      around.isNamed(Cues.account, before: place.lowerBound),
      !around.has(Cues.treasury, before: place.lowerBound, reach: 16)
    else { return nil }
    return 0.55
  }

  /// How much the first digits and the length alone say; nil: nothing.
  private static func network(_ window: DigitWindow) -> Double? {
    let two = window[0] * 10 + window[1]
    let four = (two * 10 + window[2]) * 10 + window[3]
    switch (two, window.count) {
    case (62, 16...19): return 0.92
    case (95, 19) where four == 9558: return 0.85
    case (40...49, 16), (51...55, 16): return 0.7
    case (34, 15), (37, 15): return 0.6
    case (35, 16) where (3528...3589).contains(four): return 0.6
    default: return nil
    }
  }

  static func passesLuhn(_ window: DigitWindow) -> Bool {
    var sum = 0
    for (place, value) in window.values.reversed().enumerated() {
      let doubled = value * 2
      sum += place % 2 == 0 ? value : doubled > 9 ? doubled - 9 : doubled
    }
    return sum % 10 == 0 && sum > 0
  }

  /// By fours, as on the card, or in few groups of any size.
  private static func isWritten(_ window: DigitWindow) -> Bool {
    let groups = window.groups
    let byFours = groups.dropLast().allSatisfy { $0 == 4 } && (groups.last ?? 0) <= 5
    switch window.widest {
    case .none, .script: return true
    case .space, .hyphen:
      return byFours || window.isAllSingle || groups.count == 2 && (groups.min() ?? 0) >= 4
        || groups.count <= 6 && groups.allSatisfy { $0 >= 3 } && !window.isAmount
    case .dot, .cell, .line, .slash: return byFours || window.isAllSingle
    default: return false
    }
  }
}
