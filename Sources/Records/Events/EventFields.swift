/// What an event says. One list of fields serves writing and reading, so that the two can't differ.
package protocol EventPayload: Sendable, Hashable {
  /// With every field unset; only for reading into.
  init()
  /// Names every field, in the order in which it is written.
  mutating func fields(_ fields: inout EventFields)
}

extension EventPayload {
  /// nil when the node lacks a field, or a field can't be read.
  package init?(node: XMLNode) {
    var made = Self()
    var fields = EventFields(reading: node)
    made.fields(&fields)
    guard !fields.failed else { return nil }
    self = made
  }

  /// The payload's node. Text loses white space at its ends and doubled inside, as text of records
  /// does; tokens are written as they are.
  package func node(_ name: String) -> XMLNode {
    var copy = self
    var fields = EventFields(writing: name)
    copy.fields(&fields)
    return fields.node
  }
}

/// A value written as one token: a day, an identifier, a word of a list.
package protocol EventToken {
  init?(token: String)
  var token: String { get }
}

/// The fields of a payload, being read from a node or written to one.
package struct EventFields {
  fileprivate var node: XMLNode
  private let isReading: Bool
  fileprivate var failed = false

  fileprivate init(reading node: XMLNode) {
    self.node = node
    isReading = true
  }

  fileprivate init(writing name: String) {
    node = XMLNode(name)
    isReading = false
  }

  /// Tokens are attributes.
  package mutating func token<T: EventToken>(_ name: String, _ value: inout T) {
    if !isReading { return write(name, value.token) }
    guard let text = node[attribute: name], let read = T(token: text) else { return failed = true }
    value = read
  }

  package mutating func token<T: EventToken>(_ name: String, _ value: inout T?) {
    if !isReading {
      if let value { write(name, value.token) }
      return
    }
    guard let text = node[attribute: name] else { return value = nil }
    guard let read = T(token: text) else { return failed = true }
    value = read
  }

  package mutating func flag(_ name: String, _ value: inout Bool) {
    if !isReading {
      if value { write(name, "true") }
      return
    }
    value = node.flag(name, default: false)
  }

  package mutating func tokens<T: EventToken>(_ name: String, _ values: inout [T]) {
    if !isReading {
      if !values.isEmpty { write(name, values.map(\.token).joined(separator: " ")) }
      return
    }
    let words = node.items(name)
    values = words.compactMap { T(token: $0) }
    if values.count != words.count { failed = true }
  }

  /// Texts are elements.
  package mutating func text(_ name: String, _ value: inout String) {
    if !isReading { return append(name, value) }
    guard let text = node.text(of: name) else { return failed = true }
    value = text
  }

  package mutating func text(_ name: String, _ value: inout String?) {
    if !isReading {
      if let value { append(name, value) }
      return
    }
    value = node.text(of: name)
  }

  package mutating func texts(_ name: String, _ values: inout [String]) {
    if !isReading {
      for value in values { append(name, value) }
      return
    }
    values = node.all(name).map(\.text)
  }

  package mutating func items<P: EventPayload>(_ name: String, _ values: inout [P]) {
    if !isReading {
      node.children += values.map { $0.node(name) }
      return
    }
    let nodes = node.all(name)
    values = nodes.compactMap { P(node: $0) }
    if values.count != nodes.count { failed = true }
  }

  /// A record, as an element of its own name.
  package mutating func record<R: RecordCodable>(_ value: inout R?) {
    if !isReading {
      if let value { node.children.append(value.node) }
      return
    }
    value = node.child(R.recordName).flatMap { R(node: $0) }
    if value == nil { failed = true }
  }

  private mutating func write(_ name: String, _ value: String) {
    node.attributes.append(.init(name, value))
  }

  private mutating func append(_ name: String, _ text: String) {
    node.children.append(
      XMLNode(name, text: WhiteSpace.collapsed(Array(text.utf8), joiningChinese: true)))
  }
}

extension Int: EventToken {
  package init?(token: String) { self.init(token) }
  package var token: String { String(self) }
}
extension Day: EventToken {
  package init?(token: String) { self.init(iso: token) }
  package var token: String { iso }
  /// A field not yet read.
  package static let unset = Day(dayNumber: 0)
}
extension Digest: EventToken {
  package init?(token: String) { self.init(hex: token) }
  package var token: String { hex }
}
extension Identifier: EventToken {
  package init?(token: String) { self.init(token) }
  package var token: String { text }
}
extension EventToken where Self: RawRepresentable, RawValue == String {
  package init?(token: String) { self.init(rawValue: token) }
  package var token: String { rawValue }
}
extension Handling.Role: EventToken {}
extension Matter.Kind: EventToken {}
extension Matter.Level: EventToken {}
extension Draft.Kind: EventToken {}
extension Disclosure.Decision: EventToken {}
extension Disclosure.Extent: EventToken {}
extension SensitiveKind: EventToken {}
extension Edition.Found.Decision: EventToken {}
extension IssueRecord.Recipient.Role: EventToken {}
extension Satisfaction: EventToken {}
extension ContactStage: EventToken {}
extension ContactMeans: EventToken {}
extension Counterpart: EventToken {}
extension Procedure.Milestone: EventToken {}
/// An identifier that has no type of its own, such as a section's; text goes by `text`.
extension String: EventToken {
  package init?(token: String) { self = token }
  package var token: String { self }
}
