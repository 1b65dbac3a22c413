package import Records

extension LetterComposer {
  /// The letter's title as composed.
  package var composedTitle: String {
    draft.title ?? fill(titlePattern, values(for: everybody).merging(MergedNames.inTitle(matter)) { $1 })
  }

  /// Blocks between the letter's opening and closing, as the letter to all proposers says them: a
  /// public edition holds its words, so that no later office file changes them.
  package func framed(_ blocks: [Block]) -> [Block] {
    let values = values(for: everybody)
    let naming = values.merging(MergedNames.inOpening(matter)) { $1 }
    let opening = draft.opening ?? usualOpening.map { fill(pattern($0), naming) }
    let closing = draft.closing ?? usualClosing.map { fill(pattern($0), values) }
    return [opening].compactMap { $0.map(Block.paragraph) } + blocks
      + [closing].compactMap { $0.map(Block.paragraph) }
  }

  private var everybody: Addressee {
    let proposers = caseRecord.proposersInPrintedOrder
    return Addressee(
      name: Naming.together(proposers, shown: office.writing.namesShown), proposers: proposers)
  }
}

/// What a public edition says of itself.
enum PublicFrame {
  static func notes(_ edition: Edition, _ disclosure: Disclosure) -> [String] {
    guard disclosure.decision == .open else { return [] }
    return (disclosure.extent == .summary ? ["（本件为摘要公开）"] : [])
      + (edition.isMasked ? ["（公开文本对个人信息等内容作了隐去处理，以“×××”表示）"] : [])
  }
}
