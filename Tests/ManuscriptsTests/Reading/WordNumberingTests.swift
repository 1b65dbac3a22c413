import Manuscripts
import Testing

@Suite("Numbers that Word makes")
struct WordNumberingTests {
  private static let letter =
    Word.level(0, "chineseCounting", "%1、", "<w:suff w:val=\"nothing\"/>")
    + Word.level(1, "chineseCountingThousand", "（%2）", "<w:suff w:val=\"nothing\"/>")
    + Word.level(2, "decimal", "%3.") + Word.level(3, "decimal", "（%4）")

  @Test("the four levels of a letter are written out, and lower ones start again")
  func fourLevels() throws {
    let draft = try Word(
      Word.listed("办理情况", 1) + Word.listed("助餐", 1, 1) + Word.listed("布点", 1, 2)
        + Word.listed("社区", 1, 3) + Word.listed("医养", 1, 1) + Word.listed("签约", 1, 2)
        + Word.paragraph("其间正文") + Word.listed("下步打算", 1) + Word.listed("扩面", 1, 1),
      [("numbering", Word.list(Self.letter))]
    ).read()
    #expect(
      draft.lines == [
        "一、办理情况", "（一）助餐", "1.布点", "（1）社区", "（二）医养", "1.签约", "其间正文", "二、下步打算",
        "（一）扩面",
      ])
    #expect(draft.paragraphs[0].numbering == "一、")
    #expect(draft.paragraphs[6].numbering == nil)
  }

  @Test("a style may name the list, and the list's level the style")
  func styles() throws {
    let list = Word.list(
      Word.level(0, "chineseCounting", "第%1章", "<w:pStyle w:val=\"h1\"/>")
        + Word.level(1, "decimal", "%1.%2", "<w:pStyle w:val=\"h2\"/><w:isLgl/>"))
    let styles = """
      <w:style w:type="paragraph" w:styleId="h1"><w:name w:val="h1"/><w:pPr><w:numPr>\
      <w:numId w:val="1"/></w:numPr></w:pPr></w:style>\
      <w:style w:type="paragraph" w:styleId="h2"><w:name w:val="h2"/><w:basedOn w:val="h1"/><w:pPr>\
      <w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
      """
    let draft = try Word(
      Word.paragraph("总则", "<w:pStyle w:val=\"h1\"/>")
        + Word.paragraph("2025年情况", "<w:pStyle w:val=\"h2\"/>")
        + Word.paragraph("不编号", "<w:pStyle w:val=\"h1\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr>")
        + Word.paragraph("分则", "<w:pStyle w:val=\"h1\"/>"),
      [("numbering", list), ("styles", styles)]
    ).read()
    #expect(draft.lines == ["第一章 总则", "1.1 2025年情况", "不编号", "第二章 分则"])
  }

  @Test("lists of one kind count on; one that starts again does so once")
  func restarts() throws {
    let more = """
      <w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num>\
      <w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0">\
      <w:startOverride w:val="5"/></w:lvlOverride></w:num>\
      <w:num w:numId="4"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0">\
      \(Word.level(0, "upperLetter", "%1)"))</w:lvlOverride></w:num>
      """
    let draft = try Word(
      [1, 1, 2, 3, 3, 1, 4].map { Word.listed("项", $0) }.joined(),
      [("numbering", Word.list(Word.level(0, "decimal", "%1、"), more))]
    ).read()
    #expect(draft.paragraphs.map(\.numbering) == ["1、", "2、", "3、", "5、", "6、", "7、", "H)"])
  }

  @Test("a level starts again only where it says so")
  func levels() throws {
    let list = Word.list(
      Word.level(0, "decimal", "%1、")
        + Word.level(1, "decimal", "%2)", "<w:lvlRestart w:val=\"0\"/>"))
    let draft = try Word(
      [0, 1, 1, 0, 1].map { Word.listed("项", 1, $0) }.joined(), [("numbering", list)]
    ).read()
    #expect(draft.paragraphs.map(\.numbering) == ["1、", "1)", "2)", "2、", "3)"])
  }

  @Test(
    "formats",
    arguments: [
      ("decimal", "12"), ("decimalZero", "12"), ("lowerLetter", "l"), ("upperLetter", "L"),
      ("lowerRoman", "xii"), ("upperRoman", "XII"), ("chineseCounting", "十二"),
      ("japaneseCounting", "十二"), ("chineseLegalSimplified", "壹拾贰"), ("ideographDigital", "一二"),
      ("decimalEnclosedCircle", "⑫"), ("decimalEnclosedCircleChinese", "⑫"),
      ("decimalEnclosedParen", "⑿"), ("decimalEnclosedFullstop", "⒓"), ("decimalFullWidth", "１２"),
      ("ideographZodiac", "亥"), ("taiwaneseCountingThousand", "十二"),
    ])
  func formats(format: String, expected: String) throws {
    let list = Word.list(
      "<w:lvl w:ilvl=\"0\"><w:start w:val=\"12\"/><w:numFmt w:val=\"\(format)\"/>"
        + "<w:suff w:val=\"nothing\"/><w:lvlText w:val=\"%1\"/></w:lvl>")
    let draft = try Word(Word.listed("项", 1), [("numbering", list)]).read()
    #expect(draft.lines == [expected + "项"])
  }

  @Test(
    "great numbers in Chinese",
    arguments: [(20, "二十"), (101, "一百零一"), (110, "一百一十"), (2026, "二千零二十六")])
  func great(number: Int, expected: String) throws {
    let list = Word.list(
      "<w:lvl w:ilvl=\"0\"><w:start w:val=\"\(number)\"/><w:numFmt w:val=\"chineseCountingThousand\"/>"
        + "<w:lvlText w:val=\"%1、\"/></w:lvl>")
    #expect(try Word(Word.listed("项", 1), [("numbering", list)]).read().lines == [expected + "、项"])
  }

  @Test("bullets are no numbers: they go, and are told")
  func bullets() throws {
    let draft = try Word(
      Word.listed("一点", 1) + Word.listed("两点", 1),
      [("numbering", Word.list(Word.level(0, "bullet", "\u{F06C}")))]
    ).read()
    #expect(draft.lines == ["一点", "两点"])
    #expect(draft.notices(.numbering) == ["0 2 •"])
  }

  @Test("a number that can't be written is an error, for it is text")
  func unknown() {
    let list = Word.list(Word.level(0, "hebrew1", "%1."))
    #expect(Word(Word.listed("第一项", 1), [("numbering", list)]).codes == ["FW2115"])
  }

  @Test("a list that isn't in the file numbers nothing")
  func missing() throws {
    #expect(try Word(Word.listed("项", 9)).read().lines == ["项"])
  }
}
