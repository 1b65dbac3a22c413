/// An element of a record: either text or child elements, never both.
///
/// Files are read into nodes and written from nodes; records are decoded from nodes and encoded
/// to them, so that a file's layout and its meaning meet in one place.
package struct XMLNode: Sendable, Hashable {
  package struct Attribute: Sendable, Hashable {
    package var name: String
    package var value: String
    package init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }
  package var name: String
  package var attributes: [Attribute]
  /// Empty for an element that holds elements or nothing.
  package var text: String
  package var children: [XMLNode]
  /// Which start tag of the file it came from, counted from 0 in document order; nil when made.
  /// Two nodes of the same meaning are equal wherever they stand.
  package var ordinal: Int?

  package init(
    _ name: String, _ attributes: [Attribute] = [], text: String = "", children: [XMLNode] = [],
    ordinal: Int? = nil
  ) {
    self.name = name
    self.attributes = attributes
    self.text = text
    self.children = children
    self.ordinal = ordinal
  }

  package static func == (a: XMLNode, b: XMLNode) -> Bool {
    a.name == b.name && a.attributes == b.attributes && a.text == b.text
      && a.children == b.children
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(name)
    hasher.combine(attributes)
    hasher.combine(text)
    hasher.combine(children)
  }

  package subscript(attribute name: String) -> String? {
    attributes.first { $0.name == name }?.value
  }

  package func child(_ name: String) -> XMLNode? { children.first { $0.name == name } }

  package func all(_ name: String) -> [XMLNode] { children.filter { $0.name == name } }

  package func text(of child: String) -> String? { self.child(child)?.text }
}
