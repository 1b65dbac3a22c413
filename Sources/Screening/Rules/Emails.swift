internal import Records

/// 电子邮箱, also written with [at], (at), #, 艾特 or 点.
enum Emails {
  static func find(_ text: FoldedText) -> [Candidate] {
    var found: [Candidate] = []
    var at = 0
    while at < text.count {
      guard let sign = sign(text, at: at), let local = local(text, before: at),
        let domain = domain(text, from: at + sign.length), sign.isPlain || domain.isSure
      else {
        at += 1
        continue
      }
      let isOffice = domain.isOffice
      found.append(
        Candidate(.email, local..<domain.end, isOffice ? 0.8 : sign.isPlain ? 0.98 : 0.85))
      at = domain.end
    }
    return found
  }

  private static let signs = WordSet(
    """
    [AT] (AT) {AT} <AT> 【AT】 (A) [A] #AT# 艾特 (@) [@] 【@】 _AT_ 圈A [#] 〔AT〕 『AT』 「AT」
    """)
  private static let spacedSign = WordSet("AT")

  private static func sign(_ text: FoldedText, at place: Int) -> (length: Int, isPlain: Bool)? {
    if text[place] == 0x40 { return (1, true) }
    if let length = signs.match(text, at: place) { return (length, false) }
    if text[place] == 0x20, text[place + 3] == 0x20, spacedSign.match(text, at: place + 1) != nil {
      return (4, false)
    }
    return nil
  }

  private static func isLocal(_ scalar: UInt32) -> Bool {
    scalar.isAlphanumeric || scalar == 0x2E || scalar == 0x5F || scalar == 0x2D || scalar == 0x2B
      || scalar == 0x25
  }

  /// Where the part before the sign begins.
  private static func local(_ text: FoldedText, before sign: Int) -> Int? {
    var end = sign
    while end > 0, sign - end < 2, text[end - 1] == 0x20 { end -= 1 }
    var start = end
    while start > 0, end - start < 64, isLocal(text[start - 1]) { start -= 1 }
    while start < end, !text[start].isAlphanumeric { start += 1 }
    if start < end { return start }
    // 张三@163.com: a Chinese name before the sign.
    while start > 0, end - start < 4, text[start - 1].isHan { start -= 1 }
    if let said = saids.last(text, in: start..<end) { start = said }
    return start < end && sign == end ? start : nil
  }

  private static let saids = WordSet("邮箱 邮件 地址 发到 发至 箱 是 为 到 至 联系")
  private static let dots = WordSet(
    """
    [DOT] (DOT) 【DOT】 {DOT} 点 。 [.] (.) 【.】 (点) [点] _DOT_ 〔DOT〕 #DOT#
    """)
  private static let spacedDot = WordSet("DOT")

  private static func dot(_ text: FoldedText, at place: Int) -> Int? {
    if text[place] == 0x2E { return 1 }
    if text[place] == 0xB7 { return 1 }
    if let length = dots.match(text, at: place) { return length }
    if text[place] == 0x20, text[place + 1] == 0x2E { return text[place + 2] == 0x20 ? 3 : 2 }
    if text[place] == 0x20, text[place + 4] == 0x20, spacedDot.match(text, at: place + 1) != nil {
      return 5
    }
    return nil
  }

  private static func domain(
    _ text: FoldedText, from start: Int
  ) -> (end: Int, isSure: Bool, isOffice: Bool)? {
    var at = start
    while at - start < 2, text[at] == 0x20 { at += 1 }
    var end: Int?
    var labels: [[UInt32]] = []
    while true {
      let label = at
      while text[at].isAlphanumeric || text[at] == 0x2D { at += 1 }
      guard at > label, at - label <= 63 else { break }
      labels.append(Array(text.scalars[label..<at]))
      if labels.count > 1, isTop(labels.last ?? []) { end = at }
      guard let length = dot(text, at: at) else { break }
      at += length
      if text[at] == 0x20, text[at + 1].isLatin { at += 1 }
    }
    guard let end else { return nil }
    let names = labels.map { String(String.UnicodeScalarView($0.compactMap(Unicode.Scalar.init))) }
    let isSure = names.contains { tops.contains($0) }
    return (end, isSure, names.contains("GOV") || names.contains("MIL"))
  }

  private static func isTop(_ label: [UInt32]) -> Bool {
    label.count >= 2 && label.count <= 12 && label.allSatisfy(\.isLatin)
  }

  private static let tops: Set<String> = [
    "COM", "CN", "NET", "ORG", "EDU", "GOV", "CC", "ME", "IO", "HK", "TW", "JP", "UK", "US", "INFO",
    "VIP", "TOP", "XYZ", "CO", "DE", "RU",
  ]
}
