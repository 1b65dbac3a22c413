/// Numbers as Word writes them in lists (ISO/IEC 29500-1, 17.18.59), those that Chinese documents
/// use.
enum NumberFormat {
  /// Nil for a format that isn't known, or a number that it can't write. `none` writes nothing.
  static func text(_ number: Int, _ format: String) -> String? {
    guard (0...greatest).contains(number) else { return nil }
    switch format {
    case "decimal", "decimalHalfWidth", "ordinal": return String(number)
    case "decimalZero": return number < 10 ? "0\(number)" : String(number)
    case "numberInDash": return "- \(number) -"
    case "decimalFullWidth", "decimalFullWidth2":
      return String(
        String.UnicodeScalarView(
          String(number).unicodeScalars.compactMap { Unicode.Scalar($0.value + 0xFEE0) }))
    case "chineseCounting", "chineseCountingThousand", "japaneseCounting", "taiwaneseCounting",
      "taiwaneseCountingThousand":
      return counted(number, digits: "零一二三四五六七八九", units: ["", "十", "百", "千", "万"])
    case "chineseLegalSimplified":
      return counted(
        number, digits: "零壹贰叁肆伍陆柒捌玖", units: ["", "拾", "佰", "仟", "万"], showsOne: true)
    case "ideographLegalTraditional", "japaneseLegal":
      return counted(
        number, digits: "零壹貳參肆伍陸柒捌玖", units: ["", "拾", "佰", "仟", "萬"], showsOne: true)
    case "ideographDigital", "japaneseDigitalTenThousand", "taiwaneseDigital":
      let digits = Array("〇一二三四五六七八九")
      return String(String(number).compactMap { $0.wholeNumberValue.map { digits[$0] } })
    case "none": return ""
    default: return listed(number, format)
    }
  }

  /// Word counts no further.
  private static let greatest = 32_767

  private static func listed(_ number: Int, _ format: String) -> String? {
    switch format {
    case "decimalEnclosedCircle", "decimalEnclosedCircleChinese":
      return scalar(number, [(1...20, 0x2460), (21...35, 0x3251), (36...50, 0x32B1)])
    case "decimalEnclosedParen": return scalar(number, [(1...20, 0x2474)]) ?? "（\(number)）"
    case "decimalEnclosedFullstop": return scalar(number, [(1...20, 0x2488)]) ?? "\(number)."
    case "ideographEnclosedCircle": return scalar(number, [(1...10, 0x3280)])
    case "ideographTraditional": return one(of: "甲乙丙丁戊己庚辛壬癸", number)
    case "ideographZodiac": return one(of: "子丑寅卯辰巳午未申酉戌亥", number)
    case "lowerLetter": return letters(number, first: 0x61)
    case "upperLetter": return letters(number, first: 0x41)
    case "lowerRoman": return roman(number)?.lowercased()
    case "upperRoman": return roman(number)
    default: return nil
    }
  }

  private static func scalar(_ number: Int, _ ranges: [(ClosedRange<Int>, Int)]) -> String? {
    guard let (range, first) = ranges.first(where: { $0.0.contains(number) }) else { return nil }
    return Unicode.Scalar(UInt32(first + number - range.lowerBound)).map { String($0) }
  }

  private static func one(of signs: String, _ number: Int) -> String? {
    let all = Array(signs)
    return (1...all.count).contains(number) ? String(all[number - 1]) : nil
  }

  /// a to z, then aa to zz.
  private static func letters(_ number: Int, first: UInt32) -> String? {
    guard (1...780).contains(number), let letter = Unicode.Scalar(first + UInt32(number - 1) % 26)
    else { return nil }
    return String(repeating: Character(letter), count: (number - 1) / 26 + 1)
  }

  private static func roman(_ number: Int) -> String? {
    guard (1..<4000).contains(number) else { return nil }
    let signs = [
      (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
      (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ]
    var rest = number
    var made = ""
    for (value, sign) in signs {
      while rest >= value {
        made += sign
        rest -= value
      }
    }
    return made
  }

  /// 一百二十三. From ten to nineteen 一 is left out, unless `showsOne`.
  private static func counted(
    _ number: Int, digits: String, units: [String], showsOne: Bool = false
  ) -> String {
    let signs = Array(digits)
    guard number > 0 else { return String(signs[0]) }
    var made = ""
    var hasGap = false
    for power in (0..<units.count).reversed() {
      var unit = 1
      for _ in 0..<power { unit *= 10 }
      let digit = number / unit % 10
      if digit == 0 {
        hasGap = !made.isEmpty
        continue
      }
      if hasGap { made.append(signs[0]) }
      hasGap = false
      if !(digit == 1 && power == 1 && made.isEmpty && !showsOne) { made.append(signs[digit]) }
      made += units[power]
    }
    return made
  }
}
