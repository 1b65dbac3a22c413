internal import CXLSXWriter
private import Records

/// Fills one worksheet.
struct WorksheetWriter {
  /// An `lxw_worksheet`, which the workbook owns.
  let worksheet: UnsafeMutablePointer<lxw_worksheet>
  let sheet: TableSheet
  let formats: CellFormats

  /// The row of the header.
  private var head: UInt32 { sheet.title.isEmpty ? 0 : 1 }
  private var lastColumn: UInt16 { UInt16(max(0, sheet.columns.count - 1)) }

  func write() {
    let widths = columnWidths
    setPage()
    for (index, width) in widths.enumerated() {
      worksheet_set_column(worksheet, UInt16(index), UInt16(index), Double(width + 2), nil)
    }
    writeTitle()
    setHeight(head, sheet.columns.map(\.header), widths)
    for (index, column) in sheet.columns.enumerated() {
      worksheet_write_string(
        worksheet, head, UInt16(index), CellText.cell(column.header), formats.header)
    }
    for (offset, row) in sheet.rows.enumerated() {
      let cells = sheet.cells(of: row)
      setHeight(head + 1 + UInt32(offset), cells.map(\.shown), widths)
      for (index, cell) in cells.enumerated() {
        write(cell, sheet.columns[index].kind, head + 1 + UInt32(offset), UInt16(index))
      }
    }
    worksheet_freeze_panes(worksheet, head + 1, 0)
    if !sheet.columns.isEmpty { worksheet_repeat_rows(worksheet, head, head) }
  }

  private func setPage() {
    worksheet_set_landscape(worksheet)
    worksheet_set_paper(worksheet, 9)  // A4
    worksheet_fit_to_pages(worksheet, 1, 0)
    worksheet_center_horizontally(worksheet)
    worksheet_set_margins(worksheet, 0.5, 0.5, 0.6, 0.7)
    worksheet_set_footer(worksheet, "&C第&P页 共&N页")
  }

  private func writeTitle() {
    guard !sheet.title.isEmpty else { return }
    let title = CellText.cell(sheet.title)
    worksheet_set_row(worksheet, 0, 28, nil)
    if lastColumn > 0 {
      worksheet_merge_range(worksheet, 0, 0, 0, lastColumn, title, formats.title)
    } else {
      worksheet_write_string(worksheet, 0, 0, title, formats.title)
    }
  }

  /// By what the columns say or hold; a wider cell wraps.
  private var columnWidths: [Int] {
    sheet.columns.indices.map { index in
      let column = sheet.columns[index]
      let content = sheet.rows.prefix(2000).reduce(DisplayWidth.of(column.header)) {
        max($0, index < $1.count ? lines(of: $1[index].shown).max() ?? 0 : 0)
      }
      return min(column.width ?? min(max(content, 6), 40), 200)
    }
  }

  /// Some programs don't fit a row to its wrapped cells when they open a file, so the height is
  /// worked out here. A row is at most 409 points high.
  private func setHeight(_ row: UInt32, _ texts: [String], _ widths: [Int]) {
    let most =
      zip(texts, widths).map { text, width in
        lines(of: text).reduce(0) { $0 + 1 + max(0, $1 - 1) / max(1, width) }
      }.max() ?? 1
    worksheet_set_row(worksheet, row, min(409, Double(max(1, most)) * 15 + 3), nil)
  }

  /// The width of each line. Han characters are a little wider than two digits.
  private func lines(of text: String) -> [Int] {
    text.unicodeScalars.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r" }.map {
      $0.reduce(0) { $0 + DisplayWidth.of($1) } * 21 / 20
    }
  }

  /// The cell's own kind decides; an empty one takes the column's, for its border and colour.
  private func write(
    _ cell: TableCell, _ kind: TableSheet.Column.Kind, _ row: UInt32, _ column: UInt16
  ) {
    switch cell.value {
    case .empty:
      worksheet_write_blank(worksheet, row, column, formats.cell(kind, cell.state))
    case .text(let text):
      // Always a string, whatever it looks like: never a formula, a number or a link.
      worksheet_write_string(
        worksheet, row, column, CellText.cell(text), formats.cell(.text, cell.state))
    case .number(let number) where number.isFinite:
      worksheet_write_number(worksheet, row, column, number, formats.cell(.number, cell.state))
    case .percent(let share) where share.isFinite:
      worksheet_write_number(worksheet, row, column, share, formats.cell(.percent, cell.state))
    case .date(let day) where day.year >= 1900:
      var moment = lxw_datetime()
      moment.year = CInt(day.year)
      moment.month = CInt(day.month)
      moment.day = CInt(day.day)
      worksheet_write_datetime(
        worksheet, row, column, &moment, formats.cell(.date, cell.state))
    case .number, .percent, .date:
      worksheet_write_string(
        worksheet, row, column, cell.shown, formats.cell(.text, cell.state))
    }
  }
}
