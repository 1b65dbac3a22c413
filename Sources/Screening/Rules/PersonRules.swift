internal import Records

/// Names of minors, and of persons not in public office near words that touch their privacy.
enum PersonRules {
  static func find(_ text: FoldedText) -> [Candidate] {
    let names = PersonNames(text: text)
    var minors: [Candidate] = []
    var others: [Candidate] = []
    var cues: SensitiveCues?
    var at = 0
    while at < text.count {
      guard text[at].isHan, let name = names.name(at: at), names.isStart(at) else {
        at += 1
        continue
      }
      let facts = PersonFacts(names: names, name: name)
      let known = cues ?? SensitiveCues(text)
      cues = known
      if let confidence = facts.minority {
        minors.append(Candidate(.minor, name.range, confidence))
      } else if let confidence = facts.sensitivity(known) {
        others.append(Candidate(.sensitive, name.range, confidence))
      } else if let before = named(before: at, in: text, minors.last, others.last),
        !names.isInOffice(name.range), !facts.isOfAge
      {
        // 学生王小明、李子涵: the next name of a list is one of the same.
        let candidate = Candidate(before.kind, name.range, before.confidence - 0.1)
        if before.kind == .minor { minors.append(candidate) } else { others.append(candidate) }
      }
      at = name.range.upperBound
    }
    return minors + others
  }
}

extension PersonRules {
  /// What was found of the name that a list mark (、和与及) ties to the one at `place`.
  private static func named(
    before place: Int, in text: FoldedText, _ minor: Candidate?, _ other: Candidate?
  ) -> Candidate? {
    guard marks.contains(text[place - 1]) else { return nil }
    return [minor, other].compactMap { $0 }.first { $0.range.upperBound == place - 1 }
  }

  private static let marks = Set("、和与及".unicodeScalars.map(\.value))
}

/// Words that touch a person's privacy: health, poverty, petitions, crime, debts.
struct SensitiveCues {
  /// Where they begin and end, in order.
  private let hits: [Range<Int>]

  init(_ text: FoldedText) {
    var made: [Range<Int>] = []
    var at = 0
    while at < text.count {
      if let harmless = SensitiveCues.harmless.match(text, at: at) {
        at += harmless
      } else if let length = SensitiveCues.words.match(text, at: at) {
        made.append(at..<(at + length))
        at += length
      } else {
        at += 1
      }
    }
    hits = made
  }

  /// The cue that ends last at or before a place.
  func last(before place: Int) -> Range<Int>? {
    let next = firstIndex(from: place)
    var index = next - 1
    while index >= 0, hits[index].upperBound > place { index -= 1 }
    return index >= 0 ? hits[index] : nil
  }

  /// The cue that begins first at or after a place.
  func first(after place: Int) -> Range<Int>? {
    let index = firstIndex(from: place)
    return index < hits.count ? hits[index] : nil
  }

  private func firstIndex(from place: Int) -> Int {
    var low = 0, high = hits.count
    while low < high {
      let middle = (low + high) / 2
      if hits[middle].lowerBound < place { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private static let words = WordSet(
    """
    病历 病史 患有 患 罹患 确诊 癌 肿瘤 白血病 尿毒症 艾滋 HIV 乙肝 肝炎 结核 抑郁 精神分裂 精神障碍 精神病 精神疾病 残疾 残障 瘫痪 偏瘫 低保 五保 特困 特困人员
    刑满 释放 服刑 判刑 有期徒刑 吸毒 戒毒 欠债 负债 欠款 债务 借款 举债 上访 信访 举报 检举 控告 离婚 离异 家暴 家庭暴力 性侵 强奸 猥亵 流产 堕胎 自杀 自残 轻生 酗酒 赌博
    赌债 拘留 犯罪 前科 矫正 透析 化疗 放疗 失信 被执行 贫困户 困难户 特困户 糖尿病 高血压 梅毒 性病 癫痫 痴呆 失独 出轨 诈骗 偷窃 盗窃 破产 刑事 嫌疑 被告 在押 缓刑 假释
    取保候审 重病 大病 绝症 病危 传染病 感染者 患者 病人 精神异常 智力 肢体 视力残疾 听力残疾 聋哑 失明 失能 半身不遂 植物人 病重 病故 手术 住院 欠薪 讨薪 缠访 闹访 投诉
    受害 被害 困难群众 低收入 脱贫户 监测户 救助金 救助对象 伤残 职业病 尘肺 冠心病 心脏病 脑梗 中风 肾病 血友病 罕见病 刑释 致残 未婚先孕 被拐 拖欠工资 涉毒 贩毒 复吸 自闭症 孤独症 因病致贫 因病返贫 因残致贫 致贫 返贫 嫖娼 卖淫 醉驾 酒驾 行政处罚 处分 欠缴 失业 征信 重残
    网贷 高利贷 债权 讨债 私生子 婚外 单亲 孕检 体检 心理疾病 帕金森 阿尔茨海默 红斑狼疮 骨折 工伤 病残 智障 弱智 孤寡 留守老人 困难家庭 困难职工 建档立卡 边缘户 前妻 前夫 遗弃
    """)

  /// Offices, rules and things that hold such a word and say nothing of a person.
  private static let harmless = WordSet(
    """
    信访局 信访办 信访科 信访部门 信访工作 信访条例 信访件 信访室 信访接待 信访渠道 信访系统 信访联席 信访事项办理 信访量 信访总量 信访代办 举报电话 举报箱 举报平台 举报热线
    举报奖励 举报渠道 投诉举报 投诉电话 投诉平台 投诉渠道 投诉热线 残疾人联合会 残疾人保障 残疾人就业 残疾人证办理 残疾人康复 残疾人事业 低保标准 低保政策 低保科 低保金标准 债务风险 地方债务
    债务化解 手术室 住院部 住院费用 犯罪率 犯罪预防 预防犯罪 刑事案件 刑事诉讼法 刑事司法 戒毒所 戒毒条例 反家庭暴力法 失信惩戒 失信名单 征信系统 救助管理站 传染病防治 传染病医院 精神病医院
    精神卫生 智力支持 人民智力 患者满意度 病人满意 患难 忧患 隐患 后患 防患 患得患失 水患 内患 灾患 就业失业 失业率 失业保险 体检中心 肢体语言 打击犯罪 视力保护 破产法 破产管理
    """)
}

/// What the text says of one name.
struct PersonFacts {
  let names: PersonNames
  let name: PersonNames.Name

  private var text: FoldedText { names.text }
  private var start: Int { name.range.lowerBound }
  private var end: Int { name.range.upperBound }

  /// Whether a word ends at a place after which the name of one such person comes.
  static func isRole(_ text: FoldedText, endingAt place: Int) -> Bool {
    direct.match(text, endingAt: place) != nil || children.match(text, endingAt: place) != nil
  }

  // MARK: Minors

  private static let children = WordSet(
    """
    学生 小学生 中学生 初中生 高中生 幼儿 儿童 女童 男童 少年 未成年人 孤儿 患儿 男孩 女孩 小孩 幼女 小朋友 留守儿童 困境儿童 学童 婴儿 宝宝 幼童 女婴 男婴 新生儿 未成年子女
    失学儿童 少先队员 学生代表 班长 学生干部 未成年女儿 未成年儿子 小学生家长之子 女生 男生 走失儿童 少女 弃婴 未成年 小学员 小患者 事实无人抚养儿童
    """)
  private static let kin = WordSet(
    "孩子 儿子 女儿 其子 其女 之子 之女 长子 次子 长女 次女 外孙 外孙女 孙子 孙女 养女 养子 继子 继女 独生子 独生女 同学 子女 大女儿 小女儿 小儿子 大儿子 女 子")
  private static let grownStudents = WordSet("大学生 研究生 留学生 博士生 硕士生 毕业生 大学学生 学院学生 大专生 本科生 师范生 进修生 高校学生 函授学生 规培学生 儿童医生 少年宫")
  private static let attending = WordSet(
    """
    就读 在读 读小学 读初中 读高中 上小学 上初中 上高中 上幼儿园 年级 小学生 中学生 初中生 高中生 幼儿园小班 幼儿园中班 幼儿园大班 入学 升学 转学 辍学 休学 未成年 小学学生
    中学学生 初一 初二 初三 高一 高二 高三 小升初 初中学生 高中学生 入园 在校生 学籍 小学在读 读书 上学
    """)
  private static let schooling = WordSet(
    """
    就读 在读 读小学 小学 中学 初级中学 读初中 读高中 上小学 上初中 上高中 上幼儿园 年级 小学生 中学生 初中生 高中生 幼儿园小班 幼儿园中班 幼儿园大班 入学 升学 转学 辍学 休学 未成年 小学学生
    中学学生 初一 初二 初三 高一 高二 高三 小班 中班 大班 小升初 初中学生 高中学生 入园 在校生 学籍 小学在读 六年制 读书 上学
    """)
  private static let grown = WordSet("大学 学院 研究生 教师 老师 校长 园长 主任 家长 退休 职工 党支部 教练 硕士 博士 本科 大专 代表 委员 局长 大一 大二 大三 大四 毕业于 书记 教研")
  private static let calls = WordSet("同学 小朋友 小同学 宝宝 小学生")

  /// Whether an age of 18 or more stands beside the name.
  var isOfAge: Bool { age.map { $0 >= 18 } ?? false }

  /// How sure it is that somebody under 18 is named; nil: nothing says so.
  var minority: Double? {
    let age = age
    if let age { return age < 18 && !names.isInOffice(name.range) ? 0.95 : nil }
    guard !names.isInOffice(name.range) else { return nil }
    let before = roleEnd
    if let length = PersonFacts.children.match(text, endingAt: before) {
      let isGrown =
        PersonFacts.grownStudents.match(text, endingAt: before) != nil
        || [0x5927, 0x7559].contains(text[before - length - 1]) || isGrownAfter
      return isGrown ? nil : 0.9
    }
    if isGrown { return nil }
    if PersonFacts.calls.match(text, at: end) != nil { return 0.8 }
    if text[start - 1] == 0x73ED, saysChildBefore { return 0.85 }
    if let born = birthYear, born >= 2009 { return 0.8 }
    if has(PersonFacts.attending, within: 14) { return 0.85 }
    if PersonFacts.kin.match(text, endingAt: before) != nil, saysChildBefore { return 0.7 }
    return nil
  }

  /// The place before the name but for brackets and marks.
  private var roleEnd: Int {
    var before = start
    while before > 0, [0x20, 0x28, 0x3A, 0x3001, 0x201C].contains(text[before - 1]) { before -= 1 }
    return before
  }

  /// The rest of the clause after the name, at most `reach` scalars: up to a full stop, and to the
  /// next name's list mark.
  private func clauseEnd(_ reach: Int) -> Int {
    var at = end
    while at < text.count, at - end < reach, !PersonFacts.stops.contains(text[at]) {
      // What follows 的女儿 is said of the daughter.
      if at > end, PersonFacts.others.match(text, at: at) != nil { return at }
      at += 1
    }
    return at
  }

  private static let others = WordSet(
    "女儿 儿子 子女 孩子 之子 之女 其子 其女 孙子 孙女 外孙 长子 次子 长女 次女 父亲 母亲 爷爷 奶奶 妻子 丈夫 家长")
  private static let stops = Set("。；;！？!?\n、".unicodeScalars.map(\.value))

  private func has(_ words: WordSet, within reach: Int) -> Bool {
    words.first(text, in: end..<clauseEnd(reach)) != nil
  }

  private var isGrownAfter: Bool {
    PersonFacts.grown.first(text, in: end..<clauseEnd(10)) != nil
  }

  private var isGrown: Bool {
    if isGrownAfter { return true }
    return PersonFacts.grown.first(text, in: max(0, start - 8)..<start) != nil
      && PersonFacts.schooling.first(text, in: end..<clauseEnd(8)) == nil
  }

  private var saysChildBefore: Bool {
    PersonFacts.schooling.first(text, in: max(0, start - 14)..<start) != nil
  }

  /// The age that stands beside the name: （12岁）, 今年九岁, 12岁的.
  private var age: Int? {
    var at = end
    let limit = clauseEnd(14)
    while at < limit {
      if let value = age(endingAtUnit: at) { return value }
      at += 1
    }
    // 12岁的王小明, 12岁女孩王小明.
    at = start - 1
    while at > 0, start - at < 9, !PersonFacts.stops.contains(text[at]) {
      if let value = age(endingAtUnit: at) { return value }
      at -= 1
    }
    return nil
  }

  /// The age whose 岁 or 周岁 stands at a place.
  private func age(endingAtUnit place: Int) -> Int? {
    var end = place
    if text[place] == 0x5C81 {
      if text[end - 1] == 0x5468 { end -= 1 }
    } else if text[place] == 0x4E2A, text[place + 1] == 0x6708, [0x5927, 0x9F84].contains(text[place + 2]) {
      return 0
    } else if text[place] == 0x9F84, text[place - 1] == 0x5E74 {
      // 年龄：12.
      var at = place + 1
      while [0x3A, 0x20, 0x4E3A].contains(text[at]) { at += 1 }
      return value(from: at)
    } else {
      return nil
    }
    if text[end - 1] == 0x20 { end -= 1 }
    if text[end - 1] == 0x591A || text[end - 1] == 0x534A { end -= 1 }
    var at = end
    while at > 0, end - at < 4, text[at - 1].isDigit || PersonFacts.numeral(text[at - 1]) != nil {
      at -= 1
    }
    guard at < end, let years = value(from: at) else { return nil }
    // 未满十八周岁, 不满14岁.
    let isBelow = text[at - 1] == 0x6EE1 && [0x672A, 0x4E0D].contains(text[at - 2])
    return isBelow ? years - 1 : years
  }

  private func value(from start: Int) -> Int? {
    var at = start
    var value = 0
    var ones = -1
    while at - start < 4 {
      let scalar = text[at]
      if scalar.isDigit {
        value = value * 10 + Int(scalar - 0x30)
      } else if scalar == 0x5341 {
        value = (ones < 0 ? 1 : ones) * 10
        ones = 0
      } else if let numeral = PersonFacts.numeral(scalar) {
        value = value - (value % 10) + numeral
        ones = numeral
      } else {
        break
      }
      at += 1
    }
    return at > start ? value : nil
  }

  private static func numeral(_ scalar: UInt32) -> Int? { numerals[scalar] }
  private static let numerals: [UInt32: Int] = {
    var made: [UInt32: Int] = [0x5341: 10, 0x4E24: 2]
    for (value, scalar) in "〇一二三四五六七八九".unicodeScalars.enumerated() {
      made[scalar.value] = value
    }
    return made
  }()

  /// 2015年出生, 生于2015年, 2015年6月生.
  private var birthYear: Int? {
    var at = end
    let limit = clauseEnd(16)
    while at + 4 < limit {
      if text[at].isDigit, !text[at - 1].isDigit, text[at + 4] == 0x5E74, let year = value(from: at),
        (1900...2100).contains(year),
        (at..<min(text.count, at + 12)).contains(where: { text[$0] == 0x751F })
          || text[at - 1] == 0x4E8E && text[at - 2] == 0x751F
      {
        return year
      }
      at += 1
    }
    return nil
  }

  // MARK: Sensitive words

  private static let direct = WordSet(
    """
    信访人 举报人 上访人 上访户 投诉人 低保户 低保对象 五保户 特困人员 残疾人 精神病人 释放人员 刑满释放人员 刑释人员 涉毒人员 涉案人员 解戒人员 矫正对象 社区矫正对象 吸毒人员 戒毒人员 被害人 受害人 被告人 嫌疑人
    服刑人员 被执行人 欠款人 债务人 贫困户 脱贫户 监测户 困难群众 困难职工 困难户 感染者 信访户 老户 在押人员 证人 检举人 控告人 申诉人 上诉人 来访人 反映人 患者 病人 病患 特困户
    独居老人 孤寡老人 失独老人 失能老人 留守老人 残疾人员 精神障碍者 借款人 失信人 失信人员 低收入户 边缘户 死者 伤者 孤老 失独 单亲 重残 残疾军人 上访者 信访者 举报者 患儿 低保
    失独母亲 单亲母亲 欠债人 艾滋病人 精神障碍患者 重症患者 癌症患者 尿毒症患者 信访群众 上访群众 嫌犯 逃犯 被拘留人 违法人员 犯罪嫌疑人 受救助人 受助人 救助对象 遭家暴妇女 孕妇
    """)

  /// How sure it is that a private person's name stands with what touches their privacy.
  func sensitivity(_ cues: SensitiveCues) -> Double? {
    guard !names.isInOffice(name.range) else { return nil }
    let before = roleEnd
    if PersonFacts.direct.match(text, endingAt: before, longest: 8) != nil { return 0.9 }
    guard !name.isDoubtful else { return nil }
    if let cue = cues.first(after: end), cue.lowerBound - end <= (isDescribed ? 36 : 14),
      !crosses(end..<cue.lowerBound), !isTheirWork(cue)
    {
      return cue.lowerBound - end <= 6 ? 0.85 : 0.7
    }
    if let cue = cues.last(before: start), start - cue.upperBound <= 12,
      !crosses(cue.upperBound..<start)
    {
      return start - cue.upperBound <= 4 ? 0.75 : 0.6
    }
    return nil
  }

  /// Whether sex, age and the like follow, before what is told of the person.
  private var isDescribed: Bool {
    [0x2C, 0x28].contains(text[end]) && [0x7537, 0x5973].contains(text[end + 1])
  }

  private func crosses(_ range: Range<Int>) -> Bool {
    range.contains { PersonFacts.sentenceEnds.contains(text[$0]) }
  }

  private static let sentenceEnds = Set("。；;！？!?\n".unicodeScalars.map(\.value))

  /// 负责信访, 办理举报: somebody's work, not somebody's case.
  private func isTheirWork(_ cue: Range<Int>) -> Bool {
    PersonFacts.work.first(text, in: end..<cue.lowerBound) != nil
  }

  private static let work = WordSet("负责 分管 主持 办理 接待 处理 调处 包案 协调 牵头 化解 督办 受理 宣讲 讲解 分析 介绍 部署 强调 指出 要求各 带队 率队 调研 主讲 审理 走访慰问了")
}
