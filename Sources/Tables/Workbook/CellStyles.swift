internal import Records

/// What a cell's number is, by the format that the cell shows it in.
enum NumberForm: Sendable, Hashable {
  case general
  case percent
  case date
  /// A time of day without a date.
  case time
  /// Whole numbers with at least so many digits: `0000`.
  case padded(Int)
}

/// The forms of a workbook's cell styles.
final class CellStyles: XMLListener {
  private var custom: [Int: NumberForm] = [:]
  private var styles: [Int] = []
  private var isInCellStyles = false
  var overrun: Diagnostic.Words? {
    styles.count > TableLimits.cells ? TableLimits.cellWords : nil
  }

  func begin(_ name: String, _ attributes: XMLAttributes) {
    switch name {
    case "numFmt":
      guard let id = attributes.value("numFmtId").flatMap({ Int($0) }) else { return }
      custom[id] = NumberFormat.form(of: attributes.value("formatCode") ?? "")
    case "cellXfs": isInCellStyles = true
    case "xf" where isInCellStyles:
      styles.append(attributes.value("numFmtId").flatMap { Int($0) } ?? 0)
    default: break
    }
  }

  func end(_ name: String) { if name == "cellXfs" { isInCellStyles = false } }
  func text(_ piece: UnsafeBufferPointer<UInt8>) {}

  /// The form of a style by its number; a cell without one is general.
  func form(_ style: Int?) -> NumberForm {
    guard let style, styles.indices.contains(style) else { return .general }
    return custom[styles[style]] ?? NumberFormat.builtIn(styles[style])
  }
}

/// Reads number formats: the built-in ones by number, the others by their code.
enum NumberFormat {
  /// 27 to 36 and 50 to 58 are the dates of East Asian versions.
  static func builtIn(_ id: Int) -> NumberForm {
    switch id {
    case 9, 10: .percent
    case 14...17, 22, 27...31, 36, 50...54, 57, 58: .date
    case 18...21, 32...35, 45...47, 55, 56: .time
    default: .general
    }
  }

  /// By the first section, without quoted text, escapes, colours, conditions and locales.
  static func form(of code: String) -> NumberForm {
    var letters: [UInt8] = []
    let bytes = Array(code.utf8)
    var at = 0
    loop: while at < bytes.count {
      switch bytes[at] {
      case UInt8(ascii: ";"): break loop
      case 0x22:
        at = bytes[(at + 1)...].firstIndex(of: 0x22) ?? bytes.count
      case UInt8(ascii: "\\"), UInt8(ascii: "_"), UInt8(ascii: "*"): at += 1
      case UInt8(ascii: "["):
        let end = bytes[at...].firstIndex(of: UInt8(ascii: "]")) ?? bytes.count
        // [h], [mm] and [ss] count time that passes a day.
        let inside = bytes[(at + 1)..<max(at + 1, end)]
        if inside.allSatisfy({ "hmsHMS".utf8.contains($0) }) { letters += inside }
        at = end
      default: letters.append(bytes[at])
      }
      at += 1
    }
    return form(ofLetters: letters)
  }

  private static func form(ofLetters letters: [UInt8]) -> NumberForm {
    let text = String(decoding: letters, as: UTF8.self).lowercased()
    // "General", and "G/通用格式" in Chinese versions.
    if text.contains("general") || text.contains("g/") { return .general }
    if text.contains("%") { return .percent }
    let isTime = text.contains("h") || text.contains("s")
    if text.contains("y") || text.contains("d") || (text.contains("m") && !isTime) { return .date }
    // "e" is the year in East Asian formats, and an exponent after a digit.
    if text.contains("e"), !text.contains("0"), !text.contains("#") { return .date }
    if isTime { return .time }
    if letters.count > 1, letters.allSatisfy({ $0 == UInt8(ascii: "0") }) {
      return .padded(letters.count)
    }
    return .general
  }
}
