internal import Casework
internal import Letters
package import Records

extension Desk {
  /// 公开前保密审查表 of a public edition.
  ///
  /// - Parameter disclosure: what the letter itself said; nil: not known.
  /// - Throws: FW2204 when the material is of a letter, not of an edition.
  package func publicationReview(
    _ material: LetterMaterial, disclosure: Disclosure?
  ) throws(Diagnostics) -> MadeForm {
    let dossier = material.dossier
    guard dossier.draft.kind == .edition else {
      throw Diagnostics([
        Desk.nothingToPrint(
          "这里是函件，不是公开文本；先 fuwen publish prepare",
          "this is a letter, not a public edition; prepare one with 'fuwen publish prepare'")
      ])
    }
    let document = composer(dossier).letters(standing: .draft(words: "", digest: nil)).first
    let sheet = PublicationReviewSheet(
      frame: frame(material), caseRecord: dossier.caseRecord, draft: dossier.draft,
      title: document?.title.text ?? dossier.caseRecord.matter.title,
      proceedings: material.proceedings, chain: try? content(dossier).frozen.chain,
      content: material.content, offices: material.offices, disclosure: disclosure)
    return MadeForm(
      name: "保密审查表-\(dossier.caseRecord.id.text)-\(dossier.draft.id.text)", form: sheet.form)
  }
}

extension OfficeDesk {
  /// 公开前保密审查表 of a case's last public edition.
  ///
  /// - Throws: FW2204 when none was prepared.
  package func publicationReview(_ id: CaseID) throws(Diagnostics) -> MadeForm {
    try book.read { reading throws(Diagnostics) in
      let opened = try Opened(id, in: reading)
      guard let course = opened.state.editions.last,
        let draft = reading.record(Draft.self, course.prepared.fact.digest),
        let record = reading.record(CaseRecord.self, course.prepared.fact.caseRecord)
      else {
        throw Diagnostics([
          Desk.nothingToPrint("\(id)还没有准备公开文本", "no public edition of \(id) was prepared")
        ])
      }
      let records = reading.records
      let state = try Desk.proceedings(
        Review(caseID: id, replyID: course.id, steps: course.steps), records: records,
        file: "registry", stepsUnder: id.text)
      let frozen = state.frozen
      let letterhead = try OfficeDesk.letterhead(opened.office)
      let dossier = dossier(
        caseRecord: frozen?.caseRecord ?? record, draft: frozen?.draft ?? draft,
        office: frozen?.office.office ?? opened.office.office,
        letterhead: frozen?.letterhead ?? letterhead,
        seals: opened.office.seals)
      var offices: [Int: Office] = [:]
      for step in state.steps {
        if let digest = step.office { offices[step.number] = records.office(digest)?.office }
      }
      let letter = opened.state.rounds.last { $0.draftIssued?.reply == course.prepared.fact.of }
      let issued = letter?.draftIssued.flatMap { reading.record(Draft.self, $0.digest) }
      return try desk.publicationReview(
        LetterMaterial(
          dossier: dossier, proceedings: state.steps.isEmpty ? nil : state,
          content: state.content ?? (try? desk.content(dossier).digest), offices: offices,
          respondents: []), disclosure: issued?.disclosure)
    }
  }
}
