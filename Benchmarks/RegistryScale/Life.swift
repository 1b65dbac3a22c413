import Casework
import Desk
import Records

/// A case from its assignment on. Every act is decided by Casework's rules, and every step of the
/// review by the review's own, with the records that it freezes.
struct Life: Sendable {
  struct Written: Sendable {
    var event: NewEvent
    var by: PersonID
    var at: Instant
  }

  private let models: Models
  private let rules: OfficeRules
  private let place: CaseIndex
  private(set) var state: Case
  private(set) var written: [Written] = []
  private(set) var personal: [PersonalDatum] = []
  private(set) var documents: [StoredDocument] = []
  private(set) var number: NumberEntry?
  private var now: Instant

  /// Section, its head, a drafter and the deputy who signs.
  private static let sections: [(section: String, head: PersonID, drafter: PersonID, deputy: PersonID)] = [
    ("gongyong", "dou", "min", "pei"), ("gengxin", "cong", "shu", "yue"),
    ("paishui", "lou", "min", "pei"), ("jianzhu", "hang", "shu", "wen"),
    ("zhiliang", "ying", "min", "wen"), ("jicai", "nie", "shu", "yue"),
  ]
  private static let topics = ["城市停车", "供水供气", "老旧小区", "排水防涝", "建筑市场"]
  private static let streets = ["鼓楼街", "北码头", "城隍街", "南门外", "清波路", "学前巷", "望江路"]

  private var team: (section: String, head: PersonID, drafter: PersonID, deputy: PersonID) {
    Life.sections[place.index % Life.sections.count]
  }

  /// - Throws: a refusal, when the rules forbid what every case does.
  init(_ place: CaseIndex, like models: Models, under rules: OfficeRules) throws {
    self.models = models
    self.rules = rules
    self.place = place
    let record = Life.record(place, like: models.caseRecord)
    personal = Life.personalData(of: record, place)
    let registration = Registration(
      record: record,
      personal: personal.map {
        PersonalDigest(proposer: $0.proposer, field: $0.field.rawValue, digest: $0.saltedDigest)
      }, source: "交办清单\(place.year).xlsx")
    now = Bureau.morning(of: place.assigned)
    guard let state = Case(registration, at: now) else { throw Broken() }
    self.state = state
    write(.registered(registration), by: Bureau.clerk)
    try begin()
    if place.isOpen { try linger() } else { try finish() }
  }

  struct Broken: Error {}

  private static func record(_ place: CaseIndex, like model: CaseRecord) -> CaseRecord {
    var record = model
    record.id = place.id
    let street = streets[place.index % streets.count]
    let isProposal = place.index % 3 == 0
    record.matter.kind = isProposal ? .proposal : .suggestion
    record.matter.number = String(place.index + 1)
    record.matter.session = "市第十七届人民代表大会第\(place.year - Bureau.firstYear + 1)次会议"
    record.matter.title = "关于缓解\(street)\(place.index + 1)号地块周边停车难的\(record.matter.kind.chinese)"
    record.matter.topic = topics[place.index % topics.count]
    record.matter.labels = place.index % 20 == 0 ? ["重点"] : []
    record.handling.assigned = place.assigned
    record.handling.due = place.due
    record.handling.joints = record.handling.joints.prefix(1).map {
      JointUnit(name: $0.name, due: place.assigned.adding(days: 49))
    }
    return record
  }

  private static func personalData(of record: CaseRecord, _ place: CaseIndex) -> [PersonalDatum] {
    let digits = String(place.index, radix: 16)
    let salt = String(repeating: "a", count: 32 - digits.count) + digits
    return record.proposers.flatMap { proposer in
      [(PersonalDatum.Field.phone, proposer.phone), (.address, proposer.address)].compactMap {
        field, value in
        value.map {
          PersonalDatum(proposer: proposer.id, field: field, value: $0, salt: salt)
        }
      }
    }
  }

  private mutating func write(_ event: CaseEvent, by person: PersonID) {
    written.append(Written(event: event.recorded, by: person, at: now))
  }

  private mutating func take(_ event: CaseEvent, by person: PersonID) {
    state.apply(event, by: person, standingInFor: nil, at: now)
    write(event, by: person)
  }

  private mutating func act(_ act: CaseEvent, by person: PersonID, afterDays days: Int) throws {
    now = Bureau.morning(of: now.day.adding(days: days), second: written.count)
    for event in try state.decide(act, by: person, at: now, under: rules) { take(event, by: person) }
  }

  private var proposers: [ProposerID] { state.record.proposers.map(\.id) }

  /// Five events of twenty-odd.
  private mutating func begin() throws {
    try act(.accepted(Acceptance(note: "附件齐全，职责相符")), by: Bureau.clerk, afterDays: 2)
    try act(
      .assigned(
        Assignment(
          leadLeader: team.deputy, section: team.section, handler: team.drafter,
          due: place.assigned.adding(days: 60))), by: "jian", afterDays: 2)
    try act(
      .contacted(
        ContactHeld(
          with: .leadProposer, proposers: proposers, stage: .before, means: .telephone,
          on: now.day, by: [team.drafter], minutes: "告知办理安排，约定当面沟通的时间；代表希望先看两处地块。")),
      by: team.drafter, afterDays: 3)
  }

  /// A case under way is talked about and reminded of.
  private mutating func linger() throws {
    for week in 1...3 {
      try act(
        .reminded(
          Reminded(target: .section, means: .telephone, on: now.day, text: "第\(week)次催办：请科室抓紧与代表当面沟通。")),
        by: "jian", afterDays: 7)
    }
  }

  private mutating func finish() throws {
    try act(
      .contacted(
        ContactHeld(
          with: .leadProposer, proposers: proposers, stage: .before, means: .visit, on: now.day,
          by: [team.head, team.drafter], place: "地块现场",
          minutes: "同看现场，逐条说明拟办措施。代表提出：小微停车场要先向居民公示，夜间开放的单位名单要公开，收费标准不宜高于路内泊位。已记入拟稿要点。")),
      by: team.drafter, afterDays: 7)
    for opinion in state.opinions {
      try act(
        .opinionReceived(
          OpinionReceived(
            unit: opinion.unit, on: now.day, text: "同意调整路内泊位，夜间限时停放方案随函附上。", resultClass: "A",
            documentNumber: "公函〔\(place.year)〕\(place.index + 1)号")), by: Bureau.clerk, afterDays: 10)
    }
    let records = try drafted()
    try review(records)
    try send()
    try act(
      .fedBack(
        FedBack(
          proposer: proposers[0], round: 1, attitude: .satisfied,
          result: place.index % 17 == 0 ? .basically : .satisfied, on: now.day, way: "征询意见表",
          text: "同意答复意见，望按时限落实。")), by: Bureau.clerk, afterDays: 6)
    try act(
      .contacted(
        ContactHeld(
          with: .leadProposer, proposers: proposers, stage: .after, means: .telephone, on: now.day,
          by: [team.drafter], minutes: "回访：两处停车场已开放，代表认可。")), by: team.drafter, afterDays: 3)
    try act(
      .archived(Archived(number: "\(place.year)-建提-\(place.index + 1)")), by: Bureau.clerk,
      afterDays: 5)
  }

  private mutating func drafted() throws -> FrozenRecords {
    var draft = models.draft
    draft.caseID = state.id
    draft.drafter = team.drafter
    draft.resultClass = place.index % 5 == 0 ? "B" : "A"
    let records = try FrozenRecords(
      caseRecord: state.record, draft: draft, office: rules.version, letterhead: models.letterhead)
    documents = [
      StoredDocument(.caseRecord, record: records.caseRecord),
      StoredDocument(.reply, record: draft),
    ]
    try act(.drafted(Drafted(draft)), by: team.drafter, afterDays: 9)
    return records
  }

  /// Submission, four gates, issue.
  private mutating func review(_ records: FrozenRecords) throws {
    let content = Content.digest(records, images: [], composedTexts: [])
    var review = Proceedings(caseID: state.id, replyID: records.draft.id)
    func passes(_ person: PersonID) -> (Command, PersonID) {
      (.approve(contentPrefix: content.hex, comment: "同意，请按程序报签。"), person)
    }
    for (command, person) in [(.submit(records, content: content), team.drafter)]
      + [team.head, "jian", team.deputy, "guan"].map(passes)
    {
      try step(command, by: person, in: &review)
    }
    let series = NumberEntry(
      series: "fu", year: place.year, number: place.index + 1,
      text: "澜建函〔\(place.year)〕\(place.index + 1)号", state: .given, caseID: state.id,
      replyID: records.draft.id)
    let record = IssueRecord(
      documentNumber: series.text, signed: now.day, printed: now.day,
      recipients: state.respondents.map { .init(name: $0.name, role: .addressee, copies: 1) }
        + [
          .init(name: "市政协提案委员会", role: .copy, copies: 2),
          .init(name: "市政府督查室", role: .copy, copies: 1),
        ])
    try step(.issue(record), by: Bureau.clerk, in: &review)
    take(
      .issued(
        Issued(
          reply: records.draft.id, round: 1, kind: .letter, series: series.series,
          year: series.year, number: series.number, record: record, files: [])), by: Bureau.clerk)
    number = series
  }

  private mutating func step(
    _ command: Command, by person: PersonID, in review: inout Proceedings
  ) throws {
    now = Bureau.morning(of: now.day, second: written.count * 60)
    try state.mayTake(command, in: review, at: now, under: rules)
    let step = try review.perform(command, by: person, at: now, under: rules.version)
    take(
      .stepped(
        Stepped(reply: review.replyID, round: 1, step: step, isComplete: review.isComplete)),
      by: person)
  }

  private mutating func send() throws {
    for recipient in state.round.recipients {
      try act(
        .sent(
          Sent(
            recipient: recipient.name, role: recipient.role, copies: recipient.copies, on: now.day,
            way: recipient.role == .addressee ? "当面" : "机要交换")), by: Bureau.clerk, afterDays: 1)
    }
  }
}
