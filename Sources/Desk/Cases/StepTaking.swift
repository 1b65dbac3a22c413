package import Casework
package import Records

extension OfficeDesk {
  /// Takes a step of a review kept in the book, of a reply, a report or a public edition alike: decides
  /// it by the review's rules, and keeps what it freezes and the office file that it names.
  ///
  /// - Parameter procedure: what the case's own rules have against it.
  /// - Throws: a refusal, as a diagnostic at `place`.
  package static func taken(
    _ command: Command, in before: Proceedings, under office: OfficeInForce, by actor: Actor,
    writing: any BookWriting, at place: Diagnostic.Place,
    after procedure: () throws(Refusal) -> Void = {}
  ) throws(Diagnostics) -> (step: Step, state: Proceedings) {
    var state = before
    let step: Step
    do throws(Refusal) {
      try procedure()
      step = try state.perform(
        command, by: actor.person, at: actor.at, under: office.rules.version)
    } catch {
      throw Diagnostics([error.diagnostic(at: place)])
    }
    switch command {
    case .submit(let frozen, _, _), .edit(let frozen, _, _, _, _, _): try writing.keep(frozen)
    default: break
    }
    if step.office != nil { try writing.keep(StoredDocument(.office, record: office.office)) }
    return (step, state)
  }
}
