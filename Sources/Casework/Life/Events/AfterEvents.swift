package import Records

/// 反馈: a proposer's marks on the answer, by whatever way they came.
package struct FedBack: EventPayload {
  package var proposer = ProposerID("")
  package var round = 1
  /// 对办理态度; nil: not said.
  package var attitude: Satisfaction?
  /// 对办理结果.
  package var result = Satisfaction.satisfied
  package var on = Day.unset
  /// 征询意见表, 电话, 平台 …
  package var way = ""
  package var text: String?
  package var scan: Digest?
  package init() {}
  package init(
    proposer: ProposerID, round: Int, attitude: Satisfaction?, result: Satisfaction, on: Day,
    way: String, text: String? = nil, scan: Digest? = nil
  ) {
    self.proposer = proposer
    self.round = round
    self.attitude = attitude
    self.result = result
    self.on = on
    self.way = way
    self.text = text
    self.scan = scan
  }
  package mutating func fields(_ f: inout EventFields) {
    f.token("proposer", &proposer)
    f.token("round", &round)
    f.token("attitude", &attitude)
    f.token("result", &result)
    f.token("on", &on)
    f.token("scan", &scan)
    f.text("way", &way)
    f.text("text", &text)
  }
}

/// 重新办理: the next round begins, with its own deadline.
package struct Reopened: EventPayload {
  package var round = 2
  package var due = Day.unset
  package var reason = ""
  package init() {}
  package init(round: Int, due: Day, reason: String) {
    self.round = round
    self.due = due
    self.reason = reason
  }
  package mutating func fields(_ f: inout EventFields) {
    f.token("round", &round)
    f.token("due", &due)
    f.text("reason", &reason)
  }
}

/// What became of a point asked (采纳情况).
package enum PointOutcome: String, Sendable, CaseIterable, EventToken {
  case adopted, partly, planned, declined
  package var chinese: String {
    switch self {
    case .adopted: "采纳"
    case .partly: "部分采纳"
    case .planned: "列入计划"
    case .declined: "未采纳"
    }
  }
}

package struct PointDecided: EventPayload {
  package var point = PointID("")
  package var outcome = PointOutcome.adopted
  package var note: String?
  package init() {}
  package init(point: PointID, outcome: PointOutcome, note: String? = nil) {
    self.point = point
    self.outcome = outcome
    self.note = note
  }
  package mutating func fields(_ f: inout EventFields) {
    f.token("point", &point)
    f.token("outcome", &outcome)
    f.text("note", &note)
  }
}

/// A commitment is followed up (回头看).
package struct CommitmentFollowed: EventPayload {
  package enum State: String, Sendable, CaseIterable, EventToken {
    /// 已兑现.
    case kept
    /// 推进中.
    case underWay = "under-way"
    /// 未兑现.
    case failed
    /// 改期.
    case postponed
  }
  /// The commitment's number, counted from 1 over all issued replies of the case.
  package var commitment = 1
  package var state = State.underWay
  package var on = Day.unset
  /// The new day; nil unless postponed.
  package var due: Day?
  package var note: String?
  package init() {}
  package init(commitment: Int, state: State, on: Day, due: Day? = nil, note: String? = nil) {
    self.commitment = commitment
    self.state = state
    self.on = on
    self.due = due
    self.note = note
  }
  package mutating func fields(_ f: inout EventFields) {
    f.token("commitment", &commitment)
    f.token("state", &state)
    f.token("on", &on)
    f.token("due", &due)
    f.text("note", &note)
  }
}

/// A change of class after the answer; the figures of both years are kept.
package struct Reclassified: EventPayload {
  package var from = ""
  package var to = ""
  package var on = Day.unset
  package var reason = ""
  package init() {}
  package init(from: String, to: String, on: Day, reason: String) {
    self.from = from
    self.to = to
    self.on = on
    self.reason = reason
  }
  package mutating func fields(_ f: inout EventFields) {
    f.token("on", &on)
    f.text("from", &from)
    f.text("to", &to)
    f.text("reason", &reason)
  }
}

/// An open case or one of class B or C is carried into the next year (跨年续办).
package struct CarriedOver: EventPayload {
  package var year = 0
  package var reason: String?
  package init() {}
  package init(year: Int, reason: String? = nil) {
    self.year = year
    self.reason = reason
  }
  package mutating func fields(_ f: inout EventFields) {
    f.token("year", &year)
    f.text("reason", &reason)
  }
}

/// Whether the letter is published, decided apart from the draft's own mark.
package struct PublicationDecided: EventPayload {
  package var decision = Disclosure.Decision.open
  package var reason: String?
  package init() {}
  package init(decision: Disclosure.Decision, reason: String? = nil) {
    self.decision = decision
    self.reason = reason
  }
  package mutating func fields(_ f: inout EventFields) {
    f.token("decision", &decision)
    f.text("reason", &reason)
  }
}

/// 公开: it stands on the website.
package struct Published: EventPayload {
  package var on = Day.unset
  package var address: String?
  package init() {}
  package init(on: Day, address: String? = nil) {
    self.on = on
    self.address = address
  }
  package mutating func fields(_ f: inout EventFields) {
    f.token("on", &on)
    f.text("address", &address)
  }
}

/// 归档: the dossier was made and put away.
package struct Archived: EventPayload {
  /// 档号.
  package var number = ""
  /// The digest of the dossier's list of documents.
  package var dossier: Digest?
  package init() {}
  package init(number: String, dossier: Digest? = nil) {
    self.number = number
    self.dossier = dossier
  }
  package mutating func fields(_ f: inout EventFields) {
    f.token("dossier", &dossier)
    f.text("number", &number)
  }
}

/// Phones and addresses of the proposers were erased by the retention rule.
package struct PersonalDataErased: EventPayload {
  package var reason = ""
  package init() {}
  package init(reason: String) { self.reason = reason }
  package mutating func fields(_ f: inout EventFields) { f.text("reason", &reason) }
}
