/// A list and how far it was counted.
struct MarkupList {
  private let format: String
  private let suffix: String
  private let step: Int
  private var number: Int

  init(_ node: MarkupNode, _ style: MarkupStyle) {
    let stated = style["list-style-type"] ?? style["list-style"] ?? node["type"]
    let kind = stated?.split(separator: " ").first.map { String($0) } ?? ""
    let isOrdered = node.name == "ol"
    let known = isOrdered ? MarkupList.formats[kind] ?? ("decimal", ".") : ("bullet", "")
    format = known.0
    suffix = node["suffix"] ?? known.1
    let isReversed = node["reversed"] != nil
    step = isReversed ? -1 : 1
    let items = isReversed ? node.children.count { $0.name == "li" } : 1
    number = node["start"].flatMap { Int($0) } ?? items
  }

  /// The mark of the next item.
  mutating func next(_ item: MarkupNode) -> WordNumbering.Mark {
    if format == "bullet" { return .bullet }
    if let value = item["value"].flatMap({ Int($0) }) { number = value }
    // Past any that could be written, a number stays where it is.
    defer { number = number.addingReportingOverflow(step).partialValue }
    guard let text = NumberFormat.text(number, format) else { return .unknown(String(number)) }
    return format == "none" ? .bullet : .number(text + suffix)
  }

  /// By `type` and by `list-style-type`: the format, and what browsers set after it.
  private static let formats: [String: (String, String)] = [
    "1": ("decimal", "."), "decimal": ("decimal", "."),
    "decimal-leading-zero": ("decimalZero", "."),
    "a": ("lowerLetter", "."), "lower-alpha": ("lowerLetter", "."),
    "lower-latin": ("lowerLetter", "."), "A": ("upperLetter", "."),
    "upper-alpha": ("upperLetter", "."), "upper-latin": ("upperLetter", "."),
    "i": ("lowerRoman", "."), "lower-roman": ("lowerRoman", "."), "I": ("upperRoman", "."),
    "upper-roman": ("upperRoman", "."), "cjk-ideographic": ("chineseCounting", "、"),
    "simp-chinese-informal": ("chineseCounting", "、"),
    "simp-chinese-formal": ("chineseLegalSimplified", "、"),
    "trad-chinese-informal": ("chineseCounting", "、"),
    "cjk-heavenly-stem": ("ideographTraditional", "、"),
    "cjk-earthly-branch": ("ideographZodiac", "、"), "cjk-decimal": ("ideographDigital", "、"),
    "none": ("none", ""), "disc": ("bullet", ""), "circle": ("bullet", ""),
    "square": ("bullet", ""),
  ]
}
