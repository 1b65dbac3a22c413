internal import Typesetting

/// Lines that an editor would break elsewhere than our pages do get a spacing of their own between
/// characters, such that they break there: our setter pushes marks in and keeps numbers with their
/// units, which Word's model can't. All other lines have the style's.
///
/// Two models must agree: Word's, and LibreOffice 7.4's. Both part Han from digits and Latin letters
/// (LibreOffice by a fifth of the type size, whatever the file says of it; Word, where the file
/// asks for it, by a quarter); our pages don't, so a line with numbers is drawn together to hold
/// them.
struct LineFit {
  /// A line's text and the spacing that it needs; nil: the style's.
  struct Stretch {
    var text: String
    var spacing: Int?
  }

  /// - Parameters:
  ///   - lines: as our pages have them.
  ///   - style: whose spacing and size the lines have unless they need another.
  ///   - first: twips for the first line.
  ///   - rest: for the others.
  static func stretches(
    _ lines: [PageMap.Line], _ style: WordStyle, first: Int, rest: Int
  ) -> [Stretch] {
    var out: [Stretch] = []
    for (index, line) in lines.enumerated() {
      let next = index + 1 < lines.count ? lines[index + 1].characters : nil
      let fit = LineFit(
        line.characters, next: next, style, measure: index == 0 ? first : rest)
      let spacing = fit.spacing
      if let last = out.last, last.spacing == spacing {
        out[out.count - 1].text += line.text
      } else {
        out.append(Stretch(text: line.text, spacing: spacing))
      }
    }
    return out
  }

  private let characters: [PageMap.Character]
  private let measure: Int
  /// The style's spacing and size.
  private let usual: Int
  private let size: Int
  /// What the glyphs take without any spacing.
  private let drawn: Int
  /// What Word and LibreOffice would take of the next line at once; nil: there is none.
  private let carried: (word: Int, office: Int)?
  /// Places where editors part scripts, and where scripts change, marks between them or not.
  private var gaps = 0
  private var changes = 0

  private init(
    _ characters: [PageMap.Character], next: [PageMap.Character]?, _ style: WordStyle,
    measure: Int
  ) {
    self.characters = characters
    usual = style.spacing
    size = style.size * 10
    self.measure = measure
    drawn = characters.reduce(0) { $0 + LineFit.width($1) }
    carried = next.map { LineFit.carried($0, spacing: style.spacing) }
    for index in characters.indices.dropLast() {
      guard let a = characters[index].text.unicodeScalars.first,
        let b = characters[index + 1].text.unicodeScalars.first,
        ScriptMark.isLatin(a) != ScriptMark.isLatin(b)
      else { continue }
      changes += 1
      if !ScriptMark.isMark(a), !ScriptMark.isMark(b) { gaps += 1 }
    }
  }

  /// nil: the style's.
  private var spacing: Int? {
    if holds(usual) { return nil }
    let word = LineFit.floor(measure - drawn - wordGaps, by: characters.count)
    let office = LineFit.floor(measure - drawn - officeGaps - hanging, by: spaced(-1))
    return min(word, office)
  }

  /// Whether both editors end the line where it ends.
  private func holds(_ spacing: Int) -> Bool {
    let word = drawn + wordGaps + characters.count * spacing
    let office = drawn + officeGaps + spaced(spacing) * spacing
    guard word <= measure, office + hanging <= measure else { return false }
    guard let carried else { return true }
    return word + carried.word > measure && office + carried.office > measure
  }

  /// LibreOffice 7.4 takes the file's no to hanging marks for a yes: a mark at the end of a line
  /// that is only just full hangs over it, and at a paragraph's end is lost in its PDF.
  private var hanging: Int {
    let last = characters.last?.text.unicodeScalars.first
    guard last.map(ScriptMark.hangs) == true else { return 0 }
    return carried == nil ? 120 : 18
  }

  private var wordGaps: Int { gaps * size / 4 }

  /// LibreOffice rounds each stretch of one script up.
  private var officeGaps: Int { gaps * size / 5 + (changes + 1) * 2 }

  /// Characters that LibreOffice moves: a stretch's last is not drawn to the next stretch.
  private func spaced(_ spacing: Int) -> Int {
    spacing < 0 ? max(1, characters.count - changes - 1) : characters.count
  }

  /// Down to whole twips: the line never grows too long.
  private static func floor(_ a: Int, by b: Int) -> Int {
    let b = max(1, b)
    return a >= 0 ? a / b : -((-a + b - 1) / b)
  }

  /// A character with the marks that can't begin a line, a word or number whole; LibreOffice
  /// would hang the mark.
  private static func carried(
    _ next: [PageMap.Character], spacing: Int
  ) -> (word: Int, office: Int) {
    var total = 0
    var hung = 0
    var previous: Unicode.Scalar?
    for character in next {
      guard let scalar = character.text.unicodeScalars.first else { break }
      if let previous, !ScriptMark.joins(previous, scalar) { break }
      hung = previous != nil && ScriptMark.hangs(scalar) ? total : 0
      total += width(character) + spacing
      previous = scalar
    }
    return (total, hung > 0 ? hung : total)
  }

  private static func width(_ character: PageMap.Character) -> Int {
    WordMeasure.twips(character.advance)
  }
}

/// What editors make of a character at a line's end and between scripts.
enum ScriptMark {
  static func isLatin(_ scalar: Unicode.Scalar) -> Bool { scalar.value < 0x2000 }

  static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .openPunctuation, .closePunctuation, .otherPunctuation, .dashPunctuation,
      .initialPunctuation, .finalPunctuation, .connectorPunctuation, .spaceSeparator,
      .mathSymbol, .otherSymbol, .currencySymbol, .modifierSymbol:
      true
    default: false
    }
  }

  /// Marks that Chinese and Latin faces both have, and that are Chinese here.
  static func isAmbiguous(_ scalar: Unicode.Scalar) -> Bool {
    "“”‘’—…·".unicodeScalars.contains(scalar)
  }

  /// Marks that may stand beyond a line's end.
  static func hangs(_ scalar: Unicode.Scalar) -> Bool {
    "，。、；：？！".unicodeScalars.contains(scalar)
  }

  /// No line ends between them.
  static func joins(_ a: Unicode.Scalar, _ b: Unicode.Scalar) -> Bool {
    if a.isASCII, b.isASCII, a != " " { return true }
    return cantBegin.contains(b) || cantEnd.contains(a)
  }

  /// Word's own lists for Chinese.
  private static let cantBegin = Set(
    "!%),.:;>?]}¢¨°·ˇˉ―‖’”…‰′″›℃∶、。〃〉》」』】〕〗〞！＂％＇），．：；？］｀｜｝～￠".unicodeScalars)
  private static let cantEnd = Set("$([{£¥·‘“〈《「『【〔〖〝（．［｛￡￥".unicodeScalars)
}
