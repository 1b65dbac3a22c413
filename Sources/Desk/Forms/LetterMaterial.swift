package import Casework
package import Records

/// What forms about one letter are made from, whichever book keeps it.
package struct LetterMaterial: Sendable {
  /// The records that the gates pass or passed; before submission, those at hand.
  package var dossier: Dossier
  /// nil: never submitted.
  package var proceedings: Proceedings?
  /// Of what stands in the dossier; nil while it is incomplete.
  package var content: Digest?
  /// Office files under which steps were decided, by the step's number.
  package var offices: [Int: Office]
  /// Whose views are asked, with their addresses where they are known; empty for a joint opinion.
  package var respondents: [Proposer]
  /// The office's postal address as it is now; nil: none, or what the records have.
  package var mail: Office.Mail? = nil
  /// By respondent, the case that their own matter was registered as, where the letter answers
  /// several; empty in a folder, whose file doesn't say.
  package var own: [ProposerID: CaseRecord] = [:]
  /// What the letter was issued as; nil before.
  package var issue: IssueRecord? { proceedings?.issue?.record }
}

extension Desk {
  /// The material of a case's folder: what is under review or issued, else what is at hand.
  package func material(_ dossier: Dossier) throws(Diagnostics) -> LetterMaterial {
    let state = try state(of: dossier)
    var shown = dossier
    if let frozen = state?.frozen {
      shown.caseRecord = frozen.caseRecord
      shown.draft = frozen.draft
      shown.office = frozen.office.office
      shown.letterhead = frozen.letterhead
    }
    let records = book(dossier.paths).records
    var offices: [Int: Office] = [:]
    for step in state?.steps ?? [] {
      if let digest = step.office, let office = records.office(digest)?.office {
        offices[step.number] = office
      }
    }
    return LetterMaterial(
      dossier: shown, proceedings: state,
      content: state?.content ?? (try? content(dossier).digest), offices: offices,
      // The frozen case has no addresses: they are read from the case at hand.
      respondents: dossier.draft.kind == .letter
        ? dossier.caseRecord.proposersInPrintedOrder : [],
      mail: dossier.office.mail)
  }
}

extension OfficeDesk {
  /// The material of the latest letter of a case in the book.
  ///
  /// - Parameter letterhead: nil: the first adopted; only asked before submission.
  package func material(
    _ id: CaseID, letterhead: String? = nil
  ) throws(Diagnostics) -> LetterMaterial {
    try book.read { reading throws(Diagnostics) in
      let opened = try Opened(id, in: reading)
      let review = try underReview(opened, letterhead: letterhead, in: reading)
      var offices: [Int: Office] = [:]
      for step in review.state.steps {
        if let digest = step.office { offices[step.number] = review.dossier.offices[digest] }
      }
      return LetterMaterial(
        dossier: review.dossier,
        proceedings: review.state.steps.isEmpty ? nil : review.state, content: review.content,
        offices: offices,
        respondents: try OfficeDesk.respondents(of: opened.state, in: reading),
        mail: opened.office.office.mail, own: OfficeDesk.ownRecords(opened.state))
    }
  }

  private static func ownRecords(_ state: Case) -> [ProposerID: CaseRecord] {
    guard !state.absorptions.isEmpty else { return [:] }
    var own: [ProposerID: CaseRecord] = [:]
    for proposer in state.record.proposers { own[proposer.id] = state.record }
    for absorbed in state.absorptions.compactMap(\.fact.record) {
      for proposer in absorbed.proposers {
        own[ProposerID("\(absorbed.id).\(proposer.id)")] = absorbed
      }
    }
    return own
  }

  /// A case's respondents with the phones and addresses that the book still keeps.
  static func respondents(
    of state: Case, in reading: any BookReading
  ) throws(Diagnostics) -> [Proposer] {
    var respondents = state.respondents
    guard !respondents.isEmpty else { return [] }
    var data = try reading.personalData(of: state.id)
    // A merged case's proposers are answered under that case's id and their own.
    for other in state.absorbed {
      data += try reading.personalData(of: other).map { datum in
        var datum = datum
        datum.proposer = ProposerID("\(other).\(datum.proposer)")
        return datum
      }
    }
    for index in respondents.indices {
      for datum in data where datum.proposer == respondents[index].id {
        switch datum.field {
        case .phone: respondents[index].phone = datum.value
        case .address: respondents[index].address = datum.value
        }
      }
    }
    return respondents
  }
}
