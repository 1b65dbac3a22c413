internal import Records

/// How much of a table is read. An assignment list has some hundred rows; whatever is larger than
/// this is no list, and must cost neither minutes nor memory.
enum TableLimits {
  static let rows = 100_000
  static let columns = 512
  /// Cells of all rows, those included that only pad a row.
  static let cells = 500_000
  /// Bytes of all cells' text, what is repeated counted again.
  static let text = 64 << 20
  /// Files in a workbook.
  static let entries = 4_000
  /// Bytes unpacked from a workbook.
  static let unpacked = 64 << 20
  /// How many times its packed size a file may have, once it is larger than `ratioFrom` bytes.
  static let ratio = 250
  static let ratioFrom = 1 << 20

  static let rowWords = Diagnostic.Words("超过100000行", "more than 100,000 rows")
  static let columnWords = Diagnostic.Words("超过512列", "more than 512 columns")
  static let cellWords = Diagnostic.Words("超过500000格", "more than 500,000 cells")
  static let textWords = Diagnostic.Words("文字超过64 MiB", "more than 64 MiB of text")
  static let entryWords = Diagnostic.Words(
    "压缩包里超过4000个文件", "more than 4,000 files in the archive")
  static let unpackedWords = Diagnostic.Words(
    "解压后超过64 MiB", "more than 64 MiB when unpacked")
  static let ratioWords = Diagnostic.Words(
    "解压后大得不合情理", "it unpacks to something unreasonably large")
}

/// Rows as they are read, held to the limits.
struct TableRows {
  private(set) var rows: [[String]] = []
  private var cells = 0
  private var text = 0

  var count: Int { rows.count }

  /// The rows without empty ones at the end.
  var trimmed: [[String]] {
    var made = rows
    while made.last?.isEmpty == true { made.removeLast() }
    return made
  }

  /// Adds a row; the words are those of the limit that it passes.
  mutating func add(_ row: [String]) -> Diagnostic.Words? {
    rows.append(row)
    cells += row.count
    for cell in row { text += cell.utf8.count }
    return overrun
  }

  /// Sets the cell at 0-based `row` and `column`, and makes the rows and cells before it.
  mutating func set(_ value: String, row: Int, column: Int) -> Diagnostic.Words? {
    if row >= TableLimits.rows { return TableLimits.rowWords }
    if column >= TableLimits.columns { return TableLimits.columnWords }
    while rows.count <= row { rows.append([]) }
    let missing = column + 1 - rows[row].count
    if missing > 0 {
      rows[row].append(contentsOf: repeatElement("", count: missing))
      cells += missing
    }
    text += value.utf8.count - rows[row][column].utf8.count
    rows[row][column] = value
    return overrun
  }

  subscript(row: Int, column: Int) -> String {
    row < rows.count && column < rows[row].count ? rows[row][column] : ""
  }

  private var overrun: Diagnostic.Words? {
    if rows.count > TableLimits.rows { return TableLimits.rowWords }
    if cells > TableLimits.cells { return TableLimits.cellWords }
    return text > TableLimits.text ? TableLimits.textWords : nil
  }
}
