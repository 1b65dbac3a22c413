/// Text as a workbook can hold it.
enum CellText {
  /// The most UTF-16 units of a cell.
  static let limit = 32_767

  /// The text in at most `limit` UTF-16 units, cut with `…`.
  static func fit(_ text: String, to limit: Int) -> String {
    guard text.utf16.count > limit else { return text }
    var out = String.UnicodeScalarView()
    var used = 1
    for scalar in text.unicodeScalars {
      let step = scalar.value > 0xFFFF ? 2 : 1
      guard used + step <= limit else { break }
      used += step
      out.append(scalar)
    }
    return String(out) + "…"
  }

  /// Without what XML can't hold and the library writes as it is; CRLF becomes LF.
  static func xml(_ text: String) -> String {
    var out = String.UnicodeScalarView()
    var last: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\0", "\u{FFFE}", "\u{FFFF}": out.append("\u{FFFD}")
      case "\r": out.append("\n")
      case "\n" where last == "\r": break
      default: out.append(scalar)
      }
      last = scalar
    }
    return String(out)
  }

  /// `xml`, cut to what a cell holds, with `_x0041_` written so that it is read as it stands and
  /// not as the escape that it looks like.
  static func cell(_ text: String) -> String {
    let plain = fit(xml(text), to: limit)
    guard OfficeOpenXML.unescaped(plain) != plain else { return plain }
    let bytes = Array(plain.utf8)
    var out: [UInt8] = []
    for at in bytes.indices {
      out.append(bytes[at])
      if OfficeOpenXML.isEscape(bytes, at) { out.append(contentsOf: "x005F_".utf8) }
    }
    return fit(String(decoding: out, as: UTF8.self), to: limit)
  }
}
