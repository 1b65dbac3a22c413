internal import Typesetting

/// `Content.xml` of one page: its objects in drawing order.
struct PageContentFile {
  private let page: Page
  private let fonts: FontResources
  private let images: ImageResources
  private(set) var ids: UnitIDs
  private var out = XMLWriter()

  init(_ page: Page, fonts: FontResources, images: ImageResources, ids: UnitIDs) {
    self.page = page
    self.fonts = fonts
    self.images = images
    self.ids = ids
  }

  /// `codes` are those of this page's glyphs and of all pages after it; the page's own are taken.
  mutating func write(taking codes: inout ArraySlice<UInt16>) {
    var writer = out
    writer.element("ofd:Page", [("xmlns:ofd", OFD.namespace)]) {
      $0.element("ofd:Area") {
        $0.element("ofd:PhysicalBox", text: DocumentFile.box(of: page).text)
      }
      $0.element("ofd:Content") {
        $0.element("ofd:Layer", [("ID", String(ids.next())), ("Type", "Body")]) {
          for item in page.items {
            switch item {
            case .run(let run):
              let own = codes.prefix(run.glyphs.count)
              codes = codes.dropFirst(run.glyphs.count)
              write(run, codes: own, to: &$0)
            case .rule(let rule): write(rule, to: &$0)
            case .image(let image): write(image, to: &$0)
            }
          }
        }
      }
    }
    out = writer
  }

  func finished() -> [UInt8] { out.bytes }

  private mutating func write(
    _ run: GlyphRun, codes: ArraySlice<UInt16>, to out: inout XMLWriter
  ) {
    guard run.face < fonts.fonts.count, let font = fonts.fonts[run.face] else { return }
    for piece in TextPiece.pieces(of: run, codes: codes) {
      let place = TextPlace(run, piece: piece, on: page)
      var attributes = [("ID", String(ids.next())), ("Boundary", place.box.text)]
      if let matrix = place.matrix { attributes.append(("CTM", matrix)) }
      attributes += [("Font", String(font.id)), ("Size", Millimetres(run.size).text)]
      out.element("ofd:TextObject", attributes) {
        if run.colour != .black { $0.empty("ofd:FillColor", [("Value", value(of: run.colour))]) }
        if !piece.isFound(in: font) { write(glyphs: piece, to: &$0) }
        var code = [("X", place.x.text), ("Y", place.y.text)]
        if let deltas = piece.deltas { code.append(("DeltaX", deltas)) }
        $0.element("ofd:TextCode", code, text: piece.text)
      }
    }
  }

  /// Of the whole text: readers differ in how they go on after a part.
  private func write(glyphs piece: TextPiece, to out: inout XMLWriter) {
    out.element(
      "ofd:CGTransform",
      [
        ("CodePosition", "0"), ("CodeCount", String(piece.characterCount)),
        ("GlyphCount", String(piece.codes.count)),
      ]
    ) {
      $0.element("ofd:Glyphs", text: piece.codes.map { String($0) }.joined(separator: " "))
    }
  }

  /// A line along the longer side, as wide as the other: readers draw hairlines better than
  /// thin areas. The fill isn't shown, but some take a line's colour from it.
  private mutating func write(_ rule: Rule, to out: inout XMLWriter) {
    let box = Box(
      x: Millimetres(rule.x), y: Millimetres(rule.y), width: Millimetres(rule.width),
      height: Millimetres(rule.height))
    guard box.width > .zero, box.height > .zero else { return }
    let isLevel = box.width >= box.height
    let breadth = isLevel ? box.height : box.width
    let half = Millimetres(tenThousandths: breadth.tenThousandths / 2).text
    let colour = [("Value", value(of: rule.colour))]
    out.element(
      "ofd:PathObject",
      [("ID", String(ids.next())), ("Boundary", box.text), ("LineWidth", breadth.text)]
    ) {
      $0.empty("ofd:StrokeColor", colour)
      $0.empty("ofd:FillColor", colour)
      $0.element(
        "ofd:AbbreviatedData",
        text: isLevel
          ? "M 0 \(half) L \(box.width.text) \(half)" : "M \(half) 0 L \(half) \(box.height.text)"
      )
    }
  }

  private mutating func write(_ image: Image, to out: inout XMLWriter) {
    guard let resource = images.id(of: image) else { return }
    let box = Box(
      x: Millimetres(image.x), y: Millimetres(image.y), width: Millimetres(image.width),
      height: Millimetres(image.height))
    out.empty(
      "ofd:ImageObject",
      [
        ("ID", String(ids.next())), ("Boundary", box.text),
        ("CTM", "\(box.width.text) 0 0 \(box.height.text) 0 0"), ("ResourceID", String(resource)),
      ])
  }

  private func value(of colour: Colour) -> String {
    switch colour {
    case .black: "0 0 0"
    case .red: "255 0 0"
    case .grey: "128 128 128"
    }
  }
}

/// Where a piece of text stands: its object's box and the start of its baseline within.
private struct TextPlace {
  let box: Box
  let x: Millimetres
  let y: Millimetres
  /// nil for upright text.
  let matrix: String?

  init(_ run: GlyphRun, piece: TextPiece, on page: Page) {
    let start = Millimetres(piece.glyphs.first?.x ?? .zero)
    let length = Millimetres(piece.end) - start
    // Room for what rises above the baseline and falls below it.
    let above = Millimetres(run.size * 88 / 100)
    let height = Millimetres(run.size * 12 / 10)
    x = .zero
    if run.isTurned {
      // Reading from the page's top to its foot: a quarter turn clockwise.
      let baseline = Millimetres(page.width - run.baseline)
      let left = baseline + above - height
      box = Box(x: left, y: start, width: height, height: length)
      y = .zero
      matrix = "0 1 -1 0 \((baseline - left).text) 0"
    } else {
      box = Box(
        x: start, y: Millimetres(run.baseline) - above, width: length, height: height)
      y = above
      matrix = nil
    }
  }
}
