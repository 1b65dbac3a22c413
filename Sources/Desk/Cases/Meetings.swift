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
      if let fault = OfficeDesk.fault(of: meeting, by: actor, office: office.office) {
        throw Diagnostics([fault.diagnostic(at: .init(file: "registry", path: meeting.id))])
      }
      try OfficeDesk.append([.met(meeting)], by: actor, in: writing)
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

  /// What is wrong with a meeting: a day to come, somebody or a section that the office hasn't, a task
  /// for a case that it didn't treat.
  private static func fault(of meeting: MeetingHeld, by actor: Actor, office: Office) -> Refusal? {
    if meeting.on > actor.at.day { return .dayAhead(meeting.on) }
    let people =
      meeting.attended + [meeting.chair].compactMap { $0 } + meeting.tasks.compactMap(\.person)
    if let unknown = people.first(where: { office.person($0) == nil }) { return .unknownPerson(unknown) }
    let sections = meeting.tasks.compactMap(\.section)
    if let unknown = sections.first(where: { id in !office.sections.contains { $0.id == id } }) {
      return .unknownSection(unknown)
    }
    let other = meeting.tasks.compactMap(\.caseID).first { !meeting.cases.contains($0) }
    return other.map { .taskOfOtherCase($0) }
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
