internal import Letters

/// Writes elements that are well-formed as HTML and as XML.
struct HTMLWriter {
  private(set) var out = ""
  private var openNames: [(name: String, isInline: Bool)] = []
  private let idPrefix: String

  init(idPrefix: String = "") { self.idPrefix = idPrefix }

  /// A path as an element's id.
  func id(_ path: String) -> String {
    idPrefix + String(path.map { $0 == "/" ? "-" : $0 })
  }

  /// `inline`: the content is text, in which white space counts.
  mutating func open(
    _ name: String, _ attributes: [(String, String)] = [], inline: Bool = false
  ) {
    start(name, attributes)
    out += inline ? ">" : ">\n"
    openNames.append((name, inline))
  }

  mutating func close() {
    guard let (name, isInline) = openNames.popLast() else { return }
    out += "</\(name)>"
    if isInline, openNames.last?.isInline == true { return }
    out += "\n"
  }

  mutating func empty(_ name: String, _ attributes: [(String, String)]) {
    start(name, attributes)
    out += "/>\n"
  }

  mutating func element(
    _ name: String, _ attributes: [(String, String)] = [], text: String
  ) {
    open(name, attributes, inline: true)
    self.text(text)
    close()
  }

  /// A block of the document, its path as id.
  mutating func block(
    _ name: String, _ block: Document.TextBlock, class: String? = nil,
    _ attributes: [(String, String)] = []
  ) {
    let id = ("id", id(block.path))
    let kind = `class`.map { [("class", $0)] } ?? []
    element(name, [id] + kind + attributes, text: block.text)
  }

  mutating func text(_ text: String) { out += XMLEscape.text(text) }

  /// `sheet` is ours and holds nothing that markup could take for its own.
  mutating func style(_ sheet: String) { out += "<style>\n\(sheet)</style>\n" }

  private mutating func start(_ name: String, _ attributes: [(String, String)]) {
    out += "<" + name
    for (name, value) in attributes { out += " \(name)=\"\(XMLEscape.text(value))\"" }
  }
}
