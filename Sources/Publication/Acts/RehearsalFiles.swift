internal import Casework
package import Desk
internal import Export
internal import Letters
package import Records
internal import Screening

extension FolderEditions {
  /// A rehearsal as files: the public letter as it would look, and both texts side by side with what
  /// was found.
  package func rehearsalFiles(
    _ rehearsal: EditionMaker.Rehearsal, of letter: Dossier
  ) throws(Diagnostics) -> [(name: String, bytes: [UInt8])] {
    let masked = EditionMaker.masked(
      rehearsal.caseRecord, rehearsal.draft, rehearsal.proposedMasks)
    var dossier = letter
    dossier.caseRecord = masked.caseRecord
    dossier.draft = masked.draft
    let assembly = try desk.set(
      dossier, standing: .reviewDraft(nil), content: masked.draft.digest, diagnostics: [],
      options: AssemblyOptions(formats: [.pdf], name: letter.caseRecord.id.text + "-rehearsal"))
    let whole = desk.composer(letter).letters(standing: .draft(words: "", digest: nil)).first
    let open = assembly.letters.first?.document
    guard let whole, let open else { return [] }
    let page = RehearsalPage(whole: whole, open: open, findings: rehearsal.findings)
    return assembly.letters.flatMap(\.files) + [
      (name: letter.caseRecord.id.text + "-rehearsal.html", bytes: Array(page.html.utf8))
    ]
  }
}

extension EditionMaker.Rehearsal {
  /// What would be masked if everything went as proposed; what a person must decide counts as masked.
  var proposedMasks: [Edition.Found] {
    findings.filter { $0.proposed != .keep }.map {
      Edition.Found(
        kind: $0.finding.kind, path: $0.path, from: $0.finding.from, to: $0.finding.to,
        decision: .mask, by: draft.drafter)
    }
  }
}
