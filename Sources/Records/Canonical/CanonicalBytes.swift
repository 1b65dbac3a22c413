/// The canonical bytes of a record: what is digested and signed, whatever a file looks like.
///
/// A node is a netstring of four netstrings: its name; its attributes, each name and value a
/// netstring; its text; its children, each a node. Everything is UTF-8. Attributes and children
/// stand in the schema's order, and an attribute that holds its default is left out, because
/// records are encoded that way. docs/canonical.md has the specification and test vectors.
package enum CanonicalBytes {
  package static func of(_ node: XMLNode) -> [UInt8] {
    var out: [UInt8] = []
    append(node, to: &out)
    return out
  }

  /// A length-prefixed list: each item becomes a netstring, `length:bytes,`.
  package static func list(_ items: [[UInt8]]) -> [UInt8] {
    var out: [UInt8] = []
    for item in items { netstring(item, to: &out) }
    return out
  }

  private static func append(_ node: XMLNode, to out: inout [UInt8]) {
    var inner: [UInt8] = []
    netstring(Array(node.name.utf8), to: &inner)
    var attributes: [UInt8] = []
    for attribute in node.attributes {
      netstring(Array(attribute.name.utf8), to: &attributes)
      netstring(Array(attribute.value.utf8), to: &attributes)
    }
    netstring(attributes, to: &inner)
    netstring(Array(node.text.utf8), to: &inner)
    var children: [UInt8] = []
    for child in node.children { append(child, to: &children) }
    netstring(children, to: &inner)
    netstring(inner, to: &out)
  }

  private static func netstring(_ bytes: [UInt8], to out: inout [UInt8]) {
    out.append(contentsOf: String(bytes.count).utf8)
    out.append(UInt8(ascii: ":"))
    out.append(contentsOf: bytes)
    out.append(UInt8(ascii: ","))
  }
}
