import Manuscripts
import Records
import Testing

@Suite("One draft as several programs save it")
struct OtherProgramsTests {
  /// `Fixtures/word.docx`, whose numbers LibreOffice's own text export shows the same.
  private static let expected = [
    "关于市十六届人大二次会议第123号建议的答复", "张三代表：", "一、办理情况", "（一）第一", "（二）第二", "1．小项", "2．小项二",
    "（1）最小", "二、工作打算", "（一）又一", "第1章 总则", "1.1 概述", "1.2 2025年", "①圈一", "②圈二", "①重起", "②接着",
    "点", "无编号", "前半段后半段增了", "有批注", "共12万元链接", "☑同意-1", "=",
  ]

  @Test("as Word saves it, and as LibreOffice saves it again", arguments: ["word", "libreoffice"])
  func word(name: String) throws {
    let draft = try Draft.read(try Draft.fixture(name + ".docx"), name + ".docx")
    #expect(Array(draft.lines.prefix(24)) == Self.expected)
    #expect(draft.lines[24].hasPrefix("表头[3x1]/并[1x2]|b|c/d[2x1]"))
    #expect(draft.tables[0].headRows == 1)
    #expect(draft.tables[0].widths == [1000, 2000, 3000])
    #expect(draft.paragraphs[0].alignment == .centre)
    #expect(draft.paragraphs[0].size == 16)
    #expect(draft.paragraphs[0].font == "仿宋_GB2312")
    #expect(draft.paragraphs[10].outlineLevel == 1)
    #expect(draft.notices(.comment) == ["22 1 李 四：核实"])
    #expect(draft.notices(.footnote) == ["22 1 脚注"])
    #expect(draft.notices(.hiddenText) == ["24 1 隐藏", "25 1 也隐藏"])
    #expect(draft.notices(.insertion) == ["0 1 李 四"])
    #expect(draft.notices(.headerText) == ["0 1 市民政局文件"])
  }

  @Test("as python-docx saves it")
  func pythonDOCX() throws {
    let draft = try Draft.read(try Draft.fixture("python-docx.docx"), "python-docx.docx")
    #expect(
      draft.lines == [
        "关于市十六届人大二次会议第123号建议的答复", "张三代表：", "您提出的“关于完善居家养老服务的建议”收悉。现答复如下：",
        "一、办理情况", "1.新建助餐点。", "2.完善补贴办法。", "加强监管。", "项目[2x1]|数量/助餐[1x2]|点位|12/人次|3000", "市民政局",
        "2026年5月8日", "=", "附件",
      ])
    #expect(draft.paragraphs[0].style == "Title")
    #expect(draft.paragraphs[3].outlineLevel == 1)
    #expect(
      draft.paragraphs[7]
        == .init(
          text: "市民政局", alignment: .right, style: "Normal", size: 16, isBold: true,
          font: "仿宋_GB2312"))
  }
}
