internal import Typesetting

/// The page in Word's unit, the twip (1/20 pt, 1/1440 inch).
enum WordMeasure {
  /// A4 (GB/T 9704-2012, 5.1).
  static let paper = (width: 11906, height: 16838)
  static let margins = (top: 2098, bottom: 1984, left: 1587, right: 1474)
  /// What is left for text: 156 × 225 mm.
  static let core = (width: 8845, height: 12756)
  /// 22 lines of it fit the core; a whole point more and they don't.
  static let line = 579
  /// Between characters: 28 of 16 pt less this fit the core.
  static let spacing = -5
  /// A 3号 character, for indents.
  static let character = 320
  /// 2号 needs more room than a line of text gives: an exact line cuts what stands out.
  static let titleLine = 660
  static let tableLine = 289
  /// Beside a table's text; a little less than our pages' 1.5 mm, for the rules' own width.
  static let cellPadding = 75
  static let imprintLine = 454
  static let headLine = 400

  static func twips(_ length: Length) -> Int { Int((length.inPoints * 20).rounded()) }

  /// Grid lines of our pages as lines of Word's.
  static func lines(_ length: Length) -> Int {
    Int((Double(length.units) / Double(Grid.pitch.units) * Double(line)).rounded())
  }
}
