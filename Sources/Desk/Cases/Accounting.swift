internal import Casework
package import Records

extension OfficeDesk {
  /// After a restored backup: numbers of a series that the paper register shows up to `last`, and
  /// this register doesn't hold, are entered as voided, so that none of them is given twice.
  ///
  /// - Returns: the numbers entered.
  package func accountFor(
    series id: String, year: Int, last: Int, by actor: Actor
  ) throws(Diagnostics) -> [NumberEntry] {
    let missing = try book.read { reading throws(Diagnostics) -> [Int] in
      let office = try OfficeInForce(in: reading)
      guard let series = office.rules.procedure.series.first(where: { $0.id == id }) else {
        throw Diagnostics([Refusal.seriesMissing().diagnostic(at: .init(file: "registry"))])
      }
      let known = Set(try reading.numbers(series: id, year: year).map(\.number))
      return last < series.first ? [] : (series.first...last).filter { !known.contains($0) }
    }
    var entered: [NumberEntry] = []
    for number in missing {
      entered.append(
        try note(
          .voided, series: id, year: year, number: number,
          reason: "备份以后已发出，以纸质发文登记为准", by: actor))
    }
    return entered
  }
}
