import Manuscripts
import Testing

@Suite("Drafts pasted as HTML")
struct HTMLReaderTests {
  @Test("struck-out words go and are told; raised and lowered figures stay so, or are refused")
  func struckAndRaised() throws {
    let draft = try Draft.read(
      "<p>新建12处<s>，8处未落实</s><span style='text-decoration:line-through red'>内部</span>。</p>"
        + "<p>3×10<sup>8</sup>元，5m<span style='vertical-align:super'>−2</span>，H<sub>2</sub>O</p>",
      "稿.html")
    #expect(draft.lines == ["新建12处。", "3×10⁸元，5m⁻²，H₂O"])
    #expect(draft.notices(.struckOut) == ["1 1 ，8处未落实", "1 1 内部"])
    #expect(Draft.codes(Array("<p>依据<sup>甲</sup>办理</p>".utf8), "稿.html") == ["FW2116"])
  }

  private func read(_ text: String) throws -> Manuscript { try Draft.read(text, "稿.html") }

  @Test("what Word puts on the clipboard: styles, numbers, empty lines, conditions")
  func word() throws {
    let draft = try read(
      """
      Version:1.0\r
      StartHTML:0000000105\r
      <html xmlns:o="urn:schemas-microsoft-com:office:office"><head><title>x</title>
      <style>p.MsoNormal{}</style><!--[if gte mso 9]><xml><w:X/></xml><![endif]--></head>
      <body lang=ZH-CN><!--StartFragment-->
      <p class=MsoTitle align=center style='text-align:center;mso-outline-level:1'><b><span
      style='font-size:22.0pt;font-family:"方正小标宋简体"'>关于第123号建议
      的答复<o:p></o:p></span></b></p>
      <p class=MsoNormal><o:p>&nbsp;</o:p></p>
      <p class=MsoNormal style='mso-list:l0 level1 lfo1'><![if !supportLists]><span
      style='mso-list:Ignore'>一、<span style='font:7.0pt "Times New Roman"'>&nbsp; </span></span><![endif]>办理情况</p>
      <p class=MsoNormal style='mso-list:l1 level1 lfo2'><![if !supportLists]><span
      style='font-family:Wingdings;mso-list:Ignore'>l<span>&nbsp;</span></span><![endif]>一点</p>
      <p class=MsoNormal>正文<span style='mso-hide:all'>藏着</span><ins cite="mailto:李四">加的</ins><del>删的</del><a
      href="#_msocom_1" class=msocomanchor>[王1]</a></p>
      <div style='mso-element:comment-list'><p>[王1]请核实</p></div>
      <!--EndFragment--></body></html>
      """)
    #expect(draft.format == .html)
    #expect(draft.lines == ["关于第123号建议的答复", "·", "一、办理情况", "一点", "正文加的"])
    #expect(
      draft.paragraphs[0]
        == .init(
          text: "关于第123号建议的答复", outlineLevel: 1, alignment: .centre, style: "MsoTitle", size: 22,
          isBold: true, font: "方正小标宋简体"))
    #expect(draft.paragraphs[1].numbering == "一、")
    #expect(draft.notices(.hiddenText) == ["5 1 藏着"])
    #expect(draft.notices(.insertion) == ["5 1 加的"])
    #expect(draft.notices(.struckOut) == ["5 1 删的"])
    #expect(draft.notices(.comment) == ["6 1 [王1]请核实"])
  }

  @Test("a fragment from a browser: divisions, breaks, inner spaces")
  func fragment() throws {
    let draft = try read(
      "<div>第一段 <span>很<em>长</em></span>\n的一段</div>散文<br>换行<br><br>另一段<br>　　又一段<p>末&nbsp;段")
    #expect(draft.lines == ["第一段 很长的一段", "散文\n换行", "另一段", "又一段", "末 段"])
  }

  @Test("lists are numbered as the browser shows them")
  func lists() throws {
    let draft = try read(
      """
      <ol><li>一<li value=5>五<ol type=a><li>子</ol><li>六</ol>
      <ol style="list-style-type: cjk-ideographic" start=2><li><p>二</p><p>续</p></ol>
      <ol reversed><li>乙<li>甲</ol><ul><li>点</ul>
      """)
    #expect(
      draft.lines == ["1.一", "5.五", "a.子", "6.六", "二、二", "续", "2.乙", "1.甲", "点"])
    #expect(draft.paragraphs[4].numbering == "二、")
    #expect(draft.notices(.numbering) == ["0 1 •"])
  }

  @Test("tables with spans, heads, captions, and tables inside")
  func tables() throws {
    let draft = try read(
      """
      <table><caption>表1</caption><thead><tr><th colspan=2>项目</th></tr></thead>
      <tr><td rowspan=9>甲</td><td><p>乙</p><p>丙</p></td></tr>
      <tr><td><table><tr><td>内</td><td>层</td></tr><tr><td>二<td>行</tr></table></td></tr></table>
      """)
    #expect(draft.lines == ["表1", "项目[2x1]/甲[1x2]|乙\n丙/内\t层\n二\t行"])
    #expect(draft.tables[0].headRows == 1)
    #expect(draft.notices(.nestedTable).count == 1)
  }

  @Test("a table of one cell only frames its text")
  func frame() throws {
    #expect(try read("<table><tr><td><p>甲</p><p>乙</p></td></tr></table>").lines == ["甲", "乙"])
  }

  @Test("scripts and styles are dropped; hidden text and pictures are told")
  func dropped() throws {
    let draft = try read(
      """
      <p>正文<script>alert("字")</script><style>p{}</style><span style="display: none">藏一</span></p>
      <div hidden>藏二</div><p><img src="data:image/png;base64,\(String(repeating: "A", count: 90_000))" alt="图">后</p>
      """)
    #expect(draft.lines == ["正文", "后"])
    #expect(draft.notices(.hiddenText).map { $0.suffix(2) } == ["藏一", "藏二"])
    #expect(draft.notices(.picture) == ["2 1 图"])
  }

  @Test("pages break where the page says so")
  func pageBreaks() throws {
    let draft = try read(
      "<p>正文</p><span><br clear=all style='mso-special-character:line-break;page-break-before:always'></span><p>附件</p>"
        + "<p style=\"page-break-before: always\">附件二</p>")
    #expect(draft.lines == ["正文", "=", "附件", "=", "附件二"])
  }

  @Test(
    "what would lose words is refused",
    arguments: [
      ("<math><mi>x</mi></math>", "FW2111"), ("<object data=x></object>", "FW2112"),
      ("<iframe src=x></iframe>", "FW2113"), ("<ol start=99999><li>x</ol>", "FW2115"),
      ("<p>\u{E000}</p>", "FW2116"),
    ])
  func refused(body: String, code: String) {
    #expect(Draft.codes(Array("<p>正文</p>\(body)".utf8), "稿.html") == [code])
  }

  @Test("the encoding that the page declares, where it is one of China's; else none")
  func encodings() throws {
    // 关于, in GB 2312.
    let head = Array("<html><meta charset=\"gb2312\"><p>".utf8)
    #expect(try Draft.read(head + [0xB9, 0xD8, 0xD3, 0xDA], "x").lines == ["关于"])
    let other = Array("<html><meta charset=big5><p>".utf8)
    #expect(Draft.codes(other + [0xB9, 0xD8, 0xD3, 0xDA], "x") == ["FW1010"])
    #expect(try Draft.read("<meta charset=gbk><p>实为UTF-8", "x").lines == ["实为UTF-8"])
  }

  @Test("HTML is known by how it begins, not by its name")
  func known() throws {
    #expect(try Draft.read("<p>甲</p>", "稿.txt").format == .html)
    #expect(try Draft.read("<关于>的说明", "稿.txt").format == .text)
    #expect(try Draft.read("<!DOCTYPE HTML>\n<p>甲", "稿").format == .html)
  }
}
