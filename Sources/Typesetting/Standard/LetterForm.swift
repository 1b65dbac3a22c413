internal import Letters
internal import Records

/// 信函格式 (GB/T 9704-2012, 10.1).
enum LetterForm {
  /// The mark's top edge from the paper's top.
  static let markTop = Length.mm(30)
  /// From the mark's foot to the first double rule.
  static let ruleBelowMark = Length.mm(4)
  /// Both double rules, centred on the core.
  static let ruleWidth = Length.mm(170)
  /// Lower edge of the second double rule from the paper's bottom; page 1 only.
  static let lowerRuleFromBottom = Length.mm(20)
  /// The standard gives no thickness: 1.5 pt and 0.75 pt, 2 pt apart.
  static let thick = Length.pt(hundredths: 150)
  static let thin = Length.pt(hundredths: 75)
  static let gap = Length.pt(2)
  /// From the first rule to the top of the number: seven eighths of a 3号 character.
  static let numberBelowRule = TypeSize.three * 7 / 8
  /// Largest mark where the letterhead names no size.
  static let largestMark = 36
}

extension HeaderSetter {
  func letterForm() -> Header {
    var items: [Page.Item] = []
    var y = LetterForm.markTop
    if let mark = document.mark {
      let set = self.mark(mark, top: y, largest: LetterForm.largestMark)
      items += set.items
      y = set.bottom
    }
    y = y + LetterForm.ruleBelowMark
    items += doubleRule(top: y, thickFirst: true)
    y = y + LetterForm.thick + LetterForm.gap + LetterForm.thin
    let height = LetterForm.thick + LetterForm.gap + LetterForm.thin
    items += doubleRule(
      top: Grid.paperHeight - LetterForm.lowerRuleFromBottom - height, thickFirst: false)
    var baseline = y + LetterForm.numberBelowRule + TypeSize.three * 86 / 100
    if let number = document.number {
      let line = text(number, .text(.body), path: "number")
      items += line.items(setter, x: Grid.right - line.width, baseline: baseline)
    }
    if let urgency = document.urgency {
      let line = text(urgency, .text(.heading1), path: "urgency")
      items += line.items(setter, x: Grid.left, baseline: baseline)
    }
    // Two blank lines, to the nearest line of the grid (10.1).
    baseline = baseline - LineSetter.baseline(TypeSize.three)
    return Header(items: items, titleHalf: Grid.nearestLine(to: baseline + Grid.pitch * 3))
  }

  private func doubleRule(top: Length, thickFirst: Bool) -> [Page.Item] {
    let x = Grid.left - (LetterForm.ruleWidth - Grid.width) / 2
    let first = thickFirst ? LetterForm.thick : LetterForm.thin
    let second = thickFirst ? LetterForm.thin : LetterForm.thick
    return [
      rule(x: x, y: top, width: LetterForm.ruleWidth, height: first),
      rule(x: x, y: top + first + LetterForm.gap, width: LetterForm.ruleWidth, height: second),
    ]
  }
}
