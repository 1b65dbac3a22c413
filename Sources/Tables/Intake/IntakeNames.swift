internal import Records

/// Reads who put a matter forward: 张三、李四等5人, 民盟市委, 王 五 委员.
enum IntakeNames {
  struct Name: Sendable, Hashable {
    var text: String
    var isOrganisation: Bool
    /// 代表 or 委员, where it stands behind the name.
    var title: String?
  }

  /// In order; of two people with one name both.
  static func names(_ text: String) -> [Name] { pieces(text).compactMap { name($0) } }

  /// Family names of two characters: alone they are no name.
  private static let doubleSurnames: Set<String> = [
    "欧阳", "司马", "上官", "诸葛", "东方", "皇甫", "尉迟", "公孙", "令狐", "慕容", "夏侯", "轩辕", "宇文", "长孙", "司徒",
    "端木", "闻人", "独孤", "南宫", "呼延", "澹台", "公冶", "淳于", "单于", "申屠", "钟离", "鲜于", "闾丘", "司空", "百里",
  ]

  /// Divided by marks and spaces; single characters beside each other are one name, set wide. A
  /// family name, and 代表 or 委员, go with what stands beside them: 欧阳 锋, 李四 委员.
  private static func pieces(_ text: String) -> [String] {
    let withoutRemarks = dropRemarks(text)
    var out: [String] = []
    let blocks = withoutRemarks.unicodeScalars.split {
      "、，,；;\n\r".unicodeScalars.contains($0)
    }
    for block in blocks {
      var single = ""
      let counted = withoutCount(ForeignText.collapsed(String(block)))
      for word in counted.unicodeScalars.split(whereSeparator: { $0.properties.isWhitespace }) {
        let word = String(word)
        if word.unicodeScalars.count == 1 {
          single += word
          continue
        }
        if ["代表", "委员", "同志"].contains(word), !single.isEmpty || !out.isEmpty {
          if single.isEmpty { single = out.removeLast() }
          out.append(single + word)
          single = ""
        } else if single.unicodeScalars.count == 1, word.unicodeScalars.count == 2 {
          out.append(single + word)
          single = ""
        } else if doubleSurnames.contains(single), word.unicodeScalars.count <= 2 {
          out.append(single + word)
          single = ""
        } else {
          if !single.isEmpty { out.append(single) }
          single = doubleSurnames.contains(word) ? word : ""
          if single.isEmpty { out.append(word) }
        }
      }
      if !single.isEmpty { out.append(single) }
    }
    return out
  }

  private static func name(_ piece: String) -> Name? {
    var text = piece
    var title: String?
    if text.hasSuffix("同志"), text.unicodeScalars.count > 3 { text = String(text.dropLast(2)) }
    for word in ["代表", "委员"] where text.hasSuffix(word) {
      let rest = String(text.dropLast(2))
      if (2...4).contains(rest.unicodeScalars.count), !isOrganisation(rest) {
        text = rest
        title = word
      }
    }
    guard !text.isEmpty else { return nil }
    return Name(text: text, isOrganisation: isOrganisation(text), title: title)
  }

  /// `张三等5人`, `张三等` and `等10名代表` lose what begins with 等.
  private static func withoutCount(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    guard let at = scalars.lastIndex(of: "等") else { return text }
    let rest = scalars[(at + 1)...]
    let isCount =
      rest.isEmpty
      || rest.contains { "人名位".unicodeScalars.contains($0) }
        && rest.allSatisfy {
          "0123456789一二三四五六七八九十百两余多人名位代表委员".unicodeScalars.contains($0)
        }
    guard isCount else { return text }
    return String(String.UnicodeScalarView(scalars[..<at]))
  }

  /// What stands in parentheses: （领衔）, （共5人）.
  private static func dropRemarks(_ text: String) -> String {
    var out = String.UnicodeScalarView()
    var depth = 0
    for scalar in text.unicodeScalars {
      switch scalar {
      case "（", "(": depth += 1
      case "）", ")": depth = max(0, depth - 1)
      default: if depth == 0 { out.append(scalar) }
      }
    }
    return String(out)
  }

  /// Parties whose short names are given names too: 李民进.
  private static let parties = ["民盟", "民革", "民建", "民进", "台盟"]

  private static let bodies = [
    "委员会", "党派", "农工党", "致公党", "九三学社", "工商联", "工商业联合会", "界别",
    "党组", "公司", "代表团", "专委会", "协会", "学会", "商会", "联合会", "联谊会", "总工会", "工会", "团委", "共青团", "妇联", "侨联",
    "台联", "科协", "文联", "残联", "红十字会", "政协", "人大", "小组", "工委", "支部", "市委", "县委", "区委", "省委", "局", "集团",
    "学院", "大学", "医院", "中心", "办公室", "知联会", "欧美同学会", "新联会", "社团", "联组",
  ]

  /// By the words that bodies' names have; a name with a middle dot is a person's, and one of more
  /// than six Han characters is none.
  static func isOrganisation(_ name: String) -> Bool {
    if name.unicodeScalars.contains(where: { $0 == "·" || $0 == "•" || $0 == "・" }) { return false }
    let count = name.unicodeScalars.count
    for party in parties where name.hasPrefix(party) || name.contains(party) && count > 3 {
      return true
    }
    // 局 and the like end a body's name; inside a short name they may be a person's.
    for body in bodies where name.contains(body) {
      if body.unicodeScalars.count > 1 || name.hasSuffix(body) && count > 3 { return true }
    }
    return count > 6 && name.unicodeScalars.allSatisfy { $0.properties.isIdeographic }
  }
}
