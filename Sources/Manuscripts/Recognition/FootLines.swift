internal import Records

/// Lines that stand under a letter's text: contact, disclosure, copies, imprint, attachments.
enum FootLines {
  // MARK: Contact

  private static let contactWords = [
    "联系人及电话", "联系人及联系电话", "联系人和电话", "联系人、电话", "联系人姓名", "联系人", "经办人及电话", "经办人",
    "承办人及电话", "承办人", "联系电话", "办公电话", "咨询电话", "电话", "联系方式", "联系单位", "承办单位", "承办科室",
    "承办处室", "承办单位及电话", "传真", "邮编", "具体承办人", "手机", "责任人",
  ]

  /// Whether the line tells who can be asked.
  static func isContact(_ line: String) -> Bool {
    var text = PlainText.compact(line)
    while let first = text.first, "（〔*".contains(first) { text.removeFirst() }
    guard PlainText.length(text) <= 120,
      !text.contains("。") || text.hasSuffix("。") || text.hasSuffix("。）")
    else { return false }
    return contactWords.contains {
      text.hasPrefix($0 + "：") || text.hasPrefix($0 + "及") && text.contains("：")
    }
  }

  /// Name and phone of contact lines, taken together; a part that isn't there is nil.
  static func contact(_ lines: [String]) -> (name: String?, phone: String?) {
    var name: String?
    var phone: String?
    for line in lines {
      let text = PlainText.kept(line).filter { !"（）()【】".contains($0) }
      let parts = labelled(text)
      for (label, value) in parts {
        let isName = PlainText.contains(label, ["联系人", "经办人", "承办人", "责任人"])
        let isPhone = PlainText.contains(label, ["电话", "方式", "手机"])
        if isName || isPhone {
          let (person, number) = split(value)
          if isName, name == nil, !person.isEmpty { name = person }
          if phone == nil, !number.isEmpty, isName || isPhone { phone = number }
        }
      }
      // 联系单位：养老服务科 沈知远 0000-5550123 names nobody by a label.
      if phone == nil, let last = parts.last {
        let (_, number) = split(last.value)
        if !number.isEmpty, !PlainText.contains(last.label, ["传真", "邮编"]) { phone = number }
      }
    }
    return (name, phone)
  }

  /// The phone numbers in a line, as they are written.
  static func phones(_ line: String) -> [String] {
    let isPhone: (Character) -> Bool = { PlainText.isDigit($0) || "-－—–+＋".contains($0) }
    return line.split { !isPhone($0) }.map { String($0) }
      .filter { $0.count { PlainText.isDigit($0) } >= 7 }
  }

  /// `联系人：沈知远，联系电话：0000-5550123` as its labelled values.
  private static func labelled(_ text: String) -> [(label: String, value: String)] {
    var marks: [(start: String.Index, end: String.Index, label: String)] = []
    var at = text.startIndex
    while at < text.endIndex {
      if ":：".contains(text[at]) {
        var start = at
        while start > text.startIndex {
          let before = text.index(before: start)
          guard
            text[before].unicodeScalars.allSatisfy({ $0.properties.isIdeographic })
              || "、 \u{3000}".contains(text[before])
          else { break }
          start = before
        }
        // The label is the longest known word that ends here; names run into it where only a
        // space divides them.
        let whole = String(text[start..<at])
        let compact = PlainText.compact(whole)
        if let word = (contactWords + ["及联系电话", "及电话"]).filter({ compact.hasSuffix($0) })
          .max(by: { $0.count < $1.count })
        {
          var begin = at
          var left = word.count
          while left > 0, begin > start {
            begin = text.index(before: begin)
            if !text[begin].isWhitespace { left -= 1 }
          }
          marks.append((begin, text.index(after: at), word))
        }
      }
      at = text.index(after: at)
    }
    return marks.indices.map { index in
      let end = index + 1 < marks.count ? marks[index + 1].start : text.endIndex
      return (marks[index].label, PlainText.kept(text[marks[index].end..<end]))
    }
  }

  /// The name and the number of a value that may hold both.
  private static func split(_ value: String) -> (name: String, phone: String) {
    let isPhone: (Character) -> Bool = {
      PlainText.isDigit($0) || "-－—–+＋() （）转、/".contains($0) || $0.isWhitespace
    }
    guard let start = value.firstIndex(where: { PlainText.isDigit($0) || $0 == "+" }) else {
      return (trimmed(value), "")
    }
    let digits = value[start...].prefix(while: isPhone)
    let count = digits.count { PlainText.isDigit($0) }
    guard count >= 5 else { return (trimmed(value), "") }
    return (trimmed(String(value[..<start])), trimmed(String(digits)))
  }

  private static func trimmed(_ text: String) -> String {
    var text = PlainText.kept(text)
    while let last = text.last, "，,；;。、.（( ".contains(last) { text.removeLast() }
    while let first = text.first, "，,；;。、.：: ".contains(first) { text.removeFirst() }
    return PlainText.kept(text)
  }

  // MARK: Disclosure

  static let disclosureLabels = [
    "公开属性", "公开方式", "公开类别", "公开类型", "公开形式", "信息公开", "政府信息公开", "公开选项", "是否公开", "公开情况",
    "公开意见", "公开与否", "主动公开属性", "公开范围",
  ]

  /// The decision of a disclosure line, and its ground; nil: the line is none.
  static func disclosure(_ line: String) -> (decision: Disclosure.Decision, reason: String?)? {
    let text = PlainText.compact(line)
    let length = PlainText.length(text)
    guard length <= 160 else { return nil }
    let isLabelled = PlainText.hasPrefix(text.filter { !"（〔".contains($0) }, disclosureLabels + ["公开："])
    let isNote =
      length <= 60
      && (text.contains("此件") || text.contains("本件") || text.contains("本答复"))
      && text.contains("公开")
    let bare = text.filter { !"（）〔〕".contains($0) }
    let isBare =
      ["主动公开", "依申请公开", "不予公开", "不公开", "公开"].contains(bare) && length <= 7
      && (bare != "公开" || text != bare)
    guard isLabelled || isNote || isBare else { return nil }
    let decision: Disclosure.Decision
    if PlainText.contains(text, ["不予公开", "不公开", "不宜公开", "：否"]) {
      decision = .withheld
    } else if PlainText.contains(text, ["依申请"]) {
      decision = .onRequest
    } else if PlainText.contains(
      text, ["主动公开", "公开发布", "同意公开", "全文公开", "：公开", "：是", "可以公开", "予以公开", "公开"])
    {
      decision = .open
    } else {
      return nil
    }
    return (decision, reason(PlainText.kept(line)))
  }

  private static func reason(_ text: String) -> String? {
    for word in ["理由", "原因", "依据"] {
      guard let range = text.firstRange(of: word) else { continue }
      var rest = String(text[range.upperBound...])
      while let first = rest.first, "：:为是".contains(first) { rest.removeFirst() }
      while let last = rest.last, "）)。".contains(last) { rest.removeLast() }
      if !rest.isEmpty { return PlainText.kept(rest) }
    }
    return nil
  }

  // MARK: Imprint

  static func isImprint(_ line: String) -> Bool {
    let text = PlainText.compact(line)
    if PlainText.hasPrefix(
      text,
      [
        "抄送", "抄报", "分送", "主题词：", "印发单位", "打字：", "校对：", "拟稿：", "核稿：", "审核：", "共印", "印制份数", "拟稿人：",
        "核稿人：", "签发人：", "签发：",
        "审核人：", "会签：",
      ])
    {
      return true
    }
    guard PlainText.length(text) <= 50 else { return false }
    if text.hasSuffix("印发") || text.hasSuffix("印制") {
      return text.contains("日") || text.contains("年")
    }
    return text.hasPrefix("（共印") || text.hasPrefix("共印")
  }

  // MARK: Attachments

  /// What an attachment note says behind 附件：, perhaps nothing; nil: the line begins no note.
  static func attachmentNote(_ line: String) -> String? {
    let text = PlainText.kept(line)
    let compact = PlainText.compact(text)
    guard
      PlainText.hasPrefix(compact, ["附件：", "附：", "附件1：", "附件1.", "附表：", "附件一："])
        || compact == "附件" || compact == "附"
    else { return nil }
    guard let colon = text.firstIndex(where: { ":：".contains($0) }) else { return "" }
    if PlainText.hasPrefix(compact, ["附件1", "附件一"]) { return text }
    return PlainText.kept(text[text.index(after: colon)...])
  }

  /// The number of a label over an attachment, and a title that stands on its line: `附件`,
  /// `附件1`, `附件2：助餐点名单`. Number 0: it has none.
  static func attachmentLabel(_ line: String) -> (number: Int, title: String)? {
    let text = PlainText.kept(line)
    let all = Array(text)
    var at = 0
    func skipSpaces() { while at < all.count, all[at].isWhitespace { at += 1 } }
    guard all.first == "附" else { return nil }
    at = 1
    skipSpaces()
    if at < all.count, "件表".contains(all[at]) { at += 1 }
    skipSpaces()
    let start = at
    while at < all.count, PlainText.isDigit(all[at]) || PlainText.isChineseDigit(all[at]) {
      at += 1
    }
    let digits = PlainText.compact(String(all[start..<at]))
    let number = digits.isEmpty ? 0 : Int(digits) ?? PlainText.chineseNumber(digits)
    guard let number, number < 50 else { return nil }
    let mayRun = at == all.count || "：:".contains(all[at]) || all[at].isWhitespace
    guard mayRun else { return nil }
    while at < all.count, all[at].isWhitespace || "：:".contains(all[at]) { at += 1 }
    let title = PlainText.kept(String(all[at...]))
    guard PlainText.length(title) <= 60, !title.hasSuffix("。") else { return nil }
    return (number, title)
  }
}
