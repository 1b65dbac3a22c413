/// Writes one XML file, UTF-8, without white space between elements: none is added to text.
struct XMLWriter {
  private(set) var bytes: [UInt8]

  /// - Parameter isStandalone: the declaration says so, as Office writes it.
  init(isStandalone: Bool = false) {
    let standalone = isStandalone ? " standalone=\"yes\"" : ""
    bytes = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"\(standalone)?>\n".utf8)
  }

  /// An element with what `content` writes inside.
  mutating func element(
    _ name: String, _ attributes: [(String, String)] = [],
    _ content: (inout XMLWriter) -> Void
  ) {
    start(name, attributes)
    bytes.append(UInt8(ascii: ">"))
    content(&self)
    end(name)
  }

  /// An element that holds text, as it is.
  mutating func element(_ name: String, _ attributes: [(String, String)] = [], text: String) {
    start(name, attributes)
    bytes.append(UInt8(ascii: ">"))
    self.text(text)
    end(name)
  }

  mutating func empty(_ name: String, _ attributes: [(String, String)] = []) {
    start(name, attributes)
    bytes.append(contentsOf: "/>".utf8)
  }

  mutating func text(_ text: String) {
    var text = text
    let isPlain = text.withUTF8 { utf8 in !utf8.contains(where: XMLWriter.needsEscape) }
    bytes.append(contentsOf: isPlain ? text.utf8 : XMLEscape.text(text).utf8)
  }

  /// Bytes that are well-formed already.
  mutating func raw(_ content: [UInt8]) { bytes.append(contentsOf: content) }

  private mutating func start(_ name: String, _ attributes: [(String, String)]) {
    bytes.append(UInt8(ascii: "<"))
    bytes.append(contentsOf: name.utf8)
    for (name, value) in attributes {
      bytes.append(UInt8(ascii: " "))
      bytes.append(contentsOf: name.utf8)
      bytes.append(contentsOf: "=\"".utf8)
      text(value)
      bytes.append(UInt8(ascii: "\""))
    }
  }

  private mutating func end(_ name: String) {
    bytes.append(contentsOf: "</".utf8)
    bytes.append(contentsOf: name.utf8)
    bytes.append(UInt8(ascii: ">"))
  }

  /// 0xEF begins U+FFFE and U+FFFF, and much else: those go the long way.
  private static func needsEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x7F || byte == 0xEF || byte == UInt8(ascii: "&")
      || byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "\"")
  }
}
