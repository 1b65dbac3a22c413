import Letters
import Records
import Testing

@Suite struct CompositionTests {
  @Test func `title, addressee and opening come from the case`() throws {
    let letter = try Fixture().letter()
    #expect(letter.title.text == "关于市第十六届人民代表大会第二次会议第0123号建议的答复")
    #expect(letter.addressee.text == "周明岳等3名代表：")
    #expect(
      try Fixture().texts().first
        == "你们提出的《关于完善居家养老服务的建议》（第0123号）收悉。经会同市财政局、市卫生健康委研究，现答复如下：")
    #expect(try Fixture().texts().last == "感谢你们对养老服务工作的关心和支持，欢迎继续提出宝贵意见。")
  }

  @Test func `headings are numbered by nesting`() throws {
    let texts = try Fixture().texts()
    for heading in ["一、关于助餐", "（一）布点", "1.城区", "（1）北湖", "二、关于培训"] {
      #expect(texts.contains(heading), "\(heading)")
    }
  }

  @Test func `each proposer gets a letter where the office says so`() throws {
    var fixture = try Fixture()
    fixture.office.writing.addressing = .each
    #expect(fixture.letters.map(\.addressee.text) == ["周明岳代表：", "顾清和代表：", "沈知远代表："])
    #expect(try fixture.texts().first?.hasPrefix("您提出的") == true)
    #expect(Set(fixture.letters.map(\.properties.identifier)).count == 3)
  }

  @Test func `an organisation is addressed by its name and as several`() throws {
    var fixture = try Fixture()
    fixture.caseRecord.matter.kind = .proposal
    fixture.caseRecord.proposers = [try Fixture.organisation("民建青岚市委会")]
    #expect(try fixture.letter().addressee.text == "民建青岚市委会：")
    #expect(try fixture.letter().title.text.hasSuffix("第0123号提案的答复"))
    #expect(try fixture.texts().first?.hasPrefix("你们提出的") == true)
  }

  @Test func `an opinion goes to the lead unit and never to a proposer`() throws {
    var fixture = try Fixture()
    fixture.draft.kind = .opinion
    fixture.caseRecord.handling.role = .joint
    fixture.caseRecord.handling.lead = "市水务局"
    fixture.office.writing.addressing = .each
    #expect(fixture.letters.count == 1)
    #expect(try fixture.letter().addressee.text == "市水务局：")
    #expect(try fixture.letter().title.text.hasSuffix("建议的会办意见"))
    #expect(try fixture.texts().last == "特此函告。")
    #expect(try fixture.letter().copies == nil)
    fixture.office.labels[.joint] = "协办"
    #expect(try fixture.letter().title.text.hasSuffix("建议的协办意见"))
  }

  @Test func `a later round is answered again`() throws {
    var fixture = try Fixture()
    fixture.draft.round = 2
    #expect(try fixture.letter().title.text.hasSuffix("再次答复"))
    #expect(try fixture.texts().first?.contains("重新研究办理") == true)
  }

  @Test func `an office's own pattern stands before the built-in one, its matter's before all`() throws {
    var fixture = try Fixture()
    fixture.setPatterns([
      ("title", nil, "对第{number}号的答复"), ("title", "suggestion", "对第{number}号{kind}的答复"),
    ])
    #expect(try fixture.letter().title.text == "对第0123号建议的答复")
    fixture.caseRecord.matter.kind = .proposal
    #expect(try fixture.letter().title.text == "对第0123号的答复")
    fixture.setPatterns([("title", nil, "{没有}的占位")])
    #expect(try fixture.letter().title.text == "{没有}的占位")
  }

  @Test func `copies show numbers and ranks`() throws {
    let letter = try Fixture().letter()
    #expect(letter.copies?.text == "抄送：市人大常委会代表工委（2份），市政府办公室（1份）；市财政局（1份）。")
    #expect(letter.printer?.name.text == "青岚市民政局办公室")
    #expect(letter.printer?.date == nil)
  }

  @Test func `attachments are listed and numbered only when there are several`() throws {
    var fixture = try Fixture()
    fixture.draft.attachments = [try Fixture.attachment("名单")]
    #expect(try fixture.letter().attachmentList.map { $0.label + $0.number + $0.name } == ["附件：名单"])
    #expect(try fixture.letter().attachments.map(\.label.text) == ["附件"])
    fixture.draft.attachments.append(try Fixture.attachment("计划"))
    #expect(
      try fixture.letter().attachmentList.map { $0.label + $0.number + $0.name }
        == ["附件：1.名单", "2.计划"])
    #expect(try fixture.letter().attachments.map(\.label.text) == ["附件1", "附件2"])
  }

  @Test func `class and disclosure are printed as the letterhead says`() throws {
    var fixture = try Fixture()
    #expect(try fixture.letter().classMark?.text == "A类")
    #expect(try fixture.letter().notes.map(\.text) == ["（联系人：顾一，联系电话：0000-5550123）", "（此件公开发布）"])
    fixture.letterhead.classMark.isPrinted = false
    fixture.letterhead.disclosure = .line
    fixture.draft.disclosure.decision = .withheld
    #expect(try fixture.letter().classMark == nil)
    #expect(try fixture.letter().disclosureLine?.text == "公开属性：不予公开")
    #expect(try fixture.letter().notes.count == 1)
    fixture.letterhead.disclosure = .none
    #expect(try fixture.letter().disclosureLine == nil)
  }

  @Test func `a draft has no number, no dates and no seal, and shows its gaps`() throws {
    var fixture = try Fixture()
    fixture.draft.body = []
    fixture.draft.resultClass = ""
    let letter = try fixture.letter()
    #expect(letter.number == nil)
    #expect(letter.signature.date == nil)
    #expect(letter.signature.signatories.allSatisfy { $0.seal == nil })
    #expect(letter.classMark?.text == "〔类别缺〕类")
    #expect(try fixture.texts().contains("〔正文缺〕"))
  }

  @Test func `every block has a path of its own`() throws {
    let paths = try Fixture().letter().blocks.map(\.path)
    #expect(Set(paths).count == paths.count)
  }

  @Test func `no phone or address of a proposer is in any letter`() throws {
    var fixture = try Fixture()
    fixture.caseRecord.proposers[0].phone = "0000-5559999"
    fixture.caseRecord.proposers[0].address = "文昌路99号"
    for letter in fixture.letters {
      #expect(!letter.blocks.contains { $0.text.contains("5559999") || $0.text.contains("文昌路") })
    }
  }

  @Test(arguments: zip([1, 10, 11, 20, 21, 99], ["一、", "十、", "十一、", "二十、", "二十一、", "九十九、"]))
  func `heading numbers`(index: Int, text: String) {
    #expect(HeadingNumber.text(level: 1, index: index) == text)
  }
}

@Suite("A letter that answers several matters")
struct MergedLetterTests {
  @Test func `names every number, and a session where it changes`() throws {
    let fixture = try Fixture()
    var composer = LetterComposer(
      caseRecord: fixture.caseRecord, draft: fixture.draft, office: fixture.office,
      letterhead: fixture.letterhead)
    composer.caseRecord.matter.session = "市八届人大五次会议"
    composer.caseRecord.matter.number = "47"
    composer.caseRecord.matter.title = "关于甲的建议"
    composer.caseRecord.matter.merged = [
      .init(kind: .suggestion, session: "市八届人大五次会议", number: "52", title: "关于乙的建议"),
      .init(kind: .proposal, session: "市政协九届四次会议", number: "13", title: "关于丙的提案"),
    ]
    let letter = composer.letters(standing: .draft(words: "", digest: nil))[0]
    #expect(
      letter.title.text
        == "关于市八届人大五次会议第47号建议、第52号建议、市政协九届四次会议第13号提案的答复")
    guard case .paragraph(let opening)? = letter.body.first else { return }
    #expect(opening.text.contains("《关于甲的建议》（第47号）、《关于乙的建议》（第52号）、《关于丙的提案》（第13号）"))
  }
}
