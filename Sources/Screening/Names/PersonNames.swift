/// Names of persons in a text: a surname and one or two characters that given names are made of,
/// with a boundary on either side. A masked name (张某, 李××) is none.
struct PersonNames {
  let text: FoldedText

  /// Who is who: what stands at a place where a name begins.
  struct Name {
    var range: Range<Int>
    /// Made of characters that are also an ordinary word (王国强, 高兴).
    var isDoubtful: Bool
  }

  /// The name that begins at a place and has something after it that can follow a name; nil: none.
  func name(at start: Int) -> Name? {
    if let length = NameLists.standIns.match(text, at: start), isEnd(start + length) {
      return Name(range: start..<(start + length), isDoubtful: false)
    }
    // After 信访人 or 小学生 a name comes anyway.
    let isTold = PersonFacts.isRole(text, endingAt: start)
    for (surname, given) in shapes(start) {
      let end = start + surname + given
      guard end <= text.count, isGiven(start + surname..<end),
        PersonNames.honorifics.match(text, at: start + surname) == nil
      else { continue }
      let ordinary = NameLists.ordinary.match(text, at: start) ?? 0
      guard isEnd(end) || isTold && ordinary < 2 else { continue }
      if surname == 1, ordinary >= 2 {
        // 江西工作 is no name: one that begins with a word ends clearly.
        if given == 1 || ordinary > 2 || !isClearEnd(end) { continue }
        return Name(range: start..<end, isDoubtful: true)
      }
      return Name(range: start..<end, isDoubtful: false)
    }
    return nil
  }

  /// Surname and given name by length, the likelier first.
  private func shapes(_ start: Int) -> [(Int, Int)] {
    if let long = NameLists.longSurnames.match(text, at: start) { return [(long, 2), (long, 1)] }
    guard NameLists.surnames.contains(text[start]) else { return [] }
    return [(1, 2), (1, 1)]
  }

  private func isGiven(_ range: Range<Int>) -> Bool {
    range.allSatisfy { NameLists.given.contains(text[$0]) }
  }

  /// Whether a name can end before a place.
  private func isEnd(_ place: Int) -> Bool {
    let next = text[place]
    if next == 0 || !next.isHan && !next.isAlphanumeric { return true }
    // 乐清等地.
    if next == 0x7B49, text[place + 1] == 0x5730 { return false }
    return PersonNames.followers.contains(next) || PersonNames.following.match(text, at: place) != nil
  }

  private func isClearEnd(_ place: Int) -> Bool {
    let next = text[place]
    return next == 0 || !next.isHan && !next.isAlphanumeric || PersonNames.clear.contains(next)
      || PersonNames.following.match(text, at: place) ?? 0 > 1
  }

  private static let clear = set("的系因患等")

  /// Whether a name can begin at a place: after a mark, a little word or a role.
  func isStart(_ place: Int) -> Bool {
    let before = text[place - 1]
    if before == 0 || !before.isHan && !before.isLatin { return true }
    if PersonFacts.isRole(text, endingAt: place) { return true }
    return PersonNames.leaders.contains(before)
      || PersonNames.roles.match(text, endingAt: place) != nil
  }

  private static func set(_ text: String) -> Set<UInt32> {
    Set(FoldedText(text.unicodeScalars).scalars)
  }

  /// What follows a surname where a person is not named in full.
  private static let honorifics = WordSet(
    "先生 女士 小姐 老师 同志 大爷 大妈 大姐 大哥 大娘 师傅 阿姨 老伯 老人 老汉 奶奶 爷爷 书记 家 氏 同学 村 庄 镇 县 市 州 省 江 河 山 路 湖 岛")

  private static let followers = set("以给要出去后前上下每的在因系是为现已今曾于与和及等同向被从到家患名年未也就多不无还将把有称说反女男经至近常母父两之受入欠住提来自则又能所仍并由目刚才正只需可")
  private static let leaders = set("人员户者民生兵工友们的为对向给与和由被让请是将及把替代叫名即系从跟于据经至并或称有其助某使帮扶")

  private static let following = WordSet(
    """
    感染 酒驾 醉驾 实名 匿名 独自 抚养 持刀 复吸 贩毒 嫖娼 诈骗 盗窃 违法 违章 身患 身体 常年 一直 债务 征信 病 瘫 残 家境 作出 反映 提出 一家 本人 先生 女士 同学 长期 属于 申请 罹患 确诊 多次 进京 信访 上访 举报 病历 残疾 低保 未成年 小朋友 学生 老人 大爷 大妈 阿姨 师傅 户 生活
    名下 诉求 要求 投诉 控告 服刑 刑满 吸毒 戒毒 离婚 死亡 去世 伤残 瘫痪 精神 智力 肢体 重度 涉嫌 偿还 欠 负债 拖欠 失业 下岗 丧偶 独居 户籍 身份证 电话 手机 联系
    银行 卡号 住 岁 周岁 十 八 九 七 六 五 四 三 二 就读 上小学 读 出生 遭 案 一案 诊断 住院 就医 治疗 手术 透析 化疗 艾滋 乙肝 抑郁 家暴 拘留 酗酒 赌博 前科 夫妇 夫妻 代表
    委员 局长 主任 同志 书记 老师 家属 亲属 监护 遗属 之子 之女 妻子 丈夫 儿子 女儿 孙 报名 转学 休学 辍学 入学 放学 车祸 溺水 走失 低收入 特困 五保 建档 享受 领取 纳入
    符合 违规 隐瞒 贪污 受贿 挪用 殴打 骂 打 持 驾驶 借款 贷款 账户 工资 收入 欠薪 讨薪 维权 起诉 上诉 申诉 胜诉 败诉 强奸 猥亵 怀孕 流产 自杀 小学 中学 初中 高中 幼儿园
    """)

  /// What a person is called before the name.
  static let roles = WordSet(
    """
    村民 居民 业主 市民 群众 职工 老人 女士 先生 工人 农民 租户 住户 商户 患者 病人 学生 小学生 中学生 初中生 高中生 孩子 儿子 女儿 幼儿 儿童 女童 男童 少年
    未成年人 孤儿 其子 其女 之子 之女 长子 次子 长女 次女 外孙 外孙女 孙子 孙女 患儿 男孩 女孩 小孩 幼女 养女 养子 继子 继女 独生子 小朋友 同学 妻子 丈夫 其妻 其夫 父亲
    母亲 家属 子女 信访人 举报人 上访人 上访户 投诉人 低保户 低保对象 五保户 特困人员 残疾人 精神病人 释放人员 矫正对象 吸毒人员 戒毒人员 被害人 受害人 被告人 嫌疑人
    服刑人员 被执行人 欠款人 债务人 贫困户 脱贫户 监测户 困难群众 困难职工 困难户 感染者 信访户 老户 在押人员 证人 检举人 控告人 申诉人 上诉人 当事人 反映人 来访人 申请人
    原告 被告 死者 伤者 病患 对象 人员 家庭 户主 低收入户 军属 烈属 遗属 职员 员工 司机 租客 邻居 男子 女子 女士 老年人 党员 保洁员 民工 农民工 姓名 叫 名叫 化名 本人 借款人
    特困户 独居老人 留守儿童 困境儿童 孕妇 产妇 妇女 精神障碍者 残障人士 智障 重病 重残 伤残 失独 单亲 学员 班 考生 新生 幼童 婴儿 宝宝 反映 例如 包括 比如 其中 分别是
    举报 控告 检举 投诉 殴打 通报 处罚 拘留 救助 帮扶 慰问 走访 查明 查处 核实 约谈 组 村 社区 小区 县 市 区 镇 乡 街道 户 室 号 岁
    """)

  // MARK: Public office

  /// Whether somebody named here holds an office: what they do is public.
  func isInOffice(_ range: Range<Int>) -> Bool {
    var after = range.upperBound
    if text[after] == 0x20 { after += 1 }
    if PersonNames.titles.match(text, at: after) != nil { return true }
    if text[after] == 0x28, bracketNamesOffice(after + 1) { return true }
    var before = range.lowerBound
    while before > 0, [0x20, 0x3A].contains(text[before - 1]) { before -= 1 }
    if PersonNames.titles.match(text, endingAt: before) != nil {
      return PersonNames.notTitles.match(text, endingAt: before) == nil
    }
    return PersonNames.staff.match(text, endingAt: before) != nil
  }

  private func bracketNamesOffice(_ start: Int) -> Bool {
    var at = start
    while at - start < 16, at < text.count, text[at] != 0x29 {
      if PersonNames.titles.match(text, at: at) != nil { return true }
      at += 1
    }
    return false
  }

  private static let titles = WordSet(
    """
    代表 委员 局长 副局长 主任 副主任 书记 副书记 市长 副市长 县长 副县长 区长 副区长 同志 处长 副处长 科长 副科长 院长 副院长 校长 副校长 所长 副所长 部长 副部长
    秘书长 主席 副主席 镇长 副镇长 乡长 副乡长 站长 队长 大队长 支队长 股长 厅长 副厅长 省长 调研员 巡视员 检察长 庭长 法官 检察官 警官 民警 教授 医生 医师 律师 记者
    院士 总理 总书记 董事长 总经理 会长 理事长 村主任 网格员 干部 老师 教师 园长 教练 护士 专家 工程师 组长 副组长 专员 委员会 政委 参谋 司令 指挥长 厂长
    """)
  private static let notTitles = WordSet("法定代表 委托代表 诉讼代表 村民代表 业主代表 学生代表 家长代表 青年代表 职工代表 群众代表 居民代表")
  private static let staff = WordSet("联系人 承办人 经办人 负责人 责任人 审核人 签发人 起草人 主讲人 报道 作者 记者 编辑 主办人 联络员 联系领导 包案领导 分管领导 牵头人 帮扶责任人 经办 领衔 附议人 签发")
}
