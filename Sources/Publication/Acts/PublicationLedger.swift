internal import Casework
package import Desk
package import Records
package import Tables

extension OfficeDesk {
  /// 公开台账: every answered led or separate case of a year, with where its publication stands, by when
  /// it should be public, and what is late.
  ///
  /// - Parameter isLateOnly: only those whose deadline for publication has passed on `day`.
  /// - Throws: FW2005 when the office publishes nothing.
  package func publicationLedger(
    year: Int, on day: Day, isLateOnly: Bool
  ) throws(Diagnostics) -> TableSheet {
    try book.read { reading throws(Diagnostics) in
      let office = try OfficeInForce(in: reading)
      guard let rules = office.office.publication else {
        throw Diagnostics([EditionFaults.noRules(office.office)])
      }
      var query = CaseQuery()
      query.years = [year]
      query.roles = [.lead, .separate]
      var rows: [[TableCell]] = []
      for row in try reading.rows(query) {
        let state = try OfficeDesk.state(of: row.caseID, in: reading)
        guard let line = PublicationLine(state, office, rules, on: day) else { continue }
        if !isLateOnly || line.isLate { rows.append(line.cells(office.office)) }
      }
      return TableSheet(
        title: "\(year)年公开台账（截至\(day.iso)）",
        columns: PublicationLine.headers(office.office).map { .init($0) }, rows: rows)
    }
  }
}

/// Where the publication of one answered case stands.
struct PublicationLine {
  private let state: Case
  private let issued: Issued
  private let standing: String
  /// nil: no rule of the office binds it.
  private let due: Day?
  private let published: Day?
  private let day: Day

  /// nil for a case that isn't answered yet, or is answered with another.
  init?(_ state: Case, _ office: OfficeInForce, _ rules: PublicationRules, on day: Day) {
    guard let issued = state.rounds.last(where: { $0.issue != nil })?.issue?.fact,
      state.mergedInto == nil
    else { return nil }
    self.state = state
    self.issued = issued
    self.day = day
    let ids = Set(office.rules.procedure.deadlines.filter { $0.to == .published }.map(\.id))
    due = state.deadlines(under: office.rules).filter { ids.contains($0.id) }.map(\.due).min()
    let shown = state.publicEditions(on: day, rounds: rules.rounds).last
    published = shown?.released?.fact.on
    standing = PublicationLine.standing(state, isShown: shown != nil, on: day)
  }

  private static func standing(_ state: Case, isShown: Bool, on day: Day) -> String {
    if isShown { return "已公开" }
    guard let decision = state.disclosure, decision == .open else {
      return state.disclosure?.chinese ?? ""
    }
    guard let last = state.editions.last else { return "未准备" }
    if last.withdrawal != nil { return "已撤下" }
    if let released = last.released {
      return released.fact.on > day ? "定于\(released.fact.on.iso)公开" : "已被替代"
    }
    if last.isComplete { return "待发布" }
    return last.isUnderReview ? "审查中" : "待送审"
  }

  /// Open, not public, and past its day.
  var isLate: Bool {
    guard published == nil, state.disclosure == .open, let due else { return false }
    return due < day
  }

  static func headers(_ office: Office) -> [String] {
    [
      "案号", "标题", office.label(.section), "发文字号", "成文日期", office.label(.disclosure), "公开进度", "公开时限",
      "公开日期", "逾期天数",
    ]
  }

  func cells(_ office: Office) -> [TableCell] {
    let section = state.assignment?.section.flatMap { id in
      office.sections.first { $0.id == id }?.name
    }
    return [
      .text(state.id.text), .text(state.answered.matter.title), .text(section ?? ""),
      .text(issued.documentNumber), .date(issued.signed), .text(state.disclosure?.chinese ?? ""),
      .text(standing, state: isLate ? .late : published != nil ? .done : .plain),
      .date(due, state: isLate ? .late : .plain), .date(published),
      isLate ? .number(due.map { day.days(since: $0) } ?? 0, state: .late) : .empty,
    ]
  }
}
