/// Text with placeholders for figures: `{id}`, and `{id@last}` for last year's value.
package enum FigureText {
  package struct Reference: Sendable, Hashable {
    package var id: String
    package var isLast: Bool
  }

  private enum Piece {
    case text(Substring)
    case reference(Reference, Substring)
  }

  /// The placeholders of a text, in order.
  package static func references(in text: String) -> [Reference] {
    pieces(text).compactMap { if case .reference(let reference, _) = $0 { reference } else { nil } }
  }

  /// The text with its figures' values; a placeholder without a value stays as it stands, so that
  /// the gap is seen. `missing` stands for a last year that there is none of. A unit that the
  /// text repeats after the placeholder (`{closed}件`) is written once.
  package static func filled(
    _ text: String, figures: [String: Report.Figure], missing: String
  ) -> String {
    var out = ""
    var unit: Substring = ""
    for piece in pieces(text) {
      switch piece {
      case .text(let text):
        out += !unit.isEmpty && text.hasPrefix(unit) ? text.dropFirst(unit.count) : text
        unit = ""
      case .reference(let reference, let source):
        guard let figure = figures[reference.id] else {
          out += source
          continue
        }
        let value = reference.isLast ? figure.last ?? missing : figure.value
        out += value
        unit = value[(value.lastIndex(where: \.isNumber).map(value.index(after:)) ?? value.endIndex)...]
      }
    }
    return out
  }

  /// The text without its placeholders, a space where each stood.
  static func plain(_ text: String) -> String {
    pieces(text).map { if case .text(let text) = $0 { String(text) } else { " " } }.joined()
  }

  private static func pieces(_ text: String) -> [Piece] {
    var pieces: [Piece] = []
    var rest = text[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      pieces.append(.text(rest[..<open]))
      let inner = rest[rest.index(after: open)..<close]
      let isLast = inner.hasSuffix("@last")
      let id = String(isLast ? inner.dropLast("@last".count) : inner)
      let after = rest.index(after: close)
      pieces.append(.reference(Reference(id: id, isLast: isLast), rest[open..<after]))
      rest = rest[after...]
    }
    pieces.append(.text(rest))
    return pieces
  }
}
