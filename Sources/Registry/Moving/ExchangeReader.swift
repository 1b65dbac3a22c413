private import CLibXML2

/// Reads an exported registry item by item: libxml2's reader keeps one element at a time.
///
/// No network, no DTD, no entities: what an export doesn't hold is refused.
final class ExchangeReader {
  struct Refused: Error {}

  /// An element that begins, with its attributes; or one that ends.
  enum Step {
    case start(String, [String: String])
    case text(String)
    case end(String)
  }

  private let reader: xmlTextReaderPtr
  /// The end of an empty element, which libxml2 doesn't report.
  private var pendingEnd: String?

  init(path: String, namespace: String) throws {
    let options = XML_PARSE_NONET.rawValue | XML_PARSE_NOCDATA.rawValue
    guard let reader = xmlReaderForFile(path, nil, CInt(bitPattern: options)) else {
      throw Refused()
    }
    self.reader = reader
    self.namespace = namespace
    // Silent: the caller says what is wrong.
    xmlTextReaderSetStructuredErrorHandler(reader, { _, _ in }, nil)
  }

  private let namespace: String

  deinit { xmlFreeTextReader(reader) }

  /// The next step; nil at the end of the file.
  func next() throws -> Step? {
    if let name = pendingEnd {
      pendingEnd = nil
      return .end(name)
    }
    while true {
      switch xmlTextReaderRead(reader) {
      case 0: return nil
      case 1: break
      default: throw Refused()
      }
      switch UInt32(xmlTextReaderNodeType(reader)) {
      case XML_READER_TYPE_ELEMENT.rawValue:
        guard text(xmlTextReaderConstNamespaceUri(reader)) == namespace else { throw Refused() }
        let name = text(xmlTextReaderConstLocalName(reader))
        if xmlTextReaderIsEmptyElement(reader) == 1 { pendingEnd = name }
        return .start(name, attributes())
      case XML_READER_TYPE_END_ELEMENT.rawValue:
        return .end(text(xmlTextReaderConstLocalName(reader)))
      case XML_READER_TYPE_TEXT.rawValue, XML_READER_TYPE_CDATA.rawValue:
        return .text(text(xmlTextReaderConstValue(reader)))
      case XML_READER_TYPE_WHITESPACE.rawValue, XML_READER_TYPE_SIGNIFICANT_WHITESPACE.rawValue,
        XML_READER_TYPE_COMMENT.rawValue:
        continue
      default: throw Refused()
      }
    }
  }

  private func attributes() -> [String: String] {
    var attributes: [String: String] = [:]
    while xmlTextReaderMoveToNextAttribute(reader) == 1 {
      attributes[text(xmlTextReaderConstName(reader))] = text(xmlTextReaderConstValue(reader))
    }
    _ = xmlTextReaderMoveToElement(reader)
    return attributes
  }

  private func text(_ bytes: UnsafePointer<xmlChar>?) -> String {
    bytes.map { String(cString: $0) } ?? ""
  }
}
