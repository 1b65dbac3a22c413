import Desk
import Testing

extension PlayedYear {
  /// The deputy edits at his gate, copies to three offices, weekly reminders, monthly bulletins with
  /// the log's head, call backs, disputes, and a report that names what fell short.
  func checkS7() throws {
    let edits = own.flatMap(\.steps).filter { $0.step["kind"] == "edit" && $0.step["gate"] == "fenguan" }
    #expect(!edits.isEmpty)
    #expect(edits.allSatisfy { $0.step["mode"] == "forward" })
    for edit in edits {
      let one = try #require(cases.first { $0.id == edit.event.case })
      #expect(one.gates.last == "zhuyao" && one.first("issued") != nil)
    }
    for one in owed {
      let copies = one.recipients("copy").joined()
      #expect(copies.contains("督查室") && copies.contains(one.kind == "proposal" ? "政协" : "人大"), "\(one.id): \(copies)")
      #expect(one.first("archived") == nil || !one.contacts(stage: "after").isEmpty, "\(one.id): no call back")
    }
    let mondays = Set(files(in: "reminders").map { $0.prefix(10) })
    #expect(mondays.count >= 15, "\(mondays)")
    let reminded = cases.flatMap { $0.all("reminded") }
    #expect(Set(reminded.map { $0.said["target"] }).isSuperset(of: ["section", "section-head"]))
    #expect(cases.contains { $0.first("opinion-reminded") != nil })
    #expect(Set(reminded.map { $0.said["means"] }).isSuperset(of: ["telephone", "visit"]))
    try checkBulletins()
    let decisions = cases.flatMap { $0.all("hand-back-decided") }.map { $0.said["granted"] == "true" }
    #expect(Set(decisions) == [true, false])
    let late = owed.filter {
      ($0.first("issued")?.day ?? "") > $0.due && $0.first("extended") == nil
        && $0.first("clock-stopped") == nil
    }
    let text = try reportText
    #expect(!late.isEmpty)
    for one in late {
      let isNamed = text.contains(one.title.filter { !$0.isWhitespace })
      #expect(isNamed, "the report hides \(one.id)")
    }
  }

  private func checkBulletins() throws {
    let bulletins = files(in: "bulletins").filter { $0.hasSuffix(".pdf") }
    #expect(bulletins.count >= 4)
    for name in bulletins {
      let text = try Paper.text(of: folder + "/bulletins/" + name)
      let head = try #require(text.firstMatch(of: /登记簿：第(\d+)条，校验码([0-9a-f]{16})/), "\(name)")
      let event = try #require(events.first { "\($0.sequence)" == head.1 })
      #expect(event.hash.hasPrefix(head.2), "\(name) bears another log's head")
    }
  }
}
