import Manuscripts
import Testing

@Suite("Changes, comments and what stands beside a DOCX's text")
struct WordMarksTests {
  @Test("tracked changes are taken as accepted, with counts and names")
  func changes() throws {
    let draft = try Word(
      "<w:p>\(Word.run("我局"))<w:ins \(Word.change)>\(Word.run("已经"))</w:ins>"
        + "<w:del \(Word.change)><w:r><w:delText>正在</w:delText></w:r></w:del>"
        + "<w:moveFrom \(Word.change)>\(Word.run("移走"))</w:moveFrom>"
        + "<w:moveTo w:author=\"王五\">\(Word.run("移来"))</w:moveTo>\(Word.run("办结。"))</w:p>"
        + Word.paragraph(
          "格式", run: "<w:rPrChange w:id=\"1\"><w:rPr><w:vanish/></w:rPr></w:rPrChange>")
    ).read()
    #expect(draft.lines == ["我局已经移来办结。", "格式"])
    #expect(draft.notices(.insertion) == ["0 1 李四"])
    #expect(draft.notices(.deletion) == ["0 1 李四"])
    #expect(draft.notices(.move) == ["0 1 王五"])
  }

  @Test("struck-out words go and are told; raised and lowered figures stay so, or are refused")
  func struckAndRaised() throws {
    let up = "<w:vertAlign w:val=\"superscript\"/>"
    let down = "<w:vertAlign w:val=\"subscript\"/>"
    let draft = try Word(
      "<w:p>\(Word.run("新建12处"))\(Word.run("，其中8处", "<w:strike/>"))\(Word.run("未落实", "<w:dstrike/>"))"
        + "\(Word.run("。"))\(Word.run("划去", "<w:rStyle w:val=\"s\"/>"))"
        + "\(Word.run("留下", "<w:rStyle w:val=\"s\"/><w:strike w:val=\"0\"/>"))</w:p>"
        + "<w:p>\(Word.run("3×10"))\(Word.run("8", up))\(Word.run("元，CO"))\(Word.run("2", down))</w:p>",
      [
        (
          "styles",
          "<w:style w:type=\"character\" w:styleId=\"s\"><w:name w:val=\"划\"/><w:rPr><w:strike/></w:rPr></w:style>"
        )
      ]
    ).read()
    #expect(draft.lines == ["新建12处。留下", "3×10⁸元，CO₂"])
    #expect(draft.notices(.struckOut) == ["1 1 ，其中8处未落实", "1 1 划去"])
    #expect(Word("<w:p>\(Word.run("依据"))\(Word.run("甲", up))</w:p>").codes == ["FW2116"])
  }

  @Test("a paragraph whose end was deleted goes on in the next, whose properties it has")
  func joined() throws {
    let deleted = "<w:rPr><w:del \(Word.change)/></w:rPr>"
    let draft = try Word(
      Word.paragraph("前半段，", "<w:jc w:val=\"left\"/>" + deleted) + Word.paragraph("中段，", deleted)
        + Word.paragraph("后半段。", "<w:jc w:val=\"right\"/>")
        + "<w:p><w:pPr>\(deleted)</w:pPr><w:del \(Word.change)><w:r><w:delText>整段</w:delText></w:r></w:del></w:p>"
        + Word.paragraph("末段") + Word.paragraph("新段", "<w:rPr><w:ins \(Word.change)/></w:rPr>")
    ).read()
    #expect(draft.lines == ["前半段，中段，后半段。", "末段", "新段"])
    #expect(draft.paragraphs[0].alignment == .right)
    #expect(draft.blocks.map(\.place.number) == [1, 4, 6])
  }

  @Test("comments are told with author, words and place, and are no text")
  func comments() throws {
    let draft = try Word(
      Word.paragraph("无")
        + "<w:p><w:commentRangeStart w:id=\"0\"/>\(Word.run("此数有误"))<w:commentRangeEnd w:id=\"0\"/>"
        + "<w:r><w:commentReference w:id=\"0\"/></w:r></w:p>",
      [
        (
          "comments",
          "<w:comment w:id=\"0\" w:author=\"王处长\" w:initials=\"W\">"
            + Word.paragraph("请核实。") + Word.paragraph("周五前。") + "</w:comment>"
        )
      ]
    ).read()
    #expect(draft.lines == ["无", "此数有误"])
    #expect(draft.notices(.comment) == ["2 1 王处长：请核实。\n周五前。"])
  }

  @Test("footnotes are told with their words")
  func footnotes() throws {
    let draft = try Word(
      "<w:p>\(Word.run("数据"))<w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p>",
      [
        (
          "footnotes",
          "<w:footnote w:type=\"separator\" w:id=\"-1\"><w:p/></w:footnote><w:footnote w:id=\"2\">"
            + Word.paragraph("据统计局。") + "</w:footnote>"
        )
      ]
    ).read()
    #expect(draft.lines == ["数据"])
    #expect(draft.notices(.footnote) == ["1 1 据统计局。"])
  }

  @Test("a header with words is told, a page number isn't, in a text box or not")
  func headers() throws {
    func word(_ header: String, _ footer: String) -> Word {
      Word(
        Word.paragraph("正文")
          + "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"header1\"/>"
          + "<w:footerReference w:type=\"default\" r:id=\"footer1\"/></w:sectPr>",
        [("header1", header), ("footer1", footer)])
    }
    let number = """
      <w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>\
      \(Word.paragraph("— 1 —"))</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict>\
      <w:txbxContent>\(Word.paragraph("— 1 —"))</w:txbxContent></w:pict></mc:Fallback>\
      </mc:AlternateContent></w:r></w:p>
      """
    #expect(
      try word(Word.paragraph("市民政局文件"), number).read().notices(.headerText) == ["0 1 市民政局文件"])
    #expect(try word("<w:p/>", Word.paragraph("第1页 共3页")).read().notices(.headerText) == [])
  }

  @Test("pictures are left out and told, with their words; macros and outside links too")
  func pictures() throws {
    var word = Word(
      Word.paragraph("图如下：")
        + "<w:p><w:r><w:drawing><wp:inline><wp:docPr id=\"1\" name=\"图片 1\" descr=\"点位图\"/>"
        + "</wp:inline></w:drawing></w:r></w:p>"
        + "<w:p><w:r><w:pict><v:line from=\"0,0\"/></w:pict></w:r></w:p>")
    word.relationships =
      "<Relationship Id=\"m\" Type=\"http://schemas.microsoft.com/office/2006/relationships/vbaProject\""
      + " Target=\"vbaProject.bin\"/><Relationship Id=\"h\" TargetMode=\"External\""
      + " Type=\"http://x/hyperlink\" Target=\"http://x\"/><Relationship Id=\"i\" TargetMode=\"External\""
      + " Type=\"http://x/image\" Target=\"http://x/y.png\"/>"
    let draft = try word.read()
    #expect(draft.lines == ["图如下："])
    #expect(draft.notices(.picture) == ["2 1 点位图", "3 1 "])
    #expect(draft.notices(.macro) == ["0 1 vbaProject.bin"])
    #expect(draft.notices(.unknown) == ["0 1 外部链接 external link: image"])
  }
}
