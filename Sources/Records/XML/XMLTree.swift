private import CLibXML2

/// A document's tree as values.
enum XMLTree {
  /// What the root says of itself.
  struct Root: Sendable, Hashable {
    var name: String
    var namespace: String?
    var version: String?
  }

  static func root(of document: XMLDocument) -> Root? {
    guard let root = element(of: document) else { return nil }
    return Root(
      name: string(root.pointee.name),
      namespace: root.pointee.ns.map { string($0.pointee.href) },
      version: attributes(root).first { $0.name == "version" }?.value)
  }

  /// The whole tree, its start tags counted in document order.
  static func node(of document: XMLDocument) -> XMLNode? {
    guard let root = element(of: document) else { return nil }
    var ordinal = 0
    return node(root, &ordinal, 0)
  }

  /// Elements and attributes of other namespaces, each with its element's number.
  static func foreignNames(
    of document: XMLDocument
  ) -> [(ordinal: Int, attribute: String?, name: String)] {
    var found: [(ordinal: Int, attribute: String?, name: String)] = []
    visit(document) { ordinal, element in
      let space = element.pointee.ns.map { string($0.pointee.href) }
      if let space, space != FormatVersion.namespace {
        found.append((ordinal, nil, "{\(space)}" + string(element.pointee.name)))
      }
      var next = element.pointee.properties
      while let attribute = next {
        if let space = attribute.pointee.ns {
          let name = string(attribute.pointee.name)
          found.append((ordinal, name, "{\(string(space.pointee.href))}" + name))
        }
        next = attribute.pointee.next
      }
    }
    return found
  }

  /// The element that a fault is about: its number, its names and what it holds.
  struct Spot: Sendable {
    var ordinal: Int
    var element: String
    var namespace: String?
    var text: String
    var attributes: [XMLNode.Attribute]
  }

  static func spots(of faults: [XMLFault], in document: XMLDocument) -> [UInt: Spot] {
    let wanted = Set(faults.compactMap(\.node))
    var spots: [UInt: Spot] = [:]
    guard !wanted.isEmpty else { return spots }
    visit(document) { ordinal, element in
      let key = UInt(bitPattern: element)
      guard wanted.contains(key) else { return }
      spots[key] = Spot(
        ordinal: ordinal, element: string(element.pointee.name),
        namespace: element.pointee.ns.map { string($0.pointee.href) }, text: text(element),
        attributes: attributes(element))
    }
    return spots
  }

  private typealias Element = UnsafeMutablePointer<xmlNode>

  private static func element(of document: XMLDocument) -> Element? {
    xmlDocGetRootElement(UnsafeMutablePointer<xmlDoc>(document.handle))
  }

  /// Every element in document order.
  private static func visit(_ document: XMLDocument, _ take: (Int, Element) -> Void) {
    var ordinal = 0
    func go(_ element: Element, _ depth: Int) {
      take(ordinal, element)
      ordinal += 1
      guard depth < StructureScan.Limits.depth else { return }
      var next = element.pointee.children
      while let child = next {
        if child.pointee.type == XML_ELEMENT_NODE { go(child, depth + 1) }
        next = child.pointee.next
      }
    }
    if let root = element(of: document) { go(root, 0) }
  }

  private static func node(_ element: Element, _ ordinal: inout Int, _ depth: Int) -> XMLNode {
    var made = XMLNode(
      string(element.pointee.name), attributes(element), ordinal: ordinal)
    ordinal += 1
    guard depth < StructureScan.Limits.depth else { return made }
    var count = 0
    var next = element.pointee.children
    while let child = next {
      if child.pointee.type == XML_ELEMENT_NODE { count += 1 }
      next = child.pointee.next
    }
    guard count > 0 else {
      made.text = text(element)
      return made
    }
    made.children.reserveCapacity(count)
    next = element.pointee.children
    while let child = next {
      if child.pointee.type == XML_ELEMENT_NODE {
        made.children.append(node(child, &ordinal, depth + 1))
      }
      next = child.pointee.next
    }
    return made
  }

  private static func attributes(_ element: Element) -> [XMLNode.Attribute] {
    var made: [XMLNode.Attribute] = []
    var next = element.pointee.properties
    while let attribute = next {
      if attribute.pointee.ns == nil {
        made.append(XMLNode.Attribute(string(attribute.pointee.name), value(attribute)))
      }
      next = attribute.pointee.next
    }
    return made
  }

  private static func value(_ attribute: UnsafeMutablePointer<xmlAttr>) -> String {
    WhiteSpace.collapsed(content(attribute.pointee.children), joiningChinese: false)
  }

  private static func text(_ element: Element) -> String {
    WhiteSpace.collapsed(content(element.pointee.children), joiningChinese: true)
  }

  /// The text nodes of a list, one after another.
  private static func content(_ first: Element?) -> [UInt8] {
    var bytes: [UInt8] = []
    var next = first
    while let node = next {
      if node.pointee.type == XML_TEXT_NODE || node.pointee.type == XML_CDATA_SECTION_NODE,
        let content = node.pointee.content
      {
        bytes.append(
          contentsOf: UnsafeBufferPointer(start: content, count: Int(xmlStrlen(content))))
      }
      next = node.pointee.next
    }
    return bytes
  }

  private static func string(_ name: UnsafePointer<xmlChar>?) -> String {
    name.map { String(cString: $0) } ?? ""
  }
}
