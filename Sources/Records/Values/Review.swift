/// The steps of one reply through its gates, in order.
package struct Review: Sendable, Hashable {
  package var caseID: CaseID
  package var replyID: ReplyID
  package var steps: [Step]

  package init(caseID: CaseID, replyID: ReplyID, steps: [Step] = []) {
    self.caseID = caseID
    self.replyID = replyID
    self.steps = steps
  }
}

/// One recorded act of the review. Its canonical bytes are what the next step's `previous` digests.
package struct Step: Sendable, Hashable {
  package enum Kind: String, Sendable, CaseIterable {
    case submit, approve, `return`, recall, edit, ask, advise, issue
    /// 撤下: a released public edition leaves the site.
    case withdraw
  }
  package enum EditMode: String, Sendable, CaseIterable {
    /// Earlier approvals fall; the new text starts at the first gate.
    case restart
    /// Earlier approvals stand for their version; this step is the link to the new one.
    case forward
  }
  /// 1, 2, 3 …
  package var number: Int
  package var kind: Kind
  package var person: PersonID
  /// The person stood in for; nil when `person` acts for himself.
  package var standsInFor: PersonID?
  package var at: Instant
  package var gate: GateID?
  package var seat: SeatID?
  /// Return: `drafter` or a gate's id. Ask: the person asked.
  package var to: String?
  package var mode: EditMode?
  /// Entered by a clerk from paper or for an outside body (代录).
  package var isEntered: Bool
  /// Digest of the scan that shows a signature on paper.
  package var scan: Digest?
  /// The office file consulted for who may act; nil: the one frozen at submission.
  package var office: Digest?
  /// The content digest that the step is about; for an edit, the new one.
  package var content: Digest
  /// nil in the first step only.
  package var previous: Digest?
  package var comment: String?
  /// submit and edit: the records frozen.
  package var objects: FrozenObjects?
  /// issue only.
  package var issue: IssueRecord?

  package init(
    number: Int, kind: Kind, person: PersonID, standsInFor: PersonID? = nil, at: Instant,
    gate: GateID? = nil, seat: SeatID? = nil, to: String? = nil, mode: EditMode? = nil,
    isEntered: Bool = false, scan: Digest? = nil, office: Digest? = nil, content: Digest, previous: Digest? = nil,
    comment: String? = nil, objects: FrozenObjects? = nil, issue: IssueRecord? = nil
  ) {
    self.number = number
    self.kind = kind
    self.person = person
    self.standsInFor = standsInFor
    self.at = at
    self.gate = gate
    self.seat = seat
    self.to = to
    self.mode = mode
    self.isEntered = isEntered
    self.scan = scan
    self.office = office
    self.content = content
    self.previous = previous
    self.comment = comment
    self.objects = objects
    self.issue = issue
  }
}

/// The records a submission froze, by digest of their canonical bytes.
package struct FrozenObjects: Sendable, Hashable {
  package var caseRecord: Digest
  package var reply: Digest
  package var office: Digest
  package var letterhead: Digest
  package var chain: ChainID

  package init(
    caseRecord: Digest, reply: Digest, office: Digest, letterhead: Digest, chain: ChainID
  ) {
    self.caseRecord = caseRecord
    self.reply = reply
    self.office = office
    self.letterhead = letterhead
    self.chain = chain
  }
}

/// What issuing gave.
package struct IssueRecord: Sendable, Hashable {
  package struct Recipient: Sendable, Hashable {
    package enum Role: String, Sendable, CaseIterable { case addressee, copy }
    package var name: String
    package var role: Role
    package var copies: Int
    package init(name: String, role: Role, copies: Int) {
      self.name = name
      self.role = role
      self.copies = copies
    }
  }
  /// 发文字号.
  package var documentNumber: String
  /// 成文日期: the +08:00 day of the last gate's signature (GB/T 9704-2012, 7.3.5.4).
  package var signed: Day
  /// 印发日期: the day it goes to print.
  package var printed: Day
  package var recipients: [Recipient]

  package init(documentNumber: String, signed: Day, printed: Day, recipients: [Recipient]) {
    self.documentNumber = documentNumber
    self.signed = signed
    self.printed = printed
    self.recipients = recipients
  }
}
