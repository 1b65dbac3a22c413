package import Records

/// Figures split by the values of one dimension: a row a value, a column a figure.
package struct FigureTable: Sendable, Hashable {
  package struct Row: Sendable, Hashable {
    /// The dimension's value, such as a section's id.
    package var value: String
    package var name: Diagnostic.Words
    /// In the order of `columns`.
    package var figures: [Figure]
  }

  package var dimension: FigureDimension
  /// The figures of the whole, whose titles are the columns' headers.
  package var total: [Figure]
  /// Values that nothing was counted for in the year are left out.
  package var rows: [Row]

  /// - Parameter columns: ids of figures; nil: the usual ones. An id that no figure has, or one
  ///   that isn't counted for the dimension, gives no column.
  package init(
    by dimension: FigureDimension, year: Int, tallies: [Tally: Int], rules: OfficeRules,
    columns: [String]? = nil
  ) {
    let all = FigureRules(tallies.keys, rules).all
    let sums = FigureSums(year: year, tallies)
    let classes = FigureRules.classes(tallies.keys, rules.office).map { "class.\($0)" }
    let ids = columns ?? FigureTable.usual + classes
    let columns = ids.compactMap { id in all.first { $0.id == id } }.filter {
      $0.place == .all && !$0.dividesByWhole && ($0.isWide || dimension.isNarrow)
    }
    let names = FigureNames(rules.office)
    let present = sums.values(dimension)
    self.dimension = dimension
    total = columns.map { $0.figure(sums) }
    rows = names.order(dimension, present).filter(present.contains).map { value in
      Row(
        value: value, name: names.words(dimension, value),
        figures: columns.map { $0.figure(sums, at: .init(dimension: dimension, value: value)) })
    }
  }

  private static let usual = [
    "received", "completed", "completed-rate", "answered-rate", "in-time-rate", "met-rate",
    "contacted-rate", "satisfied-rate", "published",
  ]
}
