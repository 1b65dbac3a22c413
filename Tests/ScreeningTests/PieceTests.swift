import Records
import Screening
import Testing

@Suite("Screening a text of pieces")
struct PieceTests {
  private func piece(
    _ path: String, _ text: String, _ joint: ScreeningPiece.Joint, _ heading: String? = nil
  ) -> ScreeningPiece {
    ScreeningPiece(path: path, text: text, joint: joint, heading: heading)
  }

  @Test("a number in three runs is one finding that names each")
  func runs() throws {
    let found = Screener().findings(in: [
      piece("r1", "联系电话：138", .block), piece("r2", "0013", .continued),
      piece("r3", "8000。", .continued),
    ])
    let only = try #require(found.first)
    #expect(found.count == 1)
    #expect(only.kind == .mobile)
    #expect(only.spans.map(\.path) == ["r1", "r2", "r3"])
    #expect(only.spans.map(\.from) == [5, 0, 0])
    #expect(only.spans.map(\.to) == [8, 4, 4])
  }

  @Test("a number with a digit to each cell is found, neighbours in a table of figures aren't")
  func cells() {
    let digits = "11010519491231002X".map { String($0) }
    let form = digits.enumerated().map { piece("c\($0)", $1, $0 == 0 ? .block : .cell) }
    #expect(Screener().findings(in: form).map(\.kind) == [.id])
    let figures = [piece("a", "1380", .block), piece("b", "0138", .cell), piece("c", "000", .cell)]
    #expect(Screener().findings(in: figures).isEmpty)
  }

  @Test("a column's header tells what a cell is, and is not screened itself")
  func headings() {
    let cells = [
      piece("A2", "王小明", .block, "学生姓名"), piece("B2", "9", .cell, "年龄"),
      piece("C2", "87654321", .cell, "联系电话"),
    ]
    let found = Screener().findings(in: cells)
    #expect(found.map(\.kind) == [.minor, .landline])
    #expect(found.map { $0.spans[0].path } == ["A2", "C2"])
    #expect(Screener().findings(in: [piece("A2", "无", .block, "手机13800138000")]).isEmpty)
  }

  @Test("paragraphs are not glued")
  func paragraphs() {
    let found = Screener().findings(in: [
      piece("p1", "共1380013", .block), piece("p2", "80000人", .block),
    ])
    #expect(found.isEmpty)
  }
}
