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
    let day = steps.last?.at.day ?? atHand.caseRecord.handling.assigned
    let kept = keptVersions(steps, records, like: atHand)
    var all = kept
    if kept.last?.dossier.draft.digest != atHand.draft.digest {
      all.append(Desk.atHand(atHand, at: Instant(day: day, second: 0)))
    }
    let new = to == nil ? all.count - 1 : try Desk.place(to, in: kept, atHand.paths)
    let old: Int
    if let from {
      old = try Desk.place(from, in: kept, atHand.paths)
    } else {
      let digest = all.indices.contains(new) ? all[new].dossier.draft.digest : nil
      guard let before = all[..<max(0, new)].lastIndex(where: { $0.dossier.draft.digest != digest })
      else {
        throw Diagnostics([
          Desk.nothingToPrint("只有一个版本，没有可对照的", "there is one version only, nothing to compare")
        ])
      }
      old = before
    }
    let name = AssemblyOptions.usualName(atHand)
    guard let before = shown(all[old]), let after = shown(all[new]) else {
      throw Diagnostics([Desk.nothingToPrint("没有可对照的文字", "there is no text to compare")])
    }
    let sheet = DifferenceSheet(
      frame: FormFrame(office: atHand.office, letterhead: atHand.letterhead, day: day),
      identity: name, old: before, new: after)
    return MadeForm(name: "修改对照表-" + name, form: sheet.form)
  }

  private static func place(
    _ number: Int?, in kept: [VersionPair.Version], _ paths: DossierPaths
  ) throws(Diagnostics) -> Int {
    let found = try version(number, of: kept, paths)
    return kept.firstIndex { $0.step?.number == found.step?.number } ?? 0
  }

  private func shown(_ version: VersionPair.Version) -> DifferenceSheet.Version? {
    text(of: version).map {
      .init(
        name: version.name,
        digest: version.step?.content ?? (try? content(version.dossier).digest), document: $0)
    }
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
