import Manuscripts
import Records
import Testing

@Suite("Drafts in plain text")
struct TextReaderTests {
  private static let letter = "关于某建议的答复\n\n　　张三代表：\n　　您的建议收悉。\n"

  @Test("a line is a paragraph, whatever ends it, and keeps its number")
  func lines() throws {
    let draft = try Draft.read("标题\r\n\r\n　　正文一\r\u{3000}正文二\u{2028}末行", "稿.txt")
    #expect(draft.format == .text)
    #expect(draft.lines == ["标题", "·", "正文一", "正文二", "末行"])
    #expect(draft.blocks.map(\.place.number) == [1, 2, 3, 4, 5])
    #expect(draft.blocks[2].place.words.chinese == "第3行")
  }

  @Test("UTF-8 with and without a mark, UTF-16 with one, GB18030")
  func encodings() throws {
    let expected = ["关于某建议的答复", "·", "张三代表：", "您的建议收悉。"]
    let plain = Array(Self.letter.utf8)
    let wide: [UInt8] = Self.letter.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big: [UInt8] = Self.letter.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    for bytes in [plain, [0xEF, 0xBB, 0xBF] + plain, [0xFF, 0xFE] + wide, [0xFE, 0xFF] + big] {
      #expect(try Draft.read(bytes, "稿.txt").lines == expected)
    }
    // 关于, and 㐁 in four bytes.
    let chinese: [UInt8] = [0xB9, 0xD8, 0xD3, 0xDA, 0x81, 0x39, 0xEF, 0x30]
    #expect(try Draft.read(chinese, "稿.txt").lines == ["关于㐁"])
  }

  @Test("bytes in no encoding are refused, and so is a file of nothing")
  func broken() {
    #expect(Draft.codes([0xB9, 0xD8, 0xFF, 0x41], "稿.txt") == ["FW1011"])
    #expect(Draft.codes([], "稿.txt") == ["FW1005"])
    #expect(Draft.codes(Array(" \n\u{3000}\n".utf8), "稿.txt") == ["FW2117"])
    #expect(Draft.codes([0x41, 0, 0x42], "稿.txt") == ["FW2101"])
  }

  @Test("lines that a mail program broke are joined; headings and short lines end a paragraph")
  func wrapped() throws {
    let text = """
      一、办理情况
          我局高度重视您提出的建议，立即组织有关科室进行研究，多次到
      社区实地了解情况，并与有关部门会商。今年以来新建助餐点十二个，
      覆盖全部街道，日均服务老年人三千余人次，受到群众的普遍欢迎和好
      评。
      二、下一步工作
          继续扩大助餐点的覆盖面，争取年内再建八个，让更多老年人就近就
      餐；完善补贴办法，对高龄和困难老年人给予照顾；加强对食品安全的
      监督检查。
      """
    let draft = try Draft.read(text, "稿.txt")
    #expect(
      draft.lines == [
        "一、办理情况",
        "我局高度重视您提出的建议，立即组织有关科室进行研究，多次到社区实地了解情况，并与有关部门会商。今年以来新建助餐点十二个，覆盖全部街道，日均服务老年人三千余人次，受到群众的普遍欢迎和好评。",
        "二、下一步工作",
        "继续扩大助餐点的覆盖面，争取年内再建八个，让更多老年人就近就餐；完善补贴办法，对高龄和困难老年人给予照顾；加强对食品安全的监督检查。",
      ])
    #expect(draft.notices(.lineBreak) == ["0 5 "])
    #expect(draft.blocks.map(\.place.number) == [1, 2, 6, 7])
  }

  @Test("a text whose lines are of all lengths is left as it is")
  func unwrapped() throws {
    let text = "　　我局高度重视您提出的建议，立即组织研究。\n　　今年新建助餐点十二个，日均服务三千人次，受到好评。\n特此答复。"
    let draft = try Draft.read(text, "稿.txt")
    #expect(draft.lines.count == 3)
    #expect(draft.notices == [])
  }

  @Test("a form feed is a page break; a private character is an error with its line")
  func others() throws {
    #expect(try Draft.read("正文\n\u{C}附件\n", "稿.txt").lines == ["正文", "=", "附件"])
    let fault = #expect(throws: Diagnostics.self) { try Draft.read("正文\n姓\u{E000}名", "稿.txt") }
    #expect(fault?.all.map(\.code) == [ManuscriptCode.character])
    #expect(fault?.all.first?.place.line == 2)
    #expect(fault?.all.first?.message.chinese == "第2行（“姓〓名”）：有说不准的字符U+E000")
  }
}
