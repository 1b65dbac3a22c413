internal import Typesetting

/// Lengths on a PDF page, in whole hundred-thousandths of a point: a thousandth of a type size
/// given in hundredths is a whole number of them.
enum PageUnit {
  static let perPoint = 100_000
  /// Coordinates are written in hundredths of a point, 0.0035 mm.
  static let perHundredth = 1_000
  /// Character spacing is written in ten-thousandths of a point.
  static let perSpacing = 10

  static func of(_ length: Length) -> Int { divided(length.units * perPoint, by: 9_779) }

  static func hundredths(_ length: Length) -> Int { divided(of(length), by: perHundredth) }

  /// To the nearest whole number.
  static func divided(_ number: Int, by divisor: Int) -> Int {
    number >= 0 ? (number + divisor / 2) / divisor : -((-number + divisor / 2) / divisor)
  }
}

/// What a stretch of a page's content belongs to.
enum Mark: Equatable {
  /// A structure element's content on this page.
  case content(StructureType, id: Int)
  /// The same, of text that readers are to take as `text` wherever its glyphs stand.
  case span(text: String, id: Int)
  /// Page numbers, stamps, heads of tables said again.
  case pagination
  /// Rules.
  case layout
}

/// A font as the content streams see it.
struct ContentFont {
  /// Name among the page's resources.
  let name: Int
  /// In thousandths of the type size, by glyph id of the subset.
  let widths: [Int]
}

/// Writes the operators of one page.
///
/// Text stands within 0.01 mm of its place: a line's usual step is made by character spacing, and
/// whatever strays from it by adjustments in thousandths of the type size.
struct PageContent {
  private(set) var out = ByteWriter()
  private let height: Int
  private var mark: Mark?
  private var isInText = false
  private var font = -1
  private var size = 0
  private var spacing = 0
  private var colour = Colour.black
  /// Start of the current line, in hundredths of a point.
  private var lineX = 0
  private var lineY = 0
  /// The current line reads downwards.
  private var isTurned = false

  private static let tolerance = 1_000

  init(_ page: Page) {
    height = PageUnit.of(page.height)
    out.reserve(8_192)
  }

  /// Begins a marked stretch of text or of graphics. A text object may hold whole marked
  /// stretches, or be held by one, but never cross one.
  mutating func begin(_ next: Mark, isText: Bool) {
    if next == mark, isText == isInText { return }
    endMark()
    if isText, !isInText {
      out.put("BT\n")
      lineX = 0
      lineY = 0
      isTurned = false
    } else if !isText, isInText {
      out.put("ET\n")
    }
    isInText = isText
    mark = next
    switch next {
    case .content(let type, let id):
      out.put("/")
      out.put(string: type.rawValue)
      out.put("<</MCID ")
      out.put(id)
      out.put(">>BDC\n")
    case .span(let text, let id):
      out.put("/Span<</MCID ")
      out.put(id)
      out.put("/ActualText")
      out.put(text: text)
      out.put(">>BDC\n")
    case .pagination: out.put("/Artifact<</Type/Pagination>>BDC\n")
    case .layout: out.put("/Artifact<</Type/Layout>>BDC\n")
    }
  }

  private mutating func endMark() {
    if mark != nil { out.put("EMC\n") }
    mark = nil
  }

  /// `codes` are the glyph ids of the run in its face's subset.
  mutating func show(_ run: GlyphRun, codes: ArraySlice<UInt16>, font: ContentFont) {
    guard let first = run.glyphs.first else { return }
    set(run.colour)
    let size = PageUnit.hundredths(run.size)
    if font.name != self.font || size != self.size {
      self.font = font.name
      self.size = size
      out.put("/F")
      out.put(font.name)
      out.put(" ")
      out.put(size, places: 2)
      out.put(" Tf ")
    }
    let origin = PageUnit.of(first.x)
    let steps = steps(run, codes: codes, font: font)
    setSpacing(steps)
    let start = move(run, to: origin)
    // What the rounding of the start leaves, every glyph after it makes good.
    showGlyphs(codes, steps: steps, behind: origin - start, widths: font.widths)
  }

  private mutating func set(_ next: Colour) {
    guard next != colour else { return }
    colour = next
    switch next {
    case .black: out.put("0 g\n")
    case .red: out.put("1 0 0 rg\n")
    case .grey: out.put(".5 g\n")
    }
  }

  /// From each glyph to the next, beyond the glyph's own width.
  private func steps(
    _ run: GlyphRun, codes: ArraySlice<UInt16>, font: ContentFont
  ) -> [Int] {
    var steps: [Int] = []
    steps.reserveCapacity(run.glyphs.count)
    var last = PageUnit.of(run.glyphs.first?.x ?? .zero)
    for (glyph, code) in zip(run.glyphs.dropFirst(), codes) {
      let x = PageUnit.of(glyph.x)
      steps.append(x - last - font.widths[Int(code)] * size)
      last = x
    }
    return steps
  }

  /// The step that most glyphs take, if there is one, becomes the character spacing.
  private mutating func setSpacing(_ steps: [Int]) {
    guard steps.count > 2 else { return }
    func isSame(_ a: Int, _ b: Int) -> Bool { abs(a - b) <= 3 * PageUnit.perSpacing }
    var usual = 0
    var votes = 0
    for step in steps {
      if votes == 0 {
        usual = step
        votes = 1
      } else {
        votes += isSame(step, usual) ? 1 : -1
      }
    }
    guard !isSame(usual, spacing) else { return }
    spacing = PageUnit.divided(usual, by: PageUnit.perSpacing) * PageUnit.perSpacing
    out.put(spacing / PageUnit.perSpacing, places: 4)
    out.put(" Tc ")
  }

  /// Goes to the run's start; returns the place along the baseline that was written.
  private mutating func move(_ run: GlyphRun, to origin: Int) -> Int {
    let along = PageUnit.divided(origin, by: PageUnit.perHundredth)
    if run.isTurned {
      // Reading from the page's top to its foot: a quarter turn clockwise.
      out.put("0 -1 1 0 ")
      out.put(PageUnit.hundredths(.mm(297) - run.baseline), places: 2)
      out.put(" ")
      let y = PageUnit.divided(height, by: PageUnit.perHundredth) - along
      out.put(y, places: 2)
      out.put(" Tm")
      // The next upright run can't go by this one.
      isTurned = true
      return along * PageUnit.perHundredth
    }
    let y = PageUnit.divided(
      height - PageUnit.of(run.baseline), by: PageUnit.perHundredth)
    if isTurned {
      out.put("1 0 0 1 ")
      out.put(along, places: 2)
      out.put(" ")
      out.put(y, places: 2)
      out.put(" Tm")
      isTurned = false
    } else {
      out.put(along - lineX, places: 2)
      out.put(" ")
      out.put(y - lineY, places: 2)
      out.put(" Td")
    }
    lineX = along
    lineY = y
    return along * PageUnit.perHundredth
  }

  private mutating func showGlyphs(
    _ codes: ArraySlice<UInt16>, steps: [Int], behind: Int, widths: [Int]
  ) {
    out.put("[(")
    var error = behind
    var index = 0
    for code in codes {
      out.put(stringByte: UInt8(code >> 8))
      out.put(stringByte: UInt8(code & 255))
      if index < steps.count {
        error += steps[index] - spacing
        if abs(error) > PageContent.tolerance, size > 0 {
          let adjustment = -PageUnit.divided(error, by: size)
          if adjustment != 0 {
            out.put(")")
            out.put(adjustment)
            out.put("(")
            error += adjustment * size
          }
        }
      }
      index += 1
    }
    out.put(")]TJ\n")
  }

  mutating func fill(_ rule: Rule) {
    set(rule.colour)
    out.put(PageUnit.hundredths(rule.x), places: 2)
    out.put(" ")
    let bottom = height - PageUnit.of(rule.y + rule.height)
    out.put(PageUnit.divided(bottom, by: PageUnit.perHundredth), places: 2)
    out.put(" ")
    out.put(PageUnit.hundredths(rule.width), places: 2)
    out.put(" ")
    out.put(PageUnit.hundredths(rule.height), places: 2)
    out.put(" re f\n")
  }

  /// Draws the picture that the page's resources name so, and gives its box: left, bottom, right,
  /// top in hundredths of a point.
  mutating func draw(_ image: Image, name: Int) -> [Int] {
    let width = PageUnit.hundredths(image.width)
    let high = PageUnit.hundredths(image.height)
    let x = PageUnit.hundredths(image.x)
    let y = PageUnit.divided(
      height - PageUnit.of(image.y + image.height), by: PageUnit.perHundredth)
    out.put("q ")
    out.put(width, places: 2)
    out.put(" 0 0 ")
    out.put(high, places: 2)
    out.put(" ")
    out.put(x, places: 2)
    out.put(" ")
    out.put(y, places: 2)
    out.put(" cm/I")
    out.put(name)
    out.put(" Do Q\n")
    return [x, y, x + width, y + high]
  }

  /// The finished operators.
  consuming func finished() -> [UInt8] {
    endMark()
    if isInText { out.put("ET\n") }
    return out.bytes
  }
}
