internal import Casework
package import Records

extension OfficeDesk {
  /// After a restored backup: numbers of a series that the paper register shows up to `last`, and
  /// this register doesn't hold, are entered as voided, so that none of them is given twice.
  ///
  /// Within a transaction under way: issuing goes on only with all of them.
  ///
  /// - Returns: the numbers entered.
  package static func accountFor(
    series id: String, year: Int, last: Int, by actor: Actor, in writing: any BookWriting
  ) throws(Diagnostics) -> [NumberEntry] {
    let office = try OfficeInForce(in: writing)
    guard let series = office.rules.procedure.series.first(where: { $0.id == id }) else {
      throw Diagnostics([Refusal.seriesMissing().diagnostic(at: .init(file: "registry"))])
    }
    let known = Set(try writing.numbers(series: id, year: year).map(\.number))
    let missing = last < series.first ? [] : (series.first...last).filter { !known.contains($0) }
    return try missing.map { number throws(Diagnostics) in
      try note(
        .voided, series: id, year: year, number: number, reason: "备份以后已发出，以纸质发文登记为准",
        by: actor, in: writing)
    }
  }
}
