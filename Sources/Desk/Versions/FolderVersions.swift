internal import Casework
package import Records

extension Desk {
  /// Two versions of a folder's reply, each named by the step that submitted or edited it.
  ///
  /// - Parameters:
  ///   - from: nil: the last version under review.
  ///   - to: nil: the reply at hand.
  ///   - instant: when the reply at hand is looked at.
  /// - Throws: FW1619 when no version was submitted by the step.
  package func versions(
    _ dossier: Dossier, from: Int?, to: Int?, at instant: Instant
  ) throws(Diagnostics) -> VersionPair {
    let book = book(dossier.paths)
    let review = try book.review()
    func version(_ number: Int?) throws(Diagnostics) -> VersionPair.Version {
      let steps = review?.steps.filter { $0.objects != nil } ?? []
      let step = number.map { number in steps.last { $0.number <= number } } ?? steps.last
      guard let step, let objects = step.objects, let frozen = book.records.frozen(objects) else {
        throw Diagnostics([Desk.noVersion(dossier.paths)])
      }
      var kept = dossier
      kept.caseRecord = frozen.caseRecord
      kept.draft = frozen.draft
      kept.office = frozen.office.office
      kept.letterhead = frozen.letterhead
      return .init(
        dossier: kept, by: step.person, at: step.at, name: "第\(step.number)步")
    }
    let old = try version(from)
    guard let to else {
      return VersionPair(
        old: old,
        new: .init(
          dossier: dossier, by: dossier.draft.drafter, at: instant, name: "手头文稿"))
    }
    return try VersionPair(old: old, new: version(to))
  }

  private static func noVersion(_ paths: DossierPaths) -> Diagnostic {
    Diagnostic(
      DeskCode.objectMissing, at: .init(file: paths.review),
      .init("没有这一步送审的版本", "no version was submitted by that step"),
      help: .init("用 fuwen review status 查看各步", "see the steps with 'fuwen review status'"))
  }
}
