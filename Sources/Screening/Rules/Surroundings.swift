/// The words around a number, which say what it is.
struct Surroundings {
  let text: FoldedText

  /// How far before `place` the nearest of the words ends, at most `reach` scalars away and in the
  /// same sentence; nil: there is none.
  func distance(_ words: WordSet, before place: Int, reach: Int) -> Int? {
    let start = sentenceStart(before: place, reach: reach)
    return words.last(text, in: start..<place).map { place - $0 }
  }

  func has(_ words: WordSet, before place: Int, reach: Int) -> Bool {
    distance(words, before: place, reach: reach) != nil
  }

  func has(_ words: WordSet, after place: Int, reach: Int) -> Bool {
    words.first(text, in: place..<sentenceEnd(after: place, reach: reach)) != nil
  }

  /// Whether one of the words stands directly before, but for marks and little words between.
  func isNamed(_ words: WordSet, before place: Int, reach: Int = 8) -> Bool {
    guard let distance = distance(words, before: place, reach: reach + 8), distance <= reach else {
      return false
    }
    return (place - distance..<place).allSatisfy { Surroundings.joins.contains(text[$0]) }
  }

  /// Whether a number is said to be something else (编号, 订单号 …), and nearer than `words`.
  func isOtherwiseNamed(before place: Int, unless words: WordSet) -> Bool {
    guard let other = distance(Cues.otherNumbers, before: place, reach: 12) else { return false }
    guard let own = distance(words, before: place, reach: 14) else { return true }
    return other < own
  }

  /// Whether what follows is a unit of measure, so that the number is a quantity.
  func isQuantity(after place: Int) -> Bool {
    var at = place
    if text[at] == 0x20 { at += 1 }
    if text[at] == 0x2E, text[at + 1].isDigit { return true }
    return Cues.units.match(text, at: at) != nil && Cues.notUnits.match(text, at: at) == nil
  }

  private func sentenceStart(before place: Int, reach: Int) -> Int {
    let limit = max(0, place - reach)
    var at = place
    while at > limit, !Surroundings.stops.contains(text[at - 1]) { at -= 1 }
    return at
  }

  private func sentenceEnd(after place: Int, reach: Int) -> Int {
    let limit = min(text.count, place + reach)
    var at = place
    while at < limit, !Surroundings.stops.contains(text[at]) { at += 1 }
    return at
  }

  static let stops = Set("。！？!?\n".unicodeScalars.map(\.value))
  private static let joins = Set(
    FoldedText("：:为是号码 \t，,()（）“”\"'【】[]、#＃-/·～的有及一下所示系即=+".unicodeScalars).scalars)
}

/// Words that tell what a number is.
enum Cues {
  static let identity = WordSet(
    """
    身份证 身份证编号 身份编号 身份号 公民身份 居民身份 证件号 证件 身份信息 身分证 ID 二代证 户口本 证号 社会保障号 社保号 身份z 身份証
    """)
  static let phone = WordSet(
    """
    手机 电话 联系方式 联系 致电 拨打 来电 热线 座机 固话 传真 TEL PHONE MOBILE FAX 微信 加微 短信 号码 话 呼叫 机主 CALL
    咨询 通话 打给 直拨 VX WX 手机号
    """)
  static let mobile = WordSet(
    """
    手机 移动电话 联系电话 电话 联系方式 微信 MOBILE PHONE TEL 短信 机主 来电 致电 拨打 VX WX 支付宝 号码是 打给 加微
    """)
  static let landline = WordSet(
    "电话 座机 固话 固定电话 传真 联系方式 热线 致电 拨打 来电 TEL FAX 直拨 办公室 宅电 总机 咨询 值班 小灵通 ☎ 📞 ℡ 电联 联系号码 电话号码")
  static let bank = WordSet(
    """
    银行 卡号 账号 账户 户头 开户 储蓄卡 信用卡 借记卡 存折 工行 农行 建行 中行 交行 邮储 农商行 农信 信用社 汇款 打款 转账 收款
    汇至 汇入 打到 打入 转入 存入 一卡通 社保卡 一折通 银联 BANK CARD 补贴卡 工资卡 缴费卡
    """)
  static let account = WordSet("卡号 账号 银行账户 银行卡 储蓄卡 信用卡 借记卡 工资卡 存折号 存折 账户号 一卡通 社保卡 收款账户")
  /// Accounts that are the public's own.
  static let treasury = WordSet("专户 国库 财政 非税 对公")
  static let passport = WordSet(
    """
    护照 通行证 回乡证 台胞证 港澳 证件 签注 往来 出入境 PASSPORT 居留 旅行证 签证 出境 入境
    """)
  static let credit = WordSet("信用代码 社会信用 统一代码 税号 纳税人识别号 机构代码 USCC 营业执照 纳税识别号 信用编码 登记证号")
  static let plate = WordSet("车牌 车号 牌照 号牌 牌号 车辆号")

  /// What numbers are called that are nobody's secret.
  static let otherNumbers = WordSet(
    """
    编号 编码 代码 单号 订单 流水 案号 文号 序号 批号 货号 型号 图号 条码 条形码 备案 许可证 证书号 合同 工单 票号 发票 档案 索引号 登记号
    受理号 学号 工号 警号 产权证 不动产 QQ ISBN ISSN 版本 经度 纬度 坐标 邮编 统计 金额 面积 标段 国药准字 项目号 项目代码 台账号 宗地 地块
    资产号 设备号 出厂号 机身 IMEI ICCID 标准 规范 图斑 桩号 井号 表号 电表 水表 户号 缴费号 快递 运单 物流 追溯码 溯源 库号 卷号 期号 刊号
    招标 采购 公告 校验码 序列号 SN NO. 数据 指标 彩票 期货 股票 存折编号 案件 监测点 断面 站点 杆号 灯杆 井盖 信访件 交办件 转办 诉求 公众号
    """)

  /// Words that begin like a unit.
  static let notUnits = WordSet("元旦 元宵 元月 户主 户名 次日 条件 件人 里面 里头 头像 万一")

  static let units = WordSet(
    """
    元 万 亿 千元 百元 吨 千瓦 度电 平方 公里 千米 米 人次 户次 户 株 公斤 千克 克 立方 条 件 次 ℃ % ‰ 倍 亩 公顷 升 毫 页 册 辆 台 套 盏 册
    人， 人。 人、 人民币 美元 字节 KB MB GB KW KWH M KG 个点 秒 分钟 小时 斤 里 尾 羽 头
    """)
}
