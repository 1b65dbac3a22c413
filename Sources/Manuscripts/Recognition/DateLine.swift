internal import Records

/// A line that is a date and nothing else: 2026年6月9日, 二〇二六年六月九日, 2026-06-09, and a day left
/// open, 2026年 月 日.
struct DateLine: Sendable, Hashable {
  /// nil: a place is left open.
  var day: Day?

  /// nil: the line is none.
  init?(_ line: String) {
    var text = PlainText.compact(line)
    for word in ["成文日期：", "日期：", "印发日期："] where text.hasPrefix(word) {
      text.removeFirst(word.count)
    }
    if text.hasPrefix("（"), text.hasSuffix("）") { text = String(text.dropFirst().dropLast()) }
    guard PlainText.length(text) <= 14, let parts = DateLine.parts(text) else { return nil }
    guard parts[0] != nil || parts[1] == nil, parts.count == 3 else { return nil }
    if let year = parts[0], let month = parts[1], let date = parts[2] {
      guard let day = Day(year: year, month: month, day: date) else { return nil }
      self.day = day
    }
  }

  /// Year, month, day, each nil where it is left open; nil: no date.
  private static func parts(_ text: String) -> [Int?]? {
    if text.contains("年") {
      guard let year = PlainText.parted(text, at: "年"),
        let month = PlainText.parted(year.after, at: "月"), month.after.hasSuffix("日")
      else { return nil }
      let all = [year.before, month.before, String(month.after.dropLast())]
      var values: [Int?] = []
      for (index, part) in all.enumerated() {
        if part.isEmpty || part.allSatisfy({ "×xXＸ*_＿".contains($0) }) {
          values.append(nil)
        } else if let value = number(part, isYear: index == 0) {
          values.append(value)
        } else {
          return nil
        }
      }
      return values
    }
    for mark: Character in ["-", "/", "."] {
      let parts = text.split(separator: mark, omittingEmptySubsequences: false)
      if parts.count == 3, parts[0].count == 4, parts.allSatisfy({ Int($0) != nil }) {
        return parts.map { Int($0) }
      }
    }
    return nil
  }

  private static func number(_ text: String, isYear: Bool) -> Int? {
    if let value = Int(text) { return isYear == (value > 1900 && value < 2200) ? value : nil }
    guard isYear else { return PlainText.chineseNumber(text) }
    let digits: [Character: Int] = [
      "〇": 0, "○": 0, "零": 0, "O": 0, "o": 0, "0": 0, "一": 1, "二": 2, "三": 3, "四": 4, "五": 5,
      "六": 6, "七": 7, "八": 8, "九": 9,
    ]
    let values = text.map { digits[$0] }
    guard values.count == 4, values.allSatisfy({ $0 != nil }) else { return nil }
    return values.reduce(0) { $0 * 10 + ($1 ?? 0) }
  }

  /// `青岚市民政局 2026年6月9日`: the name and the date of a line that holds both.
  static func parted(_ line: String) -> (name: String, date: String)? {
    let words = line.split(whereSeparator: { $0.isWhitespace })
    for count in stride(from: min(6, words.count - 1), through: 1, by: -1) where count > 0 {
      let date = words.suffix(count).joined()
      let name = words.dropLast(count).joined()
      if DateLine(date) != nil, OrganisationName.isName(name) { return (name, date) }
    }
    // 青岚市民政局2026年6月9日, where a line break was lost.
    guard let start = line.firstIndex(where: { PlainText.isDigit($0) || $0 == "二" }) else {
      return nil
    }
    let (name, date) = (String(line[..<start]), String(line[start...]))
    return DateLine(date) != nil && OrganisationName.isName(name) ? (name, date) : nil
  }
}
