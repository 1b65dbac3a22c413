/// Paper and type area (GB/T 9704-2012, 5.1 to 5.2).
package enum Grid {
  /// A4 (5.1).
  package static let paperWidth = Length.mm(210)
  package static let paperHeight = Length.mm(297)
  /// 天头 37 mm, 订口 28 mm, 版心 156 × 225 mm (5.2.1).
  package static let top = Length.mm(37)
  package static let left = Length.mm(28)
  package static let width = Length.mm(156)
  package static let height = Length.mm(225)
  package static let right = left + width
  package static let bottom = top + height
  /// 22 lines of 28 characters fill the core (5.2.3).
  package static let lines = 22
  package static let characters = 28
  package static let pitch = height / lines
  package static let cell = width / characters
  /// Vertical places are counted in half lines, so that a table's rows may be one and a half
  /// lines high and the text after it is back on the grid.
  package static let halves = lines * 2
  package static let half = pitch / 2

  /// Top of a half line, counted from 0 at the core's top edge; may be negative, above the core.
  package static func top(ofHalf half: Int) -> Length { top + Grid.half * half }

  /// Baseline of a line of 3号 text whose slot begins at `half`: the glyph's body is centred in
  /// the line, with its baseline 0.88 of its size below its top.
  package static func baseline(ofHalf half: Int) -> Length {
    top(ofHalf: half) + (pitch - TypeSize.three) / 2 + TypeSize.three * 88 / 100
  }

  /// The grid line, in halves and even, whose top is nearest to `y`.
  package static func nearestLine(to y: Length) -> Int {
    let distance = (y - top).units
    let line = (Double(distance) / Double(pitch.units)).rounded()
    return Int(line) * 2
  }
}

/// Sizes of type by their Chinese numbers (5.2.2 and the clauses that name others).
package enum TypeSize {
  /// 2号, titles (7.3.1).
  package static let two = Length.pt(22)
  /// 3号, text (5.2.2).
  package static let three = Length.pt(16)
  /// 4号, imprint and page numbers (7.4, 7.5).
  package static let four = Length.pt(14)
  /// 小4号, tables; the standard names no size for them.
  package static let smallFour = Length.pt(12)
}
