/// What an element's `style` says, as far as it matters to a draft.
struct MarkupStyle {
  private var values: [String: String] = [:]

  init(_ node: MarkupNode) {
    guard let text = node["style"] else { return }
    for declaration in text.split(separator: ";") {
      let parts = declaration.split(separator: ":", maxSplits: 1)
      guard parts.count == 2 else { continue }
      let name = DraftText.trimmed(String(parts[0])).lowercased()
      values[name] = DraftText.trimmed(String(parts[1]))
    }
  }

  subscript(name: String) -> String? { values[name] }

  private func has(_ name: String, _ words: String...) -> Bool {
    guard let value = values[name]?.lowercased() else { return false }
    return words.contains { value.hasPrefix($0) }
  }

  var isHidden: Bool {
    has("display", "none") || has("visibility", "hidden", "collapse") || has("mso-hide", "all")
      || values["opacity"].flatMap { Double($0) } == 0
      || values["font-size"].map { ["0", "0px", "0pt", "0em"].contains($0) } ?? false
  }

  var isStruckOut: Bool {
    ["text-decoration", "text-decoration-line"].contains {
      values[$0]?.lowercased().contains("line-through") == true
    }
  }

  /// nil: it doesn't say.
  var height: TextHeight? { values["vertical-align"].map { TextHeight($0) } }

  var breaksPageBefore: Bool {
    has("page-break-before", "always", "left", "right") || has("break-before", "page", "always")
  }

  var breaksPageAfter: Bool {
    has("page-break-after", "always", "left", "right") || has("break-after", "page", "always")
  }

  /// nil: it doesn't say.
  var isBold: Bool? {
    guard let weight = values["font-weight"]?.lowercased() else { return nil }
    return weight.hasPrefix("bold") || (Int(weight) ?? 400) >= 600
  }

  var alignment: Manuscript.Paragraph.Alignment? {
    values["text-align"].flatMap { MarkupStyle.alignment($0) }
  }

  static func alignment(_ text: String) -> Manuscript.Paragraph.Alignment? {
    switch text.lowercased() {
    case "left", "start": .left
    case "center", "-webkit-center", "middle": .centre
    case "right", "end": .right
    case "justify", "inter-ideograph": .justified
    default: nil
    }
  }

  /// Points.
  var size: Double? {
    guard let text = values["font-size"]?.lowercased() else { return nil }
    if text.hasSuffix("pt") { return Double(text.dropLast(2)) }
    if text.hasSuffix("px") { return Double(text.dropLast(2)).map { $0 * 0.75 } }
    return nil
  }

  /// The family of Chinese text.
  var font: String? {
    (values["mso-fareast-font-family"] ?? values["font-family"]).flatMap(MarkupStyle.family)
  }

  /// The first of a list of families.
  static func family(_ list: String) -> String? {
    let first = list.split(separator: ",").first.map(String.init) ?? ""
    let name = first.filter { $0 != "\"" && $0 != "'" }
    let trimmed = DraftText.trimmed(name)
    return trimmed.isEmpty || trimmed == "inherit" ? nil : trimmed
  }

  /// The level of a heading, from 1, as Word writes it into HTML.
  var outlineLevel: Int? {
    values["mso-outline-level"].flatMap { Int($0) }.flatMap { (1...9).contains($0) ? $0 : nil }
  }
}
