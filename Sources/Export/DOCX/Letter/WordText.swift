internal import Letters
internal import Records

/// What a Word file holds, before it is written. Lengths are twips (1/20 pt).
enum WordBlock {
  case paragraph(WordParagraph)
  case table(WordTable)
  /// Ends a section: what stands before it since the last one is on such pages.
  case sectionEnd(WordSection)
}

/// What tracked changes say of a paragraph's mark, a run or a row.
enum WordChange {
  case inserted
  case deleted
}

struct WordParagraph {
  /// The block's path in the document; nil for what is no block.
  var path: String?
  var style: WordStyle
  var format: WordFormat
  var runs: [WordRun]
  /// Of the paragraph's mark.
  var change: WordChange?

  init(
    _ style: WordStyle, path: String? = nil, format: WordFormat? = nil, runs: [WordRun]
  ) {
    self.style = style
    self.path = path
    self.format = format ?? style.format
    self.runs = runs
  }

  var text: String { runs.map(\.text).joined() }
}

struct WordRun {
  /// A tab or a line break is written as Word's own.
  var text: String
  var style: WordCharacterStyle?
  /// Twips between characters; nil: as the paragraph's style has it.
  var spacing: Int?
  /// Half points; nil: as its style has it.
  var size: Int?
  /// The page's number instead of a text.
  var isPageNumber = false
  var change: WordChange?

  init(
    _ text: String, style: WordCharacterStyle? = nil, spacing: Int? = nil, size: Int? = nil
  ) {
    self.text = text
    self.style = style
    self.spacing = spacing
    self.size = size
  }

  static let pageNumber: WordRun = {
    var run = WordRun("")
    run.isPageNumber = true
    return run
  }()
}

/// A paragraph's own formatting, written on it even where its style says the same: it survives
/// being pasted into another file.
struct WordFormat {
  enum Alignment: String { case left, center, right, both, distribute }
  struct Border {
    /// Eighths of a point.
    var size: Int
    /// Points from the text, 0 to 31.
    var space: Int
    var colour: String
  }
  struct Tab {
    enum Kind: String { case center, right }
    var kind: Kind
    var position: Int
  }
  var alignment: Alignment = .both
  /// Exact height of a line.
  var line: Int
  var before = 0
  var after = 0
  /// Each in twips and, for editors that count in characters, in hundredths of one; hundredths of 0
  /// where the length is no number of characters.
  var left = 0
  var leftCharacters = 0
  var right = 0
  var rightCharacters = 0
  /// Negative: hanging.
  var firstLine = 0
  var firstLineCharacters = 0
  var tabs: [Tab] = []
  var bottomBorder: Border?
  var topBorder: Border?
  var keepsWithNext = false
  var keepsLines = false
  var startsPage = false
  /// 0 to 8; nil: body text.
  var outlineLevel: Int?

  init(line: Int) { self.line = line }
}

struct WordTable {
  enum Kind: Equatable {
    /// Ruled, in the text.
    case data
    /// 版记: its rows have the rules that the standard gives.
    case imprint
    /// Names of several issuers and 文件 beside them, no rules.
    case mark
    /// A line of a turned page's margin, where it would stand on the upright sheet; at a place of
    /// the page, in twips.
    case turned(x: Int, y: Int)
  }
  struct Cell {
    /// Columns of the grid that it takes.
    var span = 1
    /// nil: one row; true: it begins a merged cell, false: it goes on with one.
    var merge: Bool?
    var paragraphs: [WordParagraph]
    var topBorder: Int?
    var bottomBorder: Int?
  }
  struct Row {
    var cells: [Cell]
    var isHead = false
    var staysWhole = true
    var height: Int?
    var change: WordChange?
  }
  var kind: Kind
  /// Widths of the grid's columns.
  var columns: [Int]
  var rows: [Row]
  /// From the text area's left edge.
  var indent = 0
  /// Of the old version in a comparison.
  var isRemoved = false
}

struct WordSection {
  var isTurned = false
  /// A first page that differs from the others.
  var hasFirstPage = false
  /// Lines stand on a grid. Where page 1's header is higher than the margin there is none:
  /// LibreOffice would begin the text a line lower, on the next place of the grid. The letter's own
  /// lines have exact heights and need none.
  var hasGrid = true
  /// Ids of relationships, by type of page.
  var headers: [(type: String, id: String)] = []
  var footers: [(type: String, id: String)] = []
  var headerDistance = 851
  var footerDistance = 1406
}
