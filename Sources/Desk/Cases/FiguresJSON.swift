package import Casework
internal import FoundationEssentials
package import Records

/// A year's figures for programs: what stands on the screen, and the two whole numbers that each
/// figure is made of, so that it can be counted again.
package struct FiguresJSON: Codable, Sendable {
  package struct Item: Codable, Sendable {
    package var id: String
    package var title: String
    package var unit: String
    /// With its unit, as a sentence says it; a dash when there is nothing to divide by.
    package var value: String
    package var numerator: Int
    /// nil for plain counts.
    package var denominator: Int?
    package var formula: String
  }
  package struct Compared: Codable, Sendable {
    package var now: Item
    /// Last year's.
    package var before: Item
  }
  package struct Row: Codable, Sendable {
    /// The dimension's value, such as a section's id.
    package var value: String
    package var name: String
    package var figures: [Item]
  }

  package var year: Int
  /// nil when the figures are split.
  package var figures: [Compared]?
  /// By what the rows are split.
  package var dimension: String?
  package var rows: [Row]?

  package init(_ figures: YearFigures, _ language: Diagnostic.Language) {
    year = figures.year
    self.figures = figures.figures.map {
      Compared(now: Item($0.figure, language), before: Item($0.before, language))
    }
  }

  /// Figures split by a dimension.
  package init(
    _ figures: YearFigures, by dimension: FigureDimension, _ language: Diagnostic.Language
  ) {
    year = figures.year
    self.dimension = dimension.rawValue
    rows = FigureTable(
      by: dimension, year: figures.year, tallies: figures.tallies, rules: figures.rules
    ).rows.map { row in
      Row(
        value: row.value, name: row.name.in(language),
        figures: row.figures.map { Item($0, language) })
    }
  }

  /// Pretty-printed, keys in alphabetical order.
  package func bytes() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return Array(try encoder.encode(self)) + [UInt8(ascii: "\n")]
  }
}

extension FiguresJSON.Item {
  fileprivate init(_ figure: Figure, _ language: Diagnostic.Language) {
    self.init(
      id: figure.id, title: figure.title.in(language), unit: figure.unit.rawValue,
      value: figure.text(language), numerator: figure.numerator, denominator: figure.denominator,
      formula: figure.formula.in(language))
  }
}
