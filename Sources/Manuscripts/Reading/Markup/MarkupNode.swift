internal import Records

/// An element or a text of a marked-up draft: HTML's vocabulary, whichever language it was written
/// in.
final class MarkupNode {
  /// In small letters; empty: a text.
  let name: String
  private let attributes: [(name: String, value: String)]
  /// A text's; empty for an element.
  var text: String
  /// From 1; 0: nobody knows.
  let line: Int
  private(set) var children: [MarkupNode] = []

  init(
    _ name: String, _ attributes: [(name: String, value: String)] = [], text: String = "",
    line: Int = 0
  ) {
    self.name = name
    self.attributes = attributes
    self.text = text
    self.line = line
  }

  subscript(name: String) -> String? { attributes.first { $0.name == name }?.value }

  /// It was written as HTML in a Markdown text.
  var isTag: Bool { self["tag"] != nil }

  func append(_ child: MarkupNode) { children.append(child) }

  /// All text in it.
  var allText: String { text + children.map(\.allText).joined() }

  func contains(where test: (MarkupNode) -> Bool) -> Bool {
    test(self) || children.contains { $0.contains(where: test) }
  }
}

/// A tree as a parser makes it, held to the limits.
struct MarkupTree {
  let root = MarkupNode("html")
  private var open: [MarkupNode] = []
  private var elements = 0
  /// The limit that was passed, once one is.
  private(set) var overrun: Diagnostic.Words?

  init() { open = [root] }

  var last: MarkupNode? { open.last }

  mutating func begin(
    _ name: String, _ attributes: [(name: String, value: String)] = [], line: Int = 0
  ) {
    elements += 1
    if elements > ReadingLimits.blockElements { overrun = ReadingLimits.markupWords }
    if open.count > ReadingLimits.depth { overrun = ReadingLimits.depthWords }
    guard overrun == nil else { return }
    let node = MarkupNode(name, attributes, line: line)
    open.last?.append(node)
    open.append(node)
  }

  mutating func end() {
    guard overrun == nil, open.count > 1 else { return }
    open.removeLast()
  }

  mutating func text(_ text: String, line: Int = 0) {
    guard overrun == nil else { return }
    if let last = open.last?.children.last, last.name.isEmpty {
      last.text += text
      return
    }
    elements += 1
    if elements > ReadingLimits.blockElements { overrun = ReadingLimits.markupWords }
    open.last?.append(MarkupNode("", text: text, line: line))
  }

  /// Puts trees of their own in at this place.
  mutating func graft(_ nodes: [MarkupNode]) { for node in nodes { open.last?.append(node) } }
}
