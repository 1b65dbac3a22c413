import Manuscripts
import Testing

@Suite("Tables of a DOCX")
struct WordTableTests {
  private static func row(_ cells: String..., properties: String = "") -> String {
    "<w:tr><w:trPr>\(properties)</w:trPr>\(cells.joined())</w:tr>"
  }

  private static func table(_ rows: String...) -> String {
    "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w=\"1000\"/><w:gridCol w:w=\"3000\"/></w:tblGrid>"
      + rows.joined() + "</w:tbl>"
  }

  private static let down = "<w:vMerge w:val=\"restart\"/>"

  @Test("A table of one cell around paragraphs is the text itself, which is told")
  func frame() throws {
    let inside = Word.paragraph("一、标题") + Word.paragraph("内容。", "<w:jc w:val=\"right\"/>")
    let draft = try Word(
      "<w:tbl><w:tr>\(Word.cell(inside))</w:tr></w:tbl>"
        + "<w:tbl><w:tr>\(Word.cell("框里一段"))</w:tr></w:tbl>"
        + "<w:tbl><w:tr>\(Word.cell("<w:p><w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t></w:r></w:p>"))</w:tr></w:tbl>"
    ).read()
    #expect(draft.lines == ["一、标题", "内容。", "框里一段", "甲\n乙"])
    #expect(draft.paragraphs[1].alignment == .right)
    #expect(draft.notices(.frame) == ["1 1 ", "5 1 "])
  }

  @Test("merged cells say their text once and how far they reach")
  func merged() throws {
    let draft = try Word(
      Self.table(
        Self.row(Word.cell("项目", "<w:gridSpan w:val=\"3\"/>"), properties: "<w:tblHeader/>"),
        Self.row(Word.cell("助餐", Self.down), Word.cell("点位"), Word.cell("12")),
        Self.row(Word.cell("<w:p/>", "<w:vMerge/>"), Word.cell("合计", "<w:gridSpan w:val=\"2\"/>")),
        Self.row(Word.cell("医养"), Word.cell("床位", Self.down), Word.cell("300")),
        Self.row(Word.cell("托管"), Word.cell("<w:p/>", "<w:vMerge/>"), Word.cell("80")))
    ).read()
    #expect(draft.lines == ["项目[3x1]/助餐[1x2]|点位|12/合计[2x1]/医养|床位[1x2]|300/托管|80"])
    #expect(draft.tables[0].headRows == 1)
    #expect(draft.tables[0].widths == [1000, 3000])
  }

  @Test("a continuing cell without one above it is a cell, and covered words are told")
  func stray() throws {
    let draft = try Word(
      Self.table(
        Self.row(Word.cell("甲", "<w:vMerge/>"), Word.cell("乙", Self.down)),
        Self.row(Word.cell("丙"), Word.cell("盖住的字", "<w:vMerge/>")))
    ).read()
    #expect(draft.lines == ["甲|乙[1x2]/丙"])
    #expect(draft.notices(.hiddenText) == ["1 1 盖住的字"])
  }

  @Test("columns that a row leaves out are empty cells")
  func left() throws {
    let draft = try Word(
      Self.table(
        Self.row(Word.cell("甲"), Word.cell("乙"), Word.cell("丙")),
        Self.row(Word.cell("丁"), properties: "<w:gridBefore w:val=\"2\"/>"))
    ).read()
    #expect(draft.lines == ["甲|乙|丙/[2x1]|丁"])
  }

  @Test("a cell's paragraphs are lines, numbered ones with their numbers")
  func lines() throws {
    let draft = try Word(
      Self.table(
        Self.row(Word.cell(Word.listed("先", 1) + Word.listed("后", 1)), Word.cell("乙"))),
      [("numbering", Word.list(Word.level(0, "decimal", "%1.")))]
    ).read()
    #expect(draft.tables[0].rows[0][0].text == "1.先\n2.后")
  }

  @Test("a table in a table is read row by row and told; a table counts as one paragraph")
  func nested() throws {
    let inner = Self.table(
      Self.row(Word.cell("内甲"), Word.cell("内乙")), Self.row(Word.cell("内丙"), Word.cell("内丁")))
    let draft = try Word(
      Word.paragraph("前") + Self.table(Self.row(Word.cell(inner + "<w:p/>"), Word.cell("外")))
        + Word.paragraph("后")
    ).read()
    #expect(draft.tables[0].rows[0][0].text == "内甲\t内乙\n内丙\t内丁")
    #expect(draft.notices(.nestedTable) == ["2 1 "])
    #expect(draft.blocks.map(\.place.number) == [1, 2, 3])
  }

  @Test("deleted rows and cells are gone, and counted")
  func deleted() throws {
    let draft = try Word(
      Self.table(
        Self.row(Word.cell("甲"), Word.cell("乙", "<w:cellDel \(Word.change)/>")),
        Self.row(Word.cell("丙"), Word.cell("丁"), properties: "<w:del \(Word.change)/>"))
    ).read()
    #expect(draft.lines == ["甲|"])
    #expect(draft.notices(.deletion) == ["0 2 李四"])
  }

  @Test("columns beyond reason are refused")
  func wide() {
    #expect(
      Word(Self.table(Self.row(Word.cell("甲", "<w:gridSpan w:val=\"1000000000\"/>")))).codes
        == ["FW2105"])
  }
}
