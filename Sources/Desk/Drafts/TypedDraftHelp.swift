internal import Manuscripts
internal import Records

/// Help in the terms of whoever typed a draft, and never opens the record that it becomes.
enum TypedDraftHelp {
  /// The same diagnostic; what an option or the draft's own words mend is said so.
  static func told(_ diagnostic: Diagnostic) -> Diagnostic {
    var diagnostic = diagnostic
    switch diagnostic.code {
    case .commitmentMissing:
      diagnostic.help = .init(
        "加 --commitment 2026-12-31=承诺事项，重新导入。",
        "add --commitment 2026-12-31=TEXT and import again.")
    case .reasonMissing:
      diagnostic.help = .init("加 --reason 写明理由，重新导入。", "add --reason and import again.")
    case .pointUnanswered:
      diagnostic.help = .init(
        DraftMaker.nameThePoint.chinese + "各节依次答复各条的，加 --points-in-order。",
        DraftMaker.nameThePoint.english
          + " If the sections answer the points in order, add --points-in-order.")
    default: break
    }
    return diagnostic
  }
}
