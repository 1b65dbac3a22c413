internal import Records

/// A number as a workbook stores it, `46083`, `0.30000000000000004` or `1.38E+10`, handled digit by
/// digit: no binary rounding, no locale.
struct DecimalText: Sendable, Hashable {
  private var isNegative = false
  /// Without zeros at either end; empty for zero.
  private var digits: [UInt8] = []
  /// How many of the digits stand before the point; may be negative or more than there are.
  private var point = 0

  /// nil when `text` is no number.
  init?(_ text: String) {
    var bytes = Array(text.utf8)[...]
    isNegative = bytes.first == UInt8(ascii: "-")
    if isNegative || bytes.first == UInt8(ascii: "+") { bytes.removeFirst() }
    var exponent = 0
    if let mark = bytes.firstIndex(where: { $0 | 0x20 == UInt8(ascii: "e") }) {
      guard let value = Int(String(decoding: bytes[(mark + 1)...], as: UTF8.self)),
        abs(value) < 1000
      else { return nil }
      exponent = value
      bytes = bytes[..<mark]
    }
    let parts = bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count <= 2, let whole = parts.first, bytes.count > (parts.count - 1),
      bytes.allSatisfy({ $0 == UInt8(ascii: ".") || Self.isDigit($0) })
    else { return nil }
    digits = Array(whole) + (parts.count == 2 ? Array(parts[1]) : [])
    point = whole.count + exponent
    trim()
    round(to: 15)
  }

  /// Digits past the fifteenth are noise of binary fractions, which no spreadsheet shows.
  private mutating func round(to count: Int) {
    guard digits.count > count else { return }
    let roundsUp = digits[count] >= UInt8(ascii: "5")
    digits.removeSubrange(count...)
    if roundsUp {
      var at = count - 1
      while at >= 0, digits[at] == UInt8(ascii: "9") {
        digits[at] = UInt8(ascii: "0")
        at -= 1
      }
      if at >= 0 {
        digits[at] += 1
      } else {
        digits.insert(UInt8(ascii: "1"), at: 0)
        point += 1
      }
    }
    trim()
  }

  private mutating func trim() {
    while digits.first == UInt8(ascii: "0") {
      digits.removeFirst()
      point -= 1
    }
    while digits.last == UInt8(ascii: "0") { digits.removeLast() }
    if digits.isEmpty {
      point = 0
      isNegative = false
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  /// The number times ten to the power of `places`.
  func shifted(_ places: Int) -> DecimalText {
    var copy = self
    if !digits.isEmpty { copy.point += places }
    return copy
  }

  /// The whole part; nil when it has more than nine digits.
  var whole: Int? {
    guard point <= 9 else { return nil }
    guard point > 0 else { return 0 }
    let text =
      digits.prefix(point) + repeatElement(UInt8(ascii: "0"), count: max(0, point - digits.count))
    return Int(String(decoding: text, as: UTF8.self)).map { isNegative ? -$0 : $0 }
  }

  var isWhole: Bool { digits.count <= point || digits.isEmpty }

  /// What stands behind the point, as a fraction of a day in seconds.
  var secondsOfDay: Int {
    let behind =
      point >= 0
      ? Array(digits.dropFirst(point))
      : Array(repeatElement(UInt8(ascii: "0"), count: -point)) + digits
    var fraction = 0.0
    for digit in behind.reversed() {
      fraction = (fraction + Double(digit - UInt8(ascii: "0"))) / 10
    }
    return min(86_399, Int((fraction * 86_400).rounded()))
  }

  /// Without an exponent, unless the number is too large or small to be read without one.
  var plain: String {
    guard !digits.isEmpty else { return "0" }
    let sign = isNegative ? "-" : ""
    let text = String(decoding: digits, as: UTF8.self)
    if point > 30 || point < -30 {
      return sign + "0." + text + "E\(point)"
    }
    if point <= 0 { return sign + "0." + String(repeating: "0", count: -point) + text }
    if point >= digits.count {
      return sign + text + String(repeating: "0", count: point - digits.count)
    }
    return sign + text.prefix(point) + "." + text.dropFirst(point)
  }
}

/// A cell's number as its reader saw it.
struct NumberText {
  var countsFrom1904: Bool

  /// The stored text itself where it is no number.
  func text(_ stored: String, _ form: NumberForm) -> String {
    // Most numbers are short and whole.
    if form == .general, stored.utf8.count < 10, stored.utf8.first != UInt8(ascii: "0"),
      stored.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
    {
      return stored
    }
    guard let number = DecimalText(stored) else { return stored }
    switch form {
    case .general: return number.plain
    case .percent: return number.shifted(2).plain + "%"
    case .date: return day(number)?.iso ?? number.plain
    case .time: return NumberText.clock(number.secondsOfDay)
    case .padded(let width):
      let plain = number.plain
      guard number.isWhole, !plain.hasPrefix("-"), plain.utf8.count < width, width <= 30 else {
        return plain
      }
      return String(repeating: "0", count: width - plain.utf8.count) + plain
    }
  }

  /// Days count from 1900-01-01 as 1, with a 29 February 1900 that never was as 60; or from
  /// 1904-01-01 as 0.
  private func day(_ number: DecimalText) -> Day? {
    guard let serial = number.whole, (0...2_958_465).contains(serial) else { return nil }
    if countsFrom1904 {
      return serial <= 2_957_003 ? Day(year: 1904, month: 1, day: 1)?.adding(days: serial) : nil
    }
    return NumberText.day(serial: serial)
  }

  /// The day of a serial number that counts from 1900; nil for what is no day there.
  static func day(serial: Int) -> Day? {
    switch serial {
    case 1...59: Day(year: 1899, month: 12, day: 31)?.adding(days: serial)
    case 61...2_958_465: Day(year: 1899, month: 12, day: 30)?.adding(days: serial)
    default: nil
    }
  }

  private static func clock(_ seconds: Int) -> String {
    let minutes = seconds / 60
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let time = two(minutes / 60) + ":" + two(minutes % 60)
    return seconds % 60 == 0 ? time : time + ":" + two(seconds % 60)
  }
}
