/// The number that a line begins with: 一、（一）1.（1）① in their many habits.
struct HeadingMark: Sendable, Hashable {
  /// In the order of GB/T 9704-2012, 7.3.3, with what offices use besides.
  enum Form: Int, Sendable, Hashable, Comparable {
    /// 第一部分, 第一章.
    case part
    /// 一、 一. 一，
    case chinese
    /// （一） (一) ㈠
    case enclosedChinese
    /// 1. 1、 1．
    case arabic
    /// 1.1
    case decimal
    /// （1） ⑴
    case enclosedArabic
    /// 1）
    case halfEnclosed
    /// ①
    case circled
    /// 1.1.1
    case thirdDecimal

    static func < (a: Form, b: Form) -> Bool { a.rawValue < b.rawValue }

    /// Forms that number headings as a rule; the others number items as often.
    var isFormal: Bool { self <= .enclosedChinese }
  }

  var form: Form
  var value: Int
  /// The line without the number and the spaces behind it.
  var rest: String

  /// nil: the line has none. `1.5亿元`, `2026年`, `一、二期工程` and `第一，` are none.
  init?(_ line: String) {
    let text = Array(line)
    guard let first = text.first else { return nil }
    func rest(_ from: Int) -> String {
      String(text[from...].drop { $0.isWhitespace })
    }
    func make(_ form: Form, _ value: Int?, _ from: Int) -> HeadingMark? {
      guard let value, (1...60).contains(value) else { return nil }
      return HeadingMark(form: form, value: value, rest: rest(from))
    }
    var found: HeadingMark?
    if let scalar = first.unicodeScalars.first, first.unicodeScalars.count == 1 {
      switch scalar.value {
      case 0x2460...0x2473: found = make(.circled, Int(scalar.value - 0x2460) + 1, 1)
      case 0x2474...0x2487: found = make(.enclosedArabic, Int(scalar.value - 0x2474) + 1, 1)
      case 0x2488...0x249B: found = make(.arabic, Int(scalar.value - 0x2488) + 1, 1)
      case 0x3220...0x3229: found = make(.enclosedChinese, Int(scalar.value - 0x3220) + 1, 1)
      default: break
      }
    }
    if found == nil { found = HeadingMark.typed(text, make) }
    guard let found else { return nil }
    self = found
  }

  private init(form: Form, value: Int, rest: String) {
    self.form = form
    self.value = value
    self.rest = rest
  }

  private static func typed(
    _ text: [Character], _ make: (Form, Int?, Int) -> HeadingMark?
  ) -> HeadingMark? {
    let isOpen = "（(〔[【［﹙".contains(text[0])
    let start = isOpen ? 1 : 0
    if text[0] == "第" { return part(text, make) }
    var at = start
    while at < text.count, text[at].isWhitespace { at += 1 }
    let from = at
    while at < text.count, PlainText.isChineseDigit(text[at]) { at += 1 }
    let isChinese = at > from
    if !isChinese { while at < text.count, PlainText.isDigit(text[at]) { at += 1 } }
    guard at > from, at < text.count else { return nil }
    let digits = PlainText.compact(String(text[from..<at]))
    let value = isChinese ? PlainText.chineseNumber(digits) : digits.count < 3 ? Int(digits) : nil
    let numberEnd = at
    while at < text.count, text[at].isWhitespace { at += 1 }
    guard at < text.count else { return nil }
    let close = text[at]
    if isOpen {
      guard "）)〕]】］﹚".contains(close) else { return nil }
      var after = at + 1
      if after < text.count, "、.．".contains(text[after]) { after += 1 }
      // （一）至（三）项, （1）和（2）: the sentence begins with what it speaks of.
      if after + 1 < text.count, "至和、与及到".contains(text[after]), "（(".contains(text[after + 1]) {
        return nil
      }
      return make(isChinese ? .enclosedChinese : .enclosedArabic, value, after)
    }
    if isChinese {
      // 一 基本情况 is as good as 一、 only with a space wide enough to be meant.
      guard "、.．，,﹑".contains(close), numberEnd == at || close == "、" else { return nil }
      return runsOn(text, at + 1, after: value) ? nil : make(.chinese, value, at + 1)
    }
    switch close {
    case "、", "．", "﹑": return runsOnInDigits(text, at + 1) ? nil : make(.arabic, value, at + 1)
    case "）", ")": return make(.halfEnclosed, value, at + 1)
    case ".":
      guard at + 1 < text.count, PlainText.isDigit(text[at + 1]) else {
        return make(.arabic, value, at + 1)
      }
      return decimal(text, at, make)
    default: return nil
    }
  }

  /// 一、二期工程, 三、四线城市, 一、三产业: an enumeration that a sentence begins with. 三、八类费用 is
  /// none: the numbers of an enumeration lie close together.
  private static func runsOn(_ text: [Character], _ from: Int, after value: Int?) -> Bool {
    guard from + 1 < text.count, let value,
      let second = PlainText.chineseNumber(String(text[from])),
      (value + 1...value + 2).contains(second)
    else { return false }
    return "、期季级类线批组楼环度产年轮次标号等是社中小".contains(text[from + 1])
  }

  /// 4、5两个月, 3、4号楼. 1、2026年 is a number before a year.
  private static func runsOnInDigits(_ text: [Character], _ from: Int) -> Bool {
    (1...2).contains(text[min(from, text.count)...].prefix { PlainText.isDigit($0) }.count)
  }

  /// `1.1 ` and `1.1.1 `, which need a space: 1.5亿元 is an amount.
  private static func decimal(
    _ text: [Character], _ dot: Int, _ make: (Form, Int?, Int) -> HeadingMark?
  ) -> HeadingMark? {
    var at = dot
    var parts = 0
    var last: Int?
    while at + 1 < text.count, ".．".contains(text[at]), PlainText.isDigit(text[at + 1]) {
      var end = at + 1
      while end < text.count, PlainText.isDigit(text[end]) { end += 1 }
      last = Int(PlainText.compact(String(text[(at + 1)..<end])))
      parts += 1
      at = end
    }
    guard at < text.count, text[at].isWhitespace || parts > 1 && !PlainText.isDigit(text[at])
    else { return nil }
    return make(parts > 1 ? .thirdDecimal : .decimal, last, at)
  }

  private static func part(
    _ text: [Character], _ make: (Form, Int?, Int) -> HeadingMark?
  ) -> HeadingMark? {
    let digits = text.dropFirst().prefix { PlainText.isChineseDigit($0) }
    let at = 1 + digits.count
    guard !digits.isEmpty else { return nil }
    for word in ["部分", "章"] where text[at...].starts(with: word) {
      var after = at + word.count
      if after < text.count, "、：:".contains(text[after]) { after += 1 }
      guard after < text.count else { return nil }
      return make(.part, PlainText.chineseNumber(String(digits)), after)
    }
    return nil
  }
}
