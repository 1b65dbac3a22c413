internal import CXLSXWriter

/// The formats of a workbook's cells, each made once. The workbook frees them.
final class CellFormats {
  typealias Format = UnsafeMutablePointer<lxw_format>
  private struct Key: Hashable {
    var kind: TableSheet.Column.Kind
    var state: TableCell.State
  }
  private let workbook: UnsafeMutablePointer<lxw_workbook>
  private var made: [Key: Format] = [:]
  let title: Format?
  let header: Format?

  init(_ workbook: UnsafeMutablePointer<lxw_workbook>) {
    self.workbook = workbook
    title = CellFormats.format(workbook, font: "黑体", size: 16)
    format_set_align(title, UInt8(LXW_ALIGN_CENTER.rawValue))
    header = CellFormats.format(workbook, font: "黑体", size: 11)
    format_set_align(header, UInt8(LXW_ALIGN_CENTER.rawValue))
    format_set_text_wrap(header)
    format_set_border(header, UInt8(LXW_BORDER_THIN.rawValue))
    format_set_bg_color(header, 0xD9E2F3)
  }

  func cell(_ kind: TableSheet.Column.Kind, _ state: TableCell.State) -> Format? {
    let key = Key(kind: kind, state: state)
    if let format = made[key] { return format }
    guard let format = CellFormats.format(workbook, font: "宋体", size: 11) else { return nil }
    format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
    switch kind {
    case .text:
      format_set_text_wrap(format)
      // '@': what is typed over the cell stays text as well.
      format_set_num_format(format, "@")
    case .number:
      format_set_num_format(format, "General")
    case .percent:
      format_set_num_format(format, "0.0%")
    case .date:
      format_set_num_format(format, "yyyy-mm-dd")
      format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue))
    }
    paint(format, state)
    made[key] = format
    return format
  }

  /// Fill and font differ in lightness too, so that a black-and-white print still shows them.
  private func paint(_ format: Format, _ state: TableCell.State) {
    switch state {
    case .plain: return
    case .late:
      format_set_bg_color(format, 0xFFC7CE)
      format_set_font_color(format, 0x9C0006)
      format_set_bold(format)
    case .dueSoon:
      format_set_bg_color(format, 0xFFEB9C)
      format_set_font_color(format, 0x7F4F00)
    case .done:
      format_set_bg_color(format, 0xEDEDED)
      format_set_font_color(format, 0x595959)
    }
  }

  private static func format(
    _ workbook: UnsafeMutablePointer<lxw_workbook>, font: String, size: Double
  ) -> Format? {
    guard let format = workbook_add_format(workbook) else { return nil }
    format_set_font_name(format, font)
    // 134 is GB 2312: without it some versions take another font for Han characters.
    format_set_font_charset(format, 134)
    format_set_font_size(format, size)
    format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
    return format
  }
}
