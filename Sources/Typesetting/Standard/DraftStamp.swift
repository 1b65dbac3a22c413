internal import Records

/// 送审稿 or 征求意见稿 with the digest's first 16 digits, in the top margin of every page of
/// anything that isn't issued.
enum DraftStamp {
  static let baseline = Length.mm(20)

  static func items(words: String, digest: String?, setter: LineSetter) -> [Page.Item] {
    guard !words.isEmpty else { return [] }
    let text = digest.map { words + "　" + $0 } ?? words
    let line = setter.line(
      text, .natural(.heading1, TypeSize.four, colour: .grey), role: .artifact)
    return line.items(setter, x: Grid.left, baseline: baseline)
  }
}
