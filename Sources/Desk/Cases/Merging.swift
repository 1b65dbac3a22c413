internal import Casework
package import Records

extension OfficeDesk {
  /// 并案: `id` is answered with `other`, whose letter names both; both cases keep the fact.
  package func merge(
    _ id: CaseID, into other: CaseID, reason: String, by actor: Actor
  ) throws(Diagnostics) {
    try book.write { writing throws(Diagnostics) in
      let office = try OfficeInForce(in: writing)
      let target = try OfficeDesk.state(of: other, in: writing)
      // A text under review or signed names the cases it answers; another one can't be slipped in.
      guard target.state.owesAnswer, !target.round.isUnderReview, !target.round.isComplete else {
        throw Diagnostics([
          Refusal.notInState(
            target.state, "不能再并入其他案件", "nothing can be merged into it"
          ).diagnostic(at: OfficeDesk.place(other))
        ])
      }
      // What the case answers already is answered with the other one from now on.
      let merged = try OfficeDesk.state(of: id, in: writing)
      let absorptions = [Absorption(merged)] + merged.absorptions.map(\.fact)
      try change(id, office: office, by: actor, in: writing) { opened, _ throws(Diagnostics) in
        try OfficeDesk.decide(
          .merged(Merger(into: other, reason: reason)), of: opened, by: actor)
      }
      var silent = actor
      silent.expected = nil
      try change(other, office: office, by: silent, in: writing) { _, _ throws(Diagnostics) in
        absorptions.map { .absorbed($0) }
      }
    }
  }
}
