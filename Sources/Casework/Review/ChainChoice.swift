package import Records

extension Chain {
  /// The first chain of `office` that fits: nil when none does.
  ///
  /// - Parameter labels: the case's own labels; one of the chain's is enough.
  package static func chosen(
    for kind: Draft.Kind, role: Handling.Role, labels: [String], round: Int, in office: Office
  ) -> Chain? {
    office.chains.first { chain in
      // Publishing is never let through by a chain that was made for letters.
      (chain.kinds.isEmpty ? kind != .edition : chain.kinds.contains(kind))
        && (chain.roles.isEmpty || chain.roles.contains(role))
        && (chain.labels.isEmpty || chain.labels.contains(where: labels.contains))
        && chain.fromRound <= round
    }
  }

  /// Whether letters can pass it: 1 to 9 gates, each with a seat; every seat either own people's or
  /// one outside body's; no two gates, and no two seats of a gate, with one id; none called
  /// `drafter`, which is where a return may go.
  package var isWellFormed: Bool {
    (1...9).contains(gates.count) && Set(gates.map(\.id)).count == gates.count
      && gates.allSatisfy { gate in
        gate.id.text != ReturnTarget.drafterWord && !gate.seats.isEmpty
          && Set(gate.seats.map(\.id)).count == gate.seats.count
          && gate.seats.allSatisfy { $0.people.isEmpty != ($0.body == nil) }
      }
  }
}
