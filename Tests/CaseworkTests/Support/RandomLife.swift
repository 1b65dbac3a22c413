import Casework
import Records

/// A random case and a random walk through its life, mostly by those who may and in an order that
/// leads somewhere; now and then anything by anybody, which the rules must refuse or bear.
struct RandomLife {
  private(set) var life: Life
  private(set) var taken = 0
  private(set) var refused = 0
  private var at: Instant
  private var replies = 0

  var state: Case { life.state }

  init(_ random: inout SplitMix64, id: String, rules: OfficeRules) throws {
    let record = try RandomLife.record(&random, id: id)
    at = Instant(day: record.handling.assigned.adding(days: 1), second: 30_000)
    life = try Life(record, at: at, under: rules)
  }

  /// A procedure of random rules, none of which can never be met.
  static func procedure(_ random: inout SplitMix64) -> Procedure {
    var procedure = Procedure()
    if random.chance(40) {
      procedure.requirements = [
        .init(needed: .planned, before: .endorsed), .init(needed: .endorsed, before: .assigned),
      ]
    }
    if random.chance(40) { procedure.demands = [.section, .handler, .field("任务")] }
    if random.chance(50) {
      procedure.contactRules.append(
        ContactRule(
          id: "each", title: "逐人沟通", with: .eachProposer, before: .submitted,
          roles: [.lead, .separate]))
    }
    if random.chance(30) {
      procedure.contactRules.append(
        ContactRule(
          id: "face", title: "面商", with: .anyProposer, means: [.meeting, .visit], before: .signed,
          roles: [.lead]))
    }
    if random.chance(30) {
      procedure.consultation = ConsultationRule(
        before: .submitted, each: random.chance(50), again: random.chance(50),
        mustSatisfy: random.chance(30))
    }
    if random.chance(30) { procedure.missingOpinion = .hold }
    if random.chance(80) {
      procedure.deadlines.append(
        DeadlineRule(
          id: "publish", title: "公开", from: random.chance(50) ? .signed : .issued, to: .published,
          span: Span(random.pick([5, 20, 40]) ?? 20, random.chance(50) ? .workdays : .days),
          fromRound: random.chance(10) ? 2 : 1))
    }
    if random.chance(50) {
      procedure.deadlines.append(
        DeadlineRule(
          id: "hand-back", title: "退办", from: .registered, to: .accepted, span: Span(10, .days)))
    }
    procedure.satisfaction = SatisfactionRule(
      counted: random.chance(50) ? [.satisfied, .basically] : [.satisfied, .understands],
      aspect: random.pick(SatisfactionRule.Aspect.allCases) ?? .result,
      denominator: random.pick(SatisfactionRule.Denominator.allCases) ?? .returned,
      counting: random.pick(SatisfactionRule.Counting.allCases) ?? .cases)
    return procedure
  }

  // MARK: making records

  static func record(_ random: inout SplitMix64, id: String) throws -> CaseRecord {
    let role = random.pick([Handling.Role.lead, .lead, .joint, .separate]) ?? .lead
    let kind = random.pick(Matter.Kind.allCases) ?? .suggestion
    var matter = [XMLNode("title", text: "关于\(id)的\(kind.chinese)")]
    if random.chance(80), let topic = random.pick(LifeOffice.topics) {
      matter.append(XMLNode("topic", text: topic))
    }
    for label in LifeOffice.labels where random.chance(25) {
      matter.append(XMLNode("label", text: label))
    }
    matter.append(
      XMLNode(
        "points",
        children: (1...3).prefix(Int.random(in: 0...3, using: &random)).map {
          XMLNode("point", [.init("id", "q\($0)")], text: "要点\($0)")
        }))
    var proposers: [XMLNode] = []
    if kind == .proposal, random.chance(25) {
      proposers = [
        XMLNode(
          "organisation", [.init("id", "d1"), .init("lead", "true")],
          children: [XMLNode("name", text: "民盟某市委")])
      ]
    } else {
      let count = Int.random(in: 1...3, using: &random)
      let lead = Int.random(in: 1...count, using: &random)
      proposers = (1...count).map { number in
        XMLNode(
          "person", [.init("id", "d\(number)"), .init("lead", number == lead ? "true" : "false")],
          children: [
            XMLNode("name", text: "代表\(number)"), XMLNode("title", text: "代表"),
            XMLNode("phone", text: "1390000000\(number)"),
            XMLNode("address", text: "某路\(number)号"),
          ])
      }
    }
    guard let start = Day(iso: "2025-10-01") else { throw Fixture.Broken() }
    let assigned = start.adding(days: Int.random(in: 0...300, using: &random))
    var handling: [XMLNode] = []
    if role == .joint { handling.append(XMLNode("lead", text: "市民政局")) }
    if role == .lead {
      for unit in ["市财政局", "市交通局"] where random.chance(40) {
        handling.append(
          XMLNode("joint", [.init("due", assigned.adding(days: 30).iso)], text: unit))
      }
    }
    let node = XMLNode(
      "case", [.init("id", id)],
      children: [
        XMLNode(
          "matter",
          [
            .init("kind", kind.rawValue),
            .init("level", (random.pick(Matter.Level.allCases) ?? .county).rawValue),
            .init("session", "市第十六届人民代表大会第二次会议"), .init("number", id),
          ], children: matter),
        XMLNode("proposers", children: proposers),
        XMLNode(
          "handling",
          [
            .init("role", role.rawValue), .init("assignedBy", "市人民政府办公室"),
            .init("assigned", assigned.iso), .init("due", assigned.adding(days: 90).iso),
          ], children: handling),
      ])
    guard let record = CaseRecord(node: node) else { throw Fixture.Broken() }
    return record
  }

  private mutating func draft(_ random: inout SplitMix64) throws -> Draft {
    let round = state.round
    // A letter issued is corrected by another reply; before that, versions share one id.
    let isCorrection = round.issue != nil
    let isNew = round.drafts.isEmpty || round.drafts.last?.fact.reply == round.issue?.fact.reply
    if isNew { replies += 1 }
    let decision = random.pick(Disclosure.Decision.allCases) ?? .open
    var children = [
      XMLNode(
        "disclosure", [.init("decision", random.chance(60) ? "open" : decision.rawValue)],
        children: [XMLNode("reason", text: "涉及第三方")]),
      XMLNode(
        "body",
        children: [XMLNode("p", text: "第\(Int.random(in: 0...99_999, using: &random))稿。")]),
    ]
    let promised = (1...3).prefix(Int.random(in: 0...2, using: &random)).map { number in
      XMLNode(
        "commitment", [.init("due", at.day.adding(days: 60 * number).iso)], text: "承诺\(number)")
    }
    if !promised.isEmpty { children.append(XMLNode("commitments", children: promised)) }
    let node = XMLNode(
      "reply",
      [
        .init("id", "R\(replies)"), .init("case", state.id.text),
        .init("round", String(round.number)),
        .init("kind", state.role == .joint ? "opinion" : "letter"), .init("drafter", "li"),
        .init("classSet", "national"),
        .init("class", random.pick(LifeOffice.classes) ?? "A"),
      ] + (isCorrection ? [.init("replaces", round.issue?.fact.documentNumber ?? "")] : []),
      children: children)
    guard let draft = Draft(node: node) else { throw Fixture.Broken() }
    return draft
  }

  // MARK: walking

  /// Tries one act; true when it was taken.
  @discardableResult
  mutating func attempt(_ random: inout SplitMix64) throws -> Bool {
    let pause = random.chance(40) ? 0 : Int.random(in: 1...9, using: &random)
    at = Instant(day: at.day.adding(days: pause), second: pause == 0 ? at.second + 7 : 30_000)
    let before = state
    do {
      if random.chance(12) {
        try anything(&random)
      } else {
        try sensible(&random)
      }
      let wasTaken = state != before
      if wasTaken { taken += 1 }
      return wasTaken
    } catch is Refusal {
      refused += 1
      // A correction is several acts, of which the last may be the one refused.
      return state.version > before.version
    }
  }

  /// Another case was merged into this one.
  mutating func absorb(_ other: Case) {
    at = Instant(day: at.day, second: at.second + 7)
    life.receive(.absorbed(Absorption(other)), by: LifeOffice.director, at: at)
  }

  private mutating func anything(_ random: inout SplitMix64) throws {
    let person = random.pick(LifeOffice.people) ?? LifeOffice.idler
    let absent: PersonID? = random.chance(20) ? LifeOffice.clerk : nil
    if random.chance(5) {
      // A clock set back.
      let earlier = Instant(day: at.day.adding(days: -400), second: 0)
      return try life.act(.noted(Minute("时钟")), by: person, at: earlier)
    }
    if random.chance(15) {
      return try review(random.pick(["approve", "return", "issue", "submit"]) ?? "", person)
    }
    try life.act(event(&random), by: person, for: absent, at: at)
  }

  private mutating func sensible(_ random: inout SplitMix64) throws {
    let clerk = LifeOffice.clerk
    let director = LifeOffice.director
    switch state.state {
    case .registered:
      if random.chance(6) {
        return try act(.handBackAsked(HandBack(reason: "非我局职责", proposedUnit: "市民政局")), clerk)
      }
      try act(.accepted(Acceptance()), clerk)
    case .disputed:
      try act(
        .handBackDecided(HandBackDecision(isGranted: random.chance(40), by: "市政府办公室")), clerk)
    case .accepted:
      switch Int.random(in: 0..<3, using: &random) {
      case 0: try act(.planned(Minute("拟由业务科承办")), director)
      case 1: try act(.endorsed(Minute("同意")), LifeOffice.secretary)
      default: try act(.assigned(assignment(&random, reason: nil)), director)
      }
    case .underReview:
      try review(random.chance(15) ? "return" : "approve", try pendingSigner())
    case .signed: try review("issue", clerk)
    case .handling:
      if random.chance(30), !state.round.drafts.isEmpty {
        return try review("submit", LifeOffice.drafter)
      }
      if random.chance(25) { return try life.draft(draft(&random), by: LifeOffice.drafter, at: at) }
      if random.chance(35) { return try act(helpful(&random)) }
      try act(event(&random))
    case .issued: try act(random.chance(85) ? sending(&random) : event(&random))
    case .dissatisfied:
      if random.chance(50) {
        return try act(
          .reopened(Reopened(round: 0, due: at.day.adding(days: 30), reason: "不满意")), director)
      }
      try act(event(&random))
    case .sent:
      if random.chance(25) { return try act(.published(Published(on: at.day))) }
      try act(random.chance(60) ? feedback(&random) : event(&random))
    case .closed:
      if random.chance(25) { return try act(.published(Published(on: at.day))) }
      try act(event(&random))
    default: try act(event(&random))
    }
  }

  private mutating func act(_ event: CaseEvent, _ person: PersonID? = nil) throws {
    try life.act(event, by: person ?? RandomLife.usual(event), at: at)
  }

  private static func usual(_ event: CaseEvent) -> PersonID {
    switch event {
    case .planned, .assigned, .merged: LifeOffice.director
    case .endorsed: LifeOffice.secretary
    case .drafted: LifeOffice.drafter
    default: LifeOffice.clerk
    }
  }

  private func pendingSigner() throws -> PersonID {
    let steps = state.round.reviews[state.round.reply ?? ""] ?? []
    var passed = 0
    for step in steps {
      if step.kind == .approve { passed += 1 }
      if step.kind == .submit || step.kind == .return { passed = 0 }
    }
    return passed == 0 ? LifeOffice.checker : LifeOffice.secretary
  }

  private mutating func review(_ kind: String, _ person: PersonID) throws {
    switch kind {
    case "submit": _ = try life.step({ .submit($0, content: $1) }, by: person, at: at)
    case "approve": _ = try life.step({ .approve(contentPrefix: $1.short) }, by: person, at: at)
    case "return":
      _ = try life.step({ _, _ in .return(to: .drafter, comment: "再核") }, by: person, at: at)
    default: _ = try life.issue(by: person, at: at)
    }
  }

  // MARK: making acts

  private func assignment(_ random: inout SplitMix64, reason: String?) -> Assignment {
    Assignment(
      leadLeader: random.chance(50) ? LifeOffice.secretary : nil,
      section: random.chance(90) ? random.pick(["yewu", "banshi"]) : nil,
      handler: random.chance(90) ? LifeOffice.drafter : nil,
      due: random.chance(30) ? at.day.adding(days: 40) : nil,
      fields: random.chance(90) ? [NamedText(name: "任务", text: "办好")] : [], reason: reason)
  }

  private func someDay(_ random: inout SplitMix64) -> Day {
    at.day.adding(days: random.chance(3) ? 2 : -Int.random(in: 0...4, using: &random))
  }

  private func someProposers(_ random: inout SplitMix64) -> [ProposerID] {
    let ids = state.record.proposers.map(\.id)
    if random.chance(2) { return ["nobody"] }
    return random.chance(50) ? ids : [random.pick(ids) ?? "d1"]
  }

  private func sending(_ random: inout SplitMix64) -> CaseEvent {
    let missing = state.round.recipients.filter { recipient in
      !state.round.sendings.contains { $0.fact.recipient == recipient.name }
    }
    let recipient = random.pick(missing.isEmpty ? state.round.recipients : missing)
    return .sent(
      Sent(
        recipient: recipient?.name ?? "无此单位", role: recipient?.role ?? .copy, copies: 1,
        on: at.day, way: "机要"))
  }

  private func feedback(_ random: inout SplitMix64) -> CaseEvent {
    .fedBack(
      FedBack(
        proposer: someProposers(&random)[0], round: state.round.number,
        attitude: random.chance(70) ? random.pick(Satisfaction.allCases) : nil,
        result: random.chance(20)
          ? .dissatisfied : random.pick(Satisfaction.allCases) ?? .satisfied,
        on: at.day, way: "征询意见表"))
  }

  /// What the procedure may be waiting for.
  private func helpful(_ random: inout SplitMix64) -> CaseEvent {
    let ids = state.record.proposers.map(\.id)
    if let unit = state.opinions.first(where: { $0.received == nil })?.unit, random.chance(40) {
      return .opinionReceived(OpinionReceived(unit: unit, on: at.day))
    }
    guard let latest = state.round.drafts.last?.fact.digest, state.role != .joint,
      random.chance(60)
    else {
      return .contacted(
        ContactHeld(
          with: .eachProposer, proposers: ids, stage: .before, means: .meeting, on: at.day))
    }
    let isSent = state.round.consultations.contains { $0.fact.reply == latest }
    guard isSent else {
      return .consulted(ConsultationSent(proposers: ids, reply: latest, on: at.day))
    }
    return .viewed(
      ViewsReceived(
        proposer: random.pick(ids) ?? "d1", reply: latest, on: at.day, satisfaction: .satisfied))
  }

  private mutating func event(_ random: inout SplitMix64) throws -> CaseEvent {
    let on = someDay(&random)
    let unit = random.pick(["市财政局", "市交通局", "市教育局"]) ?? "市财政局"
    switch Int.random(in: 0..<34, using: &random) {
    case 0...6:
      let with = random.chance(75) ? .anyProposer : random.pick(Counterpart.allCases) ?? .congress
      let isProposer = [.leadProposer, .eachProposer, .anyProposer].contains(with)
      return .contacted(
        ContactHeld(
          with: with, proposers: isProposer ? someProposers(&random) : [],
          unit: isProposer || random.chance(5) ? nil : unit,
          stage: random.pick(ContactStage.allCases) ?? .during,
          means: random.pick(ContactMeans.allCases) ?? .meeting, on: on,
          by: random.chance(50) ? [LifeOffice.secretary] : []))
    case 7: return .opinionAsked(OpinionRequest(unit: unit, due: at.day.adding(days: 10)))
    case 8: return .opinionReminded(OpinionRequest(unit: unit))
    case 9, 10: return .opinionReceived(OpinionReceived(unit: unit, on: on))
    case 11: return .reminded(Reminded(target: .section, means: .telephone, on: on))
    case 12, 13:
      return .consulted(
        ConsultationSent(
          proposers: someProposers(&random),
          reply: state.round.drafts.last?.fact.digest ?? Digest(of: []),
          on: on))
    case 14, 15:
      return .viewed(
        ViewsReceived(
          proposer: someProposers(&random)[0],
          reply: state.round.drafts.last?.fact.digest ?? Digest(of: []), on: on,
          satisfaction: random.pick(Satisfaction.allCases)))
    case 16:
      return .assigned(assignment(&random, reason: random.chance(80) ? "工作调整" : nil))
    case 17:
      return .extended(
        Prolongation(
          due: state.dueInForce.adding(days: Int.random(in: -5...30, using: &random)),
          allowedBy: "市政府办公室", reason: "情况复杂"))
    case 18: return .clockStopped(ClockChange(on: on, allowedBy: "市政府办公室", reason: "待批复"))
    case 19: return .clockResumed(ClockChange(on: on, allowedBy: "市政府办公室", reason: "已批复"))
    case 20:
      return random.chance(30)
        ? .merged(Merger(into: "JY-0", reason: "内容相同")) : .noted(Minute("备注"))
    case 21: return sending(&random)
    case 22: return feedback(&random)
    case 23, 24:
      return .pointDecided(
        PointDecided(
          point: PointID("q\(Int.random(in: 1...3, using: &random))"),
          outcome: random.pick(PointOutcome.allCases) ?? .adopted))
    case 25, 26:
      let state = random.pick(CommitmentFollowed.State.allCases) ?? .kept
      return .commitmentFollowed(
        CommitmentFollowed(
          commitment: Int.random(in: 1...4, using: &random), state: state, on: on,
          due: state == .postponed ? at.day.adding(days: 90) : nil))
    case 27:
      return .reclassified(
        Reclassified(
          from: "", to: random.pick(LifeOffice.classes + ["Z"]) ?? "A", on: on, reason: "已解决"))
    case 28: return .carriedOver(CarriedOver(year: 2026 + Int.random(in: 0...1, using: &random)))
    case 29:
      return .publicationDecided(
        PublicationDecided(
          decision: random.pick(Disclosure.Decision.allCases) ?? .open,
          reason: random.chance(80) ? "第三方不同意" : nil))
    case 30, 31: return .published(Published(on: on, address: "http://example.invalid/1"))
    case 32: return .archived(Archived(number: "档\(at.day.iso)"))
    default:
      if state.round.issue != nil, random.chance(30) {
        // A correction, on its way through the same gates.
        try life.draft(draft(&random), by: LifeOffice.drafter, at: at)
        at = Instant(day: at.day, second: at.second + 7)
        try review("submit", LifeOffice.drafter)
        for signer in [LifeOffice.checker, LifeOffice.secretary] {
          at = Instant(day: at.day, second: at.second + 7)
          try review("approve", signer)
        }
        at = Instant(day: at.day, second: at.second + 7)
        try review("issue", LifeOffice.clerk)
        at = Instant(day: at.day, second: at.second + 7)
        return .noted(Minute("已更正"))
      }
      return .produced(
        Produced(
          what: random.chance(50) ? .sealed : .printed, copies: 3, on: on, allowedBy: "zhao"))
    }
  }
}
