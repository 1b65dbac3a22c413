import Testing

extension PlayedYear {
  /// 三把关 on joint cases of class A, the label 直通快车, a hearing by the leading body, the
  /// decomposition table.
  func checkS5() throws {
    #expect(cases.allSatisfy { $0.role == "joint" })
    for one in own {
      #expect(one.draftIssued?.text("class") == "A", "\(one.id)")
      #expect(one.gates.count == (one.labels.contains("直通快车") ? 2 : 3), "\(one.id): \(one.gates)")
      #expect(one.recipients("addressee").allSatisfy { !one.names.contains($0) })
      #expect(!one.contacts(with: "lead-unit").isEmpty, "\(one.id)")
      let said = try #require(one.last("assigned")?.said)
      for field in ["leadLeader", "section", "jointSections", "handler", "due"] {
        #expect(!said[field].isEmpty, "\(one.id) has no \(field)")
      }
    }
    let express = own.count { $0.labels.contains("直通快车") }
    #expect(express > 0)
    #expect(try figure("label.直通快车").numerator == cases.count { $0.labels.contains("直通快车") })
    let given = try figure("opinions-in-time-rate")
    #expect(given.denominator == cases.count)
    #expect(meetings.contains { $0.text("title").contains("听取") && $0.list("cases").count > 1 })
    let table = try ledger("decomposition")
    for column in ["牵头领导", "牵头科室", "协办科室", "承办人", "完成期限"] {
      #expect(table.contains { $0[column]?.isEmpty == false }, "no column \(column): \(table.first ?? [:])")
    }
    #expect(cases.contains { $0.all("hand-back-decided").contains { $0.said["granted"].isEmpty } })
  }
}
