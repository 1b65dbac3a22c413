internal import ArgumentParser
internal import Casework
internal import Desk
internal import Records

struct StatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status", abstract: "审签到哪一步、该谁办理。 Where the review stands, and whose turn it is.",
    discussion: "例 Example: fuwen review status . --json")

  @OptionGroup var target: CaseFolderOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    let console = Console(options: common)
    try console.run {
      let desk = try Desk.make()
      let loaded = try desk.open(target.paths(), allowsDraft: true)
      let state = try desk.state(of: loaded)
      let report = try ReviewStatus(state, desk: desk, dossier: loaded)
      if common.json {
        console.print(try report.json())
        return
      }
      guard let state else {
        console.print(console.say("尚未送审", "not submitted"))
        return
      }
      for step in state.steps {
        let comment = step.comment.map { "  “\($0)”" } ?? ""
        let gate = step.gate.map { " [\(StatusCommand.gate($0, state))]" } ?? ""
        let stand =
          step.standsInFor.map {
            console.say("（代\(StepReport.person($0, loaded.office))）", " (for \($0))")
          } ?? ""
        let entered = step.isEntered ? console.say("（代录）", " (entered)") : ""
        console.print(
          "\(step.number). \(step.at.iso) \(StepReport.name(step.kind).in(common.words))\(gate) "
            + StepReport.person(step.person, loaded.office) + stand + entered
            + " \(step.content.short)\(comment)")
      }
      console.print(
        StepReport.next(state, office: loaded.office, day: Instant.now.day, console: console))
      if let content = state.content, content != report.contentAtHand {
        console.print(
          console.say(
            "注意：手头文稿（\(report.contentAtHand?.short ?? "不完整")）不是审签的版本（\(content.short)）",
            "note: the reply at hand (\(report.contentAtHand?.short ?? "incomplete")) isn't the version under review (\(content.short))"
          ))
      }
    }
  }

  private static func gate(_ id: GateID, _ state: Proceedings) -> String {
    state.frozen?.chain.gates.first { $0.id == id }?.title ?? id.text
  }
}
