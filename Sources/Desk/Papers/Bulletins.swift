internal import Casework
internal import Letters
package import Records

extension OfficeDesk {
  /// 通报: how the year stands on a day, mostly a month's last, with the log's head printed on it.
  package func bulletin(on day: Day, keeper: PersonID?) throws(Diagnostics) -> PaperFile {
    try book.read { reading throws(Diagnostics) in
      let office = try OfficeInForce(in: reading)
      let rows = try OfficeDesk.rows(of: day.year, asOf: day, office: office, in: reading)
      let figures = OfficeDesk.printed(
        Figures.compared(
          year: day.year, tallies: try OfficeDesk.sums(rows, before: day.year, in: reading),
          rules: office.rules)
      ).filter { Bulletin.usualFigures.contains($0.id) }
      let letterhead = try OfficeDesk.letterhead(office)
      guard let last = try reading.lastEvent() else {
        throw Diagnostics([OfficeDesk.emptyLog])
      }
      let bulletin = Bulletin(
        // Put away, a case that was handed back is `archived`: what it counts for tells it.
        rows.filter { row in row.tallies.contains { $0.key.component == "received" } },
        figures: figures, day: day,
        head: .init(sequence: last.sequence, hash: last.hash), office: office.office)
      let document = bulletin.document(
        office: office.office, letterhead: letterhead,
        from: OfficeDesk.keeper(keeper, office.office))
      return ("\(day.iso)-通报.pdf", desk.pdf(document))
    }
  }

  private static var emptyLog: Diagnostic {
    Diagnostic(
      DeskCode.nothingAdopted, at: .init(file: "registry"),
      .init("登记簿是空的", "the registry is empty"),
      help: .init("先登记案件", "register cases first"))
  }

  /// A year's cases as they stood at the end of a day: a bulletin of a month that has passed must not
  /// tell of what came later.
  private static func rows(
    of year: Int, asOf day: Day, office: OfficeInForce, in reading: any BookReading
  ) throws(Diagnostics) -> [CaseRow] {
    var query = CaseQuery()
    query.years = [year]
    var rows: [CaseRow] = []
    for row in try reading.rows(query) {
      let events = try reading.events(of: .caseLife(row.caseID)).filter { $0.at.day <= day }
      if let state = try? Case.replayed(events) { rows.append(office.row(state)) }
    }
    return rows
  }

  /// What the rows count for, with the sums of the year before.
  private static func sums(
    _ rows: [CaseRow], before year: Int, in reading: any BookReading
  ) throws(Diagnostics) -> [Tally: Int] {
    var sums = try reading.tallies(years: [year - 1])
    for row in rows { sums.merge(row.tallies.filter { $0.key.year == year }, uniquingKeysWith: +) }
    return sums
  }

  /// The year's figures as papers print them.
  func printedFigures(of year: Int) throws(Diagnostics) -> [Report.Figure] {
    OfficeDesk.printed(try figures(of: year).figures)
  }

  private static func printed(_ all: [Figures.Compared]) -> [Report.Figure] {
    let hasLast = all.contains { $0.before.numerator > 0 }
    return all.map { compared in
      Report.Figure(
        id: compared.figure.id, title: compared.figure.title.chinese,
        value: compared.figure.text(.chinese),
        // A year without any case is no year to compare with.
        last: hasLast ? compared.before.text(.chinese) : nil,
        formula: compared.figure.formula.chinese)
    }
  }
}

extension Bulletin {
  /// What a bulletin says of the year so far.
  static let usualFigures = [
    "received", "completed", "completed-rate", "answered", "answered-rate", "in-time-rate", "late",
    "met-rate", "contacted-rate", "returned-rate", "satisfied-rate", "published",
  ]
}
