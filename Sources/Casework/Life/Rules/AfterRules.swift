import Records

/// 反馈、重新办理、采纳情况、承诺、类别变更、公开、归档.
extension Case {
  func feedback(_ p: FedBack, _ hearing: LifeHearing) throws(Refusal) -> FedBack {
    try hearing.need(.register, .draft)
    try needIssued()
    try hearing.needPast(p.on)
    try needSigned(before: p.on)
    try hearing.needText(p.way, "反馈方式", "The way it came")
    guard p.round == round.number else {
      throw .notInState(state, "反馈的轮次应为\(round.number)", "the round is \(round.number)")
    }
    guard respondents.contains(where: { $0.id == p.proposer }) else { throw .unknownProposer(p.proposer) }
    guard round.sendings.contains(where: { $0.fact.role == .addressee }) else {
      throw .notInState(state, "答复尚未送出", "the letter wasn't sent")
    }
    return p
  }

  func reopening(_ p: Reopened, _ hearing: LifeHearing) throws(Refusal) -> Reopened {
    try hearing.need(.register, .assign)
    try beHandledOrArchived()
    guard round.issue != nil else { throw .notInState(state, "本轮还没有答复", "this round has no answer yet") }
    guard round.isDissatisfied || !p.reason.isEmpty else { throw .notDissatisfied() }
    guard p.due >= hearing.at.day else { throw .extensionEarlier(hearing.at.day) }
    var reopened = p
    reopened.round = round.number + 1
    return reopened
  }

  func pointOutcome(_ p: PointDecided, _ hearing: LifeHearing) throws(Refusal) -> PointDecided {
    try hearing.need(.draft, .register)
    try beHandledOrArchived()
    guard record.matter.points.contains(where: { $0.id == p.point }) else { throw .unknownPoint(p.point) }
    return p
  }

  func followUp(_ p: CommitmentFollowed, _ hearing: LifeHearing) throws(Refusal)
    -> CommitmentFollowed
  {
    try hearing.need(.draft, .register)
    try beHandledOrArchived()
    try hearing.needPast(p.on)
    guard commitments.contains(where: { $0.number == p.commitment })
    else { throw .noCommitment(p.commitment, of: commitments.count) }
    guard (p.state == .postponed) == (p.due != nil) else {
      throw .textMissing("改期后的日子（只在改期时写）", "The new day, for a postponement only")
    }
    return p
  }

  func reclassification(_ p: Reclassified, _ hearing: LifeHearing) throws(Refusal) -> Reclassified {
    try hearing.need(.register, .assign)
    try beHandledOrArchived()
    try hearing.needPast(p.on)
    try hearing.needText(p.reason, "变更理由", "The reason")
    guard rounds.contains(where: { $0.issue != nil }), let from = resultClass else {
      throw .notInState(state, "尚无已印发的答复", "no letter is issued")
    }
    let isKnown = hearing.rules.office.classSets.contains { $0.classes.contains { $0.value == p.to } }
    guard p.to != from, isKnown else { throw .classUnchanged(p.to) }
    var change = p
    change.from = from
    return change
  }

  func carryOver(_ p: CarriedOver, _ hearing: LifeHearing) throws(Refusal) -> CarriedOver {
    try hearing.need(.register, .assign)
    try beHandledOrArchived()
    guard !carried.contains(where: { $0.fact.year == p.year })
    else { throw .alreadyDone("转入\(p.year)年", "Carrying over into \(p.year)") }
    guard p.year > record.handling.assigned.year else {
      throw .notInState(state, "只能转入以后的年度", "only a later year can take it")
    }
    return p
  }

  func publicationDecision(_ p: PublicationDecided, _ hearing: LifeHearing) throws(Refusal)
    -> PublicationDecided
  {
    try hearing.need(.register, .endorse)
    try needIssued()
    guard hearing.rules.office.publication == nil else { throw .decisionNeedsGates() }
    if p.decision != .open, (p.reason ?? "").isEmpty { throw .reasonMissing() }
    return p
  }

  func publication(_ p: Published, _ hearing: LifeHearing) throws(Refusal) -> Published {
    try hearing.need(.register, .publish)
    try hearing.needPast(p.on)
    guard role != .joint else { throw .notPublishable("会办意见不单独公开", "a joint opinion isn't published by itself") }
    guard round.issue != nil else { throw .notPublishable("尚未印发", "it isn't issued") }
    try needSigned(before: p.on)
    guard disclosure == .open else { throw .notPublishable("公开属性不是主动公开", "it isn't marked open") }
    if let shown = hearing.rules.office.publication?.rounds {
      guard !publicEditions(on: p.on, rounds: shown).isEmpty else {
        throw .notPublishable("公开文本尚未审查发布", "no public edition has passed its gates")
      }
    }
    return p
  }

  func archiving(_ p: Archived, _ hearing: LifeHearing) throws(Refusal) -> Archived {
    try hearing.need(.register)
    guard archive == nil else { throw .alreadyDone("归档", "Archiving") }
    try hearing.needText(p.number, "档号", "The archive number")
    if [.handedBack, .merged].contains(state) { return p }
    guard round.issue != nil else { throw .notFinished("尚未答复", "it isn't answered") }
    // The gates of a correction must not close with the case.
    guard !round.isUnderReview, !round.isComplete || round.reply == round.issue?.fact.reply else {
      throw .notFinished("更正的函尚在审签", "a correction is under review")
    }
    guard round.isSent else { throw .notFinished("尚未分发", "the letter wasn't sent to everybody") }
    if round.isDissatisfied { throw .notFinished("有人不满意", "somebody is dissatisfied") }
    try mayReach(.archived, hearing.rules)
    return p
  }
}
