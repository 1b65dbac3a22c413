extension Letterhead: RecordCodable {
  package static let recordName = "letterhead"

  package init?(node: XMLNode) {
    guard let id = node[attribute: "id"], let form: Form = node.choice("form") else { return nil }
    var fonts: [FontRole: [String]] = [:]
    for font in node.all("font") {
      if let role: FontRole = font.choice("role") {
        fonts[role, default: []] += font.all("family").map(\.text)
      }
    }
    let classMark = node.child("class")
    let signature = node.child("signature")
    let imprint = node.child("imprint")
    self.init(
      id: id, form: form, digits: node.choice("digits") ?? .chinese,
      mark: node.child("mark").map {
        Mark(
          lines: $0.all("line").map(\.text), size: $0.number("size"),
          suffix: $0[attribute: "suffix"])
      },
      issuers: node.all("issuer").map {
        Issuer(
          name: $0.text, seal: $0[attribute: "seal"], sealDiameter: $0.number("sealDiameter") ?? 42)
      },
      fonts: fonts,
      classMark: ClassMark(
        isPrinted: classMark?.flag("print", default: true) ?? true,
        place: classMark?.choice("place") ?? .topRight,
        pattern: classMark?[attribute: "pattern"] ?? "{class}类"),
      disclosure: node.child("disclosure")?.choice("print") ?? .note,
      signature: Signature(
        isSealed: signature?.flag("sealed", default: true) ?? true,
        blankLines: signature?.number("blankLines") ?? 2),
      imprint: Imprint(
        showsCopies: imprint?.flag("copies", default: false) ?? false,
        printer: imprint?[attribute: "printer"]),
      printsSigner: node.child("signer")?.flag("print", default: false) ?? false)
  }

  package var node: XMLNode {
    var attributes: [XMLNode.Attribute] = [
      .init("version", FormatVersion.text), .init("id", id), .init("form", form.rawValue),
    ]
    attributes.add("digits", digits.rawValue, default: Digits.chinese.rawValue)
    var children: [XMLNode] = []
    if let mark {
      var attributes: [XMLNode.Attribute] = []
      attributes.add("size", mark.size.map(String.init))
      attributes.add("suffix", mark.suffix)
      children.append(
        XMLNode("mark", attributes, children: mark.lines.map { XMLNode("line", text: $0) }))
    }
    for issuer in issuers {
      var attributes: [XMLNode.Attribute] = []
      attributes.add("seal", issuer.seal)
      attributes.add("sealDiameter", issuer.sealDiameter, default: 42)
      children.append(XMLNode("issuer", attributes, text: issuer.name))
    }
    for role in FontRole.allCases {
      guard let families = fonts[role], !families.isEmpty else { continue }
      children.append(
        XMLNode(
          "font", [.init("role", role.rawValue)],
          children: families.map { XMLNode("family", text: $0) }))
    }
    func add(_ name: String, _ fill: (inout [XMLNode.Attribute]) -> Void) {
      var attributes: [XMLNode.Attribute] = []
      fill(&attributes)
      if !attributes.isEmpty { children.append(XMLNode(name, attributes)) }
    }
    add("class") {
      $0.add("print", classMark.isPrinted, default: true)
      $0.add("place", classMark.place.rawValue, default: ClassPlace.topRight.rawValue)
      $0.add("pattern", classMark.pattern, default: "{class}类")
    }
    add("disclosure") {
      $0.add("print", disclosure.rawValue, default: DisclosurePrint.note.rawValue)
    }
    add("signature") {
      $0.add("sealed", signature.isSealed, default: true)
      $0.add("blankLines", signature.blankLines, default: 2)
    }
    add("imprint") {
      $0.add("copies", imprint.showsCopies, default: false)
      $0.add("printer", imprint.printer)
    }
    add("signer") { $0.add("print", printsSigner, default: false) }
    return XMLNode("letterhead", attributes, children: children)
  }
}
