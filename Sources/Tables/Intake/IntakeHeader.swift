internal import Records

/// Where a list's header is and which column holds which field.
struct IntakeHeader {
  /// 0-based: the first row of the header.
  private(set) var firstRow: Int
  /// 0-based: the last row of the header; another than the first where the header has two rows.
  private(set) var lastRow: Int
  private(set) var columns: [IntakeField: Int]
  /// Columns whose header is 密级: what stands in them is read as a mark.
  private(set) var secrecyColumns: [Int]
  /// The header's words as they stand, by column.
  private(set) var words: [String]

  /// How many rows may stand above the header.
  private static let reach = 20

  /// nil when no row names both a number and a title.
  init?(in rows: [[String]], mapping: IntakeMapping) {
    var best: IntakeHeader?
    for row in rows.indices.prefix(Self.reach) {
      let single = IntakeHeader(rows[row], firstRow: row, lastRow: row, mapping)
      if single.isUsable, single.columns.count > best?.columns.count ?? 0 { best = single }
      // Under a title, a header of one row would pass for one of two.
      guard row + 1 < rows.count, single.columns.count > 1 else { continue }
      let double = IntakeHeader(
        Self.joined(rows[row], rows[row + 1]), firstRow: row, lastRow: row + 1, mapping)
      let most = best?.columns.count ?? 0
      let isBetter =
        double.columns.count > most || double.columns.count == most && best?.firstRow == row
      if double.isUsable, isBetter, double.isHeader(rows[row + 1], under: rows[row], mapping) {
        best = double
      }
    }
    guard let best else { return nil }
    self = best
  }

  private init(_ words: [[String]], firstRow: Int, lastRow: Int, _ mapping: IntakeMapping) {
    self.firstRow = firstRow
    self.lastRow = lastRow
    var ranks: [IntakeField: Int] = [:]
    columns = [:]
    secrecyColumns = []
    self.words = words.map { $0.last ?? "" }
    for (column, candidates) in words.enumerated() {
      if candidates.contains(where: { HeaderText.normal($0) == "密级" }) {
        secrecyColumns.append(column)
      }
      guard let meaning = candidates.lazy.compactMap({ mapping.meaning(of: $0) }).first,
        meaning.rank < ranks[meaning.field] ?? .max
      else { continue }
      ranks[meaning.field] = meaning.rank
      columns[meaning.field] = column
    }
  }

  private init(_ row: [String], firstRow: Int, lastRow: Int, _ mapping: IntakeMapping) {
    self.init(row.map { [$0] }, firstRow: firstRow, lastRow: lastRow, mapping)
  }

  private var isUsable: Bool { columns[.number] != nil && columns[.title] != nil }

  /// For each column what it may be called: both rows together, the lower, the upper. An upper cell
  /// that was merged over several columns and isn't filled stands for those to its right.
  private static func joined(_ upper: [String], _ lower: [String]) -> [[String]] {
    var group = ""
    return (0..<max(upper.count, lower.count)).map { column in
      let above = column < upper.count ? upper[column] : ""
      let below = column < lower.count ? lower[column] : ""
      if !above.isEmpty { group = above }
      if below.isEmpty || below == above { return [above] }
      return [(above.isEmpty ? group : above) + below, below, above]
    }
  }

  /// Whether a row under a header's first row belongs to the header: some of its cells name a
  /// field, and those under number and title are empty, merged with the ones above or name it too.
  /// A case may well have 主办 in a cell, but never lacks both number and title.
  private func isHeader(
    _ row: [String], under upper: [String], _ mapping: IntakeMapping
  ) -> Bool {
    func cell(_ column: Int?) -> String { column.map { $0 < row.count ? row[$0] : "" } ?? "" }
    for field in [IntakeField.number, .title] {
      let (text, above) = (
        cell(columns[field]), columns[field].map { $0 < upper.count ? upper[$0] : "" }
      )
      guard text.isEmpty || text == above || mapping.meaning(of: text)?.field == field else {
        return false
      }
    }
    return row.enumerated().contains { column, text in
      !text.isEmpty && !(column < upper.count && upper[column] == text)
        && mapping.meaning(of: text) != nil
    }
  }
}
