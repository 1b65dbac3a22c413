package import Records

/// 起草: a version of a reply is kept. What figures need of it stands in the event itself.
package struct Drafted: EventPayload {
  package var reply = ReplyID("")
  package var round = 1
  package var kind = Draft.Kind.letter
  /// The digest of the reply's record, which is kept by it.
  package var digest = Digest(of: [])
  package var classSet = ""
  package var resultClass = ""
  package var disclosure = Disclosure.Decision.open
  package var disclosureReason: String?
  package var commitments: [PromisedItem] = []
  /// The points that its sections answer.
  package var answers: [PointID] = []
  package init() {}
  package init(_ draft: Draft) {
    reply = draft.id
    round = draft.round
    kind = draft.kind
    digest = draft.digest
    classSet = draft.classSet
    resultClass = draft.resultClass
    disclosure = draft.disclosure.decision
    disclosureReason = draft.disclosure.reason
    commitments = draft.commitments.map { PromisedItem(due: $0.due, text: $0.text) }
    answers = Drafted.answers(draft.body)
  }
  package mutating func fields(_ f: inout EventFields) {
    f.token("reply", &reply)
    f.token("round", &round)
    f.token("kind", &kind)
    f.token("digest", &digest)
    f.token("disclosure", &disclosure)
    f.tokens("answers", &answers)
    f.text("classSet", &classSet)
    f.text("class", &resultClass)
    f.text("disclosureReason", &disclosureReason)
    f.items("commitment", &commitments)
  }

  private static func answers(_ blocks: [Block]) -> [PointID] {
    blocks.flatMap { block -> [PointID] in
      guard case .section(let section) = block else { return [] }
      return section.answers + answers(section.blocks)
    }
  }
}

/// 承诺事项 with its day.
package struct PromisedItem: EventPayload {
  package var due = Day.unset
  package var text = ""
  package init() {}
  package init(due: Day, text: String) {
    self.due = due
    self.text = text
  }
  package mutating func fields(_ f: inout EventFields) {
    f.token("due", &due)
    f.text("text", &text)
  }
}

/// A step of the review: one value with the same canonical bytes, in a file and in the log.
package struct Stepped: EventPayload {
  package var reply = ReplyID("")
  package var round = 1
  /// nil only while being read.
  package var step: Step?
  /// Whether every gate has passed with this step.
  package var isComplete = false
  package init() {}
  package init(reply: ReplyID, round: Int, step: Step, isComplete: Bool) {
    self.reply = reply
    self.round = round
    self.step = step
    self.isComplete = isComplete
  }
  package mutating func fields(_ f: inout EventFields) {
    f.token("reply", &reply)
    f.token("round", &round)
    f.flag("complete", &isComplete)
    f.record(&step)
  }
}

/// 编号印发: the files that the letter was issued as; the number stands in the step beside it.
package struct Issued: EventPayload {
  package var reply = ReplyID("")
  package var round = 1
  package var kind = Draft.Kind.letter
  package var series = ""
  package var year = 0
  package var number = 0
  package var documentNumber = ""
  package var signed = Day.unset
  package var printed = Day.unset
  /// Digests of the letters' files and of the manifest, which are kept by them.
  package var files: [Digest] = []
  package init() {}
  package init(
    reply: ReplyID, round: Int, kind: Draft.Kind, series: String, year: Int, number: Int,
    record: IssueRecord, files: [Digest]
  ) {
    self.reply = reply
    self.round = round
    self.kind = kind
    self.series = series
    self.year = year
    self.number = number
    documentNumber = record.documentNumber
    signed = record.signed
    printed = record.printed
    self.files = files
  }
  package mutating func fields(_ f: inout EventFields) {
    f.token("reply", &reply)
    f.token("round", &round)
    f.token("kind", &kind)
    f.token("series", &series)
    f.token("year", &year)
    f.token("number", &number)
    f.token("signed", &signed)
    f.token("printed", &printed)
    f.tokens("files", &files)
    f.text("documentNumber", &documentNumber)
  }
}

/// 印制 and 用印登记.
package struct Produced: EventPayload {
  package enum What: String, Sendable, CaseIterable, EventToken { case printed, sealed }
  package var what = What.printed
  package var copies = 1
  package var on = Day.unset
  /// Who allowed the seal's use; nil for printing.
  package var allowedBy: PersonID?
  package var note: String?
  package init() {}
  package init(
    what: What, copies: Int, on: Day, allowedBy: PersonID? = nil, note: String? = nil
  ) {
    self.what = what
    self.copies = copies
    self.on = on
    self.allowedBy = allowedBy
    self.note = note
  }
  package mutating func fields(_ f: inout EventFields) {
    f.token("what", &what)
    f.token("copies", &copies)
    f.token("on", &on)
    f.token("allowedBy", &allowedBy)
    f.text("note", &note)
  }
}

/// 分发: the letter went to a recipient.
package struct Sent: EventPayload {
  package var recipient = ""
  package var role = IssueRecord.Recipient.Role.addressee
  package var copies = 1
  package var on = Day.unset
  /// 送达方式: 当面, 机要, 邮寄, 平台 …
  package var way = ""
  package init() {}
  package init(
    recipient: String, role: IssueRecord.Recipient.Role, copies: Int, on: Day, way: String
  ) {
    self.recipient = recipient
    self.role = role
    self.copies = copies
    self.on = on
    self.way = way
  }
  package mutating func fields(_ f: inout EventFields) {
    f.token("role", &role)
    f.token("copies", &copies)
    f.token("on", &on)
    f.text("recipient", &recipient)
    f.text("way", &way)
  }
}

/// 上报: the letter was entered on the city's own platform.
package struct Reported: EventPayload {
  package var on = Day.unset
  package var platform = ""
  /// What the platform gave back as receipt.
  package var receipt: String?
  package init() {}
  package init(on: Day, platform: String, receipt: String? = nil) {
    self.on = on
    self.platform = platform
    self.receipt = receipt
  }
  package mutating func fields(_ f: inout EventFields) {
    f.token("on", &on)
    f.text("platform", &platform)
    f.text("receipt", &receipt)
  }
}
