import Records

extension CaseRecord {
  /// The record of a letter that answers another case too: its matter is named, its proposers are
  /// answered after this case's own. Their ids carry the other case's, so that no two are the same.
  func answering(_ other: CaseRecord) -> CaseRecord {
    var copy = self
    let matters =
      [
        MergedMatter(
          kind: other.matter.kind, session: other.matter.session, number: other.matter.number,
          title: other.matter.title)
      ] + other.matter.merged
    copy.matter.merged += matters
    copy.proposers += other.proposers.map { proposer in
      var answered = proposer
      answered.id = ProposerID("\(other.id).\(proposer.id)")
      answered.lead = false
      return answered
    }
    return copy
  }
}
