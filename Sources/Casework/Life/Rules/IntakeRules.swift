import Records

/// 签收、退办、拟办、阅批.
extension Case {
  func acceptance(_ p: Acceptance, _ hearing: LifeHearing) throws(Refusal) -> Acceptance {
    try hearing.need(.register)
    guard acceptance == nil else { throw .alreadyDone("签收", "The acceptance") }
    guard state == .registered else { throw .closed(state) }
    try mayReach(.accepted, hearing.rules)
    return p
  }

  /// Within the days that the deadline rule `hand-back` allows; without one, any time before the
  /// answer.
  func handBack(_ p: HandBack, _ hearing: LifeHearing) throws(Refusal) -> HandBack {
    try hearing.need(.register, .assign)
    try hearing.needText(p.reason, "退办理由", "The reason")
    try hearing.needText(p.proposedUnit, "建议承办单位", "The proposed unit")
    guard pendingHandBack == nil else { throw .alreadyDone("退办申请", "A hand-back") }
    guard firstAnswered == nil else {
      throw .notInState(state, "已经答复过，不能退办", "it was answered before")
    }
    guard ![.handedBack, .merged, .archived].contains(state)
    else { throw .closed(state) }
    if let rule = hearing.rules.procedure.deadlines.first(where: { $0.id == "hand-back" }),
      let from = reached(rule.from, under: hearing.rules)
    {
      let due = hearing.rules.calendars.adding(rule.span, to: from)
      guard hearing.at.day <= due else { throw .handBackLate(due) }
    }
    return p
  }

  func handBackDecision(_ p: HandBackDecision, _ hearing: LifeHearing) throws(Refusal)
    -> HandBackDecision
  {
    try hearing.need(.register, .assign)
    try hearing.needText(p.by, "作出决定的机关", "Who decided")
    guard pendingHandBack != nil else { throw .notInState(state, "没有待决定的退办", "no hand-back is pending") }
    return p
  }

  func plan(_ p: Minute, _ hearing: LifeHearing) throws(Refusal) -> Minute {
    try hearing.need(.assign)
    try hearing.needText(p.text, "拟办意见", "The plan")
    try beHandled()
    try mayReach(.planned, hearing.rules)
    return p
  }

  func endorsement(_ p: Minute, _ hearing: LifeHearing) throws(Refusal) -> Minute {
    try hearing.need(.endorse)
    try hearing.needText(p.text, "阅批意见", "The endorsement")
    try beHandled()
    try mayReach(.endorsed, hearing.rules)
    return p
  }
}
