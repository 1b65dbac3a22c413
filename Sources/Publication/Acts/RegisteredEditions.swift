package import Casework
package import Desk
package import Records

/// Public editions of letters that a registry keeps: each act is one transaction.
extension OfficeDesk {
  /// Where the review of a public edition stands, with the dossier that it is about.
  package struct EditionReview {
    package var opened: Opened
    package var course: EditionCourse
    package var state: Proceedings
    package var dossier: Dossier
    /// The digest that the review draft bears; nil while no chain fits.
    package var content: Digest?
  }

  /// The issued letter of a case; its last one where `reply` is nil.
  ///
  /// - Throws: FW2003 when there is none, or it was corrected since.
  package func editionSource(
    _ opened: Opened, of reply: ReplyID?, in reading: any BookReading
  ) throws(Diagnostics) -> EditionSource {
    let state = opened.state
    let round = state.rounds.last {
      $0.issue != nil && (reply == nil || $0.issue?.fact.reply == reply)
    }
    guard state.role != .joint, let round, let issued = round.issue else {
      throw Diagnostics([
        EditionFaults.notOpen(
          state.id.text,
          .init("没有在用的已印发答复函", "it has no issued letter in force"))
      ])
    }
    let review = try Desk.proceedings(
      Review(
        caseID: state.id, replyID: issued.fact.reply,
        steps: round.reviews[issued.fact.reply] ?? []),
      records: reading.records, file: "registry", stepsUnder: state.id.text)
    guard let frozen = review.frozen, let issue = review.issue else {
      throw Diagnostics([
        EditionFaults.notOpen(state.id.text, .init("审签记录不成立", "its review doesn't hold"))
      ])
    }
    let section = state.assignment?.section.flatMap { id in
      opened.office.office(on: issued.fact.signed).sections.first { $0.id == id }?.name
    }
    return EditionSource(
      caseRecord: frozen.caseRecord, draft: frozen.draft, office: frozen.office.office,
      letterhead: frozen.letterhead, record: issue.record, content: issue.content,
      section: section, satisfaction: round.lowestMark?.chinese)
  }

  private func maker(
    _ opened: Opened, of reply: ReplyID?, in reading: any BookReading
  ) throws(Diagnostics) -> EditionMaker {
    try EditionMaker(
      editionSource(opened, of: reply, in: reading), under: opened.office.office)
  }

  /// What everybody would see of a case's letter, with what is found in it.
  package func rehearseEdition(
    _ id: CaseID, of reply: ReplyID?, by person: PersonID, hiding words: [String]
  ) throws(Diagnostics) -> EditionMaker.Rehearsal {
    try book.read { reading throws(Diagnostics) in
      let opened = try Opened(id, in: reading)
      let maker = try maker(opened, of: reply, in: reading)
      return try maker.rehearse(
        id: OfficeDesk.nextEdition(opened.state, of: maker.source.draft.id), by: person,
        hiding: words)
    }
  }

  /// Prepares the edition of an issued letter, or a change of its disclosure, and keeps it.
  ///
  /// - Parameters:
  ///   - reply: nil: the case's last letter.
  ///   - change: the new decision with its reason; nil: an edition of the text.
  @discardableResult
  package func prepareEdition(
    _ id: CaseID, of reply: ReplyID?, keywords: [String], decisions: EditionDecisions,
    change wanted: (decision: Disclosure.Decision, reason: String)?, by actor: Actor
  ) throws(Diagnostics) -> Draft {
    var made: Draft?
    try change(id, by: actor) { opened, writing throws(Diagnostics) in
      let maker = try maker(opened, of: reply, in: writing)
      let source = maker.source
      let edition = OfficeDesk.nextEdition(opened.state, of: source.draft.id)
      var caseRecord: CaseRecord
      var draft: Draft
      if let wanted, wanted.decision != .open {
        (caseRecord, draft) = source.change(
          to: wanted.decision, reason: wanted.reason, id: edition, by: actor.person)
      } else {
        try EditionSource.needOpen(
          opened.state.disclosure ?? source.draft.disclosure.decision,
          reason: Disclosure(decision: .open, reason: wanted?.reason), at: id.text)
        (caseRecord, draft) = try maker.edition(
          id: edition, by: actor.person, keywords: keywords, decisions: decisions)
        draft.disclosure.reason = wanted?.reason
      }
      let events = try OfficeDesk.decide(
        .editionPrepared(EditionPrepared(draft, caseRecord: caseRecord.digest)), of: opened,
        by: actor)
      try writing.keep(StoredDocument(.caseRecord, record: caseRecord))
      try writing.keep(StoredDocument(.reply, record: draft))
      made = draft
      return events
    }
    guard let made else { throw Diagnostics([OfficeDesk.noEdition(id, nil)]) }
    return made
  }

  /// - Parameter edition: nil: the case's last one.
  /// - Throws: FW2008 when there is none.
  package func edition(
    _ id: CaseID, _ edition: ReplyID?
  ) throws(Diagnostics) -> EditionReview {
    try book.read { reading throws(Diagnostics) in
      try self.edition(Opened(id, in: reading), edition, in: reading)
    }
  }

  func edition(
    _ opened: Opened, _ edition: ReplyID?, in reading: any BookReading
  ) throws(Diagnostics) -> EditionReview {
    guard
      let course = opened.state.editions.last(where: { edition == nil || $0.id == edition }),
      let caseRecord = reading.record(CaseRecord.self, course.prepared.fact.caseRecord),
      let draft = reading.record(Draft.self, course.prepared.fact.digest)
    else { throw Diagnostics([OfficeDesk.noEdition(opened.state.id, edition)]) }
    let records = reading.records
    let state = try Desk.proceedings(
      Review(caseID: opened.state.id, replyID: course.id, steps: course.steps),
      records: records, file: "registry", stepsUnder: opened.state.id.text + "/" + course.id.text)
    let frozen = state.frozen
    var dossier: Dossier
    if let frozen {
      dossier = self.dossier(
        caseRecord: frozen.caseRecord, draft: frozen.draft, office: frozen.office.office,
        letterhead: frozen.letterhead, seals: opened.office.seals)
    } else {
      dossier = self.dossier(
        caseRecord: caseRecord, draft: draft, office: opened.office.office,
        letterhead: try editionSource(opened, of: course.prepared.fact.of, in: reading).letterhead,
        seals: opened.office.seals)
    }
    for digest in state.steps.compactMap(\.office) {
      dossier.offices[digest] = records.office(digest)?.office
    }
    return EditionReview(
      opened: opened, course: course, state: state, dossier: dossier,
      content: state.content ?? (try? desk.content(dossier).digest))
  }

  /// Submits an edition, if it is what the letter and the decisions give, and everything that
  /// screening finds now is decided.
  @discardableResult
  package func submitEdition(
    _ id: CaseID, _ edition: ReplyID?, comment: String?, by actor: Actor
  ) throws(Diagnostics) -> Step {
    try stepEdition(id, edition, by: actor) { review, writing throws(Diagnostics) in
      try checkEdition(review, in: writing)
      let (frozen, digest) = try desk.content(review.dossier)
      return .submit(frozen, content: digest, comment: comment)
    }
  }

  private func checkEdition(
    _ review: EditionReview, in reading: any BookReading
  ) throws(Diagnostics) {
    try EditionSource.needOpen(
      review.opened.state.disclosure ?? .open, reason: review.dossier.draft.disclosure,
      at: review.opened.state.id.text)
    let faults = try maker(review.opened, of: review.course.prepared.fact.of, in: reading).faults(
      review.dossier.caseRecord, review.dossier.draft)
    guard faults.isEmpty else { throw Diagnostics(faults) }
  }

  /// Any step of an edition's review but releasing.
  @discardableResult
  package func stepEdition(
    _ id: CaseID, _ edition: ReplyID?, by actor: Actor, scan: StoredDocument? = nil,
    _ command: (EditionReview, any BookWriting) throws(Diagnostics) -> Command
  ) throws(Diagnostics) -> Step {
    var taken: Step?
    try change(id, by: actor) { opened, writing throws(Diagnostics) in
      let review = try self.edition(opened, edition, in: writing)
      let stepped = try take(try command(review, writing), in: review, by: actor, writing: writing)
      if let scan { try writing.keep(scan) }
      taken = stepped.step
      return [.editionStepped(stepped)]
    }
    guard let taken else { throw Diagnostics([OfficeDesk.noEdition(id, edition)]) }
    return taken
  }

  /// Decides a command by both rules, the case's and the review's, and keeps what it freezes.
  private func take(
    _ command: Command, in review: EditionReview, by actor: Actor, writing: any BookWriting
  ) throws(Diagnostics) -> Stepped {
    let opened = review.opened
    let (step, state) = try OfficeDesk.taken(
      command, in: review.state, under: opened.office, by: actor, writing: writing,
      at: OfficeDesk.place(opened.state.id)
    ) { () throws(Refusal) in
      try opened.state.mayTakeEdition(command, of: review.course.id, at: actor.at)
    }
    return Stepped(
      reply: state.replyID, round: review.course.prepared.fact.round, step: step,
      isComplete: state.isComplete)
  }

  /// Takes an edition from the public at once.
  ///
  /// - Parameter edition: nil: the one that was released last and stands, whatever is in preparation.
  @discardableResult
  package func withdrawEdition(
    _ id: CaseID, _ edition: ReplyID?, reason: String, by actor: Actor
  ) throws(Diagnostics) -> Step {
    let standing = try open(id).state.editions.last {
      $0.released?.fact.decision == .open && $0.withdrawal == nil
    }
    return try stepEdition(id, edition ?? standing?.id, by: actor) { _, _ in
      .withdraw(comment: reason)
    }
  }

  /// Releases an edition whose gates have passed: it is public from `day` on. Its files are made now and
  /// kept, so that the site shows these bytes and no others.
  package func releaseEdition(
    _ id: CaseID, _ edition: ReplyID?, on day: Day, comment: String?, by actor: Actor
  ) throws(Diagnostics) -> EditionReleased {
    var made: EditionReleased?
    try change(id, by: actor) { opened, writing throws(Diagnostics) in
      let review = try self.edition(opened, edition, in: writing)
      let draft = review.dossier.draft
      guard let shown = draft.edition else {
        throw Diagnostics([EditionFaults.notAnEdition(draft)])
      }
      let record = IssueRecord(
        documentNumber: shown.documentNumber, signed: shown.signed, printed: day, recipients: [])
      // What screening has learnt since the gates counts too.
      if review.state.isComplete { try checkEdition(review, in: writing) }
      let stepped = try take(
        .issue(record, comment: comment), in: review, by: actor, writing: writing)
      var files: [(format: PublicFormat, document: StoredDocument)] = []
      if draft.disclosure.decision == .open {
        files = try publicFiles(stepped, review, writing)
        for file in files { try writing.keep(file.document) }
      }
      let first = files.first?.document
      let released = EditionReleased(
        edition: draft.id, of: shown.of, on: day, decision: draft.disclosure.decision,
        extent: draft.disclosure.extent, isMasked: shown.isMasked, file: first?.digest,
        size: first?.bytes.count ?? 0,
        others: files.dropFirst().map {
          ReleasedFile(
            format: $0.format, digest: $0.document.digest, size: $0.document.bytes.count)
        }, reason: draft.disclosure.reason)
      made = released
      return [.editionStepped(stepped), .editionReleased(released)]
    }
    guard let made else { throw Diagnostics([OfficeDesk.noEdition(id, edition)]) }
    return made
  }

  /// The letter in every public format, the PDF first, each screened as a file.
  private func publicFiles(
    _ stepped: Stepped, _ review: EditionReview, _ writing: any BookWriting
  ) throws(Diagnostics) -> [(format: PublicFormat, document: StoredDocument)] {
    var state = review.state
    do throws(Refusal) {
      if let step = stepped.step { try state.admit(step, records: writing.records) }
    } catch {
      throw Diagnostics([error.diagnostic(at: OfficeDesk.place(state.caseID))])
    }
    guard let chain = state.frozen?.chain,
      let issue = state.issue(of: desk.content(review.dossier, chain: chain))
    else { throw Diagnostics([EditionFaults.differs(review.dossier.draft, at: "")]) }
    let assembly = try desk.set(
      review.dossier, standing: .issued(state, issue), content: issue.content, diagnostics: [],
      options: AssemblyOptions(formats: PublicFormat.letters))
    let check = PublicFileCheck(
      review.dossier.caseRecord, review.dossier.draft, under: review.opened.office.office)
    var files: [(format: PublicFormat, document: StoredDocument)] = []
    for format in PublicFormat.allCases {
      guard let file = assembly.file(as: format) else {
        throw Diagnostics([EditionFaults.differs(review.dossier.draft, at: "")])
      }
      try check.check(file.bytes, name: file.name)
      files.append((format, StoredDocument(kind: .file, name: file.name, bytes: file.bytes)))
    }
    return files
  }

  /// An edition being prepared keeps its name; after it was submitted and released, or sent off, the
  /// next gets one of its own.
  private static func nextEdition(_ state: Case, of letter: ReplyID) -> ReplyID {
    let earlier = state.editions.filter { $0.prepared.fact.of == letter }
    if let last = earlier.last, last.released == nil, !last.isUnderReview, !last.isComplete {
      return last.id
    }
    let usual = FolderEditions.usualID(letter).text
    return ReplyID(earlier.isEmpty ? usual : "\(usual)-\(earlier.count + 1)")
  }

  private static func noEdition(_ id: CaseID, _ edition: ReplyID?) -> Diagnostic {
    Diagnostic(
      EditionCode.notAnEdition, at: place(id),
      .init("案件\(id)没有公开文本\(edition?.text ?? "")", "case \(id) has no edition \(edition?.text ?? "")"),
      help: .init("先准备（fuwen edition prepare）", "prepare one ('fuwen edition prepare')"))
  }
}

extension Round {
  /// Of all marks that proposers gave on the result, the lowest; nil: nobody answered.
  fileprivate var lowestMark: Satisfaction? {
    Satisfaction.allCases.last { mark in feedback.values.contains { $0.fact.result == mark } }
  }
}

extension OfficeDesk {
  /// An edition set as it stands: 送审稿 until it is released.
  package func editionLetters(_ review: EditionReview) throws(Diagnostics) -> Assembly {
    var standing = LetterStanding.reviewDraft(review.state)
    let content = review.content ?? review.dossier.draft.digest
    if let chain = review.state.frozen?.chain,
      let issue = review.state.issue(of: desk.content(review.dossier, chain: chain))
    {
      standing = .issued(review.state, issue)
    }
    return try desk.set(
      review.dossier, standing: standing, content: content, diagnostics: [],
      options: AssemblyOptions())
  }
}
