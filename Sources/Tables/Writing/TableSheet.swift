package import Records

/// A table to be shown or written: a title, columns and rows of cells. CSV, XLSX, JSON and the
/// terminal are all written from this one value.
package struct TableSheet: Sendable, Hashable {
  package struct Column: Sendable, Hashable {
    package enum Kind: String, Sendable, CaseIterable { case text, number, percent, date }
    package var header: String
    /// Characters of Latin width, two to a Han character; nil: by content.
    package var width: Int?
    package var kind: Kind
    package init(_ header: String, width: Int? = nil, kind: Kind = .text) {
      self.header = header
      self.width = width
      self.kind = kind
    }
  }

  /// Stands above the table and names the sheet; empty: none.
  package var title: String
  package var columns: [Column]
  /// A row may be shorter than there are columns; what is longer is left out.
  package var rows: [[TableCell]]

  package init(title: String, columns: [Column], rows: [[TableCell]]) {
    self.title = title
    self.columns = columns
    self.rows = rows
  }

  /// Exactly one cell a column.
  func cells(of row: [TableCell]) -> [TableCell] {
    columns.indices.map { $0 < row.count ? row[$0] : .empty }
  }
}

/// A cell: what it holds, and how the case that it tells of stands.
package struct TableCell: Sendable, Hashable {
  package enum Value: Sendable, Hashable {
    case empty
    case text(String)
    case number(Double)
    /// A share: 0.953 shows as 95.3%.
    case percent(Double)
    case date(Day)
  }
  package enum State: String, Sendable, CaseIterable {
    case plain, late
    case dueSoon = "due-soon"
    case done
  }
  package var value: Value
  package var state: State

  package init(_ value: Value, state: State = .plain) {
    self.value = value
    self.state = state
  }

  package static let empty = TableCell(.empty)
  package static func text(_ text: String, state: State = .plain) -> TableCell {
    TableCell(text.isEmpty ? .empty : .text(text), state: state)
  }
  package static func number(_ number: Int, state: State = .plain) -> TableCell {
    TableCell(.number(Double(number)), state: state)
  }
  /// nil, or a share of nothing: an empty cell.
  package static func percent(_ share: Double?, state: State = .plain) -> TableCell {
    TableCell(share.flatMap { $0.isFinite ? .percent($0) : nil } ?? .empty, state: state)
  }
  package static func date(_ day: Day?, state: State = .plain) -> TableCell {
    TableCell(day.map { .date($0) } ?? .empty, state: state)
  }

  /// As it is read: numbers without needless digits, shares to one decimal, days as `yyyy-mm-dd`.
  package var shown: String {
    switch value {
    case .empty: ""
    case .text(let text): text
    case .number(let number): TableCell.plain(number)
    case .percent(let share): TableCell.percentText(share)
    case .date(let day): day.iso
    }
  }

  static func plain(_ number: Double) -> String {
    guard number.isFinite else { return "" }
    return DecimalText("\(number)")?.plain ?? ""
  }

  private static func percentText(_ share: Double) -> String {
    guard share.isFinite, abs(share) < 1e12 else { return "" }
    let tenths = Int((share * 1000).rounded())
    let rest = abs(tenths) % 10
    let whole = "\(abs(tenths) / 10)" + (rest == 0 ? "" : ".\(rest)")
    return (tenths < 0 ? "-" : "") + whole + "%"
  }
}
