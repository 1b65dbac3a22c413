/// One event of an office's log. Events are only ever added; each is bound to the one before by its
/// hash.
///
/// The payload is kept as the canonical bytes of its node, byte for byte as written, so that a
/// newer program can't change what was recorded.
package struct Event: Sendable, Hashable {
  /// What an event belongs to: a case's own life, or the office's (numbers, meetings, files).
  package enum Stream: Sendable, Hashable {
    case office
    case caseLife(CaseID)

    /// The case's id; empty for the office's own stream.
    package var key: String {
      if case .caseLife(let id) = self { id.text } else { "" }
    }

    package init(key: String) { self = key.isEmpty ? .office : .caseLife(CaseID(key)) }
  }

  /// The office's id: every key carries it, because one book may serve many offices.
  package var office: String
  /// 1, 2, 3 … in the office's log.
  package var sequence: Int
  package var stream: Stream
  /// 1, 2, 3 … in its stream: a case's version is its last event's.
  package var version: Int
  /// A word of `CaseEvent` or `OfficeEvent` in Casework.
  package var kind: String
  /// The payload's own version, 1 and up.
  package var kindVersion: Int
  package var person: PersonID
  /// The person stood in for; nil when `person` acts for himself.
  package var standsInFor: PersonID?
  package var at: Instant
  /// Canonical bytes of the payload's node.
  package var payload: [UInt8]
  /// The hash of the office's event before; nil for the first.
  package var previous: Digest?

  package init(
    office: String, sequence: Int, stream: Stream, version: Int, kind: String,
    kindVersion: Int = 1, person: PersonID, standsInFor: PersonID? = nil, at: Instant,
    payload: [UInt8], previous: Digest?
  ) {
    self.office = office
    self.sequence = sequence
    self.stream = stream
    self.version = version
    self.kind = kind
    self.kindVersion = kindVersion
    self.person = person
    self.standsInFor = standsInFor
    self.at = at
    self.payload = payload
    self.previous = previous
  }

  /// SHA-256 over the length-prefixed list of all fields, `fuwen-event-1` first.
  package var hash: Digest {
    let fields = [
      "fuwen-event-1", office, String(sequence), stream.key, String(version), kind,
      String(kindVersion), person.text, standsInFor?.text ?? "", at.iso, previous?.hex ?? "",
    ]
    return Digest(of: CanonicalBytes.list(fields.map { Array($0.utf8) } + [payload]))
  }

  /// The payload as a node; nil when its bytes are not canonical.
  package var node: XMLNode? { CanonicalReader.node(of: payload) }
}

/// An event before it has its place in the log.
package struct NewEvent: Sendable, Hashable {
  package var kind: String
  package var kindVersion: Int
  package var payload: XMLNode
  package init(kind: String, kindVersion: Int = 1, payload: XMLNode) {
    self.kind = kind
    self.kindVersion = kindVersion
    self.payload = payload
  }
}
