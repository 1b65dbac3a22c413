/// Keeps text from being taken for a formula by the program that opens a file.
enum FormulaGuard {
  /// Whether a spreadsheet would work the text out instead of showing it. The wide forms count:
  /// East Asian versions take them for the narrow ones. A plain number is no formula.
  static func isLikeFormula(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first else { return false }
    switch first {
    case "=", "@", "＝", "＠", "\t", "\r", "\n": return true
    case "+", "-", "＋", "－": return DecimalText(text) == nil
    default: return false
    }
  }

  /// The text behind an apostrophe where it is like a formula: in CSV nothing else says 'text'.
  static func guarded(_ text: String) -> String { isLikeFormula(text) ? "'" + text : text }
}
