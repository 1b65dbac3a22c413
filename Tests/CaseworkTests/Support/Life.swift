import Casework
import Records

/// A case in the making, with the log that a registry would keep of it.
struct Life {
  let rules: OfficeRules
  private(set) var state: Case
  private(set) var log: [Event] = []
  /// The facts of the log, as they were before being written.
  private(set) var facts: [(event: CaseEvent, by: PersonID, at: Instant)] = []
  private var frozen: [FrozenObjects: FrozenRecords] = [:]
  private var drafts: [Digest: Draft] = [:]
  private var number = 0

  init(_ record: CaseRecord, at instant: Instant, under rules: OfficeRules) throws {
    let registration = Registration(record: record, source: "交办清单")
    guard let state = Case(registration, at: instant) else { throw Fixture.Broken() }
    self.rules = rules
    self.state = state
    write(.registered(registration), by: LifeOffice.clerk, nil, at: instant)
  }

  /// Takes an act if the rules allow it.
  mutating func act(
    _ act: CaseEvent, by person: PersonID, for absent: PersonID? = nil, at instant: Instant
  ) throws(Refusal) {
    let events = try state.decide(
      act, by: person, standingInFor: absent, at: instant, under: rules)
    for event in events { take(event, by: person, absent, at: instant) }
  }

  /// An event that another case's act brings about, such as 并入.
  mutating func receive(_ event: CaseEvent, by person: PersonID, at instant: Instant) {
    take(event, by: person, nil, at: instant)
  }

  /// Keeps a version of a reply.
  mutating func draft(_ draft: Draft, by person: PersonID, at instant: Instant) throws(Refusal) {
    try act(.drafted(Drafted(draft)), by: person, at: instant)
    drafts[draft.digest] = draft
  }

  /// A step in the review of the latest draft.
  mutating func step(
    _ command: (FrozenRecords, Digest) -> Command, by person: PersonID, at instant: Instant
  ) throws -> Step? {
    guard let drafted = state.round.drafts.last?.fact, let draft = drafts[drafted.digest]
    else { return nil }
    let records = try FrozenRecords(
      caseRecord: state.record, draft: draft, office: rules.version,
      letterhead: Fixture.letterhead())
    frozen[records.objects] = records
    let content = Content.digest(records, images: [], composedTexts: [draft.id.text])
    let known = frozen
    var review = try Proceedings.replayed(
      state.review(of: drafted.reply),
      records: RecordLookup(frozen: { known[$0] }, office: { _ in nil }))
    let command = command(records, content)
    try state.mayTake(command, in: review, at: instant, under: rules)
    let step = try review.perform(command, by: person, at: instant, under: rules.version)
    take(
      .stepped(
        Stepped(
          reply: drafted.reply, round: state.round.number, step: step,
          isComplete: review.isComplete)), by: person, nil, at: instant)
    guard let issue = step.issue else { return step }
    take(
      .issued(
        Issued(
          reply: drafted.reply, round: state.round.number, kind: draft.kind, series: "h",
          year: instant.day.year, number: number, record: issue, files: [])), by: person, nil,
      at: instant)
    return step
  }

  mutating func issue(by person: PersonID, at instant: Instant) throws -> Step? {
    number += 1
    let names = state.role == .joint ? ["市民政局"] : state.respondents.map(\.name)
    let record = IssueRecord(
      documentNumber: "某局函〔\(instant.day.year)〕\(number)号",
      signed: state.round.signed ?? instant.day,
      printed: instant.day,
      recipients: names.map { .init(name: $0, role: .addressee, copies: 1) }
        + [.init(name: "市政府督查室", role: .copy, copies: 2)])
    return try step({ _, _ in .issue(record) }, by: person, at: instant)
  }

  private mutating func take(
    _ event: CaseEvent, by person: PersonID, _ absent: PersonID?, at instant: Instant
  ) {
    state.apply(event, by: person, standingInFor: absent, at: instant)
    write(event, by: person, absent, at: instant)
  }

  private mutating func write(
    _ event: CaseEvent, by person: PersonID, _ absent: PersonID?, at instant: Instant
  ) {
    let recorded = event.recorded
    facts.append((event, person, instant))
    log.append(
      Event(
        office: "office", sequence: log.count + 1, stream: .caseLife(state.id),
        version: log.count + 1, kind: recorded.kind, person: person, standsInFor: absent,
        at: instant, payload: CanonicalBytes.of(recorded.payload), previous: log.last?.hash))
  }
}
