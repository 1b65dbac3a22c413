import Casework
import Letters
import Records
import Testing

@Suite struct CalendarFileTests {
  private func entry(
    _ id: String, due: String, met: String? = nil, title: String = "关于养老, 助餐; 和\\的建议", round: Int = 1
  ) throws -> CalendarFile.Entry {
    CalendarFile.Entry(
      caseID: "JY-1", kind: .suggestion, number: "0123", title: title, holder: "养老科", round: round,
      deadline: Deadline(
        id: id, title: "答复", due: try PaperFixture.day(due), met: try met.map(PaperFixture.day)))
  }

  private func file(_ entries: [CalendarFile.Entry]) throws -> CalendarFile {
    CalendarFile(
      officeID: "mz", name: "办理时限", entries: entries, warnings: [3, 15, 1, 0],
      made: try #require(Instant(iso: "2026-06-12T07:30:05+08:00")))
  }

  /// Content lines with folding undone.
  private func lines(_ text: String) -> [String] {
    let folded = text.split(separator: "\r\n", omittingEmptySubsequences: false).map(String.init)
    var lines: [String] = []
    for line in folded.dropLast() {
      if line.hasPrefix(" "), let last = lines.indices.last {
        lines[last] += line.dropFirst()
      } else {
        lines.append(line)
      }
    }
    return lines
  }

  @Test func `lines end in CRLF, have at most 75 octets and break between characters`() throws {
    let long = String(repeating: "关于完善居家养老服务的建议𬱟", count: 20)
    let text = try file([try entry("reply", due: "2026-06-30", title: long)]).text
    #expect(text.hasSuffix("END:VCALENDAR\r\n"))
    #expect(text.unicodeScalars.filter { $0 == "\n" }.count == text.unicodeScalars.filter { $0 == "\r" }.count)
    for line in text.split(separator: "\r\n") { #expect(line.utf8.count <= 75) }
    #expect(lines(text).contains { $0.hasPrefix("SUMMARY:") && $0.hasSuffix(long) })
  }

  @Test func `an event is a day long, its text escaped, its stamp in UTC`() throws {
    let found = lines(try file([try entry("reply", due: "2026-12-31")]).text)
    #expect(found.contains("DTSTART;VALUE=DATE:20261231"))
    #expect(found.contains("DTEND;VALUE=DATE:20270101"))
    #expect(found.contains("DTSTAMP:20260611T233005Z"))
    #expect(found.contains("SUMMARY:答复到期：建议0123号 关于养老\\, 助餐\\; 和\\\\的建议"))
    #expect(found.contains { $0.hasPrefix("DESCRIPTION:案号：JY-1\\n《") })
  }

  @Test func `alarms ring at nine on the warning days`() throws {
    let found = lines(try file([try entry("reply", due: "2026-12-31")]).text)
    #expect(
      found.filter { $0.hasPrefix("TRIGGER") }
        == ["TRIGGER:-P14DT15H", "TRIGGER:-P2DT15H", "TRIGGER:-PT15H", "TRIGGER:PT9H"])
    #expect(found.filter { $0 == "BEGIN:VALARM" }.count == found.filter { $0 == "END:VALARM" }.count)
  }

  @Test func `an event keeps its identity when its day moves, another round has another`() throws {
    func uid(_ entry: CalendarFile.Entry) throws -> String? {
      lines(try file([entry]).text).first { $0.hasPrefix("UID:") }
    }
    let first = try uid(try entry("reply", due: "2026-06-30"))
    #expect(first == "UID:JY-1/1/reply@mz.fuwen")
    #expect(try uid(try entry("reply", due: "2026-07-30")) == first)
    #expect(try uid(try entry("reply", due: "2026-06-30", round: 2)) != first)
    #expect(try uid(try entry("internal", due: "2026-06-30")) != first)
  }

  @Test func `what was met is left out`() throws {
    let text = try file([
      try entry("reply", due: "2026-06-30", met: "2026-06-01"), try entry("publish", due: "2026-07-30"),
    ]).text
    #expect(lines(text).filter { $0 == "BEGIN:VEVENT" }.count == 1)
    #expect(text.contains("publish"))
  }
}
