private import CLibXML2
internal import Records
internal import Tables

/// What an XML text is read by.
protocol XMLWalker: AnyObject {
  func begin(_ name: String, _ attributes: [(name: String, value: String)])
  func end(_ name: String)
  func text(_ text: String)
}

/// Reads XML by events. No network, no entities of its own; a DOCTYPE is refused.
final class XMLWalk {
  private let walker: any XMLWalker
  private var hasDoctype = false
  private var depth = 0
  private var isTooDeep = false

  private init(_ walker: any XMLWalker) { self.walker = walker }

  /// - Throws: FW2070, FW2074.
  static func walk(_ bytes: [UInt8], file: String, _ walker: any XMLWalker) throws(Diagnostics) {
    let walk = XMLWalk(walker)
    var handler = XMLWalk.handler()
    xmlInitParser()
    // libxml2 compares each attribute of a tag with every other: no tag may be endless.
    var tags = TagLengths()
    let isPlain = !bytes.starts(with: [0xFF, 0xFE]) && !bytes.starts(with: [0xFE, 0xFF])
    let isBounded = !isPlain || bytes.withUnsafeBytes { tags.areBounded(in: $0) }
    guard isBounded,
      let context = xmlCreatePushParserCtxt(
        &handler, Unmanaged.passUnretained(walk).toOpaque(), nil, 0, nil)
    else { throw ScreeningFaults.damaged(file) }
    defer { xmlFreeParserCtxt(context) }
    xmlCtxtUseOptions(context, CInt(bitPattern: XML_PARSE_NONET.rawValue))
    var isSound = true
    bytes.withUnsafeBytes { all in
      var at = 0
      while isSound, at < all.count, !walk.hasDoctype, !walk.isTooDeep {
        let piece = UnsafeRawBufferPointer(rebasing: all[at..<min(at + 1 << 16, all.count)])
          .assumingMemoryBound(to: CChar.self)
        isSound = xmlParseChunk(context, piece.baseAddress, CInt(piece.count), 0) == 0
        at += piece.count
      }
      if isSound, !walk.hasDoctype { isSound = xmlParseChunk(context, nil, 0, 1) == 0 }
    }
    if walk.hasDoctype { throw ScreeningFaults.doctype(file) }
    guard isSound, !walk.isTooDeep else { throw ScreeningFaults.damaged(file) }
  }

  private static func handler() -> xmlSAXHandler {
    var handler = xmlSAXHandler()
    handler.initialized = 0xDEED_BEAF
    handler.internalSubset = { data, _, _, _ in XMLWalk.of(data)?.hasDoctype = true }
    handler.startElementNs = { data, name, prefix, _, _, _, count, _, attributes in
      XMLWalk.of(data)?.begin(name, attributes, Int(count))
    }
    handler.endElementNs = { data, name, _, _ in
      guard let walk = XMLWalk.of(data), let name else { return }
      walk.depth -= 1
      walk.walker.end(String(cString: name))
    }
    let text: charactersSAXFunc = { data, piece, length in
      guard let piece else { return }
      let bytes = UnsafeBufferPointer(start: piece, count: Int(length))
      XMLWalk.of(data)?.walker.text(String(decoding: bytes, as: UTF8.self))
    }
    handler.characters = text
    handler.cdataBlock = text
    handler.ignorableWhitespace = text
    // What is only a remark to a parser is text to whoever looks into the file.
    handler.comment = { data, text in
      guard let walk = XMLWalk.of(data), let text else { return }
      walk.walker.begin("comment()", [])
      walk.walker.text(String(cString: text))
      walk.walker.end("comment()")
    }
    handler.processingInstruction = { data, _, text in
      guard let walk = XMLWalk.of(data), let text else { return }
      walk.walker.begin("processing-instruction()", [])
      walk.walker.text(String(cString: text))
      walk.walker.end("processing-instruction()")
    }
    handler.serror = { _, _ in }
    return handler
  }

  private static func of(_ data: UnsafeMutableRawPointer?) -> XMLWalk? {
    data.map { Unmanaged<XMLWalk>.fromOpaque($0).takeUnretainedValue() }
  }

  private func begin(
    _ name: UnsafePointer<xmlChar>?,
    _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, _ count: Int
  ) {
    depth += 1
    if depth > 256 { isTooDeep = true }
    guard let name, !isTooDeep else { return }
    var list: [(name: String, value: String)] = []
    for index in 0..<count {
      guard let entry = attributes.map({ $0 + index * 5 }), let local = entry[0],
        let start = entry[3], let end = entry[4]
      else { continue }
      let value = String(
        decoding: UnsafeBufferPointer(start: start, count: end - start), as: UTF8.self)
      // libxml2 hands an ampersand over as a reference.
      list.append((String(cString: local), value.replacing("&#38;", with: "&")))
    }
    walker.begin(String(cString: name), list)
  }
}
