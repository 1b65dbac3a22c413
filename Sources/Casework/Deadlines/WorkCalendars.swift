package import Records

/// The calendars at hand, and day arithmetic by them.
///
/// Day 1 is the day after the event. A year without a calendar counts Monday to Friday, and says
/// so by `unknownYear`: a deadline computed there is a guess.
package struct WorkCalendars: Sendable, Hashable {
  package var years: [Int: WorkCalendar]
  package init(_ calendars: [WorkCalendar] = []) {
    years = Dictionary(calendars.map { ($0.year, $0) }) { _, new in new }
  }

  package func isWorkday(_ day: Day) -> Bool {
    years[day.year]?.isWorkday(day) ?? (day.weekday <= 5)
  }

  package func adding(workdays count: Int, to day: Day) -> Day {
    var day = day
    var left = count
    while left > 0 {
      day = day.adding(days: 1)
      if isWorkday(day) { left -= 1 }
    }
    return day
  }

  package func adding(_ span: Span, to day: Day) -> Day {
    switch span.unit {
    case .days: day.adding(days: span.count)
    case .workdays: adding(workdays: span.count, to: day)
    case .months: day.adding(months: span.count)
    }
  }

  /// The first year between two days for which working days are counted without a calendar; nil
  /// when all are known, or none are counted.
  package func unknownYear(_ span: Span, from day: Day) -> Int? {
    guard span.unit == .workdays else { return nil }
    return (day.year...adding(span, to: day).year).first { years[$0] == nil }
  }

  /// Working days from the day after `from` to `to`; 0 when `to` isn't later.
  package func workdays(after from: Day, through to: Day) -> Int {
    var day = from
    var count = 0
    while day < to {
      day = day.adding(days: 1)
      if isWorkday(day) { count += 1 }
    }
    return count
  }
}

/// What casework is decided under: the office file in force, and the calendars.
package struct OfficeRules: Sendable {
  package let version: OfficeVersion
  package let calendars: WorkCalendars
  package let procedure: Procedure
  package init(_ version: OfficeVersion, calendars: WorkCalendars = WorkCalendars()) {
    self.version = version
    self.calendars = calendars
    procedure = version.office.procedure ?? Procedure()
  }
  package var office: Office { version.office }
}
