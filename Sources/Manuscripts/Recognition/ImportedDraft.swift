package import Records

/// A reply's draft that was made of a manuscript, with what became of each piece.
package struct ImportedDraft: Sendable, Hashable {
  /// A piece that the record makes by itself, or that is no part of a letter.
  package struct Dropped: Sendable, Hashable {
    package var role: PieceRole
    package var text: String
    package var why: Diagnostic.Words
  }

  package var draft: Draft
  package var recognised: RecognisedDraft
  package var dropped: [Dropped]
  /// Those of recognition and those of making the draft.
  package var remarks: [RecognisedDraft.Remark]
}

/// What a draft's file doesn't say and its record must.
package struct DraftDefaults: Sendable {
  package var caseID: CaseID?
  /// nil: the carried record's, or R1.
  package var replyID: ReplyID?
  package var drafter: PersonID?
  package var resultClass: String?
  package var round: Int?
  /// Why it isn't open; goes before what the draft says.
  package var reason: String?
  package var commitments: [Commitment]
  /// The sections of the first level answer the case's points, one each, in order.
  package var answersInOrder: Bool

  package init(
    caseID: CaseID? = nil, replyID: ReplyID? = nil, drafter: PersonID? = nil,
    resultClass: String? = nil, round: Int? = nil, reason: String? = nil,
    commitments: [Commitment] = [], answersInOrder: Bool = false
  ) {
    self.caseID = caseID
    self.replyID = replyID
    self.drafter = drafter
    self.resultClass = resultClass
    self.round = round
    self.reason = reason
    self.commitments = commitments
    self.answersInOrder = answersInOrder
  }

  /// What stands in a record whose real value is still to be written.
  package static let openClass = "待定"
  package static let openDrafter = PersonID("drafter")
  package static let openCase = CaseID("case")
}
