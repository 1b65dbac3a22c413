internal import Typesetting

/// What one text object shows: neighbouring glyphs of a run.
///
/// Each glyph stands for one character of the basic plane, so that every reader counts alike; what
/// is more, such as a rare name character or one with a variation selector, stands alone. Spaces
/// at the ends are left out, because readers drop them and the glyphs have their places anyway.
struct TextPiece {
  let glyphs: ArraySlice<GlyphRun.Glyph>
  /// Glyph ids in the embedded font.
  let codes: ArraySlice<UInt16>

  static func pieces(of run: GlyphRun, codes: ArraySlice<UInt16>) -> [TextPiece] {
    var pieces: [TextPiece] = []
    func add(_ range: Range<Int>) {
      var range = range
      while let first = range.first, isSpace(run.glyphs[first]) { range.removeFirst() }
      while let last = range.last, isSpace(run.glyphs[last]) { range.removeLast() }
      guard !range.isEmpty else { return }
      let start = codes.startIndex
      pieces.append(
        TextPiece(
          glyphs: run.glyphs[range],
          codes: codes[(start + range.lowerBound)..<(start + range.upperBound)]))
    }
    var start = 0
    for (index, glyph) in run.glyphs.enumerated() where !isPlain(glyph) {
      add(start..<index)
      add(index..<(index + 1))
      start = index + 1
    }
    add(start..<run.glyphs.count)
    return pieces
  }

  private static func isPlain(_ glyph: GlyphRun.Glyph) -> Bool {
    var scalars = glyph.text.unicodeScalars.makeIterator()
    guard let first = scalars.next(), first.value <= 0xFFFF else { return false }
    return scalars.next() == nil
  }

  private static func isSpace(_ glyph: GlyphRun.Glyph) -> Bool {
    glyph.text.unicodeScalars.allSatisfy(\.properties.isWhitespace)
  }

  var text: String {
    var text = ""
    for glyph in glyphs { text += glyph.text }
    return text
  }

  /// Characters, not UTF-16 units.
  var characterCount: Int { glyphs.reduce(0) { $0 + $1.text.unicodeScalars.count } }

  /// Where the last glyph ends.
  var end: Length { glyphs.last.map { $0.x + $0.advance } ?? .zero }

  /// Whether every reader finds these very glyphs by the font's own characters.
  func isFound(in font: FontResources.Font) -> Bool {
    zip(glyphs, codes).allSatisfy { glyph, code in
      var scalars = glyph.text.unicodeScalars.makeIterator()
      guard let scalar = scalars.next(), scalars.next() == nil, scalar.value <= 0xFFFF
      else { return false }
      return font.characters[scalar.value] == Int(code)
    }
  }

  /// The steps between characters; equal ones are written once. nil for a single character.
  var deltas: String? {
    let count = characterCount
    guard count > 1 else { return nil }
    guard count == glyphs.count else {
      // One glyph of several characters: they stand on one place.
      return Array(repeating: "0", count: count - 1).joined(separator: " ")
    }
    var groups: [(step: Millimetres, count: Int)] = []
    let origin = Millimetres(glyphs[glyphs.startIndex].x)
    var written = origin
    for glyph in glyphs.dropFirst() {
      let exact = Millimetres(glyph.x) - written
      if let last = groups.last,
        abs((exact - last.step).tenThousandths) <= TextPiece.tolerance
      {
        groups[groups.count - 1].count += 1
        written = written + last.step
      } else {
        groups.append((exact, 1))
        written = written + exact
      }
    }
    return groups.map { step, count in
      count > 2
        ? "g \(count) \(step.text)" : Array(repeating: step.text, count: count).joined(separator: " ")
    }.joined(separator: " ")
  }

  /// A glyph may stand so far from its place, in ten-thousandths of a millimetre, if its step is
  /// then the same as the one before. The next step makes it good.
  private static let tolerance = 50
}
