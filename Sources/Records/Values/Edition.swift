/// What makes a draft a public edition (公开文本): the issued letter that it shows, and what was
/// decided about everything that screening found in it.
///
/// It never holds the words that were masked: only where they stood.
package struct Edition: Sendable, Hashable {
  /// The reply that was issued.
  package var of: ReplyID
  /// The content digest under which it was issued.
  package var content: Digest
  /// Its 发文字号.
  package var documentNumber: String
  /// Its 成文日期.
  package var signed: Day
  /// 承办科室; nil: not shown.
  package var section: String?
  /// In words; nil: the office doesn't show it, or nobody answered yet.
  package var satisfaction: String?
  /// 主题词; may be empty.
  package var keywords: [String]
  package var found: [Found]

  /// One thing found, by its place in the text before masking: offsets count Unicode scalars of the
  /// block at `path`.
  package struct Found: Sendable, Hashable {
    package enum Decision: String, Sendable, CaseIterable {
      case mask, keep
      package var chinese: String { self == .mask ? "隐去" : "保留" }
    }
    package var kind: SensitiveKind
    package var path: String
    package var from: Int
    package var to: Int
    package var decision: Decision
    package var by: PersonID
    /// nil where it was done as proposed.
    package var reason: String?
    package init(
      kind: SensitiveKind, path: String, from: Int, to: Int, decision: Decision, by: PersonID,
      reason: String? = nil
    ) {
      self.kind = kind
      self.path = path
      self.from = from
      self.to = to
      self.decision = decision
      self.by = by
      self.reason = reason
    }
  }

  package init(
    of: ReplyID, content: Digest, documentNumber: String, signed: Day, section: String? = nil,
    satisfaction: String? = nil, keywords: [String] = [], found: [Found] = []
  ) {
    self.of = of
    self.content = content
    self.documentNumber = documentNumber
    self.signed = signed
    self.section = section
    self.satisfaction = satisfaction
    self.keywords = keywords
    self.found = found
  }

  package var isMasked: Bool { found.contains { $0.decision == .mask } }
}

extension Draft {
  /// What an edition carries as class where the office doesn't show it.
  package static let classNotShown = "－"

  /// Whether a letter made of this draft may show its class.
  package var showsClass: Bool { kind != .report && resultClass != Draft.classNotShown }

  /// A public edition: it passes gates of its own, as a draft of the kind `edition`.
  package init(
    edition: Edition, id: ReplyID, caseID: CaseID, round: Int, preparedBy: PersonID,
    classSet: String, resultClass: String, disclosure: Disclosure, title: String?,
    body: [Block], attachments: [Attachment], contact: Contact?
  ) {
    self.init(
      id: id, caseID: caseID, round: round, kind: .edition, drafter: preparedBy,
      classSet: classSet, resultClass: resultClass, urgency: nil, replaces: nil,
      disclosure: disclosure, title: title, opening: nil, body: body, closing: nil,
      commitments: [], attachments: attachments, contact: contact, edition: edition)
  }
}
