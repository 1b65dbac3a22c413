/// Text made safe for XML and HTML.
package enum XMLEscape {
  /// For content and for attributes in double quotes. Characters that XML can't hold become
  /// U+FFFD.
  package static func text(_ text: String) -> String {
    var out = ""
    out.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": out += "&amp;"
      case "<": out += "&lt;"
      case ">": out += "&gt;"
      case "\"": out += "&quot;"
      case "\t", "\n": out.unicodeScalars.append(scalar)
      case "\r": out += "&#13;"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F || scalar.value == 0xFFFE
        || scalar.value == 0xFFFF:
        out += "\u{FFFD}"
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }

  /// An element's name: whatever may not stand in one becomes `_`.
  static func name(_ text: String) -> String {
    var out = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let isLetter =
        (0x4E00...0x9FA5).contains(scalar.value)
        || (scalar.isASCII && scalar.properties.isAlphabetic)
      let isDigit = scalar.isASCII && scalar.properties.numericType != nil
      if isLetter || (isDigit && !out.isEmpty) {
        out.append(scalar)
      } else {
        out.append("_")
      }
    }
    return out.isEmpty ? "_" : String(out)
  }
}
