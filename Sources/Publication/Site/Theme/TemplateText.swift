internal import Export
internal import Mustache

/// Text on its way into a template: already safe for HTML, whichever way the template asks for it.
///
/// The templates' library escapes Swift characters, so a quotation mark followed by a combining
/// accent passes it unescaped and ends an attribute. Values are therefore escaped here, by scalar,
/// and every template is told to add nothing (`Theme.pragma`); without that word it would escape
/// twice, which is ugly and does no harm. `{{x}}` and `{{{x}}}` give the same.
struct TemplateText: MustacheCustomRenderable, MustacheParent {
  let renderText: String

  /// For content and for attributes in quotation marks of either kind.
  init(_ text: String) { renderText = TemplateText.escaped(text) }

  /// Our own markup, in which every text was escaped when it was made.
  init(markup: String) { renderText = markup }

  /// An empty text counts as none, so that a section over it isn't shown.
  var isNull: Bool { renderText.isEmpty }

  func child(named: String) -> Any? { nil }

  static func escaped(_ text: String) -> String {
    let safe = XMLEscape.text(text)
    let quote = UInt8(ascii: "'")
    guard safe.utf8.contains(quote) else { return safe }
    // Byte by byte: as a Swift character, a quote with an accent is another one.
    var out: [UInt8] = []
    for byte in safe.utf8 {
      if byte == quote { out.append(contentsOf: "&#39;".utf8) } else { out.append(byte) }
    }
    return String(decoding: out, as: UTF8.self)
  }
}

/// What a template is given: texts, markup, conditions, lists and further fields by name.
struct TemplateFields: MustacheParent {
  private var values: [String: Any] = [:]

  init() {}

  func child(named: String) -> Any? { values[named] }

  /// nil and empty: a section over it isn't shown.
  mutating func text(_ name: String, _ text: String?) {
    values[name] = TemplateText(text ?? "")
  }

  mutating func number(_ name: String, _ number: Int) { text(name, String(number)) }

  mutating func markup(_ name: String, _ markup: String) {
    values[name] = TemplateText(markup: markup)
  }

  mutating func flag(_ name: String, _ flag: Bool) { values[name] = flag }

  mutating func list(_ name: String, _ items: [TemplateFields]) { values[name] = items }

  /// nil: a section over it isn't shown, and names inside aren't looked for further out.
  mutating func fields(_ name: String, _ fields: TemplateFields?) {
    values[name] = fields ?? false as Any
  }
}
