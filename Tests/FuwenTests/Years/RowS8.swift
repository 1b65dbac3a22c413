import Testing

extension PlayedYear {
  /// 三见面, reports to the congress and the supervision office, joint units, faults corrected at
  /// once; suggestions alone.
  func checkS8() throws {
    #expect(cases.allSatisfy { $0.kind == "suggestion" })
    for one in owed {
      let submitted = try #require(one.firstStep("submit"), "\(one.id)")
      for stage in ["before", "during"] {
        #expect(one.contacts(stage: stage).contains { $0.sequence < submitted.sequence }, "\(one.id): nothing \(stage)")
      }
      #expect(one.first("archived") == nil || !one.contacts(stage: "after").isEmpty, "\(one.id)")
      for whom in ["congress", "supervision"] {
        #expect(one.contacts(with: whom).contains { $0.sequence < submitted.sequence }, "\(one.id): \(whom)")
      }
      for unit in one.jointUnits {
        #expect(one.contacts(with: "joint-units").contains { $0.said.text("unit") == unit }, "\(one.id): \(unit)")
      }
    }
    #expect(owed.contains { !$0.jointUnits.isEmpty })
    // The supervision office has a seat of its own, entered with its scan.
    let entered = owed.flatMap(\.steps).filter { $0.step["seat"] == "ducha" }
    #expect(!entered.isEmpty && entered.allSatisfy { $0.step["entered"] == "true" && !$0.step["scan"].isEmpty })
    let returned = owed.filter { $0.firstStep("return") != nil }
    #expect(!returned.isEmpty)
    for one in returned {
      let back = try #require(one.firstStep("return"))
      let next = try #require(one.steps.first { $0.event.sequence > back.sequence && $0.step["kind"] == "submit" })
      let drafts = one.all("drafted").filter { back.sequence < $0.sequence && $0.sequence < next.event.sequence }
      #expect(!drafts.isEmpty, "\(one.id) was submitted as it was")
    }
    #expect(try ledger("tracking").count == cases.count)
    let text = try reportText
    #expect(owed.contains { text.contains($0.title.filter { !$0.isWhitespace }) }, "no model case")
  }
}
