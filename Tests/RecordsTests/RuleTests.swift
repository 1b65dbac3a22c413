import Records
import Testing

/// What the rules let pass; what they refuse is in the corpus.
@Suite struct RuleTests {
  private static let good = Repository.corpus + "/good/"

  private func text(_ name: String) throws -> String {
    String(decoding: try SourceFile.bytes(at: Self.good + name + ".xml"), as: UTF8.self)
  }

  private func check(
    reply: String, case caseText: String? = nil, office: String? = nil
  ) throws -> (Reply?, [Int]) {
    let reader = try Repository.reader()
    let caseBytes = Array((try caseText ?? text("case")).utf8)
    let officeBytes = Array((try office ?? text("office")).utf8)
    let (made, found) = ReplyValidation.check(
      reply: try reader.read(Draft.self, bytes: Array(reply.utf8), name: "reply.xml"),
      case: try reader.read(CaseRecord.self, bytes: caseBytes, name: "case.xml"),
      office: try reader.read(Office.self, bytes: officeBytes, name: "office.xml"))
    return (made, found.map(\.code.number))
  }

  @Test func `a point nobody answers is a warning unless the office asks for every one`() throws {
    let reply = try text("reply").replacing(" answers=\"p2\"", with: "")
    let strict = try check(reply: reply)
    #expect(strict.0 == nil && strict.1 == [1312])
    let office = try text("office").replacing(" everyPoint=\"required\"", with: "")
    let lax = try check(reply: reply, office: office)
    #expect(lax.0 != nil && lax.1 == [1312])
  }

  @Test func `an opinion leaves points open`() throws {
    let reply = try text("reply")
      .replacing("JY-2026-0123\"", with: "JY-2026-0200\" kind=\"opinion\"")
      .replacing(" answers=\"p2\"", with: "")
    let result = try check(reply: reply, case: text("joint"))
    #expect(result.0 != nil && result.1.isEmpty)
  }

  @Test func `a section deep down answers for its point`() throws {
    let reply = try text("reply").replacing(
      "<section answers=\"p2\">", with: "<section><heading>甲</heading><section answers=\"p2\">"
    ).replacing("<p>今年改造2000户。</p>\n    </section>", with: "<p>乙</p></section></section>")
    #expect(try check(reply: reply).1.isEmpty)
  }

  @Test(arguments: [
    "2026年工作安排", "1.5亿元资金使用情况", "一是抓好落实", "十四五以来的进展", "5G基站建设", "（试行）办法的执行", "“一老一小”服务",
    "100个助餐点", "3号线建设", "一",
  ])
  func `a heading may begin with a number that is no heading's`(heading: String) throws {
    let reply = try text("reply").replacing("关于助餐点", with: heading)
    #expect(try check(reply: reply).1.isEmpty)
  }

  @Test func `a table with spans that fit is even`() throws {
    let reply = try text("reply").replacing(
      "<row><cell>合计</cell><cell>120</cell></row>",
      with: """
        <row><cell rows="2">甲</cell><cell>1</cell></row>
        <row><cell>2</cell></row>
        <row><cell columns="2">乙</cell></row>
        """)
    #expect(try check(reply: reply).1.isEmpty)
  }

  @Test func `a wide table in an attachment is fine`() throws {
    let reply = try text("reply").replacing(
      "  <contact>",
      with: """
          <attachments><attachment><title>明细</title><body>
            <table wide="true"><column/><row><cell/></row></table>
          </body></attachment></attachments>
          <contact>
        """)
    #expect(try check(reply: reply).1.isEmpty)
  }

  @Test func `a rule for the other kind of letter does not apply`() throws {
    let office = try text("office").replacing(
      "<forbid why=\"数据要准\">大概", with: "<forbid kind=\"opinion\">助餐点")
    #expect(try check(reply: text("reply"), office: office).1.isEmpty)
  }

  @Test func `a forbidden word is told with the office's reason`() throws {
    let path = Repository.corpus + "/reply-forbidden-word.xml"
    let found = try CorpusTests.check(path, case: "case", office: "office").1
    #expect(found.first?.help.chinese == "数据要准。")
    #expect(found.first?.place.path == "/reply/body/section[2]/p")
  }

  @Test func `a reply alone is looked at without its case`() throws {
    let reader = try Repository.reader()
    let path = Repository.corpus + "/table-short-row.xml"
    let found = ReplyValidation.checkAlone(try reader.read(Draft.self, path: path))
    #expect(found.map(\.code.number) == [1327])
  }

  @Test func `seats can be held when persons are shared out rightly`() throws {
    // Wang could take the first seat and leave the second without anybody; Zhao takes it instead.
    let office = try text("office").replacing(
      "<seat id=\"head\" people=\"wang\"/>", with: "<seat id=\"head\" people=\"wang zhao\"/>"
    ).replacing(
      "<seat id=\"director\" people=\"zhao\"/>", with: "<seat id=\"director\" people=\"wang\"/>")
    let reader = try Repository.reader()
    let loaded = try reader.read(Office.self, bytes: Array(office.utf8), name: "office.xml")
    #expect(loaded.warnings.isEmpty)
  }

  @Test func `one person at two gates is fine where the chain allows it`() throws {
    let office = try text("office").replacing(
      "title=\"一般审签链\"", with: "title=\"一般审签链\" samePersonMayPass=\"true\""
    ).replacing(
      "<seat id=\"director\" people=\"zhao\"/>", with: "<seat id=\"director\" people=\"wang\"/>")
    let reader = try Repository.reader()
    _ = try reader.read(Office.self, bytes: Array(office.utf8), name: "office.xml")
  }

  @Test func `several proposers without a lead are a warning`() throws {
    let reader = try Repository.reader()
    let loaded = try reader.read(CaseRecord.self, path: Repository.corpus + "/no-lead.xml")
    #expect(loaded.warnings.map(\.severity) == [.warning])
  }

  private func procedure(_ from: String, _ to: String) throws -> [Int] {
    let office = try text("office-procedure").replacing(from, with: to)
    #expect(try office != text("office-procedure"))
    let reader = try Repository.reader()
    return faults { () throws(Diagnostics) in
      try reader.read(Office.self, bytes: Array(office.utf8), name: "office.xml").warnings
    }.map(\.code.number)
  }

  @Test func `requirements of different roles make no circle`() throws {
    let third = "needed=\"contacted\" before=\"drafted\" roles=\"lead\""
    let turned = "needed=\"assigned\" before=\"planned\" roles="
    #expect(try procedure(third, turned + "\"joint\"") == [])
    #expect(try procedure(third, turned + "\"joint separate\"") == [1387])
  }

  @Test(arguments: ["reopened", "dissatisfied"])
  func `a round's own deadline counts from what began it`(from: String) throws {
    #expect(try procedure("from=\"dissatisfied\"", "from=\"\(from)\"  ") == [])
  }

  @Test func `a series for the rest may follow a narrower one`() throws {
    #expect(
      try procedure("<series id=\"hui\">", "<series id=\"hui\" kinds=\"letter opinion\">") == [])
    #expect(
      try procedure(
        " matters=\"suggestion\" levels=\"municipal\"", " matters=\"suggestion proposal\"")
        == [])
  }
}
