internal import Records

/// Every text and attribute of an XML file, comments too: records, properties, XMP, OFD pages.
enum XMLText {
  static func read(
    _ bytes: [UInt8], _ source: FileReader.Source, into reader: inout FileReader
  ) throws(Diagnostics) {
    let collector = XMLCollector()
    do {
      try XMLWalk.walk(bytes, file: source.shown, collector)
    } catch {
      // A text that only begins like XML is a text.
      let isDeclared = bytes.prefix(64).contains(UInt8(ascii: "?"))
      if isDeclared || error.all.first?.code == ScreeningCode.doctype { throw error }
      try reader.readText(bytes, source)
      return
    }
    for piece in collector.pieces {
      reader.add(piece.text, source, piece.path, piece.joint)
    }
  }
}

private final class XMLCollector: XMLWalker {
  private struct Element {
    var path: String
    var children: [String: Int] = [:]
    /// Whether it has text of its own, so that what is inside it goes on in the same line.
    var isMixed = false
  }
  private(set) var pieces: [ScreeningPiece] = []
  private var stack = [Element(path: "")]
  private var pending = ""

  func begin(_ name: String, _ attributes: [(name: String, value: String)]) {
    flush()
    let count = (stack[stack.count - 1].children[name] ?? 0) + 1
    stack[stack.count - 1].children[name] = count
    let parent = stack[stack.count - 1]
    let path = "\(parent.path)/\(name)" + (count > 1 ? "[\(count)]" : "")
    for attribute in attributes where !attribute.value.isEmpty {
      pieces.append(ScreeningPiece(path: "\(path)/@\(attribute.name)", text: attribute.value))
    }
    // A page of OFD has a TextCode for each run of glyphs.
    stack.append(Element(path: path, isMixed: parent.isMixed))
  }

  func end(_ name: String) {
    flush()
    if stack.count > 1 { stack.removeLast() }
  }

  func text(_ text: String) { pending += text }

  private func flush() {
    defer { pending = "" }
    guard pending.contains(where: { !$0.isWhitespace }) else { return }
    let element = stack[stack.count - 1]
    pieces.append(
      ScreeningPiece(
        path: element.path, text: pending, joint: element.isMixed ? .continued : .block))
    stack[stack.count - 1].isMixed = true
  }
}
