/// A case: what was put to the bureau, by whom, and how it was assigned.
package struct CaseRecord: Sendable, Hashable {
  package var id: CaseID
  package var matter: Matter
  /// In printed order; the lead proposer need not be first in the file, but is first in print.
  package var proposers: [Proposer]
  package var handling: Handling
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
}

package struct JointUnit: Sendable, Hashable {
  package var name: String
  package var due: Day?
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
