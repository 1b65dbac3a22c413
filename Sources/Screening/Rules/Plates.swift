internal import Records

/// 车牌号 (GA 36): ordinary ones, those of new-energy vehicles, of embassies and of armed police.
enum Plates {
  static func find(_ text: FoldedText) -> [Candidate] {
    var found: [Candidate] = []
    var at = 0
    while at < text.count {
      if let hit = plate(text, at: at) ?? unplaced(text, at: at) {
        found.append(hit)
        at = hit.range.upperBound
      } else {
        at += 1
      }
    }
    return found
  }

  private static let provinces = Set(
    "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼".unicodeScalars.map(\.value))
  private static let lasts = Set("挂学警港澳领试超".unicodeScalars.map(\.value))
  private static let separators = Set("·.-_ :*/、".unicodeScalars.map(\.value))

  private static func plate(_ text: FoldedText, at start: Int) -> Candidate? {
    guard provinces.contains(text[start]) else { return nil }
    var at = start + 1
    if separators.contains(text[at]), text[at] != 0x3001 { at += 1 }
    let city = text[at]
    guard city.isLatin, city != 0x49 else { return nil }
    at += 1
    var gaps = 0
    while gaps < 2, separators.contains(text[at]) {
      at += 1
      gaps += 1
    }
    guard let body = body(text, from: at) else { return nil }
    let around = Surroundings(text: text)
    let isNamed = around.has(Cues.plate, before: start, reach: 16)
    if !isNamed {
      // 粤B2-2021…: a licence; 苏A12345号文: a document.
      guard text[body.end] != 0x2D || !text[body.end + 1].isAlphanumeric,
        notPlates.match(text, at: body.end) == nil,
        !around.isOtherwiseNamed(before: start, unless: Cues.plate)
      else { return nil }
    }
    return Candidate(.plate, start..<body.end, isNamed ? 0.98 : gaps > 0 ? 0.93 : 0.88)
  }

  private static let notPlates = WordSet("号文 号线 标段 项目 高速 级 型 类 楼 地块 号公告 号令 万 元 列")

  /// Five characters, or the six of a new-energy vehicle, with at most one separator somewhere.
  private static func body(_ text: FoldedText, from start: Int) -> (end: Int, isGreen: Bool)? {
    var characters: [UInt32] = []
    var ends: [Int] = []
    var at = start
    var gaps = 0
    while characters.count < 7 {
      if text[at].isAlphanumeric {
        characters.append(text[at])
      } else if characters.count == 4, lasts.contains(text[at]) {
        characters.append(text[at])
        ends.append(at + 1)
        break
      } else if separators.contains(text[at]), text[at + 1].isAlphanumeric, !characters.isEmpty,
        gaps < 6
      {
        gaps += 1
        at += 1
        continue
      } else {
        break
      }
      ends.append(at + 1)
      at += 1
    }
    if gaps > 1, gaps != characters.count - 1 { return nil }
    if characters.count == 6, isGreen(characters) { return (ends[5], true) }
    if characters.count == 5, isOrdinary(characters) { return (ends[4], false) }
    return nil
  }

  private static func isOrdinary(_ characters: [UInt32]) -> Bool {
    let digits = characters.count { $0.isDigit }
    return digits >= 2
  }

  private static func isGreen(_ characters: [UInt32]) -> Bool {
    let last = characters[5]
    let small = characters[0].isLatin && characters[2...].allSatisfy(\.isDigit)
    let large = last.isLatin && characters[..<5].allSatisfy(\.isDigit)
    return small || large
  }

  /// A plate without its province after 车牌, and 使 plates of embassies.
  private static func unplaced(_ text: FoldedText, at start: Int) -> Candidate? {
    let around = Surroundings(text: text)
    if text[start] == 0x4F7F {
      var at = start + 1
      if separators.contains(text[at]) { at += 1 }
      let first = at
      while text[at].isDigit { at += 1 }
      guard at - first == 6, !text[at].isLatin else { return nil }
      return Candidate(.plate, start..<at, 0.8)
    }
    // WJ plates of the armed police.
    if text[start] == 0x57, text[start + 1] == 0x4A, !text[start - 1].isAlphanumeric {
      var at = start + 2
      while separators.contains(text[at]) || provinces.contains(text[at]), at - start < 5 { at += 1 }
      let first = at
      while text[at].isAlphanumeric { at += 1 }
      let digits = text.scalars[first..<at].count { $0.isDigit }
      guard (4...7).contains(at - first), digits >= 4 else { return nil }
      return Candidate(.plate, start..<at, 0.8)
    }
    guard text[start].isLatin, !text[start - 1].isAlphanumeric,
      !provinces.contains(text[start - 1]),
      around.isNamed(Cues.plate, before: start)
    else { return nil }
    var at = start + 1
    if separators.contains(text[at]) { at += 1 }
    guard let body = body(text, from: at) else { return nil }
    return Candidate(.plate, start..<body.end, 0.7)
  }
}
