internal import Casework
package import Records

extension OfficeDesk {
  /// Two versions of the round under way, counted from 1 as they were kept.
  ///
  /// - Parameters:
  ///   - from: nil: the one before the newer.
  ///   - to: nil: the last.
  ///   - letterhead: nil: the first adopted.
  /// - Throws: FW1653 when the round hasn't got so many versions.
  package func versions(
    _ id: CaseID, from: Int?, to: Int?, letterhead: String? = nil
  ) throws(Diagnostics) -> VersionPair {
    try book.read { reading throws(Diagnostics) in
      let opened = try Opened(id, in: reading)
      let drafts = opened.state.round.drafts
      func version(_ number: Int) throws(Diagnostics) -> VersionPair.Version {
        guard drafts.indices.contains(number - 1),
          let draft = try reading.document(drafts[number - 1].fact.digest)?.record(Draft.self)
        else { throw Diagnostics([OfficeDesk.noVersion(id, number, of: drafts.count)]) }
        let kept = drafts[number - 1]
        return .init(
          dossier: try dossier(opened, draft: draft, letterhead: letterhead), by: kept.by,
          at: kept.at, name: "第\(number)稿")
      }
      let newer = to ?? drafts.count
      return try VersionPair(old: version(from ?? newer - 1), new: version(newer))
    }
  }

  private static func noVersion(_ id: CaseID, _ number: Int, of count: Int) -> Diagnostic {
    Diagnostic(
      DeskCode.noDraft, at: place(id),
      count < 2
        ? .init("本轮只有\(count)稿，没有可比较的", "this round has \(count) versions, nothing to compare")
        : .init("本轮没有第\(number)稿，共\(count)稿", "this round has no version \(number), only \(count)"),
      help: .init("用 fuwen case show 查看经过；--from、--to 写稿次", "see 'fuwen case show'; --from and --to count versions"))
  }
}
