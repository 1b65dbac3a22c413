package import Records

/// A row of an assignment list: the case that it tells of, or what is wrong with it. `row` is the
/// number that the spreadsheet gives it, from 1.
package enum IntakeRow: Sendable, Hashable {
  case `case`(CaseRecord, row: Int)
  case refused([Diagnostic], row: Int)
}

/// Makes cases of assignment lists (交办清单).
package enum Intake {
  /// The rows of a list in order. Blank rows, group headings (一、主办件), sums and notes are left
  /// out; a group's heading tells role and kind where the rows under it don't.
  /// - Parameter file: the file's name, for diagnostics, whose line is the row and whose path is
  ///   sheet and cell.
  /// - Throws: FW1820 when there is no header, FW1116 when a secrecy mark stands above the list.
  package static func cases(
    sheet: Sheet, file: String, mapping: IntakeMapping, defaults: IntakeDefaults
  ) throws(Diagnostics) -> [IntakeRow] {
    var known = KnownCases()
    return try rows(sheet, file, mapping, defaults, &known)
  }

  /// The rows of a file's sheets. Sheets without a header are passed over, unless none has one; a
  /// case may stand in one sheet only.
  package static func cases(
    sheets: [Sheet], file: String, mapping: IntakeMapping, defaults: IntakeDefaults
  ) throws(Diagnostics) -> [(sheet: String, rows: [IntakeRow])] {
    var known = KnownCases()
    var made: [(sheet: String, rows: [IntakeRow])] = []
    for sheet in sheets where IntakeHeader(in: sheet.rows, mapping: mapping) != nil {
      made.append((sheet.name, try rows(sheet, file, mapping, defaults, &known)))
    }
    guard !made.isEmpty else {
      throw IntakeFaults.headerMissing(file, sheet: sheets.first?.name ?? "")
    }
    return made
  }

  private static func rows(
    _ sheet: Sheet, _ file: String, _ mapping: IntakeMapping, _ defaults: IntakeDefaults,
    _ known: inout KnownCases
  ) throws(Diagnostics) -> [IntakeRow] {
    guard let header = IntakeHeader(in: sheet.rows, mapping: mapping) else {
      throw IntakeFaults.headerMissing(file, sheet: sheet.name)
    }
    let places = IntakePlaces(file: file, sheet: sheet.name)
    // A mark above the list is the whole list's.
    for row in 0...header.lastRow where IntakeSecrecy.isMarked(sheet.rows[row], []) {
      throw Diagnostics([ForeignText.secrecy(at: places.place(row: row))])
    }
    var made: [IntakeRow] = []
    var group = IntakeGroup()
    for row in sheet.rows.indices.dropFirst(header.lastRow + 1) {
      let cells = sheet.rows[row]
      if cells.allSatisfy({ ForeignText.collapsed($0).isEmpty }) { continue }
      // A header that is repeated for print.
      if cells == sheet.rows[header.firstRow] || cells == sheet.rows[header.lastRow] { continue }
      if IntakeSecrecy.isMarked(cells, header.secrecyColumns) {
        made.append(.refused([ForeignText.secrecy(at: places.place(row: row))], row: row + 1))
        continue
      }
      if group.takes(cells, header) { continue }
      var reader = IntakeRowReader(
        cells: cells, row: row, header: header, places: places, defaults: defaults, group: group)
      guard let record = reader.record() else {
        made.append(.refused(reader.faults, row: row + 1))
        continue
      }
      if let fault = known.add(record, row: row, places: places) {
        made.append(.refused([fault], row: row + 1))
      } else {
        made.append(.case(record, row: row + 1))
      }
    }
    return made
  }
}

/// Places in a list.
struct IntakePlaces {
  var file: String
  var sheet: String

  /// 0-based row and column.
  func place(row: Int, column: Int? = nil) -> Diagnostic.Place {
    let cell = column.map { IntakePlaces.letters($0) + "\(row + 1)" }
    let path = [sheet, cell ?? ""].filter { !$0.isEmpty }.joined(separator: "!")
    return Diagnostic.Place(
      file: file, line: row + 1, column: column.map { $0 + 1 }, path: path.isEmpty ? nil : path)
  }

  /// A, B … Z, AA …
  private static func letters(_ column: Int) -> String {
    var rest = column + 1
    var out = ""
    while rest > 0 {
      out = String(UnicodeScalar(UInt8(65 + (rest - 1) % 26))) + out
      rest = (rest - 1) / 26
    }
    return out
  }
}

/// Finds secrecy marks in a row, also where sign and word stand in two cells, or under 密级.
enum IntakeSecrecy {
  static func isMarked(_ cells: [String], _ gradeColumns: [Int]) -> Bool {
    if ForeignText.hasSecrecyMark(cells.joined(separator: " ")) { return true }
    return gradeColumns.contains { column in
      column < cells.count && ForeignText.hasSecrecyMark("密级：" + cells[column])
    }
  }
}

/// The cases that a file has told of so far.
struct KnownCases {
  private var rows: [String: String] = [:]
  private var identifiers: [CaseID: String] = [:]

  /// nil when the case is new.
  mutating func add(_ record: CaseRecord, row: Int, places: IntakePlaces) -> Diagnostic? {
    let key = IntakeIdentifier.key(record.matter)
    let name = (places.sheet.isEmpty ? "" : "“\(places.sheet)”") + "第\(row + 1)行"
    if let other = rows[key] {
      return IntakeFaults.duplicate(of: other, at: places.place(row: row))
    }
    if let other = identifiers[record.id] {
      return IntakeFaults.identifierTaken(record.id, by: other, at: places.place(row: row))
    }
    rows[key] = name
    identifiers[record.id] = name
    return nil
  }
}
