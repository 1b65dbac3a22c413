package import Records

/// Which header means which field of a case. An office's own headers come first; the usual Chinese
/// ones are always known besides.
package struct IntakeMapping: Sendable, Hashable {
  /// Headers in their normal form, by field, in order of preference.
  private var headers: [IntakeField: [String]]

  /// - Parameter columns: the office's own; empty: the usual headers alone.
  package init(_ columns: [IntakeColumn] = []) {
    var headers: [IntakeField: [String]] = [:]
    for column in columns {
      headers[column.field, default: []] += column.headers.map(HeaderText.normal)
    }
    let own = Set(headers.values.joined())
    for field in IntakeField.allCases {
      // What the office gives a meaning of its own has no other.
      headers[field, default: []] += IntakeMapping.usual(field).map(HeaderText.normal).filter {
        !own.contains($0)
      }
    }
    self.headers = headers
  }

  /// The field that a header means, and how much it is preferred among the headers of that field
  /// (0 is best); nil for a header that means none.
  package func meaning(of header: String) -> (field: IntakeField, rank: Int)? {
    let forms = HeaderText.forms(of: header)
    for form in forms where !form.isEmpty {
      for field in IntakeField.allCases {
        if let rank = headers[field]?.firstIndex(of: form) { return (field, rank) }
      }
    }
    return nil
  }

  /// The usual headers of each field, most telling first.
  package static func usual(_ field: IntakeField) -> [String] {
    switch field {
    case .number:
      [
        "建议编号", "提案编号", "建议提案编号", "提案号", "建议号", "编号", "案号", "建议案号", "提案案号",
        "案件编号", "件号", "文号", "建议序号", "提案序号", "号码", "代表建议编号", "委员提案编号", "建议议案编号",
      ]
    case .kind: ["类别", "案件类别", "建议提案类别", "件别", "种类", "案别", "案件类型", "案件种类", "建议提案"]
    case .level: ["层级", "级别", "案件层级", "人大政协层级", "来源", "来源级别", "交办层级"]
    case .session: ["届次", "会议", "会议届次", "会议名称", "大会名称", "所属会议", "会次"]
    case .origin: ["提出时间", "提出时段", "会议期间", "大会闭会", "提出期间", "大会或闭会"]
    case .title:
      [
        "标题", "案由", "题目", "建议标题", "提案标题", "建议题目", "提案题目", "建议名称", "提案名称", "件名",
        "名称", "建议案由", "提案案由", "建议提案标题", "建议提案名称", "建议提案题目", "主要内容标题", "事由",
      ]
    case .topic: ["主题", "分类", "主题分类", "内容分类", "建议分类", "提案分类", "领域", "所属领域", "类目"]
    case .labels: ["重点", "标签", "重点件", "是否重点", "重点建议", "重点提案", "重点督办件", "备注标签", "标记"]
    case .supervisor: ["督办单位", "督办部门", "督办领导", "督办人", "领衔督办", "督办"]
    case .text: ["内容", "正文", "建议内容", "提案内容", "建议正文", "提案正文", "主要内容", "内容摘要", "详细内容"]
    case .points: ["建议要点", "要点", "提案要点", "具体建议", "建议事项", "办理要点", "意见建议", "诉求要点"]
    case .proposer:
      [
        "领衔代表", "第一提案人", "领衔人", "领衔提出人", "提出人", "提出者", "提案者", "提案人", "代表姓名", "委员姓名",
        "代表", "委员", "提建议人", "建议人", "建议代表", "提案委员", "第一提案者", "领衔委员", "提案单位", "提出单位", "姓名",
        "代表委员", "代表委员姓名", "提出代表", "领衔代表姓名", "提出人姓名",
      ]
    case .cosigners:
      [
        "联名", "附议人", "联名代表", "附议代表", "联名人", "联名提案人", "附议", "联名委员", "联名代表委员", "其他提案人",
        "共同提案人", "联名提出人", "附议委员",
      ]
    case .proposerTitle: ["称谓", "身份", "代表或委员", "提出人身份"]
    case .unit: ["工作单位", "工作单位及职务", "单位及职务", "代表单位", "委员单位", "提出人单位", "单位职务", "所在单位"]
    case .phone:
      [
        "联系电话", "电话", "手机", "手机号", "手机号码", "联系方式", "代表电话", "委员电话", "代表联系电话", "委员联系电话",
        "领衔代表联系电话", "提出人电话", "领衔代表电话",
      ]
    case .address: ["通讯地址", "通信地址", "地址", "联系地址", "邮寄地址", "代表地址", "领衔代表通讯地址"]
    case .role: ["承办方式", "办理类型", "办理方式", "承办类型", "办理角色", "承办角色", "主会办", "主协办", "主办会办", "本单位角色"]
    case .lead:
      ["主办单位", "主办", "牵头单位", "承办单位", "主办部门", "牵头主办单位", "承办单位主办", "承办部门", "分办单位", "独办单位"]
    case .joints:
      ["会办单位", "协办单位", "会办", "协办", "会办部门", "协办部门", "承办单位会办", "承办单位协办", "参与单位", "配合单位"]
    case .assignedBy: ["交办单位", "交办机关", "交办部门", "转办单位", "来文单位"]
    case .assigned: ["交办日期", "交办时间", "转办日期", "转办时间", "分办日期", "收件日期", "来文日期", "收文日期"]
    case .due:
      [
        "办理时限", "答复期限", "办结期限", "办理期限", "办结时限", "答复时限", "要求办结时间", "要求办结日期", "截止日期",
        "截止时间", "办结时间要求", "期限", "时限", "限办日期", "应办结日期",
      ]
    case .jointDue: ["会办期限", "会办时限", "协办期限", "协办时限", "会办意见期限", "协办意见期限", "会办意见时限"]
    }
  }

  /// A header as people know it, for messages.
  static func name(_ field: IntakeField) -> String { usual(field).first ?? field.rawValue }
}

/// Headers as they are compared: white space, marks and remarks in parentheses don't count.
enum HeaderText {
  static func normal(_ header: String) -> String { letters(withoutParentheses(header)) }

  /// The forms that a header may be known by: without and with what is in parentheses, and each
  /// part of `标题/案由`.
  static func forms(of header: String) -> [String] {
    var forms = [normal(header), letters(header)]
    let plain = withoutParentheses(header)
    let parts = plain.split { "/／、|｜或".contains($0) }
    if parts.count > 1 { forms += parts.map { letters(String($0)) } }
    return forms
  }

  private static func letters(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.filter {
          $0.properties.isAlphabetic || $0.properties.numericType != nil
        }
      ))
  }

  private static func withoutParentheses(_ text: String) -> String {
    var out = String.UnicodeScalarView()
    var depth = 0
    for scalar in text.unicodeScalars {
      switch scalar {
      case "（", "(", "【", "[", "〔": depth += 1
      case "）", ")", "】", "]", "〕": depth = max(0, depth - 1)
      default: if depth == 0 { out.append(scalar) }
      }
    }
    return String(out)
  }
}
