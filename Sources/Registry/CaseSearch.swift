internal import GRDB

/// Full-text search: the one place where SQLite's own FTS5 is used.
///
/// Chinese isn't written in words, so every Han character is a token of its own and a searched word
/// is a phrase of neighbouring tokens: words of one and of two characters are found like any other.
/// Tokens are made here, in ASCII, and the index only splits them at spaces. What it knows of
/// characters doesn't matter then, and rare characters are found that it has never heard of.
struct CaseSearch {
  let db: Database

  static func createIndex(_ db: Database) throws {
    // Without content: texts lie in `cases`, and rows are taken out by giving the old text.
    try db.execute(
      sql: """
        CREATE VIRTUAL TABLE search USING fts5(
          tokens, content='', tokenize="ascii tokenchars '_'")
        """)
  }

  func add(_ text: String, id: Int) throws {
    try db.cachedStatement(sql: "INSERT INTO search (rowid, tokens) VALUES (?, ?)")
      .execute(arguments: [id, Self.tokens(text).joined(separator: " ")])
  }

  func remove(_ text: String, id: Int) throws {
    try db.cachedStatement(
      sql: "INSERT INTO search (search, rowid, tokens) VALUES ('delete', ?, ?)"
    ).execute(arguments: [id, Self.tokens(text).joined(separator: " ")])
  }

  func removeAll() throws {
    try db.execute(sql: "INSERT INTO search (search) VALUES ('delete-all')")
  }

  /// The condition on `cases` under which all words of `text` are found; nil when it asks nothing.
  static func condition(_ text: String) -> (sql: String, match: String)? {
    let words = text.split(whereSeparator: \.isWhitespace).map { tokens(String($0)) }
    guard !words.isEmpty else { return nil }
    // A word of marks alone stands in no text.
    guard words.allSatisfy({ !$0.isEmpty }) else { return ("1 = 0 AND ? IS NOT NULL", "") }
    return (
      "cases.id IN (SELECT rowid FROM search WHERE search MATCH ?)",
      words.map { "\"" + $0.joined(separator: " ") + "\"" }.joined(separator: " ")
    )
  }

  /// The search index leads to the cases, which must stand inside: SQLite would take any index of
  /// theirs that holds the office, and go through all of it.
  static let leading = (
    source: "search CROSS JOIN cases", condition: "search MATCH ? AND cases.id = search.rowid"
  )

  /// Whether so few cases hold all words of `text` that they can be read and sorted for a page.
  func isRare(_ text: String) throws -> Bool {
    guard let match = Self.condition(text)?.match, !match.isEmpty else { return false }
    let most = 500
    let statement = try db.cachedStatement(
      sql: "SELECT COUNT(*) FROM (SELECT 1 FROM search WHERE search MATCH ? LIMIT ?)")
    return try Int.fetchOne(statement, arguments: [match, most + 1]) ?? 0 <= most
  }

  /// Han characters one by one; letters and digits of other scripts in runs, without case; a bare
  /// `_` at a line's end, so that no phrase reaches into the next line.
  static func tokens(_ text: String) -> [String] {
    var tokens: [String] = []
    var run = ""
    func endRun() {
      if !run.isEmpty { tokens.append(run) }
      run = ""
    }
    for scalar in text.unicodeScalars {
      let scalar = narrow(scalar)
      if scalar.properties.isIdeographic {
        endRun()
        tokens.append("_" + String(scalar.value, radix: 16))
      } else if scalar == "\n" {
        endRun()
        tokens.append("_")
      } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        for lower in scalar.properties.lowercaseMapping.unicodeScalars {
          // Also a letter that isn't ASCII is written in it.
          run += lower.isASCII ? String(lower) : "_" + String(lower.value, radix: 16) + "_"
        }
      } else if !scalar.properties.isVariationSelector {
        endRun()
      }
    }
    endRun()
    return tokens
  }

  /// Full-width letters and digits as the usual ones.
  private static func narrow(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard (0xFF10...0xFF5A).contains(scalar.value) else { return scalar }
    return Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
  }
}
