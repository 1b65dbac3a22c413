/// A year-end report (年度办理工作总结): sentences in which every figure stands as `{id}`, and the
/// figures themselves as the program computed them.
///
/// Nobody types a figure: what is computed stands as a placeholder, what is told of a case comes
/// from that case's own records.
package struct Report: Sendable, Hashable {
  package var id: ReplyID
  package var year: Int
  package var drafter: PersonID
  package var title: String
  /// Without the colon.
  package var addressee: String
  package var disclosure: Disclosure
  /// The paragraph before the first part; nil: none.
  package var opening: String?
  package var parts: [Part]
  /// The paragraph after the last part; nil: none.
  package var closing: String?
  package var contact: Contact?
  package var figures: [Figure]

  package init(
    id: ReplyID, year: Int, drafter: PersonID, title: String, addressee: String,
    disclosure: Disclosure, opening: String? = nil, parts: [Part],
    closing: String? = nil, contact: Contact? = nil, figures: [Figure]
  ) {
    self.id = id
    self.year = year
    self.drafter = drafter
    self.title = title
    self.addressee = addressee
    self.disclosure = disclosure
    self.opening = opening
    self.parts = parts
    self.closing = closing
    self.contact = contact
    self.figures = figures
  }

  /// A figure as it was computed; values are text with their unit, as printed: `98件`, `97.5%`.
  package struct Figure: Sendable, Hashable {
    /// What placeholders call it; no brace and no `@`.
    package var id: String
    package var title: String
    package var value: String
    /// Last year's; nil when there is none to compare with.
    package var last: String?
    package var formula: String
    package init(id: String, title: String, value: String, last: String? = nil, formula: String) {
      self.id = id
      self.title = title
      self.value = value
      self.last = last
      self.formula = formula
    }
  }

  package struct Part: Sendable, Hashable {
    /// Without number.
    package var heading: String
    package var content: ReportSkeleton.Part.Content
    package var items: [Item]
    package init(heading: String, content: ReportSkeleton.Part.Content, items: [Item] = []) {
      self.heading = heading
      self.content = content
      self.items = items
    }
  }

  package enum Item: Sendable, Hashable {
    /// Sentences and tables whose figures are placeholders.
    case block(Block)
    /// Told from cases' records.
    case told(Told)
  }

  /// A section told from cases: a model case, adopted points, faults, open commitments. Its numbers
  /// are those of the cases' own records.
  package struct Told: Sendable, Hashable {
    package var cases: [CaseID]
    /// Without number; nil: it follows what stands before it.
    package var heading: String?
    package var blocks: [Block]
    package init(cases: [CaseID], heading: String?, blocks: [Block]) {
      self.cases = cases
      self.heading = heading
      self.blocks = blocks
    }
  }
}
