import Manuscripts
import Records
import Testing

@Suite("The text of a DOCX")
struct WordTextTests {
  @Test("paragraphs keep their order, their blanks, breaks and tabs, and lose their indents")
  func order() throws {
    let draft = try Word(
      Word.paragraph("　　张三代表：") + "<w:p/>"
        + "<w:p>\(Word.run("您提出的建议"))<w:r><w:br/></w:r>\(Word.run("　收悉。"))"
        + "<w:r><w:tab/></w:r>\(Word.run("2026年"))<w:r><w:noBreakHyphen/><w:t>5</w:t></w:r></w:p>"
        + "<w:sectPr/>"
    ).read()
    #expect(draft.format == .docx)
    #expect(draft.lines == ["张三代表：", "·", "您提出的建议\n收悉。\t2026年-5"])
    #expect(draft.blocks.map(\.place.number) == [1, 2, 3])
    #expect(draft.blocks[2].place.words == .init("第3段", "paragraph 3"))
  }

  @Test("no character is normalised, and spaces of every width are spaces")
  func characters() throws {
    // U+F9DC and U+2F81A are names' characters that NFC would change.
    let draft = try Word(
      Word.paragraph("\u{F9DC}\u{2F81A}葛\u{E0100}") + Word.paragraph("a\u{A0}b\u{2003}c")
    ).read()
    #expect(draft.lines[0].unicodeScalars.map(\.value) == [0xF9DC, 0x2F81A, 0x845B, 0xE0100])
    #expect(draft.lines[1] == "a b c")
  }

  @Test("what nobody sees is taken out and told")
  func invisible() throws {
    let draft = try Word(Word.paragraph("居家\u{200B}养老\u{200B}服务\u{202E}站\u{FEFF}")).read()
    #expect(draft.lines == ["居家养老服务站"])
    #expect(draft.notices(.invisible) == ["1 2 U+200B", "1 1 U+202E", "1 1 U+FEFF"])
  }

  @Test("the body is found by its relationship, strict documents are read like others")
  func places() throws {
    var word = Word(Word.paragraph("关于养老服务的答复", "<w:jc w:val=\"end\"/>"))
    word.path = "text/main.xml"
    word.isStrict = true
    let draft = try word.read()
    #expect(draft.lines == ["关于养老服务的答复"])
    #expect(draft.paragraphs[0].alignment == .right)
  }

  @Test("what wraps text is entered: controls, links, smart tags, custom XML, both directions")
  func wrappers() throws {
    let draft = try Word(
      "<w:sdt><w:sdtPr/><w:sdtContent>"
        + "<w:p><w:hyperlink r:id=\"x\">\(Word.run("链接"))</w:hyperlink>"
        + "<w:smartTag>\(Word.run("标记"))</w:smartTag><w:customXml>\(Word.run("数据"))</w:customXml>"
        + "<w:sdt><w:sdtContent>\(Word.run("控件"))</w:sdtContent></w:sdt>"
        + "<w:bdo w:val=\"ltr\">\(Word.run("方向"))</w:bdo></w:p></w:sdtContent></w:sdt>"
        + "<w:customXml><w:p>\(Word.run("外层"))</w:p></w:customXml>"
        + "<w:p><mc:AlternateContent><mc:Choice Requires=\"w16\"><w14:x/></mc:Choice><mc:Fallback>"
        + "\(Word.run("替代"))</mc:Fallback></mc:AlternateContent></w:p>"
    ).read()
    #expect(draft.lines == ["链接标记数据控件方向", "外层", "替代"])
  }

  @Test("a control's prompt is no text")
  func prompts() throws {
    let draft = try Word(
      Word.paragraph("正文")
        + "<w:p><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>"
        + "\(Word.run("单击此处输入文字。"))</w:sdtContent></w:sdt></w:p>"
    ).read()
    #expect(draft.lines == ["正文"])
    #expect(draft.notices(.field) == ["2 1 单击此处输入文字。"])
  }

  @Test("page breaks stand where the writer set them")
  func pageBreaks() throws {
    let draft = try Word(
      Word.paragraph("正文")
        + "<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>" + Word.paragraph("附件1")
        + "<w:p>\(Word.run("前"))<w:r><w:br w:type=\"page\"/></w:r>\(Word.run("后"))</w:p>"
        + Word.paragraph("附件2", "<w:pageBreakBefore/>")
        + Word.paragraph("一节", "<w:sectPr><w:type w:val=\"nextPage\"/></w:sectPr>")
        + Word.paragraph("二节", "<w:sectPr/>")
        + Word.paragraph("三节") + "<w:sectPr><w:type w:val=\"continuous\"/></w:sectPr>"
    ).read()
    #expect(
      draft.lines == [
        "正文", "=", "附件1", "前", "=", "后", "=", "附件2", "一节", "=", "二节", "三节",
      ])
  }

  @Test("of a field its result is kept, nested ones too, over paragraphs too")
  func fields() throws {
    func mark(_ type: String) -> String { "<w:r><w:fldChar w:fldCharType=\"\(type)\"/></w:r>" }
    let draft = try Word(
      "<w:p>\(Word.run("合计"))\(mark("begin"))<w:r><w:instrText> =SUM(ABOVE) </w:instrText></w:r>"
        + mark("separate") + Word.run("12") + mark("end") + Word.run("万元") + "</w:p>"
        + "<w:p>\(mark("begin"))<w:r><w:instrText>IF </w:instrText></w:r>\(mark("begin"))"
        + "<w:r><w:instrText>PAGE</w:instrText></w:r>\(mark("separate"))\(Word.run("3"))\(mark("end"))"
        + "\(mark("separate"))\(Word.run("上半"))</w:p><w:p>\(Word.run("下半"))\(mark("end"))</w:p>"
        + "<w:p><w:fldSimple w:instr=\"REF x\">\(Word.run("见前"))</w:fldSimple></w:p>"
        + "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData><w:checkBox><w:checked/>"
        + "</w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:instrText>FORMCHECKBOX</w:instrText></w:r>"
        + "\(mark("end"))\(Word.run("公开"))</w:p>"
    ).read()
    #expect(draft.lines == ["合计12万元", "上半", "下半", "见前", "☑公开"])
    #expect(draft.notices(.field) == ["1 1 =SUM(ABOVE)", "3 1 IF"])
  }

  @Test("signs of picture fonts become characters where there are such")
  func symbols() throws {
    let wingdings = "<w:rFonts w:ascii=\"Wingdings\" w:hAnsi=\"Wingdings\"/>"
    let draft = try Word(
      "<w:p><w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FE\"/></w:r>\(Word.run("同意"))"
        + "<w:r><w:rPr>\(wingdings)</w:rPr><w:t>o</w:t></w:r>\(Word.run("不同意"))"
        + "<w:r><w:sym w:font=\"Symbol\" w:char=\"F0B4\"/></w:r>"
        + "<w:r><w:sym w:font=\"宋体\" w:char=\"2605\"/></w:r></w:p>"
    ).read()
    #expect(draft.lines == ["☑同意□不同意×★"])
  }

  @Test("hidden text stays out and is told, whichever style hides it")
  func hidden() throws {
    let styles = """
      <w:style w:type="character" w:styleId="h"><w:name w:val="h"/><w:rPr><w:vanish/></w:rPr></w:style>\
      <w:style w:type="paragraph" w:styleId="p"><w:name w:val="p"/><w:rPr><w:vanish/></w:rPr></w:style>
      """
    let draft = try Word(
      "<w:p>\(Word.run("看得见"))\(Word.run("藏一", "<w:vanish/>"))</w:p>"
        + "<w:p>\(Word.run("藏二", "<w:rStyle w:val=\"h\"/>"))\(Word.run("又见"))</w:p>"
        + Word.paragraph("藏三", "<w:pStyle w:val=\"p\"/>")
        + Word.paragraph("复见", "<w:pStyle w:val=\"p\"/>", run: "<w:vanish w:val=\"0\"/>")
        // Hidden by both styles it is seen again.
        + Word.paragraph("再见", "<w:pStyle w:val=\"p\"/>", run: "<w:rStyle w:val=\"h\"/>"),
      [("styles", styles)]
    ).read()
    #expect(draft.lines == ["看得见", "又见", "复见", "再见"])
    #expect(draft.notices(.hiddenText) == ["1 1 藏一", "2 1 藏二", "3 1 藏三"])
  }

  @Test("how a paragraph looks comes through its styles")
  func looks() throws {
    let styles = """
      <w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:eastAsia="宋体"/><w:sz w:val="21"/></w:rPr>\
      </w:rPrDefault></w:docDefaults>\
      <w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/>\
      <w:pPr><w:jc w:val="both"/></w:pPr></w:style>\
      <w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/>\
      <w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:rFonts w:eastAsia="黑体"/></w:rPr></w:style>\
      <w:style w:type="paragraph" w:styleId="10"><w:name w:val="一级标题"/><w:basedOn w:val="1"/>\
      <w:rPr><w:sz w:val="32"/></w:rPr></w:style>
      """
    let draft = try Word(
      Word.paragraph("一、办理情况", "<w:pStyle w:val=\"10\"/>") + Word.paragraph("正文")
        + "<w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr>"
        + Word.run("关于", "<w:b/><w:sz w:val=\"44\"/><w:rFonts w:eastAsia=\"方正小标宋简体\"/>")
        + Word.run("的", "<w:sz w:val=\"21\"/>") + "</w:p>",
      [("styles", styles)]
    ).read()
    #expect(
      draft.paragraphs == [
        .init(
          text: "一、办理情况", outlineLevel: 1, alignment: .justified, style: "一级标题", size: 16,
          isBold: true, font: "黑体"),
        .init(text: "正文", alignment: .justified, style: "Normal", size: 10.5, font: "宋体"),
        .init(
          text: "关于的", alignment: .centre, style: "Normal", size: 22, font: "方正小标宋简体"),
      ])
  }
}
