import Manuscripts
import Records
import Testing

/// What is read of a proposal's own text.
@Suite("Proposals") struct ProposalTests {
  private static func proposal(_ text: String) throws -> Proposal {
    ProposalRecogniser.recognise(
      try ManuscriptReader.manuscript(Array(text.utf8), file: "proposal.txt"))
  }

  @Test("Labels, title, number and session are no part of the text; points are divided")
  func labelled() throws {
    let proposal = try Self.proposal(
      """
      市第十六届人民代表大会第二次会议
      代表建议、批评和意见
      第0123号
      案　由：关于完善居家养老助餐服务的建议
      领衔代表：周明岳（青岚市第三中学，0000-5550100）
      联名代表：李慧、王强
      近年来，我市老年人口持续增加，60岁以上老人已达21.3万人，不少高龄、独居老人“做饭难、吃饭难”。
      一、存在的问题
      老城区助餐点多，城郊和乡镇少，1.5公里内没有助餐点的社区还有47个。
      二、建议
      （一）扩大助餐点覆盖范围。优先在城郊和乡镇布点，两年内实现15分钟可达。
      （二）提高用餐补贴标准。对80岁以上和低保老人每餐补贴不少于4元。
      （三）支持运营机构降本增效
      水、电、气执行居民价格，场地租金减免。
      """)
    #expect(proposal.fields[.title] == "关于完善居家养老助餐服务的建议")
    #expect(proposal.fields[.session] == "市第十六届人民代表大会第二次会议")
    #expect(proposal.fields[.number] == "0123")
    #expect(proposal.fields[.proposer] == "周明岳")
    #expect(proposal.fields[.unit] == "青岚市第三中学")
    #expect(proposal.fields[.phone] == "0000-5550100")
    #expect(proposal.fields[.cosigners] == "李慧、王强")
    #expect(proposal.points == ["扩大助餐点覆盖范围", "提高用餐补贴标准", "支持运营机构降本增效"])
    #expect(proposal.text.first?.hasPrefix("近年来") == true)
    #expect(proposal.text.count == 8)
  }

  @Test(
    "The number stands over the title in many shapes",
    arguments: [
      "第0087号建议", "第0087号", "建议第0087号", "编号：0087", "（第0087号）", "建议编号：第0087号", "编号 0087", "0087号",
      "（第0087号建议）", "市第十六届人民代表大会第二次会议第0087号建议", "第 0087 号代表建议",
    ])
  func numbers(line: String) throws {
    let proposal = try Self.proposal(
      "\(line)\n关于增设公交站的建议\n领衔代表：邵美琪\n文昌路沿线新建小区入住两年，最近的公交站在1.2公里外。")
    #expect(proposal.fields[.number] == "0087")
    #expect(proposal.fields[.title] == "关于增设公交站的建议")
    #expect(proposal.text.count == 1)
  }

  @Test("A line over the title that isn't known doesn't hide the title, and stays")
  func strangeHead() throws {
    let proposal = try Self.proposal(
      "请于6月前答复\n关于增设公交站的建议\n第0087号\n文昌路沿线新建小区入住两年，最近的公交站在1.2公里外。")
    #expect(proposal.fields[.title] == "关于增设公交站的建议")
    #expect(proposal.fields[.number] == "0087")
    #expect(proposal.text.first == "请于6月前答复")
  }

  @Test("What is asked may stand in one sentence")
  func inline() throws {
    let proposal = try Self.proposal(
      """
      关于破解老城区停车难的提案
      提案人：凤思源
      老城区停车缺口约2.4万个，夜间尤其突出。
      为此建议：一是开放机关和国企的内部车位；二是利用边角地新建公共停车场；三是规范路内泊位收费。
      """)
    #expect(proposal.points == ["开放机关和国企的内部车位", "利用边角地新建公共停车场", "规范路内泊位收费"])
    #expect(proposal.fields[.proposer] == "凤思源")
  }

  @Test("Nobody is lost or made up, and what isn't certain is told")
  func people() throws {
    let proposal = try Self.proposal(
      """
      关于加强社区消防安全的提案
      提案人：周明岳（市三中校长）、王 伟 委员  界别：教育界  联系电话：0000-5550100
      附议委员：王伟、王伟、欧阳 锋
      近年来，社区消防存在通道堵塞、器材老化、意识薄弱等问题，群众反映强烈。
      为此建议：
      1.清理通道。
      对占用者依法处罚。
      2、更新器材。
      （1）灭火器。
      （2）消火栓。
      （三）加强宣传
      """)
    #expect(proposal.fields[.proposer] == "周明岳、王 伟 委员")
    #expect(proposal.fields[.unit] == "市三中校长")
    #expect(proposal.fields[.phone] == "0000-5550100")
    #expect(proposal.fields[.cosigners] == "王伟、王伟、欧阳 锋")
    #expect(proposal.points == ["清理通道", "更新器材", "加强宣传"])
    let told = proposal.remarks.map(\.message.chinese).joined()
    #expect(told.contains("界别：教育界") && told.contains("“王伟”写了两次") && told.contains("序号"))
  }

  @Test("A text without a list of what is asked says so")
  func none() throws {
    let proposal = try Self.proposal("关于增设公交站的建议\n领衔代表：邵美琪\n文昌路沿线新建小区入住两年，最近的公交站在1.2公里外。")
    #expect(proposal.points.isEmpty)
    #expect(proposal.remarks.map(\.code) == [RecognitionCode.noPoints])
  }
}
