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
    open(name, attributes)
    content(&self)
    close(name)
  }

  /// An element that holds text, as it is.
  mutating func element(_ name: String, _ attributes: [(String, String)] = [], text: String) {
    open(name, attributes)
    self.text(text)
    close(name)
  }

  mutating func empty(_ name: String, _ attributes: [(String, String)] = []) {
    start(name, attributes)
    bytes.append(contentsOf: "/>".utf8)
  }

  mutating func text(_ text: String) {
    var text = text
    let isPlain = text.withUTF8 { XMLWriter.isPlain($0) }
    bytes.append(contentsOf: isPlain ? text.utf8 : XMLEscape.text(text).utf8)
  }

  /// Bytes that are well-formed already.
  mutating func raw(_ content: [UInt8]) { bytes.append(contentsOf: content) }

  mutating func open(_ name: String, _ attributes: [(String, String)] = []) {
    start(name, attributes)
    bytes.append(UInt8(ascii: ">"))
  }

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

  /// Whoever opens an element closes it by the same name.
  mutating func close(_ name: String) {
    bytes.append(contentsOf: "</".utf8)
    bytes.append(contentsOf: name.utf8)
    bytes.append(UInt8(ascii: ">"))
  }

  /// Nothing to escape, and neither U+FFFE nor U+FFFF.
  private static func isPlain(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    for (index, byte) in text.enumerated() {
      switch byte {
      case 0..<0x20, 0x7F, UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"),
        UInt8(ascii: "\""):
        return false
      case 0xEF where text[index + 1] == 0xBF && text[index + 2] >= 0xBE: return false
      default: break
      }
    }
    return true
  }
}
