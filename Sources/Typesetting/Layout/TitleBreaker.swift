/// Breaks a title into balanced lines at word boundaries, shaped as a trapezium or a diamond,
/// neither a rectangle nor an hourglass (GB/T 9704-2012, 7.3.1).
struct TitleBreaker {
  private let scalars: [Unicode.Scalar]
  /// Cost of a break before each character; nil where none is allowed.
  private let costs: [Int?]
  private static let mostShaped = 5

  init(_ text: String) {
    scalars = Array(text.unicodeScalars)
    costs = TitleBreaker.breakCosts(scalars)
  }

  /// Texts of the lines. `widths[i]` is the width of scalar `i`; no line is wider than `measure`.
  func lines(widths: [Length], measure: Length) -> [Range<Int>] {
    let total = widths.reduce(Length.zero, +)
    if total <= measure { return [0..<scalars.count] }
    let least = (total.units + measure.units - 1) / measure.units
    // More lines have no shape, and the ways to divide them have no end.
    guard least <= TitleBreaker.mostShaped else {
      return fallback(widths: widths, measure: measure)
    }
    var best: (cost: Int, ends: [Int])?
    for count in least...(least + 1) {
      var search = Search(
        widths: widths, costs: costs, measure: measure, ideal: total / count, count: count)
      search.run()
      if let found = search.best, found.cost + (count - least) * 60 < best?.cost ?? .max {
        best = (found.cost + (count - least) * 60, found.ends)
      }
      if count >= TitleBreaker.mostShaped { break }
    }
    guard let ends = best?.ends else { return fallback(widths: widths, measure: measure) }
    var start = 0
    return ends.map { end in
      defer { start = end }
      return start..<end
    }
  }

  /// A title with no good break, or too long for a shape: filled line by line, up to the last place
  /// where a break is allowed, if the line has one.
  private func fallback(widths: [Length], measure: Length) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    var allowed = 0
    var width = Length.zero
    for index in widths.indices {
      if costs[index] != nil { allowed = index }
      if width + widths[index] > measure, index > start {
        let end = allowed > start ? allowed : index
        lines.append(start..<end)
        start = end
        width = widths[end..<index].reduce(.zero, +)
      }
      width = width + widths[index]
    }
    lines.append(start..<widths.count)
    return lines
  }

  private struct Search {
    let widths: [Length]
    let costs: [Int?]
    let measure: Length
    let ideal: Length
    let count: Int
    var best: (cost: Int, ends: [Int])?

    mutating func run() { extend(ends: [], lines: [], start: 0, cost: 0) }

    private mutating func extend(ends: [Int], lines: [Length], start: Int, cost: Int) {
      if let best, cost >= best.cost { return }
      if ends.count == count - 1 {
        let last = widths[start...].reduce(Length.zero, +)
        guard last <= measure else { return }
        let total = cost + deviation(last) + shape(lines + [last])
        if total < best?.cost ?? .max { best = (total, ends + [widths.count]) }
        return
      }
      var width = Length.zero
      for end in (start + 1)..<max(start + 1, widths.count) {
        width = width + widths[end - 1]
        if width > measure { return }
        guard let price = costs[end], width.units * 2 >= ideal.units else { continue }
        extend(
          ends: ends + [end], lines: lines + [width], start: end,
          cost: cost + price + deviation(width))
      }
    }

    /// Distance from the ideal width in halves of a 2号 character.
    private func deviation(_ width: Length) -> Int {
      abs(width.units - ideal.units) * 2 / TypeSize.two.units
    }

    private func shape(_ lines: [Length]) -> Int {
      var rises = 0
      var falls = 0
      var hourglass = false
      for (a, b) in zip(lines, lines.dropFirst()) {
        // Less than a character's difference is seen as none.
        if abs(b.units - a.units) < TypeSize.two.units { continue }
        if b > a {
          rises += 1
          if falls > 0 { hourglass = true }
        } else if b < a {
          falls += 1
        }
      }
      if hourglass { return 40 }
      return rises + falls == 0 ? 20 : 0
    }
  }

  /// Breaks cost nothing between words that are known, something between single characters, and
  /// are not allowed inside a known word, a number, 第…号 or before a mark that can't begin a line.
  private static func breakCosts(_ scalars: [Unicode.Scalar]) -> [Int?] {
    var costs = [Int?](repeating: 12, count: scalars.count + 1)
    var index = 0
    while index < scalars.count {
      let length = TitleLexicon.longestWord(at: index, in: scalars)
      if length > 1 {
        for inside in (index + 1)..<(index + length) { costs[inside] = nil }
        costs[index] = costs[index].map { min($0, 2) }
        costs[index + length] = costs[index + length].map { min($0, 2) }
        index += length
      } else {
        index += 1
      }
    }
    for index in 1..<max(1, scalars.count) {
      let a = CharacterClass.of(scalars[index - 1])
      let b = CharacterClass.of(scalars[index])
      if a == .word && b == .word || b == .closing || b == .nonStarter || a == .opening
        || scalars[index - 1] == "第" || scalars[index] == "号" || scalars[index] == "的"
        || scalars[index] == "等" || "届次".unicodeScalars.contains(scalars[index])
        || "届次".unicodeScalars.contains(scalars[index - 1])
      {
        costs[index] = nil
      } else if scalars[index - 1] == "的" || scalars[index - 1] == "于" {
        costs[index] = costs[index].map { min($0, 3) }
      } else if a == .closing || b == .opening || scalars[index - 1] == "议" {
        costs[index] = costs[index].map { min($0, 1) }
      }
      if scalars[index] == "第" { costs[index] = costs[index].map { min($0, 0) } }
    }
    return costs
  }
}
