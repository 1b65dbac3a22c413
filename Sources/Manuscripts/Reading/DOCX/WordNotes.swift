internal import Records
internal import Tables

/// What stands beside the text: comments, footnotes, headers and footers.
struct WordNotes {
  /// Author and words, by id.
  private(set) var comments: [String: String] = [:]
  private(set) var footnotes: [String: String] = [:]
  private(set) var endnotes: [String: String] = [:]

  /// - Parameters:
  ///   - comments: The root of each part; nil: the document has none.
  init(comments: WordNode?, footnotes: WordNode?, endnotes: WordNode?) {
    for node in comments?.all("w:comment") ?? [] {
      guard let id = node["id"] else { continue }
      let author = DraftText.trimmed(node["author"] ?? "")
      let words = WordNotes.words(of: node)
      self.comments[id] = author.isEmpty ? words : author + "：" + words
    }
    self.footnotes = WordNotes.notes(footnotes, "w:footnote")
    self.endnotes = WordNotes.notes(endnotes, "w:endnote")
  }

  private static func notes(_ part: WordNode?, _ name: String) -> [String: String] {
    var made: [String: String] = [:]
    for node in part?.all(name) ?? [] where node["type"] == nil || node["type"] == "normal" {
      if let id = node["id"] { made[id] = words(of: node) }
    }
    return made
  }

  /// The text of paragraphs, a line each, deleted text left out.
  private static func words(of node: WordNode) -> String {
    var lines: [String] = []
    func visit(_ node: WordNode, _ line: inout String) {
      switch node.name {
      case "w:t": line += node.text
      case "w:tab": line += " "
      case "w:del", "w:moveFrom", "mc:Fallback": break
      case "w:p":
        var own = ""
        for child in node.children { visit(child, &own) }
        lines.append(DraftText(own).text)
      default: for child in node.children { visit(child, &line) }
      }
    }
    var rest = ""
    visit(node, &rest)
    return (lines + [DraftText(rest).text]).filter { !$0.isEmpty }.joined(separator: "\n")
  }

  /// A header's or footer's words; nil when there are none but a page number.
  static func header(_ part: WordNode?) -> String? {
    guard let part else { return nil }
    var marks: [String] = []
    func visit(_ node: WordNode) {
      if node.name == "v:textpath", let words = node["string"] { marks.append(words) }
      if node.name != "mc:Fallback" { node.children.forEach(visit) }
    }
    visit(part)
    let words = (marks + [words(of: part)]).filter { !$0.isEmpty }.joined(separator: "\n")
    let rest = words.unicodeScalars.filter { !pageNumber.contains($0) }
    return rest.isEmpty ? nil : words
  }

  /// What a page number is written with: `— 1 —`, `第1页 共3页`, `Page 1 of 3`.
  private static let pageNumber = Set(
    "0123456789０１２３４５６７８９-－—–―─·./／第页共 \u{A0}\u{3000}\n\tPageof".unicodeScalars)
}
