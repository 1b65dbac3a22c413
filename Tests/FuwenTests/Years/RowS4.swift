import Testing

extension PlayedYear {
  /// 拟办 → 阅批 → 交办, the head's signature on replies and opinions alike, adopted points told,
  /// publication within working days.
  func checkS4() throws {
    for one in own {
      let planned = try #require(one.first("planned"))
      let endorsed = try #require(one.first("endorsed"))
      let assigned = try #require(one.first("assigned"))
      #expect(planned.sequence < endorsed.sequence && endorsed.sequence < assigned.sequence, "\(one.id)")
      #expect(planned.person == "yu" && endorsed.person == "he", "\(one.id)")
      #expect(!["yu", "he"].contains(assigned.person), "\(one.id) was assigned by \(assigned.person)")
      #expect(one.signer == "he", "\(one.id) was signed by \(one.signer)")
      let draft = try #require(one.draftIssued, "\(one.id) has no letter")
      #expect(!draft.text("class").isEmpty && !draft["disclosure"].isEmpty, "\(one.id)")
    }
    #expect(Set(cases.map { $0.matter?["level"] }) == ["municipal", "provincial"])
    #expect(Set(own.flatMap { $0.all("issued") }.map { $0.said["kind"] }) == ["letter", "opinion"])
    for one in owed {
      #expect(Set(one.all("point-decided").map { $0.said["point"] }) == Set(one.points), "\(one.id)")
    }
    let inTime = try figure("published-in-time-rate")
    #expect(inTime.numerator > 0 && inTime.denominator == owed.count { $0.first("published") != nil })
    #expect(try reportText.contains("公开"))
    let links = ["承办科室", "催办", "审核签发", "答复", "跟踪"]
    let supervision = try ledger("supervision")
    #expect(supervision.count == cases.count)
    #expect(links.allSatisfy { supervision.first?[$0] != nil }, "\(supervision.first ?? [:])")
  }
}
