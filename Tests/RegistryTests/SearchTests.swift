import Casework
import Desk
import Records
import Registry
import Testing

@Suite struct SearchTests {
  private static let texts = [
    "关于完善居家养老服务的建议\n扩大助餐点覆盖\n张三", "关于老旧小区加装电梯的提案\n王五 ＡＢＣ公司",
    "关于𰻞𰻞面馆油烟的建议\nJY-2026-0123", "关于科技创新券的建议\n市科函〔2026〕45号 Café",
  ]

  @Test(
    arguments: [
      ("老", [0, 1]), ("养老", [0]), ("居家养老", [0]), ("老养", []), ("建议", [0, 2, 3]),
      ("议扩", []), ("的建", [0, 2, 3]), ("𰻞", [2]), ("关于 建议 服务", [0]), ("abc", [1]), ("ＡＢＣ", [1]),
      ("jy-2026", [2]), ("2026", [2, 3]), ("202", []), ("45号", [3]), ("〔2026〕45", [3]),
      ("CAFÉ", [3]),
      ("cafe", []), ("   ", [0, 1, 2, 3]), ("“”", []), ("张三", [0]), ("三王", []), ("\" OR \"", []),
      ("_", []), ("关于*", [0, 1, 2, 3]),
    ]) func `words of any length are found`(word: String, expected: [Int]) throws
  {
    let scratch = try Scratch()
    let book = try scratch.registry()
    try book.write { book throws(Diagnostics) in
      for (index, text) in Self.texts.enumerated() {
        try book.register(CaseID("c\(index)"), title: "题", number: index + 1)
        guard var row = try book.row(of: CaseID("c\(index)")) else { continue }
        row.searchText = text
        try book.put(row)
      }
      var query = CaseQuery()
      query.text = word
      #expect(try book.rows(query).map(\.caseID.text) == expected.map { "c\($0)" })
      #expect(try book.count(query) == expected.count)
    }
  }
}
