package import Casework
package import Records

extension OfficeDesk {
  /// Where the review of a case's latest reply stands, with the dossier that it is about.
  package struct UnderReview {
    package var opened: Opened
    package var state: Proceedings
    package var dossier: Dossier
    /// The digest that the review draft bears; nil while no chain fits.
    package var content: Digest?
  }

  /// - Parameter letterhead: nil: the first adopted; only asked before submission.
  package func review(
    _ id: CaseID, letterhead: String? = nil
  ) throws(Diagnostics) -> UnderReview {
    try book.read { reading throws(Diagnostics) in
      try underReview(
        Opened(
          state: OfficeDesk.state(of: id, in: reading), office: OfficeInForce(in: reading)),
        letterhead: letterhead, in: reading)
    }
  }

  func underReview(
    _ opened: Opened, letterhead: String?, in reading: any BookReading
  ) throws(Diagnostics) -> UnderReview {
    guard let latest = opened.state.round.drafts.last?.fact,
      let draft = reading.record(Draft.self, latest.digest)
    else { throw Diagnostics([OfficeDesk.noDraft(opened.state.id)]) }
    let records = reading.records
    let state = try Desk.proceedings(
      opened.state.review(of: latest.reply), records: records, file: "registry",
      stepsUnder: opened.state.id.text)
    var dossier: Dossier
    if let frozen = state.frozen {
      dossier = self.dossier(
        caseRecord: frozen.caseRecord, draft: frozen.draft, office: frozen.office.office,
        letterhead: frozen.letterhead, seals: opened.office.seals)
    } else {
      dossier = try self.dossier(opened, draft: draft, letterhead: letterhead)
    }
    for digest in state.steps.compactMap(\.office) {
      dossier.offices[digest] = records.office(digest)?.office
    }
    return UnderReview(
      opened: opened, state: state, dossier: dossier,
      content: state.content ?? (try? desk.content(dossier).digest))
  }

  /// Takes a step of the review.
  ///
  /// - Parameter command: what is wanted, given where the review stands; `content` is the digest of
  ///   the dossier handed to it.
  @discardableResult
  package func step(
    _ id: CaseID, letterhead: String? = nil, by actor: Actor, comment: String? = nil,
    scan: StoredDocument? = nil,
    _ command: (UnderReview) throws(Diagnostics) -> Command
  ) throws(Diagnostics) -> Step {
    var taken: Step?
    try change(id, by: actor) { opened, writing throws(Diagnostics) in
      let review = try underReview(opened, letterhead: letterhead, in: writing)
      let step = try OfficeDesk.take(
        try command(review), in: review, by: actor, writing: writing)
      if let scan { try writing.keep(scan) }
      taken = step.step
      return [.stepped(step)]
    }
    guard let taken else { throw Diagnostics([OfficeDesk.noDraft(id)]) }
    return taken
  }

  /// Decides a command by both rules, the procedure's and the review's, and keeps what it freezes.
  static func take(
    _ command: Command, in review: UnderReview, by actor: Actor, writing: any BookWriting
  ) throws(Diagnostics) -> Stepped {
    let opened = review.opened
    let (step, state) = try taken(
      command, in: review.state, under: opened.office, by: actor, writing: writing,
      at: place(opened.state.id)
    ) { () throws(Refusal) in
      try opened.state.mayTake(
        command, in: review.state, at: actor.at, under: opened.office.rules)
    }
    return Stepped(
      reply: state.replyID, round: review.opened.state.round.number, step: step,
      isComplete: state.isComplete)
  }

  /// Submits the latest version kept.
  ///
  /// - Returns: the step, and what the procedure warns of without holding anything back.
  @discardableResult
  package func submit(
    _ id: CaseID, letterhead: String?, comment: String?, by actor: Actor
  ) throws(Diagnostics) -> (step: Step, warnings: [Diagnostic]) {
    var missing: [String] = []
    let step = try step(id, letterhead: letterhead, by: actor) { review throws(Diagnostics) in
      missing = review.opened.state.opinionsWarnedOf(under: review.opened.office.rules)
      let (frozen, digest) = try desk.content(review.dossier)
      return .submit(frozen, content: digest, comment: comment)
    }
    let warnings =
      missing.isEmpty
      ? [] : [Refusal.opinionMissing(missing).diagnostic(at: OfficeDesk.place(id)).asWarning]
    return (step, warnings)
  }

  /// Changes the text at a gate.
  @discardableResult
  package func edit(
    _ id: CaseID, file: String, mode: Step.EditMode, seat: SeatID?, as capacity: Capacity,
    comment: String?, by actor: Actor
  ) throws(Diagnostics) -> Step {
    let loaded = try desk.reader.read(Draft.self, path: file)
    var taken: Step?
    try change(id, by: actor) { opened, writing throws(Diagnostics) in
      _ = try OfficeDesk.validate(loaded, opened)
      let review = try underReview(opened, letterhead: nil, in: writing)
      guard let before = review.state.frozen else {
        throw Diagnostics([
          Diagnostic(
            ReviewRule.notUnderReview.code, at: OfficeDesk.place(id),
            .init("复文尚未送审", "the reply is not under review"),
            help: .init("送审前直接存新稿（case draft）", "before submission keep a new draft (case draft)"))
        ])
      }
      let dossier = dossier(
        caseRecord: before.caseRecord, draft: loaded.value, office: before.office.office,
        letterhead: before.letterhead, seals: opened.office.seals)
      let (frozen, digest) = try desk.content(dossier)
      let step = try OfficeDesk.take(
        .edit(
          frozen, content: digest, mode: mode, seat: seat, as: capacity, comment: comment),
        in: review, by: actor, writing: writing)
      taken = step.step
      // The edited text is a version like any other: figures and consultation look at it.
      return [.drafted(Drafted(loaded.value)), .stepped(step)]
    }
    guard let taken else { throw Diagnostics([OfficeDesk.noDraft(id)]) }
    return taken
  }
}
