/// A document's styles, each with what it inherits.
final class WordStyles {
  struct Style {
    /// As its user sees it.
    var name: String
    var base: String?
    var paragraph: ParagraphProperties
    var run: RunProperties
  }

  private var styles: [String: Style] = [:]
  private var defaultParagraph: String?
  private(set) var defaults = Style(name: "", paragraph: .init(), run: .init())
  /// Families by the theme's names, such as `minorEastAsia`.
  private var themeFonts: [String: String] = [:]

  /// A chain of more styles than this goes round in a circle.
  private static let longestChain = 32

  /// - Parameters:
  ///   - part: the root of `styles.xml`; nil: the document has none.
  ///   - theme: the root of its theme.
  init(_ part: WordNode?, theme: WordNode?) {
    let fonts = theme?.first("a:themeElements")?.first("a:fontScheme")
    themeFonts["majorEastAsia"] = WordStyles.chinese(fonts?.first("a:majorFont"))
    themeFonts["minorEastAsia"] = WordStyles.chinese(fonts?.first("a:minorFont"))
    guard let part else { return }
    let documentDefaults = part.first("w:docDefaults")
    defaults.run = RunProperties(documentDefaults?.first("w:rPrDefault")?.first("w:rPr"))
    defaults.paragraph = ParagraphProperties(
      documentDefaults?.first("w:pPrDefault")?.first("w:pPr"))
    for node in part.all("w:style") {
      guard let id = node["styleId"], styles[id] == nil else { continue }
      styles[id] = Style(
        name: node.value("w:name") ?? id, base: node.value("w:basedOn"),
        paragraph: ParagraphProperties(node.first("w:pPr")),
        run: RunProperties(node.first("w:rPr")))
      if node["type"] == "paragraph", ["1", "true", "on"].contains(node["default"]) {
        defaultParagraph = defaultParagraph ?? id
      }
    }
  }

  private static func chinese(_ font: WordNode?) -> String? {
    let stated = font?.first("a:ea")?["typeface"] ?? ""
    if !stated.isEmpty { return stated }
    return font?.all("a:font").first { $0["script"] == "Hans" }?["typeface"]
  }

  /// The family that a font's name in properties stands for.
  func family(_ name: String?) -> String? {
    guard let name else { return nil }
    return themeFonts[name] ?? (name.hasSuffix("EastAsia") ? nil : name)
  }

  /// A style and the styles that it is based on, the nearest first.
  private func chain(_ id: String?) -> [(id: String, style: Style)] {
    var made: [(id: String, style: Style)] = []
    var next = id
    while let current = next, let style = styles[current], made.count < Self.longestChain {
      made.append((current, style))
      next = style.base
    }
    return made
  }

  typealias Resolved = (
    name: String?, paragraph: ParagraphProperties, run: RunProperties, listStyle: String?
  )
  /// What was asked for before, by the style's id.
  private var resolved: [String: Resolved] = [:]

  /// What a paragraph's style says, and its styles' before it; `listStyle` is the style that names
  /// the list.
  func paragraph(_ id: String?) -> Resolved {
    if let known = resolved[id ?? ""] { return known }
    let made = resolve(id)
    resolved[id ?? ""] = made
    return made
  }

  private func resolve(_ id: String?) -> Resolved {
    let chain = chain(id.flatMap { styles[$0] == nil ? nil : $0 } ?? defaultParagraph)
    var paragraph = ParagraphProperties()
    var run = RunProperties()
    var listStyle: String?
    for (id, style) in chain {
      if paragraph.list == nil, style.paragraph.list != nil { listStyle = id }
      paragraph = paragraph.over(style.paragraph)
      run = run.over(style.run)
    }
    return (chain.first?.style.name, paragraph.over(defaults.paragraph), run, listStyle)
  }

  /// What a run is in the end: directly, by its character style, by its paragraph's.
  func run(_ direct: RunProperties, in paragraph: RunProperties) -> RunProperties {
    var character = RunProperties()
    for (_, style) in chain(direct.style) { character = character.over(style.run) }
    var made = direct.over(character).over(paragraph).over(defaults.run)
    // Set by both styles, such a property is off again (ISO/IEC 29500-1, 17.7.3).
    made.bold =
      direct.bold ?? ((paragraph.bold ?? defaults.run.bold ?? false) != (character.bold ?? false))
    made.hidden =
      direct.hidden
      ?? ((paragraph.hidden ?? defaults.run.hidden ?? false) != (character.hidden ?? false))
    made.struckOut =
      direct.struckOut
      ?? ((paragraph.struckOut ?? defaults.run.struckOut ?? false) != (character.struckOut ?? false))
    return made
  }

  /// The list that a numbering style names.
  func list(ofStyle id: String) -> Int? { styles[id]?.paragraph.list }
}
