private import CXLSXWriter
private import Glibc
package import Records

/// Writes tables as a workbook that is ready to print: A4 landscape, one page wide, the header
/// frozen on screen and repeated on paper, page numbers at the foot, states in colour.
package enum XLSXWriter {
  /// The same tables and instant give the same bytes.
  /// - Parameter created: what the file says of itself; no clock is read.
  /// - Throws: FW1805 for a table that no sheet can hold, FW1809 when the system fails.
  package static func bytes(
    of sheets: [TableSheet], created: Instant
  ) throws(Diagnostics) -> [UInt8] {
    for sheet in sheets where sheet.columns.count > 16_384 || sheet.rows.count > 1_048_570 {
      throw TableFaults.tooLarge(
        sheet.title, .init("一张工作表放不下", "more than a sheet holds"))
    }
    // The library writes files only: one that nobody else may read, gone as soon as it is read.
    let path = try temporaryFile()
    defer { unlink(path) }
    guard let workbook = workbook_new(path) else { throw TableFaults.notWritten("workbook_new") }
    describe(workbook, sheets, created)
    let formats = CellFormats(workbook)
    var names = SheetNames()
    for sheet in sheets {
      guard let worksheet = workbook_add_worksheet(workbook, names.name(for: sheet.title)) else {
        workbook_close(workbook)
        throw TableFaults.notWritten("workbook_add_worksheet")
      }
      WorksheetWriter(worksheet: worksheet, sheet: sheet, formats: formats).write()
    }
    let code = workbook_close(workbook)
    guard code == LXW_NO_ERROR else {
      throw TableFaults.notWritten(String(cString: lxw_strerror(code)))
    }
    return try SourceFileBytes.all(of: path)
  }

  private static func temporaryFile() throws(Diagnostics) -> String {
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array((folder + "/fuwen-XXXXXX").utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw TableFaults.notWritten(String(cString: strerror(errno))) }
    close(descriptor)
    return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  private static func describe(
    _ workbook: UnsafeMutablePointer<lxw_workbook>, _ sheets: [TableSheet], _ created: Instant
  ) {
    let epoch = Day(year: 1970, month: 1, day: 1)?.dayNumber ?? 0
    let days = created.day.dayNumber - epoch
    var properties = lxw_doc_properties()
    // 0 would mean the present.
    properties.created = max(1, days * 86_400 + created.second - 8 * 3600)
    var title = Array(CellText.fit(sheets.first?.title ?? "", to: 255).utf8CString)
    title.withUnsafeMutableBufferPointer { title in
      properties.title = title.baseAddress
      // The library keeps copies.
      workbook_set_properties(workbook, &properties)
    }
  }
}

/// Reads back what a library wrote to a file.
private enum SourceFileBytes {
  static func all(of path: String) throws(Diagnostics) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw TableFaults.notWritten(String(cString: strerror(errno))) }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let got = read(descriptor, &piece, piece.count)
      if got < 0, errno == EINTR { continue }
      guard got >= 0 else { throw TableFaults.notWritten(String(cString: strerror(errno))) }
      if got == 0 { return bytes }
      bytes.append(contentsOf: piece.prefix(got))
    }
  }
}

/// Names that a workbook allows: 1 to 31 characters, none of `[]:*?/\`, no two alike.
private struct SheetNames {
  private var used: Set<String> = []

  mutating func name(for title: String) -> String {
    let forbidden = Set("[]:*?/\\'".unicodeScalars)
    let plain = CellText.xml(title).unicodeScalars.filter {
      !forbidden.contains($0) && $0.value >= 0x20
    }
    var base = CellText.fit(String(String.UnicodeScalarView(plain)), to: 27)
    while base.last == " " { base.removeLast() }
    while base.first == " " { base.removeFirst() }
    // "History" is Excel's own.
    if base.isEmpty || base.lowercased() == "history" { base = "Sheet" }
    var name = base
    var number = 2
    while !used.insert(name.lowercased()).inserted {
      name = base + " \(number)"
      number += 1
    }
    return name
  }
}
