internal import Records

/// Text as patterns see it: typists differ in widths and spaces, not in words.
enum PlainText {
  /// Without white space; digits, letters, brackets, colons and stops in one width; brackets of
  /// document numbers as 〔 and 〕.
  static func compact(_ text: some StringProtocol) -> String {
    var out = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace { continue }
      switch scalar {
      case "(": out.append("（")
      case ")": out.append("）")
      case ":", "︰", "﹕": out.append("：")
      case "[", "［", "【", "﹝": out.append("〔")
      case "]", "］", "】", "﹞": out.append("〕")
      case "．": out.append(".")
      case ",": out.append("，")
      case ";": out.append("；")
      case "\u{FF10}"..."\u{FF19}", "\u{FF21}"..."\u{FF3A}", "\u{FF41}"..."\u{FF5A}":
        out.append(Unicode.Scalar(UInt8(scalar.value - 0xFEE0)))
      default: out.append(scalar)
      }
    }
    return String(out)
  }

  /// As records keep a line or paragraph.
  static func kept(_ text: some StringProtocol) -> String { ForeignText.collapsed(String(text)) }

  static func length(_ text: some StringProtocol) -> Int { text.unicodeScalars.count }

  static func isDigit(_ character: Character) -> Bool {
    ("0"..."9").contains(character) || ("０"..."９").contains(character)
  }

  static func isChineseDigit(_ character: Character) -> Bool {
    "一二三四五六七八九十〇零○".contains(character)
  }

  static func hasSuffix(_ text: String, _ words: [String]) -> Bool {
    words.contains { text.hasSuffix($0) }
  }

  static func hasPrefix(_ text: String, _ words: [String]) -> Bool {
    words.contains { text.hasPrefix($0) }
  }

  static func contains(_ text: String, _ words: [String]) -> Bool {
    words.contains { text.contains($0) }
  }

  /// What stands behind the first `mark`, and what before it.
  static func parted(_ text: String, at mark: Character) -> (before: String, after: String)? {
    guard let at = text.firstIndex(of: mark) else { return nil }
    return (String(text[..<at]), String(text[text.index(after: at)...]))
  }

  /// 1 to 99; nil for anything else.
  static func chineseNumber(_ text: String) -> Int? {
    let digits: [Character] = ["一", "二", "三", "四", "五", "六", "七", "八", "九"]
    func digit(_ character: Character) -> Int? { digits.firstIndex(of: character).map { $0 + 1 } }
    let all = Array(text)
    switch all.count {
    case 1: return all[0] == "十" ? 10 : digit(all[0])
    case 2:
      if all[0] == "十" { return digit(all[1]).map { 10 + $0 } }
      if all[1] == "十" { return digit(all[0]).map { $0 * 10 } }
      return nil
    case 3:
      guard all[1] == "十", let tens = digit(all[0]), let ones = digit(all[2]) else { return nil }
      return tens * 10 + ones
    default: return nil
    }
  }
}
