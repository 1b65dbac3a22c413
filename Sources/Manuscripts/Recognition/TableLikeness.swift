internal import Records

/// Which of some tables another one was before somebody edited it.
enum TableLikeness {
  /// The index of the likest of those with as many columns; nil: none shares a cell with it, or
  /// has as many columns.
  static func likest(_ table: Table, of known: [Table]) -> Int? {
    let columns = table.columns.count
    let texts = texts(table)
    var best: (index: Int, score: Int)?
    for (index, other) in known.enumerated() where other.columns.count == columns {
      let score = score(texts, self.texts(other))
      if score > best?.score ?? 0 { best = (index, score) }
    }
    return best?.index
  }

  static func texts(_ table: Table) -> [[String]] {
    (table.head + table.rows).map { $0.map { PlainText.compact($0.text) } }
  }

  /// Cells that are the same in the same place, and rows that are the same anywhere.
  private static func score(_ a: [[String]], _ b: [[String]]) -> Int {
    let rows = Set(b)
    var score = a.count { rows.contains($0) }
    for (one, other) in zip(a, b) {
      score += zip(one, other).count { !$0.isEmpty && $0 == $1 }
    }
    return score
  }
}
