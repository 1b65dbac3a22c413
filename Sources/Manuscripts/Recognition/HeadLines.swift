internal import Records

/// Lines that stand over a letter's text: number, class, urgency, addressee.
enum HeadLines {
  /// 青民函〔2026〕12号, with the year's brackets in any shape; `…〔2026〕 号` too.
  static func isNumber(_ line: String) -> Bool {
    var text = PlainText.compact(line)
    for word in ["发文字号：", "文号：", "编号："] where text.hasPrefix(word) {
      text.removeFirst(word.count)
    }
    guard PlainText.length(text) <= 32, text.hasSuffix("号") else { return false }
    for pair in ["〔〕", "（）", "<>", "〈〉"] {
      guard let open = pair.first, let close = pair.last,
        let head = PlainText.parted(text, at: open),
        let year = PlainText.parted(head.after, at: close)
      else { continue }
      let number = year.after.dropLast()
      return year.before.count == 4 && Int(year.before) != nil
        && number.allSatisfy { PlainText.isDigit($0) || "第×xX*_—-建提议案字复函".contains($0) }
        && !head.before.contains { "，。《》关".contains($0) }
    }
    return false
  }

  static let classLabels = [
    "办理结果分类", "办理结果类别", "办理结果", "办理类别", "办理类型", "办理分类", "答复类别", "答复类型", "答复分类",
    "分类标识", "类别标记", "类别标识", "办理情况分类", "结果分类", "类别", "分类", "分类编号", "办复类别", "办复结果",
  ]

  /// The class of a class line: A of `A类`, `（A）`, `办理结果：A`, `【B类】`, `分类：C类（正在解决）`.
  /// 办理类别 A类 has a space for its colon.
  /// - Parameter values: the office's classes; empty: A to D.
  static func resultClass(_ line: String, values: [String]) -> String? {
    var text = PlainText.compact(line)
    guard PlainText.length(text) <= 40 else { return nil }
    let brackets = [("（", "）"), ("〔", "〕"), ("“", "”")]
    let bracket = brackets.first { text.hasPrefix($0.0) && text.hasSuffix($0.1) }
    if bracket != nil, text.count > 2 { text = String(text.dropFirst().dropLast()) }
    let letters = ["A", "B", "C", "D"]
    var known = values.isEmpty ? letters : values
    func isClass(_ text: String) -> String? {
      known.first {
        text == $0 || text.uppercased() == $0 || text == $0 + "类" || text.uppercased() == $0 + "类"
      }
    }
    var isLabelled = false
    for label in classLabels where text.hasPrefix(label) {
      let rest = String(text.dropFirst(label.count))
      if rest.hasPrefix("：") {
        if values.isEmpty { known += ["甲", "乙", "丙", "丁"] }
        text = String(rest.dropFirst())
      } else if isClass(rest) != nil {
        text = rest
      } else {
        continue
      }
      isLabelled = true
      break
    }
    if let value = isClass(text) {
      // A bare letter on a line of its own is a mark; a bare word is none.
      let isMark =
        isLabelled || bracket != nil || values.isEmpty || value.count == 1 || text.hasSuffix("类")
      return isMark ? value : nil
    }
    if isLabelled, let open = brackets.first(where: { text.hasPrefix($0.0) && text.hasSuffix($0.1) }),
      let value = isClass(String(text.dropFirst(open.0.count).dropLast(open.1.count)))
    {
      return value
    }
    // A类（已解决）.
    if !isLabelled {
      return text.hasSuffix("）") && text.count <= 24
        ? known.first { text.hasPrefix($0.hasSuffix("类") ? $0 + "（" : $0 + "类（") } : nil
    }
    // B类（正在解决或列入计划逐步解决）, A（已解决）.
    return known.first { value in
      PlainText.hasPrefix(text, [value + "类", value + "（", value + "，", value + "—"])
    }
  }

  /// A to E, 甲 to 戊, perhaps with a digit behind: B1.
  static func isUsualClass(_ value: String) -> Bool {
    var text = value
    if text.hasSuffix("类") { text.removeLast() }
    if text.count == 2, text.last.map(PlainText.isDigit) == true { text.removeLast() }
    return ["A", "B", "C", "D", "E", "甲", "乙", "丙", "丁", "戊"].contains(text)
  }

  /// 特急 or 加急.
  static func urgency(_ line: String) -> String? {
    var text = PlainText.compact(line)
    for word in ["紧急程度：", "缓急："] where text.hasPrefix(word) { text.removeFirst(word.count) }
    let inner = text.filter { !"（）〔〕★".contains($0) }
    return ["特急", "加急"].contains(inner) ? inner : nil
  }

  /// The addressee without its colon and without 尊敬的, and what follows on the line; nil: the line
  /// addresses nobody.
  static func addressee(_ line: String) -> (name: String, rest: String)? {
    let text = PlainText.kept(line)
    guard let colon = text.firstIndex(where: { ":：".contains($0) }) else { return nil }
    var name = String(text[..<colon])
    let rest = PlainText.kept(text[text.index(after: colon)...])
    for word in ["尊敬的", "主送：", "主送"] where name.hasPrefix(word) {
      name = PlainText.kept(name.dropFirst(word.count))
    }
    guard isAddressed(name), rest.isEmpty || PlainText.length(name) <= 24 && isSpeech(rest)
    else { return nil }
    return (name, rest)
  }

  /// 您好！您提出的…
  private static func isSpeech(_ text: String) -> Bool {
    PlainText.hasPrefix(text, ["您", "你", "贵", "现将", "关于", "收到", "首先", "感谢", "非常感谢"])
  }

  /// A person with 代表 or 委员, or a body's name, or several.
  static func isAddressed(_ name: String) -> Bool {
    let text = PlainText.compact(name)
    guard (2...200).contains(PlainText.length(text)),
      !text.contains(where: { "。！？；《》".contains($0) }),
      !PlainText.hasPrefix(
        text, ["附件", "附：", "联系", "抄送", "经办", "承办", "公开", "办理", "签发", "拟稿", "审核", "注", "如下"]),
      HeadingMark(text) == nil
    else { return false }
    let bodies = [
      "局", "委员会", "办公室", "厅", "部", "委", "政府", "院", "中心", "办", "会", "党", "社", "团", "盟", "界",
      "组", "工委", "处", "联", "协", "台", "会员", "市委", "区委", "县委", "省委", "学", "公司",
    ]
    return PlainText.hasSuffix(
      text, ["代表", "委员", "同志", "先生", "女士", "代表们", "委员们", "代表（）", "各位"])
      || text.hasSuffix("）") && PlainText.contains(text, ["代表", "委员"])
      || PlainText.length(text) <= 80 && PlainText.hasSuffix(text, bodies)
        && !PlainText.contains(text, ["答复", "如下", "提出", "研究"])
  }

  private static let dashes: Set<Character> = ["—", "－", "-", "–", "·"]

  /// 送审稿, 征求意见稿, page numbers with their dashes, 此页无正文.
  static func isJunk(_ line: String) -> Bool {
    let text = PlainText.compact(line)
    guard PlainText.length(text) <= 40 else { return false }
    let bare = text.filter { !"（）〔〕—－-_–*·".contains($0) }
    if bare.isEmpty { return true }
    if [
      "送审稿", "征求意见稿", "代拟稿", "初稿", "草稿", "讨论稿", "修改稿", "此页无正文", "本页无正文", "以下无正文", "正文",
      "以下空白", "答复稿", "定稿", "审定稿", "二稿", "三稿", "一稿",
    ].contains(bare) {
      return true
    }
    // Our own drafts carry the digest.
    if bare.hasPrefix("送审稿"), bare.dropFirst(3).allSatisfy(\.isHexDigit) { return true }
    // A bare number may be one of the text's; — 3 — is a page's.
    let isMarked = text.first.map(dashes.contains) == true && text.last.map(dashes.contains) == true
    if isMarked, bare.count <= 3, bare.allSatisfy({ PlainText.isDigit($0) }) { return true }
    if bare.hasPrefix("第"), bare.contains("页"), bare.count <= 12 {
      return bare.allSatisfy {
        PlainText.isDigit($0) || PlainText.isChineseDigit($0) || "第页共，/".contains($0)
      }
    }
    return false
  }
}
