internal import Casework
package import Records

/// One case's issued letter, as it goes to the printer.
package struct PrintMatter: Sendable {
  package var material: LetterMaterial
  /// The letters' files, as they were kept at issue.
  package var files: [PaperFile]
  /// The PDF files among them: one an addressee, or one for all.
  package var letters: [[UInt8]]

  package init(material: LetterMaterial, files: [PaperFile]) {
    self.material = material
    self.files = files
    letters = files.filter { $0.name.hasSuffix(".pdf") }.map(\.bytes)
  }

  /// How its user knows the case.
  var name: String { material.dossier.caseRecord.id.text }

  /// Where its records lie.
  var place: String { material.dossier.paths.caseRecord }
}

/// What goes to one recipient.
struct PrintEnvelope {
  var recipient: IssueRecord.Recipient
  /// nil for a body that only gets a copy.
  var proposer: Proposer?
  /// Which of the case's letters.
  var letter: Int
}

extension PrintMatter {
  /// Everyone's own letter in the order of the issue: proposers first, each their own copy, then
  /// who gets copies.
  var envelopes: [PrintEnvelope] {
    guard let issue = material.issue else { return [] }
    let addressees = issue.recipients.filter { $0.role == .addressee }
    return addressees.enumerated().map { index, recipient in
      PrintEnvelope(
        recipient: recipient, proposer: respondent(index, named: recipient.name),
        letter: letters.count == addressees.count ? index : 0)
    }
      + issue.recipients.filter { $0.role != .addressee }.map {
        PrintEnvelope(recipient: $0, proposer: nil, letter: 0)
      }
  }

  /// The issue names everyone in the order of the letters, with their title behind the name.
  private func respondent(_ index: Int, named name: String) -> Proposer? {
    let respondents = material.respondents
    if index < respondents.count, name.hasPrefix(respondents[index].name) {
      return respondents[index]
    }
    return respondents.first { name.hasPrefix($0.name) }
  }
}

extension Desk {
  /// The letter of a case's folder, for printing; nil when it isn't issued.
  ///
  /// - Throws: what assembly throws.
  package func printMatter(_ dossier: Dossier) throws(Diagnostics) -> PrintMatter? {
    let assembly = try assemble(dossier, options: AssemblyOptions(formats: [.pdf]))
    guard case .issued = assembly.standing else { return nil }
    return PrintMatter(
      material: try material(dossier), files: assembly.letters.flatMap(\.files))
  }
}

extension OfficeDesk {
  /// The latest letter of a case in the book, for printing; nil when it isn't issued.
  package func printMatter(_ id: CaseID) throws(Diagnostics) -> PrintMatter? {
    guard let issued = try issued(id) else { return nil }
    let material = try material(id)
    guard material.issue != nil else { return nil }
    return PrintMatter(material: material, files: issued.files)
  }
}
