import Records
import Screening
import Testing

/// What is found in one sentence, and what isn't.
@Suite("Screening a sentence")
struct TextRuleTests {
  struct Row: Sendable, CustomTestStringConvertible {
    var text: String
    var found: [String]
    var testDescription: String { text }
    /// - Parameter found: `kind text`, in order; none: nothing may be found.
    init(_ text: String, _ found: String...) {
      self.text = text
      self.found = found
    }
  }

  static let numbers = [
    Row("身份证号为11010519491231002X。", "id 11010519491231002X"),
    Row("身份证 110105 19491231 002x", "id 110105 19491231 002x"),
    Row("身份证是一一零一零五一九四九一二三一零零二X", "id 一一零一零五一九四九一二三一零零二X"),
    Row("身份证编号110105194912310021有误", "id 110105194912310021"),
    Row("身份证110105491231002", "id 110105491231002"),
    Row("手机：139 1234 5678", "mobile 139 1234 5678"),
    Row("１３８００１３８０００", "mobile １３８００１３８０００"),
    Row("联系电话1３8-0013-8000转", "mobile 1３8-0013-8000"),
    Row("一三八〇〇一三八〇〇〇找老王", "mobile 一三八〇〇一三八〇〇〇"),
    Row("加①③⑧⓪⓪①③⑧⓪⓪⓪", "mobile ①③⑧⓪⓪①③⑧⓪⓪⓪"),
    Row("138\u{200B}0013\u{AD}8000", "mobile 138\u{200B}0013\u{AD}8000"),
    Row("+86 138-0013-8000", "mobile +86 138-0013-8000"),
    Row("13800138000、13900139000", "mobile 13800138000", "mobile 13900139000"),
    Row("星期一13800138000", "mobile 13800138000"),
    Row("电话0571-87654321转801、87654322", "landline 0571-87654321转801", "landline 87654322"),
    Row("传真：(0755)8321 1234", "landline (0755)8321 1234"),
    Row("热线400 820 8820", "landline 400 820 8820"),
    Row("卡号6222 0212 3456 7890 128", "bank 6222 0212 3456 7890 128"),
    Row("6222021234567890128这张卡", "bank 6222021234567890128"),
    Row("信用代码91350100M000100Y43", "credit-code 91350100M000100Y43"),
    Row("护照E12345678，通行证H1234567890", "passport E12345678", "passport H1234567890"),
    Row("京A·12345和沪ＡＤ12345", "plate 京A·12345", "plate 沪ＡＤ12345"),
    Row("邮箱 zhang.san＠qq.com", "email zhang.san＠qq.com"),
    Row("li4[at]163[dot]com", "email li4[at]163[dot]com"),
    Row("13800138000@139.com", "email 13800138000@139.com"),
  ]

  static let persons = [
    Row("家住幸福小区3幢2单元501室，独居", "address 幸福小区3幢2单元501室"),
    Row("住址：人民路12号", "address 人民路12号"),
    Row("户籍在和平村三组15号", "address 和平村三组15号"),
    Row("阳光花园3-2-501漏水", "address 阳光花园3-2-501"),
    Row("学生王小明（12岁）", "minor 王小明"),
    Row("三年级学生黄俊杰、李梓萱被撞伤", "minor 黄俊杰", "minor 李梓萱"),
    Row("14岁的林小宇在河道溺水", "minor 林小宇"),
    Row("我女儿刘一菲今年上初二", "minor 刘一菲"),
    Row("信访人张建国多次来访", "sensitive 张建国"),
    Row("陈桂英患尿毒症", "sensitive 陈桂英"),
    Row("失信被执行人黄丽丽", "sensitive 黄丽丽"),
    Row("机密★1年", "secrecy 机密★1年"),
    Row("秘 密 ★", "secrecy 秘 密 ★"),
    Row("（内部资料）", "secrecy 内部资料"),
    Row("绝密", "secrecy 绝密"),
  ]

  static let harmless = [
    Row("青民函〔2026〕12号"), Row("总投资13800138000元"), Row("共13,800,138,000元"),
    Row("编号13800138000"), Row("订单号：6222021234567890128"), Row("第13800138000号"),
    Row("统一项目代码2019-330300-48-01-012345-000"), Row("0.57187654321"),
    Row("手机号已隐去（138****1234）"), Row("热线12345、12333"), Row("电话会议于20260312召开"),
    Row("粤B2-20210001"), Row("京ICP备12345678号"), Row("浙A级景区"), Row("动车G7345次"),
    Row("执行标准G12345678"), Row("编号110105194912310021"), Row("@人民日报"),
    Row("市民政局（人民路12号）"), Row("市行政中心3号楼201室"), Row("幸福小区3幢加装电梯"),
    Row("独居老人家庭273户"), Row("项目位于解放路200号"), Row("我局地址：中山路88号1201室"),
    Row("学生安全管理、儿童康复"), Row("低保户李某某家庭"), Row("张建国代表提出的信访建议"),
    Row("局长王强接待上访群众"), Row("联系人：李强，负责信访工作"), Row("残疾人联合会"),
    Row("大学生王强返乡创业"), Row("18岁的赵强参军"), Row("保守国家秘密和商业秘密"),
    Row("内部资料管理办法"), Row("他掌握的秘密"), Row(""),
  ]

  @Test(arguments: numbers + persons + harmless)
  func `a sentence gives what is in it`(row: Row) {
    let found = Screener().findings(in: row.text)
    #expect(found.map { "\($0.kind.rawValue) \($0.text)" } == row.found)
  }

  @Test("offsets count the scalars of the text as given, and every mask is of one width")
  func offsets() {
    for row in TextRuleTests.numbers + TextRuleTests.persons {
      let scalars = Array(row.text.unicodeScalars)
      for finding in Screener().findings(in: row.text) {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars[finding.from..<finding.to])
        #expect(String(text) == finding.text)
        #expect(finding.mask == Screener.mask)
        #expect((0.4...1).contains(finding.confidence))
      }
    }
  }

  @Test("the office's words are found whatever their width, case and spaces")
  func ownWords() {
    let screener = Screener(words: ["天河项目", "ABC", "", " "])
    let found = screener.findings(in: "天 河-项目的abc，ＡＢＣ计划，xABC")
    #expect(found.map(\.text) == ["天 河-项目", "abc", "ＡＢＣ"])
    #expect(found.allSatisfy { $0.kind == .word })
  }

  @Test("a line is one line of JSON, an empty one too")
  func json() throws {
    #expect(FindingJSON.line([]) == "{\"findings\":[]}")
    let line = FindingJSON.line(Screener().findings(in: "电话\"13800138000\""))
    #expect(
      line
        == "{\"findings\":[{\"kind\":\"mobile\",\"text\":\"13800138000\",\"from\":3,\"to\":14,"
        + "\"confidence\":0.98,\"mask\":\"×××\"}]}")
    let lines = try LineScreening.lines(of: Array("甲\r\n\n乙\n".utf8), name: "a.txt")
    #expect(lines == ["甲", "", "乙"])
  }

  @Test("long hostile texts end", .timeLimit(.minutes(1)))
  func hostile() {
    for piece in ["1 ", "1-1", "家住", "3户", "a@a.", "王小明", "[at]", "0571-", "(", "秘 "] {
      _ = Screener().findings(in: String(repeating: piece, count: 2_000))
    }
  }
}
