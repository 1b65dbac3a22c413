/// What a run's properties say; nil: nothing.
struct RunProperties {
  var bold: Bool?
  var hidden: Bool?
  /// Struck out, once or twice.
  var struckOut: Bool?
  /// nil: nothing is said; `.line`: neither raised nor lowered.
  var height: TextHeight?
  /// Points.
  var size: Double?
  /// The family of Chinese text, or the theme's name of it.
  var chineseFont: String?
  var latinFont: String?
  /// A character style's id.
  var style: String?

  init() {}

  /// - Parameter node: a `w:rPr`; nil: an empty one.
  init(_ node: WordNode?) {
    guard let node else { return }
    bold = node.isOn("w:b")
    hidden = node.isOn("w:vanish")
    struckOut = RunProperties.either(node.isOn("w:strike"), node.isOn("w:dstrike"))
    height = node.value("w:vertAlign").map { TextHeight($0) }
    size = node.value("w:sz").flatMap(Self.points)
    style = node.value("w:rStyle")
    let fonts = node.first("w:rFonts")
    chineseFont = fonts?["eastAsiaTheme"] ?? fonts?["eastAsia"]
    latinFont = fonts?["ascii"] ?? fonts?["hAnsi"]
  }

  /// nil: neither says anything.
  private static func either(_ one: Bool?, _ other: Bool?) -> Bool? {
    one == nil && other == nil ? nil : one == true || other == true
  }

  /// Half points, or a number with its unit as strict documents have it.
  private static func points(_ text: String) -> Double? {
    if text.hasSuffix("pt") { return Double(text.dropLast(2)) }
    return Double(text).map { $0 / 2 }
  }

  /// These properties, and `base`'s where these say nothing.
  func over(_ base: Self) -> Self {
    var made = self
    made.bold = bold ?? base.bold
    made.hidden = hidden ?? base.hidden
    made.struckOut = struckOut ?? base.struckOut
    made.height = height ?? base.height
    made.size = size ?? base.size
    made.chineseFont = chineseFont ?? base.chineseFont
    made.latinFont = latinFont ?? base.latinFont
    return made
  }
}

/// What a paragraph's properties say; nil: nothing.
struct ParagraphProperties {
  var style: String?
  var alignment: Manuscript.Paragraph.Alignment?
  /// From 0; 9: body text.
  var outline: Int?
  /// Which list; 0: none.
  var list: Int?
  /// From 0.
  var level: Int?
  var breaksPage: Bool?

  init() {}

  /// - Parameter node: a `w:pPr`; nil: an empty one.
  init(_ node: WordNode?) {
    guard let node else { return }
    style = node.value("w:pStyle")
    alignment = node.value("w:jc").flatMap(Self.alignment)
    outline = node.value("w:outlineLvl").flatMap { Int($0) }
    let number = node.first("w:numPr")
    list = number?.value("w:numId").flatMap { Int($0) }
    level = number?.value("w:ilvl").flatMap { Int($0) }
    breaksPage = node.isOn("w:pageBreakBefore")
  }

  private static func alignment(_ text: String) -> Manuscript.Paragraph.Alignment? {
    switch text {
    case "left", "start": .left
    case "center": .centre
    case "right", "end": .right
    case "both", "distribute", "thaiDistribute", "lowKashida", "mediumKashida", "highKashida":
      .justified
    default: nil
    }
  }

  func over(_ base: Self) -> Self {
    var made = self
    made.alignment = alignment ?? base.alignment
    made.outline = outline ?? base.outline
    made.list = list ?? base.list
    made.level = level ?? base.level
    made.breaksPage = breaksPage ?? base.breaksPage
    return made
  }
}
