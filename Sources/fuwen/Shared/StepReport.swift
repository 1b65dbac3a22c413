internal import Casework
internal import Desk
internal import Records

/// What a step did and whose turn it is now.
enum StepReport {
  static func show(_ step: Step, desk: Desk, dossier: Dossier, console: Console) throws {
    let state = try desk.state(of: dossier)
    console.print(
      console.say(
        "第\(step.number)步 \(name(step.kind).chinese)：\(person(step.person, dossier.office))，内容 \(step.content.short)",
        "step \(step.number), \(name(step.kind).english): \(person(step.person, dossier.office)), content \(step.content.short)"
      ))
    if let state { console.print(next(state, office: dossier.office, day: step.at.day, console: console)) }
  }

  static func name(_ kind: Step.Kind) -> Diagnostic.Words {
    switch kind {
    case .submit: .init("送审", "submitted")
    case .approve: .init("通过", "approved")
    case .return: .init("退回", "returned")
    case .recall: .init("撤回", "recalled")
    case .edit: .init("修改", "edited")
    case .ask: .init("转请阅示", "asked")
    case .advise: .init("阅示", "advised")
    case .issue: .init("印发", "issued")
    case .withdraw: .init("撤下", "withdrawn")
    }
  }

  static func person(_ id: PersonID, _ office: Office) -> String {
    office.person(id)?.name ?? id.text
  }

  static func next(
    _ state: Proceedings, office: Office, day: Day, console: Console
  ) -> String {
    let isEdition = state.frozen?.draft.kind == .edition
    switch state.status {
    case .withDrafter: return console.say("待拟稿人送审", "with the drafter")
    case .complete where isEdition:
      return console.say("各关均已通过，待发布", "every gate passed; waiting to be released")
    case .complete: return console.say("各关均已通过，待编号印发", "every gate passed; waiting to be issued")
    case .issued where isEdition: return console.say("已发布", "released")
    case .issued:
      return console.say(
        "已印发 \(state.issue?.record.documentNumber ?? "")",
        "issued \(state.issue?.record.documentNumber ?? "")")
    case .withdrawn: return console.say("已撤下", "withdrawn")
    case .underReview:
      guard let gate = state.pendingGate else { return "" }
      let seats = state.pendingSeats(on: day, under: OfficeVersion(office))
        .filter { $0.approval == nil }
      let people = seats.map { view -> String in
        let names = view.candidates.filter { $0.obstacle == nil }
          .map { person($0.person, office) }
        return (view.seat.body ?? view.seat.title).map { $0 + " " } ?? "" + ""
          + names.joined(separator: console.say("、", ", "))
      }
      return console.say(
        "待“\(gate.title)”：\(people.joined(separator: "；"))",
        "waiting for '\(gate.title)': \(people.joined(separator: "; "))")
    }
  }
}
