/// A case: what was put to the bureau, by whom, and how it was assigned.
package struct CaseRecord: Sendable, Hashable {
  package var id: CaseID
  package var matter: Matter
  /// In printed order; the lead proposer need not be first in the file, but is first in print.
  package var proposers: [Proposer]
  package var handling: Handling

  package init(id: CaseID, matter: Matter, proposers: [Proposer], handling: Handling) {
    self.id = id
    self.matter = matter
    self.proposers = proposers
    self.handling = handling
  }
}

/// The suggestion or proposal itself.
package struct Matter: Sendable, Hashable {
  package enum Kind: String, Sendable, CaseIterable {
    case suggestion, proposal
    /// 建议 or 提案.
    package var chinese: String { self == .suggestion ? "建议" : "提案" }
  }
  package enum Level: String, Sendable, CaseIterable {
    case national, provincial, municipal, county, township
  }
  package enum Origin: String, Sendable, CaseIterable {
    case session
    case betweenSessions = "between-sessions"
  }

  package var kind: Kind
  package var level: Level
  package var origin: Origin
  /// The session's name as titles print it.
  package var session: String
  /// As given, never re-formatted; without 第 and 号.
  package var number: String
  package var title: String
  package var topic: String?
  /// The office's own labels: 重点, 直通快车, …
  package var labels: [String]
  package var supervisor: String?
  /// Paragraphs of the text put forward; may be empty.
  package var text: [String]
  /// What is asked, one by one; may be empty.
  package var points: [Point]
  /// Other matters that the same letter answers (并案); mostly empty.
  package var merged: [MergedMatter]

  package init(
    kind: Kind, level: Level, origin: Origin, session: String, number: String, title: String,
    topic: String?, labels: [String], supervisor: String?, text: [String], points: [Point], merged: [MergedMatter] = []
  ) {
    self.kind = kind
    self.level = level
    self.origin = origin
    self.session = session
    self.number = number
    self.title = title
    self.topic = topic
    self.labels = labels
    self.supervisor = supervisor
    self.text = text
    self.points = points
    self.merged = merged
  }
}

/// A matter answered together with another.
package struct MergedMatter: Sendable, Hashable {
  package var kind: Matter.Kind
  package var session: String
  package var number: String
  package var title: String

  package init(kind: Matter.Kind, session: String, number: String, title: String) {
    self.kind = kind
    self.session = session
    self.number = number
    self.title = title
  }
}

package struct Point: Sendable, Hashable {
  package var id: PointID
  package var text: String

  package init(id: PointID, text: String) {
    self.id = id
    self.text = text
  }
}

/// A person or a body that put the matter forward.
package struct Proposer: Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    /// `title` is 代表 or 委员.
    case person(title: String, unit: String?)
    case organisation
  }
  package var id: ProposerID
  package var name: String
  package var lead: Bool
  package var kind: Kind
  /// Never printed, never published, outside the content digest.
  package var phone: String?
  /// Never printed, never published, outside the content digest.
  package var address: String?

  package init(
    id: ProposerID, name: String, lead: Bool, kind: Kind, phone: String?, address: String?
  ) {
    self.id = id
    self.name = name
    self.lead = lead
    self.kind = kind
    self.phone = phone
    self.address = address
  }
}

package struct Handling: Sendable, Hashable {
  package enum Role: String, Sendable, CaseIterable { case lead, joint, separate }
  package var role: Role
  package var assignedBy: String
  package var assigned: Day
  package var due: Day
  /// The lead unit; a joint case always has one.
  package var lead: String?
  package var joints: [JointUnit]

  package init(
    role: Role, assignedBy: String, assigned: Day, due: Day, lead: String?, joints: [JointUnit]
  ) {
    self.role = role
    self.assignedBy = assignedBy
    self.assigned = assigned
    self.due = due
    self.lead = lead
    self.joints = joints
  }
}

package struct JointUnit: Sendable, Hashable {
  package var name: String
  package var due: Day?

  package init(name: String, due: Day?) {
    self.name = name
    self.due = due
  }
}

extension CaseRecord {
  /// The case without proposers' phones and addresses: the form that is kept beside a review.
  package var withoutPersonalData: CaseRecord {
    var copy = self
    for index in copy.proposers.indices {
      copy.proposers[index].phone = nil
      copy.proposers[index].address = nil
    }
    return copy
  }

  /// The proposers with the lead one (领衔代表, 第一提案人) first, otherwise in the file's order.
  package var proposersInPrintedOrder: [Proposer] {
    proposers.filter(\.lead) + proposers.filter { !$0.lead }
  }
}
