internal import Letters
internal import Records
internal import Typesetting

/// 版头: mark, red rules, number and what stands beside it, row by row from the top of page 1.
///
/// What our pages have above the text area is in page 1's own header, as letterheads in Word are;
/// the rest begins the text.
struct WordHead {
  private(set) var header: [WordBlock] = []
  private(set) var footer: [WordBlock] = []
  private(set) var body: [WordBlock] = []
  private(set) var stamp: WordParagraph?
  private(set) var footerDistance = 1406
  private(set) var raisesHeader = false
  /// Where the head ends and the text area goes on.
  private(set) var bottom = Grid.top

  private let map: PageMap
  private let document: Document
  /// Left and right of the core that the letter form's rules take.
  private static let outside = -397

  /// What stands on one baseline.
  private struct Row {
    var baseline: Length
    var size: Length
    var parts: [Part]
    var isMark: Bool
    /// Exact height in points; its baseline is four fifths down, as Word and LibreOffice set it.
    var height: Length { isMark ? size * 5 / 4 : Length.pt(hundredths: 2895) }
    var top: Length { isMark ? baseline - size : baseline - PageMap.baseline(size) }
    var bottom: Length { top + height }
  }
  private struct Part {
    var path: String
    var runs: [WordRun]
    var x: Length
    var right: Length
  }

  init(_ document: Document, _ map: PageMap) {
    self.document = document
    self.map = map
    stamp = WordHead.stamp(document.standing)
    let rows = rows()
    let inHeader = rows.filter { $0.top < Grid.top }
    if !inHeader.isEmpty || stamp != nil && document.form == .letter {
      header = headerBlocks(inHeader)
    }
    bodyBlocks(rows.filter { $0.top >= Grid.top })
    footerBlocks()
  }

  // MARK: Rows

  /// Half points, rounded down: the mark is as wide as the core at most.
  private var markSize: Int? { map.first("mark/1").map { Int($0.size.inPoints * 2) } }

  private func rows() -> [Row] {
    var parts: [(line: PageMap.Line, part: Part, isMark: Bool)] = []
    func add(_ path: String, _ runs: [WordRun], isMark: Bool = false) {
      guard let line = map.first(path) else { return }
      parts.append(
        (
          line, Part(path: path, runs: runs, x: line.x, right: LetterText.right(line)), isMark
        ))
    }
    if document.mark?.suffix == nil {
      for (index, text) in (document.mark?.lines ?? []).enumerated() {
        add("mark/\(index + 1)", [WordRun(text, size: markSize)], isMark: true)
      }
    }
    if let urgency = document.urgency { add("urgency", [WordRun(urgency, style: .urgency)]) }
    if let mark = document.classMark { add("class", [WordRun(mark.text, style: .classMark)]) }
    if let number = document.number { add("number", [WordRun(number, style: .number)]) }
    if let signer = document.signer {
      add("signer", [WordRun("签发人：", style: .number), WordRun(signer, style: .signerName)])
    }
    var rows: [Row] = []
    parts.sort { ($0.line.baseline, $0.part.x) < ($1.line.baseline, $1.part.x) }
    for (line, part, isMark) in parts {
      if !isMark, let last = rows.last, !last.isMark,
        line.baseline - last.baseline < Length.pt(12)
      {
        rows[rows.count - 1].parts.append(part)
      } else {
        rows.append(
          Row(baseline: line.baseline, size: line.size, parts: [part], isMark: isMark))
      }
    }
    return rows
  }

  /// A row where only the parts' order and side count: left, centre, right.
  private func paragraph(_ row: Row) -> WordParagraph {
    let style: WordStyle = row.isMark ? .mark : .head
    var format = style.format
    var runs: [WordRun] = []
    if row.isMark {
      format.line = WordMeasure.twips(row.height)
      let lines = document.mark?.lines.count ?? 1
      if lines > 1, let part = row.parts.first {
        // Several names are spread to one width (7.2.4).
        format.alignment = .distribute
        format.left = max(0, WordMeasure.twips(part.x - Grid.left))
        format.right = max(0, WordMeasure.twips(Grid.right - part.right))
      }
      runs = row.parts.flatMap(\.runs)
    } else {
      for part in row.parts {
        let isLeft = part.x - Grid.left < Grid.cell * 2
        let isRight = Grid.right - part.right < Grid.cell * 2
        if row.parts.count == 1, !isLeft {
          format.alignment = isRight ? .right : .center
          runs = part.runs
        } else if isLeft {
          format.left = max(0, WordMeasure.twips(part.x - Grid.left))
          runs += part.runs
        } else {
          let kind: WordFormat.Tab.Kind = isRight ? .right : .center
          let place = isRight ? part.right : part.x + (part.right - part.x) / 2
          format.tabs.append(
            .init(kind: kind, position: WordMeasure.twips(place - Grid.left)))
          runs += [WordRun("\t")] + part.runs
        }
      }
    }
    return WordParagraph(style, path: row.parts.first?.path, format: format, runs: runs)
  }

  // MARK: Header of page 1

  /// Where headers begin: a stamp's baseline is 20 mm from the paper's top.
  static let top = WordMeasure.twips(Length.mm(20)) - WordMeasure.headLine * 4 / 5

  private static func stamp(_ standing: Document.Standing) -> WordParagraph? {
    guard case .draft(let words, let digest) = standing, !words.isEmpty else { return nil }
    return WordParagraph(
      .stamp, runs: [WordRun(digest.map { words + "　" + $0 } ?? words)])
  }

  private mutating func headerBlocks(_ rows: [Row]) -> [WordBlock] {
    var out: [WordBlock] = []
    // Twips from the paper's top.
    var y = WordHead.top
    var rows = rows
    if var first = stamp {
      let isBeside = rows.first.map { !$0.isMark } ?? false
      if isBeside, let row = rows.first, let part = row.parts.last {
        // The class mark's corner is the stamp's line.
        first.format.before = max(0, WordMeasure.twips(row.top) - y)
        first.format.line = WordMeasure.twips(row.height)
        first.format.tabs = [
          .init(kind: .right, position: WordMeasure.twips(part.right - Grid.left))
        ]
        first.runs += [WordRun("\t")] + row.parts.flatMap(\.runs)
        first.path = part.path
        rows.removeFirst()
      }
      out.append(.paragraph(first))
      y += first.format.before + first.format.line
    }
    for row in rows {
      var paragraph = paragraph(row)
      paragraph.format.before = max(0, WordMeasure.twips(row.top) - y)
      y += paragraph.format.before + paragraph.format.line
      out.append(.paragraph(paragraph))
    }
    let drawn = underRules(&out, y: y)
    raisesHeader = drawn > WordMeasure.margins.top
    bottom = max(Grid.top, Length.pt(hundredths: drawn * 5))
    return out
  }

  /// Red rules of page 1's upper half as borders; returns where they end, in twips.
  private func underRules(_ blocks: inout [WordBlock], y: Int) -> Int {
    let rules = map.rules.map(\.rule).filter {
      $0.colour == .red && $0.y < Grid.paperHeight / 2
    }.sorted { $0.y < $1.y }
    var y = y
    for (index, rule) in rules.enumerated() {
      y = under(rule, &blocks, y: y, isFirst: index == 0)
    }
    return y
  }

  /// Draws a rule under the last paragraph, or under an empty one of its own.
  private func under(
    _ rule: Rule, _ blocks: inout [WordBlock], y: Int, isFirst: Bool
  ) -> Int {
    let top = WordMeasure.twips(rule.y)
    let thickness = WordMeasure.twips(rule.height)
    var y = y
    func border(_ space: Int) -> WordFormat.Border {
      .init(size: max(2, thickness * 8 / 20), space: space, colour: "FF0000")
    }
    let isWide = rule.width > Grid.width
    func widened(_ format: inout WordFormat) {
      guard isWide else { return }
      format.left = WordHead.outside
      format.right = WordHead.outside
    }
    if isFirst, case .paragraph(var last) = blocks.last, top >= y, top - y <= 31 * 20,
      last.format.alignment != .distribute
    {
      last.format.bottomBorder = border((top - y) / 20)
      widened(&last.format)
      last.format.tabs = last.format.tabs.map {
        .init(kind: $0.kind, position: $0.position)
      }
      blocks[blocks.count - 1] = .paragraph(last)
      return top + thickness
    }
    var format = WordStyle.rule.format
    widened(&format)
    format.bottomBorder = border(0)
    format.before = max(0, top - y - format.line)
    blocks.append(.paragraph(WordParagraph(.rule, format: format, runs: [])))
    y += format.before + format.line
    return max(y, top) + thickness
  }

  // MARK: Text area

  private mutating func bodyBlocks(_ rows: [Row]) {
    var y = WordMeasure.twips(bottom)
    let mark = document.mark?.suffix == nil ? nil : map.first("mark/1")
    var isMarked = mark == nil
    for row in rows {
      if !isMarked, let mark, mark.baseline < row.baseline {
        markTable(&y)
        isMarked = true
      }
      var paragraph = paragraph(row)
      paragraph.format.before = max(0, WordMeasure.twips(row.top) - y)
      y += paragraph.format.before + paragraph.format.line
      body.append(.paragraph(paragraph))
      // The document form's rule is under its number.
      if document.form == .document, row.parts.contains(where: { $0.path == "number" }) {
        y = underRules(&body, y: y)
      }
    }
    if !isMarked { markTable(&y) }
    if document.form == .document, document.number == nil {
      y = underRules(&body, y: y)
    }
    bottom = max(bottom, Length.pt(hundredths: y * 5))
  }

  /// Several issuers' names with 文件 beside them (7.2.4).
  private mutating func markTable(_ y: inout Int) {
    guard let mark = document.mark, let suffix = mark.suffix,
      let first = map.first("mark/1"), let beside = map.first("mark/suffix")
    else { return }
    let lines = mark.lines.indices.compactMap { map.first("mark/\($0 + 1)") }
    let right = lines.map(LetterText.right).max() ?? Grid.right
    let left = WordMeasure.twips(right - first.x) + WordMeasure.cellPadding * 2
    let gap = WordMeasure.twips(LetterText.right(beside) - right) + WordMeasure.cellPadding
    var names: [WordParagraph] = []
    let height = WordMeasure.twips(first.size * 5 / 4)
    for (index, line) in mark.lines.enumerated() {
      var format = WordStyle.mark.format
      format.line = height
      format.alignment = .distribute
      if index == 0 { format.before = max(0, WordMeasure.twips(first.baseline - first.size) - y) }
      names.append(
        WordParagraph(
          .mark, path: "mark/\(index + 1)", format: format,
          runs: [WordRun(line, size: markSize)]))
    }
    var format = WordStyle.mark.format
    format.line = height
    format.before = names.first?.format.before ?? 0
    let suffixParagraph = WordParagraph(
      .mark, path: "mark/suffix", format: format, runs: [WordRun(suffix, size: markSize)])
    let table = WordTable(
      kind: .mark, columns: [left, gap],
      rows: [.init(cells: [.init(paragraphs: names), .init(paragraphs: [suffixParagraph])])],
      indent: WordMeasure.twips(first.x - Grid.left))
    body.append(.table(table))
    y += (names.first?.format.before ?? 0) + height * lines.count
  }

  // MARK: Footer of page 1

  /// The letter form's second double rule, in the footer of page 1, which has no number.
  private mutating func footerBlocks() {
    let rules = map.rules.map(\.rule).filter {
      $0.colour == .red && $0.y > Grid.paperHeight / 2
    }.sorted { $0.y < $1.y }
    guard let last = rules.last else { return }
    var blocks: [WordBlock] = []
    var y = 0
    for rule in rules {
      if y == 0 { y = WordMeasure.twips(rule.y) - WordStyle.rule.format.line }
      y = under(rule, &blocks, y: y, isFirst: false)
    }
    footer = blocks
    footerDistance = WordMeasure.twips(Grid.paperHeight - last.y - last.height)
  }
}
