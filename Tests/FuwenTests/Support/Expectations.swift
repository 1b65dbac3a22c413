/// What an official would expect of each letter, read off the example's own files by hand.
struct Expectation: Sendable {
  var bureau: String
  var name: String
  var title: String
  var number: String
  /// Gate, who passed it, 代 for whom, 代录 where entered.
  var gates: [String]
  /// nil where the letterhead prints none.
  var classMark: String?
  /// Note or line; nil where the letterhead prints none.
  var disclosure: String?
  var addressees: [String]
  /// nil where nobody gets a copy.
  var copies: String?
  var dated: String
  /// 印发日期, in the imprint of the document form.
  var printed: String?
}

extension Expectation {
  static let all: [Expectation] = [
    Expectation(
      bureau: "s01-keji", name: "chanxueyan",
      title: "关于霁川市第十六届人民代表大会第二次会议第0086号建议的答复", number: "霁科函〔2026〕31号",
      gates: ["科室 储云海", "分管领导 司空毅", "主要领导 宫怀远"], classMark: "A类",
      disclosure: "（此件公开发布）", addressees: ["祁望舒等3名代表"],
      copies: "抄报：市人大常委会代表联络工作委员会；市委督查室，市政府督查室。", dated: "2026年6月5日"),
    Expectation(
      bureau: "s01-keji", name: "yanfa-touru",
      title: "关于政协霁川市第十届委员会第三次会议第0214号提案的答复", number: "霁科函〔2026〕44号",
      gates: ["科室 湛若川", "分管领导 糜芷若", "主要领导 宫怀远"], classMark: "B类",
      disclosure: "（此件公开发布）", addressees: ["尉迟明远委员"],
      copies: "抄报：市政协提案委员会；市委督查室，市政府督查室。", dated: "2026年7月15日"),
    Expectation(
      bureau: "s02-gongan", name: "xiebao",
      title: "关于政协栖临市第九届委员会第四次会议第0157号提案的协办意见", number: "栖公协〔2026〕9号",
      gates: ["专人核对 宁知夏", "业务科室 蓝望洋代谷剑平", "综合科室 谌立行", "分管领导 方秉文", "主要领导 雷震川"],
      classMark: nil, disclosure: nil, addressees: ["市民政局"], copies: "抄送：市政府督查室。",
      dated: "2026年4月17日"),
    Expectation(
      bureau: "s02-gongan", name: "zhian-wangge",
      title: "关于栖临市第十七届人民代表大会第五次会议第0102号建议的答复", number: "栖公复〔2026〕17号",
      gates: [
        "专人核对 安宁之", "业务科室 尚可为", "业务科室 侯劲松", "综合科室 谌立行", "分管领导 端木岩", "主要领导 雷震川",
      ], classMark: "（C）", disclosure: "公开属性：依申请公开",
      addressees: ["茅以宁代表", "戚长风代表", "路遥之代表", "葛青苗代表", "裘一诺代表"],
      copies: "抄送：市人大常委会人事代表工作委员会（2份），市人大监察和司法委员会（1份）；市政府督查室（1份）。",
      dated: "2026年6月12日", printed: "2026年6月16日印发"),
    Expectation(
      bureau: "s03-weijian", name: "xiangcun-yisheng", title: "对县政协十届三次会议第78号提案的答复",
      number: "芷卫函〔2026〕27号", gates: ["股室 臧怀谷", "分管领导 濮阳澄", "主要领导 栾振玉"],
      classMark: "办理结果：B", disclosure: nil, addressees: ["仲秋白委员"],
      copies: "抄送：县政协提案委；县政府督查室。", dated: "2026年7月10日"),
    Expectation(
      bureau: "s03-weijian", name: "yiye", title: "对县十八届人大二次会议第31号建议的答复",
      number: "芷卫函〔2026〕11号", gates: ["股室 茹景澄", "分管领导 敖承志", "主要领导 栾振玉"],
      classMark: "办理结果：A", disclosure: nil, addressees: ["松柏年代表"],
      copies: "抄送：县人大常委会代表工委；县政府督查室。", dated: "2026年4月24日"),
    Expectation(
      bureau: "s04-shangwu", name: "kuajing-huiban",
      title: "关于政协望汀市第十届委员会第五次会议第0126号提案的会办意见", number: "望商会函〔2026〕14号",
      gates: ["科室 昌若溪", "分管领导 柏景明", "主要领导 贺知遥"], classMark: "办理结果：B类",
      disclosure: "公开属性：不予公开", addressees: ["市口岸和物流办公室"],
      copies: nil, dated: "2026年4月22日"),
    Expectation(
      bureau: "s04-shangwu", name: "sheng-zhengxie",
      title: "关于政协江澜省第十三届委员会第四次会议第0317号提案的答复", number: "望商函〔2026〕58号",
      gates: ["科室负责人 樊立诚", "办公室核稿 喻文舟", "分管领导 汤以恒", "主要领导 贺知遥"],
      classMark: "办理结果：A类", disclosure: "公开属性：主动公开", addressees: ["钟离岫委员"],
      copies: "抄送：市政协提案委员会（2份）；市政府督查室（2份）。", dated: "2026年7月9日"),
    Expectation(
      bureau: "s05-sifa", name: "tiaojie",
      title: "关于政协沅岭市第九届委员会第五次会议第058号提案的协办意见", number: "沅司协函〔2026〕11号",
      gates: ["业务科室 童立春", "法治调研科（复查整理） 耿书简代苗若谷", "局领导 帅文岳"], classMark: "办理结果：A",
      disclosure: "（此件依申请公开）", addressees: ["市中级人民法院"], copies: "抄送：市政府督查室。",
      dated: "2026年5月20日"),
    Expectation(
      bureau: "s05-sifa", name: "zhitongche",
      title: "关于沅岭市第九届人民代表大会第五次会议第闭007号建议的协办意见", number: "沅司协函〔2026〕3号",
      gates: ["业务科室 蓝正言", "局领导审定 湛如川"], classMark: "办理结果：A", disclosure: "（此件公开发布）",
      addressees: ["市政务服务和营商环境管理局"], copies: "抄送：市政府督查室。", dated: "2026年4月9日"),
    Expectation(
      bureau: "s06-shuili", name: "guanqu",
      title: "关于棠溪县第十八届人民代表大会第五次会议第036号建议的答复", number: "棠水函〔2026〕27号",
      gates: ["股室 鞠润田", "分管领导 赖长风", "主要领导 堵江平"], classMark: "A类",
      disclosure: "（此件公开发布）", addressees: ["贾长庚代表、米秋华代表、宗立冬代表"],
      copies: "抄送：县人大常委会选举任免代表联络工作委员会（2份）；县政府督查室（1份）。", dated: "2026年5月21日",
      printed: "2026年5月22日印发"),
    Expectation(
      bureau: "s06-shuili", name: "guanqu-erci",
      title: "关于棠溪县第十八届人民代表大会第五次会议第036号建议的再次答复", number: "棠水函〔2026〕41号",
      gates: ["股室 潘水生", "分管领导 赖长风", "主要领导 堵江平"], classMark: "A类",
      disclosure: "（此件公开发布）", addressees: ["贾长庚代表、米秋华代表、宗立冬代表"],
      copies: "抄送：县人大常委会选举任免代表联络工作委员会（2份）；县政府督查室（1份）。", dated: "2026年7月10日",
      printed: "2026年7月13日印发"),
    Expectation(
      bureau: "s06-shuili", name: "heku",
      title: "关于政协棠溪县第十一届委员会第五次会议第028号提案的答复", number: "棠水函〔2026〕46号",
      gates: ["股室 雍固安", "分管领导 慕容川代尚岱岳", "主要领导 堵江平"], classMark: "B类",
      disclosure: "（此件公开发布）", addressees: ["雷若谷委员、贝明珠委员"],
      copies: "抄送：县政协提案和委员联络委员会（2份）；县政府督查室（1份）。", dated: "2026年7月23日",
      printed: "2026年7月24日印发"),
    Expectation(
      bureau: "s07-chengjian", name: "jingshui",
      title: "关于澜桥市第十七届人民代表大会第五次会议第057号建议的答复", number: "澜建函〔2026〕46号",
      gates: ["承办科室 窦长河", "办公室（审核把关） 简书和", "分管领导（批阅修改） 裴仲衡", "主要领导（审定） 关鸿渐"],
      classMark: "A类", disclosure: "（此件公开发布）", addressees: ["郁清源等3名代表"],
      copies: "抄送：市人大常委会代表工作委员会；市政府督查室。", dated: "2026年5月14日"),
    Expectation(
      bureau: "s07-chengjian", name: "tingche",
      title: "关于政协澜桥市第十三届委员会第五次会议第118号提案的答复", number: "澜建函〔2026〕61号",
      gates: ["承办科室 丛志远", "办公室（审核把关） 简书和", "分管领导（批阅修改） 岳景行", "主要领导（审定） 关鸿渐"],
      classMark: "B类", disclosure: "（此件公开发布）", addressees: ["沙鸣皋委员"],
      copies: "抄送：市政协提案委员会；市政府督查室。", dated: "2026年6月11日"),
    Expectation(
      bureau: "s08-zhujian", name: "jiuzhuang",
      title: "关于云汀区第十届人民代表大会第五次会议第31号建议的答复", number: "云住建函〔2026〕38号",
      gates: [
        "承办科室 滕远帆", "分管领导审核（督查室会审） 苗世安", "分管领导审核（督查室会审） 区政府督查室代录",
        "主要领导签发 东方既明",
      ], classMark: "办理结果：B类", disclosure: "（此件公开发布）", addressees: ["巫令仪、车行知、郎秋实等4名代表"],
      copies: "抄送：区人大常委会代表工作委员会；区政府督查室。", dated: "2026年7月10日"),
    Expectation(
      bureau: "s08-zhujian", name: "shengpizi",
      title: "关于云汀区第十届人民代表大会第五次会议第64号建议的答复", number: "云住建函〔2026〕29号",
      gates: [
        "承办科室 骆天成", "分管领导审核（督查室会审） 祝𬬮", "分管领导审核（督查室会审） 区政府督查室代录",
        "主要领导签发 东方既明",
      ], classMark: "办理结果：A类", disclosure: "（此件公开发布）", addressees: ["欧阳㛃堃代表、王喆代表、龚𬱟代表"],
      copies: "抄送：区人大常委会代表工作委员会；区政府督查室。", dated: "2026年6月8日"),
    Expectation(
      bureau: "s09-shangwu-shoufu", name: "canyin-D",
      title: "关于政协景昭市第十二届委员会第四次会议第203号提案的答复", number: "景商函〔2026〕88号",
      gates: ["承办处室负责人 卞若虚", "办公室核对 葛守拙", "分管副局长审核 傅山行", "局长签发 宁舒言"],
      classMark: "办理结果：D", disclosure: "（此件公开发布）", addressees: ["狄文启委员"],
      copies: "抄送：市政协提案委员会；市政府办公厅督查处。", dated: "2026年5月9日"),
    Expectation(
      bureau: "s09-shangwu-shoufu", name: "lengku-C",
      title: "关于景昭市第十五届人民代表大会第四次会议第146号建议的答复", number: "景商函〔2026〕96号",
      gates: ["承办处室负责人 沙岩", "办公室核对 葛守拙", "分管副局长审核 晏殊同代左思齐", "局长签发 宁舒言"],
      classMark: "办理结果：C", disclosure: "（此件公开发布）", addressees: ["解东升代表、仇春禾代表"],
      copies: "抄送：市人大常委会人事代表工作委员会；市政府办公厅督查处。", dated: "2026年5月25日"),
    Expectation(
      bureau: "s09-shangwu-shoufu", name: "yejingji",
      title: "关于景昭市第十五届人民代表大会第四次会议第089号建议的答复", number: "景商函〔2026〕117号",
      gates: ["承办处室负责人 扈长青", "办公室核对 葛守拙", "分管副局长审核 傅山行", "局长签发 宁舒言"],
      classMark: "办理结果：B", disclosure: "（此件公开发布）", addressees: ["晏清秋、逯长宁等3名代表"],
      copies: "抄送：市人大常委会人事代表工作委员会；市政府办公厅督查处。", dated: "2026年6月24日"),
    Expectation(
      bureau: "s10-shangwuwei", name: "caishichang",
      title: "关于临澄区第十二届人民代表大会第五次会议第42号建议的答复", number: "临商委〔2026〕31号",
      gates: ["承办科室负责人 阮清河", "办公室核稿 谭景和", "分管副主任 梅若川代陆知远", "主任签发 欧阳砚清"],
      classMark: "（已经解决）", disclosure: "公开属性：主动公开", addressees: ["程雪梅代表"],
      copies: "抄送：区人大常委会代表工作委员会（2份）；区政府办公室（督查室）（1份）。", dated: "2026年6月10日",
      printed: "2026年6月11日印发"),
    Expectation(
      bureau: "s10-shangwuwei", name: "zuzhi-tian",
      title: "关于政协砚川市临澄区第九届委员会第五次会议第017号提案的答复", number: "临商委〔2026〕23号",
      gates: ["承办科室负责人 苏北辰", "办公室核稿 谭景和", "分管副主任 沈柏舟", "主任签发 欧阳砚清"],
      classMark: "（已经解决）", disclosure: "公开属性：主动公开", addressees: ["民建临澄区委员会、区工商联"],
      copies: "抄送：区政协提案和委员工作委员会（2份）；区政府办公室（督查室）（1份）。", dated: "2026年5月21日",
      printed: "2026年5月22日印发"),
    Expectation(
      bureau: "s11-gongan-jiaotong", name: "dianche",
      title: "关于汀澜市第十六届人民代表大会第五次会议第8号建议办理情况的答复", number: "汀公函〔2026〕57号",
      gates: ["支队 石敬亭", "法制审核 庄明哲", "分管领导（领办） 岑松年", "主要领导 梁知白"],
      classMark: "办理结果：甲", disclosure: "（此件公开发布）", addressees: ["余晚晴等3名代表"],
      copies: "抄送：市人大常委会代表工作委员会，市人大监察和司法委员会；市人民政府办公室（督查室）。", dated: "2026年7月17日"),
    Expectation(
      bureau: "s11-gongan-jiaotong", name: "xuexiao",
      title: "关于政协汀澜市第十届委员会第五次会议第115号提案办理情况的答复", number: "汀公发〔2026〕41号",
      gates: ["支队 石敬亭", "法制审核 庄明哲", "分管领导与会签 岑松年", "分管领导与会签 汀澜市教育局代录", "主要领导 梁知白"],
      classMark: "办理结果：乙", disclosure: "（此件公开发布）", addressees: ["骆思齐委员"],
      copies: "抄送：市政协提案委员会（2份）；市人民政府办公室（督查室）（1份）。", dated: "2026年7月28日",
      printed: "2026年7月29日印发"),
  ]
}
