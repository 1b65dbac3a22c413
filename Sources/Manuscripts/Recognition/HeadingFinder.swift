/// Which lines of a text are headings.
///
/// A number alone makes none: sentences and items of a list are numbered too. What tells is the
/// form, the length, whether it ends a sentence, whether text stands under it, and what its
/// brothers are.
struct HeadingFinder {
  struct Heading: Sendable, Hashable {
    var mark: HeadingMark?
    var heading: String
    /// What follows on the same line.
    var runIn: String?
    var outlineLevel: Int?
    /// Set apart only by its looks: 黑体 1, 楷体 2, bold 3.
    var look: Int?
  }

  private(set) var found: [Int: Heading] = [:]

  private let lines: [DraftLines.Line]
  private let free: [Int]
  private var marks: [Int: HeadingMark] = [:]
  /// Headings of which the file's own record tells.
  private var certain: Set<Int> = []
  /// Lines that the file's own record knows as paragraphs.
  private let paragraphs: [Int]
  private let bodyIsBold: Bool
  private let bodyFont: String?

  init(lines: [DraftLines.Line], free allFree: [Int], known: KnownLines) {
    self.lines = lines
    let free = allFree.filter { !known.isParagraph(lines[$0]) }
    self.free = allFree
    paragraphs = allFree.filter { known.isParagraph(lines[$0]) }
    let texts = free.filter { lines[$0].length > 40 }
    bodyIsBold = texts.count { lines[$0].isBold } * 2 > texts.count
    var fonts: [String: Int] = [:]
    for index in texts { if let font = lines[index].font { fonts[font, default: 0] += 1 } }
    bodyFont = fonts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    for index in free where !lines[index].isTable { marks[index] = HeadingMark(lines[index].text) }
    for (index, mark) in marks where known.isHeading(mark.rest) {
      found[index] = Heading(mark: mark, heading: mark.rest, runIn: nil, outlineLevel: nil)
      certain.insert(index)
    }
    findFormal()
    findItems()
    findPlain()
    dropEmpty()
  }

  // MARK: 一、 and （一）

  private mutating func findFormal() {
    for index in free {
      guard let mark = marks[index], mark.form.isFormal, found[index] == nil else { continue }
      if let heading = divided(
        index, mark, lineLimit: 60, runInLimit: mark.form == .chinese ? 45 : 42)
      {
        found[index] = heading
      }
    }
    // A long one among brothers that are headings is one too.
    for index in free where found[index] == nil {
      guard let mark = marks[index], mark.form.isFormal, !mark.rest.contains("。"),
        PlainText.length(mark.rest) <= 90,
        found.values.contains(where: { $0.mark?.form == mark.form && $0.runIn == nil })
      else { continue }
      guard !mark.rest.hasSuffix("；"), !mark.rest.hasSuffix(";") else { continue }
      found[index] = Heading(
        mark: mark, heading: trimmed(mark.rest), runIn: nil, outlineLevel: lines[index].outlineLevel
      )
    }
  }

  /// The heading of a numbered line, and what follows it; nil: it is a paragraph.
  private func divided(
    _ index: Int, _ mark: HeadingMark, lineLimit: Int, runInLimit: Int
  ) -> Heading? {
    let line = lines[index]
    let rest = mark.rest
    guard !rest.isEmpty else { return nil }
    func heading(_ text: String, _ runIn: String? = nil) -> Heading? {
      let text = trimmed(text)
      guard !text.isEmpty, !text.hasPrefix("，") else { return nil }
      return Heading(mark: mark, heading: text, runIn: runIn, outlineLevel: line.outlineLevel)
    }
    // The writer's own style says that all of it is the heading.
    if line.outlineLevel != nil, PlainText.length(rest) <= 100 { return heading(rest) }
    guard let stop = rest.firstIndex(of: "。") else {
      if let last = rest.last, "；;，,".contains(last) { return nil }
      if let colon = rest.firstIndex(where: { "：:".contains($0) }) {
        let after = PlainText.kept(rest[rest.index(after: colon)...])
        let before = String(rest[..<colon])
        if mark.form.isFormal, PlainText.length(after) > 40, PlainText.length(before) <= 22 {
          return heading(before, after)
        }
      }
      return PlainText.length(rest) <= lineLimit ? heading(rest) : nil
    }
    let before = String(rest[..<stop])
    let after = PlainText.kept(rest[rest.index(after: stop)...])
    let isClosedQuote = after.first.map { "”’）)".contains($0) } ?? false
    if isClosedQuote { return nil }
    if after.isEmpty {
      return PlainText.length(before) <= runInLimit && isHeadingLike(before) ? heading(before) : nil
    }
    if PlainText.length(before) <= runInLimit, isHeadingLike(before) {
      return heading(before, after)
    }
    // （一）加快建设：今年……。
    if mark.form.isFormal, let parts = PlainText.parted(before.replacing(":", with: "："), at: "："),
      PlainText.length(parts.before) <= 18,
      let colon = rest.firstIndex(where: { "：:".contains($0) })
    {
      return heading(parts.before, PlainText.kept(rest[rest.index(after: colon)...]))
    }
    return nil
  }

  /// A first sentence that names what follows, rather than telling it.
  private func isHeadingLike(_ text: String) -> Bool {
    let commas = text.count { "，,；;".contains($0) }
    let digits = text.count { PlainText.isDigit($0) }
    return commas <= 2 && (digits == 0 || digits <= 6 && PlainText.length(text) <= 24)
  }

  /// Without the stop or colon that some put behind headings.
  private func trimmed(_ text: String) -> String {
    var text = PlainText.kept(text)
    while let last = text.last, "。：:".contains(last) { text.removeLast() }
    return PlainText.kept(text)
  }

  // MARK: 1. （1） ①

  private mutating func findItems() {
    for group in groups() {
      let items = group.compactMap { index -> (Int, Heading)? in
        guard let mark = marks[index] else { return nil }
        let isArabic = mark.form == .arabic || mark.form == .decimal || mark.form == .thirdDecimal
        let heading = divided(
          index, mark, lineLimit: isArabic ? 50 : 36, runInLimit: isArabic ? 28 : 22)
        guard let heading,
          heading.runIn != nil || !lines[index].endsSentence || heading.outlineLevel != nil
            || isShortCall(heading.heading),
          heading.runIn != nil || !isBareItem(index, group)
        else { return nil }
        if heading.runIn != nil, !mayRunIn(heading, isArabic: isArabic) { return nil }
        return (index, heading)
      }
      // Brothers are of one kind: most decide.
      guard items.count * 10 >= group.count * 6 else { continue }
      for (index, heading) in items { found[index] = heading }
    }
  }

  /// Only 1. under a formal heading is a heading with its text on the same line, and then a noun or
  /// a call rather than a statement with figures. The fourth level and lists look the same in print
  /// as the paragraphs that they are.
  private func mayRunIn(_ heading: Heading, isArabic: Bool) -> Bool {
    isArabic && found.values.contains { $0.mark?.form.isFormal == true }
      && heading.heading.count { PlainText.isDigit($0) } == 0
      && heading.heading.count { "，,".contains($0) } <= 1
  }

  /// 关于“完善基础设施”的建议。 with its stop, over the text that it names.
  private func isShortCall(_ text: String) -> Bool {
    PlainText.length(text) <= 28 && !text.contains { "，,；;".contains($0) }
      && !text.contains(where: PlainText.isDigit)
  }

  /// Nothing stands between the item and its next brother, or the end.
  private func isBareItem(_ index: Int, _ group: [Int]) -> Bool {
    guard let order = free.firstIndex(of: index) else { return true }
    guard order + 1 < free.count else { return true }
    let following = free[order + 1]
    if group.contains(following) { return true }
    if lines[following].isTable { return false }
    // A formal heading ends the list.
    if let heading = found[following], heading.mark?.form.isFormal ?? true { return true }
    return false
  }

  /// Lines of one form whose numbers count on, in one stretch of text.
  private func groups() -> [[Int]] {
    var open: [HeadingMark.Form: [Int]] = [:]
    var all: [[Int]] = []
    func close(_ form: HeadingMark.Form) {
      if let group = open.removeValue(forKey: form) { all.append(group) }
    }
    for index in free {
      if let heading = found[index] {
        // Under another heading numbers begin anew.
        for form in open.keys.sorted() where heading.mark.map({ $0.form < form }) ?? true {
          close(form)
        }
        continue
      }
      guard let mark = marks[index], !mark.form.isFormal else { continue }
      for form in open.keys.sorted() where mark.form < form { close(form) }
      if let last = open[mark.form]?.last, let value = marks[last]?.value, mark.value <= value {
        close(mark.form)
      }
      open[mark.form, default: []].append(index)
    }
    for form in open.keys.sorted() { close(form) }
    return all.sorted { ($0.first ?? 0) < ($1.first ?? 0) }
  }

  // MARK: Headings without a number

  private mutating func findPlain() {
    let known = Set(paragraphs)
    for (order, index) in free.enumerated()
    where found[index] == nil && marks[index] == nil && !known.contains(index) {
      let line = lines[index]
      guard !line.isTable, !line.text.isEmpty else { continue }
      let following = order + 1 < free.count ? lines[free[order + 1]] : nil
      if let level = line.outlineLevel {
        guard line.length <= 80, !line.compact.hasSuffix("。") else { continue }
        found[index] = Heading(
          mark: nil, heading: trimmed(line.text), runIn: nil, outlineLevel: level)
        continue
      }
      guard let look = look(of: line), line.length <= 50, !line.endsSentence,
        !line.compact.hasSuffix("，"), !line.compact.hasSuffix("："), !line.isRight,
        let following, !following.isTable, self.look(of: following) != look || following.length > 40
      else { continue }
      found[index] = Heading(
        mark: nil, heading: trimmed(line.text), runIn: nil, outlineLevel: nil, look: look)
    }
  }

  /// How a line's type differs from the text's.
  private func look(of line: DraftLines.Line) -> Int? {
    if let font = line.font, font != bodyFont {
      if PlainText.contains(font, ["黑体", "SimHei", "Heiti"]) { return 1 }
      if PlainText.contains(font, ["楷体", "KaiTi"]) { return 2 }
    }
    return line.isBold && !bodyIsBold ? 3 : nil
  }

  /// 一、 to 五、 in a row with nothing under any of them are a list.
  private mutating func dropEmpty() {
    for form in [HeadingMark.Form.chinese, .enclosedChinese] {
      let members = free.filter { found[$0]?.mark?.form == form }
      guard members.count > 1 else { continue }
      let bare = members.filter { index in
        guard found[index]?.runIn == nil, found[index]?.outlineLevel == nil,
          let order = free.firstIndex(of: index)
        else { return false }
        guard order + 1 < free.count else { return true }
        return found[free[order + 1]]?.mark?.form == form
      }
      guard bare.count == members.count else { continue }
      for index in members where !certain.contains(index) { found[index] = nil }
    }
  }
}
