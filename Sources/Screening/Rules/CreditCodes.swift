internal import Records

/// 统一社会信用代码 (GB 32100-2015): 18 characters with a checksum.
enum CreditCodes {
  static func find(_ text: FoldedText) -> [Candidate] {
    var found: [Candidate] = []
    var at = 0
    while at < text.count {
      // A code of hyphened parts is longer than this one.
      guard text[at].isAlphanumeric, !text[at - 1].isAlphanumeric, text[at - 1] != 0x2D,
        let end = code(text, from: at)
      else {
        at += 1
        continue
      }
      if let confidence = confidence(text, at..<end) {
        found.append(Candidate(.creditCode, at..<end, confidence))
        at = end
      } else {
        at += 1
      }
    }
    return found
  }

  /// 18 letters and digits, whole or in groups with one separator between; nothing touches them.
  private static func code(_ text: FoldedText, from start: Int) -> Int? {
    var at = start
    var count = 0
    var groups = 1
    while count < 18 {
      if text[at].isAlphanumeric {
        count += 1
        at += 1
      } else if [0x20, 0x2D, 0x2E, 0xB7].contains(text[at]), text[at + 1].isAlphanumeric {
        groups += 1
        at += 1
      } else {
        return nil
      }
    }
    guard groups <= 6 || groups == 18, !text[at].isAlphanumeric else { return nil }
    return at
  }

  private static let alphabet: [UInt32: Int] = {
    var made: [UInt32: Int] = [:]
    for (value, scalar) in "0123456789ABCDEFGHJKLMNPQRTUWXY".unicodeScalars.enumerated() {
      made[scalar.value] = value
    }
    // Letters that the standard leaves out because they look like these digits.
    made[0x4F] = 0
    made[0x49] = 1
    made[0x5A] = 2
    made[0x53] = 5
    return made
  }()

  private static func confidence(_ text: FoldedText, _ range: Range<Int>) -> Double? {
    let scalars = text.scalars[range].filter(\.isAlphanumeric)
    let values = scalars.compactMap { alphabet[$0] }
    guard values.count == 18, values[2..<8].allSatisfy({ $0 < 10 }) else { return nil }
    let around = Surroundings(text: text)
    let isNamed = around.has(Cues.credit, before: range.lowerBound, reach: 24)
    let letters = scalars.count { $0.isLatin }
    let isRegistered = registrars.contains(scalars[0]) && isPlace(values)
    if checksum(values) == values[17], isRegistered || isNamed {
      if isNamed { return 0.99 }
      if letters > 0 { return 0.95 }
      let isBank = around.has(Cues.bank, before: range.lowerBound, reach: 16)
      return isBank || around.isOtherwiseNamed(before: range.lowerBound, unless: Cues.credit)
        ? nil : 0.6
    }
    return isNamed ? 0.6 : nil
  }

  /// 1 机构编制, 2 外交, 3 司法, 4 文化, 5 民政, 6 旅游, 7 宗教, 8 工会, 9 工商, A 中央军委改革和编制,
  /// N 农业, Y 其他 …
  private static let registrars = Set("123456789ANYGJ".unicodeScalars.map(\.value))

  /// The office's own place of registration: a province of GB/T 2260, or 10 for the nation.
  private static func isPlace(_ values: [Int]) -> Bool {
    let code = values[2] * 10 + values[3]
    return code == 10 || CitizenIDs.isProvince(code)
  }

  static func checksum(_ values: [Int]) -> Int {
    let weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]
    var sum = 0
    for (value, weight) in zip(values, weights) { sum += value * weight }
    return (31 - sum % 31) % 31
  }
}
