import Records

/// 起草、印制、用印、分发、上报.
extension Case {
  func draft(_ p: Drafted, _ hearing: LifeHearing) throws(Refusal) -> Drafted {
    try hearing.need(.draft)
    try beHandled()
    guard !round.isUnderReview, !round.isComplete || round.issue != nil else {
      throw .notInState(state, "审签中的文稿由审签环节修改", "a text under review is changed at its gates")
    }
    guard p.round == round.number else {
      throw .draftDiffers("轮次应为\(round.number)", "the round should be \(round.number)")
    }
    guard (p.kind == .opinion) == (role == .joint) else {
      throw .draftDiffers(
        role == .joint ? "会办案件应写会办意见" : "主办、分办案件应写答复函",
        role == .joint ? "a joint case takes an opinion" : "a led case takes a letter")
    }
    if let issue = round.issue, issue.fact.reply == p.reply {
      throw .alreadyIssued(issue.fact.documentNumber)
    }
    if assignments.isEmpty { throw .milestoneMissing(.assigned, before: .drafted) }
    try mayReach(.drafted, hearing.rules)
    return p
  }

  func production(_ p: Produced, _ hearing: LifeHearing) throws(Refusal) -> Produced {
    try hearing.need(.register, .issue)
    try needIssued()
    try hearing.needPast(p.on)
    if let allowed = p.allowedBy { try hearing.roster.serving(allowed) }
    return p
  }

  func sending(_ p: Sent, _ hearing: LifeHearing) throws(Refusal) -> Sent {
    try hearing.need(.register, .issue)
    try needIssued()
    try hearing.needPast(p.on)
    try needSigned(before: p.on)
    try hearing.needText(p.way, "送达方式", "The way of sending")
    guard round.recipients.contains(where: { $0.name == p.recipient })
    else { throw .notARecipient(p.recipient) }
    return p
  }

  func report(_ p: Reported, _ hearing: LifeHearing) throws(Refusal) -> Reported {
    try hearing.need(.register, .issue)
    try needIssued()
    try hearing.needPast(p.on)
    try hearing.needText(p.platform, "平台名称", "The platform")
    return p
  }

  /// - Throws: when the day is before the letter's own: nothing was there to send or to judge.
  func needSigned(before day: Day) throws(Refusal) {
    guard let issue = round.firstIssue?.fact, day < issue.signed else { return }
    throw .notInState(
      state, "\(day)尚无答复（成文日期\(issue.signed)）", "on \(day) there was no letter yet (it is of \(issue.signed))")
  }

  func needIssued() throws(Refusal) {
    try beHandledOrArchived()
    guard round.issue != nil else { throw .notInState(state, "本轮答复尚未印发", "this round's letter isn't issued") }
  }

  /// What happens after the answer may also happen to an archived case.
  func beHandledOrArchived() throws(Refusal) {
    if state == .archived { return }
    try beHandled()
  }
}
