/// An instant to the second, always written at +08:00: `2026-05-06T09:12:00+08:00`.
package struct Instant: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// Beijing's calendar day at the instant.
  package let day: Day
  /// Seconds since midnight of `day`, 0 to 86,399.
  package let second: Int

  package init(day: Day, second: Int) {
    self.day = day
    self.second = min(max(second, 0), 86_399)
  }

  /// From a Unix clock.
  package init(secondsSince1970 seconds: Int) {
    let shifted = seconds + 8 * 3600
    let days = Int((Double(shifted) / 86_400).rounded(.down))
    let epoch = Day(iso: "1970-01-01")?.dayNumber ?? 0
    self.init(day: Day(dayNumber: epoch + days), second: shifted - days * 86_400)
  }

  /// Reads exactly `yyyy-mm-ddThh:mm:ss+08:00`; nil for anything else.
  package init?(iso text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 25, text.hasSuffix("+08:00"), bytes[10] == UInt8(ascii: "T"),
      bytes[13] == UInt8(ascii: ":"), bytes[16] == UInt8(ascii: ":"),
      let day = Day(iso: text.prefix(10)),
      let hour = Day.digits(bytes[11...12]), let minute = Day.digits(bytes[14...15]),
      let second = Day.digits(bytes[17...18]), hour < 24, minute < 60, second < 60
    else { return nil }
    self.init(day: day, second: hour * 3600 + minute * 60 + second)
  }

  package var iso: String {
    day.iso + "T" + Day.padded(second / 3600, 2) + ":" + Day.padded(second / 60 % 60, 2) + ":"
      + Day.padded(second % 60, 2) + "+08:00"
  }

  package var description: String { iso }

  package static func < (a: Instant, b: Instant) -> Bool {
    (a.day, a.second) < (b.day, b.second)
  }
}
