private import CLibXML2

/// The compiled schemas of one thread, each compiled when it is first wanted.
///
/// libxml2's contexts belong to one thread at a time, so a `SchemaSet` is made by the thread that
/// uses it.
package final class SchemaSet {
  /// The folder that holds `case.xsd` and the others.
  package let folder: String
  private var compiled: [RecordKind: CompiledSchema] = [:]

  /// Nothing is read yet.
  package init(folder: String) {
    self.folder = folder
    XMLLibrary.prepare()
  }

  /// The path of a kind's schema.
  package func path(of kind: RecordKind) -> String { folder + "/" + kind.rawValue + ".xsd" }

  /// The faults of a document against its kind's schema, in libxml2's words.
  /// - Throws: FW1220 when the schema can't be read.
  func faults(of document: XMLDocument, kind: RecordKind) throws(Diagnostics) -> [XMLFault] {
    try schema(kind).faults(of: document)
  }

  /// Compiles a kind's schema now.
  /// - Throws: FW1220.
  package func prepare(_ kind: RecordKind) throws(Diagnostics) { _ = try schema(kind) }

  private func schema(_ kind: RecordKind) throws(Diagnostics) -> CompiledSchema {
    if let known = compiled[kind] { return known }
    guard let made = CompiledSchema(path: path(of: kind)) else {
      throw SchemaFaults.noSchema(path(of: kind))
    }
    compiled[kind] = made
    return made
  }
}

/// The address of an error's element, also where the error names its attribute.
private func elementAddress(of node: UnsafeMutableRawPointer?) -> UInt? {
  guard let element = node?.assumingMemoryBound(to: xmlNode.self) else { return nil }
  let owner =
    element.pointee.type == XML_ATTRIBUTE_NODE ? element.pointee.parent : element
  return owner.map { UInt(bitPattern: $0) }
}

/// A compiled schema and the context that validates with it.
private final class CompiledSchema {
  private let schema: xmlSchemaPtr
  private let context: xmlSchemaValidCtxtPtr
  private let box = XMLFaultBox()

  /// nil when there is no schema at `path`.
  init?(path: String) {
    guard let reading = xmlSchemaNewParserCtxt(path) else { return nil }
    defer { xmlSchemaFreeParserCtxt(reading) }
    // Silent: the caller says what is wrong.
    xmlSchemaSetParserStructuredErrors(reading, { _, _ in }, nil)
    xmlSetStructuredErrorFunc(nil, { _, _ in })
    defer { xmlSetStructuredErrorFunc(nil, nil) }
    guard let schema = xmlSchemaParse(reading) else { return nil }
    guard let context = xmlSchemaNewValidCtxt(schema) else {
      xmlSchemaFree(schema)
      return nil
    }
    self.schema = schema
    self.context = context
    xmlSchemaSetValidStructuredErrors(
      context,
      { data, error in
        guard let data, let error = error?.pointee else { return }
        Unmanaged<XMLFaultBox>.fromOpaque(data).takeUnretainedValue().add(
          XMLFault(
            code: Int(error.code), message: error.message.map { String(cString: $0) } ?? "",
            node: elementAddress(of: error.node)))
      }, Unmanaged.passUnretained(box).toOpaque())
  }

  deinit {
    xmlSchemaFreeValidCtxt(context)
    xmlSchemaFree(schema)
  }

  func faults(of document: XMLDocument) -> [XMLFault] {
    let result = xmlSchemaValidateDoc(context, UnsafeMutablePointer<xmlDoc>(document.handle))
    var faults = box.take()
    if result < 0, faults.isEmpty {
      faults.append(XMLFault(code: 0, message: "internal error", offset: nil, node: nil))
    }
    return faults
  }
}
