/// A slice of the page that flows from top to bottom and is never broken.
struct FlowItem {
  enum Kind: Equatable {
    /// A line of 3号 text; `paragraph` is the path of its block.
    case text(paragraph: String)
    /// A line that isn't body text, such as the title's.
    case other
    case blank
    case tableRow(table: String)
    case pageBreak
    /// A whole page of its own, A4 turned.
    case turnedPage
  }
  var kind: Kind
  /// Height in half lines.
  var halves: Int
  /// y is measured from the item's own top; x from the page's left edge.
  var items: [Page.Item] = []
  /// Stays on the page of the next item: headings, captions, rows tied by spans.
  var keepsWithNext = false
  /// Drawn at the item's foot when the page ends below it.
  var closing: [Page.Item] = []
  /// Drawn again at the head of the next page when a table runs over.
  var repeated: [FlowItem] = []

  static func blank(_ halves: Int) -> FlowItem { FlowItem(kind: .blank, halves: halves) }

  var isText: Bool {
    if case .text = kind { return true }
    return false
  }
}

extension Page.Item {
  func moved(down distance: Length) -> Page.Item {
    switch self {
    case .run(var run):
      run.baseline = run.baseline + distance
      return .run(run)
    case .rule(var rule):
      rule.y = rule.y + distance
      return .rule(rule)
    case .image(var image):
      image.y = image.y + distance
      return .image(image)
    }
  }
}

extension Page.Item {
  /// The item as it stands on a turned page when its place on the upright sheet is kept.
  var turned: Page.Item {
    guard case .run(var run) = self else { return self }
    run.isTurned = true
    return .run(run)
  }
}
