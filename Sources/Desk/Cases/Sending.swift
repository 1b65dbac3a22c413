package import Casework
package import Records

extension OfficeDesk {
  /// 分发: records that recipients got the letter; all who haven't yet where none is named.
  package func send(
    _ id: CaseID, to names: [String], on day: Day, way: String, by actor: Actor
  ) throws(Diagnostics) -> Case {
    try change(id, by: actor) { opened, _ throws(Diagnostics) in
      let round = opened.state.round
      guard round.issue != nil else {
        throw Diagnostics([
          Refusal.notInState(
            opened.state.state, "本轮答复尚未印发", "this round's letter isn't issued"
          ).diagnostic(at: OfficeDesk.place(id))
        ])
      }
      let open = round.recipients.filter { recipient in
        !round.sendings.contains { $0.fact.recipient == recipient.name }
      }
      let wanted = names.isEmpty ? open.map(\.name) : names
      var events: [CaseEvent] = []
      for name in wanted {
        let recipient = round.recipients.first { $0.name == name }
        events += try OfficeDesk.decide(
          .sent(
            Sent(
              recipient: name, role: recipient?.role ?? .copy, copies: recipient?.copies ?? 1,
              on: day, way: way)), of: opened, by: actor)
      }
      guard !events.isEmpty else {
        throw Diagnostics([
          Refusal.alreadyDone("全部分发", "Sending to everybody").diagnostic(at: OfficeDesk.place(id))
        ])
      }
      return events
    }
  }
}
