import Records
import Testing

@Suite struct DiagnosticTextTests {
  private let first = Diagnostic(
    DiagnosticCode(1304), severity: .warning,
    at: .init(file: "b.xml", line: 12, column: 3, path: "/case/proposers"), .init("甲", "one"),
    help: .init("改", "mend it"))
  private let second = Diagnostic(
    DiagnosticCode(1206), at: .init(file: "b.xml", line: 9, column: 40), .init("乙", "a \"two\"\n"),
    help: .init("删", "delete it"))
  private let third = Diagnostic(
    DiagnosticCode(1001), at: .init(file: "a\u{1B}.xml"), .init("丙", "three"),
    help: .init("找", "find it"))

  @Test func `diagnostics are lines sorted by file and place`() {
    #expect(
      DiagnosticText.text([first, second, third], language: .english) == """
        a?.xml: error FW1001: three
            find it
        b.xml:9:40: error FW1206: a "two"?
            delete it
        b.xml:12:3: warning FW1304 /case/proposers: one
            mend it
        """)
    #expect(
      DiagnosticText.text([first], language: .chinese)
        == "b.xml:12:3: 提醒 FW1304 /case/proposers: 甲\n    改")
  }

  @Test func `JSON holds both languages and leaves out what is not known`() {
    #expect(
      DiagnosticText.json([third, second]) == """
        [
          {"code": "FW1001", "severity": "error", "file": "a\\u001b.xml", \
        "message": {"zh": "丙", "en": "three"}, "help": {"zh": "找", "en": "find it"}},
          {"code": "FW1206", "severity": "error", "file": "b.xml", "line": 9, "column": 40, \
        "message": {"zh": "乙", "en": "a \\"two\\"\\n"}, "help": {"zh": "删", "en": "delete it"}}
        ]
        """)
    #expect(DiagnosticText.json([]) == "[]")
  }
}
