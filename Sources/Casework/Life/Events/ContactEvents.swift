package import Records

/// 沟通: with whom, how and when, and what was said.
package struct ContactHeld: EventPayload {
  package var with = Counterpart.leadProposer
  /// Which proposers; empty unless `with` is a proposer.
  package var proposers: [ProposerID] = []
  /// The unit or office met; nil for proposers.
  package var unit: String?
  package var stage = ContactStage.during
  package var means = ContactMeans.meeting
  package var on = Day.unset
  /// Who of the office was there.
  package var by: [PersonID] = []
  package var place: String?
  /// 谈话要点.
  package var minutes: String?
  /// When it was booked beforehand (预约); nil when it wasn't.
  package var booked: Day?
  /// The meeting of many cases that it was part of; nil for one of its own.
  package var meeting: String?
  package init() {}
  package init(
    with: Counterpart, proposers: [ProposerID] = [], unit: String? = nil, stage: ContactStage,
    means: ContactMeans, on: Day, by: [PersonID] = [], place: String? = nil,
    minutes: String? = nil, booked: Day? = nil, meeting: String? = nil
  ) {
    self.with = with
    self.proposers = proposers
    self.unit = unit
    self.stage = stage
    self.means = means
    self.on = on
    self.by = by
    self.place = place
    self.minutes = minutes
    self.booked = booked
    self.meeting = meeting
  }
  package mutating func fields(_ f: inout EventFields) {
    f.token("with", &with)
    f.tokens("proposers", &proposers)
    f.token("stage", &stage)
    f.token("means", &means)
    f.token("on", &on)
    f.tokens("by", &by)
    f.token("booked", &booked)
    f.token("meeting", &meeting)
    f.text("unit", &unit)
    f.text("place", &place)
    f.text("minutes", &minutes)
  }
}

/// A joint unit is asked for its opinion (会办), or reminded of it.
package struct OpinionRequest: EventPayload {
  package var unit = ""
  package var due: Day?
  package var note: String?
  package init() {}
  package init(unit: String, due: Day? = nil, note: String? = nil) {
    self.unit = unit
    self.due = due
    self.note = note
  }
  package mutating func fields(_ f: inout EventFields) {
    f.token("due", &due)
    f.text("unit", &unit)
    f.text("note", &note)
  }
}

/// A joint unit's opinion came in.
package struct OpinionReceived: EventPayload {
  package var unit = ""
  package var on = Day.unset
  /// What it says, in short.
  package var text: String?
  package var resultClass: String?
  /// The letter's number, as it stands there.
  package var documentNumber: String?
  /// The scan of the letter.
  package var scan: Digest?
  package init() {}
  package init(
    unit: String, on: Day, text: String? = nil, resultClass: String? = nil,
    documentNumber: String? = nil, scan: Digest? = nil
  ) {
    self.unit = unit
    self.on = on
    self.text = text
    self.resultClass = resultClass
    self.documentNumber = documentNumber
    self.scan = scan
  }
  package mutating func fields(_ f: inout EventFields) {
    f.token("on", &on)
    f.token("scan", &scan)
    f.text("unit", &unit)
    f.text("text", &text)
    f.text("class", &resultClass)
    f.text("documentNumber", &documentNumber)
  }
}

/// 征求意见稿 sent to proposers.
package struct ConsultationSent: EventPayload {
  package var proposers: [ProposerID] = []
  /// The digest of the reply's record that they were shown.
  package var reply = Digest(of: [])
  package var on = Day.unset
  package var means: ContactMeans?
  package init() {}
  package init(proposers: [ProposerID], reply: Digest, on: Day, means: ContactMeans? = nil) {
    self.proposers = proposers
    self.reply = reply
    self.on = on
    self.means = means
  }
  package mutating func fields(_ f: inout EventFields) {
    f.tokens("proposers", &proposers)
    f.token("reply", &reply)
    f.token("on", &on)
    f.token("means", &means)
  }
}

/// A proposer's views on the consultation draft.
package struct ViewsReceived: EventPayload {
  package var proposer = ProposerID("")
  /// The digest of the reply's record that the views are about.
  package var reply = Digest(of: [])
  package var on = Day.unset
  package var satisfaction: Satisfaction?
  /// Whether the proposer agrees to publication; nil: not asked.
  package var publication: Agreement?
  package var text: String?
  package init() {}
  package init(
    proposer: ProposerID, reply: Digest, on: Day, satisfaction: Satisfaction? = nil,
    publication: Agreement? = nil, text: String? = nil
  ) {
    self.proposer = proposer
    self.reply = reply
    self.on = on
    self.satisfaction = satisfaction
    self.publication = publication
    self.text = text
  }
  package mutating func fields(_ f: inout EventFields) {
    f.token("proposer", &proposer)
    f.token("reply", &reply)
    f.token("on", &on)
    f.token("satisfaction", &satisfaction)
    f.token("publication", &publication)
    f.text("text", &text)
  }
}

package enum Agreement: String, Sendable, CaseIterable, EventToken {
  case agrees, objects
}

/// 催办: somebody is reminded.
package struct Reminded: EventPayload {
  package enum Target: String, Sendable, CaseIterable, EventToken {
    case section, handler
    case jointUnit = "joint-unit"
    case sectionHead = "section-head"
  }
  package var target = Target.section
  /// The unit; nil for own people.
  package var unit: String?
  package var means = ContactMeans.telephone
  package var on = Day.unset
  package var text: String?
  package init() {}
  package init(
    target: Target, unit: String? = nil, means: ContactMeans, on: Day, text: String? = nil
  ) {
    self.target = target
    self.unit = unit
    self.means = means
    self.on = on
    self.text = text
  }
  package mutating func fields(_ f: inout EventFields) {
    f.token("target", &target)
    f.token("means", &means)
    f.token("on", &on)
    f.text("unit", &unit)
    f.text("text", &text)
  }
}
