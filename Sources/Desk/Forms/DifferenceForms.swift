internal import Casework
internal import Letters
package import Records

extension Desk {
  /// 修改对照表 of two versions.
  ///
  /// - Throws: FW2204 when nothing composes of one of them.
  package func difference(_ pair: VersionPair) throws(Diagnostics) -> MadeForm {
    let dossier = pair.new.dossier
    let name = AssemblyOptions.usualName(dossier)
    let sheet = DifferenceSheet(
      frame: FormFrame(
        office: dossier.office, letterhead: dossier.letterhead, day: pair.new.at.day),
      identity: name, old: try shown(pair.old), new: try shown(pair.new))
    return MadeForm(name: "修改对照表-" + name, form: sheet.form)
  }

  private func shown(
    _ version: VersionPair.Version
  ) throws(Diagnostics) -> DifferenceSheet.Version {
    guard let document = text(of: version) else {
      throw Diagnostics([
        Desk.nothingToPrint("\(version.name)排不出文字", "nothing can be set of \(version.name)")
      ])
    }
    return .init(
      name: version.name, digest: try? content(version.dossier).digest, document: document)
  }

  /// The versions of a folder's reply that a reader wants to see side by side.
  ///
  /// - Parameters:
  ///   - from: a step that submitted or edited a version; nil: with `to` nil, the last that differs
  ///     from the newest.
  ///   - to: nil: the reply at hand.
  /// - Throws: FW1606 when a step made none; FW2204 when there is but one version.
  package func lastVersions(
    _ dossier: Dossier, from: Int?, to: Int?, at instant: Instant
  ) throws(Diagnostics) -> VersionPair {
    guard from == nil, to == nil else {
      return try versions(dossier, from: from, to: to, at: instant)
    }
    let steps = try book(dossier.paths).review()?.steps.filter { $0.objects != nil } ?? []
    guard let last = steps.last else { throw Diagnostics([Desk.oneVersion]) }
    if last.objects?.reply != dossier.draft.digest {
      return try versions(dossier, from: last.number, to: nil, at: instant)
    }
    guard let before = steps.last(where: { $0.objects?.reply != last.objects?.reply }) else {
      throw Diagnostics([Desk.oneVersion])
    }
    return try versions(dossier, from: before.number, to: last.number, at: instant)
  }

  static var oneVersion: Diagnostic {
    nothingToPrint("只有一个版本，没有可对照的", "there is one version only, nothing to compare")
  }
}

extension OfficeDesk {
  /// Two versions of a case's round, by their count; the last two where none is named.
  /// - Throws: FW2204 when there is but one; FW1626 when there aren't so many.
  package func lastVersions(
    _ id: CaseID, from: Int?, to: Int?
  ) throws(Diagnostics) -> VersionPair {
    if from == nil, to == nil, try open(id).state.round.drafts.count == 1 {
      throw Diagnostics([Desk.oneVersion])
    }
    return try versions(id, from: from, to: to)
  }
}
