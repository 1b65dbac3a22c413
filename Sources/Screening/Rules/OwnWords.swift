internal import Records

/// The office's own list. A word is found whatever its width and case, and with spaces, dots and
/// hyphens or invisible characters put between its characters.
struct OwnWords: Sendable {
  /// By the first scalar, the longest first; without separators.
  private let words: [UInt32: [[UInt32]]]

  init(_ list: [String]) {
    var made: [UInt32: [[UInt32]]] = [:]
    for word in list {
      let folded = FoldedText(word.unicodeScalars).scalars.filter { !OwnWords.isSeparator($0) }
      if let first = folded.first { made[first, default: []].append(folded) }
    }
    words = made.mapValues { $0.sorted { $0.count > $1.count } }
  }

  func find(_ text: FoldedText) -> [Candidate] {
    guard !words.isEmpty else { return [] }
    var found: [Candidate] = []
    var at = 0
    while at < text.count {
      if let end = end(in: text, from: at) {
        found.append(Candidate(.word, at..<end, 1))
        at = end
      } else {
        at += 1
      }
    }
    return found
  }

  private func end(in text: FoldedText, from start: Int) -> Int? {
    for word in words[text[start]] ?? [] {
      if let end = end(of: word, in: text, from: start) { return end }
    }
    return nil
  }

  private static func isSeparator(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x09, 0x0A, 0x20, 0x2A, 0x2D, 0x2E, 0x2F, 0x5F, 0x7C, 0x7E, 0xB7: true
    default: false
    }
  }

  private func end(of word: [UInt32], in text: FoldedText, from start: Int) -> Int? {
    var at = start
    for (index, scalar) in word.enumerated() {
      var gap = 0
      while index > 0, gap < 4, OwnWords.isSeparator(text[at]) {
        at += 1
        gap += 1
      }
      guard text[at] == scalar else { return nil }
      at += 1
    }
    // A Latin word or a number is found whole, not inside a longer one.
    if let first = word.first, let last = word.last {
      if first.isAlphanumeric, text[start - 1].isAlphanumeric { return nil }
      if last.isAlphanumeric, text[at].isAlphanumeric { return nil }
    }
    return at
  }
}
