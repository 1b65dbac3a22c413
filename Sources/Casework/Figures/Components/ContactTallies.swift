import Records

/// 沟通、见面、面商、会办意见.
extension Case {
  func countContacts(_ count: inout TallyCount) {
    let held = contacts.map(\.fact)
    let withProposers = held.filter { !$0.proposers.isEmpty }
    for contact in withProposers {
      count.add(.contacts(contact.means))
      count.add(.contacts(contact.stage))
    }
    for contact in held where contact.proposers.isEmpty {
      switch contact.with {
      case .jointUnits, .leadUnit, .departments: count.add(.contactsWithUnits)
      case .congress, .cppcc, .supervision: count.add(.contactsAbove)
      case .leadProposer, .eachProposer, .anyProposer: break
      }
    }
    count.add(.contactsByLeader, held.count { $0.by.contains(where: leaders.contains) })
    guard role != .joint else { return }
    let reached = Set(withProposers.flatMap(\.proposers))
    count.add(
      .contactedAll,
      if: !record.proposers.isEmpty && record.proposers.allSatisfy { reached.contains($0.id) })
    count.add(.met, if: withProposers.contains { $0.means.isFaceToFace })
    let answered = firstIssue?.at.day
    count.add(
      .talkedBefore,
      if: withProposers.contains { contact in
        contact.means == .meeting && (answered.map { contact.on <= $0 } ?? true)
      })
  }

  func countOpinions(_ count: inout TallyCount) {
    count.add(.opinionsAsked, opinions.count)
    for opinion in opinions {
      guard let received = opinion.received?.fact.on else { continue }
      count.add(.opinionsReceived)
      count.add(.opinionsInTime, if: opinion.due.map { received <= $0 } ?? true)
    }
  }
}
