internal import Casework
internal import Letters
package import Records

extension OfficeDesk {
  /// 通报: how the year stands on a day, mostly a month's last, with the log's head printed on it.
  package func bulletin(on day: Day, keeper: PersonID?) throws(Diagnostics) -> PaperFile {
    let figures = try printedFigures(of: day.year, ids: Bulletin.usualFigures)
    return try book.read { reading throws(Diagnostics) in
      let office = try OfficeInForce(in: reading)
      let letterhead = try OfficeDesk.letterhead(office)
      guard let last = try reading.lastEvent() else {
        throw Diagnostics([OfficeDesk.emptyLog])
      }
      var query = CaseQuery()
      query.years = [day.year]
      let bulletin = Bulletin(
        try reading.rows(query), figures: figures, day: day,
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

  /// The year's figures as papers print them; all where no ids are named.
  func printedFigures(of year: Int, ids: [String]? = nil) throws(Diagnostics) -> [Report.Figure] {
    let all = try figures(of: year).figures
    let hasLast = all.contains { $0.before.numerator > 0 }
    return all.filter { ids?.contains($0.figure.id) ?? true }.map { compared in
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
