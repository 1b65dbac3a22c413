package import Records

extension Case {
  /// The steps so far of a reply's review, in the round under way.
  package func review(of reply: ReplyID) -> Review {
    Review(caseID: id, replyID: reply, steps: round.reviews[reply] ?? [])
  }

  /// Joint units whose opinion is missing where the office only warns of it; empty where it holds the
  /// submission back, or nothing is missing.
  package func opinionsWarnedOf(under rules: OfficeRules) -> [String] {
    guard role == .lead, rules.procedure.missingOpinion == .warn else { return [] }
    return opinions.filter { $0.received == nil }.map(\.unit)
  }

  /// What the office's procedure has against a step of the review; the review's own rules are the
  /// `Proceedings`'.
  /// - Throws: when the case isn't being handled, or something must come first.
  package func mayTake(
    _ command: Command, in state: Proceedings, at instant: Instant, under rules: OfficeRules
  ) throws(Refusal) {
    guard instant >= lastAt else { throw .eventTimeBackwards(lastAt) }
    try beHandled()
    switch command {
    case .submit(let frozen, _, _):
      guard frozen.draft.round == round.number else {
        throw .draftDiffers("轮次应为\(round.number)", "the round should be \(round.number)")
      }
      guard round.drafts.contains(where: { $0.fact.digest == frozen.draft.digest }) else {
        throw .draftDiffers("送审的不是存过的文稿", "it isn't a draft that was kept")
      }
      if let issue = round.issue {
        let number = issue.fact.documentNumber
        guard let replaced = frozen.draft.replaces else { throw .alreadyIssued(number) }
        guard DocumentNumber.folded(replaced) == DocumentNumber.folded(number) else {
          throw .draftDiffers("replaces应为\(number)", "it should replace \(number)")
        }
      }
      try mayReach(.submitted, rules)
    case .approve(_, _, _, _):
      // Signing is passing the last gate: what must come before it holds that gate.
      if let gate = state.pendingGate, gate.id == state.frozen?.chain.gates.last?.id {
        try mayReach(.signed, rules)
      }
    case .issue: try mayReach(.issued, rules)
    default: break
    }
  }
}
