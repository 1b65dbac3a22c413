/// Reads canonical bytes back into the node that they were written from.
package enum CanonicalReader {
  /// nil unless `bytes` are exactly one node as `CanonicalBytes.of` writes it.
  package static func node(of bytes: [UInt8]) -> XMLNode? {
    bytes.withUnsafeBufferPointer { buffer in
      var rest = Slice(base: buffer, bounds: buffer.indices)
      guard let node = node(&rest), rest.isEmpty else { return nil }
      return node
    }
  }

  private typealias Bytes = Slice<UnsafeBufferPointer<UInt8>>

  private static func node(_ rest: inout Bytes) -> XMLNode? {
    guard var inner = item(&rest), let name = item(&inner), var attributes = item(&inner),
      let text = item(&inner), var children = item(&inner), inner.isEmpty
    else { return nil }
    var node = XMLNode(string(name), text: string(text))
    while !attributes.isEmpty {
      guard let name = item(&attributes), let value = item(&attributes) else { return nil }
      node.attributes.append(.init(string(name), string(value)))
    }
    while !children.isEmpty {
      guard let child = self.node(&children) else { return nil }
      node.children.append(child)
    }
    return node
  }

  /// The next netstring's content.
  private static func item(_ rest: inout Bytes) -> Bytes? {
    var length = 0
    var digits = 0
    while let byte = rest.first, (0x30...0x39).contains(byte) {
      // No leading zero, and no length that could overflow.
      if digits > 0, length == 0 { return nil }
      guard digits < 10 else { return nil }
      length = length * 10 + Int(byte - 0x30)
      digits += 1
      rest.removeFirst()
    }
    guard digits > 0, rest.popFirst() == UInt8(ascii: ":"), rest.count > length else { return nil }
    let content = rest.prefix(length)
    rest.removeFirst(length)
    guard rest.popFirst() == UInt8(ascii: ",") else { return nil }
    return content
  }

  private static func string(_ bytes: Bytes) -> String { String(decoding: bytes, as: UTF8.self) }
}
