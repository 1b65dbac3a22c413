/// A text folded for screening, and where each of its characters stood.
struct FoldedText: Sendable {
  /// Folded scalars: capitals, half-width marks, no invisible characters.
  private(set) var scalars: [UInt32] = []
  /// For each folded scalar, its place in the text as given.
  private(set) var origins: [Int] = []
  /// Every character that can be a digit, in order.
  private(set) var digits: [Digit] = []

  /// For each digit, the index after the last one that may belong to the same number.
  private var ends: [Int] = []

  struct Digit: Sendable {
    var value: UInt8
    /// Its place in `scalars`.
    var at: Int
    var script: CharacterFolding.DigitScript
    /// What stands between it and the digit before.
    var gap: Gap
  }

  /// What stands between two digits, from the closest to the farthest.
  enum Gap: UInt8, Sendable, Comparable {
    case none
    /// Nothing, but the digits are written in different ways.
    case script
    case space, hyphen, dot, bracket, slash, comma
    /// The border of a table's cell, a line's end.
    case cell, line
    /// Something else, so that they are no parts of one number.
    case far

    static func < (a: Gap, b: Gap) -> Bool { a.rawValue < b.rawValue }
  }

  init(_ text: some Sequence<Unicode.Scalar>) {
    for (at, scalar) in text.enumerated() {
      let folded = CharacterFolding.fold(scalar.value)
      guard let value = folded.scalar else { continue }
      scalars.append(value)
      origins.append(at)
      if let digit = folded.digit {
        add(digit, folded.script)
      }
    }
    ends = [Int](repeating: digits.count, count: digits.count)
    for index in digits.indices.dropLast().reversed() {
      ends[index] = digits[index + 1].gap == .far ? index + 1 : ends[index + 1]
    }
  }

  var count: Int { scalars.count }

  /// Whether a number of `count` digits or more may begin at a digit: nothing touches it, it is not
  /// in the middle of digits that stand one by one, and enough of them follow.
  func mayStart(at index: Int, count: Int) -> Bool {
    let gap = digits[index].gap
    guard gap != .none, index + count <= digits.count else { return false }
    if gap != .far, gap > .script, index + 1 < digits.count, digits[index + 1].gap == gap,
      digits[index - 1].gap == gap
    {
      return false
    }
    return ends[index] - index >= count
  }

  /// The scalar at a place; 0 outside the text.
  subscript(at: Int) -> UInt32 { at >= 0 && at < scalars.count ? scalars[at] : 0 }

  /// A range of folded scalars as a range of the text as given.
  func original(_ range: Range<Int>) -> Range<Int> {
    guard !range.isEmpty else { return 0..<0 }
    return origins[range.lowerBound]..<(origins[range.upperBound - 1] + 1)
  }

  private mutating func add(_ value: UInt8, _ script: CharacterFolding.DigitScript) {
    let at = scalars.count - 1
    let gap = digits.last.map { between($0, at, script) } ?? .far
    digits.append(Digit(value: value, at: at, script: script, gap: gap))
  }

  private func between(
    _ before: Digit, _ at: Int, _ script: CharacterFolding.DigitScript
  ) -> Gap {
    let width = at - before.at - 1
    if width == 0 { return before.script == script ? .none : .script }
    guard width <= 4 else { return .far }
    var gap = Gap.none
    for place in (before.at + 1)..<at {
      gap = max(gap, FoldedText.gap(of: scalars[place]))
    }
    return gap
  }

  private static func gap(of scalar: UInt32) -> Gap {
    switch scalar {
    case 0x20: .space
    case 0x2D, 0x5F, 0x7E: .hyphen
    case 0x2E, 0xB7: .dot
    case 0x28, 0x29, 0x5B, 0x5D, 0x3010, 0x3011: .bracket
    case 0x2F, 0x5C, 0x7C: .slash
    case 0x2C, 0x3001: .comma
    case 0x09: .cell
    case 0x0A: .line
    default: .far
    }
  }
}

extension UInt32 {
  var isLatin: Bool { self >= 0x41 && self <= 0x5A }
  var isDigit: Bool { self >= 0x30 && self <= 0x39 }
  var isAlphanumeric: Bool { isLatin || isDigit }
  var isHan: Bool { self >= 0x4E00 && self < 0xA000 || self >= 0x3400 && self < 0x4DC0 }
}
