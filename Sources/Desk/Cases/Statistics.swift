package import Casework
package import Records
package import Tables

/// A year's figures with last year's beside them.
package struct YearFigures {
  package var year: Int
  package var figures: [Figures.Compared]
  /// Summed counts of both years.
  package var tallies: [Tally: Int]
  package var rules: OfficeRules
}

extension OfficeDesk {
  package func figures(of year: Int) throws(Diagnostics) -> YearFigures {
    try book.read { reading throws(Diagnostics) in
      let office = try OfficeInForce(in: reading)
      let tallies = try reading.tallies(years: [year - 1, year])
      return YearFigures(
        year: year,
        figures: Figures.compared(year: year, tallies: tallies, rules: office.rules),
        tallies: tallies, rules: office.rules)
    }
  }

  /// The cases that a figure counts, and those that it lacks.
  /// - Throws: FW1629 when there is no such figure.
  package func cases(behind id: String, year: Int) throws(Diagnostics) -> Figures.Cases {
    try book.read { reading throws(Diagnostics) in
      let office = try OfficeInForce(in: reading)
      // A case counts in other years too: when a later year changed its class, say.
      let rows = try reading.rows(CaseQuery())
      guard
        let cases = Figures.cases(behind: id, year: year, in: rows, rules: office.rules)
      else {
        throw Diagnostics([
          Diagnostic(
            DeskCode.noFigure, at: .init(file: "registry"),
            .init("没有数字“\(id)”", "there is no figure “\(id)”"),
            help: .init("用 fuwen stats 查看标识", "see 'fuwen stats' for the ids"))
        ])
      }
      return cases
    }
  }
}

extension YearFigures {
  /// All figures: id, title, this year, last year, change, formula.
  package func sheet(_ language: Diagnostic.Language) -> TableSheet {
    let isChinese = language == .chinese
    return TableSheet(
      title: isChinese ? "\(year)年办理统计" : "Figures of \(year)",
      columns: (isChinese
        ? ["标识", "项目", "\(year)年", "\(year - 1)年", "增减", "算法"]
        : ["id", "figure", "\(year)", "\(year - 1)", "change", "formula"]).map { .init($0) },
      rows: figures.map { compared in
        [
          .text(compared.figure.id), .text(compared.figure.title.in(language)),
          .text(compared.figure.text(language)), .text(compared.before.text(language)),
          .text(compared.change.map(YearFigures.signed) ?? ""),
          .text(compared.figure.formula.in(language)),
        ]
      })
  }

  /// Figures split by a dimension.
  package func sheet(
    by dimension: FigureDimension, _ language: Diagnostic.Language
  ) -> TableSheet {
    let table = FigureTable(by: dimension, year: year, tallies: tallies, rules: rules)
    return TableSheet(
      title: "\(year)",
      columns: [.init("")] + table.total.map { .init($0.title.in(language)) },
      rows: table.rows.map { row in
        [.text(row.name.in(language))] + row.figures.map { .text($0.text(language)) }
      } + [
        [.text(language == .chinese ? "合计" : "all")]
          + table.total.map { .text($0.text(language)) }
      ])
  }

  /// Tenths with their sign: `+2.5`, `-1`.
  private static func signed(_ tenths: Int) -> String {
    let rest = abs(tenths) % 10
    return (tenths > 0 ? "+" : tenths < 0 ? "-" : "") + "\(abs(tenths) / 10)"
      + (rest == 0 ? "" : ".\(rest)")
  }
}
