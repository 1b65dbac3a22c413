/// Finds counts in running text: numbers that somebody typed and that say how many.
///
/// An Arabic number is a count unless it is plainly something else: a date or a time limit, the
/// number of a document or a case, a name (5G), the number of a paragraph. A Chinese number is a
/// count where a unit of figures follows it (六十件, 两次, 九成), or as 百分之…; 一 alone is idiom (一件一策,
/// 一次性), and 第三次 is an ordinal. What stands in 《》 or “” is a name or a quotation.
struct CountScan {
  private let scalars: [Unicode.Scalar]
  private let isQuoted: [Bool]

  /// The counts of a text, each with its unit, in order.
  static func counts(in text: String) -> [String] { CountScan(text).counts() }

  private init(_ text: String) {
    scalars = Array(text.unicodeScalars)
    var isQuoted: [Bool] = []
    var open: [Unicode.Scalar] = []
    for scalar in scalars {
      if let close = CountScan.quotes[scalar] { open.append(close) }
      isQuoted.append(!open.isEmpty)
      if scalar == open.last { open.removeLast() }
    }
    // A mark that is never closed quotes nothing.
    self.isQuoted = open.isEmpty ? isQuoted : scalars.map { _ in false }
  }

  private static let quotes: [Unicode.Scalar: Unicode.Scalar] = ["《": "》", "“": "”", "〔": "〕"]
  private static let chinese = Set("〇零一二两三四五六七八九十百千万亿".unicodeScalars)
  private static let powers = Set("百千万亿".unicodeScalars)
  /// Units that a Chinese number counts figures in; 个 and 项 are left to prose (三个环节).
  private static let chineseUnits = [
    "个百分点", "百分点", "件", "条", "次", "人", "名", "位", "份", "户", "起", "成", "%", "％",
  ]
  private static let dateUnits: Set<Unicode.Scalar> = ["年", "月", "日", "号", "时", "点"]
  private static let spans = ["个工作日", "个自然日", "工作日", "个月", "天", "周", "小时", "分钟"]
  private static let limits = ["内", "以内", "之内", "前", "以前", "之前", "后", "以后", "之后"]
  private static let joiners: Set<Unicode.Scalar> = [
    "、", "，", "和", "与", "及", "至", "到", "—", "－", "-", "~", "～", "–", ".",
  ]

  private func counts() -> [String] {
    var found: [String] = []
    var index = 0
    while index < scalars.count {
      if isQuoted[index] {
        index += 1
      } else if isDigit(index) {
        let end = endOfNumber(index)
        if !isPlain(index, end) { found.append(text(index, endOfUnit(end))) }
        index = end
      } else if starts("百分之", index) {
        let end = endOfChinese(index + 3)
        found.append(text(index, end))
        index = end
      } else if isChinese(index) {
        let end = endOfChinese(index)
        if let unit = chineseUnit(index, end) { found.append(text(index, unit)) }
        index = end
      } else {
        index += 1
      }
    }
    return found
  }

  // MARK: Arabic numbers

  /// Whether the number is plainly no count.
  private func isPlain(_ start: Int, _ end: Int) -> Bool {
    let before = start > 0 ? scalars[start - 1] : nil
    if let before, isLatin(before) || before == "第" { return true }
    if end < scalars.count, isLatin(scalars[end]) { return true }
    if isParagraphNumber(start, end) { return true }
    let last = endOfSeries(end)
    guard last < scalars.count else { return false }
    if CountScan.dateUnits.contains(scalars[last]) { return true }
    if starts("热线", last) { return true }
    guard let span = CountScan.spans.first(where: { starts($0, last) }) else { return false }
    let after = last + span.unicodeScalars.count
    return CountScan.limits.contains { starts($0, after) }
  }

  /// Where the last number ends of those that share what follows: 12、13号, 2024—2026年.
  private func endOfSeries(_ end: Int) -> Int {
    var last = end
    while true {
      var next = last
      while next < scalars.count, CountScan.joiners.contains(scalars[next]) || scalars[next] == "第" {
        next += 1
      }
      guard next > last, next < scalars.count, isDigit(next), !isQuoted[next] else { return last }
      last = endOfNumber(next)
    }
  }

  /// 1. 1、（1） at the beginning of a sentence.
  private func isParagraphNumber(_ start: Int, _ end: Int) -> Bool {
    let openers: Set<Unicode.Scalar> = ["（", "(", "。", "；", "："]
    guard start == 0 || openers.contains(scalars[start - 1]), end < scalars.count else {
      return false
    }
    let closers: Set<Unicode.Scalar> = [".", "．", "、", "）", ")"]
    return closers.contains(scalars[end]) && (end + 1 >= scalars.count || !isDigit(end + 1))
  }

  private func isDigit(_ index: Int) -> Bool {
    (0x30...0x39).contains(scalars[index].value) || (0xFF10...0xFF19).contains(scalars[index].value)
  }

  private func isLatin(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic && scalar.isASCII
  }

  private func endOfNumber(_ start: Int) -> Int {
    var index = start
    while index < scalars.count, isDigit(index) || isPointInside(index) { index += 1 }
    return index
  }

  private func isPointInside(_ index: Int) -> Bool {
    (scalars[index] == "." || scalars[index] == ",") && index + 1 < scalars.count
      && isDigit(index + 1)
  }

  /// What is shown of a count's unit: up to three characters, as far as they are words or %.
  private func endOfUnit(_ end: Int) -> Int {
    if let unit = CountScan.chineseUnits.first(where: { starts($0, end) }) {
      return end + unit.unicodeScalars.count
    }
    var index = end
    while index < scalars.count, ["多", "余", "万", "亿"].contains(scalars[index]) { index += 1 }
    guard index < scalars.count else { return index }
    let isUnit =
      scalars[index].properties.isIdeographic || "%％‰".unicodeScalars.contains(scalars[index])
    if isUnit { index += 1 }
    return index
  }

  // MARK: Chinese numbers

  /// 百分之 and 百分点 hold no number of their own.
  private func isChinese(_ index: Int) -> Bool {
    CountScan.chinese.contains(scalars[index]) && !starts("百分之", index) && !starts("百分点", index)
  }

  private func endOfChinese(_ start: Int) -> Int {
    var index = start
    while index < scalars.count, isChinese(index) { index += 1 }
    return index
  }

  /// Where the unit ends of a Chinese number that counts; nil when it counts nothing.
  private func chineseUnit(_ start: Int, _ end: Int) -> Int? {
    if start > 0, scalars[start - 1] == "第" { return nil }
    if end - start == 1, scalars[start] == "一" { return nil }
    // 千家万户, 百件 say many, not how many.
    if scalars[start..<end].allSatisfy({ CountScan.powers.contains($0) }) { return nil }
    var index = end
    if index < scalars.count, ["多", "余", "来"].contains(scalars[index]) { index += 1 }
    guard let unit = CountScan.chineseUnits.first(where: { starts($0, index) }) else { return nil }
    let after = index + unit.unicodeScalars.count
    // 十四届三次会议 is a name.
    if unit == "次", starts("会议", after) || starts("全会", after) { return nil }
    return after
  }

  private func starts(_ word: String, _ index: Int) -> Bool {
    guard index < scalars.count else { return false }
    return scalars[index...].starts(with: word.unicodeScalars)
  }

  private func text(_ start: Int, _ end: Int) -> String {
    String(String.UnicodeScalarView(scalars[start..<end]))
  }
}
