/// A year's days off and make-up days, after the State Council's yearly notice.
package struct WorkCalendar: Sendable, Hashable {
  package struct Off: Sendable, Hashable {
    package var from: Day
    package var until: Day
    package var name: String
  }
  package struct MakeUp: Sendable, Hashable {
    package var day: Day
    package var name: String?
  }
  package var year: Int
  package var source: String?
  package var off: [Off]
  package var work: [MakeUp]

  /// Whether `day`, a day of `year`, is worked: a make-up day, or Monday to Friday and not off.
  package func isWorkday(_ day: Day) -> Bool {
    if work.contains(where: { $0.day == day }) { return true }
    if off.contains(where: { $0.from <= day && day <= $0.until }) { return false }
    return day.weekday <= 5
  }
}
