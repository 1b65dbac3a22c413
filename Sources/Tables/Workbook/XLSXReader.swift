internal import Records

/// Reads a workbook (ISO/IEC 29500) as Excel, WPS and other programs save it: every visible
/// worksheet with anything in it.
enum XLSXReader {
  static func sheets(bytes: [UInt8], name: String) throws(Diagnostics) -> [Sheet] {
    let archive = try ZipArchive(bytes: bytes, file: name, rules: WorkbookRules.self)
    let part = try workbookPart(of: archive)
    guard archive.has(part) else { throw TableFaults.unknownFormat(name) }
    let workbook = WorkbookList()
    try read(part, archive, workbook)
    let relationships = try RelationshipList.of(part, in: archive)
    let strings = SharedStrings()
    try readNamed("sharedStrings", part, relationships, archive, strings)
    let styles = CellStyles()
    try readNamed("styles", part, relationships, archive, styles)
    var sheets: [Sheet] = []
    for entry in workbook.sheets where !entry.isHidden {
      guard let relationship = relationships.byID[entry.relationship],
        relationship.kind == "worksheet",
        let sheetPart = OfficeOpenXML.part(relationship.target, from: part)
      else { continue }
      let listener = SheetPart(
        strings: strings.texts, styles: styles, countsFrom1904: workbook.countsFrom1904)
      try read(sheetPart, archive, listener)
      guard !listener.isDamaged else { throw TableFaults.damaged(name, part: sheetPart) }
      guard let rows = listener.filled() else {
        throw TableFaults.tooLarge(name, listener.overrun ?? TableLimits.cellWords)
      }
      if !rows.isEmpty { sheets.append(Sheet(name: entry.name, rows: rows)) }
    }
    guard !sheets.isEmpty else { throw TableFaults.noSheet(name) }
    return sheets
  }

  private static func workbookPart(of archive: ZipArchive) throws(Diagnostics) -> String {
    let target = try RelationshipList.of("", in: archive).target("officeDocument")
    return target.flatMap { OfficeOpenXML.part($0, from: "") } ?? "xl/workbook.xml"
  }

  private static func read(
    _ part: String, _ archive: ZipArchive, _ listener: any XMLListener
  ) throws(Diagnostics) {
    try XMLEvents.read(
      part, of: archive, vocabulary: OfficeOpenXML.spreadsheet, listener: listener)
  }

  /// Reads the part that the workbook names so; a workbook may do without.
  private static func readNamed(
    _ kind: String, _ workbook: String, _ relationships: RelationshipList,
    _ archive: ZipArchive, _ listener: any XMLListener
  ) throws(Diagnostics) {
    guard let target = relationships.target(kind),
      let part = OfficeOpenXML.part(target, from: workbook)
    else { return }
    try read(part, archive, listener)
  }
}
