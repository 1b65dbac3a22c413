/// Lays flow items on pages of `capacity` half lines: 44 upright, fewer on turned pages.
struct Paginator {
  struct Placed {
    var item: FlowItem
    var half: Int
  }

  private(set) var pages: [[Placed]] = [[]]
  /// The next free half line of the last page.
  private(set) var cursor: Int

  let capacity: Int

  init(firstHalf: Int, capacity: Int = Grid.halves) {
    cursor = firstHalf
    self.capacity = capacity
  }

  var room: Int { capacity - cursor }

  /// Lays items one after another; `keepsWithNext` chains move to the next page together.
  mutating func lay(_ items: [FlowItem]) {
    var index = 0
    while index < items.count {
      var end = index + 1
      while end < items.count, items[end - 1].keepsWithNext { end += 1 }
      let group = items[index..<end]
      let height = group.reduce(0) { $0 + $1.halves }
      align(for: group[index])
      if height > room, height <= capacity, cursor > 0 { breakPage(before: group[index]) }
      for item in group { place(item) }
      index = end
    }
  }

  private mutating func place(_ item: FlowItem) {
    switch item.kind {
    case .pageBreak: breakPage(before: item)
    case .turnedPage:
      if cursor > 0 || !(pages.last ?? []).isEmpty { breakPage(before: item) }
      pages[pages.count - 1].append(Placed(item: item, half: 0))
      cursor = capacity
    default:
      align(for: item)
      if item.halves > room, cursor > 0 { breakPage(before: item) }
      pages[pages.count - 1].append(Placed(item: item, half: cursor))
      cursor += item.halves
    }
  }

  /// Text begins on whole lines of the grid, at least half a line under a table.
  private mutating func align(for item: FlowItem) {
    if case .tableRow = item.kind { return }
    if cursor % 2 != 0 {
      cursor += 1
    } else if let last = pages.last?.last, case .tableRow = last.item.kind,
      cursor == last.half + last.item.halves, item.kind != .blank
    {
      cursor += 2
    }
  }

  private mutating func breakPage(before item: FlowItem) {
    if case .tableRow(let table) = item.kind, let last = pages.last?.last,
      case .tableRow(table) = last.item.kind
    {
      let place = pages[pages.count - 1].count - 1
      pages[pages.count - 1][place].item.items += last.item.closing
      newPage()
      for head in item.repeated {
        pages[pages.count - 1].append(Placed(item: head, half: cursor))
        cursor += head.halves
      }
      return
    }
    newPage()
  }

  mutating func newPage() {
    pages.append([])
    cursor = 0
  }

  /// Whether a page, counted from 0, is turned.
  func isTurned(_ page: Int) -> Bool { pages[page].contains { $0.item.kind == .turnedPage } }

  /// Whether the last page carries a line of body text.
  var lastPageHasText: Bool { pages.last?.contains { $0.item.isText } ?? false }

  /// Moves the end of the text to a new page, so that what follows does not stand there alone:
  /// two lines of the last paragraph, or all of it where three or fewer are on the page, with a
  /// heading that would be left behind.
  mutating func carryTextOver() {
    guard let page = pages.last, let last = page.last(where: { $0.item.isText }),
      case .text(let paragraph) = last.item.kind
    else {
      newPage()
      return
    }
    let lines = page.filter { $0.item.kind == .text(paragraph: paragraph) }.count
    var wanted = lines <= 3 ? lines : 2
    // Nothing is gained by moving all that a page holds: it would be left empty.
    guard page.count(where: { $0.item.isText }) > wanted else {
      newPage()
      return
    }
    var moved: [Placed] = []
    while wanted > 0, let placed = pages[pages.count - 1].popLast() {
      moved.insert(placed, at: 0)
      if placed.item.isText { wanted -= 1 }
    }
    while let before = pages[pages.count - 1].last, before.item.keepsWithNext {
      moved.insert(before, at: 0)
      pages[pages.count - 1].removeLast()
    }
    newPage()
    for placed in moved { place(placed.item) }
  }
}
