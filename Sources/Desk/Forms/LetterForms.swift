internal import Casework
package import Letters
package import Records
internal import Typesetting

/// Forms about one letter, from either book.
extension Desk {
  /// 发文稿纸.
  package func signOff(_ material: LetterMaterial) -> MadeForm {
    let dossier = material.dossier
    let composer = composer(dossier)
    let document = composer.letters(standing: .draft(words: "", digest: nil)).first
    let chain = try? content(dossier).frozen.chain
    let sheet = SignOffSheet(
      frame: frame(material), caseRecord: dossier.caseRecord, draft: dossier.draft,
      title: document?.title.text ?? dossier.caseRecord.matter.title,
      addressee: document.map { String($0.addressee.text.dropLast()) } ?? "",
      recipients: material.issue?.recipients ?? composer.recipients,
      proceedings: material.proceedings, chain: chain, content: material.content,
      pageCount: document.map { setter.pages($0).pages.count }, offices: material.offices)
    return MadeForm(name: "发文稿纸-" + AssemblyOptions.usualName(dossier), form: sheet.form)
  }

  /// 征询意见表, one for each respondent.
  ///
  /// - Parameter only: the proposers asked for; empty: all.
  /// - Throws: FW2203 for a joint opinion, and for a proposer that the case hasn't.
  package func feedback(
    _ material: LetterMaterial, only: [ProposerID] = []
  ) throws(Diagnostics) -> [MadeForm] {
    let dossier = material.dossier
    guard !material.respondents.isEmpty else {
      throw Diagnostics([
        Diagnostic(
          FormCode.nobodyAsked, at: .init(file: dossier.paths.caseRecord),
          .init("会办意见没有征询对象", "a joint opinion asks no proposer"),
          help: .init("由主办单位征询", "the lead unit asks them"))
      ])
    }
    let known = material.respondents
    if let unknown = only.first(where: { id in !known.contains { $0.id == id } }) {
      let all = known.map { "\($0.id)（\($0.name)）" }.joined(separator: "、")
      throw Diagnostics([
        Diagnostic(
          FormCode.nobodyAsked, at: .init(file: dossier.paths.caseRecord, path: "proposers"),
          .init("没有“\(unknown)”这位提出者", "there is no proposer `\(unknown)`"),
          help: .init("本件有：\(all)", "the case has: \(all)"))
      ])
    }
    return known.filter { only.isEmpty || only.contains($0.id) }.map { proposer in
      let sheet = FeedbackSheet(
        frame: frame(material), caseRecord: dossier.caseRecord, proposer: proposer,
        own: material.own[proposer.id], round: dossier.draft.round, documentNumber: material.issue?.documentNumber,
        signed: material.issue?.signed, contact: dossier.draft.contact)
      return MadeForm(
        name: "征询意见表-\(dossier.caseRecord.id.text)-\(proposer.id.text)", form: sheet.form)
    }
  }

  /// The office's and the letterhead's frame, on the day of the letter. What comes back goes to
  /// where the office is now, which need not stand in the records that were frozen.
  package func frame(_ material: LetterMaterial) -> FormFrame {
    let dossier = material.dossier
    var office = dossier.office
    office.mail = material.mail ?? office.mail
    let last = material.proceedings?.steps.last?.at.day
    return FormFrame(
      office: office, letterhead: dossier.letterhead,
      day: material.issue?.printed ?? last ?? dossier.caseRecord.handling.assigned)
  }

  /// What a form or envelope lacks where the office file names no address.
  package static func returnAddressWarning(_ office: Office, file: String) -> [Diagnostic] {
    guard office.mail == nil else { return [] }
    return [
      Diagnostic(
        FormCode.returnAddressMissing, severity: .warning, at: .init(file: file),
        .init("单位配置没有通信地址", "the office file has no postal address"),
        help: .init("在office.xml里加<mail>地址</mail>", "add <mail>ADDRESS</mail> to office.xml"))
    ]
  }
}
