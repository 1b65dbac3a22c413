internal import Records

/// A manuscript as a row of lines and tables: paragraphs with breaks inside fall apart, blanks are
/// remembered by what follows them.
struct DraftLines {
  struct Line: Sendable, Hashable {
    /// As records keep it; empty for a table.
    var text: String
    var compact: String
    var table: Manuscript.Table?
    var place: Manuscript.Place
    /// The number that the program made, where the line begins with it.
    var numbering: String?
    var outlineLevel: Int?
    var alignment: Manuscript.Paragraph.Alignment?
    var style: String?
    var size: Double?
    var isBold: Bool
    var font: String?
    /// A page break stands before it.
    var startsPage: Bool
    /// At least one line left blank stands before it.
    var followsBlank: Bool
    /// The lines of one paragraph have one number.
    var paragraph: Int

    var isTable: Bool { table != nil }
    var length: Int { PlainText.length(compact) }
    /// Also where a quotation's stop does it: …吗？”
    var endsSentence: Bool {
      let closing: Set<Character> = ["”", "’", "）", "」"]
      let end = compact.last.map(closing.contains) == true ? compact.dropLast().last : compact.last
      return end.map { "。；！？".contains($0) } ?? false
    }
    var isCentred: Bool { alignment == .centre }
    var isRight: Bool { alignment == .right }
  }

  private(set) var lines: [Line] = []

  init(_ manuscript: Manuscript) {
    var startsPage = false
    var followsBlank = false
    let typed = TypedTables(manuscript)
    for (number, block) in manuscript.blocks.enumerated() {
      if typed.isInside(number) { continue }
      if let table = typed.table(at: number) {
        var line = DraftLines.line(.init(text: ""), "", block.place, number)
        line.table = table
        add(line, &startsPage, &followsBlank)
        continue
      }
      switch block.content {
      case .blank: followsBlank = true
      case .pageBreak: startsPage = true
      case .table(let table):
        if let signing = SigningTable.lines(of: table) {
          for text in signing {
            add(
              DraftLines.line(.init(text: text), text, block.place, number), &startsPage,
              &followsBlank)
          }
          continue
        }
        var line = DraftLines.line(.init(text: ""), "", block.place, number)
        line.table = table
        add(line, &startsPage, &followsBlank)
      case .paragraph(let paragraph):
        let parts = paragraph.text.split(separator: "\n").map { PlainText.kept(String($0)) }
          .filter { !$0.isEmpty }
        if parts.isEmpty { followsBlank = true }
        for (index, part) in parts.enumerated() {
          var line = DraftLines.line(paragraph, part, block.place, number)
          if index > 0 { line.numbering = nil }
          add(line, &startsPage, &followsBlank)
        }
      }
    }
  }

  private mutating func add(_ line: Line, _ startsPage: inout Bool, _ followsBlank: inout Bool) {
    var line = line
    line.startsPage = startsPage
    line.followsBlank = followsBlank
    lines.append(line)
    startsPage = false
    followsBlank = false
  }

  private static func line(
    _ paragraph: Manuscript.Paragraph, _ text: String, _ place: Manuscript.Place, _ number: Int
  ) -> Line {
    Line(
      text: text, compact: PlainText.compact(text), table: nil, place: place,
      numbering: paragraph.numbering, outlineLevel: paragraph.outlineLevel,
      alignment: paragraph.alignment, style: paragraph.style, size: paragraph.size,
      isBold: paragraph.isBold, font: paragraph.font, startsPage: false, followsBlank: false,
      paragraph: number)
  }
}
