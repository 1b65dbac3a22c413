package import Records

/// 公开文本起草: an edition of an issued letter was prepared, with every finding of screening decided;
/// or a change of the letter's disclosure was.
package struct EditionPrepared: EventPayload {
  package var edition = ReplyID("")
  /// The reply that was issued.
  package var of = ReplyID("")
  package var round = 1
  package var decision = Disclosure.Decision.open
  package var extent = Disclosure.Extent.full
  /// The digest of the edition's record, which is kept by it.
  package var digest = Digest(of: [])
  /// The digest of the case as the public sees it.
  package var caseRecord = Digest(of: [])
  /// What screening found, and what was decided.
  package var found: [FoundItem] = []
  package init() {}
  package init(_ draft: Draft, caseRecord: Digest) {
    edition = draft.id
    of = draft.edition?.of ?? draft.id
    round = draft.round
    decision = draft.disclosure.decision
    extent = draft.disclosure.extent
    digest = draft.digest
    self.caseRecord = caseRecord
    found = draft.edition?.found.map(FoundItem.init) ?? []
  }
  package mutating func fields(_ f: inout EventFields) {
    f.token("edition", &edition)
    f.token("of", &of)
    f.token("round", &round)
    f.token("decision", &decision)
    f.token("extent", &extent)
    f.token("digest", &digest)
    f.token("case", &caseRecord)
    f.items("found", &found)
  }
}

/// One finding with its decision; its place, never its words.
package struct FoundItem: EventPayload {
  package var kind = SensitiveKind.word
  package var from = 0
  package var to = 0
  package var decision = Edition.Found.Decision.mask
  package var by = PersonID("")
  package var path = ""
  package var reason: String?
  package init() {}
  package init(_ found: Edition.Found) {
    kind = found.kind
    from = found.from
    to = found.to
    decision = found.decision
    by = found.by
    path = found.path
    reason = found.reason
  }
  package mutating func fields(_ f: inout EventFields) {
    f.token("kind", &kind)
    f.token("from", &from)
    f.token("to", &to)
    f.token("decision", &decision)
    f.token("by", &by)
    f.text("path", &path)
    f.text("reason", &reason)
  }
}

/// 发布: an edition's gates have passed, and it is public from a day on; or the letter's disclosure
/// is changed from that day on.
package struct EditionReleased: EventPayload {
  package var edition = ReplyID("")
  package var of = ReplyID("")
  package var on = Day.unset
  package var decision = Disclosure.Decision.open
  package var extent = Disclosure.Extent.full
  package var isMasked = false
  /// The public PDF, which is kept by it; nil where the letter is taken from the public.
  package var file: Digest?
  /// Its size in bytes.
  package var size = 0
  /// The same pages in other formats; empty for what was released before there were any.
  package var others: [ReleasedFile] = []
  /// Why the disclosure is changed.
  package var reason: String?
  package init() {}
  package init(
    edition: ReplyID, of: ReplyID, on: Day, decision: Disclosure.Decision,
    extent: Disclosure.Extent, isMasked: Bool, file: Digest?, size: Int,
    others: [ReleasedFile] = [], reason: String?
  ) {
    self.edition = edition
    self.of = of
    self.on = on
    self.decision = decision
    self.extent = extent
    self.isMasked = isMasked
    self.file = file
    self.size = size
    self.others = others
    self.reason = reason
  }
  package mutating func fields(_ f: inout EventFields) {
    f.token("edition", &edition)
    f.token("of", &of)
    f.token("on", &on)
    f.token("decision", &decision)
    f.token("extent", &extent)
    f.flag("masked", &isMasked)
    f.token("file", &file)
    f.token("size", &size)
    f.items("other", &others)
    f.text("reason", &reason)
  }
}
