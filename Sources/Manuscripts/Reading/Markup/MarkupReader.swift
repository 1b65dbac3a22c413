internal import Records

/// Reads the paragraphs and tables of a marked-up draft.
final class MarkupReader {
  /// What a place is called: the number of its paragraph, or of its line in the file.
  enum Places { case paragraphs, lines }

  /// What holds for all that is in an element.
  struct Context {
    var format = TextFormat()
    var alignment: Manuscript.Paragraph.Alignment?
    var outlineLevel: Int?
    var style: String?
    var height = TextHeight.line
    /// White space and line breaks count.
    var isVerbatim = false
  }

  /// Stands for a line break that the writer asked for; those of the file are white space.
  static let lineBreak: Character = "\u{2028}"

  private(set) var draft: DraftBuilder
  private let places: Places
  private var pieces: [(text: String, format: TextFormat)] = []
  /// What the paragraph that is being read is.
  private var block = Context()
  private var numbering: String?
  private var number = 0
  private var line = 0
  private var lists: [MarkupList] = []
  private var bullets = 0
  /// The lines of the cell that is being read; nil: none is.
  private var cellLines: [String]?

  init(file: String, format: Manuscript.Format, places: Places) {
    draft = DraftBuilder(file: file, format: format)
    self.places = places
  }

  func read(_ root: MarkupNode) throws(Diagnostics) -> Manuscript {
    for child in root.children { visit(child, Context()) }
    flush()
    if bullets > 0 { draft.notice(.numbering, at: nil, count: bullets, "•") }
    return try draft.finished()
  }

  func notice(_ kind: Manuscript.Notice.Kind, _ detail: String) {
    draft.notice(kind, at: place, detail)
  }

  func footnote(_ words: String, line: Int) {
    draft.notice(.footnote, at: .line(line), words)
  }

  /// Where the next paragraph stands.
  private var place: Manuscript.Place {
    places == .lines ? .line(max(line, 1)) : .paragraph(number + 1)
  }

  // MARK: Elements

  private func visit(_ node: MarkupNode, _ outer: Context) {
    guard draft.overrun == nil else { return }
    if pieces.isEmpty, node.line > 0 { line = node.line }
    if node.name.isEmpty { return say(node.text, outer) }
    let style = MarkupStyle(node)
    if style.isHidden || node["hidden"] != nil || (node.name == "input" && node["type"] == "hidden")
    {
      let words = DraftText(node.allText).text
      if !words.isEmpty { notice(.hiddenText, words) }
      return
    }
    if style.isStruckOut || Self.strikes.contains(node.name) {
      let words = DraftText(node.allText).text
      if !words.isEmpty { notice(.struckOut, words) }
      return
    }
    if visitWord(node, style) { return }
    var context = outer
    context.format.isBold = style.isBold ?? outer.format.isBold
    context.format.size = style.size ?? outer.format.size
    context.format.font = style.font ?? outer.format.font
    context.height = Self.isWord(node) ? style.height ?? outer.height : .line
    context.alignment =
      style.alignment ?? node["align"].flatMap { MarkupStyle.alignment($0) } ?? outer.alignment
    context.outlineLevel = style.outlineLevel ?? outer.outlineLevel
    switch node.name {
    case "b", "strong": context.format.isBold = true
    case "font":
      context.format.font = node["face"].flatMap(MarkupStyle.family) ?? context.format.font
    case "center": context.alignment = .centre
    case "sup": context.height = .raised
    case "sub": context.height = .lowered
    case "pre", "textarea": context.isVerbatim = true
    case "h1", "h2", "h3", "h4", "h5", "h6":
      context.outlineLevel = context.outlineLevel ?? node.name.last?.wholeNumberValue
    default: break
    }
    if style.breaksPageBefore { breakPage() }
    element(node, context, style)
    if style.breaksPageAfter { breakPage() }
  }

  private func element(_ node: MarkupNode, _ context: Context, _ style: MarkupStyle) {
    switch node.name {
    case "script", "style", "head", "title", "meta", "link", "base", "template", "noscript", "xml",
      "colgroup", "col", "map", "datalist":
      return
    case "!--": comment(node.allText)
    case "br": if !style.breaksPageBefore { say(String(Self.lineBreak), context) }
    case "img", "svg", "video", "audio", "canvas", "picture":
      notice(.picture, node["alt"] ?? node["title"] ?? "")
    case "math": fault(WordFaults.formula(node.allText))
    case "object", "embed", "applet": fault(WordFaults.object)
    case "iframe", "frame", "frameset":
      fault(WordFaults.otherFile(.init("内嵌网页", "an inner page")))
    case "input", "select": control(node, context)
    case "rt", "rp": if node.name == "rt" { notice(.unknown, "拼音 ruby: " + node.allText) }
    case "ins":
      notice(.insertion, DraftText(node.allText).text)
      inside(node, context)
    case "table": table(node, context)
    case "ol", "ul", "menu", "dir":
      flush()
      lists.append(MarkupList(node, style))
      inside(node, context)
      flush()
      lists.removeLast()
    case "li": item(node, context)
    case _ where Self.blocks.contains(node.name): paragraph(node, context)
    default: inside(node, context)
    }
  }

  private static let strikes: Set<String> = ["del", "s", "strike"]

  /// Whether it stands in a line: what `vertical-align` says of a cell is no height of text.
  private static func isWord(_ node: MarkupNode) -> Bool { !blocks.contains(node.name) }

  private static let blocks: Set<String> = [
    "html", "body", "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "blockquote", "section",
    "article", "header", "footer", "main", "nav", "aside", "address", "center", "dl", "dt", "dd",
    "figure", "figcaption", "form", "fieldset", "legend", "details", "summary", "hr", "caption",
    "tr", "td", "th", "thead", "tbody", "tfoot", "textarea",
  ]

  private func inside(_ node: MarkupNode, _ context: Context) {
    for child in node.children { visit(child, context) }
  }

  private func paragraph(_ node: MarkupNode, _ outer: Context) {
    flush()
    var context = outer
    let isNamed = node["class"].map { !$0.isEmpty && $0 != "MsoNormal" } ?? false
    if isNamed { context.style = node["class"] }
    let before = draft.blocks.count
    let lines = cellLines?.count
    block = context
    inside(node, context)
    let wasSpace = pieces.contains { !$0.text.isEmpty }
    flush()
    block = outer
    // An empty paragraph is a line left blank; an empty container is nothing.
    if node.name == "p", wasSpace, cellLines == nil, lines == nil, draft.blocks.count == before {
      number += 1
      draft.add(.blank, at: places == .lines ? .line(max(line, 1)) : .paragraph(number))
    }
  }

  private func item(_ node: MarkupNode, _ context: Context) {
    flush()
    let outer = block
    if !lists.isEmpty {
      switch lists[lists.count - 1].next(node) {
      case .number(let text): numbering = text
      case .bullet: bullets += 1
      case .unknown(let what): fault(WordFaults.numbering(what))
      }
    }
    block = context
    inside(node, context)
    flush()
    numbering = nil
    block = outer
  }

  private func control(_ node: MarkupNode, _ context: Context) {
    switch (node.name, node["type"]?.lowercased() ?? "text") {
    case ("input", "checkbox"), ("input", "radio"):
      say(node["checked"] == nil ? "□" : "☑", context)
    case ("input", "text"), ("input", "number"), ("input", "date"), ("input", "tel"):
      say(node["value"] ?? "", context)
    case ("select", _):
      let options = node.children.filter { $0.name == "option" }
      say((options.first { $0["selected"] != nil } ?? options.first)?.allText ?? "", context)
    default: break
    }
    notice(.field, node.name)
  }

  private func comment(_ text: String) {
    let words = DraftText(text).text
    let isProgram = words.hasPrefix("[") || words.hasSuffix("Fragment") || words.isEmpty
    let hasChinese = words.unicodeScalars.contains { CharacterRules.isHan($0.value) }
    if !isProgram, hasChinese { notice(.comment, words) }
  }

  private func fault(_ fault: WordRuns.Fault) {
    draft.fault(
      fault.code, at: place, near: pieces.map(\.text).joined(), fault.message, help: fault.help)
  }

  // MARK: Word's own

  /// What Word and WPS write into HTML for themselves; whether it was such a thing.
  private func visitWord(_ node: MarkupNode, _ style: MarkupStyle) -> Bool {
    if style["mso-list"]?.lowercased() == "ignore" {
      let isBullet = node.contains { inner in
        let font = MarkupStyle(inner)["font-family"] ?? MarkupStyle(inner)["font"] ?? ""
        return WordSymbols.isSymbolFont(MarkupStyle.family(font))
      }
      let text = DraftText(node.allText).text
      if isBullet || "·•●■◆".contains(text) {
        bullets += 1
      } else if !text.isEmpty {
        numbering = text
      }
      return true
    }
    switch style["mso-element"]?.lowercased() {
    case "comment-list", "comment":
      notice(.comment, DraftText(node.allText).text)
      return true
    case "footnote-list", "endnote-list":
      notice(.footnote, DraftText(node.allText).text)
      return true
    case "header", "footer":
      notice(.headerText, DraftText(node.allText).text)
      return true
    default: break
    }
    let kind = node["class"] ?? ""
    return kind == "msocomanchor" || style["mso-footnote-id"] != nil
      || style["mso-endnote-id"] != nil || kind == "MsoCommentReference"
  }

  // MARK: Text

  private func say(_ text: String, _ context: Context) {
    guard !text.isEmpty else { return }
    let shown =
      context.isVerbatim
      ? text.replacing("\n", with: String(Self.lineBreak)).replacing(" ", with: "\u{A0}") : text
    guard let raised = context.height.shown(shown) else {
      fault(WordFaults.height(context.height, shown))
      pieces.append((shown, context.format))
      return
    }
    pieces.append((raised, context.format))
  }

  private func breakPage() {
    flush()
    if cellLines == nil {
      draft.add(.pageBreak, at: place)
    } else {
      notice(.pageBreak, "")
    }
  }

  /// Ends the paragraph that is being read.
  private func flush() {
    defer { pieces = [] }
    for part in MarkupReader.parts(of: pieces.map(\.text).joined()) {
      let lines = part.split(separator: Self.lineBreak, omittingEmptySubsequences: false)
      let shown = lines.map { DraftText.collapsed(String($0)) }.joined(separator: "\n")
      guard !DraftText.trimmed(shown).isEmpty else { continue }
      let place = place
      let text = draft.clean(shown, at: place, line: places == .lines ? place.number : nil)
      guard !text.isEmpty else { continue }
      if cellLines != nil {
        cellLines?.append((numbering ?? "") + text)
      } else {
        number += 1
        draft.add(
          .paragraph(
            .init(
              text, numbering: numbering, runs: pieces, outlineLevel: block.outlineLevel,
              alignment: block.alignment, style: block.style)), at: place)
      }
      numbering = nil
    }
  }

  /// Paragraphs that the writer made by line breaks: by two of them, or by one and an indent.
  private static func parts(of text: String) -> [String] {
    var made: [String] = []
    var current: [Substring] = []
    for line in text.split(separator: lineBreak, omittingEmptySubsequences: false) {
      let plain = line.drop { $0 == "\n" || $0 == " " || $0 == "\r" || $0 == "\t" }
      let isIndented =
        plain.hasPrefix("\u{3000}\u{3000}") || plain.hasPrefix("\u{A0}\u{A0}\u{A0}\u{A0}")
      if plain.isEmpty || isIndented, !current.isEmpty {
        made.append(current.joined(separator: String(lineBreak)))
        current = []
      }
      if !plain.isEmpty { current.append(line) }
    }
    if !current.isEmpty { made.append(current.joined(separator: String(lineBreak))) }
    return made
  }

  // MARK: Tables

  private func table(_ node: MarkupNode, _ context: Context) {
    flush()
    let grid = MarkupTable(node)
    if grid.isTooLarge { return draft.stop(ReadingLimits.tableWords) }
    for caption in grid.captions { visit(caption, context) }
    // A table of one cell only frames what is in it.
    if let only = grid.onlyCell {
      inside(only, context)
      return flush()
    }
    guard !grid.rows.isEmpty else { return }
    if grid.firstLine > 0 { line = grid.firstLine }
    let outerLists = lists
    let outerLines = cellLines
    lists = []
    let rows = grid.rows.map { row in
      row.map { cell in
        Manuscript.Table.Cell(
          text: text(of: cell.node, context), columns: cell.columns, rows: cell.rows)
      }
    }
    lists = outerLists
    cellLines = outerLines
    if cellLines != nil {
      notice(.nestedTable, "")
      for row in rows {
        cellLines?.append(row.map { $0.text.replacing("\n", with: " ") }.joined(separator: "\t"))
      }
    } else {
      let place = place
      number += 1
      draft.add(.table(.init(rows: rows, headRows: grid.headRows)), at: place)
    }
  }

  private func text(of cell: MarkupNode, _ context: Context) -> String {
    cellLines = []
    visit(cell, context)
    flush()
    defer { cellLines = nil }
    return (cellLines ?? []).joined(separator: "\n")
  }
}
