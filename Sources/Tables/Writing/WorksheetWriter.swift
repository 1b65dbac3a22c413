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
    setPage()
    setColumns()
    writeTitle()
    for (index, column) in sheet.columns.enumerated() {
      worksheet_write_string(
        worksheet, head, UInt16(index), CellText.cell(column.header), formats.header)
    }
    for (offset, row) in sheet.rows.enumerated() {
      for (index, cell) in sheet.cells(of: row).enumerated() {
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

  /// By what the column says or holds; a wider cell wraps.
  private func setColumns() {
    for (index, column) in sheet.columns.enumerated() {
      let content = sheet.rows.prefix(2000).reduce(DisplayWidth.of(column.header)) {
        max($0, index < $1.count ? widestLine($1[index].shown) : 0)
      }
      let width = column.width ?? min(max(content, 6), 40)
      worksheet_set_column(
        worksheet, UInt16(index), UInt16(index), Double(min(width, 200) + 2), nil)
    }
  }

  private func widestLine(_ text: String) -> Int {
    text.unicodeScalars.split { $0 == "\n" || $0 == "\r" }.reduce(0) {
      max($0, $1.reduce(0) { $0 + DisplayWidth.of($1) })
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
