package import Records

/// 登记: the case as the assigning body gave it.
package struct Registration: EventPayload {
  /// Without proposers' phones and addresses. nil only while being read.
  package var record: CaseRecord?
  /// Salted digests of the phones and addresses, which are kept apart and can be erased.
  package var personal: [PersonalDigest] = []
  /// The list that it came from, such as a file's name; nil for a record of its own.
  package var source: String?
  package init() {}
  package init(record: CaseRecord, personal: [PersonalDigest] = [], source: String? = nil) {
    self.record = record.withoutPersonalData
    self.personal = personal
    self.source = source
  }
  package mutating func fields(_ f: inout EventFields) {
    f.record(&record)
    f.items("personal", &personal)
    f.text("source", &source)
  }
}

/// What the log keeps of a phone or an address.
package struct PersonalDigest: EventPayload {
  package var proposer = ProposerID("")
  /// phone or address.
  package var field = ""
  package var digest = Digest(of: [])
  package init() {}
  package init(proposer: ProposerID, field: String, digest: Digest) {
    self.proposer = proposer
    self.field = field
    self.digest = digest
  }
  package mutating func fields(_ f: inout EventFields) {
    f.token("proposer", &proposer)
    f.token("field", &field)
    f.token("digest", &digest)
  }
}

/// 签收, with what the check on receipt (核对接收) found.
package struct Acceptance: EventPayload {
  /// What was found amiss; empty: all in order.
  package var findings: [String] = []
  package var note: String?
  package init() {}
  package init(findings: [String] = [], note: String? = nil) {
    self.findings = findings
    self.note = note
  }
  package mutating func fields(_ f: inout EventFields) {
    f.texts("finding", &findings)
    f.text("note", &note)
  }
}

/// 退办: the office holds that the case isn't its own.
package struct HandBack: EventPayload {
  package var reason = ""
  /// The unit that should handle it instead.
  package var proposedUnit = ""
  package init() {}
  package init(reason: String, proposedUnit: String) {
    self.reason = reason
    self.proposedUnit = proposedUnit
  }
  package mutating func fields(_ f: inout EventFields) {
    f.text("reason", &reason)
    f.text("unit", &proposedUnit)
  }
}

/// The assigning body's decision on a hand-back.
package struct HandBackDecision: EventPayload {
  /// Whether the case leaves the office.
  package var isGranted = false
  /// Who decided, and in which paper.
  package var by = ""
  package var note: String?
  package init() {}
  package init(isGranted: Bool, by: String, note: String? = nil) {
    self.isGranted = isGranted
    self.by = by
    self.note = note
  }
  package mutating func fields(_ f: inout EventFields) {
    f.flag("granted", &isGranted)
    f.text("by", &by)
    f.text("note", &note)
  }
}

/// 拟办意见 or 阅批意见: what is proposed, or said of it.
package struct Minute: EventPayload {
  package var text = ""
  package init() {}
  package init(_ text: String) { self.text = text }
  package mutating func fields(_ f: inout EventFields) { f.text("text", &text) }
}
