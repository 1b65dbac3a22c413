/// A calendar by itself: days of its own year, periods that end after they begin.
enum CalendarRules {
  static func findings(_ calendar: WorkCalendar, _ node: XMLNode) -> [Finding] {
    var findings: [Finding] = []
    for (off, element) in zip(calendar.off, node.all("off")) {
      if off.until < off.from {
        findings.append(
          Finding(
            .periodBackwards, at: element, attribute: "until",
            .init("截止日期早于起始日期", "the period ends before it begins"),
            help: .init("核对 from 和 until。", "check from= and until=.")))
      }
      // A period may reach over New Year, but must touch the year.
      if off.from.year != calendar.year, off.until.year != calendar.year {
        findings.append(outside(element, "from", calendar.year))
      }
    }
    for (makeUp, element) in zip(calendar.work, node.all("work"))
    where makeUp.day.year != calendar.year {
      findings.append(outside(element, "day", calendar.year))
    }
    return findings
  }

  private static func outside(_ element: XMLNode, _ attribute: String, _ year: Int) -> Finding {
    Finding(
      .dayOutsideYear, at: element, attribute: attribute,
      .init("日期不在\(year)年", "the day is not in \(year)"),
      help: .init("每年一个文件；核对年份。", "each year has its own file: check the year."))
  }
}
