internal import Casework
internal import Letters
package import Records

/// What issuing a case's letter made.
package struct CaseIssue {
  package var record: IssueRecord
  /// Names and bytes of the letters' files and of the manifest; they are kept in the book.
  package var files: [(name: String, bytes: [UInt8])]
  package var diagnostics: [Diagnostic]
  /// The letter had been issued before: this is what was kept then.
  package var isRepeated: Bool
}

extension OfficeDesk {
  /// Numbers and issues a letter whose gates have passed: in one transaction the number is given,
  /// the letter set, its files kept. Issuing the same letter again gives the same number and files.
  ///
  /// - Parameters:
  ///   - number: nil: the next of the series.
  ///   - series: nil: the first that fits the letter.
  ///   - printed: 印发日期.
  package func issue(
    _ id: CaseID, number: String?, series: String?, printed: Day, comment: String?, by actor: Actor
  ) throws(Diagnostics) -> CaseIssue {
    let before = try book.read { reading throws(Diagnostics) in
      try issued(OfficeDesk.state(of: id, in: reading), number: number, in: reading)
    }
    if let before { return before }
    var made: CaseIssue?
    try change(id, by: actor) { opened, writing throws(Diagnostics) in
      // Another clerk may have issued it since.
      if let before = try issued(opened.state, number: number, in: writing) {
        made = before
        return []
      }
      guard try !writing.isIssuingStopped() else {
        throw Diagnostics([Refusal.issuingStopped().diagnostic(at: OfficeDesk.place(id))])
      }
      guard printed <= actor.at.day else {
        throw Diagnostics([Refusal.dayAhead(printed).diagnostic(at: OfficeDesk.place(id))])
      }
      let review = try underReview(opened, letterhead: nil, in: writing)
      let draft = review.dossier.draft
      let entry = try OfficeDesk.numbered(
        OfficeDesk.entry(
          number: number, series: series, kind: draft.kind, matter: opened.state.record.matter,
          year: printed.year, caseID: id, replyID: draft.id, rules: opened.office.rules,
          in: writing), rules: opened.office.rules, in: writing)
      let (stepped, issue) = try issue(
        entry, review: review, printed: printed, comment: comment, by: actor, writing: writing)
      made = issue
      let files = issue.files.map { StoredDocument(kind: .file, name: $0.name, bytes: $0.bytes) }
      for file in files { try writing.keep(file) }
      try writing.put(entry)
      return [
        .stepped(stepped),
        .issued(
          Issued(
            reply: draft.id, round: opened.state.round.number, kind: draft.kind,
            series: entry.series, year: entry.year, number: entry.number, record: issue.record,
            files: files.map(\.digest))),
      ]
    }
    guard let made else { throw Diagnostics([OfficeDesk.noDraft(id)]) }
    return made
  }

  private func issue(
    _ entry: NumberEntry, review: UnderReview, printed: Day, comment: String?, by actor: Actor,
    writing: any BookWriting
  ) throws(Diagnostics) -> (Stepped, CaseIssue) {
    let dossier = review.dossier
    let record = IssueRecord(
      documentNumber: entry.text, signed: review.state.signedDay ?? actor.at.day,
      printed: printed, recipients: desk.composer(dossier).recipients)
    let stepped = try OfficeDesk.take(
      .issue(record, comment: comment), in: review, by: actor, writing: writing)
    var state = review.state
    let issued: Issue?
    do throws(Refusal) {
      if let step = stepped.step { try state.admit(step, records: writing.records) }
      issued = review.state.frozen.flatMap { state.issue(of: desk.content(dossier, chain: $0.chain)) }
    } catch {
      throw Diagnostics([error.diagnostic(at: OfficeDesk.place(state.caseID))])
    }
    guard let issued else {
      throw Diagnostics([
        Diagnostic(
          DeskCode.reviewDiffers, at: OfficeDesk.place(state.caseID),
          .init("登记簿里的内容不是签批的内容，不能印发", "what the registry keeps isn't what was signed; it can't be issued"),
          help: .init("运行 fuwen verify；重新送审", "run 'fuwen verify', or submit again"))
      ])
    }
    let assembly = try desk.set(
      dossier, standing: .issued(state, issued), content: issued.content, diagnostics: [],
      options: AssemblyOptions())
    var files = assembly.letters.flatMap(\.files)
    if let manifest = try? desk.manifest(assembly, dossier: dossier).json() {
      files.append((assembly.name + ".manifest.json", manifest))
    }
    return (
      stepped,
      CaseIssue(
        record: record, files: files, diagnostics: dossier.diagnostics + assembly.diagnostics,
        isRepeated: false)
    )
  }

  /// The letter of the round under way, if it is issued and no other number is asked for.
  func issued(
    _ state: Case, number: String?, in reading: any BookReading
  ) throws(Diagnostics) -> CaseIssue? {
    guard let issue = state.round.issue, !state.round.isUnderReview,
      state.round.drafts.last?.fact.reply == issue.fact.reply,
      number == nil
        || DocumentNumber.folded(number ?? "") == DocumentNumber.folded(issue.fact.documentNumber)
    else { return nil }
    var files: [(name: String, bytes: [UInt8])] = []
    for digest in issue.fact.files {
      if let file = try reading.document(digest) { files.append((file.name, file.bytes)) }
    }
    return CaseIssue(
      record: IssueRecord(
        documentNumber: issue.fact.documentNumber, signed: issue.fact.signed,
        printed: issue.fact.printed, recipients: state.round.recipients),
      files: files, diagnostics: [], isRepeated: true)
  }
}
