internal import Letters
internal import Records

/// `OFD.xml`: what the document is, and where.
enum RootFile {
  private static let creator = "Fuwen"

  static func bytes(_ properties: Document.Properties) -> [UInt8] {
    var writer = XMLWriter()
    writer.element(
      "ofd:OFD", [("xmlns:ofd", OFD.namespace), ("Version", "1.0"), ("DocType", "OFD")]
    ) {
      $0.element("ofd:DocBody") {
        $0.element("ofd:DocInfo") { information(properties, to: &$0) }
        $0.element("ofd:DocRoot", text: "Doc_0/Document.xml")
      }
    }
    return writer.bytes
  }

  /// In the schema's order.
  private static func information(_ properties: Document.Properties, to out: inout XMLWriter) {
    out.element("ofd:DocID", text: properties.fileIdentifier)
    let texts = [
      ("ofd:Title", properties.title), ("ofd:Author", properties.author),
      ("ofd:Subject", properties.subject), ("ofd:CreationDate", properties.day.iso),
      ("ofd:ModDate", properties.day.iso), ("ofd:Creator", creator),
    ]
    for (name, text) in texts where !text.isEmpty { out.element(name, text: text) }
    let custom = properties.custom.filter { !$0.name.isEmpty }
    guard !custom.isEmpty else { return }
    out.element("ofd:CustomDatas") {
      for property in custom {
        $0.element("ofd:CustomData", [("Name", property.name)], text: property.value)
      }
    }
  }
}
