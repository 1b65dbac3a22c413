/// What became of a text between two versions, in pieces of whole words.
package enum TextDifference {
  package enum Kind: Sendable, Hashable { case same, removed, added }

  package struct Piece: Sendable, Hashable {
    package var kind: Kind
    package var text: String
    package init(_ kind: Kind, _ text: String) {
      self.kind = kind
      self.text = text
    }
  }

  /// Pieces in reading order, what was removed before what was added in its place. The pieces that
  /// aren't `added` give `old`, those that aren't `removed` give `new`, character for character;
  /// none is empty, and no two of a kind stand side by side.
  ///
  /// A number or Latin word changes whole. A few characters left alone between two changes are
  /// taken into them, so that the change can be read; texts that share next to nothing are changed
  /// whole.
  package static func pieces(old: String, new: String) -> [Piece] {
    if isSame(old, new) { return old.isEmpty ? [] : [Piece(.same, old)] }
    let a = words(old)
    let b = words(new)
    var runs = Self.runs(a, b)
    bridge(&runs)
    let kept = runs.filter { $0.kind == .same }.reduce(0) { $0 + $1.text.count }
    if kept * 5 < min(old.count, new.count) {
      return [Piece(.removed, old), Piece(.added, new)].filter { !$0.text.isEmpty }
    }
    return ordered(runs)
  }

  /// By scalars: characters that look the same and aren't are a change too.
  package static func isSame(_ a: String, _ b: String) -> Bool {
    a.utf8.elementsEqual(b.utf8)
  }

  private struct Word: Equatable {
    var text: Substring
    static func == (a: Word, b: Word) -> Bool { a.text.utf8.elementsEqual(b.text.utf8) }
  }

  /// Numbers and Latin words whole, everything else by the character.
  private static func words(_ text: String) -> [Word] {
    var out: [Word] = []
    var index = text.startIndex
    while index < text.endIndex {
      var end = text.index(after: index)
      if isWord(text[index]) {
        while end < text.endIndex, isWord(text[end]) { end = text.index(after: end) }
      }
      out.append(Word(text: text[index..<end]))
      index = end
    }
    return out
  }

  private static func isWord(_ character: Character) -> Bool {
    character.isASCII && (character.isLetter || character.isNumber || character == ".")
  }

  /// The longest common run of words kept, the rest removed or added.
  private static func runs(_ a: [Word], _ b: [Word]) -> [Piece] {
    var removed = Set<Int>()
    var added = Set<Int>()
    for change in b.difference(from: a) {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): added.insert(offset)
      }
    }
    var out: [Piece] = []
    func put(_ kind: Kind, _ text: Substring) {
      if let last = out.last, last.kind == kind {
        out[out.count - 1].text += text
      } else {
        out.append(Piece(kind, String(text)))
      }
    }
    var i = 0
    var j = 0
    while i < a.count || j < b.count {
      if i < a.count, removed.contains(i) {
        put(.removed, a[i].text)
        i += 1
      } else if j < b.count, added.contains(j) {
        put(.added, b[j].text)
        j += 1
      } else if i < a.count, j < b.count {
        put(.same, a[i].text)
        i += 1
        j += 1
      } else {
        break
      }
    }
    return out
  }

  /// Characters kept between two changes that are fewer than the changes' own are no landmark.
  private static func bridge(_ runs: inout [Piece]) {
    var out: [Piece] = []
    for (index, run) in runs.enumerated() {
      let isInside = index > 0 && index + 1 < runs.count
      let isShort =
        run.text.count <= 1 || run.text.count == 2 && !run.text.contains { "，。；、：".contains($0) }
      if run.kind == .same, isInside, isShort, around(index, runs) > run.text.count * 2 {
        out.append(Piece(.removed, run.text))
        out.append(Piece(.added, run.text))
      } else {
        out.append(run)
      }
    }
    runs = out
  }

  private static func around(_ index: Int, _ runs: [Piece]) -> Int {
    func changed(_ step: Int) -> Int {
      var total = 0
      var place = index + step
      while runs.indices.contains(place), runs[place].kind != .same {
        total += runs[place].text.count
        place += step
      }
      return total
    }
    return min(changed(-1), changed(1))
  }

  /// Between two kept pieces, all that was removed and then all that was added.
  private static func ordered(_ runs: [Piece]) -> [Piece] {
    var out: [Piece] = []
    var removed = ""
    var added = ""
    func flush() {
      if !removed.isEmpty { out.append(Piece(.removed, removed)) }
      if !added.isEmpty { out.append(Piece(.added, added)) }
      removed = ""
      added = ""
    }
    for run in runs {
      switch run.kind {
      case .removed: removed += run.text
      case .added: added += run.text
      case .same:
        flush()
        if let last = out.last, last.kind == .same {
          out[out.count - 1].text += run.text
        } else {
          out.append(run)
        }
      }
    }
    flush()
    return out
  }
}
