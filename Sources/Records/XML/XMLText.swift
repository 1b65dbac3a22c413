/// Writes a node as a record's file: UTF-8, two spaces of indentation, the format's namespace on
/// the
/// root. A text element stands on one line, so that reading it gives the same text.
package enum XMLText {
  package static func bytes(of node: XMLNode) -> [UInt8] {
    var out = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8)
    append(node, depth: 0, to: &out)
    return out
  }

  package static func string(of node: XMLNode) -> String {
    String(decoding: bytes(of: node), as: UTF8.self)
  }

  private static func append(_ node: XMLNode, depth: Int, to out: inout [UInt8]) {
    out.append(contentsOf: repeatElement(0x20, count: depth * 2))
    out.append(contentsOf: "<\(node.name)".utf8)
    if depth == 0 { out.append(contentsOf: " xmlns=\"\(FormatVersion.namespace)\"".utf8) }
    for attribute in node.attributes {
      out.append(contentsOf: " \(attribute.name)=\"".utf8)
      escape(attribute.value, inAttribute: true, to: &out)
      out.append(0x22)
    }
    if node.children.isEmpty && node.text.isEmpty {
      out.append(contentsOf: "/>\n".utf8)
      return
    }
    out.append(UInt8(ascii: ">"))
    if node.children.isEmpty {
      escape(node.text, inAttribute: false, to: &out)
    } else {
      out.append(0x0A)
      for child in node.children { append(child, depth: depth + 1, to: &out) }
      out.append(contentsOf: repeatElement(0x20, count: depth * 2))
    }
    out.append(contentsOf: "</\(node.name)>\n".utf8)
  }

  private static func escape(_ text: String, inAttribute: Bool, to out: inout [UInt8]) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): out.append(contentsOf: "&amp;".utf8)
      case UInt8(ascii: "<"): out.append(contentsOf: "&lt;".utf8)
      case UInt8(ascii: ">"): out.append(contentsOf: "&gt;".utf8)
      case 0x22 where inAttribute: out.append(contentsOf: "&quot;".utf8)
      default: out.append(byte)
      }
    }
  }
}
