package import Records

/// 公开: what may be prepared, reviewed and released.
extension Case {
  func editionPreparation(
    _ p: EditionPrepared, _ hearing: LifeHearing
  ) throws(Refusal) -> EditionPrepared {
    try hearing.need(.publish, .register, .draft)
    guard hearing.rules.office.publication != nil else {
      throw .notPublishable("单位配置没有 <publication>", "the office file has no <publication>")
    }
    guard role != .joint else {
      throw .notPublishable("会办意见不单独公开", "a joint opinion isn't published by itself")
    }
    guard let letter = rounds.first(where: { $0.issue?.fact.reply == p.of }) else {
      throw .notPublishable("\(p.of)尚未印发，或已被更正", "\(p.of) isn't issued, or was corrected since")
    }
    guard p.round == letter.number else {
      throw .draftDiffers("轮次应为\(letter.number)", "the round should be \(letter.number)")
    }
    if let course = editions.first(where: { $0.id == p.edition }) {
      guard course.prepared.fact.of == p.of else { throw .alreadyDone(p.edition.text, p.edition.text) }
      guard !course.isUnderReview, !course.isComplete, course.released == nil else {
        throw .notInState(state, "\(p.edition)已送审或已发布，另起一份", "\(p.edition) is under review or released; prepare another")
      }
    }
    return p
  }

  /// What the case has against a step of an edition's review; the review's own rules are the
  /// `Proceedings`'.
  package func mayTakeEdition(
    _ command: Command, of edition: ReplyID, at instant: Instant
  ) throws(Refusal) {
    guard instant >= lastAt else { throw .eventTimeBackwards(lastAt) }
    guard let course = editions.first(where: { $0.id == edition }) else {
      throw .notPublishable("没有公开文本\(edition)", "there is no edition \(edition)")
    }
    switch command {
    case .submit(let frozen, _, _):
      guard frozen.draft.digest == course.prepared.fact.digest else {
        throw .draftDiffers("送审的不是准备好的公开文本", "it isn't the edition that was prepared")
      }
    case .issue:
      guard rounds.contains(where: { $0.issue?.fact.reply == course.prepared.fact.of }) else {
        throw .notPublishable("所公开的函已被更正", "the letter was corrected since")
      }
      let submitted = course.steps.last { $0.kind == .submit }?.at
      let isOvertaken = editions.contains { other in
        other.id != course.id && other.prepared.fact.of == course.prepared.fact.of
          && other.released.map { later in submitted.map { later.at >= $0 } ?? false } ?? false
      }
      guard !isOvertaken else { throw .overtaken() }
    default: break
    }
  }
}
