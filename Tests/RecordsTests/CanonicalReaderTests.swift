import Records
import Testing

/// Canonical bytes read back: exactly what was written, and nothing else.
@Suite struct CanonicalReaderTests {
  /// What the reader may do with any bytes at all: refuse them, or give the node of these bytes.
  private func isSound(_ bytes: [UInt8]) -> Bool {
    guard let node = CanonicalReader.node(of: bytes) else { return true }
    return CanonicalBytes.of(node) == bytes
  }

  @Test func `every kind of record reads back from its canonical bytes`() {
    for seed in 1...100 as ClosedRange<UInt64> {
      var records = RandomRecords(seed: seed)
      let nodes = [
        records.caseRecord(), records.reply(), records.office(), records.letterhead(),
        records.calendar(), records.review(),
      ]
      for node in nodes {
        let bytes = CanonicalBytes.of(node)
        #expect(CanonicalReader.node(of: bytes) == node, "seed \(seed), <\(node.name)>")
        #expect(CanonicalReader.node(of: bytes).map(CanonicalBytes.of) == bytes, "seed \(seed)")
      }
    }
  }

  @Test func `nodes of any shape read back`() {
    var shapes = RandomNodes(seed: 4)
    for number in 0..<2_000 {
      let node = shapes.node(depth: 4)
      let bytes = CanonicalBytes.of(node)
      #expect(CanonicalReader.node(of: bytes).map(CanonicalBytes.of) == bytes, "node \(number)")
    }
  }

  /// Every byte of small nodes, changed to every other. A changed text is accepted exactly when it
  /// is UTF-8 still. A changed length, colon or comma is refused, but for the one that swallows
  /// its neighbours whole and so is canonical again: `id="1" n=""` as `id="1,1:n,0:"`.
  @Test func `a changed byte is refused, or says something else in full`() {
    let nodes = [
      XMLNode("a"), XMLNode("p", text: "葛\u{E0100}é"),
      XMLNode(
        "s", [.init("id", "1"), .init("n", "")],
        children: [XMLNode("t", text: "文"), XMLNode("b")]),
    ]
    var accepted: [XMLNode] = []
    for node in nodes {
      let marked = MarkedBytes(node)
      #expect(marked.bytes == CanonicalBytes.of(node))
      for (index, old) in marked.bytes.enumerated() {
        for new in UInt8.min...UInt8.max where new != old {
          var changed = marked.bytes
          changed[index] = new
          #expect(isSound(changed), "<\(node.name)>, byte \(index): \(old) to \(new)")
          let read = CanonicalReader.node(of: changed)
          if let text = marked.text(around: index) {
            // Bytes that are no UTF-8 don't come back as they were.
            let bytes = Array(changed[text])
            let isUTF8 = Array(String(decoding: bytes, as: UTF8.self).utf8) == bytes
            #expect(
              (read != nil) == isUTF8, "<\(node.name)>, byte \(index): \(old) to \(new)")
          } else if let read {
            accepted.append(read)
          }
        }
      }
    }
    #expect(accepted.map(\.attributes) == [[.init("id", "1,1:n,0:")]])
  }

  @Test func `bytes lost or added are noticed`() {
    var shapes = RandomNodes(seed: 5)
    for _ in 0..<20 {
      let bytes = CanonicalBytes.of(shapes.node(depth: 2))
      for end in bytes.indices {
        #expect(CanonicalReader.node(of: Array(bytes[..<end])) == nil)
        var shorter = bytes
        shorter.remove(at: end)
        #expect(isSound(shorter))
        var longer = bytes
        longer.insert(bytes[end], at: end)
        #expect(isSound(longer))
      }
      for byte in UInt8.min...UInt8.max { #expect(CanonicalReader.node(of: bytes + [byte]) == nil) }
    }
  }

  /// Each breaks one rule of `13:1:a,0:,0:,0:,,`: a comma lost, leading zeros, signs and spaces,
  /// an item too few or too many, an attribute without value, lengths without end, a second node.
  @Test(arguments: [
    "", "0:,", "13:1:a,0:,0:,0:,", "013:1:a,0:,0:,0:,,", "14:01:a,0:,0:,0:,,",
    "14:1:a,00:,0:,0:,,", "+13:1:a,0:,0:,0:,,", "13 :1:a,0:,0:,0:,,", ":1:a,0:,0:,0:,,",
    "10:1:a,0:,0:,,", "16:1:a,0:,0:,0:,0:,,", "17:1:a,4:1:b,,0:,0:,,",
    "99999999999:1:a,0:,0:,0:,,", "18446744073709551629:1:a,0:,0:,0:,,",
    "13:1:a,0:,0:,0:,,13:1:a,0:,0:,0:,,",
  ])
  func `what was never written so is refused`(text: String) {
    #expect(CanonicalReader.node(of: Array(text.utf8)) == nil)
  }

  @Test func `random bytes are refused without harm`() {
    var random = SplitMix64(seed: 6)
    let likely = Array("0123456789:::,,,,,,a".utf8)
    for _ in 0..<50_000 {
      let bytes = (0..<Int.random(in: 0...60, using: &random)).map { _ -> UInt8 in
        Int.random(in: 0..<8, using: &random) == 0
          ? UInt8.random(in: .min ... .max, using: &random)
          : likely[Int.random(in: 0..<likely.count, using: &random)]
      }
      #expect(isSound(bytes))
    }
  }

  @Test(arguments: [CanonicalReader.deepest + 1, 100_000])
  func `nodes nested without end are refused, not followed`(levels: Int) {
    #expect(CanonicalReader.node(of: Self.nested(levels)) == nil)
  }

  @Test func `a record as deep as files may be is read`() {
    let bytes = Self.nested(64)
    #expect(CanonicalReader.node(of: bytes).map(CanonicalBytes.of) == bytes)
  }

  /// The canonical bytes of `levels` elements, each within the one before. Written from the
  /// lengths, so that no call goes as deep as the nesting.
  private static func nested(_ levels: Int) -> [UInt8] {
    let start = Array("1:a,0:,0:,".utf8)
    // The length of what stands within each element's netstring, innermost first.
    var inner = [start.count + 3]
    for _ in 1..<levels {
      let child = digits(inner[inner.count - 1]) + 2 + inner[inner.count - 1]
      inner.append(start.count + digits(child) + 2 + child)
    }
    var bytes: [UInt8] = []
    for (level, length) in inner.enumerated().reversed() {
      bytes += Array("\(length):".utf8) + start
      if level > 0 {
        bytes += Array("\(digits(inner[level - 1]) + 2 + inner[level - 1]):".utf8)
      }
    }
    bytes += Array("0:,".utf8)
    // The innermost element ends with its comma; each one around it with two.
    return bytes + [UInt8](repeating: UInt8(ascii: ","), count: 2 * levels - 1)
  }

  private static func digits(_ number: Int) -> Int { String(number).utf8.count }
}

/// Nodes that no schema knows: any names, texts and attributes, empty ones too.
private struct RandomNodes {
  var random: SplitMix64
  init(seed: UInt64) { random = SplitMix64(seed: seed) }

  mutating func node(depth: Int) -> XMLNode {
    var node = XMLNode(word(), text: word())
    for _ in 0..<Int.random(in: 0...3, using: &random) {
      node.attributes.append(.init(word(), word()))
    }
    guard depth > 1 else { return node }
    for _ in 0..<Int.random(in: 0...3, using: &random) {
      node.children.append(self.node(depth: depth - 1))
    }
    return node
  }

  /// Text that looks like the bytes around it is as good as any.
  private mutating func word() -> String {
    switch Int.random(in: 0..<5, using: &random) {
    case 0: ""
    case 1: ["3:abc,", ",", ":", "0:,", "12"].randomElement(using: &random) ?? ""
    default: RandomText.line(&random, upTo: 4)
    }
  }
}

/// Canonical bytes written once more, by the page (docs/canonical.md) and not by the program's
/// writer, with a note of which bytes belong to which text.
private struct MarkedBytes {
  private(set) var bytes: [UInt8] = []
  private var texts: [Range<Int>] = []

  init(_ node: XMLNode) { append(node) }

  private mutating func append(_ node: XMLNode) {
    netstring { whole in
      whole.text(node.name)
      whole.netstring { list in
        for attribute in node.attributes {
          list.text(attribute.name)
          list.text(attribute.value)
        }
      }
      whole.text(node.text)
      whole.netstring { list in
        for child in node.children { list.append(child) }
      }
    }
  }

  private init() {}

  private mutating func netstring(_ fill: (inout MarkedBytes) -> Void) {
    var content = MarkedBytes()
    fill(&content)
    bytes += Array("\(content.bytes.count):".utf8)
    let start = bytes.count
    texts += content.texts.map { $0.lowerBound + start..<$0.upperBound + start }
    bytes += content.bytes + [UInt8(ascii: ",")]
  }

  private mutating func text(_ text: String) {
    netstring {
      $0.bytes = Array(text.utf8)
      $0.texts = [0..<$0.bytes.count]
    }
  }

  /// The text that byte `index` is part of.
  func text(around index: Int) -> Range<Int>? { texts.first { $0.contains(index) } }
}
