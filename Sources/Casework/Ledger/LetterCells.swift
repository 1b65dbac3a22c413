import Records

/// The letter issued last, and where it stands for all to read.
extension LedgerCells {
  func letter(_ field: LedgerField) -> String? {
    switch field {
    case .resultClass: state.resultClass
    case .disclosure: state.disclosure?.chinese
    case .disclosureReason: state.disclosure == .open ? nil : disclosureReason
    case .documentNumber: answered?.issue?.fact.documentNumber
    case .signed: answered?.issue?.fact.signed.iso
    case .issued: answered?.issue?.fact.printed.iso
    case .sent: answered?.sentOn?.iso
    case .published: state.publication?.fact.on.iso
    case .address: state.publication?.fact.address
    default: nil
    }
  }

  private var disclosureReason: String? {
    if let decision = state.publicationDecisions.last, let issue = answered?.issue,
      decision.at >= issue.at
    {
      return decision.fact.reason
    }
    return (answered?.draftIssued ?? state.rounds.last?.drafts.last?.fact)?.disclosureReason
  }
}
