import Casework
import Letters
import Records
import Testing

@Suite("The sign-off sheet")
struct SignOffTests {
  private let prefix = FormFixture.content.short

  private func approve(
    _ comment: String?, as capacity: Capacity = .oneself
  ) -> Command { .approve(contentPrefix: prefix, as: capacity, comment: comment) }

  @Test("each gate has opinion, signature and instant, in order, with stand-ins and clerks named")
  func gates() throws {
    let fixture = try FormFixture()
    let scan = Digest(of: [1])
    let state = try fixture.proceedings([
      ("wang", approve("数据已核对，建议答复。")),
      ("zhou", approve(nil, as: .standingIn(for: "zhao"))),
      ("sun", approve("同意签发。", as: .entering(for: "qian", scan: scan))),
    ])
    let form = fixture.sheet(state).form
    let text = form.text
    #expect(text.contains("王立春　2026年5月6日 10:00"))
    #expect(text.contains("周敏（代赵明诚）　2026年5月6日 11:00"))
    #expect(text.contains("钱守谦〔代录：孙晓燕，附扫描件〕　2026年5月6日 12:00"))
    let order = ["数据已核对", "周敏（代", "同意签发。"].compactMap { text.ranges(of: $0).first?.lowerBound }
    #expect(order.count == 3 && order == order.sorted())
    #expect(text.contains("身份：自报"))
    #expect(text.contains(prefix))
    // Nobody wrote an opinion at the second gate: passing it says 同意.
    #expect(text.contains("\n同意\n"))
  }

  @Test("gates to come have empty boxes to sign in")
  func blank() throws {
    let fixture = try FormFixture()
    let form = fixture.sheet(try fixture.proceedings([("wang", approve("同意。"))])).form
    #expect(form.text.components(of: "签名：") == 2)
    #expect(form.has("审签中"))
    let fresh = fixture.sheet(nil).form
    #expect(fresh.text.components(of: "签名：") == 3)
    #expect(fresh.has("尚未送审") && fresh.has("主要领导"))
  }

  @Test("a return and a forward edit are told, and who signed an earlier text says which")
  func course() throws {
    let fixture = try FormFixture()
    var edited = fixture.draft
    edited.title = "关于第0123号建议的答复（修改）"
    let frozen = try FrozenRecords(
      caseRecord: fixture.caseRecord, draft: edited, office: OfficeVersion(fixture.office),
      letterhead: fixture.frame.letterhead)
    let after = Digest(of: Array("after".utf8))
    let state = try fixture.proceedings([
      ("wang", approve("同意。")), ("zhao", .return(to: .drafter, comment: "请补充资金数额")),
      (
        "li",
        .submit(
          try FrozenRecords(
            caseRecord: fixture.caseRecord, draft: fixture.draft,
            office: OfficeVersion(fixture.office), letterhead: fixture.frame.letterhead),
          content: FormFixture.content)
      ),
      ("wang", approve("已补充。")),
      ("zhao", .edit(frozen, content: after, mode: .forward, comment: "改两处用词")),
    ])
    var sheet = fixture.sheet(state)
    sheet.content = after
    let form = sheet.form
    #expect(form.has("退回拟稿人") && form.has("请补充资金数额"))
    #expect(form.has("修改，前签有效") && form.has("改两处用词"))
    #expect(form.has("所签文稿 \(prefix)"))
  }

  @Test("class, disclosure with its reason, copies and pages are what the records say")
  func facts() throws {
    var fixture = try FormFixture()
    fixture.draft.disclosure = Disclosure(decision: .withheld, reason: "涉及第三方商业秘密")
    fixture.draft.urgency = "加急"
    let form = fixture.sheet(nil).form
    for words in [
      "不予公开", "涉及第三方商业秘密", "加急", "周明岳等3名代表", "市人大常委会代表工委（2份）", "3份，每份3页",
      "养老服务科", "李致远", "建议第0123号《关于完善居家养老服务的建议》",
    ] {
      #expect(form.has(words), "\(words)")
    }
  }
}

extension String {
  /// How often `words` stand in it.
  func components(of words: String) -> Int { ranges(of: words).count }
}
