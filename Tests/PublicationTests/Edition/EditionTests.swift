import Desk
import Foundation
import Publication
import Records
import Testing

@Suite("A public edition", .serialized)
struct EditionTests {
  private func texts(_ office: PublicOffice) throws -> [String] {
    let edition = try office.dossier("case-1/public")
    return EditionTexts.all(edition.caseRecord, edition.draft).map(\.text)
  }

  @Test("holds what is marked public and nothing else")
  func onlyPublic() throws {
    let office = try PublicOffice(reply: {
      $0.replacing(
        "</body>",
        with: """
          <section public="false"><heading>关于预算安排</heading><p>内部测算为三千二百万元。</p></section>
          <section><heading>关于选址</heading><p>八处已定。</p>
          <section public="false"><heading>备选地块</heading><p>北湖旧仓库正在谈判。</p></section></section>
          </body>
          <commitments><commitment due="2026-12-31">年内建成助餐点</commitment></commitments>
          """)
    })
    try office.issue()
    try office.prepare()
    let whole = try texts(office).joined(separator: "\n")
    #expect(whole.contains("关于选址") && whole.contains("新建社区助餐点12处"))
    for secret in [
      "预算安排", "三千二百万", "备选地块", "北湖旧仓库", "青岚市第三中学", "0000-5550100", "文昌路1号",
      "年内建成助餐点",
    ] {
      #expect(!whole.contains(secret), "\(secret)")
      let record = try office.text("case-1/public/case.xml") + office.text("case-1/public/reply.xml")
      #expect(!record.contains(secret), "\(secret) in the record")
    }
  }

  @Test("masks what screening finds by marks of one width, and says so")
  func masks() throws {
    let office = try PublicOffice(reply: {
      $0.replacing(
        "全年培训养老护理员600人次",
        with: "经办人手机13812345678、身份证号11010519491231002X，全年培训养老护理员600人次")
    })
    try office.issue()
    try office.prepare()
    let whole = try texts(office).joined(separator: "\n")
    #expect(!whole.contains("13812345678") && !whole.contains("11010519491231002X"))
    #expect(whole.contains("手机×××、身份证号×××，全年"))
    let edition = try #require(try office.dossier("case-1/public").draft.edition)
    #expect(edition.isMasked)
    #expect(edition.found.map(\.kind).contains(.mobile) && edition.found.map(\.kind).contains(.id))
    let record = try office.text("case-1/public/reply.xml")
    #expect(!record.contains("13812345678"))
    try office.review()
    try office.release()
    let site = try office.site(on: "2026-06-20")
    let page = try #require(site["letter/jy-2026-0001-r1/index.html"])
    #expect(String(decoding: page, as: UTF8.self).contains("×××"))
    for (path, bytes) in site {
      #expect(!String(decoding: bytes, as: UTF8.self).contains("13812345678"), "\(path)")
    }
  }

  @Test("of a mobile number in the contact shows nothing, whatever the treatment")
  func contact() throws {
    let office = try PublicOffice(reply: { $0.replacing("0000-5550123", with: "１３８ 1234 5678") })
    try office.issue()
    try office.prepare()
    #expect(try office.dossier("case-1/public").draft.contact == nil)
  }

  @Test("waits for a person where the office's word list asks")
  func undecided() throws {
    let office = try PublicOffice(reply: {
      $0.replacing("6月底前", with: "按救助对象名单，6月底前")
    })
    try office.issue()
    #expect(codes { try office.prepare() } == [2001])
    #expect(codes { try office.prepare(decisions: EditionDecisions(kept: [9: "公开过"])) }.contains(2007))
    #expect(codes { try office.prepare(decisions: EditionDecisions(kept: [1: " "])) } == [2009])
    try office.prepare(decisions: EditionDecisions(masked: [1]))
    #expect(try !texts(office).joined().contains("救助对象名单"))
  }

  @Test("hides words besides, without another number for what was found, and wherever they stand")
  func hidden() throws {
    let office = try PublicOffice(reply: {
      $0.replacing(
        "全年培训养老护理员600人次",
        with: "经办人手机13812345678、身份证号11010519491231002X，单位代码91350100M000100Y43，全年培训养老护理员600人次")
    })
    try office.issue()
    // The mobile number is finding 1, with words hidden before it as without.
    try office.prepare(
      decisions: EditionDecisions(kept: [1: "公开的服务电话"], hidden: ["经办人", "M000100"]))
    let whole = try texts(office).joined(separator: "\n")
    #expect(whole.contains("×××手机13812345678、身份证号×××，单位代码91350100×××Y43"))
    #expect(
      codes {
        try office.prepare(decisions: EditionDecisions(hidden: ["没有写过的字"]))
      } == [2007])
    // Words around a masked finding leave nothing of themselves behind.
    try office.prepare(
      decisions: EditionDecisions(hidden: ["身份证号11010519491231002X，单位代码"]))
    #expect(
      try texts(office).joined().contains("手机×××、×××91350100M000100Y43，全年培训"))
  }

  @Test("kept by a person keeps the words with the reason")
  func kept() throws {
    let office = try PublicOffice(reply: {
      $0.replacing("6月底前", with: "按救助对象名单，6月底前")
    })
    try office.issue()
    try office.prepare(decisions: EditionDecisions(kept: [1: "只提及名称，没有名单内容"]))
    #expect(try texts(office).joined().contains("救助对象名单"))
    try office.review()
    try office.release()
    #expect(try office.snapshot(on: "2026-06-20").letters.count == 1)
  }

  @Test("that was changed by hand is refused at submission and at release")
  func changedByHand() throws {
    let office = try PublicOffice()
    try office.issue()
    try office.prepare()
    let good = try office.text("case-1/public/reply.xml")
    try office.write(good.replacing("12处", with: "20处"), "case-1/public/reply.xml")
    #expect(codes { try office.review() } == [2002])
    try office.write(good, "case-1/public/reply.xml")
    try office.review()
    try office.write(good.replacing("12处", with: "20处"), "case-1/public/reply.xml")
    #expect(codes { try office.release() }.contains(2002))
    try office.write(good, "case-1/public/reply.xml")
    try office.release()
  }

  @Test("of a letter that isn't issued can be rehearsed, not prepared")
  func notIssued() throws {
    let office = try PublicOffice()
    #expect(codes { try office.prepare() }.contains(2003))
    let rehearsal = try office.editions.rehearse(try office.dossier(), by: "li")
    #expect(rehearsal.draft.body.count > 2)
    let files = try office.editions.rehearsalFiles(rehearsal, of: try office.dossier())
    #expect(files.map(\.name) == ["JY-2026-0001-rehearsal.pdf", "JY-2026-0001-rehearsal.html"])
  }

  @Test("of a withheld letter needs a reason for opening it")
  func withheld() throws {
    let office = try PublicOffice(reply: {
      $0.replacing(
        "<disclosure decision=\"open\"/>",
        with: "<disclosure decision=\"withheld\"><reason>涉及未公布的规划</reason></disclosure>")
    })
    try office.issue()
    #expect(codes { try office.prepare() } == [2003])
    #expect(try office.snapshot(on: "2026-07-01").letters.isEmpty)
    #expect(try office.snapshot(on: "2026-07-01").counts.map(\.count) == [1])
    try office.prepare(change: (.open, "规划已经公布"))
    try office.review()
    try office.release()
    #expect(try office.snapshot(on: "2026-07-01").letters.count == 1)
    #expect(try office.snapshot(on: "2026-07-01").counts.isEmpty)
    #expect(try !String(decoding: Array(office.site(on: "2026-07-01").values.joined()), as: UTF8.self)
      .contains("未公布的规划"))
  }

  @Test("passes no chain that was made for letters")
  func chain() throws {
    let office = try PublicOffice()
    try office.issue()
    try office.prepare()
    try office.write(
      office.text("office.xml").replacing("kinds=\"edition\"", with: "kinds=\"report\""),
      "office.xml")
    #expect(!codes { try office.review() }.isEmpty)
  }

  @Test("is published as a summary where the letter says so")
  func summary() throws {
    let office = try PublicOffice(reply: {
      $0.replacing(
        "<disclosure decision=\"open\"/>",
        with: "<disclosure decision=\"open\" extent=\"summary\"><summary><p>今年新建助餐点，培训护理员。</p></summary></disclosure>")
    })
    try office.issue()
    try office.prepare()
    let whole = try texts(office).joined(separator: "\n")
    #expect(whole.contains("今年新建助餐点，培训护理员。") && !whole.contains("600人次"))
    try office.review()
    try office.release()
    let letter = try #require(try office.snapshot(on: "2026-06-20").letters.first)
    #expect(letter.extent == .summary && !letter.isMasked)
  }
}
