import Records

/// The text of every column of a case's row.
struct LedgerCells {
  let state: Case
  let rules: OfficeRules
  let names: LedgerNames
  /// The round whose letter was issued last; nil before any.
  let answered: Round?

  init(_ state: Case, under rules: OfficeRules, names: LedgerNames) {
    self.state = state
    self.rules = rules
    self.names = names
    answered = state.rounds.last { $0.issue != nil }
  }

  /// By field; empty ones are left out.
  var all: [LedgerField: String] {
    var cells: [LedgerField: String] = [:]
    for field in LedgerField.allCases {
      if let text = text(field), !text.isEmpty { cells[field] = text }
    }
    return cells
  }

  private func text(_ field: LedgerField) -> String? {
    switch field {
    case .id, .number, .kind, .level, .session, .origin, .title, .topic, .labels, .supervisor,
      .proposer, .cosigners, .proposerCount, .points:
      matter(field)
    case .role, .leadUnit, .jointUnits, .assignedBy, .given, .accepted, .due, .nextDue, .nextTask,
      .state, .round, .rounds, .remarks, .archived, .stages, .reminders:
      course(field)
    case .plan, .endorsement, .leadLeader, .handlingLeader, .section, .jointSections, .handler,
      .internalDue, .fields:
      assignment(field)
    case .contacts, .faceToFace, .firstContact, .lastContact, .views, .opinions: contact(field)
    case .resultClass, .disclosure, .disclosureReason, .documentNumber, .signed, .issued, .sent,
      .published, .address:
      letter(field)
    case .satisfactionResult, .satisfactionAttitude, .pointOutcomes, .commitments,
      .openCommitments:
      outcome(field)
    }
  }

  /// nil for 0: an empty cell reads better than a nought.
  func count(_ number: Int) -> String? { number == 0 ? nil : String(number) }

  func list(_ items: [String]) -> String { items.joined(separator: "、") }
  func lines(_ items: [String]) -> String { items.joined(separator: "；") }
}
