import Testing

extension PlayedYear {
  /// Check on receipt, three contacts and two, 先满意再答复, every point answered, the commitments
  /// ledger, open unless a reason is given.
  func checkS9() throws {
    #expect(cases.contains { !($0.first("accepted")?.said.all("finding").isEmpty ?? true) })
    for one in owed {
      let submitted = try #require(one.firstStep("submit"), "\(one.id)")
      func before(_ events: [LoggedEvent]) -> [LoggedEvent] { events.filter { $0.sequence < submitted.sequence } }
      let contacts = before(one.contacts()).filter { $0.said.list("proposers").contains(one.lead) }
      #expect(contacts.count >= 3, "\(one.id): \(contacts.count) contacts")
      #expect(Set(contacts.map { $0.said["means"] }).count >= 2, "\(one.id)")
      for unit in one.jointUnits {
        let held = before(one.contacts(with: "joint-units")).filter { $0.said.text("unit") == unit }
        #expect(held.count >= 2, "\(one.id): \(unit)")
      }
      let view = try #require(before(one.all("viewed")).last, "\(one.id): no views before the reply")
      #expect(["satisfied", "basically"].contains(view.said["satisfaction"]), "\(one.id)")
      let draft = try #require(one.draftIssued, "\(one.id)")
      #expect(Set(draft.list("answers")).isSuperset(of: one.points), "\(one.id) leaves a point unanswered")
      if draft.text("class") == "B" {
        #expect(draft.all("commitment").allSatisfy { !$0["due"].isEmpty } && !draft.all("commitment").isEmpty)
      }
      #expect(draft["disclosure"] == "open" || !draft.text("disclosureReason").isEmpty, "\(one.id)")
    }
    #expect(owed.contains { !$0.jointUnits.isEmpty } && owed.contains { $0.draftIssued?.text("class") == "B" })
    let open = try figure("disclosed.open").numerator
    #expect(open > owed.count / 2 && open < owed.count, "\(open) of \(owed.count)")
    #expect(try ledger("commitments").count == figure("commitments").numerator)
    #expect(try ledger("division").count == cases.count && ledger("schedule").count == cases.count)
    #expect(owed.contains { !$0.contacts("results").isEmpty })
  }
}
