import Records
import Testing

/// Days and working days, with the figures of the year 2026 (国务院办公厅 on the holidays of 2026).
@Suite struct DayTests {
  static let calendarText = """
    <calendar xmlns="urn:fuwen:1" version="1.0" year="2026" source="国务院办公厅通知">
      <off from="2026-01-01" until="2026-01-03" name="元旦"/>
      <off from="2026-02-15" until="2026-02-23" name="春节"/>
      <off from="2026-04-04" until="2026-04-06" name="清明节"/>
      <off from="2026-05-01" until="2026-05-05" name="劳动节"/>
      <off from="2026-06-19" until="2026-06-21" name="端午节"/>
      <off from="2026-09-25" until="2026-09-27" name="中秋节"/>
      <off from="2026-10-01" until="2026-10-07" name="国庆节"/>
      <work day="2026-01-04"/>
      <work day="2026-02-14"/>
      <work day="2026-02-28"/>
      <work day="2026-05-09"/>
      <work day="2026-09-20"/>
      <work day="2026-10-10"/>
    </calendar>
    """

  struct Count: Sendable, CustomTestStringConvertible {
    var from: String
    var days: Int
    var to: String
    var testDescription: String { "\(from) +\(days)" }
  }

  static let counts = [
    Count(from: "2026-02-12", days: 5, to: "2026-02-26"),
    Count(from: "2026-04-30", days: 1, to: "2026-05-06"),
    Count(from: "2026-09-18", days: 1, to: "2026-09-20"),
    Count(from: "2026-09-24", days: 5, to: "2026-10-09"),
    Count(from: "2026-09-30", days: 3, to: "2026-10-10"),
    Count(from: "2026-03-02", days: 7, to: "2026-03-11"),
    Count(from: "2026-05-29", days: 20, to: "2026-06-29"),
  ]

  @Test(arguments: counts)
  func `working days count from the day after`(count: Count) throws {
    let calendar = try Repository.reader().read(
      WorkCalendar.self, bytes: Array(Self.calendarText.utf8), name: "2026"
    ).value
    var day = try #require(Day(iso: count.from))
    var left = count.days
    while left > 0 {
      day = day.adding(days: 1)
      if calendar.isWorkday(day) { left -= 1 }
    }
    #expect(day.iso == count.to)
  }

  @Test func `months end on the same day or on the month's last`() throws {
    let november = try #require(Day(iso: "2026-11-30"))
    #expect(november.adding(months: 3).iso == "2027-02-28")
    #expect(november.adding(months: 3).weekday == 7)
    #expect(try #require(Day(iso: "2024-01-31")).adding(months: 1).iso == "2024-02-29")
    #expect(try #require(Day(iso: "2026-03-02")).adding(months: 3).iso == "2026-06-02")
    #expect(try #require(Day(iso: "2026-01-15")).adding(months: -1).iso == "2025-12-15")
  }

  @Test func `days follow each other without a gap for four hundred years`() throws {
    var day = try #require(Day(iso: "1999-12-31"))
    var weekday = day.weekday
    #expect(weekday == 5)
    for _ in 0..<146_097 {
      let next = day.adding(days: 1)
      #expect(next > day)
      #expect(Day(iso: next.iso) == next)
      weekday = weekday % 7 + 1
      #expect(next.weekday == weekday)
      day = next
    }
    #expect(day.iso == "2399-12-31")
  }

  @Test func `only real days are days`() {
    for text in [
      "2026-02-29", "2026-13-01", "2026-00-10", "0000-01-01", "2026-1-01", "26-01-01",
      "2026-01-01Z", "", "2026-01-32",
    ] {
      #expect(Day(iso: text) == nil, "\(text)")
    }
    #expect(Day(iso: "2024-02-29")?.chinese == "2024年2月29日")
  }

  @Test func `an instant is read at Beijing time only`() {
    #expect(Instant(iso: "2026-05-06T09:12:00+08:00")?.iso == "2026-05-06T09:12:00+08:00")
    #expect(Instant(iso: "2026-05-06T09:12:00Z") == nil)
    #expect(Instant(iso: "2026-05-06T24:00:00+08:00") == nil)
    #expect(Instant(secondsSince1970: 0).iso == "1970-01-01T08:00:00+08:00")
    #expect(Instant(secondsSince1970: -28_801).iso == "1969-12-31T23:59:59+08:00")
  }
}
