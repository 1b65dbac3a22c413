/// Which part of a version became which of the next: paragraphs, rows, anything with a text.
package enum VersionAlignment {
  /// One part as the alignment sees it.
  package struct Part: Sendable, Equatable {
    /// Only parts of one kind can be versions of each other.
    package var kind: String
    package var text: String
    /// A version has one part of this kind: whatever it says, it is the same one (a title).
    package var isSole: Bool
    package init(kind: String, text: String, isSole: Bool = false) {
      self.kind = kind
      self.text = text
      self.isSole = isSole
    }

    package static func == (a: Part, b: Part) -> Bool {
      a.kind == b.kind && TextDifference.isSame(a.text, b.text)
    }
  }

  package enum Step: Sendable, Hashable {
    /// Places in the old and the new version.
    case kept(old: Int, new: Int)
    case removed(old: Int)
    case added(new: Int)
  }

  /// Every part of both versions once, in reading order; what was removed stands before what was
  /// added in its place.
  package static func steps(_ old: [Part], _ new: [Part]) -> [Step] {
    var out: [Step] = []
    var i = 0
    var j = 0
    for (a, b) in anchors(old, new) + [(old.count, new.count)] {
      out += between(old, new, i..<a, j..<b)
      if a < old.count { out.append(.kept(old: a, new: b)) }
      i = a + 1
      j = b + 1
    }
    return out
  }

  /// Parts that didn't change.
  private static func anchors(_ old: [Part], _ new: [Part]) -> [(Int, Int)] {
    var removed = Set<Int>()
    var added = Set<Int>()
    for change in new.difference(from: old) {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): added.insert(offset)
      }
    }
    return Array(
      zip(
        old.indices.filter { !removed.contains($0) }, new.indices.filter { !added.contains($0) }))
  }

  /// The pairs of a changed stretch that are alike most, in order.
  private static func between(
    _ old: [Part], _ new: [Part], _ a: Range<Int>, _ b: Range<Int>
  ) -> [Step] {
    let first = a.map { Bigrams(old[$0]) }
    let second = b.map { Bigrams(new[$0]) }
    // best[i][j]: the most likeness that the rests from i and j can have.
    var best = [[Int]](
      repeating: [Int](repeating: 0, count: second.count + 1), count: first.count + 1)
    var likeness = best
    for i in first.indices.reversed() {
      for j in second.indices.reversed() {
        likeness[i][j] = first[i].likeness(to: second[j])
        let paired = likeness[i][j] > 0 ? likeness[i][j] + best[i + 1][j + 1] : 0
        best[i][j] = max(paired, best[i + 1][j], best[i][j + 1])
      }
    }
    var out: [Step] = []
    var i = 0
    var j = 0
    while i < first.count, j < second.count {
      if likeness[i][j] > 0, best[i][j] == likeness[i][j] + best[i + 1][j + 1] {
        out.append(.kept(old: a.lowerBound + i, new: b.lowerBound + j))
        i += 1
        j += 1
      } else if best[i][j] == best[i + 1][j] {
        out.append(.removed(old: a.lowerBound + i))
        i += 1
      } else {
        out.append(.added(new: b.lowerBound + j))
        j += 1
      }
    }
    out += first.indices[i...].map { .removed(old: a.lowerBound + $0) }
    out += second.indices[j...].map { .added(new: b.lowerBound + $0) }
    return out
  }

  /// The pairs of neighbouring characters of a text, by which texts are likened.
  private struct Bigrams {
    private let part: Part
    private let counts: [String: Int]
    private let total: Int

    init(_ part: Part) {
      self.part = part
      var counts: [String: Int] = [:]
      for (a, b) in zip(part.text, part.text.dropFirst()) { counts[String([a, b]), default: 0] += 1 }
      self.counts = counts
      total = max(0, part.text.count - 1)
    }

    /// Thousandths; 0: these are no versions of each other.
    func likeness(to other: Bigrams) -> Int {
      guard part.kind == other.part.kind else { return 0 }
      if part.isSole { return 1000 }
      if part.text == other.part.text { return 1000 }
      guard total + other.total > 0 else { return 0 }
      let (few, many) =
        counts.count < other.counts.count ? (counts, other.counts) : (other.counts, counts)
      let shared = few.reduce(0) { $0 + min($1.value, many[$1.key] ?? 0) }
      let likeness = shared * 2000 / (total + other.total)
      return likeness >= VersionAlignment.least ? likeness : 0
    }
  }

  /// Less alike than this, a paragraph is another one.
  private static let least = 300
}
