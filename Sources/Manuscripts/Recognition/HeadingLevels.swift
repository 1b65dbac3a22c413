/// How deep each heading nests: the first form that is met is the highest, whatever it is, and a
/// form that comes under another one lies deeper.
struct HeadingLevels {
  /// By the heading's line, from 1.
  private(set) var level: [Int: Int] = [:]

  init(_ headings: [Int: HeadingFinder.Heading]) {
    let order = headings.keys.sorted()
    let usesOutline =
      order.allSatisfy { headings[$0]?.outlineLevel != nil }
      && order.contains { headings[$0]?.mark == nil }
    var stack: [Int] = []
    for index in order {
      guard let heading = headings[index] else { continue }
      let rank = HeadingLevels.rank(heading, headings, usesOutline: usesOutline)
      // Offices disagree which of 1. （1） 1） ① is the deeper: what begins anew under a heading is.
      let beginsUnder =
        heading.mark.map { !$0.form.isFormal && $0.value == 1 && !stack.contains(rank) } ?? false
      if let at = stack.firstIndex(of: rank) {
        stack.removeSubrange(at...)
      } else if !beginsUnder {
        while let top = stack.last, top >= rank { stack.removeLast() }
      }
      stack.append(rank)
      level[index] = stack.count
    }
  }

  private static func rank(
    _ heading: HeadingFinder.Heading, _ all: [Int: HeadingFinder.Heading], usesOutline: Bool
  ) -> Int {
    if usesOutline, let level = heading.outlineLevel { return level * 10 }
    if let mark = heading.mark { return mark.form.rawValue * 10 + 10 }
    if let level = heading.outlineLevel {
      // Beside numbered headings of the same style it is their equal.
      let equals = all.values.filter { $0.outlineLevel == level }.compactMap {
        $0.mark?.form.rawValue
      }
      return equals.min().map { $0 * 10 + 10 } ?? level * 10
    }
    let hasChinese = all.values.contains { $0.mark?.form == .chinese }
    let hasEnclosed = all.values.contains { $0.mark?.form == .enclosedChinese }
    switch heading.look {
    case 1: return hasChinese ? 20 : 15
    case 2: return hasEnclosed ? 30 : 25
    default: return hasEnclosed ? 35 : hasChinese ? 25 : 15
    }
  }
}
