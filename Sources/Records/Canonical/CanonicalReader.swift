/// Reads canonical bytes back into the node that they were written from.
package enum CanonicalReader {
  /// How deep elements may be nested: more than files' 64, since events hold records, and little
  /// enough for any thread's stack.
  package static let deepest = 128

  /// nil unless `bytes` are exactly one node as `CanonicalBytes.of` writes it: what is read writes
  /// the same bytes again. Nodes nested deeper than `deepest` are refused too.
  package static func node(of bytes: [UInt8]) -> XMLNode? {
    bytes.withUnsafeBufferPointer { buffer in
      var rest = Slice(base: buffer, bounds: buffer.indices)
      guard let node = node(&rest, level: 1), rest.isEmpty else { return nil }
      return node
    }
  }

  private typealias Bytes = Slice<UnsafeBufferPointer<UInt8>>

  private static func node(_ rest: inout Bytes, level: Int) -> XMLNode? {
    guard level <= deepest, var inner = item(&rest), let name = text(&inner),
      var attributes = item(&inner), let text = text(&inner), var children = item(&inner),
      inner.isEmpty
    else { return nil }
    var node = XMLNode(name, text: text)
    while !attributes.isEmpty {
      guard let name = self.text(&attributes), let value = self.text(&attributes) else {
        return nil
      }
      node.attributes.append(.init(name, value))
    }
    while !children.isEmpty {
      guard let child = self.node(&children, level: level + 1) else { return nil }
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

  /// The next netstring as text; nil where it is no UTF-8, which must not be mended in silence.
  private static func text(_ rest: inout Bytes) -> String? {
    item(&rest).flatMap { String(validating: $0, as: UTF8.self) }
  }
}
