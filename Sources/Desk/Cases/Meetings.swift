package import Casework
package import Records

extension OfficeDesk {
  /// Records a meeting that treated many cases; each of them notes what was said of it.
  package func hold(_ meeting: MeetingHeld, by actor: Actor) throws(Diagnostics) {
    try book.write { writing throws(Diagnostics) in
      let office = try OfficeInForce(in: writing)
      try OfficeDesk.need(.register, actor, office)
      let isKnown = try writing.events(of: .office).contains { event in
        guard event.kind == "met", let node = event.node,
          case .met(let held)? = OfficeEvent(kind: event.kind, node: node)
        else { return false }
        return held.id == meeting.id
      }
      guard !isKnown else {
        throw Diagnostics([
          Refusal.alreadyDone("会议“\(meeting.id)”", "The meeting").diagnostic(
            at: .init(file: "registry", path: meeting.id))
        ])
      }
      for person in meeting.attended + [meeting.chair].compactMap({ $0 }) {
        guard office.office.person(person) != nil else {
          throw Diagnostics([
            Refusal.unknownPerson(person).diagnostic(at: .init(file: "registry", path: meeting.id))
          ])
        }
      }
      try writing.append(
        [OfficeEvent.met(meeting).recorded], to: .office, by: actor.person,
        standingInFor: actor.absent, at: actor.at)
      for id in meeting.cases {
        let tasks = meeting.tasks.filter { $0.caseID == id }.map(\.text)
        let text =
          "《\(meeting.title)》（\(meeting.on.iso)）研究本件"
          + (tasks.isEmpty ? "。" : "：" + tasks.joined(separator: "；"))
        try change(id, office: office, by: actor, in: writing) { _, _ throws(Diagnostics) in
          [.noted(Minute(text))]
        }
      }
    }
  }

  /// All meetings, in the order in which they were recorded.
  package func meetings() throws(Diagnostics) -> [MeetingHeld] {
    try book.read { reading throws(Diagnostics) in
      try reading.events(of: .office).compactMap { event in
        guard let node = event.node, case .met(let held)? = OfficeEvent(kind: event.kind, node: node)
        else { return nil }
        return held
      }
    }
  }
}
