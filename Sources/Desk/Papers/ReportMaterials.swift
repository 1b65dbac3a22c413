internal import Casework
internal import Letters
package import Records

extension OfficeDesk {
  /// Drafts the year-end report from the log: every figure computed, cases told from their replies,
  /// the office's own prose put in.
  package func draftReport(
    year: Int, on day: Day, drafter: PersonID
  ) throws(Diagnostics) -> Report {
    let figures = try printedFigures(of: year)
    return try book.read { reading throws(Diagnostics) in
      let office = try OfficeInForce(in: reading)
      var query = CaseQuery()
      query.years = [year]
      let rows = try reading.rows(query)
      var collector = MaterialCollector(office: office, day: day)
      for row in rows {
        let state = try OfficeDesk.state(of: row.caseID, in: reading)
        collector.add(row, state, reply: try OfficeDesk.lastReply(of: state, in: reading))
      }
      let material = collector.material(year: year, figures: figures, rows: rows)
      return ReportDrafting(material, office: office.office, drafter: drafter).report()
    }
  }

  /// The text of the last issued letter; nil when none was issued.
  static func lastReply(
    of state: Case, in reading: any BookReading
  ) throws(Diagnostics) -> Draft? {
    guard let issued = state.rounds.last(where: { $0.issue != nil })?.draftIssued else { return nil }
    return try reading.document(issued.digest)?.record(Draft.self)
  }

  /// What a report may tell of each of its cases: the texts of their records.
  func tellingSources(of report: Report) throws(Diagnostics) -> [CaseID: [String]] {
    try book.read { reading throws(Diagnostics) in
      let office = try OfficeInForce(in: reading)
      var sources: [CaseID: [String]] = [:]
      for id in report.told {
        guard try reading.row(of: id) != nil else { continue }
        let state = try OfficeDesk.state(of: id, in: reading)
        var replies: [Draft] = []
        for round in state.rounds {
          if let draft = round.draftIssued, let reply = try reading.document(draft.digest)?.record(Draft.self) {
            replies.append(reply)
          }
        }
        sources[id] = state.record.tellingTexts(replies: replies, office: office.office)
      }
      return sources
    }
  }
}

extension Report {
  /// Every case that some part is told from.
  var told: [CaseID] {
    parts.flatMap(\.items).flatMap { item -> [CaseID] in
      if case .told(let told) = item { told.cases } else { [] }
    }
  }
}

/// Gathers what a year's cases give a report to tell.
struct MaterialCollector {
  let office: OfficeInForce
  let day: Day
  private var models: [(score: Int, model: ModelCase)] = []
  private var adopted: [ReportMaterial.AdoptedPoint] = []
  private var faults: [ReportMaterial.Fault] = []
  private var commitments: [ReportMaterial.OpenCommitment] = []

  init(office: OfficeInForce, day: Day) {
    self.office = office
    self.day = day
  }

  mutating func add(_ row: CaseRow, _ state: Case, reply: Draft?) {
    let name = ReportMaterial.CaseName(row)
    if state.role != .joint, let reply {
      models.append(
        (
          MaterialCollector.worth(state),
          ModelCase(
            state.record, reply: reply, satisfaction: MaterialCollector.lowest(state),
            office: office.office)
        ))
    }
    for point in state.record.matter.points {
      guard let outcome = state.points[point.id]?.fact.outcome, outcome != .declined else { continue }
      adopted.append(.init(of: name, point: point.text, outcome: outcome.chinese))
    }
    addFaults(name, state)
    for course in state.commitments where course.isOpen {
      commitments.append(.init(of: name, text: course.text, due: course.due))
    }
  }

  private mutating func addFaults(_ name: ReportMaterial.CaseName, _ state: Case) {
    let first = state.rounds.first { $0.issue != nil }?.issue?.at.day
    if (first ?? day) > state.dueInForce, state.rounds.count == 1, state.state.owesAnswer || first != nil {
      faults.append(.late(name, due: state.dueInForce, answered: first))
    }
    for round in state.rounds {
      for steps in round.reviews.values {
        for step in steps where step.kind == .return {
          let chain = office.office.chains.flatMap(\.gates)
          let title = chain.first { $0.id == step.gate }?.title ?? step.gate?.text ?? ""
          faults.append(.returned(name, gate: title))
        }
      }
      if round.isDissatisfied {
        faults.append(.dissatisfied(name, rehandled: round.number < state.round.number))
      }
    }
  }

  /// What makes a case worth telling: a leader's own, satisfied proposers, adopted points, meetings.
  private static func worth(_ state: Case) -> Int {
    var score = state.assignment?.handlingLeader == nil ? 0 : 20
    score += state.record.matter.labels.isEmpty ? 0 : 10
    if let mark = lowest(state) { score += mark == .satisfied ? 8 : mark == .basically ? 3 : -20 }
    score += 2 * state.points.values.filter { $0.fact.outcome == .adopted }.count
    return score + min(6, state.contacts.filter { $0.fact.means.isFaceToFace }.count)
  }

  /// The lowest mark on the result; nil when nobody gave one.
  private static func lowest(_ state: Case) -> Satisfaction? {
    let marks = state.round.feedback.values.map(\.fact.result)
    return Satisfaction.allCases.last { marks.contains($0) }
  }

  func material(
    year: Int, figures: [Report.Figure], rows: [CaseRow]
  ) -> ReportMaterial {
    let best = models.sorted { ($1.score, $0.model.caseID) < ($0.score, $1.model.caseID) }
    return ReportMaterial(
      year: year, day: day, figures: figures, rows: rows, models: best.map(\.model),
      adopted: adopted, faults: faults, commitments: commitments)
  }
}
