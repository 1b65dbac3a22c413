/// Words to look for in a folded text.
struct WordSet: Sendable {
  /// By their first scalar, the longest first.
  private let words: [UInt32: [[UInt32]]]

  /// - Parameter list: words with spaces or line breaks between them.
  init(_ list: String) {
    self.init(list.split(whereSeparator: \.isWhitespace).map(String.init))
  }

  init(_ list: [String]) {
    var made: [UInt32: [[UInt32]]] = [:]
    for word in list {
      let folded = FoldedText(word.unicodeScalars).scalars
      if let first = folded.first { made[first, default: []].append(folded) }
    }
    words = made.mapValues { $0.sorted { $0.count > $1.count } }
  }

  /// The length of the longest word that stands at a place; nil: none does.
  func match(_ text: FoldedText, at place: Int) -> Int? {
    guard let list = words[text[place]] else { return nil }
    for word in list where place + word.count <= text.count {
      var index = 1
      while index < word.count, text.scalars[place + index] == word[index] { index += 1 }
      if index == word.count { return word.count }
    }
    return nil
  }

  /// Whether a word ends exactly at a place; its length, nil: none does.
  func match(_ text: FoldedText, endingAt place: Int, longest: Int = 8) -> Int? {
    var length = min(longest, place)
    while length > 0 {
      if match(text, at: place - length, exactly: length) { return length }
      length -= 1
    }
    return nil
  }

  private func match(_ text: FoldedText, at place: Int, exactly length: Int) -> Bool {
    guard let list = words[text[place]] else { return false }
    return list.contains { word in
      word.count == length && text.scalars[place..<(place + length)].elementsEqual(word)
    }
  }

  /// The end of the last word that stands wholly in a range; nil: none does.
  func last(_ text: FoldedText, in range: Range<Int>) -> Int? {
    var best: Int?
    var at = max(0, range.lowerBound)
    while at < range.upperBound {
      if let length = match(text, at: at), at + length <= range.upperBound {
        best = max(best ?? 0, at + length)
      }
      at += 1
    }
    return best
  }

  /// The beginning of the first word that stands wholly in a range; nil: none does.
  func first(_ text: FoldedText, in range: Range<Int>) -> Int? {
    var at = max(0, range.lowerBound)
    while at < range.upperBound {
      if let length = match(text, at: at), at + length <= range.upperBound { return at }
      at += 1
    }
    return nil
  }
}
