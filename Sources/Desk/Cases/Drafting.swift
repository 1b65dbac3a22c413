internal import Casework
package import Manuscripts
package import Records

extension OfficeDesk {
  /// Keeps a version of a reply: a record, or a draft as somebody typed it (Word, text, Markdown,
  /// HTML), validated against its case and the office in force.
  ///
  /// What a typed draft doesn't say (answers, commitments) comes from the version before it in the
  /// round.
  /// - Parameter defaults: what a typed draft leaves open; not asked for a record.
  @discardableResult
  package func draft(
    _ id: CaseID, file: String, defaults: DraftDefaults = .init(), by actor: Actor
  ) throws(Diagnostics) -> (draft: Draft, warnings: [Diagnostic]) {
    let bytes = try SourceFile.bytes(at: file)
    let handed: Handed =
      DraftFiles.isRecord(bytes)
      ? .record(try desk.reader.read(Draft.self, path: file))
      : .typed(try DraftSource(file, bytes: bytes))
    var kept: (draft: Draft, warnings: [Diagnostic])?
    try change(id, by: actor) { opened, writing throws(Diagnostics) in
      let loaded: Loaded<Draft>
      var warnings: [Diagnostic]
      switch handed {
      case .record(let record):
        loaded = record
        warnings = record.warnings + (try OfficeDesk.validate(record, opened))
      case .typed(let source):
        (loaded, warnings) = try typed(
          source, file, opened, defaults, by: actor, in: writing)
        warnings += try OfficeDesk.validate(loaded, opened, isTyped: true)
      }
      let draft = loaded.value
      kept = (draft, warnings)
      let events = try OfficeDesk.decide(.drafted(Drafted(draft)), of: opened, by: actor)
      try writing.keep(StoredDocument(.reply, record: draft))
      return events
    }
    guard let kept else { throw Diagnostics([OfficeDesk.noDraft(id)]) }
    return kept
  }

  /// What somebody brings as the next version.
  private enum Handed {
    case record(Loaded<Draft>)
    case typed(DraftSource)
  }

  private func typed(
    _ source: DraftSource, _ file: String, _ opened: Opened, _ defaults: DraftDefaults,
    by actor: Actor, in reading: any BookReading
  ) throws(Diagnostics) -> (Loaded<Draft>, [Diagnostic]) {
    let round = opened.state.round
    let before = try round.drafts.last.flatMap { kept throws(Diagnostics) in
      try reading.document(kept.fact.digest)?.record(Draft.self)
    }
    var defaults = defaults
    defaults.caseID = opened.state.id
    defaults.replyID = before?.id ?? ReplyID("R\(round.number)")
    defaults.drafter = defaults.drafter ?? before?.drafter ?? actor.person
    defaults.round = round.number
    let read = try source.draft(
      case: opened.state.answered, office: opened.office.office, before: before,
      defaults: defaults)
    let (loaded, faults) = try desk.reader.readLeniently(
      Draft.self, bytes: XMLText.bytes(of: read.made.draft.node), name: file)
    if Diagnostics(faults).hasErrors { throw Diagnostics(faults) }
    return (loaded, read.warnings + faults)
  }

  /// The reply against case and office: errors are thrown, warnings come back.
  /// - Parameter isTyped: whoever is told typed the draft and sees no record.
  static func validate(
    _ loaded: Loaded<Draft>, _ opened: Opened, isTyped: Bool = false
  ) throws(Diagnostics) -> [Diagnostic] {
    var (_, diagnostics) = ReplyValidation.check(
      reply: loaded, case: Loaded(made: opened.state.answered, name: "registry"),
      office: Loaded(made: opened.office.office, name: "registry"))
    if isTyped { diagnostics = diagnostics.map(TypedDraftHelp.told) }
    let verdict = Diagnostics(diagnostics)
    if verdict.hasErrors { throw verdict }
    return diagnostics
  }

  /// The consultation draft (征求意见稿) of the latest version, one letter a proposer asked, and the
  /// event that it was sent.
  ///
  /// - Parameter proposers: empty: everybody who is asked by the office's rule, else all.
  /// - Returns: the letters, not yet written anywhere.
  package func consult(
    _ id: CaseID, proposers: [ProposerID], on day: Day, means: ContactMeans?, letterhead: String?,
    by actor: Actor
  ) throws(Diagnostics) -> Assembly {
    var made: Assembly?
    try change(id, by: actor) { opened, writing throws(Diagnostics) in
      guard let latest = opened.state.round.drafts.last?.fact,
        let draft = try writing.document(latest.digest)?.record(Draft.self)
      else { throw Diagnostics([OfficeDesk.noDraft(id)]) }
      let asked = proposers.isEmpty ? OfficeDesk.consulted(opened) : proposers
      let events = try OfficeDesk.decide(
        .consulted(
          ConsultationSent(proposers: asked, reply: latest.digest, on: day, means: means)),
        of: opened, by: actor)
      let dossier = try dossier(opened, draft: draft, letterhead: letterhead)
      made = try desk.set(
        dossier, standing: .reviewDraft(nil), content: try desk.content(dossier).digest,
        diagnostics: [], options: AssemblyOptions(isConsultation: true))
      return events
    }
    guard let made else { throw Diagnostics([OfficeDesk.noDraft(id)]) }
    return made
  }

  /// Whom the office's rule asks: each proposer, or the lead one.
  private static func consulted(_ opened: Opened) -> [ProposerID] {
    let each = opened.office.rules.procedure.consultation?.each ?? true
    return opened.state.respondents.filter { each || $0.lead }.map(\.id)
  }

  static func noDraft(_ id: CaseID) -> Diagnostic {
    Diagnostic(
      DeskCode.noDraft, at: place(id), .init("案件还没有文稿", "the case has no draft yet"),
      help: .init("先存文稿（case draft）", "keep one first (case draft)"))
  }

  /// A dossier of what the book keeps, as assembly wants it.
  func dossier(
    _ opened: Opened, draft: Draft, letterhead id: String?
  ) throws(Diagnostics) -> Dossier {
    guard let letterhead = opened.office.letterhead(id) else {
      throw Diagnostics([
        Diagnostic(
          DeskCode.companionMissing, at: OfficeDesk.place(opened.state.id),
          .init("登记簿没有版式“\(id ?? "")”", "the registry has no letterhead “\(id ?? "")”"),
          help: .init("用 fuwen registry adopt letterhead.xml 启用", "adopt it with 'fuwen registry adopt letterhead.xml'"))
      ])
    }
    return dossier(
      caseRecord: opened.state.answered, draft: draft, office: opened.office.office,
      letterhead: letterhead, seals: opened.office.seals)
  }

  package func dossier(
    caseRecord: CaseRecord, draft: Draft, office: Office, letterhead: Letterhead,
    seals: [String: [UInt8]]
  ) -> Dossier {
    let named = Set(letterhead.issuers.compactMap(\.seal))
    let checked = ReplyValidation.check(
      reply: Loaded(made: draft, name: "registry"),
      case: Loaded(made: caseRecord, name: "registry"),
      office: Loaded(made: office, name: "registry"))
    return Dossier(
      paths: DossierPaths(registered: "registry:" + caseRecord.id.text), caseRecord: caseRecord,
      draft: draft, reply: checked.0, office: office, letterhead: letterhead,
      seals: seals.filter { named.contains($0.key) },
      diagnostics: checked.1.filter { $0.severity == .warning })
  }
}
