internal import Casework
package import Records

extension OfficeDesk {
  /// - Throws: FW1611 unless every series of the office is among those named: issuing goes on with
  ///   all of them.
  package static func needEverySeries(
    _ named: Set<String>, in reading: any BookReading
  ) throws(Diagnostics) {
    let missing = try OfficeInForce(in: reading).rules.procedure.series.map(\.id).filter {
      !named.contains($0)
    }
    guard missing.isEmpty else {
      let list = missing.joined(separator: ", ")
      throw Diagnostics([
        Diagnostic(
          DeskCode.badOption, at: .init(file: "registry"),
          .init("没有写明序列：\(list)", "series left out: \(list)"),
          help: .init("每个序列都要写；没有发过的写0", "name every series; 0 where nothing was given"))
      ])
    }
  }

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
    // Also where no number is left to enter: it lets issuing go on.
    try need(.issue, actor, office)
    guard let series = office.rules.procedure.series.first(where: { $0.id == id }) else {
      throw Diagnostics([Refusal.seriesMissing().diagnostic(at: .init(file: "registry"))])
    }
    guard last == 0 || NumberSeries.numbers.contains(last) else {
      throw Diagnostics([
        Refusal.numberNotOfSeries(series.text(year: year, number: last)).diagnostic(
          at: .init(file: "registry"))
      ])
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
