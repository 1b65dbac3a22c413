internal import Letters
internal import Records

/// The postings of some letters that follow each other.
struct SegmentSlice: Sendable {
  private(set) var head: [SearchKey: Postings] = [:]
  private(set) var text: [SearchKey: Postings] = [:]

  init() {}

  /// Reads every letter's text.
  init(_ letters: ArraySlice<PublicLetter>, of segment: SearchSegment) throws(Diagnostics) {
    var keys: [SearchKey] = []
    for letter in letters {
      let place = letter.leaf - segment.range.lowerBound
      let fields = SearchFields(letter, showsClass: segment.showsClass)
      keys.removeAll(keepingCapacity: true)
      for text in fields.head { SearchText.pairs(of: text, singles: true, into: &keys) }
      for (name, value) in fields.filters { keys.append(SearchKey(filter: name, value)) }
      for key in Set(keys) { head[key, default: Postings()].add(place) }

      let document = try segment.content(letter).document
      keys.removeAll(keepingCapacity: true)
      for text in SearchFields.text(of: document) {
        SearchText.pairs(of: text, singles: false, into: &keys)
      }
      keys.sort()
      for (index, key) in keys.enumerated() {
        guard index + 1 < keys.count else {
          text[key, default: Postings()].add(place)
          break
        }
        let next = keys[index + 1]
        // A character alone is found by its pairs, where it has any.
        if next == key || key.second == 0 && next.first == key.first { continue }
        text[key, default: Postings()].add(place)
      }
    }
  }

  /// The letters of `other` follow these.
  mutating func add(_ other: SegmentSlice) {
    for (key, postings) in other.head { head[key, default: Postings()].add(postings) }
    for (key, postings) in other.text { text[key, default: Postings()].add(postings) }
  }
}
