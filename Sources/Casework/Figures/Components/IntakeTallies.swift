import Records

/// 承办、退办、调整、延期、催办、并案、跨年.
extension Case {
  func countHandBacks(_ count: inout TallyCount) {
    count.add(.handBacksAsked, handBacks.count)
    count.add(.handBacksGranted, if: isTakenBack)
  }

  func countIntake(_ count: inout TallyCount) {
    count.add(.received)
    count.add(role == .joint ? .joint : .owed)
    count.add(.persons, record.proposers.count { $0.kind != .organisation })
    count.add(.organisations, if: record.proposers.contains { $0.kind == .organisation })
    count.add(.moves, max(0, assignments.count - 1))
    count.add(.extended, if: !extensions.isEmpty)
    count.add(.reminders, reminderCount)
    count.add(.merged, if: mergedInto != nil)
    for carry in carried { count.add(.carriedIn, year: carry.fact.year) }
  }
}
