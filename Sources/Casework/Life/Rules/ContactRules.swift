import Records

/// 沟通、会办意见、征求意见、催办.
extension Case {
  func contact(_ p: ContactHeld, _ hearing: LifeHearing) throws(Refusal) -> ContactHeld {
    try hearing.need(.draft, .register, .assign, .endorse)
    try beHandled()
    try hearing.needPast(p.on)
    guard p.on >= record.handling.assigned else { throw .beforeGiven(p.on, record.handling.assigned) }
    for id in p.proposers { try needProposer(id) }
    for id in p.by { try hearing.roster.serving(id) }
    switch p.with {
    case .leadProposer, .eachProposer, .anyProposer:
      guard !p.proposers.isEmpty else { throw .textMissing("沟通对象（提出者）", "With which proposer") }
    case .jointUnits, .leadUnit:
      try hearing.needText(p.unit ?? "", "沟通的单位", "The unit")
    case .congress, .cppcc, .supervision, .departments: break
    }
    if let booked = p.booked, booked > p.on { throw .dayAhead(booked) }
    return p
  }

  func opinionRequest(_ p: OpinionRequest, _ hearing: LifeHearing) throws(Refusal) -> OpinionRequest {
    try hearing.need(.draft, .register, .assign)
    try beHandled()
    try hearing.needText(p.unit, "会办单位", "The joint unit")
    guard role == .lead else { throw .notInState(state, "只有主办案件请外单位会办", "only a led case has joint units") }
    return p
  }

  func opinionReminder(_ p: OpinionRequest, _ hearing: LifeHearing) throws(Refusal)
    -> OpinionRequest
  {
    try hearing.need(.draft, .register, .assign)
    try beHandled()
    guard opinions.contains(where: { $0.unit == p.unit }) else { throw .unknownUnit(p.unit) }
    return p
  }

  func opinionReceipt(_ p: OpinionReceived, _ hearing: LifeHearing) throws(Refusal)
    -> OpinionReceived
  {
    try hearing.need(.draft, .register, .assign)
    try beHandled()
    try hearing.needPast(p.on)
    guard opinions.contains(where: { $0.unit == p.unit }) else { throw .unknownUnit(p.unit) }
    return p
  }

  func reminder(_ p: Reminded, _ hearing: LifeHearing) throws(Refusal) -> Reminded {
    try hearing.need(.register, .assign, .endorse)
    try beHandled()
    try hearing.needPast(p.on)
    if p.target == .jointUnit {
      guard let unit = p.unit, opinions.contains(where: { $0.unit == unit })
      else { throw .unknownUnit(p.unit ?? "") }
    }
    return p
  }

  func consultation(_ p: ConsultationSent, _ hearing: LifeHearing) throws(Refusal)
    -> ConsultationSent
  {
    try hearing.need(.draft, .register)
    try beHandled()
    try hearing.needPast(p.on)
    guard role != .joint else { throw .notInState(state, "会办案件不向提出者征求意见", "a joint case consults no proposer") }
    guard !p.proposers.isEmpty else { throw .textMissing("征求意见的对象", "To whom") }
    for id in p.proposers { try needProposer(id) }
    guard round.drafts.last?.fact.digest == p.reply else {
      throw .draftDiffers("征求意见的不是最近一稿", "it isn't the latest draft")
    }
    return p
  }

  func views(_ p: ViewsReceived, _ hearing: LifeHearing) throws(Refusal) -> ViewsReceived {
    try hearing.need(.draft, .register)
    try beHandled()
    try hearing.needPast(p.on)
    try needProposer(p.proposer)
    let wasSent = round.consultations.contains {
      $0.fact.reply == p.reply && $0.fact.proposers.contains(p.proposer)
    }
    guard wasSent else { throw .notConsultable() }
    return p
  }

  func needProposer(_ id: ProposerID) throws(Refusal) {
    guard answered.proposers.contains(where: { $0.id == id }) else { throw .unknownProposer(id) }
  }
}
