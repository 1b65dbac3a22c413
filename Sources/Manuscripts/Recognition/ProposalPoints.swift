/// What a proposal asks, one by one: the numbered items under 建议：, or a sentence's 一是……二是…….
struct ProposalPoints {
  private(set) var points: [String] = []
  /// Their numbers differ in form: 1. 2、（三）.
  private(set) var isMixed = false

  init(_ text: [DraftLines.Line]) {
    if let start = text.lastIndex(where: ProposalPoints.isHead) {
      (points, isMixed) = ProposalPoints.items(
        Array(text[(start + 1)...]), under: HeadingMark(text[start].text))
      if points.count < 2 {
        let inline = ProposalPoints.inline(Array(text[start...]))
        if inline.count > points.count { (points, isMixed) = (inline, false) }
      }
    }
    if points.count < 2, let last = text.last(where: { $0.compact.contains("建议") }) {
      let inline = ProposalPoints.inline([last])
      if inline.count > points.count { (points, isMixed) = (inline, false) }
    }
    if points.isEmpty {
      // A text that is nothing but its points.
      let all = ProposalPoints.items(text, under: nil)
      if all.items.count > 1 { (points, isMixed) = all }
    }
  }

  /// 三、具体建议, 为此，提出以下建议：, 建议：
  private static func isHead(_ line: DraftLines.Line) -> Bool {
    let rest = PlainText.compact(HeadingMark(line.text)?.rest ?? line.text)
    let bare = rest.filter { !"：。:".contains($0) }
    if [
      "建议", "具体建议", "对策建议", "意见建议", "意见和建议", "几点建议", "工作建议", "相关建议", "主要建议", "有关建议", "建议如下",
      "对策与建议", "对策和建议",
      "建议措施", "解决办法", "解决办法及建议", "建议及措施", "意见与建议", "思考与建议",
    ].contains(bare) {
      return true
    }
    return line.length <= 120
      && (rest.hasSuffix("建议：") || rest.hasSuffix("建议如下：") || rest.hasSuffix("建议如下。"))
  }

  /// Items of the first form that is met; deeper ones belong to them. A number that follows in a
  /// form which wasn't counted before is the next item's too.
  private static func items(
    _ lines: [DraftLines.Line], under head: HeadingMark?
  ) -> (items: [String], isMixed: Bool) {
    var form: HeadingMark.Form?
    var counted: Set<HeadingMark.Form> = []
    var isMixed = false
    var items: [String] = []
    for line in lines {
      guard let mark = HeadingMark(line.text) ?? ordinal(line.text) else { continue }
      if form == nil, mark.value == 1 { form = mark.form }
      // 四、结语 ends what stands under 三、建议.
      if let head, mark.form == head.form, form != mark.form { break }
      let isOwn = mark.form == form
      let isNew = mark.value > 1 && counted.insert(mark.form).inserted
      counted.insert(mark.form)
      guard mark.value == items.count + 1, isOwn || isNew && !items.isEmpty else { continue }
      if !isOwn { isMixed = true }
      items.append(named(mark.rest))
    }
    return (items, isMixed)
  }

  /// 一是, 第一，
  private static func ordinal(_ text: String) -> HeadingMark? {
    let all = Array(PlainText.compact(text))
    let start = all.first == "第" ? 1 : 0
    let digits = all.dropFirst(start).prefix { PlainText.isChineseDigit($0) }
    guard !digits.isEmpty, start + digits.count < all.count,
      (start == 1 ? "，、" : "是").contains(all[start + digits.count])
    else { return nil }
    return HeadingMark("（" + String(digits) + "）" + String(all.dropFirst(start + digits.count + 1)))
  }

  /// The item's first sentence where it names the rest; else all of it.
  private static func named(_ text: String) -> String {
    if let stop = text.firstIndex(of: "。"), PlainText.length(text[..<stop]) <= 40,
      text.index(after: stop) < text.endIndex
    {
      return PlainText.kept(text[..<stop])
    }
    return trimmed(text)
  }

  /// 建议：一是……；二是……。
  private static func inline(_ lines: [DraftLines.Line]) -> [String] {
    for line in lines {
      guard let at = line.text.firstRange(of: "建议") ?? line.text.firstRange(of: "一是") else {
        continue
      }
      let rest = line.text[at.lowerBound...]
      var items: [String] = []
      var search = rest
      while let start = search.firstRange(of: chinese(items.count + 1) + "是") {
        let after = search[start.upperBound...]
        let end = after.firstRange(of: chinese(items.count + 2) + "是")?.lowerBound ?? after.endIndex
        items.append(trimmed(String(after[..<end])))
        search = after[end...]
      }
      if items.count > 1 { return items }
    }
    return []
  }

  private static func chinese(_ number: Int) -> String {
    let digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十"]
    return number < digits.count ? digits[number] : "\(number)"
  }

  private static func trimmed(_ text: String) -> String {
    var text = PlainText.kept(text)
    while let last = text.last, "。；;，,".contains(last) { text.removeLast() }
    return text
  }
}
