internal import Letters
internal import Typesetting

/// Where our pages have each block: what Word's spacings are worked out from.
struct PageMap {
  /// One line of a block.
  struct Line {
    var page: Int
    var baseline: Length
    var size: Length
    /// The line's left edge.
    var x: Length
    var characters: [Character]

    var text: String { characters.map(\.text).joined() }
    /// Top of the line's slot of the grid.
    var top: Length { baseline - PageMap.baseline(size) }
    var bottom: Length { top + Grid.pitch }
  }
  struct Character {
    var text: String
    var x: Length
    var advance: Length
  }
  struct Rule {
    var page: Int
    var rule: Typesetting.Rule
  }

  private(set) var lines: [String: [Line]] = [:]
  private(set) var rules: [Rule] = []

  init(_ pages: Pages) {
    for (index, page) in pages.pages.enumerated() {
      for item in page.items {
        switch item {
        case .run(let run): add(run, page: index)
        case .rule(let rule): rules.append(Rule(page: index, rule: rule))
        case .image: break
        }
      }
    }
  }

  private mutating func add(_ run: GlyphRun, page: Int) {
    guard case .block(let path) = run.role, let first = run.glyphs.first else { return }
    let characters = run.glyphs.map { Character(text: $0.text, x: $0.x, advance: $0.advance) }
    var known = lines[path] ?? []
    if let last = known.last, last.page == page, last.baseline == run.baseline {
      known[known.count - 1].characters += characters
    } else {
      known.append(
        Line(
          page: page, baseline: run.baseline, size: run.size, x: first.x, characters: characters))
    }
    lines[path] = known
  }

  func first(_ path: String) -> Line? { lines[path]?.first }
  func last(_ path: String) -> Line? { lines[path]?.last }

  /// The lowest black rule of a page that isn't below `limit`: a table's foot.
  func tableFoot(page: Int, above limit: Length) -> Length? {
    rules.filter { $0.page == page && $0.rule.colour == .black && $0.rule.y <= limit }
      .map(\.rule.y).max()
  }

  /// Baseline of a grid line from its top, as the setter has it: the glyph's body is centred.
  static func baseline(_ size: Length) -> Length {
    (Grid.pitch - size) / 2 + size * 88 / 100
  }
}
