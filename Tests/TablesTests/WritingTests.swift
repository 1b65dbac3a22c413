import Records
import Tables
import Testing

@Suite struct WritingTests {
  private let created = Instant(secondsSince1970: 1_772_438_400)

  private func sheet() throws -> TableSheet {
    let day = try #require(Day(iso: "2026-06-02"))
    return TableSheet(
      title: "2026年办理台账",
      columns: [
        .init("编号", width: 12), .init("标题", width: 30), .init("件数", kind: .number),
        .init("满意率", kind: .percent), .init("期限", kind: .date),
      ],
      rows: [
        [
          .text("0123"), .text("=HYPERLINK(\"http://x\")"), .number(12), .percent(0.953),
          .date(day, state: .late),
        ],
        [
          .text("JY-2026-0007"), .text("一\n二 _x0041_ <&>\u{1}"), .number(0, state: .dueSoon),
          .percent(nil), .date(nil, state: .done),
        ],
        [.text("http://a.invalid/"), .text("-5")],
      ])
  }

  @Test func `a workbook reads back as it was written`() throws {
    let bytes = try XLSXWriter.bytes(of: [try sheet()], created: created)
    let sheets = try TableFile.sheets(bytes: bytes, name: "a.xlsx")
    #expect(sheets.map(\.name) == ["2026年办理台账"])
    #expect(
      sheets.first?.rows == [
        Array(repeating: "2026年办理台账", count: 5),
        ["编号", "标题", "件数", "满意率", "期限"],
        ["0123", "=HYPERLINK(\"http://x\")", "12", "95.3%", "2026-06-02"],
        ["JY-2026-0007", "一\n二 _x0041_ <&>\u{1}", "0"],
        ["http://a.invalid/", "-5"],
      ])
  }

  @Test func `the same table gives the same bytes, another instant others`() throws {
    let first = try XLSXWriter.bytes(of: [try sheet()], created: created)
    #expect(try XLSXWriter.bytes(of: [try sheet()], created: created) == first)
    let later = Instant(secondsSince1970: 1_772_438_401)
    #expect(try XLSXWriter.bytes(of: [try sheet()], created: later) != first)
  }

  @Test func `sheets have names that a workbook allows`() throws {
    let names = ["甲/乙:[丙]", "甲/乙:[丙]", "", "History", String(repeating: "长", count: 60), "'a'"]
    let tables = names.map {
      TableSheet(title: $0, columns: [.init("h")], rows: [[.text("x")]])
    }
    let bytes = try XLSXWriter.bytes(of: tables, created: created)
    let read = try TableFile.sheets(bytes: bytes, name: "a").map(\.name)
    #expect(
      read == ["甲乙丙", "甲乙丙 2", "Sheet", "Sheet 2", String(repeating: "长", count: 26) + "…", "a"])
  }

  @Test func `a text too long for a cell is cut, with a sign`() throws {
    let long = String(repeating: "字", count: 40_000)
    let table = TableSheet(title: "", columns: [.init("h")], rows: [[.text(long)]])
    let read = try rows(try XLSXWriter.bytes(of: [table], created: created))
    #expect(read.last?.first == String(repeating: "字", count: 32_766) + "…")
  }

  @Test func `JSON holds values, not what they look like`() throws {
    #expect(
      TableJSON.text(of: try sheet()) == """
        {
          "title": "2026年办理台账",
          "columns": [
            {"header": "编号", "kind": "text"},
            {"header": "标题", "kind": "text"},
            {"header": "件数", "kind": "number"},
            {"header": "满意率", "kind": "percent"},
            {"header": "期限", "kind": "date"}
          ],
          "rows": [
            ["0123", "=HYPERLINK(\\"http://x\\")", 12, 0.953, "2026-06-02"],
            ["JY-2026-0007", "一\\n二 _x0041_ <&>\\u0001", 0, null, null],
            ["http://a.invalid/", "-5", null, null, null]
          ],
          "states": [
            {"row": 0, "column": 4, "state": "late"},
            {"row": 1, "column": 2, "state": "due-soon"},
            {"row": 1, "column": 4, "state": "done"}
          ]
        }

        """)
  }

  @Test func `a terminal's columns stand under each other`() throws {
    #expect(
      TerminalTable.text(of: try sheet()) == """
        2026年办理台账
        编号          标题                    件数  满意率  期限
        ------------  ----------------------  ----  ------  ----------
        0123          =HYPERLINK("http://x")    12   95.3%  2026-06-02
        JY-2026-0007  一 二 _x0041_ <&>?         0
        http://a.in…  -5
        """)
  }

  @Test(arguments: 10...90)
  func `no line is wider than the terminal`(width: Int) throws {
    let text = TerminalTable.text(of: try sheet(), width: width)
    for line in text.split(separator: "\n") {
      #expect(DisplayWidth.of(String(line)) <= width)
    }
  }

  @Test func `colours go with states`() throws {
    let text = TerminalTable.text(of: try sheet(), coloured: true)
    #expect(text.contains("\u{1B}[31m2026-06-02\u{1B}[0m"))
    #expect(!TerminalTable.text(of: try sheet()).contains("\u{1B}"))
  }
}
