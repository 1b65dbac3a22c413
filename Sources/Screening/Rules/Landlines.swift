internal import Records

/// 固定电话: area code and number, 400 and 800 numbers, and bare numbers after 电话 or 传真.
enum Landlines {
  static func find(_ text: FoldedText) -> [Candidate] {
    var found: [Candidate] = []
    /// Where the last bare number ended: another after 、 or 或 belongs to the same 电话.
    var chain = -1
    var index = 0
    while index < text.digits.count {
      let gap = text.digits[index].gap
      guard text.mayStart(at: index, count: 7), gap != .hyphen, gap != .dot else {
        index += 1
        continue
      }
      let isChained =
        chain >= 0 && text.digits[index].at - chain <= 3
        && (chain..<text.digits[index].at).allSatisfy { joins.contains(text[$0]) }
      if let hit = withArea(text, from: index) ?? service(text, from: index)
        ?? bare(text, from: index, isChained: isChained)
      {
        let end = extended(text, hit.candidate.range.upperBound)
        var candidate = hit.candidate
        candidate.range = candidate.range.lowerBound..<end
        found.append(candidate)
        chain = end
        index += hit.digits
        while index < text.digits.count, text.digits[index].at < end { index += 1 }
      } else {
        index += 1
      }
    }
    return found
  }

  private typealias Hit = (candidate: Candidate, digits: Int)

  private static let joins = Set(FoldedText("、,，/；;或和 及".unicodeScalars).scalars)

  private static func withArea(_ text: FoldedText, from start: Int) -> Hit? {
    guard text.digits[start].value == 0 || text.digits[start].value == 8 else { return nil }
    var prefix = 0
    if start + 2 < text.digits.count,
      let country = DigitWindow(text, from: start, count: 2), country[0] == 8, country[1] == 6,
      text[country.place.lowerBound - 1] == 0x2B
        || text.digits[start + 2].gap == .hyphen && text.digits[start + 2].value == 0
        || Surroundings(text: text).isNamed(Cues.landline, before: country.place.lowerBound)
    {
      prefix = 2
      if start + 2 < text.digits.count, text.digits[start + 2].value != 0 {
        return international(text, from: start)
      }
    }
    for area in [3, 4] {
      for local in [8, 7] where !(area == 3 && local == 7) {
        let count = area + local
        guard let window = DigitWindow(text, from: start + prefix, count: count),
          isWhole(window, after: prefix), window[0] == 0, isArea(window, area),
          isWritten(window, area: area), !window.touchesLatin, window.letters == 0,
          prefix > 0 || start == window.range.lowerBound,
          let confidence = confidence(window, area: area)
        else { continue }
        var from = text.digits[start].at
        if text[from - 1] == 0x28 { from -= 1 }
        if text[from - 1] == 0x2B { from -= 1 }
        return (Candidate(.landline, from..<window.place.upperBound, confidence), count + prefix)
      }
    }
    return nil
  }

  /// +86 571 87654321, without the area code's zero.
  private static func international(_ text: FoldedText, from start: Int) -> Hit? {
    for (area, local) in [(2, 8), (3, 8), (3, 7)] {
      guard let window = DigitWindow(text, from: start + 2, count: area + local),
        window.gapAfter != .none, window.gapBefore > .script, window[0] != 0,
        window[0] != 1 || window[1] == 0, !window.touchesLatin, window.groups.first == area
      else { continue }
      let from = text.digits[start].at
      return (Candidate(.landline, (text[from - 1] == 0x2B ? from - 1 : from)..<window.place.upperBound, 0.9), area + local + 2)
    }
    return nil
  }

  private static func confidence(_ window: DigitWindow, area: Int) -> Double? {
    let around = Surroundings(text: window.text)
    let place = window.place
    let isNamed = around.has(Cues.landline, before: place.lowerBound, reach: 20)
    guard !around.isOtherwiseNamed(before: place.lowerBound, unless: Cues.landline),
      !around.isQuantity(after: place.upperBound)
    else { return nil }
    let isPlain = window.groups.count == 1
    if window.text[place.lowerBound - 1] == 0x2E { return nil }
    if isPlain, !isNamed, window[area] < 2 { return nil }
    if isNamed { return 0.97 }
    return isPlain ? 0.7 : 0.9
  }

  /// Whether no digits touch it, nor hyphens and dots that make it a part of a longer code.
  private static func isWhole(_ window: DigitWindow, after prefix: Int) -> Bool {
    guard window.gapAfter != .none, window.gapBefore != .none || prefix > 0 else { return false }
    return prefix > 0 || window.gapBefore != .hyphen && window.gapBefore != .dot
  }

  private static func isWritten(_ window: DigitWindow, area: Int) -> Bool {
    if window.widest <= .script { return true }
    if window.isAllSingle { return window.widest < .comma }
    guard window.groups[0] == area || window.widest == .space && window.groups.count == 2 else {
      return false
    }
    guard window.widest != .comma, window.widest != .far, window.widest != .dot
      || window.groups.count == 2
    else { return false }
    let rest = Array(window.groups.dropFirst())
    return rest.count == 1 || rest == [4, 4] || rest == [3, 4] || rest == [4, 3]
      || rest == [2, 2, 2, 2] || rest == [2, 3, 3] || rest == [3, 2, 2] || rest == [3, 3, 2]
      || rest == [3, 5]
  }

  private static func isArea(_ window: DigitWindow, _ length: Int) -> Bool {
    let second = window[1], third = window[2]
    if length == 3 {
      return second == 1 && third == 0 || second == 2 && third != 6
    }
    switch second {
    case 3: return third != 0 && third != 8
    case 4: return third != 0
    case 5, 7: return true
    case 6: return [3, 6, 9].contains(third)
    case 8, 9: return third != 4 || second == 9
    default: return false
    }
  }

  /// 400 and 800 numbers.
  private static func service(_ text: FoldedText, from start: Int) -> Hit? {
    guard let window = DigitWindow(text, from: start, count: 10), window.standsAlone,
      window[0] == 4 || window[0] == 8, window[1] == 0, window[2] == 0, window.letters == 0,
      !window.touchesLatin, window.gapBefore != .hyphen, window.gapBefore != .dot,
      window.widest <= .hyphen, !window.isAmount || window.widest == .hyphen
    else { return nil }
    let around = Surroundings(text: text)
    let place = window.place
    let isNamed = around.has(Cues.landline, before: place.lowerBound, reach: 16)
    guard isNamed || window.groups.count <= 3,
      isNamed || !around.isOtherwiseNamed(before: place.lowerBound, unless: Cues.landline),
      !around.isQuantity(after: place.upperBound)
    else { return nil }
    if !isNamed, window.groups.count == 1 { return (Candidate(.landline, place, 0.55), 10) }
    return (Candidate(.landline, place, isNamed ? 0.95 : 0.85), 10)
  }

  private static func bare(_ text: FoldedText, from start: Int, isChained: Bool) -> Hit? {
    for count in [8, 7] {
      guard let window = DigitWindow(text, from: start, count: count), window.standsAlone,
        window[0] > 1, window.letters == 0, !window.touchesLatin,
        window.widest <= .hyphen || window.widest <= .dot && window.groups.count == 2,
        window.groups.count == 1 || window.isAllSingle
          || [[4, 4], [3, 4], [4, 3], [2, 3, 3], [2, 2, 2, 2], [3, 2, 2]].contains(window.groups),
        !isDate(window)
      else { continue }
      let around = Surroundings(text: text)
      let place = window.place
      guard
        isChained || around.isNamed(Cues.landline, before: place.lowerBound)
          || count == 8 && isDesk(text, before: place.lowerBound)
          || count == 8 && text[place.upperBound] == 0x28
            && Cues.landline.match(text, at: place.upperBound + 1) != nil,
        !around.isQuantity(after: place.upperBound)
      else { continue }
      return (Candidate(.landline, place, isChained ? 0.8 : 0.9), count)
    }
    return nil
  }

  /// Whether an office's part stands directly before: 基教科 88812345, 办公室：88812345.
  private static func isDesk(_ text: FoldedText, before place: Int) -> Bool {
    guard [0x20, 0x3A, 0x09].contains(text[place - 1]) else { return false }
    return desks.match(text, endingAt: place - 1) != nil
  }

  private static let desks = WordSet("科 处 股 办公室 值班室 科室 服务中心 窗口 大厅 老师 科长 主任 女士 先生 同志")

  private static func isDate(_ window: DigitWindow) -> Bool {
    guard window.count == 8, window.groups.count == 1 else { return false }
    let year = window[0] * 1000 + window[1] * 100 + window[2] * 10 + window[3]
    return (1949...2050).contains(year)
      && CitizenIDs.isDay(year, window[4] * 10 + window[5], window[6] * 10 + window[7])
  }

  private static let extensions = WordSet("转 转接 分机 -转 -分机 EXT. EXT X * -")

  /// Where the number ends with its extension (-801, 转8001, 转分机8001).
  private static func extended(_ text: FoldedText, _ end: Int) -> Int {
    var at = end
    if text[at] == 0x20 { at += 1 }
    if text[at] == 0x28, extensions.match(text, at: at + 1) != nil { at += 1 }
    guard let word = extensions.match(text, at: at) else { return end }
    let isHyphen = text[at] == 0x2D && word == 1
    at += word
    while text[at] == 0x20 || text[at] == 0x3A || text[at] == 0x5206 || text[at] == 0x673A {
      at += 1
    }
    let start = at
    while text[at].isDigit { at += 1 }
    let length = at - start
    guard length >= 1, length <= (isHyphen ? 5 : 6), !text[at].isLatin else { return end }
    if text[at] == 0x2D, text[at + 1].isDigit { return end }
    return at
  }
}
