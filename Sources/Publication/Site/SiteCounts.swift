internal import Records

/// How many answers are public and how many aren't, by the year of 成文日期.
struct SiteCounts: Sendable {
  struct Row: Sendable {
    var year: Int
    var suggestions = 0
    var proposals = 0
    var onRequest = 0
    var withheld = 0
    var open: Int { suggestions + proposals }
  }

  /// Newest year first.
  let rows: [Row]
  /// As given: kind by kind.
  let closed: [WithheldCount]

  init(_ snapshot: PublicSnapshot) {
    var rows: [Int: Row] = [:]
    for letter in snapshot.letters {
      switch letter.matterKind {
      case .suggestion: rows[letter.year, default: Row(year: letter.year)].suggestions += 1
      case .proposal: rows[letter.year, default: Row(year: letter.year)].proposals += 1
      }
    }
    for count in snapshot.counts {
      switch count.decision {
      case .open: break
      case .onRequest: rows[count.year, default: Row(year: count.year)].onRequest += count.count
      case .withheld: rows[count.year, default: Row(year: count.year)].withheld += count.count
      }
    }
    self.rows = rows.values.sorted { $0.year > $1.year }
    closed = snapshot.counts
  }

  var total: Int { rows.reduce(0) { $0 + $1.open } }

  var key: String {
    rows.map { "\($0.year) \($0.suggestions) \($0.proposals) \($0.onRequest) \($0.withheld)" }
      .joined(separator: "\n")
      + closed.map { "\n\($0.year) \($0.matterKind.rawValue) \($0.decision.rawValue) \($0.count)" }
      .joined()
  }
}
