internal import Letters
internal import Records

/// Which point a section answers, where its heading says so: by the point's own words, or by its
/// number, such as 关于第二条建议.
struct AnsweredPoints {
  private let points: [Point]

  init(_ points: [Point]) { self.points = points }

  /// The same blocks; sections that answer nothing yet answer what their headings name, unless a
  /// section is known to answer it.
  func told(_ blocks: [Block]) -> [Block] {
    told(blocks, Set(unanswered(in: blocks).map(\.id)))
  }

  private func told(_ blocks: [Block], _ open: Set<PointID>) -> [Block] {
    blocks.map { block in
      guard case .section(var section) = block else { return block }
      if section.answers.isEmpty, let point = point(section.heading), open.contains(point.id) {
        section.answers = [point.id]
      }
      section.blocks = told(section.blocks, open)
      return .section(section)
    }
  }

  /// Those that no section answers.
  func unanswered(in blocks: [Block]) -> [Point] {
    let answered = AnsweredPoints.answered(blocks)
    return points.filter { !answered.contains($0.id) }
  }

  private static func answered(_ blocks: [Block]) -> Set<PointID> {
    var all: Set<PointID> = []
    for case .section(let section) in blocks {
      all.formUnion(section.answers)
      all.formUnion(answered(section.blocks))
    }
    return all
  }

  /// nil: the heading names none, or more than one.
  private func point(_ heading: String) -> Point? {
    let text = plain(heading)
    let numbered = points.indices.filter { names(text, $0 + 1) }
    if numbered.count == 1 { return points[numbered[0]] }
    let core = core(text)
    let worded = points.filter { point in
      let words = plain(point.text)
      return words.count >= 4 && text.contains(words) || core.count >= 6 && words.contains(core)
    }
    return worded.count == 1 ? worded[0] : nil
  }

  /// 第二条建议, 建议二, 第2点: nothing that only counts something, such as 第三条高速公路.
  private func names(_ heading: String, _ number: Int) -> Bool {
    for digits in ["\(number)", HeadingNumber.chinese(number)] {
      for counter in ["条", "点", "项"] {
        for end in ["建议", "要求", "意见", "诉求"]
        where heading.contains("第" + digits + counter + end) {
          return true
        }
        if PlainText.hasSuffix(heading, ["第" + digits + counter]) { return true }
      }
      if PlainText.hasSuffix(heading, ["建议" + digits, "要求" + digits, "第" + digits + "个建议"]) {
        return true
      }
    }
    return false
  }

  private func plain(_ text: String) -> String {
    PlainText.compact(text).filter { !"“”‘’，。；、：（）《》".contains($0) }
  }

  /// Without the words that a heading puts around what it is about.
  private func core(_ heading: String) -> String {
    var text = heading
    for word in ["关于", "对于"] where text.hasPrefix(word) { text.removeFirst(word.count) }
    for word in ["的建议", "的问题", "建议", "问题", "方面", "情况"] where text.hasSuffix(word) {
      text.removeLast(word.count)
    }
    return text
  }
}
