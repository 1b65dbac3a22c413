internal import Records

/// Whom a draft addresses, held against a case's proposers: 甲、乙、丙代表 and 甲等3名代表 are the same
/// three.
enum NamedProposers {
  /// Whether a draft's words name these proposers: all of them, or the first and how many.
  /// - Parameter proposers: in printed order.
  static func are(_ proposers: [Proposer], in words: String) -> Bool {
    let known = proposers.map { PlainText.compact($0.name) }
    guard let lead = known.first else { return false }
    var named: [String] = []
    var isShortened = false
    for part in PlainText.compact(words).split(whereSeparator: { "、，".contains($0) }) {
      let (name, rest) = shortened(String(part))
      let names = known.contains(name) ? [name] : joined(name)
      named += names.map { known.contains($0) ? $0 : untitled($0) }
      guard let rest else { continue }
      isShortened = true
      if let count = count(in: rest), count != known.count { return false }
    }
    guard Set(named).isSubset(of: known) else { return false }
    return isShortened ? named.first == lead : Set(named) == Set(known)
  }

  /// What stands before 等 and behind it; nil: there is none.
  private static func shortened(_ part: String) -> (name: String, rest: String?) {
    guard let range = part.firstRange(of: "等") else { return (untitled(part), nil) }
    return (untitled(String(part[..<range.lowerBound])), String(part[range.upperBound...]))
  }

  /// 甲和乙.
  private static func joined(_ name: String) -> [String] {
    name.split(whereSeparator: { "和与及".contains($0) }).map { untitled(String($0)) }
  }

  private static func untitled(_ name: String) -> String {
    for title in ["代表们", "委员们", "代表", "委员", "同志"] where name.hasSuffix(title) {
      return String(name.dropLast(title.count))
    }
    return name
  }

  /// 3 of 3名代表, 三位委员.
  private static func count(in text: String) -> Int? {
    let digits = text.prefix { PlainText.isDigit($0) || PlainText.isChineseDigit($0) }
    return Int(digits) ?? PlainText.chineseNumber(String(digits))
  }
}
