internal import Letters
internal import Records

/// The glyph sources of one thread, one for each choice of fonts: the next letter or form finds
/// what the last one looked up.
final class GlyphSources {
  private struct Fonts: Hashable {
    var families: [Letterhead.FontRole: [String]]
    var digits: Letterhead.Digits
  }
  private let library: FontLibrary
  private var known: [Fonts: GlyphSource] = [:]

  init(library: FontLibrary) { self.library = library }

  func source(
    families: [Letterhead.FontRole: [String]], digits: Letterhead.Digits
  ) -> GlyphSource {
    let fonts = Fonts(families: families, digits: digits)
    if let source = known[fonts] { return source }
    let source = GlyphSource(library: library, fonts: families, digits: digits)
    known[fonts] = source
    return source
  }
}
