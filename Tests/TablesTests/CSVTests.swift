import Records
import Tables
import Testing

@Suite struct CSVTests {
  @Test(arguments: [
    ("a,b\r\nc,d\r\n", [["a", "b"], ["c", "d"]]),
    ("a,b\nc,d", [["a", "b"], ["c", "d"]]),
    ("a,b\rc,d\r", [["a", "b"], ["c", "d"]]),
    ("a\tb\nc\td,e\n", [["a", "b"], ["c", "d,e"]]),
    ("编号;标题\n1;甲,乙\n2;丙\n", [["编号", "标题"], ["1", "甲,乙"], ["2", "丙"]]),
    ("\"a\nb\",\"c\"\"d\"\n", [["a\nb", "c\"d"]]),
    ("\"a,b\",,\n", [["a,b", "", ""]]),
    ("a,\n", [["a", ""]]),
    ("a,", [["a", ""]]),
    ("5\" 管,x\n", [["5\" 管", "x"]]),
    ("sep=;\r\na,b;c\r\n", [[], ["a,b", "c"]]),
    // A blank line keeps its number; those at the end are dropped.
    ("a,b\n\n,,\nc,d\n\n\n", [["a", "b"], [], [], ["c", "d"]]),
  ])
  func `cells are read`(text: String, expected: [[String]]) throws {
    #expect(try rows(text) == expected)
    #expect(try rows([0xEF, 0xBB, 0xBF] + Array(text.utf8)) == expected)
  }

  @Test func `GB18030 is read where the bytes are no UTF-8`() throws {
    // 编号,标题 / 1,关于𠮷镕路灯的建议: two and four bytes a character.
    let bytes: [UInt8] =
      [0xB1, 0xE0, 0xBA, 0xC5, 0x2C, 0xB1, 0xEA, 0xCC, 0xE2, 0x0D, 0x0A, 0x31, 0x2C]
      + [0xB9, 0xD8, 0xD3, 0xDA, 0x95, 0x34, 0xB2, 0x35, 0xE9, 0x46]
      + [0xC2, 0xB7, 0xB5, 0xC6, 0xB5, 0xC4, 0xBD, 0xA8, 0xD2, 0xE9]
    let read = try rows(bytes)
    #expect(read.first == ["编号", "标题"])
    #expect(read.last == ["1", "关于𠮷镕路灯的建议"])
  }

  @Test func `UTF-16 with a mark is read as Excel writes its Unicode text`() throws {
    let text = "编号\t标题\r\n1\t路灯\r\n"
    let bytes =
      [0xFF, 0xFE]
      + text.utf16.flatMap { unit -> [UInt8] in
        [UInt8(unit & 0xFF), UInt8(unit >> 8)]
      }
    #expect(try rows(bytes) == [["编号", "标题"], ["1", "路灯"]])
  }

  @Test func `a broken quote is refused with its record and cell`() {
    for (text, line, column) in [("a,b\nc,\"d", 2, 2), ("a,b\n\"x\"y,b\n", 2, 1)] {
      do throws(Diagnostics) {
        _ = try TableFile.sheets(bytes: Array(text.utf8), name: "list.csv")
        Issue.record("read: \(text)")
      } catch {
        let place = error.all.first?.place
        #expect(error.all.map(\.code) == [TableCode.quote])
        #expect(place?.line == line && place?.column == column)
      }
    }
  }

  @Test func `what is no table is refused`() {
    #expect(codes(reading: Array("%PDF-1.7\n…".utf8)) == [TableCode.unknownFormat])
    #expect(codes(reading: Array("<html><table>".utf8)) == [TableCode.unknownFormat])
    #expect(codes(reading: []) == [.fileEmpty])
    #expect(codes(reading: [0x61, 0, 0x62]) == [.encodingNull])
    #expect(codes(reading: [0x61, 0x2C, 0xFF, 0x0A]) == [.encodingBroken])
    #expect(codes(reading: Array("\n\n".utf8)) == [TableCode.noSheet])
    #expect(
      codes(reading: Array(String(repeating: "a,", count: 600).utf8)) == [TableCode.tooLarge])
  }

  @Test func `what is written reads back, whatever the cells hold`() throws {
    let pieces = [
      "a", "甲", ",", ";", "\t", "\"", "\"\"", "\n", "\r\n", " ", "=", "-", "+", "@", "'", "1", ".",
      "𠮷", "，", "＝",
    ]
    for seed in 1...400 as ClosedRange<UInt64> {
      var random = Seeded(seed)
      let width = Int.random(in: 1...6, using: &random)
      let cells = (0..<Int.random(in: 1...8, using: &random)).map { _ in
        (0..<width).map { _ in
          (0..<Int.random(in: 0...6, using: &random))
            .map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
        }
      }
      let sheet = TableSheet(
        title: "t", columns: (0..<width).map { .init("列\($0)") },
        rows: cells.map { $0.map { .text($0) } })
      let read = try rows(CSVWriter.bytes(of: sheet, withMark: seed % 2 == 0))
      var expected = [(0..<width).map { "列\($0)" }]
      expected += cells.map { row in
        let shown = row.map { beginsLikeFormula($0) ? "'" + $0 : $0 }
        return shown.allSatisfy(\.isEmpty) ? [] : shown
      }
      while expected.last?.isEmpty == true { expected.removeLast() }
      #expect(read == expected, "seed \(seed)")
    }
  }

  /// Said again, in other words than the writer's.
  private func beginsLikeFormula(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first else { return false }
    if "+-".unicodeScalars.contains(first) {
      return Double(text.dropFirst()) == nil || text.dropFirst().first == "-"
        || text.dropFirst().first == "+"
    }
    return "=@＝＋－＠\t\r\n".unicodeScalars.contains(first)
  }

  @Test func `a cell that begins like a formula is text, a number stays one`() {
    let texts = ["=1+1", "+86 10", "-3.5", "+12", "@a", "-x", "\tx", "＝A1", "a=b", "-"]
    let sheet = TableSheet(
      title: "", columns: [.init("h")], rows: texts.map { [.text($0)] } + [[.number(-7)]])
    let lines = String(decoding: CSVWriter.bytes(of: sheet, withMark: false), as: UTF8.self)
    #expect(
      lines
        == "h\r\n'=1+1\r\n'+86 10\r\n-3.5\r\n+12\r\n'@a\r\n'-x\r\n\"'\tx\"\r\n'＝A1\r\na=b\r\n'-\r\n-7\r\n"
    )
  }
}
