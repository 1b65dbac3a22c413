/// What one scalar is when a text is read for what it says, not for how it is written: full-width,
/// circled and mathematical letters and digits become plain ones, Latin letters capitals, dashes one
/// hyphen, spaces one space; what can't be seen is dropped.
enum CharacterFolding {
  struct Folded {
    /// nil: dropped.
    var scalar: UInt32?
    var digit: UInt8?
    var script: DigitScript

    init(_ scalar: UInt32?, digit: UInt8? = nil, _ script: DigitScript = .plain) {
      self.scalar = scalar
      self.digit = digit
      self.script = script
    }

    fileprivate static func plain(_ digit: UInt32) -> Folded {
      Folded(0x30 + digit, digit: UInt8(digit))
    }

    fileprivate static func circled(_ digit: UInt32) -> Folded {
      Folded(0x30 + digit, digit: UInt8(digit), .circled)
    }
  }

  /// How a digit is written. A number may begin or end where the way of writing changes.
  enum DigitScript: UInt8, Sendable {
    case plain, chinese, circled
    /// A Latin letter that looks like a digit.
    case letter
  }

  static func fold(_ value: UInt32) -> Folded {
    if value < 0x80 { return ascii(value) }
    if value >= 0x4E00, value < 0xA000 { return han(value) }
    switch value {
    case 0xFF01...0xFF5E: return ascii(value - 0xFEE0)
    case 0x3007, 0x25CB, 0x25EF: return Folded(value, digit: 0, .chinese)
    case 0x3001, 0x3002, 0x3008...0x3011: return Folded(value)
    default: return isDropped(value) ? Folded(nil) : rare(value)
    }
  }

  private static func ascii(_ value: UInt32) -> Folded {
    switch value {
    case 0x30...0x39: return .plain(value - 0x30)
    case 0x61...0x7A: return letter(value - 0x20)
    case 0x41...0x5A: return letter(value)
    case 0x09, 0x0A: return Folded(value)
    case 0x0D: return Folded(0x0A)
    case 0..<0x20, 0x7F: return Folded(nil)
    default: return Folded(value)
    }
  }

  private static func letter(_ value: UInt32) -> Folded {
    switch value {
    case 0x4F: Folded(value, digit: 0, .letter)
    case 0x49, 0x4C: Folded(value, digit: 1, .letter)
    default: Folded(value)
    }
  }

  /// Han digits, those of cheques among them, and the traditional forms of the words that rules
  /// look for.
  private static func han(_ value: UInt32) -> Folded {
    if let digit = hanDigits[value] { return Folded(value, digit: digit, .chinese) }
    return Folded(simplified[value] ?? value)
  }

  private static let hanDigits: [UInt32: UInt8] = {
    let forms = ["零", "一壹弌幺", "二贰貳弍", "三叁參弎", "四肆", "五伍", "六陆陸", "七柒", "八捌", "九玖"]
    var made: [UInt32: UInt8] = [:]
    for (digit, form) in forms.enumerated() {
      for scalar in form.unicodeScalars { made[scalar.value] = UInt8(digit) }
    }
    return made
  }()

  private static let simplified: [UInt32: UInt32] = {
    let pairs =
      "號号樓楼棟栋單单電电話话機机聯联證证賬账帳账帐账戶户籍籍銀银護护車车門门區区縣县鎮镇鄉乡灣湾滬沪遼辽魯鲁粵粤貴贵雲云蘇苏贛赣閩闽寧宁瓊琼傳传學学歲岁殘残內内資资機机絕绝郵邮箱箱巷巷園园莊庄屆届開开"
    let scalars = Array(pairs.unicodeScalars)
    var made: [UInt32: UInt32] = [:]
    for at in stride(from: 0, to: scalars.count - 1, by: 2) {
      made[scalars[at].value] = scalars[at + 1].value
    }
    return made
  }()

  /// Controls of direction, joiners, variation selectors, fillers, tags and marks that combine with
  /// the character before them.
  private static func isDropped(_ value: UInt32) -> Bool {
    switch value {
    case 0x80...0x84, 0x86...0x9F, 0xAD, 0x300...0x36F, 0x61C, 0x115F...0x1160, 0x17B4...0x17B5,
      0x180B...0x180F, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x200B...0x200F, 0x202A...0x202E,
      0x2060...0x206F, 0x20D0...0x20FF, 0x3164, 0xFE00...0xFE0F, 0xFE20...0xFE2F, 0xFEFF, 0xFFA0,
      0xFFF0...0xFFFC, 0x1D173...0x1D17A, 0xE0000...0xE0FFF:
      true
    default: false
    }
  }

  private static func rare(_ value: UInt32) -> Folded {
    switch value {
    case 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: return Folded(0x20)
    case 0x85, 0x2028, 0x2029: return Folded(0x0A)
    case 0x2010...0x2015, 0x2043, 0x2212, 0x2500, 0x2501, 0x30FC, 0xFE58, 0xFE63, 0xFF70, 0x23AF:
      return Folded(0x2D)
    case 0x2022, 0x2027, 0x2219, 0x22C5, 0x25CF, 0x30FB, 0xFF65, 0x2E31: return Folded(0xB7)
    case 0xFE52, 0x2024: return Folded(0x2E)
    case 0xFE6B: return Folded(0x40)
    case 0xFE55: return Folded(0x3A)
    case 0xFE59: return Folded(0x28)
    case 0xFE5A: return Folded(0x29)
    case 0x2169, 0x2179: return Folded(0x58)
    default: return digit(value) ?? letterForm(value) ?? Folded(value)
    }
  }

  private static func digit(_ value: UInt32) -> Folded? {
    switch value {
    case 0x24EA, 0x24FF, 0x1F10B, 0x1F10C: return .circled(0)
    case 0x2460...0x2468: return .circled(value - 0x245F)
    case 0x2474...0x247C: return .circled(value - 0x2473)
    case 0x2488...0x2490: return .circled(value - 0x2487)
    case 0x24F5...0x24FD: return .circled(value - 0x24F4)
    case 0x2776...0x277E: return .circled(value - 0x2775)
    case 0x2780...0x2788: return .circled(value - 0x277F)
    case 0x278A...0x2792: return .circled(value - 0x2789)
    case 0x3220...0x3228: return .circled(value - 0x321F)
    case 0x3280...0x3288: return .circled(value - 0x327F)
    case 0xB2, 0xB3: return .circled(value - 0xB0)
    case 0xB9: return .circled(1)
    case 0x2070, 0x2074...0x2079: return .circled(value - 0x2070)
    case 0x2080...0x2089: return .circled(value - 0x2080)
    case 0x1D7CE...0x1D7FF: return .plain((value - 0x1D7CE) % 10)
    default:
      guard let scalar = Unicode.Scalar(value), scalar.properties.numericType == .decimal,
        let number = scalar.properties.numericValue, number >= 0, number <= 9
      else { return nil }
      return .plain(UInt32(number))
    }
  }

  /// Letters in circles, squares and mathematical faces, and the Cyrillic and Greek ones that look
  /// like Latin.
  private static func letterForm(_ value: UInt32) -> Folded? {
    switch value {
    case 0x24B6...0x24CF: return letter(value - 0x24B6 + 0x41)
    case 0x24D0...0x24E9: return letter(value - 0x24D0 + 0x41)
    case 0x249C...0x24B5: return letter(value - 0x249C + 0x41)
    case 0x1D400...0x1D6A3: return letter((value - 0x1D400) % 26 + 0x41)
    case 0x1F130...0x1F149: return letter(value - 0x1F130 + 0x41)
    case 0x1F150...0x1F169: return letter(value - 0x1F150 + 0x41)
    case 0x1F170...0x1F189: return letter(value - 0x1F170 + 0x41)
    default: return lookAlikes[value].map(letter)
    }
  }

  private static let lookAlikes: [UInt32: UInt32] = {
    let pairs = "АAВBСCЕEНHКKМMОOРPТTХXаAсCеEоOрPхXіIІIуYΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOοOΡPΤTΥYΧX"
    let scalars = Array(pairs.unicodeScalars)
    var made: [UInt32: UInt32] = [:]
    for at in stride(from: 0, to: scalars.count - 1, by: 2) {
      made[scalars[at].value] = scalars[at + 1].value
    }
    return made
  }()
}
