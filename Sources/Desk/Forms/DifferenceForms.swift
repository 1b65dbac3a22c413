internal import Casework
internal import Letters
package import Records

extension Desk {
  /// 修改对照表 of two versions in a case's folder.
  ///
  /// - Parameters:
  ///   - from: the step that submitted or edited the older version; nil: the last but one.
  ///   - to: that of the newer; nil: the last, or the reply at hand where it is another.
  /// - Throws: FW2204 when there is but one version; FW1606 when a step made none.
  package func difference(
    _ dossier: Dossier, from: Int?, to: Int?
  ) throws(Diagnostics) -> MadeForm {
    let book = book(dossier.paths)
    return try difference(
      steps: book.review()?.steps ?? [], records: book.records, atHand: dossier, from: from,
      to: to)
  }

  func difference(
    steps: [Step], records: RecordLookup, atHand: Dossier, from: Int?, to: Int?
  ) throws(Diagnostics) -> MadeForm {
    let versions = versions(steps, records, atHand: atHand)
    func version(_ step: Int) throws(Diagnostics) -> KnownVersion {
      guard let found = versions.last(where: { $0.step.map { $0 <= step } ?? false }) else {
        throw Diagnostics([Desk.noVersion(atHand.paths)])
      }
      return found
    }
    guard let last = versions.last else { throw Diagnostics([Desk.noVersion(atHand.paths)]) }
    let new = try to.map { step throws(Diagnostics) in try version(step) } ?? last
    let old: KnownVersion
    if let from {
      old = try version(from)
    } else {
      guard
        let before = versions.last(where: { $0.order < new.order && $0.draft != new.draft })
      else {
        throw Diagnostics([
          Desk.nothingToPrint("只有一个版本，没有可对照的", "there is one version only, nothing to compare")
        ])
      }
      old = before
    }
    let name = AssemblyOptions.usualName(atHand)
    let sheet = DifferenceSheet(
      frame: FormFrame(
        office: atHand.office, letterhead: atHand.letterhead,
        day: steps.last?.at.day ?? atHand.caseRecord.handling.assigned), identity: name,
      old: old.shown, new: new.shown)
    return MadeForm(name: "修改对照表-" + name, form: sheet.form)
  }

  private struct KnownVersion {
    var order: Int
    /// nil: at hand, submitted by no step.
    var step: Int?
    var draft: Digest
    var shown: DifferenceSheet.Version
  }

  /// Every version that a step froze, in order, and the one at hand where it is another.
  private func versions(
    _ steps: [Step], _ records: RecordLookup, atHand: Dossier
  ) -> [KnownVersion] {
    var versions: [KnownVersion] = []
    func add(_ dossier: Dossier, step: Step?, name: String) {
      let letters = composer(dossier).letters(standing: .draft(words: "", digest: nil))
      guard let document = letters.first else { return }
      versions.append(
        KnownVersion(
          order: versions.count, step: step?.number, draft: dossier.draft.digest,
          shown: .init(
            name: name, digest: step?.content ?? (try? content(dossier).digest),
            document: document)))
    }
    for step in steps {
      guard let objects = step.objects, let frozen = records.frozen(objects) else { continue }
      var dossier = atHand
      dossier.caseRecord = frozen.caseRecord
      dossier.draft = frozen.draft
      dossier.office = frozen.office.office
      dossier.letterhead = frozen.letterhead
      let act = step.kind == .edit ? "修改" : "送审"
      add(dossier, step: step, name: "第\(step.number)步\(act)")
    }
    if versions.last?.draft != atHand.draft.digest {
      add(atHand, step: nil, name: "手头文稿")
    }
    return versions
  }

  static func noVersion(_ paths: DossierPaths) -> Diagnostic {
    Diagnostic(
      DeskCode.objectMissing, at: .init(file: paths.review),
      .init("没有这一步送审的版本", "no version was submitted by that step"),
      help: .init("用 fuwen review status 查看各步", "see the steps with 'fuwen review status'"))
  }
}

extension OfficeDesk {
  /// 修改对照表 of two versions of a case's latest reply.
  package func difference(
    _ id: CaseID, from: Int?, to: Int?
  ) throws(Diagnostics) -> MadeForm {
    try book.read { reading throws(Diagnostics) in
      let opened = try Opened(id, in: reading)
      let review = try underReview(opened, letterhead: nil, in: reading)
      var atHand = review.dossier
      // The review shows what was frozen; a version kept since is the newest.
      if let latest = opened.state.round.drafts.last?.fact,
        let draft = reading.record(Draft.self, latest.digest)
      {
        atHand.draft = draft
      }
      return try desk.difference(
        steps: review.state.steps, records: reading.records, atHand: atHand, from: from, to: to)
    }
  }
}
