internal import Letters
internal import Typesetting

/// The operators of all pages, and what they say of structure and pictures.
struct LetterContent {
  private(set) var pages: [[UInt8]] = []
  private(set) var tree: StructureTree
  private(set) var images = ImageWriter()

  /// `widths` are those of each subset's glyphs.
  init(
    _ letter: Pages, fonts: PageFonts, widths: [[Int]], cache: PDF.Cache,
    file: inout ObjectFile
  ) {
    tree = StructureTree(letter.content)
    let contentFonts = widths.enumerated().map {
      ContentFont(name: $0.offset, widths: $0.element)
    }
    var next = 0
    for page in letter.pages {
      tree.beginPage()
      var content = PageContent(page)
      var open: Role?
      var lineEnd = 0
      var isSpan = false
      for (place, item) in page.items.enumerated() {
        switch item {
        case .run(let run):
          let codes = fonts.codes[next..<(next + run.glyphs.count)]
          next += run.glyphs.count
          if place >= lineEnd {
            let line = TextLine(page.items, from: place)
            lineEnd = line.end
            // A mark inside a mark would be simpler, but poppler loses the text after it.
            let span = run.role != .artifact && line.needsText ? line.text : nil
            if run.role != open || span != nil || isSpan {
              begin(run, span: span, &content)
            }
            open = run.role
            isSpan = span != nil
          }
          if run.face < contentFonts.count, !run.glyphs.isEmpty {
            content.show(run, codes: codes, font: contentFonts[run.face])
          }
        case .rule(let rule):
          open = nil
          content.begin(.layout, isText: false)
          content.fill(rule)
        case .image(let image):
          guard let name = images.name(of: image.png, cache: cache, in: &file) else { continue }
          open = nil
          let element = tree.picture(image.alternative)
          content.begin(.content(element.type, id: element.id), isText: false)
          tree.setBox(content.draw(image, name: name), of: element.element)
        }
      }
      pages.append(content.finished())
    }
  }

  private mutating func begin(
    _ run: GlyphRun, span: String?, _ content: inout PageContent
  ) {
    switch run.role {
    case .block(let path):
      let element = tree.content(path: path)
      let mark: Mark =
        span.map { .span(text: $0, id: element.id) } ?? .content(element.type, id: element.id)
      content.begin(mark, isText: true)
    case .artifact: content.begin(.pagination, isText: true)
    }
  }
}

/// Neighbouring runs of one block on one baseline.
private struct TextLine {
  /// Index of the item after the last run.
  private let items: ArraySlice<Page.Item>
  /// Glyphs stand so far apart, or so far over each other, that a reader who goes by their places
  /// would see words or lines where there are none; or the line ends in a space, which such a
  /// reader drops.
  let needsText: Bool

  /// Index of the item after the last run.
  var end: Int { items.endIndex }

  var text: String {
    var text = ""
    for case .run(let run) in items {
      for glyph in run.glyphs { text += glyph.text }
    }
    return text
  }

  init(_ items: [Page.Item], from start: Int) {
    var end = start
    var needsText = false
    var first: GlyphRun?
    var last: GlyphRun.Glyph?
    for item in items[start...] {
      guard case .run(let run) = item else { break }
      if let first {
        guard run.baseline == first.baseline, run.role == first.role,
          run.isTurned == first.isTurned
        else { break }
      } else {
        first = run
      }
      end += 1
      // Readers take a tenth of the type size for a space.
      let limit = run.size * 8 / 100
      for glyph in run.glyphs {
        if let last, !needsText {
          let gap = glyph.x - last.x - last.advance
          if gap > limit || gap < -limit {
            needsText = !TextLine.isSpace(last) && !TextLine.isSpace(glyph)
          }
        }
        last = glyph
      }
    }
    self.items = items[start..<end]
    self.needsText = needsText || last.map(TextLine.isSpace) == true
  }

  private static func isSpace(_ glyph: GlyphRun.Glyph) -> Bool {
    glyph.text.utf8.first == UInt8(ascii: " ")
  }
}
