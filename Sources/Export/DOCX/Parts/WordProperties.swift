internal import Letters
internal import Records

/// `docProps/`: the same facts as the other formats carry.
enum WordProperties {
  static func core(_ properties: Document.Properties) -> [UInt8] {
    var writer = XMLWriter(isStandalone: true)
    let created = properties.day.iso + "T00:00:00Z"
    writer.element(
      "cp:coreProperties",
      [
        ("xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"),
        ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
        ("xmlns:dcterms", "http://purl.org/dc/terms/"),
        ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
      ]
    ) { writer in
      writer.element("dc:title", text: properties.title)
      writer.element("dc:subject", text: properties.subject)
      writer.element("dc:creator", text: properties.author)
      writer.element("dc:language", text: "zh-CN")
      for name in ["dcterms:created", "dcterms:modified"] {
        writer.element(name, [("xsi:type", "dcterms:W3CDTF")], text: created)
      }
    }
    return writer.bytes
  }

  static func custom(_ properties: Document.Properties) -> [UInt8] {
    var writer = XMLWriter(isStandalone: true)
    writer.element(
      "Properties",
      [
        (
          "xmlns",
          "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
        ),
        ("xmlns:vt", "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"),
      ]
    ) { writer in
      // Numbers 0 and 1 are taken.
      for (index, property) in properties.custom.enumerated() {
        writer.element(
          "property",
          [
            ("fmtid", "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"), ("pid", "\(index + 2)"),
            ("name", property.name),
          ]
        ) { $0.element("vt:lpwstr", text: property.value) }
      }
    }
    return writer.bytes
  }

  static var application: [UInt8] {
    var writer = XMLWriter(isStandalone: true)
    writer.element(
      "Properties",
      [
        (
          "xmlns",
          "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
        )
      ]
    ) { $0.element("Application", text: "fuwen") }
    return writer.bytes
  }
}
