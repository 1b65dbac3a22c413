internal import Casework
package import Records

/// Composes the letters of one reply: what each says, in the standard's terms.
///
/// A draft composes with its gaps visible, so that a preview always works; only Casework makes the
/// `Issue` that gives a letter number, dates and seals.
package struct LetterComposer: Sendable {
  package var caseRecord: CaseRecord
  package var draft: Draft
  package var office: Office
  package var letterhead: Letterhead
  /// Contents of the PNG files that the letterhead's issuers name, by their path there.
  package var seals: [String: [UInt8]]

  package init(
    caseRecord: CaseRecord, draft: Draft, office: Office, letterhead: Letterhead,
    seals: [String: [UInt8]] = [:]
  ) {
    self.caseRecord = caseRecord
    self.draft = draft
    self.office = office
    self.letterhead = letterhead
    self.seals = seals
  }

  /// Whom one letter is addressed to.
  package struct Addressee: Sendable, Hashable {
    /// As printed, without the colon.
    package var name: String
    /// Empty for an opinion, which goes to the lead unit and never to a proposer.
    package var proposers: [Proposer]
  }

  /// One for each letter: every proposer's own, or one for all; the lead unit for an opinion.
  package var addressees: [Addressee] {
    let proposers = caseRecord.proposersInPrintedOrder
    if draft.kind == .opinion {
      return [Addressee(name: caseRecord.handling.lead ?? "〔主办单位缺〕", proposers: [])]
    }
    if proposers.isEmpty { return [Addressee(name: "〔提出者缺〕", proposers: [])] }
    // The public sees one letter, however many copies went out.
    switch draft.kind == .edition ? .all : office.writing.addressing {
    case .each: return proposers.map { Addressee(name: Naming.one($0), proposers: [$0]) }
    case .all:
      let name = Naming.together(proposers, shown: office.writing.namesShown)
      return [Addressee(name: name, proposers: proposers)]
    }
  }

  /// The letters, in the order of `addressees`. `signer` is the name of who passed the last gate,
  /// printed only where the letterhead asks for 签发人.
  package func letters(standing: Document.Standing, signer: String? = nil) -> [Document] {
    addressees.map { letter(to: $0, standing: standing, signer: signer) }
  }

  /// The text of all letters without number, dates and stamps: what the gates pass.
  package var signedTexts: [String] {
    letters(standing: .draft(words: "", digest: nil)).map(\.signedText)
  }

  private func letter(
    to addressee: Addressee, standing: Document.Standing, signer: String?
  ) -> Document {
    var issue: Issue?
    if case .issued(let given) = standing { issue = given }
    let values = values(for: addressee)
    let title = draft.title ?? fill(titlePattern, values.merging(MergedNames.inTitle(matter)) { $1 })
    let issuers = issuerNames
    let document = Document(
      kind: documentKind, form: letterhead.form,
      digits: letterhead.digits, fonts: letterhead.fonts, standing: standing,
      properties: properties(title: title, addressee: addressee, issue: issue),
      mark: letterhead.mark.map { mark in
        Document.Mark(
          lines: mark.lines.map { fill($0, ["name": office.name]) }, size: mark.size,
          suffix: mark.suffix)
      },
      urgency: draft.urgency,
      classMark: letterhead.classMark.isPrinted && draft.showsClass
        ? Document.ClassMark(
          text: fill(
            letterhead.classMark.pattern,
            ["class": draft.resultClass.isEmpty ? "〔类别缺〕" : draft.resultClass]),
          place: letterhead.classMark.place)
        : nil,
      number: issue?.record.documentNumber,
      signer: letterhead.printsSigner && issue != nil && draft.kind != .edition ? signer : nil,
      title: .init(path: "title", text: title),
      addressee: .init(path: "addressee", text: addressee.name + "："),
      body: body(values), attachmentList: attachmentList,
      signature: Document.Signature(
        signatories: issuers.enumerated().map { index, name in
          Document.Signature.Signatory(
            name: .init(path: "signature/\(index + 1)", text: name),
            // Never on the web: the picture of a seal could be lifted from it.
            seal: issue == nil || draft.kind == .edition ? nil : seal(index))
        },
        date: (issue?.record.signed).map { .init(path: "date", text: $0.chinese) },
        isSealed: letterhead.signature.isSealed, blankLines: letterhead.signature.blankLines),
      notes: notes, attachments: attachments,
      disclosureLine: letterhead.disclosure == .line
        ? .init(
          path: "disclosure",
          text: office.label(.disclosure) + "：" + draft.disclosure.decision.chinese) : nil,
      copies: copies.map { .init(path: "copies", text: $0) }, printer: printer(issue))
    return document
  }

  private var documentKind: Document.Kind {
    switch draft.kind {
    case .letter, .edition: .reply
    case .opinion: .opinion
    case .report: .report
    }
  }

  // MARK: Words

  var matter: Matter { caseRecord.matter }

  func fill(_ pattern: String, _ values: [String: String]) -> String {
    Pattern.fill(pattern, values)
  }

  func pattern(_ kind: Office.Writing.PatternKind) -> String {
    Pattern.text(
      kind, office: office, matter: matter.kind,
      hasJoints: caseRecord.handling.role == .lead && !caseRecord.handling.joints.isEmpty)
  }

  var titlePattern: String {
    if draft.kind == .opinion { return pattern(.titleOpinion) }
    return pattern(draft.round > 1 ? .titleAgain : .title)
  }

  func values(for addressee: Addressee) -> [String: String] {
    let proposers = caseRecord.proposersInPrintedOrder
    return [
      "session": matter.session, "number": matter.number, "kind": matter.kind.chinese,
      "title": matter.title,
      "proposers": Naming.together(proposers, shown: office.writing.namesShown),
      "addressee": addressee.name,
      "lead": caseRecord.handling.lead ?? "",
      "joints": caseRecord.handling.joints.map(\.name).joined(separator: "、"),
      "pronoun": Naming.pronoun(for: addressee.proposers, office: office),
      "self": office.label(.`self`), "joint": office.label(.joint),
      "topic": matter.topic ?? "\(office.label(.`self`))",
      "round": HeadingNumber.chinese(draft.round), "name": office.name,
    ]
  }

  private func body(_ values: [String: String]) -> [Document.BodyBlock] {
    var blocks = BodyBlocks(prefix: "body")
    let naming = values.merging(MergedNames.inOpening(matter)) { $1 }
    if let opening = draft.opening ?? usualOpening.map({ fill(pattern($0), naming) }) {
      blocks.paragraph(opening)
    }
    if draft.body.isEmpty { blocks.paragraph("〔正文缺〕") }
    blocks.append(draft.body, level: 1)
    if let closing = draft.closing ?? usualClosing.map({ fill(pattern($0), values) }) {
      blocks.paragraph(closing)
    }
    return blocks.blocks
  }

  /// nil for a report, which answers nobody.
  var usualOpening: Office.Writing.PatternKind? {
    switch draft.kind {
    case .letter: draft.round > 1 ? .openingAgain : .opening
    case .opinion: .openingOpinion
    case .report, .edition: nil
    }
  }

  var usualClosing: Office.Writing.PatternKind? {
    switch draft.kind {
    case .letter: .closing
    case .opinion: .closingOpinion
    case .report, .edition: nil
    }
  }

  private var attachmentList: [Document.AttachmentName] {
    draft.attachments.enumerated().map { index, attachment in
      Document.AttachmentName(
        path: "attachments/\(index + 1)", label: index == 0 ? "附件：" : "",
        number: draft.attachments.count > 1 ? "\(index + 1)." : "", name: attachment.title)
    }
  }

  private var attachments: [Document.AttachmentPart] {
    draft.attachments.enumerated().map { index, attachment in
      let path = "attachment/\(index + 1)"
      var blocks = BodyBlocks(prefix: path + "/body")
      blocks.append(attachment.body, level: 1)
      return Document.AttachmentPart(
        label: .init(
          path: path + "/label", text: draft.attachments.count > 1 ? "附件\(index + 1)" : "附件"),
        title: .init(path: path + "/title", text: attachment.title), body: blocks.blocks)
    }
  }

  private var notes: [Document.TextBlock] {
    var texts: [String] = []
    if let contact = draft.contact {
      texts.append(fill(pattern(.contact), ["name": contact.name, "phone": contact.phone]))
    }
    if let edition = draft.edition { texts += PublicFrame.notes(edition, draft.disclosure) }
    if letterhead.disclosure == .note {
      switch draft.disclosure.decision {
      case .open: texts.append(pattern(.openNote))
      case .onRequest: texts.append(pattern(.onRequestNote))
      case .withheld: texts.append(pattern(.withheldNote))
      }
    }
    return texts.enumerated().map { .init(path: "note/\($0.offset + 1)", text: $0.element) }
  }

  // MARK: Issuers, copies, printer

  private var issuerNames: [String] {
    letterhead.issuers.isEmpty
      ? [office.name] : letterhead.issuers.map { fill($0.name, ["name": office.name]) }
  }

  private func seal(_ index: Int) -> Document.Signature.Seal? {
    guard letterhead.signature.isSealed, index < letterhead.issuers.count,
      let path = letterhead.issuers[index].seal, let png = seals[path]
    else { return nil }
    return .init(png: png, diameter: letterhead.issuers[index].sealDiameter)
  }

  /// Units that get copies of this letter, in printed order.
  package var copyUnits: [Office.Copy] {
    office.recipients.filter {
      $0.kind == draft.kind && ($0.matter == nil || $0.matter == matter.kind)
    }.flatMap(\.copies)
  }

  /// Who gets the letter: addressees, then copies, each with its number of copies.
  package var recipients: [IssueRecord.Recipient] {
    addressees.flatMap { addressee in
      // Everyone gets a copy, also of one letter to all.
      addressee.proposers.isEmpty ? [addressee.name] : addressee.proposers.map(Naming.one)
    }.map { .init(name: $0, role: .addressee, copies: 1) }
      + copyUnits.map { .init(name: $0.name, role: .copy, copies: $0.copies) }
  }

  private var copies: String? {
    let units = copyUnits
    guard !units.isEmpty else { return nil }
    var text = office.label(.copies) + "："
    for (index, unit) in units.enumerated() {
      if index > 0 { text += unit.rank == units[index - 1].rank ? "，" : "；" }
      text += unit.name
      if letterhead.imprint.showsCopies { text += "（\(unit.copies)份）" }
    }
    return text + "。"
  }

  private func printer(_ issue: Issue?) -> Document.Printer? {
    guard letterhead.form == .document, let printer = letterhead.imprint.printer
    else { return nil }
    return Document.Printer(
      name: .init(path: "printer", text: fill(printer, ["name": office.name])),
      date: (issue?.record.printed).map {
        .init(path: "printed", text: $0.chinese + "印发")
      })
  }

  // MARK: Properties

  private func properties(
    title: String, addressee: Addressee, issue: Issue?
  ) -> Document.Properties {
    var custom: [Document.Property] = []
    if let record = issue?.record {
      custom.append(.init(name: "发文字号", value: record.documentNumber))
      custom.append(.init(name: "成文日期", value: record.signed.iso))
    }
    custom.append(.init(name: "发文机关", value: issuerNames.joined(separator: "、")))
    if draft.showsClass { custom.append(.init(name: "办理结果", value: draft.resultClass)) }
    custom.append(.init(name: "公开属性", value: draft.disclosure.decision.chinese))
    let identity = [
      caseRecord.id.text, draft.id.text, addressee.name, issue?.record.documentNumber ?? "",
      issue?.content.hex ?? Digest(of: draft.canonicalBytes).hex,
    ]
    return Document.Properties(
      title: title, author: issuerNames.joined(separator: "、"), subject: matter.title,
      custom: custom, day: issue?.record.signed ?? caseRecord.handling.assigned,
      identifier: String(
        Digest(of: CanonicalBytes.list(identity.map { Array($0.utf8) })).hex.prefix(32)))
  }
}
