private import CLibXML2

/// A parsed document, owned. Nothing outside this folder knows that it is libxml2's.
final class XMLDocument {
  /// An `xmlDoc`.
  let handle: OpaquePointer

  init(owning handle: OpaquePointer) { self.handle = handle }

  deinit { xmlFreeDoc(UnsafeMutablePointer<xmlDoc>(handle)) }
}

/// What libxml2 says of a document, before it is put into our words.
struct XMLFault: Sendable {
  var code: Int
  /// libxml2's own sentence; the names and values are taken from it.
  var message: String
  /// Where the parser stood, as a byte offset; nil for the schema's faults.
  var offset: Int?
  /// The address of the element, or of an attribute's element.
  var node: UInt?
}

/// Gathers faults from libxml2's callbacks. It is passed to C unretained: its owner keeps it alive
/// as long as the context that calls back.
final class XMLFaultBox {
  static let limit = 500
  private(set) var faults: [XMLFault] = []

  func add(_ fault: XMLFault) {
    if faults.count < Self.limit { faults.append(fault) }
  }

  func take() -> [XMLFault] {
    defer { faults = [] }
    return faults
  }
}

/// libxml2's parser for one thread, used for one text after another.
///
/// No network, no DTD, no entities, no large-document allowance; comments and processing
/// instructions are never stored, so that a file full of them costs nothing.
final class XMLParser {
  private var context: UnsafeMutablePointer<xmlParserCtxt>?
  /// Texts read with this context: its dictionary of names grows with every text.
  private var uses = 0
  private let box = XMLFaultBox()

  init() { XMLLibrary.prepare() }

  deinit { xmlFreeParserCtxt(context) }

  /// The document, or what keeps the text from being one.
  func parse(_ source: SourceText) -> (document: XMLDocument?, faults: [XMLFault]) {
    guard let context = readyContext() else { return (nil, box.take()) }
    let options =
      XML_PARSE_NONET.rawValue | XML_PARSE_COMPACT.rawValue | XML_PARSE_NOBLANKS.rawValue
      | XML_PARSE_NOCDATA.rawValue | XML_PARSE_IGNORE_ENC.rawValue
    let document = source.bytes.withUnsafeBytes { bytes in
      xmlCtxtReadMemory(
        context, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), CInt(bytes.count), nil,
        nil, CInt(bitPattern: options))
    }
    return (document.map { XMLDocument(owning: OpaquePointer($0)) }, box.take())
  }

  private func readyContext() -> UnsafeMutablePointer<xmlParserCtxt>? {
    if uses >= 64 {
      xmlFreeParserCtxt(context)
      context = nil
    }
    if context == nil {
      uses = 0
      context = xmlNewParserCtxt()
      context?.pointee._private = Unmanaged.passUnretained(box).toOpaque()
      let sax = context?.pointee.sax
      sax?.pointee.comment = nil
      sax?.pointee.processingInstruction = nil
      // Its data is the context itself, which the tree builder needs as such.
      sax?.pointee.serror = { data, error in
        guard let data, let error = error?.pointee else { return }
        let context = data.assumingMemoryBound(to: xmlParserCtxt.self)
        guard let box = context.pointee._private, error.level.rawValue > 1 else { return }
        Unmanaged<XMLFaultBox>.fromOpaque(box).takeUnretainedValue().add(
          XMLFault(
            code: Int(error.code), message: error.message.map { String(cString: $0) } ?? "",
            offset: max(0, xmlByteConsumed(context))))
        // The first fault is the one that is told; a text can hold millions.
        xmlStopParser(context)
      }
    }
    uses += 1
    return context
  }
}

/// libxml2's own set-up, once a process.
enum XMLLibrary {
  private static let isReady: Bool = {
    xmlInitParser()
    return true
  }()

  static func prepare() { _ = isReady }
}
