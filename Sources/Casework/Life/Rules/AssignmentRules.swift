import Records

/// 任务分解、调整、延期、停止计时、并案.
extension Case {
  /// The first one, or a move, which says why.
  func assignment(_ p: Assignment, _ hearing: LifeHearing) throws(Refusal) -> Assignment {
    try hearing.need(.assign)
    try beHandled()
    try mayReach(.assigned, hearing.rules)
    if !assignments.isEmpty { try hearing.needText(p.reason ?? "", "调整理由", "The reason for the move") }
    for id in [p.section].compactMap({ $0 }) + p.jointSections { try hearing.needSection(id) }
    for id in [p.leadLeader, p.handlingLeader, p.handler].compactMap({ $0 }) {
      try hearing.roster.serving(id)
    }
    let missing = hearing.rules.procedure.demands.compactMap { demand in
      AssignmentDemand(demand).isMet(by: p, labels: record.matter.labels)
        ? nil : AssignmentDemand(demand).name(hearing.rules.office)
    }
    guard missing.isEmpty else { throw .demandMissing(missing) }
    return p
  }

  func prolongation(_ p: Prolongation, _ hearing: LifeHearing) throws(Refusal) -> Prolongation {
    try hearing.need(.register, .assign)
    try beHandled()
    try hearing.needText(p.allowedBy, "批准延期的机关", "Who allowed it")
    try hearing.needText(p.reason, "延期理由", "The reason")
    guard round.issue == nil else {
      throw .notInState(state, "本轮已经答复，无须延期", "this round is answered: there is nothing to extend")
    }
    guard p.due > dueInForce else { throw .extensionEarlier(dueInForce) }
    // Ten years on is a slip of the pen.
    guard p.due < hearing.at.day.adding(months: 120) else { throw .dayAhead(p.due) }
    return p
  }

  func clock(_ p: ClockChange, stopping: Bool, _ hearing: LifeHearing) throws(Refusal)
    -> ClockChange
  {
    try hearing.need(.register, .assign)
    try beHandled()
    try hearing.needText(p.allowedBy, "批准的机关", "Who allowed it")
    try hearing.needText(p.reason, "理由", "The reason")
    try hearing.needPast(p.on)
    guard isClockStopped != stopping else { throw .clockState(isStopped: stopping) }
    if stopping, round.issue != nil {
      throw .notInState(state, "本轮已经答复，无须停止计时", "this round is answered: no clock runs")
    }
    if !stopping, let stop = stops.last, p.on < stop.from { throw .clockState(isStopped: false) }
    return p
  }

  func merger(_ p: Merger, _ hearing: LifeHearing) throws(Refusal) -> Merger {
    try hearing.need(.assign)
    try hearing.needText(p.reason, "并案理由", "The reason")
    try beHandled()
    guard p.into != id else { throw .mergesItself() }
    guard firstAnswered == nil, !round.isUnderReview, !round.isComplete else {
      throw .notInState(state, "已送审或者印发，不能并案", "it is under review or answered")
    }
    return p
  }
}

/// Whether an assignment states what the office demands.
struct AssignmentDemand {
  let demand: Procedure.Demand
  init(_ demand: Procedure.Demand) { self.demand = demand }

  /// A leader in person is demanded for cases with a label only (重点); others have none.
  func isMet(by p: Assignment, labels: [String]) -> Bool {
    switch demand {
    case .leadLeader: p.leadLeader != nil
    case .handlingLeader: p.handlingLeader != nil || labels.isEmpty
    case .section: p.section != nil
    case .jointSections: !p.jointSections.isEmpty
    case .handler: p.handler != nil
    case .due: p.due != nil
    case .field(let name): p.fields.contains { $0.name == name }
    }
  }

  func name(_ office: Office) -> String {
    switch demand {
    case .leadLeader: LedgerField.leadLeader.usual
    case .handlingLeader: LedgerField.handlingLeader.usual
    case .section: office.label(.section)
    case .jointSections: LedgerField.jointSections.usual
    case .handler: LedgerField.handler.usual
    case .due: LedgerField.internalDue.usual
    case .field(let name): name
    }
  }
}
