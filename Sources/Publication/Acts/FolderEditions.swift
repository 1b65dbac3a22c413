internal import Casework
package import Desk
package import Records

/// Public editions kept as plain files: a folder beside the letter's records, itself a case's folder
/// with `case.xml`, `reply.xml` and `review.xml`, so that the gates are passed by the same commands.
package struct FolderEditions {
  package let desk: Desk

  package init(_ desk: Desk) { self.desk = desk }

  private func maker(_ source: EditionSource, _ office: Office) throws(Diagnostics) -> EditionMaker {
    try EditionMaker(source, under: office)
  }

  /// What everybody would see of a letter, signed or not, with what is found in it.
  package func rehearse(
    _ dossier: Dossier, by person: PersonID, hiding words: [String] = []
  ) throws(Diagnostics) -> EditionMaker.Rehearsal {
    try maker(try .rehearsed(dossier, at: desk), dossier.office).rehearse(
      id: FolderEditions.usualID(dossier.draft.id), by: person, hiding: words)
  }

  /// Prepares the edition of an issued letter, or a change of its disclosure.
  ///
  /// - Parameter change: the new decision with its reason; nil: an edition of the text.
  /// - Returns: the edition's case and draft, not yet written.
  package func prepare(
    _ dossier: Dossier, id: ReplyID?, by person: PersonID, keywords: [String],
    decisions: EditionDecisions, change: (decision: Disclosure.Decision, reason: String)?
  ) throws(Diagnostics) -> (caseRecord: CaseRecord, draft: Draft) {
    let source = try EditionSource.issued(dossier, at: desk)
    let id = id ?? FolderEditions.usualID(dossier.draft.id)
    let maker = try maker(source, dossier.office)
    if let change, change.decision != .open {
      return source.change(to: change.decision, reason: change.reason, id: id, by: person)
    }
    try EditionSource.needOpen(
      try decision(on: dossier), reason: Disclosure(decision: .open, reason: change?.reason),
      at: dossier.paths.reply)
    var edition = try maker.edition(
      id: id, by: person, keywords: keywords, decisions: decisions)
    edition.draft.disclosure.reason = change?.reason
    return edition
  }

  /// Writes a prepared edition into a folder of its own.
  ///
  /// - Throws: when the folder's edition is under review or released.
  package func write(
    _ edition: (caseRecord: CaseRecord, draft: Draft), to folder: String
  ) throws(Diagnostics) -> [String] {
    let review = folder + "/review.xml"
    if FilePaths.exists(review) { throw Diagnostics([EditionFaults.reviewed(review)]) }
    return try FileDelivery.write(
      [
        ("case.xml", XMLText.bytes(of: edition.caseRecord.node)),
        ("reply.xml", XMLText.bytes(of: edition.draft.node)),
      ], to: folder)
  }

  /// Whether the edition in a folder is what the letter in the folder above gives.
  ///
  /// - Throws: FW2001, FW2002, FW2003, FW2004.
  package func check(_ dossier: Dossier) throws(Diagnostics) {
    let letter = try letter(of: dossier)
    let source = try EditionSource.issued(letter, at: desk)
    guard let edition = dossier.draft.edition else {
      throw Diagnostics([EditionFaults.notAnEdition(dossier.draft)])
    }
    guard edition.of == source.draft.id, edition.content == source.content,
      edition.documentNumber == source.record.documentNumber, edition.signed == source.record.signed
    else { throw Diagnostics([EditionFaults.differs(dossier.draft, at: "/reply/edition")]) }
    try EditionSource.needOpen(
      try decision(on: letter), reason: dossier.draft.disclosure, at: dossier.paths.reply)
    let faults = try maker(source, dossier.office).faults(dossier.caseRecord, dossier.draft)
    guard faults.isEmpty else { throw Diagnostics(faults) }
  }

  /// Whether a released edition still is what its letter gives. What screening has learnt since the
  /// release takes nothing from the public by itself; a secrecy mark does.
  ///
  /// - Throws: FW2002, FW2004.
  func checkShown(_ dossier: Dossier, of letter: Dossier) throws(Diagnostics) {
    let faults = try maker(.issued(letter, at: desk), dossier.office).faults(
      dossier.caseRecord, dossier.draft
    ).filter { $0.code != EditionCode.undecided }
    guard faults.isEmpty else { throw Diagnostics(faults) }
  }

  /// The letter that an edition's folder shows: it stands in the folder above.
  private func letter(of dossier: Dossier) throws(Diagnostics) -> Dossier {
    let above = FilePaths.folder(of: dossier.paths.reply) + "/.."
    let paths = try DossierPaths(
      caseRecord: above + "/case.xml", reply: above + "/reply.xml", office: dossier.paths.office,
      letterhead: dossier.paths.letterhead, review: above + "/review.xml")
    return try desk.open(paths)
  }

  /// Releases an edition whose gates have passed: it is public from `day` on, and its file is kept.
  package func release(
    _ dossier: Dossier, on day: Day, by person: PersonID, at instant: Instant, comment: String?
  ) throws(Diagnostics) -> IssueResult {
    try check(dossier)
    guard let edition = dossier.draft.edition else {
      throw Diagnostics([EditionFaults.notAnEdition(dossier.draft)])
    }
    try needNotOvertaken(dossier)
    if dossier.draft.disclosure.decision == .open {
      let preview = try desk.set(
        dossier, standing: .reviewDraft(nil), content: dossier.draft.digest, diagnostics: [],
        options: AssemblyOptions(formats: PublicFormat.letters))
      let check = PublicFileCheck(dossier.caseRecord, dossier.draft, under: dossier.office)
      for file in preview.letters.flatMap(\.files) { try check.check(file.bytes, name: file.name) }
    }
    return try desk.issue(
      dossier, number: edition.documentNumber, printed: day, by: person, at: instant,
      keepsFiles: true, comment: comment, isRelease: true)
  }

  /// Takes a released edition from the public.
  package func withdraw(
    _ dossier: Dossier, reason: String, by person: PersonID, at instant: Instant
  ) throws(Diagnostics) -> Step {
    try desk.act(
      dossier.paths, office: dossier.office, caseID: dossier.caseRecord.id,
      replyID: dossier.draft.id, by: person, at: instant
    ) { _ in .withdraw(comment: reason) }
  }

  /// The letter's own with `-public`; of a long one its beginning, and enough of its digest to tell it
  /// from another's, since an identifier has at most 64 characters and the registry may add a number.
  static func usualID(_ letter: ReplyID) -> ReplyID {
    guard letter.text.utf8.count > 50 else { return ReplyID(letter.text + "-public") }
    let digest = Digest(of: Array(letter.text.utf8)).hex.prefix(8)
    return ReplyID(letter.text.prefix(41) + "-" + digest + "-public")
  }
}

extension EditionSource {
  /// - Throws: FW2003 unless the letter's decision in force is open, or the gates are asked to change it.
  static func needOpen(
    _ inForce: Disclosure.Decision, reason now: Disclosure, at place: String
  ) throws(Diagnostics) {
    guard inForce != .open, now.decision == .open, now.reason == nil else { return }
    throw Diagnostics([
      EditionFaults.notOpen(
        place,
        .init(
          "现定为\(inForce.chinese)，改为公开须写理由",
          "it is \(inForce.rawValue); opening it needs a reason"))
    ])
  }
}
