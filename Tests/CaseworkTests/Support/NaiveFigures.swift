import Casework
import Records

/// Figures counted straight from events, one case after another, by code that knows nothing of
/// `Case`, tallies or figures' rules: numerators and denominators by the figure's id.
struct NaiveFigures {
  typealias Fraction = (numerator: Int, denominator: Int)
  private(set) var sums: [String: Fraction] = [:]
  let year: Int
  let rules: OfficeRules

  init(year: Int, rules: OfficeRules) {
    self.year = year
    self.rules = rules
  }

  private mutating func add(_ id: String, _ numerator: Int, _ denominator: Int = 0) {
    let old = sums[id] ?? (0, 0)
    sums[id] = (old.0 + numerator, old.1 + denominator)
  }

  mutating func count(_ facts: [(event: CaseEvent, by: PersonID, at: Instant)]) {
    guard case .registered(let registration)? = facts.first?.event, let record = registration.record
    else { return }
    let own = record.handling.assigned.year == year
    func events<T>(_ pick: (CaseEvent) -> T?) -> [T] { facts.compactMap { pick($0.event) } }
    let asked = events { if case .handBackAsked(let p) = $0 { p } else { nil } }
    let decisions = events { if case .handBackDecided(let p) = $0 { p } else { nil } }
    let isGone = decisions.contains(where: \.isGranted)
    if own {
      add("hand-backs", asked.count)
      if isGone { add("handed-back", 1) }
    }
    if isGone { return }
    let letters = self.letters(facts)
    let carried = events { if case .carriedOver(let p) = $0 { p.year } else { nil } }
    add("carried-in", carried.count { $0 == year })
    classes(record, facts, letters, own: own)
    merged(facts, letters)
    guard own else { return }
    intake(record, facts)
    answers(record, facts, letters)
    contacts(record, facts, letters)
    feedback(record, facts, letters)
    outcomes(record, facts, letters)
    publication(record, facts, letters)
  }

  struct Letter {
    var issued: Issued
    var at: Instant
    var draft: Drafted
    /// Its place in the log.
    var index: Int
  }

  private func letters(_ facts: [(event: CaseEvent, by: PersonID, at: Instant)]) -> [Letter] {
    var letters: [Letter] = []
    var drafts: [ReplyID: Drafted] = [:]
    for (index, fact) in facts.enumerated() {
      if case .drafted(let p) = fact.event { drafts[p.reply] = p }
      if case .issued(let p) = fact.event, let draft = drafts[p.reply] {
        letters.append(Letter(issued: p, at: fact.at, draft: draft, index: index))
      }
    }
    return letters
  }

  /// Cases merged into this one, each answered by this one's first letter and of its last class of
  /// that year.
  private mutating func merged(
    _ facts: [(event: CaseEvent, by: PersonID, at: Instant)], _ letters: [Letter]
  ) {
    guard let first = letters.first else { return }
    let value = letters.last { $0.at.day.year == first.at.day.year }?.draft.resultClass ?? ""
    for (index, fact) in facts.enumerated() {
      guard case .absorbed(let other) = fact.event, other.assigned.year == year else { continue }
      add("completed", 1)
      add("completed-rate", 1)
      classed(value, other.kind)
      guard other.role != .joint else { continue }
      add("answered", 1)
      add("answered-rate", 1)
      let allowed = extended(Array(facts[index...])) ?? other.due
      let due = lastDue(
        max(other.due, allowed), facts, from: fact.at.day, answered: first.at.day)
      add(first.at.day <= due ? "in-time-rate" : "late", 1)
    }
  }

  private mutating func classed(_ value: String, _ kind: Matter.Kind) {
    add("class.\(value)", 1)
    add("class-share.\(value)", 1)
    add("class.\(value).\(kind.rawValue)", 1)
    for each in LifeOffice.classes { add("class-share.\(each)", 0, 1) }
  }

  private mutating func intake(
    _ record: CaseRecord, _ facts: [(event: CaseEvent, by: PersonID, at: Instant)]
  ) {
    let matter = record.matter
    add("received", 1)
    add("received.kind.\(matter.kind.rawValue)", 1)
    add("received.level.\(matter.level.rawValue)", 1)
    add("received.role.\(record.handling.role.rawValue)", 1)
    if record.handling.role != .joint { add("owed", 1) }
    if let topic = matter.topic { add("topic.\(topic)", 1) }
    for label in matter.labels { add("label.\(label)", 1) }
    var sections: [String?] = []
    var reminders = 0
    var isExtended = false
    for fact in facts {
      switch fact.event {
      case .assigned(let p): sections.append(p.section)
      case .reminded, .opinionReminded: reminders += 1
      case .extended: isExtended = true
      case .merged: add("merged", 1)
      case .archived: add("archived", 1)
      default: break
      }
    }
    if let section = sections.last ?? nil { add("section.\(section)", 1) }
    add("moves", sections.isEmpty ? 0 : sections.count - 1)
    add("reminders", reminders)
    if isExtended { add("extended", 1) }
    var bodies = 0
    for proposer in record.proposers {
      if case .organisation = proposer.kind { bodies += 1 } else { add("persons", 1) }
    }
    if bodies > 0 { add("organisations", 1) }
  }

  private mutating func answers(
    _ record: CaseRecord, _ facts: [(event: CaseEvent, by: PersonID, at: Instant)],
    _ letters: [Letter]
  ) {
    let isJoint = record.handling.role == .joint
    add("completed-rate", 0, 1)
    if isJoint {
      add("opinions-in-time-rate", 0, 1)
    } else {
      for id in ["answered-rate", "in-time-rate"] { add(id, 0, 1) }
    }
    let rounds = facts.count { if case .reopened = $0.event { true } else { false } }
    add("rehandled-rate", rounds > 0 ? 1 : 0, 1)
    if rounds > 0 { add("rehandled", 1) }
    add("rehandled-rounds", rounds)
    guard let first = letters.first else { return }
    add("completed", 1)
    add("completed-rate", 1)
    let due = lastDue(
      extended(facts) ?? record.handling.due, facts, from: record.handling.assigned,
      answered: first.at.day)
    let isInTime = first.at.day <= due
    if isJoint {
      if isInTime { add("opinions-in-time-rate", 1) }
      return
    }
    add("answered", 1)
    add("answered-rate", 1)
    add(isInTime ? "in-time-rate" : "late", 1)
    var days = 0
    while record.handling.assigned.adding(days: days) < first.at.day { days += 1 }
    add("average-days", days, 1)
  }

  /// The last day allowed for the first answer; nil when none was.
  private func extended(
    _ facts: [(event: CaseEvent, by: PersonID, at: Instant)]
  ) -> Day? {
    var due: Day?
    for fact in facts {
      if case .reopened = fact.event { break }
      if case .extended(let p) = fact.event { due = p.due }
    }
    return due
  }

  /// Day by day: the due day moves on by one for each day from `from` to the answer on which the
  /// clock stood still.
  private func lastDue(
    _ due: Day, _ facts: [(event: CaseEvent, by: PersonID, at: Instant)], from: Day, answered: Day
  ) -> Day {
    var stops: [(from: Day, until: Day?)] = []
    for fact in facts {
      switch fact.event {
      case .clockStopped(let p): stops.append((p.on, nil))
      case .clockResumed(let p): if !stops.isEmpty { stops[stops.count - 1].until = p.on }
      default: break
      }
    }
    var extra = 0
    for stop in stops {
      guard let until = stop.until else { continue }
      var day = from
      while day < answered {
        if stop.from <= day, day < until { extra += 1 }
        day = day.adding(days: 1)
      }
    }
    return due.adding(days: extra)
  }

  private mutating func classes(
    _ record: CaseRecord, _ facts: [(event: CaseEvent, by: PersonID, at: Instant)],
    _ letters: [Letter], own: Bool
  ) {
    guard let answerYear = letters.first?.at.day.year else { return }
    var value = ""
    for letter in letters where letter.at.day.year == answerYear {
      value = letter.draft.resultClass
    }
    if own {
      classed(value, record.matter.kind)
    }
    let late = Dictionary(uniqueKeysWithValues: letters.map { ($0.index, $0) })
    for (index, fact) in facts.enumerated() {
      var change: (year: Int, to: String)?
      if let letter = late[index], letter.at.day.year > answerYear {
        change = (letter.at.day.year, letter.draft.resultClass)
      }
      if case .reclassified(let p) = fact.event { change = (p.on.year, p.to) }
      guard let change, change.to != value else { continue }
      value = change.to
      if change.year == year { add("reclassified.\(value)", 1) }
    }
  }

  private mutating func contacts(
    _ record: CaseRecord, _ facts: [(event: CaseEvent, by: PersonID, at: Instant)],
    _ letters: [Letter]
  ) {
    var leaders: Set<PersonID> = []
    var met = false
    var talked = false
    var reached: Set<ProposerID> = []
    var asked: [String: Day?] = [:]
    var received: [String: Day] = [:]
    if record.handling.role == .lead {
      for joint in record.handling.joints { asked[joint.name] = .some(joint.due) }
    }
    for fact in facts {
      if case .assigned(let p) = fact.event {
        leaders = Set([p.leadLeader, p.handlingLeader].compactMap { $0 })
      }
    }
    for fact in facts {
      switch fact.event {
      case .contacted(let p):
        if !leaders.isDisjoint(with: p.by) { add("contacts-by-leader", 1) }
        if p.proposers.isEmpty {
          let isUnit = [Counterpart.jointUnits, .leadUnit, .departments].contains(p.with)
          add(isUnit ? "contacts-with-units" : "contacts-above", 1)
        } else {
          add("contacts", 1)
          add("contacts.\(p.means.rawValue)", 1)
          add("contacts-\(p.stage.rawValue)", 1)
          reached.formUnion(p.proposers)
          if ![.telephone, .letter, .online].contains(p.means) { met = true }
          if p.means == .meeting, letters.isEmpty || p.on <= letters[0].at.day { talked = true }
        }
      case .opinionAsked(let p): asked[p.unit] = .some(p.due ?? (asked[p.unit] ?? nil))
      case .opinionReceived(let p): received[p.unit] = p.on
      default: break
      }
    }
    for (unit, due) in asked {
      add("joint-units-in-time-rate", 0, 1)
      guard let on = received[unit] else { continue }
      add("opinions-received", 1)
      if due == nil || on <= due ?? on { add("joint-units-in-time-rate", 1) }
    }
    guard record.handling.role != .joint else { return }
    add("met-rate", met ? 1 : 0, 1)
    add("talked-rate", talked ? 1 : 0, 1)
    add("contacted-rate", reached == Set(record.proposers.map(\.id)) ? 1 : 0, 1)
  }

  private mutating func feedback(
    _ record: CaseRecord, _ facts: [(event: CaseEvent, by: PersonID, at: Instant)],
    _ letters: [Letter]
  ) {
    guard record.handling.role != .joint, let last = letters.last else { return }
    var given: [ProposerID: FedBack] = [:]
    for fact in facts {
      if case .fedBack(let p) = fact.event, p.round == last.issued.round { given[p.proposer] = p }
    }
    let rule = rules.procedure.satisfaction
    // Those who count as one.
    let units: [[ProposerID]] =
      switch rule.counting {
      case .persons: record.proposers.map { [$0.id] }
      case .lead: [record.proposers.filter(\.lead).map(\.id)]
      case .cases: [record.proposers.map(\.id)]
      }
    for unit in units {
      for (id, aspect) in [
        ("satisfied-rate", rule.aspect), ("result-rate", .result), ("attitude-rate", .attitude),
      ] {
        var said: [Satisfaction] = []
        var silent = 0
        for proposer in unit {
          let marks: [Satisfaction?] =
            switch aspect {
            case .result: [given[proposer]?.result]
            case .attitude: [given[proposer]?.attitude]
            case .both: [given[proposer]?.result, given[proposer]?.attitude]
            }
          for mark in marks { if let mark { said.append(mark) } else { silent += 1 } }
        }
        let allGood = !said.isEmpty && said.filter { !rule.counted.contains($0) }.isEmpty
        if rule.denominator == .asked {
          add(id, allGood && silent == 0 ? 1 : 0, 1)
        } else if !said.isEmpty {
          add(id, allGood ? 1 : 0, 1)
        }
      }
      let results = unit.compactMap { given[$0]?.result }
      add("returned-rate", results.isEmpty ? 0 : 1, 1)
      for mark in [Satisfaction.dissatisfied, .understands, .basically, .satisfied]
      where results.contains(mark) {
        add(mark.rawValue, 1)
        break
      }
    }
  }

  private mutating func outcomes(
    _ record: CaseRecord, _ facts: [(event: CaseEvent, by: PersonID, at: Instant)],
    _ letters: [Letter]
  ) {
    if record.handling.role != .joint {
      var outcomes: [PointID: PointOutcome] = [:]
      for fact in facts {
        if case .pointDecided(let p) = fact.event { outcomes[p.point] = p.outcome }
      }
      add("points", record.matter.points.count)
      let good = outcomes.values.count { $0 == .adopted || $0 == .partly }
      add("adopted-rate", good, record.matter.points.count)
      for outcome in outcomes.values { add("points.\(outcome.rawValue)", 1) }
    }
    for promise in promises(facts, letters).values {
      add("commitments", 1)
      let states = promise.states
      add("commitments-kept-rate", states.last == .kept ? 1 : 0, 1)
      if states.last == .failed { add("commitments-failed", 1) }
      if states.last != .kept, states.last != .failed { add("commitments-open", 1) }
      if states.contains(.postponed) { add("commitments-postponed", 1) }
    }
  }

  /// By number.
  private func promises(
    _ facts: [(event: CaseEvent, by: PersonID, at: Instant)], _ letters: [Letter]
  ) -> [Int: (round: Int, text: String, states: [CommitmentFollowed.State])] {
    var standing: [Int: (round: Int, text: String, states: [CommitmentFollowed.State])] = [:]
    let issued = Dictionary(uniqueKeysWithValues: letters.map { ($0.index, $0) })
    for (index, fact) in facts.enumerated() {
      if case .commitmentFollowed(let p) = fact.event {
        standing[p.commitment]?.states.append(p.state)
      }
      guard let letter = issued[index] else { continue }
      let highest = standing.keys.max() ?? 0
      let texts = letter.draft.commitments.map(\.text)
      var kept: Set<String> = []
      for (number, promise) in standing where promise.round == letter.issued.round {
        if texts.contains(promise.text) {
          kept.insert(promise.text)
        } else if promise.states.isEmpty {
          standing[number] = nil
        }
      }
      for (offset, text) in texts.filter({ !kept.contains($0) }).enumerated() {
        standing[highest + 1 + offset] = (letter.issued.round, text, [])
      }
    }
    return standing
  }

  private mutating func publication(
    _ record: CaseRecord, _ facts: [(event: CaseEvent, by: PersonID, at: Instant)],
    _ letters: [Letter]
  ) {
    guard record.handling.role != .joint, let last = letters.last else { return }
    // One letter a case, whatever it answers.
    add("published-rate", 0, 1)
    var decision = last.draft.disclosure
    var published: (on: Day, index: Int)?
    for (index, fact) in facts.enumerated() {
      if case .publicationDecided(let p) = fact.event, index > last.index { decision = p.decision }
      if case .published(let p) = fact.event { published = (p.on, index) }
    }
    add("disclosed.\(decision.rawValue)", 1)
    guard let published else { return }
    add("published", 1)
    add("published-rate", 1)
    guard let letter = letters.last(where: { $0.index < published.index }) else { return }
    add("published.\(letter.draft.resultClass)", 1)
    for rule in rules.procedure.deadlines
    where rule.id == "publish" && letter.issued.round >= rule.fromRound {
      let from = rule.from == .signed ? letter.issued.signed : letter.at.day
      var left = rule.span.count
      var day = from
      while left > 0 {
        day = day.adding(days: 1)
        if rule.span.unit == .days || isWorked(day) { left -= 1 }
      }
      add("published-in-time-rate", published.on <= day ? 1 : 0, 1)
      if published.on <= day { add("published-in-time", 1) }
    }
  }

  private func isWorked(_ day: Day) -> Bool {
    guard let calendar = rules.calendars.years[day.year] else {
      return ![6, 7].contains(day.weekday)
    }
    if calendar.work.contains(where: { $0.day == day }) { return true }
    if calendar.off.contains(where: { ($0.from...$0.until).contains(day) }) { return false }
    return ![6, 7].contains(day.weekday)
  }

  /// Shares of the whole, when every case is counted.
  mutating func finish() {
    let received = sums["received"]?.numerator ?? 0
    let parts = [
      "topic": LifeOffice.topics, "label": LifeOffice.labels,
      "section": rules.office.sections.map(\.id),
    ]
    for (dimension, values) in parts {
      for value in values {
        let count = sums["\(dimension).\(value)"]?.numerator ?? 0
        if received > 0 { sums["\(dimension)-share.\(value)"] = (count, received) }
      }
    }
  }
}
