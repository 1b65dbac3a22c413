package import Casework
package import Letters
package import Records

extension Desk {
  /// The content digest of a dossier: what gates pass.
  ///
  /// - Throws: a refusal's diagnostic when no chain of the office fits.
  package func content(_ dossier: Dossier) throws(Diagnostics) -> (
    frozen: FrozenRecords, digest: Digest
  ) {
    let frozen: FrozenRecords
    do {
      frozen = try FrozenRecords(
        caseRecord: dossier.caseRecord, draft: dossier.draft,
        office: OfficeVersion(dossier.office), letterhead: dossier.letterhead)
    } catch {
      throw Diagnostics([error.diagnostic(at: .init(file: dossier.paths.office))])
    }
    return (frozen, content(dossier, chain: frozen.chain))
  }

  package func content(_ dossier: Dossier, chain: Chain) -> Digest {
    Content.digest(
      caseRecord: dossier.caseRecord, draft: dossier.draft, letterhead: dossier.letterhead,
      images: dossier.seals.sorted { $0.key < $1.key }.map {
        (path: $0.key, digest: Digest(of: $0.value))
      }, chain: chain, office: dossier.office,
      composedTexts: composer(dossier).signedTexts)
  }

  package func composer(_ dossier: Dossier) -> LetterComposer {
    LetterComposer(
      caseRecord: dossier.caseRecord, draft: dossier.draft, office: dossier.office,
      letterhead: dossier.letterhead, seals: dossier.seals)
  }

  /// Where the review of `book` stands.
  ///
  /// - Throws: every fault of a review that doesn't hold, as diagnostics at its steps.
  package func proceedings(
    _ review: Review, in book: some Book, path: String
  ) throws(Diagnostics) -> Proceedings {
    try Desk.proceedings(review, records: book.records, file: path, stepsUnder: "/review")
  }

  /// The same for steps kept anywhere.
  ///
  /// - Parameter element: what the steps stand under, for the faults' places.
  package static func proceedings(
    _ review: Review, records: RecordLookup, file: String, stepsUnder element: String
  ) throws(Diagnostics) -> Proceedings {
    do {
      return try Proceedings.replayed(review, records: records)
    } catch {
      throw Diagnostics(
        error.all.map { fault in
          fault.refusal.diagnostic(
            at: .init(file: file, path: "\(element)/step[\(fault.step)]"))
        })
    }
  }

  /// Submits the dossier's reply: freezes its records and starts the chain.
  package func submit(
    _ dossier: Dossier, by person: PersonID, at instant: Instant, comment: String?
  ) throws(Diagnostics) -> Step {
    try checkEdition(dossier)
    let (frozen, digest) = try content(dossier)
    return try act(
      dossier.paths, office: dossier.office, caseID: dossier.caseRecord.id,
      replyID: dossier.draft.id, by: person, at: instant, freezing: frozen
    ) { _ in .submit(frozen, content: digest, comment: comment) }
  }

  /// Changes the text at a gate: the dossier holds the new text.
  package func edit(
    _ dossier: Dossier, mode: Step.EditMode, seat: SeatID?, as capacity: Capacity,
    by person: PersonID, at instant: Instant, comment: String?
  ) throws(Diagnostics) -> Step {
    try checkEdition(dossier)
    let (frozen, digest) = try content(dossier)
    return try act(
      dossier.paths, office: dossier.office, caseID: dossier.caseRecord.id,
      replyID: dossier.draft.id, by: person, at: instant, freezing: frozen
    ) { _ in
      .edit(
        frozen, content: digest, mode: mode, seat: seat, as: capacity, comment: comment)
    }
  }

  private func checkEdition(_ dossier: Dossier) throws(Diagnostics) {
    guard dossier.draft.kind == .edition else { return }
    guard let editionCheck else {
      throw Diagnostics([
        Diagnostic(
          DeskCode.badOption, at: .init(file: dossier.paths.reply),
          .init("这里不能送审公开文本", "public editions can't be submitted here"),
          help: .init("用 fuwen review submit", "use 'fuwen review submit'"))
      ])
    }
    try editionCheck(self, dossier)
  }

  /// Any other act of the review.
  package func act(
    _ paths: DossierPaths, office: Office, caseID: CaseID, replyID: ReplyID,
    by person: PersonID, at instant: Instant, freezing: FrozenRecords? = nil,
    _ command: (Proceedings) throws(Diagnostics) -> Command
  ) throws(Diagnostics) -> Step {
    let book = book(paths)
    let version = OfficeVersion(office)
    return try book.append(caseID: caseID, replyID: replyID) { review throws(Diagnostics) in
      guard review.caseID == caseID, review.replyID == replyID else {
        throw Diagnostics([Desk.foreignReview(review, paths: paths)])
      }
      var state = try proceedings(review, in: book, path: paths.review)
      let command = try command(state)
      do throws(Refusal) {
        let step = try state.perform(command, by: person, at: instant, under: version)
        var records: [any RecordCodable] = []
        if let freezing {
          records = [
            freezing.caseRecord, freezing.draft, freezing.office.office, freezing.letterhead,
          ]
        }
        if step.office != nil { records.append(office) }
        return Appendix(step: step, records: records)
      } catch {
        throw Diagnostics([error.diagnostic(at: .init(file: paths.review))])
      }
    }
  }

  static func foreignReview(_ review: Review, paths: DossierPaths) -> Diagnostic {
    Diagnostic(
      DeskCode.reviewDiffers, at: .init(file: paths.review, path: "/review"),
      .init(
        "审签记录属于案件\(review.caseID)的复文\(review.replyID)",
        "the review is of reply \(review.replyID) to case \(review.caseID)"),
      help: .init("用--review指定这份复文自己的审签记录", "name this reply's own review with --review"))
  }
}
