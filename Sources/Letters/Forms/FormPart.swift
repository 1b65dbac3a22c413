/// One part of a sheet, the full width of its core.
package enum FormPart: Sendable, Hashable {
  case title(String)
  /// Centred, under the title.
  case subtitle(String)
  /// Short facts on one line: the first at the left edge, the last at the right one.
  case facts([String])
  /// Text with an indent of two characters.
  case paragraph(String)
  /// A line at the left edge, such as the addressee.
  case line(String)
  /// Lines at the right edge, such as signature and date.
  case signature([String])
  case table(FormTable)
  /// Small text at the left edge: how the sheet is filled in, where it goes.
  case note(String)
  /// Room of half a line.
  case space

  package func textBlocks(path: String) -> [Document.TextBlock] {
    switch self {
    case .title(let text), .subtitle(let text), .paragraph(let text), .line(let text),
      .note(let text):
      [.init(path: path, text: text)]
    case .facts(let texts), .signature(let texts):
      texts.enumerated().map { .init(path: "\(path)/\($0 + 1)", text: $1) }
    case .table(let table): table.textBlocks(path: path)
    case .space: []
    }
  }
}

/// Boxes in rows and columns. Rows grow with their text; what doesn't fit on a page goes on over
/// the next ones, under the head said again.
package struct FormTable: Sendable, Hashable {
  /// Widths in relation to each other.
  package var columns: [Int]
  /// false: no lines are drawn, so that the cells merely stand side by side.
  package var isRuled: Bool
  /// Set in 5号 type instead of 小4号.
  package var isDense: Bool
  package var head: [Row]
  package var rows: [Row]

  package struct Row: Sendable, Hashable {
    package var cells: [Cell]
    /// At least so many lines of text high.
    package var lines: Int
    /// The row takes its share of what the page would leave blank.
    package var takesRest: Bool

    package init(_ cells: [Cell], lines: Int = 1, takesRest: Bool = false) {
      self.cells = cells
      self.lines = lines
      self.takesRest = takesRest
    }
  }

  package struct Cell: Sendable, Hashable {
    /// From top to bottom.
    package var pieces: [Piece]
    /// A label says what stands in the boxes beside it or under it.
    package var isLabel: Bool
    package var columns: Int
    package var rows: Int
    /// The first pieces stand at the top of the box and the rest at its foot; nil: all in the
    /// middle.
    package var topPieces: Int?

    package init(
      _ pieces: [Piece], isLabel: Bool = false, columns: Int = 1, rows: Int = 1,
      topPieces: Int? = nil
    ) {
      self.pieces = pieces
      self.isLabel = isLabel
      self.columns = columns
      self.rows = rows
      self.topPieces = topPieces
    }
  }

  package enum Piece: Sendable, Hashable {
    /// `□` is a box to tick, `□√` a ticked one.
    case text(String, Face = .value, Side = .left)
    /// Text of which some is marked as a change.
    case marked([Span], Mark)
    /// A QR code of this text.
    case code(String)
  }

  package struct Span: Sendable, Hashable {
    package var text: String
    package var isMarked: Bool
    package init(_ text: String, isMarked: Bool) {
      self.text = text
      self.isMarked = isMarked
    }
  }

  /// Marks that are seen without colour, too.
  package enum Mark: Sendable, Hashable {
    /// Grey and struck out.
    case removed
    /// Red and underlined.
    case added
  }

  package enum Face: Sendable, Hashable {
    /// 黑体.
    case label
    /// 仿宋.
    case value
    /// 楷体: what a person wrote.
    case hand
    /// 仿宋, small.
    case small
  }

  package enum Side: Sendable, Hashable {
    case left
    case centre
    case right
  }

  package init(
    columns: [Int], isRuled: Bool = true, isDense: Bool = false, head: [Row] = [], rows: [Row]
  ) {
    self.columns = columns
    self.isRuled = isRuled
    self.isDense = isDense
    self.head = head
    self.rows = rows
  }

  package func textBlocks(path: String) -> [Document.TextBlock] {
    (head + rows).enumerated().flatMap { row, line in
      line.cells.enumerated().flatMap { cell, box in
        box.textBlocks(path: "\(path)/\(row + 1)/\(cell + 1)")
      }
    }
  }
}

extension FormTable.Cell {
  package static func label(_ text: String, columns: Int = 1, rows: Int = 1) -> Self {
    Self([.text(text, .label, .centre)], isLabel: true, columns: columns, rows: rows)
  }

  /// A label on lines of its own choosing.
  package static func label(lines: [String], columns: Int = 1, rows: Int = 1) -> Self {
    Self(
      lines.map { .text($0, .label, .centre) }, isLabel: true, columns: columns, rows: rows)
  }

  /// What stands in brackets goes on a line of its own: 主要领导 over （审定）.
  package static func label(splitting text: String, columns: Int = 1, rows: Int = 1) -> Self {
    guard let bracket = text.firstIndex(of: "（"), bracket > text.startIndex else {
      return .label(text, columns: columns, rows: rows)
    }
    return .label(
      lines: [String(text[..<bracket]), String(text[bracket...])], columns: columns, rows: rows)
  }

  package static func value(
    _ text: String, _ side: FormTable.Side = .left, columns: Int = 1, rows: Int = 1
  ) -> Self {
    Self([.text(text, .value, side)], columns: columns, rows: rows)
  }

  package func textBlocks(path: String) -> [Document.TextBlock] {
    pieces.enumerated().compactMap { index, piece in
      let text: String
      switch piece {
      case .text(let words, _, _): text = words
      case .marked(let spans, _): text = spans.map(\.text).joined()
      case .code: return nil
      }
      return .init(path: "\(path)/\(index + 1)", text: text)
    }
  }
}
