internal import Casework
package import Records

extension Desk {
  /// Two versions of a folder's reply, each named by the step that submitted or edited it.
  ///
  /// - Parameters:
  ///   - from: nil: the last version under review.
  ///   - to: nil: the reply at hand.
  ///   - instant: when the reply at hand is looked at.
  /// - Throws: FW1606 when no version was submitted by the step.
  package func versions(
    _ dossier: Dossier, from: Int?, to: Int?, at instant: Instant
  ) throws(Diagnostics) -> VersionPair {
    let book = book(dossier.paths)
    let kept = keptVersions(try book.review()?.steps ?? [], book.records, like: dossier)
    let old = try Desk.version(from, of: kept, dossier.paths)
    guard let to else {
      return VersionPair(old: old, new: Desk.atHand(dossier, at: instant))
    }
    return try VersionPair(old: old, new: Desk.version(to, of: kept, dossier.paths))
  }

  /// Every version that a step froze, in order.
  func keptVersions(
    _ steps: [Step], _ records: RecordLookup, like dossier: Dossier
  ) -> [VersionPair.Version] {
    steps.compactMap { step in
      guard let objects = step.objects, let frozen = records.frozen(objects) else { return nil }
      var kept = dossier
      kept.caseRecord = frozen.caseRecord
      kept.draft = frozen.draft
      kept.office = frozen.office.office
      kept.letterhead = frozen.letterhead
      return .init(
        dossier: kept, by: step.person, at: step.at,
        name: "第\(step.number)步" + (step.kind == .edit ? "修改" : "送审"), step: step)
    }
  }

  static func atHand(_ dossier: Dossier, at instant: Instant) -> VersionPair.Version {
    .init(dossier: dossier, by: dossier.draft.drafter, at: instant, name: "手头文稿")
  }

  /// The version in force at a step; nil: the last.
  static func version(
    _ number: Int?, of kept: [VersionPair.Version], _ paths: DossierPaths
  ) throws(Diagnostics) -> VersionPair.Version {
    let found = number.map { number in
      kept.last { $0.step.map { $0.number <= number } ?? false }
    } ?? kept.last
    guard let found else {
      throw Diagnostics([
        Diagnostic(
          DeskCode.objectMissing, at: .init(file: paths.review),
          .init("没有这一步送审的版本", "no version was submitted by that step"),
          help: .init("用 fuwen review status 查看各步", "see the steps with 'fuwen review status'"))
      ])
    }
    return found
  }
}
