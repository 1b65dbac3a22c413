package import Records

extension CaseRow {
  /// The row that a case's events lead to. It depends on nothing but the case and the office's
  /// rules, never on the day on which it is made.
  /// - Parameter officeOn: the office file in force on a day, for the names of that day; nil: the
  ///   rules' own office for every day.
  package init(
    _ state: Case, under rules: OfficeRules, officeOn: ((Day) -> Office)? = nil
  ) {
    let names = LedgerNames(officeOn: officeOn ?? { _ in rules.office })
    let cells = LedgerCells(state, under: rules, names: names)
    let matter = state.record.matter
    self.init(
      caseID: state.id, version: state.version, year: state.year, key: MatterKey(matter),
      title: matter.title, role: state.role, state: state.state,
      owesAnswer: state.state.owesAnswer, section: state.assignment?.section,
      leadLeader: state.assignment?.leadLeader, handlingLeader: state.assignment?.handlingLeader,
      handler: state.assignment?.handler, resultClass: state.resultClass, topic: matter.topic,
      labels: matter.labels, due: state.dueInForce,
      nextDue: state.nextDeadline(under: rules)?.due, cells: cells.all,
      searchText: state.searchText(names), tallies: state.tallies(under: rules))
  }
}

extension MatterKey {
  package init(_ matter: Matter) {
    self.init(
      kind: matter.kind, level: matter.level, origin: matter.origin, session: matter.session,
      number: matter.number)
  }
}

extension Case {
  /// The year that the case counts for: that of its assignment by the upper body.
  package var year: Int { record.handling.assigned.year }
}
