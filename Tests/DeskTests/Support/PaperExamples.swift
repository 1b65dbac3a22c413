import Casework
import Desk
import Letters
import Records
import Testing

/// The papers of one bureau in the middle of its year, on its own letterhead: S7 with its two
/// letters of Examples/ as model cases.
struct PaperExamples {
  let office: Office
  let letterhead: Letterhead
  private let parking: Dossier
  private let water: Dossier

  init() throws {
    let desk = try ExampleCase.desk()
    func open(_ name: String) throws -> Dossier {
      let found = ExampleCase.all.first { $0.testDescription == "s07-chengjian/" + name }
      return try desk.open(try #require(found).paths())
    }
    parking = try open("tingche")
    water = try open("jingshui")
    office = parking.office
    letterhead = parking.letterhead
  }

  /// Every paper by the name of its golden file.
  func all() throws -> [(name: String, document: Document)] {
    let reminder = Reminder(
      office: office, letterhead: letterhead, day: try day("2026-06-12"),
      contact: Contact(name: "尤静姝", phone: "0000-5550107"))
    let items = ReminderItem.items(try rows(), until: try day("2026-06-30"), office: office)
    let asked = try opinions()
    let bulletin = Bulletin(
      try rows(), figures: try monthFigures(), day: try day("2026-06-12"),
      head: .init(sequence: 1284, hash: Digest(of: Array("head".utf8))), office: office)
    return [
      ("reminder", reminder.notice(to: "公用事业科", items.filter { $0.holder == "公用事业科" }, from: "办公室")),
      ("opinion-reminder", reminder.letter(to: "市公安局", asked, number: "澜建函〔2026〕58号")),
      ("bulletin", bulletin.document(office: office, letterhead: letterhead, from: "办公室")),
      (
        "weekly",
        WeeklyList(items, day: try day("2026-06-12")).document(
          office: office, letterhead: letterhead, from: "办公室")
      ),
      ("report", try reportLetter()),
    ]
  }

  // MARK: Report

  func report() throws -> Report {
    var office = office
    var procedure = Procedure()
    procedure.report = ReportSkeleton(
      addressee: "澜桥市人民政府办公室",
      parts: ReportDrafting.usualParts.map { part in
        var part = part
        switch part.content {
        case .practice:
          part.prose = ["局党组把办理建议提案作为听民意、解民忧的重要途径，逐件明确牵头领导和承办科室；{name}办公室每周对科室催办，每月通报进度，全年催办{reminders}。"]
        case .faults: part.prose = ["少数科室重答复、轻落实，与提出者的沟通偏晚。"]
        case .plans: part.prose = ["坚持先沟通后答复，把“回头看”做实，让代表、委员看到变化。"]
        default: break
        }
        return part
      })
    office.procedure = procedure
    return ReportDrafting(try material(), office: office, drafter: "min").report()
  }

  /// What the report's cases may be told from.
  func sources() throws -> [CaseID: [String]] {
    var sources = Dictionary(uniqueKeysWithValues: try rows().map { ($0.caseID, [$0.title]) })
    for dossier in [parking, water] {
      sources[dossier.caseRecord.id] = dossier.caseRecord.tellingTexts(
        replies: [dossier.draft], office: office)
    }
    return sources
  }

  func composer(_ report: Report) -> LetterComposer {
    LetterComposer(
      caseRecord: report.caseRecord, draft: report.draft(), office: office,
      letterhead: letterhead)
  }

  private func reportLetter() throws -> Document {
    let letters = composer(try report()).letters(standing: .draft(words: "送审稿", digest: nil))
    return try #require(letters.first)
  }

  private func material() throws -> ReportMaterial {
    let late = ReportMaterial.CaseName(try row("JY-2026-33", "建议", "33", "关于治理城区黑臭水体的建议", "paishui", "2026-05-30"))
    let parkingName = ReportMaterial.CaseName(
      caseID: parking.caseRecord.id, kind: .proposal, number: "118",
      title: parking.caseRecord.matter.title)
    return ReportMaterial(
      year: 2026, day: try day("2026-11-20"), figures: yearFigures(), rows: try rows(),
      models: [
        ModelCase(parking.caseRecord, reply: parking.draft, satisfaction: .satisfied, office: office),
        ModelCase(water.caseRecord, reply: water.draft, satisfaction: .basically, office: office),
      ],
      adopted: parking.caseRecord.matter.points.prefix(3).map {
        .init(of: parkingName, point: $0.text, outcome: PointOutcome.adopted.chinese)
      },
      faults: [
        .late(late, due: try day("2026-05-30"), answered: try day("2026-06-16")),
        .dissatisfied(parkingName, rehandled: true),
      ],
      commitments: parking.draft.commitments.map { .init(of: parkingName, text: $0.text, due: $0.due) })
  }

  // MARK: Values

  func day(_ iso: String) throws -> Day { try #require(Day(iso: iso)) }

  private func opinions() throws -> [ReminderItem] {
    [
      ReminderItem(
        caseID: "TA-2026-118", kind: .proposal, number: "118", title: parking.caseRecord.matter.title,
        holder: "市公安局", task: "协办意见", due: try day("2026-04-20")),
      ReminderItem(
        caseID: "TA-2026-131", kind: .proposal, number: "131", title: "关于规范城区共享单车停放的提案",
        holder: "市公安局", task: "协办意见", due: try day("2026-06-20")),
    ]
  }

  func rows() throws -> [CaseRow] {
    [
      try row("TA-2026-118", "提案", "118", "关于盘活边角地块、缓解老城区停车难的提案", "gengxin", "2026-06-30"),
      try row("JY-2026-33", "建议", "33", "关于治理城区黑臭水体的建议", "paishui", "2026-05-30"),
      try row("JY-2026-41", "建议", "41", "关于改造老旧供水管网、保障居民用水水质的建议", "gongyong", "2026-06-05"),
      try row("TA-2026-52", "提案", "52", "关于加快城区公共充电桩建设的提案", "gongyong", "2026-06-18", task: "征求意见"),
      try row("JY-2026-60", "建议", "60", "关于增设过街天桥的建议", "gongyong", "2026-06-24"),
      try row("JY-2026-71", "建议", "71", "关于加强建筑工地扬尘管控的建议", "jianzhu", "2026-07-15"),
      try row("JY-2026-12", "建议", "12", "关于修缮人行道的建议", "gongyong", "2026-05-10", state: .closed),
      try row("TA-2026-20", "提案", "20", "关于整治占道经营的提案", nil, "2026-06-16"),
    ]
  }

  private func row(
    _ id: String, _ kind: String, _ number: String, _ title: String, _ section: String?,
    _ due: String, task: String = "答复", state: CaseState = .handling
  ) throws -> CaseRow {
    let due = try day(due)
    return CaseRow(
      caseID: CaseID(id), version: 1, year: 2026,
      key: MatterKey(
        kind: kind == "建议" ? .suggestion : .proposal, level: .municipal, origin: .session,
        session: "市第十六届人民代表大会第二次会议", number: number), title: title, role: .lead, state: state,
      owesAnswer: state.owesAnswer, section: section, leadLeader: nil, handlingLeader: nil,
      handler: nil, resultClass: nil, topic: nil, labels: [], due: due,
      nextDue: state.owesAnswer ? due : nil,
      cells: [.nextTask: task, .assignedBy: "澜桥市人民政府办公室"], searchText: title, tallies: [:])
  }

  private func figure(_ id: String, _ title: String, _ value: String, _ last: String?) -> Report.Figure {
    Report.Figure(id: id, title: title, value: value, last: last, formula: title)
  }

  private func monthFigures() throws -> [Report.Figure] {
    [
      figure("completed", "办结", "2件", nil), figure("contacts", "与提出者沟通", "7次", nil),
      figure("reminders", "催办", "5次", nil),
    ]
  }

  func yearFigures() -> [Report.Figure] {
    [
      figure("received", "承办总数", "98件", "87件"),
      figure("received.kind.suggestion", "承办建议", "56件", "50件"),
      figure("received.kind.proposal", "承办提案", "42件", "37件"),
      figure("received.role.lead", "承办主办", "60件", "55件"),
      figure("received.role.joint", "承办协办", "38件", "32件"),
      figure("received.role.separate", "承办分办", "0件", "0件"),
      figure("completed", "办结", "98件", "86件"), figure("completed-rate", "办结率", "100%", "98.9%"),
      figure("answered-rate", "办复率", "100%", "98.2%"),
      figure("in-time-rate", "按时办复率", "98.3%", "94.5%"),
      figure("average-days", "平均办理天数", "71.5天", "80天"),
      figure("met-rate", "见面率", "100%", "96.4%"), figure("contacted-rate", "沟通率", "100%", "100%"),
      figure("satisfied-rate", "满意率", "98.3%", "96.4%"), figure("satisfied", "满意", "55件", "49件"),
      figure("basically", "基本满意", "4件", "4件"), figure("understands", "理解", "0件", "0件"),
      figure("dissatisfied", "不满意", "1件", "2件"), figure("class.A", "结果“A”", "70件", "61件"),
      figure("class.B", "结果“B”", "22件", "20件"), figure("class.C", "结果“C”", "6件", "5件"),
      figure("class.A.suggestion", "建议结果“A”", "40件", "36件"),
      figure("contacts", "与提出者沟通", "205次", "170次"),
      figure("reminders", "催办次数", "46次", "61次"), figure("late", "逾期办复", "1件", "3件"),
      figure("rehandled", "重新办理", "1件", "2件"), figure("points", "所提要点", "214条", nil),
      figure("points.adopted", "采纳", "160条", nil), figure("adopted-rate", "采纳率", "81.3%", nil),
      figure("published", "已公开", "58件", "50件"), figure("published-rate", "公开率", "96.7%", "90.9%"),
      figure("commitments", "承诺事项", "31条", "28条"),
      figure("commitments-kept-rate", "承诺落实率", "64.5%", "71.4%"),
      figure("commitments-open", "未了承诺", "11条", "8条"), figure("topic.城市更新", "城市更新", "31件", "20件"),
      figure("topic.停车", "停车", "17件", "15件"), figure("topic.供排水", "供排水", "15件", "17件"),
    ]
  }
}
