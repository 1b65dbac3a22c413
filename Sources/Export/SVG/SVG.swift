internal import Letters
package import Typesetting

/// Pages as SVG 1.1, one file a page: every glyph by its own outline, where it stands on paper.
///
/// For previews and the web, so no picture is drawn: a seal is never shown before the letter is
/// sent, nor where it could be lifted. The text lies over the outlines, invisible, to be selected,
/// searched and read out; `data-path` names its block.
package enum SVG {
  /// The pages in order.
  package static func pages(_ pages: Pages) -> [[UInt8]] {
    pages.pages.indices.map { SVGPage(pages, index: $0).bytes }
  }
}

/// One page being written.
private struct SVGPage {
  private let pages: Pages
  private let page: Page
  private let number: Int
  private var out = ByteWriter()

  init(_ pages: Pages, index: Int) {
    self.pages = pages
    page = pages.pages[index]
    number = index + 1
  }

  var bytes: [UInt8] {
    var copy = self
    copy.write()
    return copy.out.bytes
  }

  private mutating func write() {
    out.put("<svg xmlns=\"http://www.w3.org/2000/svg\" xml:lang=\"zh-CN\" version=\"1.1\" width=\"")
    put(page.width)
    out.put("mm\" height=\"")
    put(page.height)
    out.put("mm\" viewBox=\"0 0 ")
    put(page.width)
    out.put(" ")
    put(page.height)
    out.put("\">\n<title>")
    out.put(string: XMLEscape.text("\(pages.properties.title) \(number)/\(pages.pages.count)"))
    out.put("</title>\n<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n<defs>\n")
    writeShapes()
    out.put("</defs>\n")
    for item in page.items {
      switch item {
      case .run(let run): write(run)
      case .rule(let rule): write(rule)
      case .image: break
      }
    }
    out.put("</svg>\n")
  }

  /// Each outline once, in order of first use.
  private mutating func writeShapes() {
    var seen: Set<Int> = []
    for case .run(let run) in page.items {
      for glyph in run.glyphs where seen.insert(run.face << 20 | glyph.id).inserted {
        out.put("<path id=\"g")
        out.put(run.face)
        out.put("-")
        out.put(glyph.id)
        out.put("\" d=\"")
        write(pages.faces[run.face].shape(of: glyph.id))
        out.put("\"/>\n")
      }
    }
  }

  /// Each step from the last, which is shorter than from the origin.
  private mutating func write(_ shape: GlyphShape) {
    var last = (x: 0.0, y: 0.0)
    var first = last
    for step in shape.steps {
      switch step {
      case .move(let x, let y):
        out.put("m")
        put(x - last.x, y - last.y)
        last = (x, y)
        first = last
      case .line(let x, let y):
        out.put("l")
        put(x - last.x, y - last.y)
        last = (x, y)
      case .curve(let controlX, let controlY, let x, let y):
        out.put("q")
        put(controlX - last.x, controlY - last.y)
        if x >= last.x { out.put(" ") }
        put(x - last.x, y - last.y)
        last = (x, y)
      case .close:
        out.put("z")
        last = first
      }
    }
  }

  private mutating func write(_ run: GlyphRun) {
    guard !run.glyphs.isEmpty else { return }
    let unit = Double(pages.faces[run.face].unitsPerEm)
    let scale = run.size.inMillimetres / unit
    out.put("<g fill=\"")
    put(run.colour)
    out.put("\"")
    if run.isTurned {
      // A point (x, y) of the upright sheet is (width - y, x) of the turned one.
      out.put(" transform=\"matrix(0 1 -1 0 ")
      put(page.width)
      out.put(" 0)\"")
    }
    switch run.role {
    case .block(let path):
      out.put(" data-path=\"")
      out.put(string: XMLEscape.text(path))
      out.put("\">")
    case .artifact: out.put(" aria-hidden=\"true\">")
    }
    out.put("<g transform=\"translate(0 ")
    put(run.baseline)
    out.put(") scale(")
    put(scale: scale)
    out.put(" -")
    put(scale: scale)
    out.put(")\">")
    for glyph in run.glyphs {
      out.put("<use href=\"#g")
      out.put(run.face)
      out.put("-")
      out.put(glyph.id)
      out.put("\" x=\"")
      out.put(Int((glyph.x.inMillimetres / scale * 100).rounded()), places: 2)
      out.put("\"/>")
    }
    out.put("</g>")
    writeText(run)
    out.put("</g>\n")
  }

  /// Every character at its glyph's place.
  private mutating func writeText(_ run: GlyphRun) {
    out.put("<text fill-opacity=\"0\" xml:space=\"preserve\" y=\"")
    put(run.baseline)
    out.put("\" font-size=\"")
    put(run.size)
    out.put("\"")
    // A place counts UTF-16 units; only where each glyph is one can a list of places say it.
    let isPlain = run.glyphs.allSatisfy { $0.text.utf16.count == 1 }
    if isPlain {
      out.put(" x=\"")
      for (index, glyph) in run.glyphs.enumerated() {
        if index > 0 { out.put(" ") }
        put(glyph.x)
      }
      out.put("\">")
      out.put(string: XMLEscape.text(run.glyphs.map(\.text).joined()))
    } else {
      out.put(">")
      for glyph in run.glyphs {
        out.put("<tspan x=\"")
        put(glyph.x)
        out.put("\">")
        out.put(string: XMLEscape.text(glyph.text))
        out.put("</tspan>")
      }
    }
    out.put("</text>")
  }

  private mutating func write(_ rule: Rule) {
    out.put("<rect x=\"")
    put(rule.x)
    out.put("\" y=\"")
    put(rule.y)
    out.put("\" width=\"")
    put(rule.width)
    out.put("\" height=\"")
    put(rule.height)
    out.put("\" fill=\"")
    put(rule.colour)
    out.put("\"/>\n")
  }

  // MARK: Numbers

  private mutating func put(_ colour: Colour) {
    switch colour {
    case .black: out.put("#000")
    case .red: out.put("#f00")
    case .grey: out.put("#808080")
    }
  }

  /// Millimetres, to the thousandth.
  private mutating func put(_ length: Length) {
    out.put(Int((length.inMillimetres * 1000).rounded()), places: 3)
  }

  /// Font units.
  private mutating func put(_ x: Double, _ y: Double) {
    out.put(Int((x * 100).rounded()), places: 2)
    if y >= 0 { out.put(" ") }
    out.put(Int((y * 100).rounded()), places: 2)
  }

  private mutating func put(scale: Double) {
    out.put(Int((scale * 1_000_000_000).rounded()), places: 9)
  }
}
