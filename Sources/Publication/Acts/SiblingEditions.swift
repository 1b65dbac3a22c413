internal import Casework
internal import Desk
internal import Records

/// The editions that lie beside each other in a case's folder.
extension FolderEditions {
  /// An edition's folder with its review as it holds.
  struct Sibling {
    var dossier: Dossier
    /// Without the withdrawal, which comes after everything else.
    var state: Proceedings
    var withdrawal: Step?
    /// The step that released it; nil until then.
    var release: Step? { state.steps.last.flatMap { $0.kind == .issue ? $0 : nil } }
    var submitted: Step? { state.steps.last { $0.kind == .submit } }
  }

  /// Every reviewed edition in the folders of a case's folder, in the order of names.
  ///
  /// - Throws: the faults of a review that doesn't hold, or was passed by people who may not.
  func siblings(
    in folder: String, office: String, letterhead: String
  ) throws(Diagnostics) -> [Sibling] {
    var found: [Sibling] = []
    for name in FilePaths.names(in: folder) {
      let own = folder + "/" + name
      guard FilePaths.isFolder(own), FilePaths.exists(own + "/review.xml"),
        FilePaths.exists(own + "/reply.xml")
      else { continue }
      let paths = try DossierPaths(
        caseRecord: own + "/case.xml", reply: own + "/reply.xml", office: office,
        letterhead: letterhead, review: own + "/review.xml")
      let dossier = try desk.open(paths)
      let book = desk.book(paths)
      guard dossier.draft.kind == .edition, let review = try book.review() else { continue }
      let whole = try desk.proceedings(review, in: book, path: paths.review)
      let faults = desk.authorityFaults(whole, dossier)
      guard faults.isEmpty else { throw Diagnostics(faults) }
      let steps = review.steps.filter { $0.kind != .withdraw }
      found.append(
        Sibling(
          dossier: dossier,
          state: try desk.proceedings(
            Review(caseID: review.caseID, replyID: review.replyID, steps: steps), in: book,
            path: paths.review),
          withdrawal: review.steps.last { $0.kind == .withdraw }))
    }
    return found
  }

  /// A letter's disclosure in force: as signed, or as the last change or edition decided.
  func decision(on letter: Dossier) throws(Diagnostics) -> Disclosure.Decision {
    let last = try siblings(
      in: FilePaths.folder(of: letter.paths.reply), office: letter.paths.office,
      letterhead: letter.paths.letterhead
    ).filter { $0.dossier.draft.edition?.of == letter.draft.id }
      .compactMap { sibling in sibling.release.map { (at: $0.at, decision: sibling.dossier.draft.disclosure.decision) } }
      .max { $0.at < $1.at }
    return last?.decision ?? letter.draft.disclosure.decision
  }

  /// - Throws: FW1746 when something else was decided on the letter after this edition was submitted.
  func needNotOvertaken(_ edition: Dossier) throws(Diagnostics) {
    let all = try siblings(
      in: FilePaths.folder(of: edition.paths.reply) + "/..", office: edition.paths.office,
      letterhead: edition.paths.letterhead)
    guard let own = all.first(where: { $0.dossier.draft.id == edition.draft.id }),
      let submitted = own.submitted
    else { return }
    let isOvertaken = all.contains { other in
      other.dossier.draft.id != edition.draft.id
        && other.dossier.draft.edition?.of == edition.draft.edition?.of
        && other.release.map { $0.at >= submitted.at } ?? false
    }
    guard !isOvertaken else {
      throw Diagnostics([Refusal.overtaken().diagnostic(at: .init(file: edition.paths.review))])
    }
  }
}
