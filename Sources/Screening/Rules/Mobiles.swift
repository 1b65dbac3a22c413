internal import Records

/// 手机号码: 11 digits from 13 to 19, with or without +86.
enum Mobiles {
  static func find(_ text: FoldedText) -> [Candidate] {
    var found: [Candidate] = []
    var index = 0
    while index < text.digits.count {
      if text.mayStart(at: index, count: 11),
        let hit = withCountry(text, from: index) ?? plain(text, from: index)
      {
        found.append(hit.candidate)
        index += hit.digits
      } else {
        index += 1
      }
    }
    return found
  }

  private typealias Hit = (candidate: Candidate, digits: Int)

  private static func plain(_ text: FoldedText, from start: Int) -> Hit? {
    guard text.digits[start].value == 1, text.digits[start + 1].value >= 3,
      let window = DigitWindow(text, from: start, count: 11), window.standsAlone,
      let confidence = confidence(window)
    else { return nil }
    return (Candidate(.mobile, window.place, confidence), 11)
  }

  /// 86 or 0086 before it, with a plus sign, in brackets or run together.
  private static func withCountry(_ text: FoldedText, from start: Int) -> Hit? {
    guard text.digits[start].value == 8 || text.digits[start].value == 0 else { return nil }
    for code in [[8, 6], [0, 0, 8, 6]] {
      let count = code.count + 11
      guard let window = DigitWindow(text, from: start, count: count), window.standsAlone,
        (0..<code.count).allSatisfy({ window[$0] == code[$0] }), window[code.count] == 1,
        window[code.count + 1] >= 3,
        let number = DigitWindow(text, from: start + code.count, count: 11),
        isWritten(number), number.letters <= 5
      else { continue }
      var from = window.place.lowerBound
      let isMarked = "+(＋".unicodeScalars.contains { $0.value == text[from - 1] }
      let around = Surroundings(text: text)
      guard
        isMarked
          || !around.isOtherwiseNamed(before: from, unless: Cues.mobile)
            && !around.isQuantity(after: window.place.upperBound) && !window.touchesLatin
      else { continue }
      while from > 0, text[from - 1] == 0x2B || text[from - 1] == 0x28 { from -= 1 }
      return (Candidate(.mobile, from..<window.place.upperBound, isMarked ? 0.98 : 0.85), count)
    }
    return nil
  }

  private static func confidence(_ window: DigitWindow) -> Double? {
    let text = window.text
    let place = window.place
    let around = Surroundings(text: text)
    let isNamed = around.has(Cues.mobile, before: place.lowerBound, reach: 16)
    guard window.letters <= 6, window.letters == 0 || window.letters + window.chinese < 11,
      isWritten(window) || isNamed && window.widest < .comma && !window.isAmount,
      isFree(window, isNamed: isNamed), !around.isQuantity(after: place.upperBound),
      !around.isOtherwiseNamed(before: place.lowerBound, unless: Cues.mobile),
      !isInLink(text, place.lowerBound)
    else { return nil }
    if window.letters > 0 { return isNamed ? 0.85 : 0.6 }
    let isAssigned = isAssigned(window[1], window[2])
    if isNamed { return isAssigned ? 0.98 : 0.9 }
    if window.widest > .hyphen { return 0.65 }
    return isAssigned ? 0.92 : 0.8
  }

  /// Whether nothing touches the number that makes it a part of something longer.
  private static func isFree(_ window: DigitWindow, isNamed: Bool) -> Bool {
    let text = window.text
    let place = window.place
    let before = text[place.lowerBound - 1]
    if before.isLatin, Cues.phone.match(text, endingAt: place.lowerBound) == nil { return false }
    if text[place.upperBound].isLatin,
      window.letters > 0 || text[place.upperBound + 1].isLatin == false
    {
      return false
    }
    if before == 0x7B2C || before == 0x2E || before == 0xFFE5 || before == 0xA5 || before == 0x24 { return false }
    // Hyphens and dots join it to more digits: the number of an extension may follow, an area
    // code may come first, but not the parts of a long code.
    let joined: Set<FoldedText.Gap> = [.hyphen, .dot]
    if joined.contains(window.gapBefore), !isNamed { return false }
    if joined.contains(window.gapAfter), groupAfter(window) > 4, !isNamed { return false }
    if window.groups.count > 1, !isNamed {
      let spaced: Set<FoldedText.Gap> = [.space, .cell]
      if spaced.contains(window.gapBefore), groupBefore(window) < 5,
        window.range.lowerBound < 11 || !isMobileStart(text, window.range.lowerBound - 11)
      {
        return false
      }
      if spaced.contains(window.gapAfter), groupAfter(window) < 5,
        !isMobileStart(text, window.range.upperBound)
      {
        return false
      }
    }
    return true
  }

  private static func isMobileStart(_ text: FoldedText, _ index: Int) -> Bool {
    DigitWindow(text, from: index, count: 11).map { $0[0] == 1 && $0[1] >= 3 && isWritten($0) }
      ?? false
  }

  private static func groupAfter(_ window: DigitWindow) -> Int {
    var index = window.range.upperBound + 1
    while index < window.text.digits.count, window.text.digits[index].gap <= .script { index += 1 }
    return index - window.range.upperBound
  }

  private static func groupBefore(_ window: DigitWindow) -> Int {
    var index = window.range.lowerBound - 1
    while index > 0, window.text.digits[index].gap <= .script { index -= 1 }
    return window.range.lowerBound - index
  }

  private static let groupings: Set<[Int]> = [
    [3, 4, 4], [3, 8], [7, 4], [3, 3, 5], [4, 7], [5, 6], [6, 5], [1, 10], [2, 9], [8, 3], [9, 2],
    [10, 1], [3, 4, 2, 2], [3, 2, 2, 2, 2], [3, 2, 3, 3], [3, 3, 2, 3], [1, 3, 3, 4], [1, 2, 4, 4],
    [3, 5, 3], [4, 4, 3], [2, 3, 3, 3], [1, 2, 2, 2, 2, 2], [3, 3, 3, 2], [3, 6, 2], [2, 3, 6],
  ]

  static func isWritten(_ window: DigitWindow) -> Bool {
    switch window.widest {
    case .none, .script: return true
    case .space, .hyphen: return window.isAllSingle || isGrouped(window)
    case .dot, .bracket, .slash, .cell:
      return window.isAllSingle && window.widest != .cell || window.groups == [3, 4, 4]
        || window.isAllSingle
    case .comma: return window.groups == [3, 4, 4]
    case .line: return window.groups.count <= 2 || window.groups == [3, 4, 4]
    case .far: return false
    }
  }

  private static func isGrouped(_ window: DigitWindow) -> Bool {
    guard groupings.contains(window.groups), !window.isAmount || window.widest == .hyphen else {
      return false
    }
    // Two years and something: 1998 2008 100.
    return window.groups != [4, 4, 3] || window[1] != 9
  }

  private static func isInLink(_ text: FoldedText, _ place: Int) -> Bool {
    var at = place
    while at > max(0, place - 80), text[at - 1] > 0x20, text[at - 1] < 0x7F { at -= 1 }
    return Mobiles.links.first(text, in: at..<place) != nil
  }

  private static let links = WordSet("HTTP:// HTTPS:// WWW. .CN/ .COM/")

  /// Segments that have been given out.
  private static func isAssigned(_ second: Int, _ third: Int) -> Bool {
    switch second {
    case 3, 8: true
    case 4: ![2, 3].contains(third)
    case 5: third != 4
    case 6: [2, 5, 6, 7].contains(third)
    case 7: third != 9
    default: third != 4
    }
  }
}
