/// How a letter's text changed between two versions, block by block: for a report that shows what
/// was removed and what was added side by side.
package enum DocumentComparison {
  package enum Change: Sendable, Hashable {
    /// The text is the same; its path may have moved.
    case same(old: Document.TextBlock, new: Document.TextBlock)
    case changed(
      old: Document.TextBlock, new: Document.TextBlock, pieces: [TextDifference.Piece])
    case removed(Document.TextBlock)
    case added(Document.TextBlock)
  }

  /// Every block of both versions once, in reading order.
  package static func changes(old: Document, new: Document) -> [Change] {
    changes(old.blocks, new.blocks)
  }

  package static func changes(
    _ old: [Document.TextBlock], _ new: [Document.TextBlock]
  ) -> [Change] {
    VersionAlignment.steps(old.map(part), new.map(part)).map { step in
      switch step {
      case .removed(let index): return .removed(old[index])
      case .added(let index): return .added(new[index])
      case .kept(let a, let b):
        if TextDifference.isSame(old[a].text, new[b].text) {
          return .same(old: old[a], new: new[b])
        }
        return .changed(
          old: old[a], new: new[b],
          pieces: TextDifference.pieces(old: old[a].text, new: new[b].text))
      }
    }
  }

  /// A block as alignment sees it: a path without its numbers is a kind, and one without any
  /// number (the title, the date) names the same block in both versions.
  package static func part(_ block: Document.TextBlock) -> VersionAlignment.Part {
    VersionAlignment.Part(
      kind: kind(block.path), text: block.text,
      isSole: !block.path.contains { $0.isNumber })
  }

  /// A path without its numbers.
  package static func kind(_ path: String) -> String { path.filter { !$0.isNumber } }
}
