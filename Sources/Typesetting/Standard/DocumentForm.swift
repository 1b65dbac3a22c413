internal import Letters
internal import Records

/// 文件格式 (GB/T 9704-2012, 7.2).
enum DocumentForm {
  /// The mark's top edge below the core's top edge (7.2.4).
  static let markTop = Grid.top + Length.mm(35)
  /// The red rule below the number, as wide as the core (7.2.7).
  static let ruleBelowNumber = Length.mm(4)
  /// The standard gives no thickness for the head's rule.
  static let ruleThickness = Length.pt(2)
  /// Largest mark where the letterhead names no size.
  static let largestMark = 42
}

extension HeaderSetter {
  func documentForm() -> Header {
    var items: [Page.Item] = []
    if let urgency = document.urgency {
      let line = text(urgency, .text(.heading1), path: "urgency")
      items += line.items(setter, x: Grid.left, baseline: Grid.baseline(ofHalf: 0))
    }
    var y = DocumentForm.markTop
    if let mark = document.mark {
      let set = self.mark(mark, top: y, largest: DocumentForm.largestMark)
      items += set.items
      y = set.bottom
    }
    // The number stands two blank lines under the mark (7.2.5); like the mark, off the grid.
    let baseline = y + Grid.pitch * 2 + LineSetter.baseline(TypeSize.three)
    items += numberLine(baseline: baseline)
    let ruleTop = baseline + TypeSize.three * 12 / 100 + DocumentForm.ruleBelowNumber
    items.append(
      rule(
        x: Grid.left, y: ruleTop, width: Grid.width, height: DocumentForm.ruleThickness))
    // The title stands two blank lines under the rule (7.3.1).
    return Header(items: items, titleHalf: Grid.nearestLine(to: ruleTop + Grid.pitch * 2))
  }

  /// Centred; upward documents have it at the left and 签发人 at the right (7.2.6).
  private func numberLine(baseline: Length) -> [Page.Item] {
    let number = document.number.map { text($0, .text(.body), path: "number") }
    guard let signer = document.signer else {
      guard let number else { return [] }
      return number.items(
        setter, x: Grid.left + (Grid.width - number.width) / 2, baseline: baseline)
    }
    let label = text("签发人：", .text(.body), path: "signer")
    let name = text(signer, .text(.heading2), path: "signer")
    let right = Grid.right - Grid.cell
    return (number?.items(setter, x: Grid.left + Grid.cell, baseline: baseline) ?? [])
      + label.items(setter, x: right - name.width - label.width, baseline: baseline)
      + name.items(setter, x: right - name.width, baseline: baseline)
  }

  /// 简式: no red head; number flush right on the core's first line.
  func plainForm() -> Header {
    var items: [Page.Item] = []
    if let urgency = document.urgency {
      let line = text(urgency, .text(.heading1), path: "urgency")
      items += line.items(setter, x: Grid.left, baseline: Grid.baseline(ofHalf: 0))
    }
    if let number = document.number {
      let line = text(number, .text(.body), path: "number")
      items += line.items(
        setter, x: Grid.right - line.width, baseline: Grid.baseline(ofHalf: 0))
    }
    return Header(items: items, titleHalf: 6)
  }
}
