import Testing

extension PlayedYear {
  /// Five stages on the tracking ledger, reminders to those behind, an answer to every case, model
  /// cases in the report.
  func checkS3() throws {
    let stages = ["办理", "答复", "总结", "归档", "公开"]
    let tracking = try ledger("tracking")
    #expect(tracking.count == cases.count)
    for line in tracking {
      let one = try #require(cases.first { $0.title == line["标题"] })
      for stage in stages {
        #expect(["已完成", "进行中", "滞后", "—", ""].contains(line[stage]), "\(stage): \(line)")
      }
      #expect((line["归档"] == "已完成") == (one.first("archived") != nil), "\(one.id)")
      #expect(line["公开"] != "已完成" || one.first("published") != nil, "\(one.id)")
    }
    let open = own.filter { $0.first("issued") == nil }
    #expect(open.count <= 1 && open.allSatisfy { $0.first("carried-over") != nil })
    let reminders = cases.flatMap { $0.all("reminded") }
    #expect(Set(reminders.map { $0.said["means"] }).isSuperset(of: ["telephone", "visit"]))
    #expect(files(in: "reminders").contains { $0.contains("催办") })
    let text = try reportText
    let models = owed.filter { text.contains($0.title.filter { !$0.isWhitespace }) }
    #expect(!models.isEmpty, "the report names no case")
  }
}
