import Casework
import Letters
import Records
import Testing

@Suite("Registers and lists")
struct ListTests {
  @Test("the transmittal list counts what it lists")
  func transmittal() throws {
    let fixture = try FormFixture()
    let day = try #require(Day(iso: "2026-05-07"))
    let entries = [("A", Disclosure.Decision.open), ("B", .withheld), ("A", .open)].map {
      TransmittalList.Entry(
        matter: fixture.caseRecord.matter, role: .lead,
        proposer: TransmittalList.leadName(fixture.caseRecord), documentNumber: "青民函〔2026〕1号",
        signed: day, resultClass: $0.0, disclosure: $0.1, copies: 2)
    }
    let form = TransmittalList(
      frame: fixture.frame, receiver: "市政府办公室", session: fixture.caseRecord.matter.session,
      entries: entries
    ).form
    #expect(form.has("共3件。A类2件，B类1件，主动公开2件，不予公开1件"))
    #expect(form.has("报送：市政府办公室") && form.has("周明岳等3名代表"))
    #expect(form.textBlocks.contains { $0.text == "6" })
    #expect(form.paper == .a4Landscape)
  }

  @Test("lists and sheets name merged matters beside the first, opinions have a list's own title")
  func merged() throws {
    let fixture = try FormFixture()
    var record = fixture.caseRecord
    record.matter.merged = [
      MergedMatter(kind: .proposal, session: "市政协五次会议", number: "206", title: "关于老年助餐的提案")
    ]
    let day = try #require(Day(iso: "2026-05-07"))
    func list(_ role: Handling.Role) -> Form {
      TransmittalList(
        frame: fixture.frame, receiver: "市政府办公室", session: record.matter.session,
        entries: [
          TransmittalList.Entry(
            matter: record.matter, role: role, proposer: "周明岳等3名代表",
            documentNumber: "青民函〔2026〕1号", signed: day, resultClass: "", disclosure: .open, copies: 1)
        ]
      ).form
    }
    let number = "建议第0123号（并提案第206号）"
    #expect(list(.lead).has(number) && list(.lead).has("关于老年助餐的提案"))
    #expect(list(.lead).has("建议、提案答复件报送清单") && list(.joint).has("会办意见报送清单"))
    let packing = PackingList.Entry(
      matter: record.matter, documentNumber: "青民函〔2026〕1号", recipient: "周明岳代表",
      contents: "答复函3页", copies: 1, pages: 1...4, hasLabel: false)
    #expect(packing.number == number)
    let packed = PackingList(frame: fixture.frame, entries: [packing], left: [], isDuplex: false)
    #expect(packed.form.has(number))
    var sheet = fixture.sheet(nil)
    sheet.caseRecord = record
    #expect(
      sheet.form.has("市第十六届人民代表大会第二次会议建议第0123号《关于完善居家养老服务的建议》；市政协五次会议提案第206号《关于老年助餐的提案》"))
    #expect(sheet.form.has("联系人") && sheet.form.has("顾一　0000-5550123"))
    let notice = try #require(
      ExtensionSheet(
        frame: fixture.frame, caseRecord: record, due: record.handling.due,
        wanted: Day(iso: "2026-07-02"), reason: "", allowedBy: nil, contact: nil
      ).notice)
    #expect(notice.has("关于延期答复第0123号建议、市政协五次会议第206号提案的告知书"))
    #expect(notice.has("（第0123号），在市政协五次会议提出的《关于老年助餐的提案》（第206号）由我局承办"))
  }

  @Test("the seal's register tells uses from letters without one")
  func seals() throws {
    let fixture = try FormFixture()
    let day = try #require(Day(iso: "2026-05-07"))
    func entry(_ sealed: Day?) -> SealRegister.Entry {
      SealRegister.Entry(
        sealed: sealed, documentNumber: "青民函〔2026〕1号", title: "答复", addressee: "周明岳代表",
        copies: 4, allowedBy: sealed == nil ? nil : "钱守谦", keeper: nil)
    }
    let form = SealRegister(
      frame: fixture.frame, from: day, until: day, entries: [entry(day), entry(nil)]
    ).form
    #expect(form.has("文件2件，用印4份") && form.has("未见用印记录") && form.has("钱守谦"))
    let empty = SealRegister(frame: fixture.frame, from: day, until: day, entries: []).form
    #expect(empty.has("本期没有用印"))
  }

  @Test("a notice of extension says by whom, until when and why, in whole sentences")
  func extending() throws {
    let fixture = try FormFixture()
    let due = try #require(Day(iso: "2026-06-02"))
    var sheet = ExtensionSheet(
      frame: fixture.frame, caseRecord: fixture.caseRecord, due: due, wanted: Day(iso: "2026-07-02"),
      reason: "因资金方案尚待审定。", allowedBy: "市政府办公室", contact: nil)
    let notice = try #require(sheet.notice)
    #expect(notice.has("原定于2026年6月2日前答复。因资金方案尚待审定，经市政府办公室同意，答复时限延至2026年7月2日。"))
    #expect(notice.has("你们在市第十六届人民代表大会第二次会议提出的"))
    #expect(sheet.application.has("同意延期。（市政府办公室）"))
    sheet.wanted = nil
    #expect(sheet.notice == nil)
  }

  @Test("a contact record ticks what was; a blank one leaves it to be ticked")
  func contacts() throws {
    let fixture = try FormFixture()
    let blank = ContactRecordSheet(
      frame: fixture.frame, caseRecord: fixture.caseRecord, contact: nil
    ).form
    #expect(blank.has("□周明岳代表　□顾清和代表") && !blank.has("√"))
    let held = ContactRecordSheet(
      frame: fixture.frame, caseRecord: fixture.caseRecord,
      contact: .init(
        with: .eachProposer, proposers: ["d3"], stage: .beforeReply, means: .visit,
        on: fixture.frame.day, by: ["wang"], place: "北湖社区", minutes: "希望增加助餐点。")
    ).form
    for words in ["□√答复前", "□√走访", "□面商", "沈知远代表", "王立春", "北湖社区", "希望增加助餐点。"] {
      #expect(held.has(words), "\(words)")
    }
  }

  @Test("paths are unique in every form")
  func paths() throws {
    let fixture = try FormFixture()
    let application = ApplicationForms(fixture)
    for form in application.all + [fixture.sheet(nil).form] {
      let paths = form.textBlocks.map(\.path)
      #expect(Set(paths).count == paths.count, "\(form.kind)")
      #expect(form.textBlocks.allSatisfy { !$0.text.isEmpty })
      #expect(form.properties.identifier.count == 32)
    }
    #expect(
      Set(application.all.map(\.properties.identifier)).count == application.all.count)
  }
}

/// Applications to be filled in.
private struct ApplicationForms {
  let all: [Form]
  init(_ fixture: FormFixture) {
    let (frame, record) = (fixture.frame, fixture.caseRecord)
    let extending = ExtensionSheet(
      frame: frame, caseRecord: record, due: record.handling.due, wanted: frame.day, reason: "",
      allowedBy: nil, contact: Contact(name: "顾一", phone: "0000-5550123"))
    all =
      [
        HandBackSheet(
          frame: frame, caseRecord: record, accepted: nil, reason: "", proposedUnit: "",
          decision: nil
        ).form,
        MoveSheet(frame: frame, caseRecord: record, from: "", to: "", reason: "").form,
        extending.application,
      ] + [extending.notice].compactMap { $0 }
  }
}
