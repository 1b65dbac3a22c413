package import Records

/// A seat of the pending gate, and who may act there.
package struct SeatView: Sendable, Hashable {
  /// Somebody who may act at the seat; `obstacle` says why he may not pass it.
  package struct Candidate: Sendable, Hashable {
    package let person: PersonID
    package let capacity: Capacity
    package let obstacle: Refusal?
  }
  package let seat: Chain.Seat
  /// nil while the seat is open.
  package let approval: Approval?
  /// Own people, then stand-ins; for an outside body, the clerks who may enter its signature.
  package let candidates: [Candidate]
}

extension Proceedings {
  /// The pending gate's seats with who may act there on `day`; empty when no gate is pending.
  package func pendingSeats(on day: Day, under office: OfficeVersion) -> [SeatView] {
    guard case .gates(let passage) = stage, let gate = passage.pending else { return [] }
    let roster = Roster(version: office, day: day)
    return gate.seats.map { seat in
      var candidates: [SeatView.Candidate] = []
      func add(_ person: PersonID, _ capacity: Capacity) {
        guard let authority = try? roster.authority(of: person, as: capacity, at: seat)
        else { return }
        var obstacle: Refusal?
        do throws(Refusal) {
          try passage.checkMayPass(authority, gate: gate, seat: seat, in: office.office)
        } catch { obstacle = error }
        candidates.append(.init(person: person, capacity: capacity, obstacle: obstacle))
      }
      if seat.body != nil {
        for person in office.office.people { add(person.id, .entering(for: nil)) }
      }
      for person in seat.people { add(person, .oneself) }
      for standIn in office.office.standIns where seat.people.contains(standIn.absent) {
        add(standIn.by, .standingIn(for: standIn.absent))
      }
      return SeatView(
        seat: seat, approval: passage.approval(gate: gate.id, seat: seat.id),
        candidates: candidates)
    }
  }
}
