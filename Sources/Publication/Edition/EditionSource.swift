internal import Letters
package import Records

/// An issued letter with what a public edition of it may take from.
package struct EditionSource {
  package var caseRecord: CaseRecord
  package var draft: Draft
  package var office: Office
  package var letterhead: Letterhead
  /// The issue's record and the content digest under which it was issued.
  package var record: IssueRecord
  package var content: Digest
  /// 承办科室's name; nil: not known.
  package var section: String?
  /// The proposers' mark in words; nil: nobody answered yet.
  package var satisfaction: String?

  package init(
    caseRecord: CaseRecord, draft: Draft, office: Office, letterhead: Letterhead,
    record: IssueRecord, content: Digest, section: String? = nil, satisfaction: String? = nil
  ) {
    self.caseRecord = caseRecord
    self.draft = draft
    self.office = office
    self.letterhead = letterhead
    self.record = record
    self.content = content
    self.section = section
    self.satisfaction = satisfaction
  }

  /// What everybody may see of the letter before anything is masked: a new case and a new draft,
  /// made only of what is marked public. Phones, addresses and units of proposers, sections that
  /// aren't public, commitments, reasons and handling are never copied.
  ///
  /// - Parameters:
  ///   - id: the edition's own identifier.
  ///   - person: who prepares it.
  package func unmasked(
    id: ReplyID, by person: PersonID, rules: PublicationRules, keywords: [String]
  ) -> (caseRecord: CaseRecord, draft: Draft) {
    let composer = LetterComposer(
      caseRecord: caseRecord.withoutPersonalData, draft: draft, office: office,
      letterhead: letterhead)
    let isSummary = draft.disclosure.extent == .summary
    // A longer one is made again from the case, whose parts are screened one by one.
    let title = composer.composedTitle.unicodeScalars.count > 200 ? nil : composer.composedTitle
    let body: [Block] =
      isSummary
      ? draft.disclosure.summary.map(Block.paragraph)
      : composer.framed(EditionSource.openBlocks(draft.body))
    let edition = Edition(
      of: draft.id, content: content, documentNumber: record.documentNumber,
      signed: record.signed, section: section,
      satisfaction: rules.showsSatisfaction ? satisfaction : nil, keywords: keywords)
    let open = Draft(
      edition: edition, id: id, caseID: caseRecord.id, round: draft.round, preparedBy: person,
      classSet: draft.classSet,
      resultClass: rules.showsClass ? draft.resultClass : Draft.classNotShown,
      disclosure: Disclosure(decision: .open, extent: .full), title: title,
      body: body, attachments: isSummary ? [] : openAttachments, contact: openContact(rules))
    return (openCase, isSummary ? EditionSource.summary(open, draft.disclosure.summary) : open)
  }

  /// A change of the letter's disclosure after it was issued, as a paper that the gates pass; the
  /// public never sees it.
  package func change(
    to decision: Disclosure.Decision, reason: String, id: ReplyID, by person: PersonID
  ) -> (caseRecord: CaseRecord, draft: Draft) {
    let edition = Edition(
      of: draft.id, content: content, documentNumber: record.documentNumber,
      signed: record.signed)
    let change = Draft(
      edition: edition, id: id, caseID: caseRecord.id, round: draft.round, preparedBy: person,
      classSet: draft.classSet, resultClass: Draft.classNotShown,
      disclosure: Disclosure(decision: decision, reason: reason),
      title: "关于变更\(record.documentNumber)公开属性的审批件",
      body: [
        .paragraph("\(record.documentNumber)（\(record.signed.chinese)）的公开属性变更为\(decision.chinese)。"),
        .paragraph("理由：\(reason)"),
      ], attachments: [], contact: nil)
    return (openCase, change)
  }

  private static func summary(_ draft: Draft, _ paragraphs: [String]) -> Draft {
    var copy = draft
    // The words stand in the body; the record of the extent needs them too.
    copy.disclosure = Disclosure(decision: .open, extent: .summary, summary: ["见正文"])
    return copy
  }

  /// The case as the public sees it.
  private var openCase: CaseRecord {
    let matter = caseRecord.matter
    return CaseRecord(
      id: caseRecord.id,
      matter: Matter(
        kind: matter.kind, level: matter.level, origin: matter.origin, session: matter.session,
        number: matter.number, title: matter.title, topic: matter.topic, labels: [],
        supervisor: nil, text: [], points: [], merged: matter.merged),
      proposers: caseRecord.proposersInPrintedOrder.enumerated().map { index, proposer in
        Proposer(
          id: ProposerID("p\(index + 1)"), name: proposer.name, lead: proposer.lead,
          kind: proposer.kind.withoutUnit, phone: nil, address: nil)
      },
      handling: Handling(
        role: caseRecord.handling.role, assignedBy: office.name, assigned: record.signed,
        due: record.signed, lead: nil, joints: []))
  }

  private var openAttachments: [Attachment] {
    draft.attachments.compactMap {
      let body = EditionSource.openBlocks($0.body)
      return body.isEmpty ? nil : Attachment(title: $0.title, body: body)
    }
  }

  /// A mobile number is never shown, whatever the office's rule.
  private func openContact(_ rules: PublicationRules) -> Contact? {
    guard let contact = draft.contact else { return nil }
    switch rules.contact {
    case .none: return nil
    case .keep: return contact
    case .landline: return EditionSource.isMobile(contact.phone) ? nil : contact
    }
  }

  private static func isMobile(_ phone: String) -> Bool {
    var digits = phone.unicodeScalars.compactMap { scalar in
      scalar.properties.numericValue.map { Int($0) }
    }
    if digits.starts(with: [8, 6]) { digits.removeFirst(2) }
    return digits.count == 11 && digits.first == 1
  }

  /// Blocks without the sections that aren't public, at any depth.
  static func openBlocks(_ blocks: [Block]) -> [Block] {
    blocks.compactMap { block in
      guard case .section(var section) = block else { return block }
      guard section.isPublic else { return nil }
      section.blocks = openBlocks(section.blocks)
      section.answers = []
      // A heading over nothing would say that something was left out, and what.
      guard !section.blocks.isEmpty else { return nil }
      return .section(section)
    }
  }
}

extension Proposer.Kind {
  /// The unit that a proposer works for is not the public's business.
  fileprivate var withoutUnit: Self {
    switch self {
    case .person(let title, _): .person(title: title, unit: nil)
    case .organisation: .organisation
    }
  }
}
