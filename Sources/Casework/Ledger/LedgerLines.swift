package import Records

extension Case {
  /// The case's lines in a ledger that has several a case, in the order in which they happened.
  /// Empty texts are left out.
  /// - Parameters:
  ///   - day: the day on which the ledger is made: a commitment past its day is marked so.
  ///   - officeOn: as for `CaseRow`.
  package func ledgerLines(
    _ kind: LineField.Kind, on day: Day, under rules: OfficeRules,
    officeOn: ((Day) -> Office)? = nil
  ) -> [[LineField: String]] {
    let names = LedgerNames(officeOn: officeOn ?? { _ in rules.office })
    let lines: [[LineField: String?]] =
      switch kind {
      case .commitment: commitments.map { line($0, on: day) }
      case .seal:
        rounds.flatMap { round in
          round.sealed.map { line($0, of: round, names) }
        }
      case .contact:
        contacts.sorted { ($0.fact.on, $0.at) < ($1.fact.on, $1.at) }.map { line($0, names) }
      }
    return lines.map { $0.compactMapValues { $0 }.filter { !$0.value.isEmpty } }
  }

  private func line(_ course: CommitmentCourse, on day: Day) -> [LineField: String?] {
    let state =
      course.isOpen && course.due < day ? "逾期未落实" : course.state?.chinese ?? "未到期"
    return [
      .commitmentNumber: String(course.number), .commitmentText: course.text,
      .commitmentMade: rounds.first { $0.number == course.round }?.issue?.fact.documentNumber,
      .commitmentDue: course.due.iso, .commitmentState: state,
      .commitmentNote: course.followUps.last?.fact.note,
    ]
  }

  private func line(
    _ sealed: Stamped<Produced>, of round: Round, _ names: LedgerNames
  ) -> [LineField: String?] {
    // A correction has its own seal: the letter in force when the seal was used.
    let letters = round.replaced + [round.issue].compactMap { $0 }
    return [
      .sealDay: sealed.fact.on.iso,
      .sealLetter: letters.last { $0.at <= sealed.at }?.fact.documentNumber,
      .sealCopies: String(sealed.fact.copies),
      .sealAllowedBy: sealed.fact.allowedBy.map { names.person($0, on: sealed.fact.on) },
      .sealEnteredBy: names.person(sealed.by, on: sealed.at.day), .sealNote: sealed.fact.note,
    ]
  }

  private func line(_ held: Stamped<ContactHeld>, _ names: LedgerNames) -> [LineField: String?] {
    let contact = held.fact
    let proposers = contact.proposers.map { id in
      answered.proposers.first { $0.id == id }?.name ?? id.text
    }
    let with = proposers.isEmpty ? contact.unit ?? contact.with.chinese : nil
    return [
      .contactDay: contact.on.iso, .contactWith: with ?? proposers.joined(separator: "、"),
      .contactStage: contact.stage.chinese, .contactMeans: contact.means.chinese,
      .contactBy: contact.by.map { names.person($0, on: contact.on) }.joined(separator: "、"),
      .contactPlace: contact.place, .contactMinutes: contact.minutes,
    ]
  }
}

extension Counterpart {
  /// 提出者、会办单位、主办单位、人大、政协、督查机构、有关部门.
  package var chinese: String {
    switch self {
    case .leadProposer, .eachProposer, .anyProposer: "提出者"
    case .jointUnits: "会办单位"
    case .leadUnit: "主办单位"
    case .congress: "人大"
    case .cppcc: "政协"
    case .supervision: "督查机构"
    case .departments: "有关部门"
    }
  }
}
