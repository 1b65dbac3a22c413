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
      guard row + 1 < rows.count else { continue }
      let double = IntakeHeader(
        Self.joined(rows[row], rows[row + 1]), firstRow: row, lastRow: row + 1, mapping)
      // A second row of the header must itself say something that the first doesn't.
      if double.isUsable, Self.isHeader(rows[row + 1], under: rows[row], mapping),
        double.columns.count >= (best?.columns.count ?? 0), double.columns.count > single.columns.count
      {
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

  /// Whether a row under a header's first row belongs to the header: every cell repeats the one
  /// above (merged) or names a field, and some name one.
  private static func isHeader(
    _ row: [String], under upper: [String], _ mapping: IntakeMapping
  ) -> Bool {
    var named = 0
    for (column, cell) in row.enumerated() where !cell.isEmpty {
      if column < upper.count, upper[column] == cell { continue }
      guard cell.unicodeScalars.count <= 12 else { return false }
      let group = upper.prefix(column + 1).last { !$0.isEmpty } ?? ""
      if mapping.meaning(of: group + cell) != nil || mapping.meaning(of: cell) != nil { named += 1 }
    }
    return named > 0
  }
}
