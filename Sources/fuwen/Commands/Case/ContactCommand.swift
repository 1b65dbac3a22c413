internal import ArgumentParser
internal import Casework
internal import Desk
internal import Records

struct ContactCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "contact", abstract: "记录一次沟通。 Record a contact.",
    discussion: """
      例 Examples:
        fuwen case contact JY-2026-0123 --with lead-proposer --stage before --means visit --on 2026-03-12 --by min --minutes 介绍思路 --as min
        fuwen case contact JY-2026-0123 --with joint-units --unit 市财政局 --stage during --means telephone --on 2026-03-20 --as min
      """)

  @Argument(help: "案号。 The case.")
  var `case`: String
  @Option(name: .customLong("with"), help: "lead-proposer、each-proposer、any-proposer、joint-units、lead-unit、congress、cppcc、supervision、departments。 With whom.")
  var counterpart: Counterpart
  @Option(name: .long, help: "提出者标识，可重复；领衔和全体可不写。 Proposers' ids.")
  var proposer: [String] = []
  @Option(name: .long, help: "单位。 The unit.")
  var unit: String?
  @Option(name: .long, help: "before 办前、during 办中、before-reply 答复前、after 办后。 Stage.")
  var stage: ContactStage
  @Option(name: .long, help: "meeting 面商、visit 走访、survey 调研、round-table 座谈、telephone 电话、letter 信函、online 网络、inspection 视察、results 成果答复会。 Means.")
  var means: ContactMeans
  @Option(name: .long, help: "日期。 The day.")
  var on: Day
  @Option(name: .long, help: "本单位参加的人，可重复。 Who of the office.")
  var by: [String] = []
  @Option(name: .long, help: "地点。 Place.")
  var place: String?
  @Option(name: .long, help: "谈话要点。 Minutes.")
  var minutes: String?
  @Option(name: .long, help: "预约之日。 The day on which it was booked.")
  var booked: Day?
  @OptionGroup var act: ActOptions

  func run() throws {
    let console = Console(options: act.common)
    try console.run {
      let desk = try act.place.open()
      let id = CaseID(`case`)
      var proposers = proposer.map { ProposerID($0) }
      if proposers.isEmpty {
        let all = try desk.open(id).state.answered.proposersInPrintedOrder
        switch counterpart {
        case .leadProposer: proposers = all.filter(\.lead).map(\.id)
        case .eachProposer: proposers = all.map(\.id)
        default: break
        }
      }
      let state = try desk.act(
        id,
        .contacted(
          ContactHeld(
            with: counterpart, proposers: proposers, unit: unit, stage: stage, means: means,
            on: on, by: by.map { PersonID($0) }, place: place, minutes: minutes, booked: booked)),
        by: try act.actor())
      CaseReport.line(state, console: console)
    }
  }
}
