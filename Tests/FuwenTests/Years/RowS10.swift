import Testing

extension PlayedYear {
  /// One result class, cases moved with a reason, leaders' visits to organisations and for people's
  /// livelihood, shares by topic.
  func checkS10() throws {
    #expect(own.allSatisfy { $0.draftIssued?.text("class") == "已经解决" })
    let moved = cases.filter { $0.all("assigned").count > 1 }
    #expect(!moved.isEmpty)
    for one in moved {
      #expect(one.all("assigned").dropFirst().allSatisfy { !$0.said.text("reason").isEmpty }, "\(one.id)")
    }
    #expect(try figure("moves").numerator == moved.reduce(0) { $0 + $1.all("assigned").count - 1 })
    let given = cases.filter { !$0.isOwn && $0.first("hand-back-asked") != nil }
    #expect(!given.isEmpty)
    #expect(given.allSatisfy { $0.first("hand-back-asked")?.said.text("unit").isEmpty == false })
    let bodies = owed.filter { !$0.organisations.isEmpty }
    #expect(!bodies.isEmpty)
    #expect(bodies.contains { $0.organisations.count == $0.proposers.count })
    let visited = bodies + owed.filter { $0.labels.contains("民生") }
    for one in visited {
      let submitted = try #require(one.firstStep("submit"))
      #expect(
        one.contacts("visit").contains {
          $0.sequence < submitted.sequence && $0.said.list("by").contains(where: one.leaders.contains)
        }, "\(one.id): no leader's visit")
    }
    let topics = Set(cases.compactMap { $0.matter?.text("topic") })
    let shares = try topics.map { try figure("topic-share.\($0)") }
    #expect(shares.reduce(0) { $0 + $1.numerator } == shares.first?.denominator)
    #expect(try ledger("register").count == cases.count)
  }
}
