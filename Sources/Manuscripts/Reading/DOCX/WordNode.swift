internal import Records
internal import Tables

/// An element of a DOCX part.
final class WordNode {
  /// With the vocabulary's prefix, as everybody writes it: `w:p`, `mc:AlternateContent`.
  let name: String
  private let attributes: [(name: String, value: String)]
  private(set) var children: [WordNode] = []
  fileprivate(set) var text = ""

  fileprivate init(_ name: String, _ attributes: [(name: String, value: String)]) {
    self.name = name
    self.attributes = attributes
  }

  fileprivate func append(_ child: WordNode) { children.append(child) }

  /// The attribute of this local name.
  subscript(name: String) -> String? { attributes.first { $0.name == name }?.value }

  func first(_ name: String) -> WordNode? { children.first { $0.name == name } }

  func all(_ name: String) -> [WordNode] { children.filter { $0.name == name } }

  /// `w:val` of the child of this name.
  func value(_ name: String) -> String? { first(name)?["val"] }

  /// A property that is on by being there, unless it says that it is off; nil: it isn't there.
  func isOn(_ name: String) -> Bool? {
    first(name).map { node in
      guard let value = node["val"] else { return true }
      return !["0", "false", "off", "none"].contains(value)
    }
  }

  /// Whether `test` is true of it or of any element in it.
  func contains(where test: (WordNode) -> Bool) -> Bool {
    test(self) || children.contains { $0.contains(where: test) }
  }

  /// The text of all elements of these names in it, in order.
  func text(of names: Set<String>) -> String {
    (names.contains(name) ? text : "") + children.map { $0.text(of: names) }.joined()
  }
}

/// Reads a part into elements: a body block by block, so that memory holds one at a time; any other
/// part whole.
final class WordTree: XMLListener {
  private let eachBlock: ((WordNode) -> Diagnostic.Words?)?
  private var open: [WordNode] = []
  private var elements = 0
  private var blockElements = 0
  private(set) var root: WordNode?
  private(set) var overrun: Diagnostic.Words?

  private init(eachBlock: ((WordNode) -> Diagnostic.Words?)? = nil) { self.eachBlock = eachBlock }

  /// A whole part; nil when the archive has none of this name.
  /// - Throws: FW2103 to FW2106.
  static func whole(_ part: String, of archive: ZipArchive) throws(Diagnostics) -> WordNode? {
    guard archive.has(part) else { return nil }
    let tree = WordTree()
    try XMLEvents.read(part, of: archive, vocabulary: WordVocabulary.prefix, listener: tree)
    return tree.root
  }

  /// Hands over every child of the body, in order; `eachBlock` gives the limit that was passed.
  /// - Returns: the root without its body's content.
  /// - Throws: FW2103 to FW2106.
  static func body(
    _ part: String, of archive: ZipArchive, eachBlock: @escaping (WordNode) -> Diagnostic.Words?
  ) throws(Diagnostics) -> WordNode? {
    let tree = WordTree(eachBlock: eachBlock)
    try XMLEvents.read(part, of: archive, vocabulary: WordVocabulary.prefix, listener: tree)
    return tree.root
  }

  func begin(_ name: String, _ attributes: XMLAttributes) {
    elements += 1
    blockElements += 1
    if elements > ReadingLimits.elements || blockElements > ReadingLimits.blockElements {
      overrun = ReadingLimits.elementWords
    }
    if open.count > ReadingLimits.depth { overrun = ReadingLimits.depthWords }
    let kept = attributes.all.filter { attribute in
      !attribute.name.hasPrefix("rsid") && attribute.name != "paraId" && attribute.name != "textId"
    }
    let node = WordNode(name, kept.map { ($0.name, $0.value) })
    if root == nil { root = node }
    if !isBlock { open.last?.append(node) }
    open.append(node)
  }

  func end(_ name: String) {
    guard let node = open.popLast() else { return }
    guard isBlock else { return }
    blockElements = 0
    overrun = eachBlock?(node) ?? overrun
  }

  func text(_ piece: UnsafeBufferPointer<UInt8>) {
    guard let node = open.last, WordVocabulary.texts.contains(node.name) else { return }
    node.text += String(decoding: piece, as: UTF8.self)
  }

  /// Whether what stands on the open elements is a child of the body.
  private var isBlock: Bool {
    eachBlock != nil && open.count == 2 && open[1].name == "w:body"
  }
}

/// The vocabularies that a DOCX is written in; the strict ones (ISO/IEC 29500) go by the same
/// prefixes as the transitional ones, which Word and WPS write.
enum WordVocabulary {
  static func prefix(_ space: String) -> String? { prefixes[space] ?? "other:" }

  /// Elements whose text is kept.
  static let texts: Set<String> = ["w:t", "w:delText", "w:instrText", "m:t", "a:t"]

  private static let prefixes: [String: String] = [
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w:",
    "http://purl.oclc.org/ooxml/wordprocessingml/main": "w:",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc:",
    "http://schemas.openxmlformats.org/officeDocument/2006/math": "m:",
    "http://purl.oclc.org/ooxml/officeDocument/math": "m:",
    "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing": "wp:",
    "http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing": "wp:",
    "http://schemas.openxmlformats.org/drawingml/2006/main": "a:",
    "http://purl.oclc.org/ooxml/drawingml/main": "a:",
    "http://schemas.openxmlformats.org/drawingml/2006/picture": "pic:",
    "http://purl.oclc.org/ooxml/drawingml/picture": "pic:",
    "http://schemas.openxmlformats.org/drawingml/2006/chart": "c:",
    "http://purl.oclc.org/ooxml/drawingml/chart": "c:",
    "http://schemas.openxmlformats.org/drawingml/2006/diagram": "dgm:",
    "http://purl.oclc.org/ooxml/drawingml/diagram": "dgm:",
    "http://schemas.microsoft.com/office/word/2010/wordprocessingShape": "wps:",
    "urn:schemas-microsoft-com:vml": "v:",
    "urn:schemas-microsoft-com:office:office": "o:",
  ]
}
