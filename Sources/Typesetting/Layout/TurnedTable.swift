internal import Letters

/// A wide table on turned pages of its own (GB/T 9704-2012, 8).
///
/// The head of the table is at the sheet's left edge: the binding side of odd pages, the fore
/// edge of even ones.
struct TurnedTable {
  /// The core's sides seen on the turned page.
  static let left = Grid.paperHeight - Grid.bottom
  static let top = Grid.left
  static let width = Grid.height
  static let halves = Grid.width.units / Grid.half.units

  let setter: LineSetter

  /// One item for each turned page, its contents at their final places.
  func items(_ table: Document.TableBlock) -> [FlowItem] {
    var paginator = Paginator(firstHalf: 0, capacity: TurnedTable.halves)
    paginator.lay(
      TableSetter(table, setter: setter, left: TurnedTable.left, width: TurnedTable.width)
        .items())
    return paginator.pages.map { page in
      FlowItem(
        kind: .turnedPage, halves: Grid.halves,
        items: page.flatMap { placed in
          placed.item.items.map { $0.moved(down: TurnedTable.top + Grid.half * placed.half) }
        })
    }
  }
}
