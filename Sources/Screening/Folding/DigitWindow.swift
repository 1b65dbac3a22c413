/// Some digits in a row that may be one number.
struct DigitWindow {
  let text: FoldedText
  /// In `text.digits`.
  let range: Range<Int>
  /// How many digits stand together, group by group.
  let groups: [Int]
  /// The farthest gap between two of them.
  let widest: FoldedText.Gap

  /// nil when the digits are no `count` digits of one number.
  init?(_ text: FoldedText, from start: Int, count: Int) {
    guard start >= 0, start + count <= text.digits.count else { return nil }
    var groups: [Int] = []
    var size = 1
    var widest = FoldedText.Gap.none
    for index in (start + 1)..<(start + count) {
      let gap = text.digits[index].gap
      if gap == .far { return nil }
      widest = max(widest, gap)
      if gap > .script {
        groups.append(size)
        size = 0
      }
      size += 1
    }
    groups.append(size)
    self.text = text
    range = start..<(start + count)
    self.groups = groups
    self.widest = widest
  }

  subscript(index: Int) -> Int { Int(text.digits[range.lowerBound + index].value) }

  var count: Int { range.count }
  var values: [Int] { range.map { Int(text.digits[$0].value) } }

  /// In the folded text.
  var place: Range<Int> {
    text.digits[range.lowerBound].at..<(text.digits[range.upperBound - 1].at + 1)
  }

  /// Whether no digit touches it, unless written in another way.
  var standsAlone: Bool { isStart(range.lowerBound) && isStart(range.upperBound) }

  private func isStart(_ index: Int) -> Bool {
    index >= text.digits.count || text.digits[index].gap != .none
  }

  /// The gap before the first and after the last digit; far at the text's ends.
  var gapBefore: FoldedText.Gap { text.digits[range.lowerBound].gap }
  var gapAfter: FoldedText.Gap {
    range.upperBound < text.digits.count ? text.digits[range.upperBound].gap : .far
  }

  var isAllSingle: Bool { groups.count > 3 && groups.allSatisfy { $0 == 1 } }

  /// Digits by threes, as amounts have them.
  var isAmount: Bool { groups.count > 2 && groups.dropFirst().allSatisfy { $0 == 3 } }

  /// How many of the digits are letters that look like them.
  var letters: Int { range.count { text.digits[$0].script == .letter } }
  var chinese: Int { range.count { text.digits[$0].script == .chinese } }

  /// Whether a Latin letter touches it that is not itself read as one of its digits.
  var touchesLatin: Bool { text[place.lowerBound - 1].isLatin || text[place.upperBound].isLatin }
}
