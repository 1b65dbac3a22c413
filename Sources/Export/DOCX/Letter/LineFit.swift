internal import Typesetting

/// Lines that Word would break elsewhere than our pages do get a spacing of their own between
/// characters, as wide as fills the line: our setter pushes marks in and keeps numbers with their
/// units, which Word's model can't. All other lines have the style's.
struct LineFit {
  /// A line's text and the spacing that it needs; nil: the style's.
  struct Stretch {
    var text: String
    var spacing: Int?
  }

  /// - Parameters:
  ///   - lines: as our pages have them.
  ///   - first: twips for the first line.
  ///   - rest: for the others.
  static func stretches(_ lines: [PageMap.Line], first: Int, rest: Int) -> [Stretch] {
    var out: [Stretch] = []
    for (index, line) in lines.enumerated() {
      let next = index + 1 < lines.count ? lines[index + 1].characters : nil
      let spacing = spacing(line.characters, next: next, measure: index == 0 ? first : rest)
      if let last = out.last, last.spacing == spacing {
        out[out.count - 1].text += line.text
      } else {
        out.append(Stretch(text: line.text, spacing: spacing))
      }
    }
    return out
  }

  private static func spacing(
    _ characters: [PageMap.Character], next: [PageMap.Character]?, measure: Int
  ) -> Int? {
    let drawn = characters.reduce(0) { $0 + width($1) }
    let usual = drawn + characters.count * WordMeasure.spacing
    let fits = usual <= measure
    if fits, let next, usual + carried(next) > measure { return nil }
    if fits, next == nil { return nil }
    // Down to whole twips: the line never grows too long.
    let free = measure - drawn
    let count = max(1, characters.count)
    return free >= 0 ? free / count : -((-free + count - 1) / count)
  }

  /// What Word would take of the next line at once: a character with the marks that can't begin a
  /// line, a word or number whole.
  private static func carried(_ next: [PageMap.Character]) -> Int {
    var total = 0
    var previous: Unicode.Scalar?
    for character in next {
      guard let scalar = character.text.unicodeScalars.first else { break }
      if let previous, !LineFit.joins(previous, scalar) { break }
      total += width(character) + WordMeasure.spacing
      previous = scalar
    }
    return total
  }

  private static func joins(_ a: Unicode.Scalar, _ b: Unicode.Scalar) -> Bool {
    if a.isASCII, b.isASCII, a != " " { return true }
    return cantBegin.contains(b) || cantEnd.contains(a)
  }

  private static func width(_ character: PageMap.Character) -> Int {
    WordMeasure.twips(character.advance)
  }

  /// Word's own lists for Chinese.
  private static let cantBegin = Set(
    "!%),.:;>?]}¢¨°·ˇˉ―‖’”…‰′″›℃∶、。〃〉》」』】〕〗〞！＂％＇），．：；？］｀｜｝～￠".unicodeScalars)
  private static let cantEnd = Set("$([{£¥·‘“〈《「『【〔〖〝（．［｛￡￥".unicodeScalars)
}
