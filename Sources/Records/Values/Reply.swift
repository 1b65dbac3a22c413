/// A reply as somebody is writing it: it may have gaps, and composes with its gaps visible.
///
/// Only validation makes a `Reply` of it.
package struct Draft: Sendable, Hashable {
  package enum Kind: String, Sendable, CaseIterable {
    /// 答复函, to the proposers.
    case letter
    /// 会办意见函, to the lead unit.
    case opinion
    /// 年度办理工作总结, made from a `Report`.
    case report
    /// 公开文本 of an issued letter, or a change of its disclosure.
    case edition
  }
  package var id: ReplyID
  package var caseID: CaseID
  /// 1 for the first answer, 2 after a re-handling, and so on.
  package var round: Int
  package var kind: Kind
  package var drafter: PersonID
  package var classSet: String
  package var resultClass: String
  /// 特急 or 加急; nil when not urgent.
  package var urgency: String?
  /// The number of the issued letter that this one corrects.
  package var replaces: String?
  package var disclosure: Disclosure
  /// nil: made from the case by the office's pattern. The same for opening and closing.
  package var title: String?
  package var opening: String?
  package var body: [Block]
  package var closing: String?
  package var commitments: [Commitment]
  package var attachments: [Attachment]
  package var contact: Contact?
  /// Of a public edition only.
  package var edition: Edition?
}

extension Draft {
  /// A letter with nothing in it yet; withheld until somebody decides.
  package init(id: ReplyID, of caseID: CaseID) {
    self.init(
      id: id, caseID: caseID, round: 1, kind: .letter, drafter: "", classSet: "", resultClass: "",
      urgency: nil, replaces: nil, disclosure: Disclosure(decision: .withheld), title: nil,
      opening: nil, body: [], closing: nil, commitments: [], attachments: [], contact: nil,
      edition: nil)
  }
}

/// A draft that validation found complete and in order for its case and office.
package struct Reply: Sendable, Hashable {
  package let draft: Draft
  /// Only validation calls this.
  init(validated draft: Draft) { self.draft = draft }
}

package struct Disclosure: Sendable, Hashable {
  package enum Decision: String, Sendable, CaseIterable {
    case open
    case onRequest = "on-request"
    case withheld
    /// 主动公开, 依申请公开, 不予公开.
    package var chinese: String {
      switch self {
      case .open: "主动公开"
      case .onRequest: "依申请公开"
      case .withheld: "不予公开"
      }
    }
  }
  package enum Extent: String, Sendable, CaseIterable { case full, summary }
  package var decision: Decision
  package var extent: Extent
  /// Needed unless open.
  package var reason: String?
  /// Paragraphs of the summary; empty unless `extent` is `.summary`.
  package var summary: [String]

  package init(
    decision: Decision, extent: Extent = .full, reason: String? = nil, summary: [String] = []
  ) {
    self.decision = decision
    self.extent = extent
    self.reason = reason
    self.summary = summary
  }
}

/// A block of a reply's body or of an attachment.
package indirect enum Block: Sendable, Hashable {
  case paragraph(String)
  case section(Section)
  case table(Table)
}

package struct Section: Sendable, Hashable {
  /// Without number: 一、（一）1.（1） come from nesting.
  package var heading: String
  package var answers: [PointID]
  package var isPublic: Bool
  package var blocks: [Block]

  package init(
    heading: String, answers: [PointID] = [], isPublic: Bool = true, blocks: [Block]
  ) {
    self.heading = heading
    self.answers = answers
    self.isPublic = isPublic
    self.blocks = blocks
  }
}

package struct Table: Sendable, Hashable {
  package enum Alignment: String, Sendable, CaseIterable { case left, center, right }
  package struct Column: Sendable, Hashable {
    /// Share of the table's width, 1 to 100.
    package var width: Int
    package var alignment: Alignment
    package init(width: Int, alignment: Alignment = .left) {
      self.width = width
      self.alignment = alignment
    }
  }
  package struct Cell: Sendable, Hashable {
    package var text: String
    package var columns: Int
    package var rows: Int
    package init(text: String, columns: Int = 1, rows: Int = 1) {
      self.text = text
      self.columns = columns
      self.rows = rows
    }
  }
  package var caption: String?
  /// Set on a turned page of its own (GB/T 9704-2012, 8).
  package var isWide: Bool
  package var columns: [Column]
  package var head: [[Cell]]
  package var rows: [[Cell]]

  package init(
    caption: String? = nil, isWide: Bool = false, columns: [Column], head: [[Cell]] = [],
    rows: [[Cell]]
  ) {
    self.caption = caption
    self.isWide = isWide
    self.columns = columns
    self.head = head
    self.rows = rows
  }
}

package struct Commitment: Sendable, Hashable {
  package var due: Day
  package var text: String

  package init(due: Day, text: String) {
    self.due = due
    self.text = text
  }
}

package struct Attachment: Sendable, Hashable {
  package var title: String
  package var body: [Block]

  package init(title: String, body: [Block]) {
    self.title = title
    self.body = body
  }
}

package struct Contact: Sendable, Hashable {
  package var name: String
  package var phone: String
  package init(name: String, phone: String) {
    self.name = name
    self.phone = phone
  }
}
