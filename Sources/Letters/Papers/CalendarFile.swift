package import Casework
package import Records

/// Deadlines as an iCalendar file (RFC 5545), for whatever calendar the office's people use.
///
/// Every deadline is an all-day event with an alarm at nine in the morning on each warning day. An
/// event keeps its UID, so that a file read again moves it instead of doubling it.
package struct CalendarFile: Sendable {
  package struct Entry: Sendable, Hashable {
    package var caseID: CaseID
    package var kind: Matter.Kind
    package var number: String
    package var title: String
    /// The section's name; nil while nobody has it.
    package var holder: String?
    package var round: Int
    package var deadline: Deadline
    package init(
      caseID: CaseID, kind: Matter.Kind, number: String, title: String, holder: String?,
      round: Int, deadline: Deadline
    ) {
      self.caseID = caseID
      self.kind = kind
      self.number = number
      self.title = title
      self.holder = holder
      self.round = round
      self.deadline = deadline
    }
  }

  package var officeID: String
  package var name: String
  package var entries: [Entry]
  /// Days before a deadline on which it is called to mind.
  package var warnings: [Int]
  /// When the file was made.
  package var made: Instant

  package init(
    officeID: String, name: String, entries: [Entry], warnings: [Int], made: Instant
  ) {
    self.officeID = officeID
    self.name = name
    self.entries = entries
    self.warnings = warnings
    self.made = made
  }

  /// The file; deadlines that were met are left out.
  package var text: String {
    var lines = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Fuwen//Fuwen//ZH", "CALSCALE:GREGORIAN",
      "METHOD:PUBLISH", "X-WR-CALNAME:" + CalendarText.escaped(name),
    ]
    let open = entries.filter(\.deadline.isOpen).sorted {
      ($0.deadline.due, $0.caseID, $0.deadline.id, $0.round)
        < ($1.deadline.due, $1.caseID, $1.deadline.id, $1.round)
    }
    for entry in open { lines += event(entry) }
    lines.append("END:VCALENDAR")
    return lines.map { CalendarText.folded($0) + "\r\n" }.joined()
  }

  private func event(_ entry: Entry) -> [String] {
    let deadline = entry.deadline
    let name = Naming.matter(entry.kind, entry.number)
    let summary = "\(deadline.title)到期：\(name) \(entry.title)"
    var description = ["案号：\(entry.caseID.text)", "《\(entry.title)》"]
    if let holder = entry.holder { description.append("承办：\(holder)") }
    if let year = deadline.unknownYear { description.append("\(year)年没有工作日历，日期为估算") }
    var lines = [
      "BEGIN:VEVENT", "UID:" + CalendarText.escaped(uid(entry)),
      "DTSTAMP:" + CalendarText.utc(made),
      "DTSTART;VALUE=DATE:" + CalendarText.date(deadline.due),
      "DTEND;VALUE=DATE:" + CalendarText.date(deadline.due.adding(days: 1)),
      "SUMMARY:" + CalendarText.escaped(summary),
      "DESCRIPTION:" + CalendarText.escaped(description.joined(separator: "\n")),
      "CATEGORIES:" + CalendarText.escaped(entry.kind.chinese), "TRANSP:TRANSPARENT",
    ]
    for days in warnings.sorted(by: >) {
      lines += [
        "BEGIN:VALARM", "ACTION:DISPLAY",
        "DESCRIPTION:" + CalendarText.escaped(summary),
        "TRIGGER:" + CalendarText.morning(daysBefore: days), "END:VALARM",
      ]
    }
    return lines + ["END:VEVENT"]
  }

  /// Of what the deadline is, and not of its day.
  private func uid(_ entry: Entry) -> String {
    "\(entry.caseID.text)/\(entry.round)/\(entry.deadline.id)@\(officeID).fuwen"
  }
}

/// How RFC 5545 writes its values.
enum CalendarText {
  /// TEXT (3.3.11).
  static func escaped(_ text: String) -> String {
    var out = ""
    for character in text {
      switch character {
      case "\\": out += "\\\\"
      case ";": out += "\\;"
      case ",": out += "\\,"
      case "\n", "\r\n", "\r": out += "\\n"
      default: out.append(character)
      }
    }
    return out
  }

  /// Lines of at most 75 octets, none broken inside a character (3.1).
  static func folded(_ line: String) -> String {
    var out = ""
    var octets = 0
    for scalar in line.unicodeScalars {
      let length = String(scalar).utf8.count
      if octets + length > 75 {
        out += "\r\n "
        octets = 1
      }
      out.unicodeScalars.append(scalar)
      octets += length
    }
    return out
  }

  static func date(_ day: Day) -> String { day.iso.filter { $0 != "-" } }

  /// DATE-TIME in UTC (3.3.5).
  static func utc(_ instant: Instant) -> String {
    let ahead = 8 * 3600
    let isBefore = instant.second < ahead
    let day = isBefore ? instant.day.adding(days: -1) : instant.day
    let second = instant.second - ahead + (isBefore ? 86_400 : 0)
    let parts = [second / 3600, second / 60 % 60, second % 60]
    return date(day) + "T" + parts.map { ($0 < 10 ? "0" : "") + String($0) }.joined() + "Z"
  }

  /// Nine in the morning so many days before an all-day event, as a duration from its midnight.
  static func morning(daysBefore days: Int) -> String {
    switch days {
    case ...0: "PT9H"
    case 1: "-PT15H"
    default: "-P\(days - 1)DT15H"
    }
  }
}
