internal import Records

/// Plain text: a line is a paragraph, unless a mail program or an old editor broke the lines.
enum TextReader {
  static func manuscript(_ bytes: [UInt8], file: String) throws(Diagnostics) -> Manuscript {
    guard bytes.count <= ReadingLimits.text else {
      throw ReadingFaults.tooLarge(file, ReadingLimits.textWords)
    }
    let text = String(decoding: try ForeignText.decoded(bytes, name: file), as: UTF8.self)
    var draft = DraftBuilder(file: file, format: .text)
    guard let typed = TextLine.lines(of: text, limit: ReadingLimits.blocks) else {
      throw ReadingFaults.tooLarge(file, ReadingLimits.lineWords)
    }
    let lines = QuotedLines.unquoted(typed)
    let wrap = LineWrapping(lines)
    var at = 0
    while at < lines.count {
      let line = lines[at]
      let place = Manuscript.Place.line(line.number)
      if line.startsPage { draft.add(.pageBreak, at: place) }
      var raw = line.text
      while at + 1 < lines.count, wrap.joins(at) {
        at += 1
        raw = LineWrapping.joined(raw, lines[at].text)
      }
      at += 1
      let cleaned = draft.clean(raw, at: place, line: line.number)
      draft.add(cleaned.isEmpty ? .blank : .paragraph(.init(text: cleaned)), at: place)
    }
    if wrap.count > 0 { draft.notice(.lineBreak, at: nil, count: wrap.count) }
    return try draft.finished()
  }
}

/// A line of a text file.
struct TextLine {
  /// From 1.
  var number: Int
  var text: String
  /// A form feed stands before it.
  var startsPage: Bool

  /// nil: there are more than `limit`.
  static func lines(of text: String, limit: Int) -> [TextLine]? {
    var made: [TextLine] = []
    var number = 1
    var startsPage = false
    var current = ""
    var previous: Unicode.Scalar = " "
    func end(_ line: String) {
      made.append(TextLine(number: number, text: line, startsPage: startsPage))
      startsPage = false
    }
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n" where previous == "\r": break
      case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}":
        end(current)
        if made.count > limit { return nil }
        current = ""
        number += 1
      case "\u{C}":
        // What stands before a form feed on its line is a line of its own.
        if !DraftText.trimmed(current).isEmpty { end(current) }
        current = ""
        startsPage = true
      default: current.unicodeScalars.append(scalar)
      }
      previous = scalar
    }
    if !current.isEmpty || startsPage { end(current) }
    return made
  }
}

/// Whether a text's lines were broken at a width, and which of them go on in the next.
///
/// It is only certain where most lines that go on are as wide as the widest can be, so that a next
/// word wouldn't have fitted; a text of which that can't be said is left as it is.
struct LineWrapping {
  private var continues: Set<Int> = []
  /// How many breaks were taken out.
  var count: Int { continues.count }

  /// Whether line `index`, from 0, goes on in the next.
  func joins(_ index: Int) -> Bool { continues.contains(index) }

  init(_ lines: [TextLine]) {
    let widths = lines.map { LineWrapping.width($0.text) }
    guard let widest = widths.max(), (40...100).contains(widest) else { return }
    let texts = lines.map { DraftText.trimmed($0.text) }
    // A full line: no further Han character would have fitted, or no further word.
    let full = lines.indices.filter { widths[$0] >= widest - 3 }
    let filled = lines.indices.filter { !texts[$0].isEmpty }
    guard full.count >= 4, full.count * 2 >= filled.count else { return }
    for index in full where index + 1 < lines.count {
      let next = lines[index + 1]
      guard !texts[index + 1].isEmpty, !next.startsPage,
        next.text.unicodeScalars.first.map({ !DraftText.isSpace($0) }) ?? false,
        !LineWrapping.opensParagraph(texts[index + 1])
      else { continue }
      continues.insert(index)
    }
  }

  /// Two lines of one paragraph: between Han nothing, between words a space.
  static func joined(_ first: String, _ second: String) -> String {
    let head = first.unicodeScalars.reversed().drop { DraftText.isSpace($0) }.reversed()
    let tail = second.unicodeScalars.drop { DraftText.isSpace($0) }
    guard let last = head.last, let next = tail.first else { return first + second }
    let isTight = CharacterRules.isChinese(last.value) || CharacterRules.isChinese(next.value)
    return String(String.UnicodeScalarView(head)) + (isTight ? "" : " ")
      + String(String.UnicodeScalarView(tail))
  }

  /// Whether a line begins with a number, as every heading and point of a draft does.
  private static func opensParagraph(_ text: String) -> Bool {
    let scalars = Array(text.unicodeScalars.prefix(8))
    guard let first = scalars.first else { return false }
    if first == "（" || first == "(" {
      return scalars.dropFirst().drop { numerals.contains($0) }.first.map {
        ")）".contains(Character($0))
      }
        ?? false
    }
    if "①②③④⑤⑥⑦⑧⑨⑩".unicodeScalars.contains(first) { return true }
    let rest = scalars.drop { numerals.contains($0) }
    return rest.count < scalars.count
      && rest.first.map { "、.．".unicodeScalars.contains($0) } ?? false
  }

  private static let numerals = Set("0123456789一二三四五六七八九十百".unicodeScalars)

  /// Columns on a screen.
  private static func width(_ line: String) -> Int {
    var width = 0
    for scalar in line.unicodeScalars where scalar != "\r" {
      width += scalar.value < 0x1100 ? 1 : 2
    }
    return width
  }
}
