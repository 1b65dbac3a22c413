/// A calendar day in Beijing time (+08:00), without an hour.
///
/// Deadlines, 成文日期 and 印发日期 are days. No time-zone database and no locale takes part, so that
/// the same record gives the same letter on every machine.
package struct Day: Sendable, Hashable, Comparable, CustomStringConvertible {
  package let year: Int
  package let month: Int
  package let day: Int

  /// nil unless the three numbers name a day of the Gregorian calendar between years 1 and 9999.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      day >= 1, day <= Day.daysInMonth(year: year, month: month)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Reads `yyyy-mm-dd`; nil for anything else.
  package init?(iso text: some StringProtocol) {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].count == 4, parts[1].count == 2, parts[2].count == 2,
      let year = Day.digits(parts[0]), let month = Day.digits(parts[1]),
      let day = Day.digits(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  static func digits(_ text: some Sequence<UInt8>) -> Int? {
    var value = 0
    for byte in text {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      value = value * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return value
  }

  /// `yyyy-mm-dd`.
  package var iso: String {
    Day.padded(year, 4) + "-" + Day.padded(month, 2) + "-" + Day.padded(day, 2)
  }

  /// The form a letter prints: Arabic digits, full year, no leading zeros (GB/T 9704-2012, 7.3.5.4).
  package var chinese: String { "\(year)年\(month)月\(day)日" }

  package var description: String { iso }

  /// 1 is Monday, 7 is Sunday.
  package var weekday: Int { (dayNumber + 2) % 7 + 1 }

  package func adding(days: Int) -> Day { Day(dayNumber: dayNumber + days) }

  /// How many days it lies after `other`; negative when before.
  package func days(since other: Day) -> Int { dayNumber - other.dayNumber }

  /// The same day so many months on, or that month's last day.
  package func adding(months: Int) -> Day {
    let index = year * 12 + (month - 1) + months
    let newYear = index / 12
    let newMonth = index % 12 + 1
    let last = Day.daysInMonth(year: newYear, month: newMonth)
    return Day(unchecked: newYear, newMonth, min(day, last))
  }

  package static func < (a: Day, b: Day) -> Bool {
    (a.year, a.month, a.day) < (b.year, b.month, b.day)
  }

  /// Days since 0001-01-01, by the civil-from-days method on a year that begins in March.
  package var dayNumber: Int {
    let y = month <= 2 ? year - 1 : year
    let era = y / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra
  }

  init(dayNumber: Int) {
    let era = dayNumber / 146_097
    let dayOfEra = dayNumber - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    self.init(unchecked: year, month, dayOfYear - (153 * shifted + 2) / 5 + 1)
  }

  private init(unchecked year: Int, _ month: Int, _ day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// New Year's Day.
  package static func first(of year: Int) -> Day { Day(unchecked: year, 1, 1) }
  /// New Year's Eve.
  package static func last(of year: Int) -> Day { Day(unchecked: year, 12, 31) }

  static func daysInMonth(year: Int, month: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  static func padded(_ number: Int, _ width: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, width - text.count)) + text
  }
}
