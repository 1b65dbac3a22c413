internal import Letters
internal import Records

/// What the file says of itself: in the information dictionary, and the same in XMP.
struct Metadata {
  private static let producer = "Fuwen"
  private let properties: Document.Properties

  init(_ properties: Document.Properties) { self.properties = properties }

  private static func digits(_ day: Day) -> String {
    String(day.iso.filter { $0 != "-" })
  }

  /// Midnight in Beijing.
  static func date(_ day: Day) -> String { "D:\(digits(day))000000+08'00'" }
  private static func isoDate(_ day: Day) -> String { "\(day.iso)T00:00:00+08:00" }

  func writeInformation(_ out: inout ByteWriter) {
    let entries = [
      ("Title", properties.title), ("Author", properties.author),
      ("Subject", properties.subject), ("Creator", Metadata.producer),
      ("Producer", Metadata.producer), ("CreationDate", Metadata.date(properties.day)),
      ("ModDate", Metadata.date(properties.day)),
    ]
    out.put("<<")
    for (name, value) in entries where !value.isEmpty {
      out.put(name: name)
      out.put(text: value)
    }
    for property in properties.custom where !property.name.isEmpty {
      out.put(name: property.name)
      out.put(text: property.value)
    }
    out.put(">>")
  }

  /// The XMP packet.
  var packet: [UInt8] {
    let date = Metadata.isoDate(properties.day)
    let digits = properties.fileIdentifier
    var uuid = ""
    for (index, digit) in digits.enumerated() {
      if [8, 12, 16, 20].contains(index) { uuid += "-" }
      uuid.append(digit)
    }
    func language(_ text: String) -> String {
      "<rdf:Alt><rdf:li xml:lang=\"x-default\">\(XMLEscape.text(text))</rdf:li></rdf:Alt>"
    }
    var out = """
      <?xpacket begin="\u{FEFF}" id="W5M0MpCehiHzreSzNTczkc9d"?>
      <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF \
      xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" \
      xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" \
      xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/" \
      xmlns:fuwen="\(Metadata.namespace)">
      <dc:format>application/pdf</dc:format>
      <dc:title>\(language(properties.title))</dc:title>
      <dc:language><rdf:Bag><rdf:li>zh-CN</rdf:li></rdf:Bag></dc:language>

      """
    if !properties.author.isEmpty {
      out += "<dc:creator><rdf:Seq><rdf:li>\(XMLEscape.text(properties.author))</rdf:li>"
      out += "</rdf:Seq></dc:creator>\n"
    }
    if !properties.subject.isEmpty {
      out += "<dc:description>\(language(properties.subject))</dc:description>\n"
    }
    out += """
      <pdf:Producer>\(Metadata.producer)</pdf:Producer>
      <xmp:CreatorTool>\(Metadata.producer)</xmp:CreatorTool>
      <xmp:CreateDate>\(date)</xmp:CreateDate>
      <xmp:ModifyDate>\(date)</xmp:ModifyDate>
      <xmp:MetadataDate>\(date)</xmp:MetadataDate>
      <xmpMM:DocumentID>uuid:\(uuid)</xmpMM:DocumentID>

      """
    var names: [String] = []
    for property in properties.custom where !property.name.isEmpty {
      let name = XMLEscape.name(property.name)
      guard !names.contains(name) else { continue }
      names.append(name)
      out += "<fuwen:\(name)>\(XMLEscape.text(property.value))</fuwen:\(name)>\n"
    }
    out += "</rdf:Description>\n"
    if !names.isEmpty { out += Metadata.schema(names) }
    out += "</rdf:RDF></x:xmpmeta>\n<?xpacket end=\"r\"?>"
    return Array(out.utf8)
  }

  private static let namespace = "urn:fuwen:1:properties#"

  /// Says what our own properties are, as archival PDF asks of all that isn't its own.
  private static func schema(_ names: [String]) -> String {
    var out = """
      <rdf:Description rdf:about="" \
      xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" \
      xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" \
      xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#"><pdfaExtension:schemas>\
      <rdf:Bag><rdf:li rdf:parseType="Resource"><pdfaSchema:schema>Fuwen</pdfaSchema:schema>\
      <pdfaSchema:namespaceURI>\(namespace)</pdfaSchema:namespaceURI>\
      <pdfaSchema:prefix>fuwen</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq>

      """
    for name in names {
      out += """
        <rdf:li rdf:parseType="Resource"><pdfaProperty:name>\(name)</pdfaProperty:name>\
        <pdfaProperty:valueType>Text</pdfaProperty:valueType>\
        <pdfaProperty:category>external</pdfaProperty:category>\
        <pdfaProperty:description>\(name)</pdfaProperty:description></rdf:li>

        """
    }
    out += "</rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas>"
    return out + "</rdf:Description>\n"
  }
}
