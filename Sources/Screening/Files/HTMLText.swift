private import CLibXML2
internal import Records
internal import Tables

/// All text of an HTML page: what shows, what is hidden, titles and alternative texts, metadata,
/// addresses of mail and telephone links, scripts and comments.
enum HTMLText {
  static func read(
    _ bytes: [UInt8], _ source: FileReader.Source, into reader: inout FileReader
  ) throws(Diagnostics) {
    let text = try ForeignText.decoded(bytes, name: source.shown)
    var tags = TagLengths()
    let isBounded = text.withUnsafeBytes { tags.areBounded(in: $0) }
    let options =
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NONET.rawValue | HTML_PARSE_NOERROR.rawValue
      | HTML_PARSE_NOWARNING.rawValue
    let parsed = text.withUnsafeBytes { buffer in
      htmlReadMemory(
        buffer.assumingMemoryBound(to: CChar.self).baseAddress, CInt(buffer.count), nil, "UTF-8",
        CInt(options))
    }
    guard isBounded, let document = parsed else {
      if let document = parsed { xmlFreeDoc(document) }
      try reader.readText(bytes, source)
      return
    }
    defer { xmlFreeDoc(document) }
    var joint = ScreeningPiece.Joint.block
    var node = xmlDocGetRootElement(document)
    let root = node
    while let current = node {
      visit(current, source, &joint, &reader)
      if let child = current.pointee.children, current.pointee.type == XML_ELEMENT_NODE {
        node = child
        continue
      }
      node = next(after: current, root: root, &joint)
    }
  }

  /// The next node in the document's order, once all inside a node was seen.
  private static func next(
    after node: xmlNodePtr, root: xmlNodePtr?, _ joint: inout ScreeningPiece.Joint
  ) -> xmlNodePtr? {
    var at = node
    while true {
      if isBlock(at) { joint = .block }
      if at == root { return nil }
      if let sibling = at.pointee.next { return sibling }
      guard let parent = at.pointee.parent, parent.pointee.type == XML_ELEMENT_NODE else {
        return nil
      }
      at = parent
    }
  }

  private static func visit(
    _ node: xmlNodePtr, _ source: FileReader.Source, _ joint: inout ScreeningPiece.Joint,
    _ reader: inout FileReader
  ) {
    let line = "line \(xmlGetLineNo(node))"
    switch node.pointee.type {
    case XML_ELEMENT_NODE:
      if isCell(node) { joint = .cell } else if isBlock(node) { joint = .block }
      var attribute = node.pointee.properties
      var isFirst = true
      while let current = attribute {
        let name = String(cString: current.pointee.name)
        if told.contains(name), let value = current.pointee.children?.pointee.content {
          reader.add(String(cString: value), source, "\(line) @\(name)")
          isFirst = false
        }
        attribute = current.pointee.next
      }
      if !isFirst { joint = .block }
    case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
      guard let content = node.pointee.content else { return }
      let text = String(cString: content)
      if text.allSatisfy(\.isWhitespace) { return }
      reader.add(text, source, line, joint)
      joint = .continued
    case XML_COMMENT_NODE:
      guard let content = node.pointee.content else { return }
      reader.add(String(cString: content), source, "\(line) comment")
      joint = .block
    default: break
    }
  }

  private static func isBlock(_ node: xmlNodePtr) -> Bool {
    node.pointee.type == XML_ELEMENT_NODE && !inline.contains(String(cString: node.pointee.name))
  }

  private static func isCell(_ node: xmlNodePtr) -> Bool {
    let name = String(cString: node.pointee.name)
    return name == "td" || name == "th"
  }

  private static let inline: Set<String> = [
    "a", "abbr", "b", "bdi", "bdo", "cite", "code", "em", "font", "i", "ins", "del", "kbd", "mark",
    "ruby", "rb", "s", "small", "span", "strong", "sub", "sup", "time", "u", "var", "wbr", "label",
  ]
  private static let told: Set<String> = [
    "alt", "title", "content", "href", "value", "placeholder", "aria-label", "summary", "label",
    "data-phone", "data-tel", "data-name", "data-address", "data-value", "datetime",
  ]
}
