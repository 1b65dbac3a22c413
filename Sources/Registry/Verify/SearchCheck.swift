internal import GRDB

extension CaseSearch {
  /// Whether the index holds exactly the tokens of the rows' texts, of all offices.
  func isSound() throws -> Bool {
    try db.execute(
      sql: """
        CREATE VIRTUAL TABLE IF NOT EXISTS temp.search_terms
        USING fts5vocab('main', 'search', 'instance')
        """)
    var kept = Fingerprint()
    let terms = try Row.fetchCursor(db, sql: "SELECT term, doc, offset FROM temp.search_terms")
    while let row = try terms.next() {
      let columns = Columns(row, of: "search")
      kept.add(try columns.text(0), id: try columns.int(1), offset: try columns.int(2))
    }
    var expected = Fingerprint()
    let rows = try Row.fetchCursor(db, sql: "SELECT id, search_text FROM cases")
    while let row = try rows.next() {
      let columns = Columns(row, of: "cases")
      let id = try columns.int(0)
      for (offset, token) in Self.tokens(try columns.text(1)).enumerated() {
        expected.add(token, id: id, offset: offset)
      }
    }
    return kept == expected
  }

  /// A sum over tokens at their places, in whatever order they come. The index is no evidence, only
  /// a view, so a quick sum is enough.
  private struct Fingerprint: Equatable {
    private var count = 0
    private var sum: UInt64 = 0
    private var mixed: UInt64 = 0

    mutating func add(_ token: String, id: Int, offset: Int) {
      var hash: UInt64 = 0xCBF2_9CE4_8422_2325
      func take(_ byte: UInt8) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
      for byte in token.utf8 { take(byte) }
      for number in [id, offset] {
        for shift in stride(from: 0, to: 64, by: 8) {
          take(UInt8(truncatingIfNeeded: number >> shift))
        }
      }
      count += 1
      sum &+= hash
      mixed &+= (hash ^ hash >> 29) &* 0xBF58_476D_1CE4_E5B9
    }
  }
}
