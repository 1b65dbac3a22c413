import Testing

extension PlayedYear {
  /// Key suggestions: a leader in charge and one in person, deputies who hear the report and inspect
  /// the place; counts by fine topic.
  func checkS11() throws {
    let key = owed.filter { $0.labels.contains("重点") }
    #expect(!key.isEmpty)
    for one in key {
      let said = try #require(one.last("assigned")?.said)
      #expect(!said["leadLeader"].isEmpty && !said["handlingLeader"].isEmpty, "\(one.id)")
      let submitted = try #require(one.firstStep("submit"))
      let heard = try #require(one.contacts("round-table").first, "\(one.id): no report heard")
      let inspected = try #require(one.contacts("inspection").first, "\(one.id): no inspection")
      #expect(heard.sequence < inspected.sequence && inspected.sequence < submitted.sequence, "\(one.id)")
      for contact in [heard, inspected] {
        #expect(Set(contact.said.list("proposers")) == Set(one.proposers), "\(one.id)")
        #expect(contact.said.list("by").contains(where: one.leaders.contains), "\(one.id)")
      }
    }
    #expect(key.contains { $0.proposers.count == 3 }, "three deputies")
    #expect(key.contains { Set($0.leaders).count == 2 })
    #expect(Set(key.map(\.chain)).contains("zhongdian"))
    // The leader in person changed the text: every gate again.
    let edits = key.flatMap(\.steps).filter { $0.step["kind"] == "edit" && $0.step["mode"] == "restart" }
    #expect(!edits.isEmpty)
    for edit in edits {
      let one = try #require(key.first { $0.id == edit.event.case })
      let after = one.steps.filter { $0.event.sequence > edit.event.sequence && $0.step["kind"] == "approve" }
      #expect(Set(after.map { $0.step["gate"] }).contains("zhidui"), "\(one.id)")
    }
    #expect(owed.flatMap(\.steps).contains { $0.step["seat"] == "jiaoyu" && $0.step["entered"] == "true" })
    let topics = Set(cases.compactMap { $0.matter?.text("topic") })
    #expect(topics.count >= 6, "\(topics)")
    let text = try reportText
    #expect(text.contains("办结率") && text.contains("满意率"))
  }
}
