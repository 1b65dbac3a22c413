/// 发文字号 held against each other.
package enum DocumentNumber {
  /// One form for numbers that a reader takes for the same: full-width digits and letters,
  /// kinds of brackets, leading zeros, white space and variation selectors don't tell them apart.
  package static func folded(_ text: String) -> String {
    var out = ""
    var isAfterBracket = false
    for scalar in text.unicodeScalars {
      var scalar = scalar
      if (0xFF10...0xFF5A).contains(scalar.value),
        let narrow = Unicode.Scalar(scalar.value - 0xFEE0)
      {
        scalar = narrow
      }
      switch scalar {
      case "[", "［", "【", "（", "(", "〔": scalar = "〔"
      case "]", "］", "】", "）", ")", "〕":
        out.append("〕")
        isAfterBracket = true
        continue
      default: break
      }
      if scalar.properties.isWhitespace || scalar.properties.isVariationSelector { continue }
      if isAfterBracket, scalar == "0" { continue }
      isAfterBracket = false
      out.unicodeScalars.append(scalar)
    }
    return out
  }
}
