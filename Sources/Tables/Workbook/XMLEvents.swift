private import CLibXML2
package import Records

/// What a part of an Office document is read by: it hears the elements of the vocabularies that it
/// asked for, and their text.
package protocol XMLListener: AnyObject {
  /// The limit that was passed, once one is; nothing more is heard then.
  var overrun: Diagnostic.Words? { get }
  func begin(_ name: String, _ attributes: XMLAttributes)
  func end(_ name: String)
  func text(_ piece: UnsafeBufferPointer<UInt8>)
}

/// An element's attributes, valid during the call that hands them over.
package struct XMLAttributes {
  fileprivate let list: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  fileprivate let count: Int

  /// The attribute of this local name; with `qualified`, one that has a namespace.
  package func value(_ name: StaticString, qualified: Bool = false) -> String? {
    guard let list else { return nil }
    let wanted = UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount)
    for index in 0..<count {
      let entry = list + index * 5
      guard let local = entry[0], (entry[2] != nil) == qualified,
        UnsafeBufferPointer(start: local, count: Int(xmlStrlen(local))).elementsEqual(wanted),
        let start = entry[3], let end = entry[4]
      else { continue }
      return XMLAttributes.decoded(UnsafeBufferPointer(start: start, count: end - start))
    }
    return nil
  }

  /// All of them by local name, in the file's order.
  package var all: [(name: String, isQualified: Bool, value: String)] {
    guard let list else { return [] }
    return (0..<count).compactMap { index in
      let entry = list + index * 5
      guard let local = entry[0], let start = entry[3], let end = entry[4] else { return nil }
      return (
        String(cString: local), entry[2] != nil,
        XMLAttributes.decoded(UnsafeBufferPointer(start: start, count: end - start))
      )
    }
  }

  /// libxml2 hands an ampersand over as `&#38;`.
  private static func decoded(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    guard bytes.contains(UInt8(ascii: "&")) else { return String(decoding: bytes, as: UTF8.self) }
    let reference = Array("&#38;".utf8)
    var out: [UInt8] = []
    var at = 0
    while at < bytes.count {
      out.append(bytes[at])
      at += bytes[at...].starts(with: reference) ? reference.count : 1
    }
    return String(decoding: out, as: UTF8.self)
  }
}

/// Reads a part of an Office document by events, so that memory doesn't grow with it. No network, no
/// DTD, no entities; elements of other vocabularies are passed over with all that is in them.
package final class XMLEvents {
  private let listener: any XMLListener
  private let prefix: (String) -> String?
  /// Those of the elements that are open.
  private var prefixes: [String] = []
  private var foreignDepth = 0
  private var hasDoctype = false
  /// More attributes than any element of such a document has.
  private var isSwollen = false

  private init(listener: any XMLListener, vocabulary: @escaping (String) -> String?) {
    self.listener = listener
    prefix = vocabulary
  }

  /// - Parameter vocabulary: what comes before the names of a namespace that the listener knows;
  ///   nil for one that it doesn't.
  /// - Throws: what the archive's rules say of it.
  package static func read(
    _ part: String, of archive: ZipArchive, vocabulary: @escaping (String) -> String?,
    listener: any XMLListener
  ) throws(Diagnostics) {
    let events = XMLEvents(listener: listener, vocabulary: vocabulary)
    var handler = XMLEvents.handler()
    xmlInitParser()
    guard
      let context = xmlCreatePushParserCtxt(
        &handler, Unmanaged.passUnretained(events).toOpaque(), nil, 0, nil)
    else { throw archive.rules.damaged(archive.file, part: part) }
    defer { xmlFreeParserCtxt(context) }
    xmlCtxtUseOptions(
      context, CInt(bitPattern: XML_PARSE_NONET.rawValue | XML_PARSE_IGNORE_ENC.rawValue))
    var isSound = true
    var tags = TagLengths()
    try archive.read(part) { piece in
      guard tags.areBounded(in: piece) else {
        isSound = false
        return false
      }
      let text = piece.assumingMemoryBound(to: CChar.self)
      isSound = xmlParseChunk(context, text.baseAddress, CInt(text.count), 0) == 0
      return isSound && !events.isStopped && listener.overrun == nil
    }
    if events.hasDoctype { throw archive.rules.doctype(archive.file, part: part) }
    if let overrun = listener.overrun { throw archive.rules.tooLarge(archive.file, overrun) }
    guard isSound, !events.isSwollen, xmlParseChunk(context, nil, 0, 1) == 0 else {
      throw archive.rules.damaged(archive.file, part: part)
    }
    // The last piece may only be judged at the end.
    if events.hasDoctype { throw archive.rules.doctype(archive.file, part: part) }
    if let overrun = listener.overrun { throw archive.rules.tooLarge(archive.file, overrun) }
  }

  private static func handler() -> xmlSAXHandler {
    var handler = xmlSAXHandler()
    handler.initialized = 0xDEED_BEAF
    handler.internalSubset = { data, _, _, _ in XMLEvents.of(data)?.hasDoctype = true }
    handler.startElementNs = { data, name, _, space, spaces, _, count, _, attributes in
      if count > 100 || spaces > 100 { XMLEvents.of(data)?.isSwollen = true }
      XMLEvents.of(data)?.begin(name, space, XMLAttributes(list: attributes, count: Int(count)))
    }
    handler.endElementNs = { data, name, _, _ in XMLEvents.of(data)?.end(name) }
    let text: charactersSAXFunc = { data, piece, length in
      guard let piece else { return }
      XMLEvents.of(data)?.text(UnsafeBufferPointer(start: piece, count: Int(length)))
    }
    handler.characters = text
    handler.cdataBlock = text
    handler.ignorableWhitespace = text
    handler.serror = { _, _ in }
    return handler
  }

  private static func of(_ data: UnsafeMutableRawPointer?) -> XMLEvents? {
    data.map { Unmanaged<XMLEvents>.fromOpaque($0).takeUnretainedValue() }
  }

  private var isStopped: Bool { hasDoctype || isSwollen }

  private var isDeaf: Bool { isStopped || foreignDepth > 0 || listener.overrun != nil }

  private func begin(
    _ name: UnsafePointer<xmlChar>?, _ space: UnsafePointer<xmlChar>?,
    _ attributes: XMLAttributes
  ) {
    guard let name else { return }
    guard foreignDepth == 0, let prefix = prefix(space.map { String(cString: $0) } ?? "") else {
      foreignDepth += 1
      return
    }
    prefixes.append(prefix)
    if !isDeaf { listener.begin(prefix + String(cString: name), attributes) }
  }

  private func end(_ name: UnsafePointer<xmlChar>?) {
    guard let name else { return }
    if foreignDepth > 0 {
      foreignDepth -= 1
    } else if let prefix = prefixes.popLast(), !isDeaf {
      listener.end(prefix + String(cString: name))
    }
  }

  private func text(_ piece: UnsafeBufferPointer<UInt8>) {
    if !isDeaf { listener.text(piece) }
  }
}
