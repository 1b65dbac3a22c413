package import Casework
internal import Letters
package import Records

extension OfficeDesk {
  /// The year-end report in its review: it passes gates like a letter, over a stream of its own
  /// acts.
  package struct ReportReview {
    package var report: Report
    package var state: Proceedings
    package var content: Digest
    var dossier: Dossier
    var office: OfficeInForce
  }

  /// - Throws: FW1630 when no report of the year was kept.
  package func report(of year: Int) throws(Diagnostics) -> ReportReview {
    try book.read { reading throws(Diagnostics) in try report(of: year, in: reading) }
  }

  /// Checks a report against the figures of this moment and the cases that it tells of, keeps it, and
  /// submits it to its chain.
  @discardableResult
  package func submitReport(
    file: String, comment: String?, by actor: Actor
  ) throws(Diagnostics) -> Step {
    let loaded = try desk.reader.read(Report.self, path: file)
    let office = try book.read { reading throws(Diagnostics) in
      try OfficeInForce(in: reading).office
    }
    let (_, diagnostics) = ReportValidation.check(
      report: loaded, office: Loaded(made: office, name: "registry"),
      figures: try printedFigures(of: loaded.value.year),
      sources: try tellingSources(of: loaded.value))
    let verdict = Diagnostics(diagnostics)
    if verdict.hasErrors { throw verdict }
    return try book.write { writing throws(Diagnostics) in
      let report = loaded.value
      try writing.keep(StoredDocument(.report, record: report))
      try OfficeDesk.append(
        [.reportDrafted(ReportDrafted(year: report.year, digest: report.digest))], by: actor,
        in: writing)
      return try take(report.year, by: actor, in: writing) { review throws(Diagnostics) in
        let (frozen, digest) = try desk.content(review.dossier)
        return .submit(frozen, content: digest, comment: comment)
      }
    }
  }

  /// Any other step of the report's review but issuing.
  @discardableResult
  package func stepReport(
    _ year: Int, by actor: Actor, scan: StoredDocument? = nil,
    _ command: (ReportReview) throws(Diagnostics) -> Command
  ) throws(Diagnostics) -> Step {
    try book.write { writing throws(Diagnostics) in
      if let scan { try writing.keep(scan) }
      return try take(year, by: actor, in: writing, command)
    }
  }

  /// Numbers and issues the report; its files come back and are kept.
  package func issueReport(
    _ year: Int, number: String?, series: String?, printed: Day, by actor: Actor
  ) throws(Diagnostics) -> (number: String, files: [PaperFile]) {
    try book.write { writing throws(Diagnostics) in
      guard try !writing.isIssuingStopped() else {
        throw Diagnostics([Refusal.issuingStopped().diagnostic(at: .init(file: "registry"))])
      }
      let review = try report(of: year, in: writing)
      let matter = review.dossier.caseRecord.matter
      let entry = try OfficeDesk.numbered(
        OfficeDesk.entry(
          number: number, series: series, kind: .report, matter: matter, year: printed.year,
          caseID: review.dossier.caseRecord.id, replyID: review.report.id,
          rules: review.office.rules, in: writing), rules: review.office.rules, in: writing)
      let record = IssueRecord(
        documentNumber: entry.text, signed: review.state.signedDay ?? actor.at.day,
        printed: printed, recipients: desk.composer(review.dossier).recipients)
      try take(year, by: actor, in: writing) { _ throws(Diagnostics) in
        .issue(record, comment: nil)
      }
      let after = try report(of: year, in: writing)
      guard let frozen = after.state.frozen,
        let issue = after.state.issue(of: desk.content(after.dossier, chain: frozen.chain))
      else {
        throw Diagnostics([
          Diagnostic(
            DeskCode.reviewDiffers, at: .init(file: "registry"),
            .init("总结与签批的内容不同", "the report isn't what was signed"),
            help: .init("重新送审", "submit it again"))
        ])
      }
      let assembly = try desk.set(
        after.dossier, standing: .issued(after.state, issue), content: issue.content,
        diagnostics: [], options: AssemblyOptions())
      var files: [PaperFile] = assembly.letters.flatMap(\.files)
      if let manifest = try? desk.manifest(assembly, dossier: after.dossier).json() {
        files.append((assembly.name + ".manifest.json", manifest))
      }
      let documents = files.map { StoredDocument(kind: .file, name: $0.name, bytes: $0.bytes) }
      for document in documents { try writing.keep(document) }
      let issued = Issued(
        reply: review.report.id, round: 1, kind: .report, series: entry.series, year: entry.year,
        number: entry.number, record: record, files: documents.map(\.digest))
      try OfficeDesk.append([.reportIssued(issued)], by: actor, in: writing)
      try writing.put(entry)
      return (entry.text, files)
    }
  }

  @discardableResult
  private func take(
    _ year: Int, by actor: Actor, in writing: any BookWriting,
    _ command: (ReportReview) throws(Diagnostics) -> Command
  ) throws(Diagnostics) -> Step {
    let review = try report(of: year, in: writing)
    let command = try command(review)
    let (step, state) = try OfficeDesk.taken(
      command, in: review.state, under: review.office, by: actor, writing: writing,
      at: .init(file: "registry", path: review.state.caseID.text))
    let stepped = Stepped(
      reply: review.report.id, round: 1, step: step, isComplete: state.isComplete)
    try OfficeDesk.append([.reportStepped(stepped)], by: actor, in: writing)
    return step
  }

  private func report(
    of year: Int, in reading: any BookReading
  ) throws(Diagnostics) -> ReportReview {
    var latest: Report?
    var steps: [Step] = []
    for event in try reading.events(of: .office) {
      guard let node = event.node, let fact = OfficeEvent(kind: event.kind, node: node) else { continue }
      switch fact {
      case .reportDrafted(let drafted) where drafted.year == year:
        latest = try reading.document(drafted.digest)?.record(Report.self)
      case .reportStepped(let stepped) where stepped.reply.text == Report.caseID(year: year).text:
        if let step = stepped.step { steps.append(step) }
      default: continue
      }
    }
    guard let latest else { throw Diagnostics([OfficeDesk.noReport(year)]) }
    let office = try OfficeInForce(in: reading)
    let id = Report.caseID(year: year)
    let state = try Desk.proceedings(
      Review(caseID: id, replyID: latest.id, steps: steps), records: reading.records,
      file: "registry", stepsUnder: id.text)
    let frozen = state.frozen
    let content = state.content
    let letterhead = frozen?.letterhead
    let dossier = dossier(
      caseRecord: frozen?.caseRecord ?? latest.caseRecord, draft: frozen?.draft ?? latest.draft(),
      office: frozen?.office.office ?? office.office,
      letterhead: try OfficeDesk.letterhead(letterhead, office), seals: office.seals)
    return ReportReview(
      report: latest, state: state,
      content: try self.content(content, dossier), dossier: dossier, office: office)
  }

  private func content(_ known: Digest?, _ dossier: Dossier) throws(Diagnostics) -> Digest {
    if let known { return known }
    return try desk.content(dossier).digest
  }

  private static func letterhead(
    _ known: Letterhead?, _ office: OfficeInForce
  ) throws(Diagnostics) -> Letterhead {
    if let known { return known }
    return try letterhead(office)
  }

  private static func noReport(_ year: Int) -> Diagnostic {
    Diagnostic(
      DeskCode.noReport, at: .init(file: "registry"),
      .init("还没有\(year)年的总结", "no report of \(year) was kept"),
      help: .init("先写总结（fuwen report），再送审（report submit）", "draft it (fuwen report), then submit it (report submit)"))
  }
}
