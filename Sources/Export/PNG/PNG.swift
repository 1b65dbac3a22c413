private import CCairo
private import Glibc
package import Typesetting

/// Pages as PNG pictures, one a page: every glyph by its own outline, where it stands on paper.
///
/// For previews and the web, so no picture is drawn: a seal is never shown before the letter is
/// sent, nor where it could be lifted.
package enum PNG {
  package struct Failure: Error, Sendable {
    package let reason: String
  }

  /// Dots an inch of a picture for the screen.
  package static let screenResolution = 144

  /// The pages in order.
  ///
  /// - Parameter resolution: dots an inch, at least 1; A4 at 144 is 1191 by 1684 pixels.
  package static func pages(
    _ pages: Pages, resolution: Int = screenResolution
  ) throws(Failure) -> [[UInt8]] {
    var pictures: [[UInt8]] = []
    for page in pages.pages {
      pictures.append(try PNGPage(page, faces: pages.faces, resolution: resolution).bytes())
    }
    return pictures
  }
}

/// One page being drawn.
private struct PNGPage {
  private let page: Page
  private let faces: [Face]
  /// Pixels a millimetre.
  private let scale: Double

  init(_ page: Page, faces: [Face], resolution: Int) {
    self.page = page
    self.faces = faces
    scale = Double(max(1, resolution)) / 25.4
  }

  func bytes() throws(PNG.Failure) -> [UInt8] {
    let width = CInt((page.width.inMillimetres * scale).rounded())
    let height = CInt((page.height.inMillimetres * scale).rounded())
    guard let surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, width, height),
      let context = cairo_create(surface)
    else { throw PNG.Failure(reason: "no picture can be made") }
    defer {
      cairo_destroy(context)
      cairo_surface_destroy(surface)
    }
    cairo_set_source_rgb(context, 1, 1, 1)
    cairo_paint(context)
    cairo_scale(context, scale, scale)
    for item in page.items {
      switch item {
      case .run(let run): draw(run, in: context)
      case .rule(let rule): draw(rule, in: context)
      case .image: break
      }
    }
    return try encoded(surface, context)
  }

  private func draw(_ run: GlyphRun, in context: OpaquePointer) {
    let face = faces[run.face]
    let unit = run.size.inMillimetres / Double(face.unitsPerEm)
    set(run.colour, in: context)
    cairo_save(context)
    defer { cairo_restore(context) }
    if run.isTurned {
      // A point (x, y) of the upright sheet is (width - y, x) of the turned one.
      var turn = cairo_matrix_t(
        xx: 0, yx: 1, xy: -1, yy: 0, x0: page.width.inMillimetres, y0: 0)
      cairo_transform(context, &turn)
    }
    for glyph in run.glyphs {
      trace(
        face.shape(of: glyph.id), x: glyph.x.inMillimetres, y: run.baseline.inMillimetres,
        unit: unit, in: context)
      cairo_fill(context)
    }
  }

  private func trace(
    _ shape: GlyphShape, x: Double, y: Double, unit: Double, in context: OpaquePointer
  ) {
    // The current point, which a cubic curve of the same course needs.
    var last = (x: x, y: y)
    for step in shape.steps {
      switch step {
      case .move(let stepX, let stepY):
        last = (x + stepX * unit, y - stepY * unit)
        cairo_move_to(context, last.x, last.y)
      case .line(let stepX, let stepY):
        last = (x + stepX * unit, y - stepY * unit)
        cairo_line_to(context, last.x, last.y)
      case .curve(let controlX, let controlY, let stepX, let stepY):
        let control = (x: x + controlX * unit, y: y - controlY * unit)
        let end = (x: x + stepX * unit, y: y - stepY * unit)
        cairo_curve_to(
          context, last.x + (control.x - last.x) * 2 / 3, last.y + (control.y - last.y) * 2 / 3,
          end.x + (control.x - end.x) * 2 / 3, end.y + (control.y - end.y) * 2 / 3, end.x, end.y)
        last = end
      case .close: cairo_close_path(context)
      }
    }
  }

  private func draw(_ rule: Rule, in context: OpaquePointer) {
    set(rule.colour, in: context)
    cairo_rectangle(
      context, rule.x.inMillimetres, rule.y.inMillimetres, rule.width.inMillimetres,
      rule.height.inMillimetres)
    cairo_fill(context)
  }

  private func set(_ colour: Colour, in context: OpaquePointer) {
    switch colour {
    case .black: cairo_set_source_rgb(context, 0, 0, 0)
    case .red: cairo_set_source_rgb(context, 1, 0, 0)
    case .grey: cairo_set_source_rgb(context, 0.5, 0.5, 0.5)
    }
  }

  private func encoded(
    _ surface: OpaquePointer, _ context: OpaquePointer
  ) throws(PNG.Failure) -> [UInt8] {
    let sink = ByteSink()
    let status = withExtendedLifetime(sink) {
      cairo_surface_write_to_png_stream(
        surface,
        { closure, data, count in
          guard let closure, let data else { return CAIRO_STATUS_WRITE_ERROR }
          Unmanaged<ByteSink>.fromOpaque(closure).takeUnretainedValue().bytes.append(
            contentsOf: UnsafeBufferPointer(start: data, count: Int(count)))
          return CAIRO_STATUS_SUCCESS
        }, Unmanaged.passUnretained(sink).toOpaque())
    }
    for status in [cairo_status(context), status] where status != CAIRO_STATUS_SUCCESS {
      throw PNG.Failure(reason: String(cString: cairo_status_to_string(status)))
    }
    return sink.bytes
  }
}

private final class ByteSink {
  var bytes: [UInt8] = []
}
