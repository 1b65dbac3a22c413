internal import Records

/// A worksheet's cells.
final class SheetPart: XMLListener {
  private let strings: [String]
  private let styles: CellStyles
  private let numbers: NumberText
  private(set) var overrun: Diagnostic.Words?
  /// A cell that says something that it can't mean: a shared text that isn't there.
  private(set) var isDamaged = false

  private var made = TableRows()
  private var merges: [CellRange] = []
  /// 0-based; the row and cell at hand.
  private var row = -1
  private var column = -1
  private var type = ""
  private var style: Int?
  private var value: [UInt8] = []
  private var inline = TextCollector()
  private var isInValue = false
  private var hasValue = false
  private var hasFormula = false

  init(strings: [String], styles: CellStyles, countsFrom1904: Bool) {
    self.strings = strings
    self.styles = styles
    numbers = NumberText(countsFrom1904: countsFrom1904)
  }

  func begin(_ name: String, _ attributes: XMLAttributes) {
    switch name {
    case "row":
      let number = attributes.value("r").flatMap { Int($0) }
      row = number.map { $0 - 1 } ?? row + 1
      column = -1
      if row < 0 { isDamaged = true }
    case "c":
      column = attributes.value("r").flatMap { CellRange.column($0) } ?? column + 1
      type = attributes.value("t") ?? "n"
      style = attributes.value("s").flatMap { Int($0) }
      value = []
      inline = TextCollector()
      hasValue = false
      hasFormula = false
    case "v":
      isInValue = true
      hasValue = true
    case "f": hasFormula = true
    case "mergeCell":
      guard let range = attributes.value("ref").flatMap({ CellRange($0) }) else { return }
      merges.append(range)
      if merges.count > TableLimits.rows { overrun = TableLimits.cellWords }
    default: inline.begin(name)
    }
  }

  func end(_ name: String) {
    switch name {
    case "v": isInValue = false
    case "c": store()
    default: inline.end(name)
    }
  }

  func text(_ piece: UnsafeBufferPointer<UInt8>) {
    if isInValue { value.append(contentsOf: piece) } else { inline.add(piece) }
  }

  private func store() {
    let text = cellText
    guard !text.isEmpty, row >= 0 else { return }
    overrun = made.set(text, row: row, column: column)
  }

  private var cellText: String {
    let stored = String(decoding: value, as: UTF8.self)
    switch type {
    case "s":
      guard hasValue else { return "" }
      guard let index = Int(stored), strings.indices.contains(index) else {
        isDamaged = true
        return ""
      }
      return strings[index]
    case "inlineStr": return inline.text
    case "str": return OfficeOpenXML.unescaped(stored)
    case "b": return stored == "1" || stored == "true" ? "TRUE" : hasValue ? "FALSE" : ""
    case "e": return stored
    case "d": return Day(iso: stored.prefix(10))?.iso ?? stored
    default:
      // A formula that no program has worked out yet has no value to show.
      if !hasValue { return hasFormula ? "#N/A" : "" }
      return numbers.text(stored, styles.form(style))
    }
  }

  /// The rows, with merged cells filled from their top left one. Ranges reach no further than the
  /// rows and columns that hold something.
  func filled() -> [[String]]? {
    let lastRow = made.count - 1
    let lastColumn = (made.rows.map(\.count).max() ?? 0) - 1
    var rows = made
    // Ranges of one file don't overlap; a hostile one's would be filled again and again.
    var area = 0
    for range in merges where range.top <= lastRow && range.left <= lastColumn {
      let text = made[range.top, range.left]
      guard !text.isEmpty else { continue }
      area +=
        (min(range.bottom, lastRow) - range.top + 1)
        * (min(range.right, lastColumn) - range.left + 1)
      guard area <= TableLimits.cells else { return nil }
      for row in range.top...min(range.bottom, lastRow) {
        for column in range.left...min(range.right, lastColumn) {
          overrun = rows.set(text, row: row, column: column)
          if overrun != nil { return nil }
        }
      }
    }
    return rows.trimmed
  }
}

/// A range of cells, 0-based and inclusive.
struct CellRange: Sendable, Hashable {
  var top: Int
  var left: Int
  var bottom: Int
  var right: Int

  /// Reads `B2:D5` or `B2`; nil for anything else.
  init?(_ reference: String) {
    let corners = reference.split(separator: ":")
    guard corners.count == 1 || corners.count == 2, let first = CellRange.cell(corners[0]),
      let last = CellRange.cell(corners[corners.count - 1]), first.row <= last.row,
      first.column <= last.column
    else { return nil }
    (top, left, bottom, right) = (first.row, first.column, last.row, last.column)
  }

  private static func cell(_ text: Substring) -> (row: Int, column: Int)? {
    let digits = text.utf8.drop { !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    guard let column = column(String(text)), digits.count <= 7,
      let row = Int(String(digits) ?? ""), row > 0
    else { return nil }
    return (row - 1, column)
  }

  /// The 0-based column of `B7`; nil when no letters come first or they name no column.
  static func column(_ reference: String) -> Int? {
    var number = 0
    for byte in reference.utf8 {
      guard (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) else { break }
      number = number * 26 + Int(byte - UInt8(ascii: "A")) + 1
      guard number <= 16_384 else { return nil }
    }
    return number == 0 ? nil : number - 1
  }
}
