/// A record that has an XML form. Encoding writes schema order and leaves defaults out, so that a
/// node made here is canonical; decoding accepts any node that the schema accepts.
package protocol RecordCodable: Sendable {
  /// The root element's name, which is also the schema's.
  static var recordName: String { get }
  /// nil when something that the schema demands is missing.
  init?(node: XMLNode)
  var node: XMLNode { get }
}

extension RecordCodable {
  package var canonicalBytes: [UInt8] { CanonicalBytes.of(node) }
  /// The digest of the canonical bytes.
  package var digest: Digest { Digest(of: canonicalBytes) }
}

extension [XMLNode.Attribute] {
  mutating func add(_ name: String, _ value: String?, default: String? = nil) {
    guard let value, value != `default` else { return }
    append(.init(name, value))
  }
  mutating func add(_ name: String, _ value: Bool, default: Bool) {
    if value != `default` { append(.init(name, value ? "true" : "false")) }
  }
  mutating func add(_ name: String, _ value: Int, default: Int? = nil) {
    if value != `default` { append(.init(name, String(value))) }
  }
}

extension [XMLNode] {
  mutating func add(_ name: String, text: String?) {
    guard let text else { return }
    append(XMLNode(name, text: text))
  }
  mutating func add(_ name: String, paragraphs: [String]) {
    guard !paragraphs.isEmpty else { return }
    append(XMLNode(name, children: paragraphs.map { XMLNode("p", text: $0) }))
  }
  /// A wrapper element, left out when it would be empty.
  mutating func add(_ name: String, wrapping children: [XMLNode]) {
    guard !children.isEmpty else { return }
    append(XMLNode(name, children: children))
  }
}

extension XMLNode {
  func paragraphs(_ name: String) -> [String] { child(name)?.all("p").map(\.text) ?? [] }

  /// xs:boolean: true, 1, false, 0.
  func flag(_ name: String, default value: Bool) -> Bool {
    switch self[attribute: name] {
    case "true", "1": true
    case "false", "0": false
    default: value
    }
  }

  func number(_ name: String) -> Int? { self[attribute: name].flatMap { Int($0) } }

  func digest(_ name: String) -> Digest? { self[attribute: name].flatMap { Digest(hex: $0) } }

  func day(_ name: String) -> Day? { self[attribute: name].flatMap { Day(iso: $0) } }

  func choice<T: RawRepresentable<String>>(_ name: String, _: T.Type = T.self) -> T? {
    self[attribute: name].flatMap { T(rawValue: $0) }
  }

  /// A list attribute's items, divided by white space.
  func items(_ name: String) -> [String] {
    self[attribute: name]?.split(whereSeparator: \.isWhitespace).map(String.init) ?? []
  }
}

/// The formats' version that this program writes, and the newest that it reads.
package enum FormatVersion {
  package static let namespace = "urn:fuwen:1"
  package static let minor = 0
  package static let text = "1.0"
}
