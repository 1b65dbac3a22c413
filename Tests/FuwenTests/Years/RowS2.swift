import Testing

extension PlayedYear {
  /// 五级责任, 五定, opinions to lead units alone, every co-signer for himself, persons counted.
  func checkS2() throws {
    for one in own {
      let said = try #require(one.last("assigned")?.said)
      let fields = Set(said.all("field").map { $0.text("name") })
      #expect(fields.isSuperset(of: ["责任", "任务", "要求"]), "\(one.id): \(fields)")
      #expect(!said["handler"].isEmpty && !said["due"].isEmpty, "\(one.id)")
      #expect(one.gates == ["zhuanren", "yewu", "zonghe", "fenguan", "zhuyao"], "\(one.id): \(one.gates)")
      #expect(["A", "C"].contains(one.draftIssued?.text("class")), "\(one.id)")
    }
    #expect(Set(own.compactMap { $0.draftIssued?.text("class") }) == ["A", "C"])
    let joint = own.filter { !$0.isOwed }
    #expect(!joint.isEmpty)
    for one in joint {
      #expect(one.all("issued").allSatisfy { $0.said["kind"] == "opinion" })
      #expect(one.all("consulted").isEmpty && one.all("fed-back").isEmpty)
      for recipient in one.all("sent").map({ $0.said.text("recipient") }) {
        #expect(!one.names.contains { recipient.contains($0) }, "\(one.id) went to \(recipient)")
      }
    }
    for one in owed {
      let signed = try #require(one.steps.last { $0.step["gate"] == "zhuyao" }?.event)
      for proposer in one.proposers {
        #expect(
          one.contacts().contains { $0.said.list("proposers").contains(proposer) },
          "\(one.id) \(proposer)")
        // The very text that was signed was shown to each.
        #expect(
          one.all("viewed").contains {
            $0.said["proposer"] == proposer && $0.sequence < signed.sequence
              && $0.said["reply"] == one.draftIssued?["digest"]
          }, "\(one.id) \(proposer): no views on the text signed")
      }
    }
    #expect(owed.contains { $0.proposers.count > 2 })
    #expect(owed.contains(where: wasRevisedAfterDispute))
    let answered = owed.filter { $0.first("issued") != nil }
    let rate = try figure("satisfied-rate")
    #expect(rate.denominator == answered.reduce(0) { $0 + $1.proposers.count })
    #expect(rate.denominator ?? 0 > answered.count)
    #expect(meetings.contains { $0.text("title").contains("局长办公会") && $0.list("cases").count > 1 })
  }

  private func wasRevisedAfterDispute(_ one: LoggedCase) -> Bool {
    one.all("viewed").contains { first in
      first.said["satisfaction"] == "dissatisfied"
        && one.all("viewed").contains {
          $0.sequence > first.sequence && $0.said["proposer"] == first.said["proposer"]
            && $0.said["reply"] != first.said["reply"] && $0.said["satisfaction"] != "dissatisfied"
        }
    }
  }
}
