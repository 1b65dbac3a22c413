import Manuscripts
import Testing

@Suite("Drafts in Markdown")
struct MarkdownReaderTests {
  private func read(_ text: String) throws -> Manuscript { try Draft.read(text, "稿.md") }

  @Test("headings, soft and hard breaks, emphasis and links, each with its line")
  func inline() throws {
    let draft = try read(
      """
      # 关于*完善*居家养老服务的答复
      张三代表：

      您提出的建议**收悉**。现将办理
      情况答复如下，**注意：**内容
      3项，见[网站](http://example.org)。\\
      硬换行&nbsp;a &lt; b 与 good
      enough \\*星\\*

      ##二级标题
      """)
    #expect(draft.format == .markdown)
    #expect(
      draft.lines == [
        "关于完善居家养老服务的答复", "张三代表：",
        "您提出的建议收悉。现将办理情况答复如下，注意：内容3项，见网站。\n硬换行 a < b 与 good enough *星*", "二级标题",
      ])
    #expect(draft.paragraphs.map(\.outlineLevel) == [1, nil, nil, 2])
    #expect(draft.blocks.map(\.place.number) == [1, 2, 4, 10])
  }

  @Test("two tildes strike words out and one doesn't; raised figures stay raised")
  func struckAndRaised() throws {
    let draft = try read("新建5~8处，10~12月完工~~（内部掌握）~~。\n\n投资3×10<sup>8</sup>元，CO<sub>2</sub>减排 ~~ 三成。")
    #expect(draft.lines == ["新建5~8处，10~12月完工。", "投资3×10⁸元，CO₂减排 ~~ 三成。"])
    #expect(draft.notices(.struckOut) == ["1 1 （内部掌握）"])
  }

  @Test("footnotes are told with their words, and their signs go")
  func footnotes() throws {
    let draft = try read("全市建成46家[^1]，另有[^无]。\n\n[^1]: 截至2026年4月底。\n\n后文。")
    #expect(draft.lines == ["全市建成46家，另有[^无]。", "后文。"])
    #expect(draft.notices(.footnote) == ["3 1 截至2026年4月底。"])
  }

  @Test("lists keep the numbers that were typed; bullets go and are told")
  func lists() throws {
    let draft = try read("3. 三\n4. 四\n   - 子\n\n正文\n\n1) 括号\n\n1、 顿号\n（一）括号")
    #expect(draft.lines == ["3.三", "4.四", "子", "正文", "1)括号", "1、 顿号（一）括号"])
    #expect(draft.paragraphs[0].numbering == "3.")
    #expect(draft.notices(.numbering) == ["0 1 •"])
  }

  @Test(
    "tables, also right below a text and with short rules",
    arguments: ["正文\n|项目|金额|\n|-|:-:|\n|甲|1\\|2|", "正文\n\n项目|金额\n---|---\n甲|1\\|2"])
  func tables(text: String) throws {
    let draft = try read(text)
    #expect(draft.lines == ["正文", "项目|金额/甲|1|2"])
    #expect(draft.tables[0].headRows == 1)
    #expect(draft.tables[0].rows[1][1].text == "1|2")
  }

  @Test("HTML in it is read as HTML, pictures and remarks are told")
  func html() throws {
    let draft = try read(
      """
      前<br>后<u>线</u>![点位图](a.png)<!-- 内部意见 -->

      <table><tr><td colspan=2>合并</td></tr><tr><td>甲</td><td>乙</td></tr></table>
      """)
    #expect(draft.lines == ["前\n后线", "合并[2x1]/甲|乙"])
    #expect(draft.notices(.picture) == ["1 1 点位图"])
    #expect(draft.notices(.comment) == ["1 1 内部意见"])
    #expect(draft.blocks.map(\.place.number) == [1, 3])
  }

  @Test("code and quotations keep their words; four spaces are an indent, not code")
  func code() throws {
    let draft = try read("```\na  b\n\nc\n```\n\n> 引文一\n> 引文二\n\n    缩进的段落\n续行")
    #expect(draft.lines == ["a  b", "c", "引文一引文二", "缩进的段落续行"])
  }

  @Test("words that look like a link's definition aren't lost")
  func definitions() throws {
    let draft = try read("见[注]和[网站]。\n\n[注]: 数据截至五月\n\n[网站]: http://example.org\n")
    #expect(draft.lines == ["见[注]和网站。", "[注]: 数据截至五月"])
  }

  @Test("what is above the text for other programs is told")
  func frontMatter() throws {
    let draft = try read("---\ntitle: 答复\ntags:\n- 民生\n---\n正文")
    #expect(draft.lines == ["正文"])
    #expect(draft.notices(.unknown) == ["1 1 title: 答复\ntags:\n- 民生"])
    #expect(draft.blocks[0].place.number == 6)
  }

  @Test("a price range or a lone star is no mark-up")
  func plain() throws {
    #expect(try read("3~5万元至6~8万元，评为五*级**").lines == ["3~5万元至6~8万元，评为五*级**"])
  }
}
