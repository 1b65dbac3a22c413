import Testing

extension PlayedYear {
  /// 办前、办中、办后, re-handling until satisfied, booked visits, other departments, A/B/C by kind,
  /// commitments followed up.
  func checkS6() throws {
    for one in owed where one.first("archived") != nil {
      for stage in ["before", "during", "after"] {
        #expect(!one.contacts(stage: stage).isEmpty, "\(one.id): nothing \(stage)")
      }
    }
    let again = owed.filter { $0.all("reopened").count >= 2 }
    #expect(!again.isEmpty)
    for one in again {
      let last = try #require(one.last("issued")?.said["round"])
      #expect(Set(one.all("issued").map { $0.said.text("documentNumber") }).count >= 3)
      #expect(one.all("fed-back").contains { $0.said["round"] != last && $0.said["result"] == "dissatisfied" })
      let marks = one.all("fed-back").filter { $0.said["round"] == last }
      #expect(Set(marks.map { $0.said["proposer"] }) == Set(one.proposers))
      #expect(marks.allSatisfy { ["satisfied", "basically"].contains($0.said["result"]) })
    }
    let visits = owed.flatMap { $0.contacts(stage: "before", "visit") }
    #expect(visits.count { !$0.said["booked"].isEmpty } >= 10)
    #expect(visits.allSatisfy { $0.said["booked"] <= $0.said["on"] })
    let shared = own.filter { $0.labels.contains("跨部门") }
    #expect(!shared.isEmpty)
    #expect(shared.allSatisfy { !$0.contacts(with: "departments").isEmpty })
    for value in ["A", "B", "C"] {
      let kinds = try ["suggestion", "proposal"].map { try figure("class.\(value).\($0)").numerator }
      #expect(try kinds.reduce(0, +) == figure("class.\(value)").numerator)
    }
    #expect(owed.contains { $0.first("published") != nil })
    let followed = owed.flatMap { one in
      one.all("commitment-followed").map { ($0.sequence, one.first("issued")?.sequence ?? .max) }
    }
    #expect(!followed.isEmpty && followed.allSatisfy { $0.0 > $0.1 })
    #expect(try ledger("division").first?["承办股室"] != nil)
  }
}
