internal import Records

/// 公民身份号码 (GB 11643-1999): 18 digits with a checksum, and the 15 of before 1999.
enum CitizenIDs {
  static func find(_ text: FoldedText) -> [Candidate] {
    var found: [Candidate] = []
    var index = 0
    while index < text.digits.count {
      // The first digits name a province, so most numbers are passed over at once.
      if text.mayStart(at: index, count: 15), text.digits[index].value != 0,
        let hit = long(text, from: index) ?? old(text, from: index)
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

  private static func long(_ text: FoldedText, from start: Int) -> Hit? {
    guard let body = DigitWindow(text, from: start, count: 17), body.gapBefore != .none,
      hasProvince(body), isDate(body, year: 4, at: 6), isWritten(body)
    else { return nil }
    let check: Int
    let end: Int
    let digits: Int
    if let whole = DigitWindow(text, from: start, count: 18), whole.standsAlone {
      guard isWritten(whole) else { return nil }
      (check, end, digits) = (whole[17], whole.place.upperBound, 18)
    } else if let x = tenth(text, after: body) {
      (check, end, digits) = (10, x + 1, 17)
    } else {
      return nil
    }
    let before = text[body.place.lowerBound - 1], after = text[end]
    let range = body.place.lowerBound..<end
    let isRight = checksum(body) == check
    // 学籍号 is a G and the pupil's id.
    let isPupil = before == 0x47 && isRight && !text[range.lowerBound - 2].isAlphanumeric
    guard !before.isLatin || isPupil, !after.isLatin else { return nil }
    if isRight { return (Candidate(.id, range, 0.99), digits) }
    guard body.letters == 0 else { return nil }
    let around = Surroundings(text: text)
    if around.has(Cues.identity, before: range.lowerBound, reach: 24),
      !around.isOtherwiseNamed(before: range.lowerBound, unless: Cues.identity)
    {
      return (Candidate(.id, range, 0.7), digits)
    }
    return nil
  }

  private static func old(_ text: FoldedText, from start: Int) -> Hit? {
    guard let window = DigitWindow(text, from: start, count: 15), window.standsAlone,
      hasProvince(window), isDate(window, year: 2, at: 6), isWritten(window), window.letters == 0,
      !window.touchesLatin
    else { return nil }
    let around = Surroundings(text: text)
    let place = window.place
    let isNamed = around.has(Cues.identity, before: place.lowerBound, reach: 24)
    if !isNamed {
      guard window.groups.count == 1, !around.isQuantity(after: place.upperBound),
        !around.isOtherwiseNamed(before: place.lowerBound, unless: Cues.identity),
        !around.has(Cues.bank, before: place.lowerBound, reach: 20)
      else { return nil }
    }
    return (Candidate(.id, place, isNamed ? 0.95 : 0.55), 15)
  }

  /// The X that stands for 10, right after the 17 digits or after one separator.
  private static func tenth(_ text: FoldedText, after body: DigitWindow) -> Int? {
    var at = body.place.upperBound
    if [0x20, 0x2D, 0x09, 0x0A].contains(text[at]) { at += 1 }
    guard text[at] == 0x58 || text[at] == 0xD7, text[at + 1] != text[at],
      !text[at + 1].isAlphanumeric
    else { return nil }
    return at
  }

  /// Numbers are set in groups, or digit by digit; amounts by threes are not they.
  private static func isWritten(_ window: DigitWindow) -> Bool {
    switch window.widest {
    case .none, .script: true
    case .far, .comma: false
    case .cell, .line: window.groups.count <= 4 || window.isAllSingle
    default: window.groups.count <= 8 || window.isAllSingle
    }
  }

  static func checksum(_ digits: DigitWindow) -> Int {
    let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    var sum = 0
    for (index, weight) in weights.enumerated() { sum += digits[index] * weight }
    return [1, 0, 10, 9, 8, 7, 6, 5, 4, 3, 2][sum % 11]
  }

  /// Provinces of GB/T 2260, the residence permits of 81 to 83, and the permanent residence of
  /// foreigners, which begins with 9.
  private static func hasProvince(_ digits: DigitWindow) -> Bool {
    let code = digits[0] * 10 + digits[1]
    return isProvince(code) || (digits[0] == 9 && isProvince(digits[1] * 10 + digits[2]))
  }

  static func isProvince(_ code: Int) -> Bool {
    switch code {
    case 11...15, 21...23, 31...37, 41...46, 50...54, 61...65, 71, 81...83, 91: true
    default: false
    }
  }

  private static func isDate(_ digits: DigitWindow, year length: Int, at start: Int) -> Bool {
    var year = 0
    for index in start..<(start + length) { year = year * 10 + digits[index] }
    if length == 2 { year += 1900 }
    let month = digits[start + length] * 10 + digits[start + length + 1]
    let day = digits[start + length + 2] * 10 + digits[start + length + 3]
    return (1850...2099).contains(year) && isDay(year, month, day)
  }

  static func isDay(_ year: Int, _ month: Int, _ day: Int) -> Bool {
    guard (1...12).contains(month), day >= 1 else { return false }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return day <= lengths[month - 1]
  }
}
