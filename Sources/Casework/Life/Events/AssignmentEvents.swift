package import Records

/// 任务分解: who handles the case, and by when.
package struct Assignment: EventPayload {
  /// 牵头领导; nil where the office demands none. The same for what follows.
  package var leadLeader: PersonID?
  /// 领办领导: handles it in person.
  package var handlingLeader: PersonID?
  /// 承办科室.
  package var section: String?
  /// 协办科室.
  package var jointSections: [String] = []
  /// 承办人.
  package var handler: PersonID?
  /// 内部时限.
  package var due: Day?
  /// The office's own fields: 任务, 要求, …
  package var fields: [NamedText] = []
  /// 调整: why the case was moved; nil for the first assignment.
  package var reason: String?
  package init() {}
  package init(
    leadLeader: PersonID? = nil, handlingLeader: PersonID? = nil, section: String? = nil,
    jointSections: [String] = [], handler: PersonID? = nil, due: Day? = nil,
    fields: [NamedText] = [], reason: String? = nil
  ) {
    self.leadLeader = leadLeader
    self.handlingLeader = handlingLeader
    self.section = section
    self.jointSections = jointSections
    self.handler = handler
    self.due = due
    self.fields = fields
    self.reason = reason
  }
  package mutating func fields(_ f: inout EventFields) {
    f.token("leadLeader", &leadLeader)
    f.token("handlingLeader", &handlingLeader)
    f.token("section", &section)
    f.tokens("jointSections", &jointSections)
    f.token("handler", &handler)
    f.token("due", &due)
    f.items("field", &fields)
    f.text("reason", &reason)
  }
}

/// A text under a name of the office's own.
package struct NamedText: EventPayload {
  package var name = ""
  package var text = ""
  package init() {}
  package init(name: String, text: String) {
    self.name = name
    self.text = text
  }
  package mutating func fields(_ f: inout EventFields) {
    f.text("name", &name)
    f.text("text", &text)
  }
}

/// 延期: a later day for the answer, with who allowed it and why.
package struct Prolongation: EventPayload {
  package var due = Day.unset
  /// The assigning body's officer or office that allowed it.
  package var allowedBy = ""
  package var reason = ""
  package init() {}
  package init(due: Day, allowedBy: String, reason: String) {
    self.due = due
    self.allowedBy = allowedBy
    self.reason = reason
  }
  package mutating func fields(_ f: inout EventFields) {
    f.token("due", &due)
    f.text("allowedBy", &allowedBy)
    f.text("reason", &reason)
  }
}

/// The clock is stopped from a day on, or runs again from a day on.
package struct ClockChange: EventPayload {
  package var on = Day.unset
  package var allowedBy = ""
  package var reason = ""
  package init() {}
  package init(on: Day, allowedBy: String, reason: String) {
    self.on = on
    self.allowedBy = allowedBy
    self.reason = reason
  }
  package mutating func fields(_ f: inout EventFields) {
    f.token("on", &on)
    f.text("allowedBy", &allowedBy)
    f.text("reason", &reason)
  }
}

/// 并案: the case is answered with another, whose letter names both.
package struct Merger: EventPayload {
  /// The case that it is answered with.
  package var into = CaseID("")
  package var reason = ""
  package init() {}
  package init(into: CaseID, reason: String) {
    self.into = into
    self.reason = reason
  }
  package mutating func fields(_ f: inout EventFields) {
    f.token("into", &into)
    f.text("reason", &reason)
  }
}

/// The other side of a merger: this case's letter answers another one too.
package struct Absorption: EventPayload {
  package var absorbed = CaseID("")
  /// As registered: its number is named and its proposers are answered. nil only while being read.
  package var record: CaseRecord?
  package init() {}
  package init(absorbed record: CaseRecord) {
    absorbed = record.id
    self.record = record.withoutPersonalData
  }
  package mutating func fields(_ f: inout EventFields) {
    f.token("case", &absorbed)
    f.record(&record)
  }
}
