internal import Casework
package import Records
internal import Tables

extension OfficeDesk {
  /// The letter of the round under way: the files kept at issue, or the review draft (送审稿) whose
  /// digits the gates name.
  ///
  /// - Parameter letterhead: nil: the first adopted; only asked before submission.
  package func letter(
    of id: CaseID, letterhead: String? = nil
  ) throws(Diagnostics) -> (files: [PaperFile], diagnostics: [Diagnostic]) {
    if let issued = try issued(id) { return (issued.files, []) }
    let review = try review(id, letterhead: letterhead)
    let assembly = try desk.set(
      review.dossier, standing: .reviewDraft(review.state),
      content: review.content ?? review.dossier.draft.digest,
      diagnostics: review.dossier.diagnostics, options: AssemblyOptions())
    return (assembly.letters.flatMap(\.files), assembly.diagnostics)
  }

  /// What the round under way was issued as; nil before.
  func issued(_ id: CaseID) throws(Diagnostics) -> CaseIssue? {
    try book.read { reading throws(Diagnostics) in
      try issued(OfficeDesk.state(of: id, in: reading), number: nil, in: reading)
    }
  }

  /// 上报包: what the city's own platform asks for, to copy over: the fields as a table, and the
  /// letter's files.
  /// - Throws: unless the round's letter is issued.
  package func package(for id: CaseID) throws(Diagnostics) -> [PaperFile] {
    guard let issued = try issued(id) else {
      throw Diagnostics([
        Refusal.notInState(
          try open(id).state.state, "本轮答复尚未印发", "this round's letter isn't issued"
        ).diagnostic(at: OfficeDesk.place(id))
      ])
    }
    let row = try book.read { reading throws(Diagnostics) in try reading.row(of: id) }
    let wanted: [LedgerField] = [
      .number, .kind, .level, .session, .title, .proposer, .cosigners, .role, .leadUnit,
      .jointUnits, .given, .accepted, .due, .section, .handler, .contacts, .faceToFace,
      .firstContact, .resultClass, .disclosure, .disclosureReason, .documentNumber, .signed, .issued,
      .pointOutcomes, .commitments,
    ]
    let fields = TableSheet(
      title: "", columns: [.init("栏目"), .init("内容")],
      rows: wanted.compactMap { field in
        row?.cells[field].map { [TableCell(.text(field.usual)), TableCell(.text($0))] }
      })
    return [("上报栏目.csv", CSVWriter.bytes(of: fields))] + issued.files
  }
}
