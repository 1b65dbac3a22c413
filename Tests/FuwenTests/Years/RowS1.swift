import Testing

extension PlayedYear {
  /// 任务分解, contact after sign-for, 面商 before the reply, views on the draft, three copies, a
  /// leading group.
  func checkS1() throws {
    let division = try ledger("division")
    #expect(division.count == cases.count)
    for line in division where line["牵头领导"] == "" || line["承办科室"] == "" || line["科室时限"] == "" {
      let one = cases.first { $0.title == line["标题"] }
      #expect(one?.isOwn == false, "\(line)")
    }
    #expect(Set(division.compactMap { $0["承办科室"] }).count >= 3)
    for one in owed {
      let submitted = try #require(one.firstStep("submit"), "\(one.id)")
      let drafted = try #require(one.first("drafted"))
      let accepted = try #require(one.first("accepted"))
      let contacted = try #require(one.contacts().first, "\(one.id) was never contacted")
      #expect(accepted.sequence < contacted.sequence && contacted.sequence < drafted.sequence)
      let face = one.contacts(stage: "before-reply", "meeting", "visit", "round-table")
      #expect(face.contains { $0.sequence < submitted.sequence }, "\(one.id): no 面商")
      #expect(one.all("viewed").contains { $0.sequence < submitted.sequence }, "\(one.id): no views")
      #expect(one.recipients("copy").count == 3, "\(one.id): \(one.recipients("copy"))")
    }
    #expect(meetings.contains { $0.text("title").contains("领导小组") && $0.list("cases").count > 1 })
    // One clerk watches the days: lists week by week.
    #expect(files(in: "reminders").count { $0.contains("一周清单") } >= 5)
  }
}
