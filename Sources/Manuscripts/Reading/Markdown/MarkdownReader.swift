internal import Records

/// Markdown (CommonMark with tables), read by MD4C.
enum MarkdownReader {
  static func manuscript(_ bytes: [UInt8], file: String) throws(Diagnostics) -> Manuscript {
    guard bytes.count <= ReadingLimits.text else {
      throw ReadingFaults.tooLarge(file, ReadingLimits.textWords)
    }
    guard let source = MarkdownSource(try ForeignText.decoded(bytes, name: file)) else {
      throw ReadingFaults.tooLarge(file, ReadingLimits.lineWords)
    }
    let reader = MarkupReader(file: file, format: .markdown, places: .lines)
    if let matter = source.frontMatter { reader.notice(.unknown, matter) }
    for note in source.footnotes { reader.footnote(note.words, line: note.line) }
    let (root, overrun) = MarkdownParser.tree(of: source)
    if let overrun { throw ReadingFaults.tooLarge(file, overrun) }
    MarkdownEmphasis.mend(root)
    MarkdownLines.mend(root)
    return try reader.read(root)
  }
}

/// Line breaks that CommonMark takes for spaces: signature, date and contact under each other are
/// lines, whatever the rules say.
enum MarkdownLines {
  static func mend(_ node: MarkupNode) {
    if node.name == "p", isFoot(node.allText) { return keep(node) }
    for child in node.children { mend(child) }
  }

  /// Short lines, one of them a date, a contact or a disclosure.
  private static func isFoot(_ text: String) -> Bool {
    let lines = text.split(separator: "\n").map { DraftText.trimmed(String($0)) }
    return lines.count > 1 && lines.allSatisfy { $0.count <= 40 }
      && lines.contains {
        DateLine($0) != nil || FootLines.isContact($0) || FootLines.disclosure($0) != nil
      }
  }

  private static func keep(_ node: MarkupNode) {
    node.text = node.text.replacing("\n", with: String(MarkupReader.lineBreak))
    for child in node.children { keep(child) }
  }
}

/// Asterisks that CommonMark leaves standing: between a Chinese mark and a Han character, `**`
/// opens and closes nothing, though its writer meant it.
enum MarkdownEmphasis {
  /// Stands for `**` until its paragraph is whole. No draft may hold it.
  static let mark: Character = "\u{1}"

  static func mend(_ root: MarkupNode) {
    var texts: [MarkupNode] = []
    collect(root, &texts)
    settle(texts)
  }

  private static func collect(_ node: MarkupNode, _ texts: inout [MarkupNode]) {
    for child in node.children {
      if child.name.isEmpty {
        if child.text.contains(mark) { texts.append(child) }
      } else if blocks.contains(child.name) {
        settle(texts)
        texts = []
        collect(child, &texts)
        settle(texts)
        texts = []
      } else {
        collect(child, &texts)
      }
    }
  }

  private static let blocks: Set<String> = [
    "p", "li", "h1", "h2", "h3", "h4", "h5", "h6", "td", "th", "tr", "table", "ul", "ol", "pre",
    "blockquote", "thead", "tbody",
  ]

  /// In pairs they are mark-up; an odd one is a text's own.
  private static func settle(_ texts: [MarkupNode]) {
    let count = texts.reduce(0) { $0 + $1.text.count { $0 == mark } }
    let shown = count % 2 == 0 ? "" : "**"
    for text in texts { text.text = text.text.replacing(String(mark), with: shown) }
  }
}
