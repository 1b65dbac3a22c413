private import CLibXML2
internal import Records
internal import Tables

/// HTML as libxml2 understands it, broken or not. No network; scripts aren't run.
final class HTMLParser {
  private var tree = MarkupTree()
  private var isDone = false
  private let line: Int

  private init(_ line: Int) { self.line = line }

  /// - Parameter line: where it stands in the draft's file; 0: it is the whole of it.
  /// - Returns: the tree, or the limit that was passed.
  static func tree(
    of html: [UInt8], line: Int = 0
  ) -> (root: MarkupNode, overrun: Diagnostic.Words?) {
    let parser = HTMLParser(line)
    var tags = TagLengths()
    let text = simplified(html)
    guard text.count <= ReadingLimits.text else {
      return (parser.tree.root, ReadingLimits.textWords)
    }
    // libxml2 compares each attribute of a tag with every other.
    guard text.isEmpty || text.withUnsafeBytes({ tags.areBounded(in: $0) }),
      let context = htmlNewParserCtxt()
    else { return (parser.tree.root, ReadingLimits.tagWords) }
    defer { htmlFreeParserCtxt(context) }
    context.pointee.sax.pointee = handler()
    context.pointee.userData = Unmanaged.passUnretained(parser).toOpaque()
    parser.context = context
    let options =
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NONET.rawValue | HTML_PARSE_NOERROR.rawValue
      | HTML_PARSE_NOWARNING.rawValue | HTML_PARSE_IGNORE_ENC.rawValue
    text.withUnsafeBytes { bytes in
      let made = htmlCtxtReadMemory(
        context, bytes.assumingMemoryBound(to: CChar.self).baseAddress, CInt(bytes.count), nil,
        "UTF-8", CInt(bitPattern: options))
      if let made { xmlFreeDoc(made) }
    }
    return (parser.tree.root, parser.tree.overrun)
  }

  private var context: htmlParserCtxtPtr?

  private static func handler() -> xmlSAXHandler {
    var handler = xmlSAXHandler()
    handler.startElement = { data, name, attributes in
      guard let parser = HTMLParser.of(data), let name else { return }
      parser.begin(String(cString: name), attributes)
    }
    handler.endElement = { data, name in
      guard let parser = HTMLParser.of(data), let name else { return }
      parser.end(String(cString: name))
    }
    let text: charactersSAXFunc = { data, piece, length in
      guard let parser = HTMLParser.of(data), let piece else { return }
      let bytes = UnsafeBufferPointer(start: piece, count: Int(length))
      parser.tree.text(String(decoding: bytes, as: UTF8.self))
      parser.check()
    }
    handler.characters = text
    handler.cdataBlock = text
    handler.ignorableWhitespace = text
    handler.comment = { data, piece in
      guard let parser = HTMLParser.of(data), let piece else { return }
      parser.tree.begin("!--")
      parser.tree.text(String(cString: piece))
      parser.tree.end()
      parser.check()
    }
    return handler
  }

  private static func of(_ data: UnsafeMutableRawPointer?) -> HTMLParser? {
    data.map { Unmanaged<HTMLParser>.fromOpaque($0).takeUnretainedValue() }
  }

  private func begin(
    _ name: String, _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    var list: [(name: String, value: String)] = []
    if let attributes {
      var at = 0
      while let key = attributes[at] {
        list.append((String(cString: key), attributes[at + 1].map { String(cString: $0) } ?? ""))
        at += 2
      }
    }
    tree.begin(name, list, line: line)
    check()
  }

  private func end(_ name: String) {
    tree.end()
    check()
  }

  /// Stops the parser once a limit is passed.
  private func check() {
    guard !isDone, tree.overrun != nil else { return }
    isDone = true
    xmlStopParser(context)
  }

  /// The text without pictures that are written into it as `data:`, which would make tags of
  /// megabytes, and without Word's `<![if …]>` and `<![endif]>`, which aren't HTML: what stands
  /// between them is shown.
  private static func simplified(_ html: [UInt8]) -> [UInt8] {
    let mark = Array("data:".utf8)
    let conditions = ["<![if", "<![endif"].map { Array($0.utf8) }
    var out: [UInt8] = []
    out.reserveCapacity(html.count)
    var at = 0
    html.withUnsafeBufferPointer { text in
      while at < text.count {
        let byte = text[at]
        if byte == UInt8(ascii: "<"), at + 1 < text.count, text[at + 1] == UInt8(ascii: "!"),
          conditions.contains(where: { text[at...].prefix($0.count).elementsEqual($0) }),
          let end = text[at...].prefix(200).firstIndex(of: UInt8(ascii: ">"))
        {
          at = end + 1
          continue
        }
        let isQuote = byte == 0x22 || byte == 0x27
        out.append(byte)
        at += 1
        guard isQuote, at + mark.count <= text.count,
          text[at..<(at + mark.count)].elementsEqual(mark),
          let end = text[at...].firstIndex(of: byte)
        else { continue }
        at = end
        // The closing mark.
        out.append(byte)
        at += 1
      }
    }
    return out
  }
}
