package import Records

/// A seat passed, as it stands: returns and edits since have not undone it.
package struct Approval: Sendable, Hashable {
  package let gate: GateID
  package let seat: SeatID
  /// The step that records it.
  package let step: Int
  /// Who passed; nil for an outside body.
  package let person: PersonID?
  /// Whose place `person` took; empty for one who acted for himself.
  package let onBehalfOf: [PersonID]
  /// The outside body that signed.
  package let body: String?
  /// The clerk who entered it from paper (代录).
  package let enteredBy: PersonID?
  package let scan: Digest?
  package let at: Instant
  /// What was passed.
  package let content: Digest

  /// All whose voice it uses up: in one chain a person has one.
  var voices: [PersonID] { (person.map { [$0] } ?? []) + onBehalfOf }
}

/// A forward edit: the editor's recorded act leads from the old content to the new.
package struct ForwardLink: Sendable, Hashable {
  package let from: Digest
  package let to: Digest
  /// The step that records it.
  package let step: Int
}

/// An opinion asked for (转请阅示) and, once given, its answer.
package struct Opinion: Sendable, Hashable {
  package let askedBy: PersonID
  package let asked: PersonID
  /// The step that asks.
  package let step: Int
  /// The step that answers; nil while open.
  package internal(set) var answer: Int?
}

/// One submission on its way through the gates.
struct Passage: Sendable, Hashable {
  /// As submitted or last edited.
  var frozen: FrozenRecords
  var content: Digest
  let submitter: PersonID
  /// Standing ones, in the order they were given.
  var approvals: [Approval] = []
  var links: [ForwardLink] = []
  /// Whether a gate passed, returned or edited since submission.
  var hasActed = false
  var opinions: [Opinion] = []

  init(_ frozen: FrozenRecords, content: Digest, submitter: PersonID) {
    self.frozen = frozen
    self.content = content
    self.submitter = submitter
  }

  var gates: [Chain.Gate] { frozen.chain.gates }

  func approval(gate: GateID, seat: SeatID) -> Approval? {
    approvals.first { $0.gate == gate && $0.seat == seat }
  }

  /// The first gate with a seat not passed; nil when all are.
  var pendingIndex: Int? {
    gates.firstIndex { gate in
      gate.seats.contains { approval(gate: gate.id, seat: $0.id) == nil }
    }
  }

  var pending: Chain.Gate? { pendingIndex.map { gates[$0] } }

  /// Every seat passed, the last gate's on the very content, every other's on it or on one that
  /// forward edits lead from.
  var isComplete: Bool {
    guard pendingIndex == nil, let last = gates.last else { return false }
    var reaching: Set<Digest> = [content]
    for link in links.reversed() where reaching.contains(link.to) { reaching.insert(link.from) }
    return approvals.allSatisfy {
      $0.gate == last.id ? $0.content == content : reaching.contains($0.content)
    }
  }

  mutating func dropApprovals(from index: Int) {
    let fallen = Set(gates[index...].map(\.id))
    approvals.removeAll { fallen.contains($0.gate) }
  }
}
