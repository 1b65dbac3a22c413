internal import Records

/// 住址: where somebody lives, down to the door. An office's own address and a project's site are
/// none, unless they go down to the flat or a word says that somebody lives there.
enum Addresses {
  static func find(_ text: FoldedText) -> [Candidate] {
    var found: [Candidate] = []
    var at = 0
    while at < text.count {
      if let length = cues.match(text, at: at), !isNoCue(text, at, length),
        let hit = named(text, at, at + length)
      {
        found.append(hit)
        at = hit.range.upperBound
      } else if isDoor(text, at), let hit = unnamed(text, at) {
        if found.last.map({ $0.range.upperBound <= hit.range.lowerBound }) ?? true {
          found.append(hit)
        }
        at = max(hit.range.upperBound, at + 1)
      } else {
        at += 1
      }
    }
    return found
  }

  private static let cues = WordSet(
    """
    家住 住址 住在 住于 居住在 居住于 居住地 居住地址 现居住 现居 现住 现住址 户籍地 户籍地址 户籍所在地 户籍在 户籍 户口所在地 户口在 家庭住址 家庭地址
    家在 家里在 家里住 老家在 老家 住所地 住所 租住 租住在 租住于 暂住 暂住地 暂住在 借住 借住在 寄住在 独居在 独居于 住处 家门口在 户籍住址 居所
    常住地址 常住 居家地址 收货地址 收件地址 寄到 寄至 快递到 送到 家中地址 住 迁至 搬到 搬至 安置在 入户地址 上门地址 房屋坐落 房屋地址 自住房 自家
    """)
  private static let weakCues = WordSet("地址 通讯地址 联系地址 通信地址 邮寄地址")
  private static let notCue = WordSet(
    "住宅 住房 住建 住院 住户 住区 住宿 住持 住校 常住人口 户籍人口 户籍制度 户籍管理 户籍改革 住所地人民 居住区 住改 住保")
  /// Whose place is no home.
  private static let offices = WordSet(
    """
    局 委员会 办事处 大厅 中心 窗口 公司 单位 机关 派出所 法院 检察院 学校 小学 中学 医院 银行 大厦 写字楼 商务楼 行政楼 办公楼 办公 政府 党校 图书馆
    博物馆 服务站 工作站 卫生院 幼儿园 居委会 村委会 物业 商场 市场 广场 酒店 宾馆 科技园 产业园 工业园 园区 会议室 协会 基金会 营业 注册地址 经营 门诊 教学楼
    综合楼 实验楼 住院部 站点 收件人单位 联合会 总工会 出版社 事务所 研究院 大学 学院 养老院 敬老院 信访接待 接待室 仲裁 登记处 受理点 投递 驿站 商铺 门面 门店 餐厅
    饭店 药店 诊所 超市 社区服务 服务室 食堂 助餐点 活动室 书屋 党群 培训 机构 厅 县委 市委 区委 企业 工厂 厂区 车间 店 展馆 场馆 文化馆 体育馆 报名点 报名 办理地点
    """)

  private static let stops = Set("。；;,！？!?\n\t“”\"《》、".unicodeScalars.map(\.value))

  /// The cue is a part of another word.
  private static func isNoCue(_ text: FoldedText, _ at: Int, _ length: Int) -> Bool {
    if notCue.match(text, at: at) ?? 0 > length { return true }
    if notCue.match(text, at: at) == length, length > 1 { return true }
    guard length == 1 else { return false }
    // 住 alone: only where a clause or a place begins with it.
    let before = text[at - 1]
    let isClause =
      before == 0 || before == 0x2C || before == 0x20 || before == 0x28 || before == 0x3001
    return !isClause && !named.contains(before)
  }

  private static let named = Set("人某×员母父子女他她户".unicodeScalars.map(\.value))
  private static let joins = Set(FoldedText("地址在于为是：:， ,的位(（“\"所处至到是在【".unicodeScalars).scalars)

  /// After a word such as 家住: the place up to its last number.
  private static func named(_ text: FoldedText, _ cue: Int, _ after: Int) -> Candidate? {
    var start = after
    while start < text.count, start - after < 6, joins.contains(text[start]) { start += 1 }
    guard let last = extent(text, from: start), last.level >= 1, last.hasPlace else { return nil }
    let around = Surroundings(text: text)
    if last.level < 3 {
      // 公司住所地, 资料送到人民路12号社保大厅, 服务中心迁至人民路12号.
      guard !around.has(companies, before: cue, reach: 8),
        offices.first(text, in: start..<last.end) == nil,
        !around.has(offices, after: last.end, reach: 6)
      else { return nil }
      if moves.match(text, at: cue) != nil, around.has(offices, before: cue, reach: 14) {
        return nil
      }
    }
    return Candidate(.address, start..<last.end, last.level >= 2 ? 0.95 : 0.85)
  }

  private static let moves = WordSet("迁至 搬到 搬至 寄到 寄至 快递到 送到 安置在 收货地址 收件地址")
  private static let companies = WordSet("公司 企业 厂 商户 店 单位 机构")

  /// How far a place goes from `start`, and how deep: 1 a street's number, a village's group,
  /// 2 a building, 3 a flat.
  private static func extent(
    _ text: FoldedText, from start: Int
  ) -> (end: Int, level: Int, hasPlace: Bool)? {
    var at = start
    var end: Int?
    var level = 0
    var hasPlace = false
    /// Where the last part of an address ended.
    var part = start
    while at < text.count, at - start < 60, !stops.contains(text[at]) {
      if let length = places.match(text, at: at), at > start {
        hasPlace = true
        at += length
        part = at
        continue
      }
      if let number = number(text, at), let unit = unit(text, number) {
        if unit.level >= 1 {
          end = unit.end
          level = max(level, unit.level)
        }
        at = unit.end
        part = at
        continue
      } else if let number = number(text, at) {
        if hasPlace, isChain(text, at, number, notBefore: start) {
          end = number
          level = 3
        }
        at = number
        part = at
        continue
      }
      // Once the numbers have come, whatever is no part of an address ends it.
      if end != nil, at > part + 4 { break }
      at += 1
    }
    return end.map { ($0, level, hasPlace) }
  }

  private static let places = WordSet(
    """
    路 街 巷 弄 胡同 大道 里 村 庄 屯 寨 组 社 小区 花园 苑 公寓 家园 新村 嘉园 府 城 湾 庭 居 坊 院 园 宿舍 楼 社区 街道 镇 乡 区 县 市 省
    旗 岛 桥 坪 湖 公馆
    名邸 广场 山庄 华庭 豪庭 雅苑 佳苑 馨苑 大院 营 店 沟 岭 塘 冲 坝 圩 埭 浜 堡 台 屋 湾里 期 段 条 道 郡 墅 门 港 岸 国际 世家 天下 时代
    中心 公园 景 峰 塆 坡 寓 筑
    """)

  /// Where a number at a place ends: digits, Chinese numerals with 十 and 百, 甲乙丙, a letter before
  /// or after, 12-1; nil: there is none.
  private static func number(_ text: FoldedText, _ start: Int) -> Int? {
    var at = start
    if text[at].isLatin, !text[at - 1].isAlphanumeric { at += 1 }
    let first = at
    while at - start < 8 {
      if text[at].isDigit || numerals.contains(text[at]) {
        at += 1
      } else if text[at].isLatin, at > first, !text[at + 1].isLatin {
        at += 1
      } else {
        break
      }
    }
    if at == first {
      // A座, 甲栋.
      guard at > start || heavenly.contains(text[start]) else { return nil }
      return at > start ? at : start + 1
    }
    return at
  }

  private static let numerals = Set("零〇○一二三四五六七八九十百壹贰叁肆伍陆柒捌玖".unicodeScalars.map(\.value))
  private static let heavenly = Set("甲乙丙丁东西南北".unicodeScalars.map(\.value))

  private static let streets = WordSet("号 弄 组 队 社 # 号院 号门 大队")
  private static let buildings = WordSet("号楼 幢 栋 座 单元 #楼 号栋 楼 层 #栋 号幢 门栋 梯 门 级楼")
  private static let flats = WordSet("室 房 号房 号室")

  /// The unit after a number, how deep it goes, and where it ends.
  private static func unit(_ text: FoldedText, _ after: Int) -> (end: Int, level: Int)? {
    var at = after
    if text[at] == 0x20 { at += 1 }
    if let length = flats.match(text, at: at) {
      // 201教室, 3户人家.
      let digits = digitCount(text, endingAt: after)
      return digits >= 2 ? (at + length, 3) : (at + length, 0)
    }
    // 201户 is a flat after 单元, and a count of households elsewhere.
    if text[at] == 0x6237 {
      let digits = digitCount(text, endingAt: after)
      let isFlat = digits >= 3 && text[after - digits - 1] == 0x5143
      return (at + 1, isFlat ? 3 : 0)
    }
    if let length = buildings.match(text, at: at) {
      var end = at + length
      var level = length == 1 && (text[at] == 0x5C42 || text[at] == 0x697C) ? 1 : 2
      // 2单元501, 3幢501: a flat without its 室.
      var next = end
      if [0x20, 0x2D].contains(text[next]) { next += 1 }
      let digits = digitsFrom(text, next)
      if digits >= 3, digits <= 4, !isCount(text, next + digits, after: text[end - 1]) {
        end = next + digits
        level = 3
        if let flat = flats.match(text, at: end) { end += flat }
        if text[end] == 0x53F7 || text[end] == 0x6237 { end += 1 }
      }
      return (end, level)
    }
    if let length = streets.match(text, at: at) {
      var end = at + length
      var level = 1
      if length == 1, text[at] == 0x53F7 || text[at] == 0x23 || text[at] == 0x5F04 {
        var next = end
        if [0x20, 0x2D].contains(text[next]) { next += 1 }
        let digits = digitsFrom(text, next)
        if digits >= 3, digits <= 4, !isUnitAhead(text, next + digits) {
          end = next + digits
          level = 3
        }
      }
      return (end, level)
    }
    return nil
  }

  /// Whether digits count something: 6幢288户, but not 2单元201户.
  private static func isCount(_ text: FoldedText, _ at: Int, after unit: UInt32) -> Bool {
    if text[at] == 0x6237 { return unit != 0x5143 }
    return text[at] == 0x5957 || text[at] == 0x5E74 || text[at].isAlphanumeric
  }

  private static func isUnitAhead(_ text: FoldedText, _ at: Int) -> Bool {
    streets.match(text, at: at) != nil || buildings.match(text, at: at) != nil
      || flats.match(text, at: at) != nil || text[at].isHan && Cues.units.match(text, at: at) != nil
      || text[at].isAlphanumeric || text[at] == 0x5E74
  }

  private static func digitsFrom(_ text: FoldedText, _ start: Int) -> Int {
    var at = start
    while text[at].isDigit || numerals.contains(text[at]) && text[at] != 0x5341 { at += 1 }
    return at - start
  }

  private static func digitCount(_ text: FoldedText, endingAt end: Int) -> Int {
    var at = end
    while at > 0, text[at - 1].isDigit || numerals.contains(text[at - 1]) { at -= 1 }
    return end - at
  }

  /// 3-2-501, 12-501 right after a place where people live, or after a building's number.
  private static func isChain(
    _ text: FoldedText, _ start: Int, _ end: Int, notBefore limit: Int
  ) -> Bool {
    guard end - start >= 3, end - start <= 4, text[end] != 0x2D, text[end] != 0x5D,
      Cues.units.match(text, at: end) == nil, text[end] != 0x5E74, text[end] != 0x6237
    else { return false }
    var at = start
    var links = 0
    while at > limit, text[at - 1] == 0x2D || text[at - 1] == 0x2F {
      var first = at - 1
      while first > limit, text[first - 1].isAlphanumeric { first -= 1 }
      guard first < at - 1, at - 1 - first <= 2 else { return false }
      at = first
      links += 1
    }
    guard links >= 1, links <= 3 else { return false }
    return homes.match(text, endingAt: at) != nil
  }

  private static let homes = WordSet(
    """
    小区 花园 苑 公寓 家园 新村 嘉园 府 城 湾 庭 居 坊 院 园 宿舍 里 社区 公馆 名邸 山庄 寓 墅 郡 期 区 村 号 幢 栋 号楼 弄 国际 世家 天下 景
    筑 大院 路 街 巷
    """)

  private static func isNumeral(_ scalar: UInt32) -> Bool {
    scalar.isDigit || numerals.contains(scalar)
  }

  /// Whether a flat's number ends here: 501室, 2单元501, 3-2-501 and the like.
  private static func isDoor(_ text: FoldedText, _ at: Int) -> Bool {
    switch text[at] {
    case 0x5BA4, 0x623F:
      isNumeral(text[at - 1]) && isNumeral(text[at - 2]) || text[at - 1] == 0x53F7
    case 0x6237: isNumeral(text[at - 1]) && isNumeral(text[at - 2]) && isNumeral(text[at - 3])
    default:
      isNumeral(text[at]) && isNumeral(text[at - 1]) && isNumeral(text[at - 2])
        && !isNumeral(text[at + 1]) && text[at + 1] != 0x2D
    }
  }

  /// Without a word for it: only what goes down to the flat, and is no office's.
  private static func unnamed(_ text: FoldedText, _ door: Int) -> Candidate? {
    var start = door
    while start > 0, door - start < 40, !stops.contains(text[start - 1]),
      text[start - 1] != 0x28, text[start - 1] != 0x29, text[start - 1] != 0x3A
    {
      start -= 1
    }
    if let cut = leads.last(text, in: start..<door) { start = cut }
    while start < door, particles.contains(text[start]) { start += 1 }
    guard let last = extent(text, from: start), last.level == 3, last.hasPlace, last.end > door
    else { return nil }
    // 手机13800138000）家住…: the place has its own cue, further on.
    guard cues.first(text, in: door..<last.end) == nil else { return nil }
    // What stands in the same sentence just before tells whose it is.
    let around = Surroundings(text: text)
    let isVisited = visits.last(text, in: max(0, start - 8)..<start) != nil
    guard offices.first(text, in: start..<last.end) == nil, !isOnFloor(text, start..<last.end),
      isVisited || !around.has(offices, before: start, reach: 14),
      !around.has(offices, after: last.end, reach: 6),
      !around.has(errands, after: last.end, reach: 6)
    else { return nil }
    let isTold = around.has(weakCues, before: start, reach: 8)
    return Candidate(.address, start..<last.end, isTold ? 0.85 : 0.75)
  }

  private static let particles = Set(" 了的至到过于在".unicodeScalars.map(\.value))
  private static let visits = WordSet("前往 反映 走访 业主 住户 居民 入户 探访 看望 慰问 上门 家访 投诉")

  /// What one goes to an office for.
  private static let errands = WordSet("办理 领取 咨询 提交 报名 签字 递交 取件 开会 面谈 报到")

  /// 5楼501室: rooms of offices are told by their floor, flats by building and staircase.
  private static func isOnFloor(_ text: FoldedText, _ range: Range<Int>) -> Bool {
    range.contains { at in
      (text[at] == 0x697C || text[at] == 0x5C42) && isNumeral(text[at - 1])
        && (isNumeral(text[at + 1]) || text[at + 1] == 0x20)
    } && buildings(text, range) == 0
  }

  /// How many of 幢, 栋, 单元 and the like a range names.
  private static func buildings(_ text: FoldedText, _ range: Range<Int>) -> Int {
    range.count { [0x5E62, 0x680B, 0x5355, 0x5F04].contains(text[$0]) }
  }

  private static let leads = WordSet(
    "上门 入户 家访 看望 慰问 探访 投诉 我是 位于 坐落 反映 前往 来自 家住 住在 关于 对于 针对 走访 到了 就 对 为 在 向 系 即 业主 住户 居民 地址 经查 查明 发现"
  )
}
