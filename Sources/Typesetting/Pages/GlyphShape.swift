private import CHarfBuzz

/// A glyph's outline as it is drawn: closed paths in font units, y upwards, filled by the
/// non-zero rule.
package struct GlyphShape: Sendable {
  package enum Step: Sendable, Hashable {
    case move(x: Double, y: Double)
    case line(x: Double, y: Double)
    /// A quadratic curve over one control point.
    case curve(controlX: Double, controlY: Double, x: Double, y: Double)
    case close
  }

  /// Empty for a blank glyph.
  package var steps: [Step]
}

extension Face {
  /// The outline of a glyph, parts of composite ones put together.
  package func shape(of glyph: Int) -> GlyphShape {
    let collector = ShapeCollector()
    let data = Unmanaged.passUnretained(collector).toOpaque()
    withExtendedLifetime(collector) {
      fuwen_hb_draw_glyph(font, hb_codepoint_t(max(0, glyph)), GlyphDrawing.functions, data)
    }
    return GlyphShape(steps: collector.steps)
  }
}

private final class ShapeCollector {
  var steps: [GlyphShape.Step] = []

  static func of(_ data: UnsafeMutableRawPointer?) -> ShapeCollector? {
    data.map { Unmanaged<ShapeCollector>.fromOpaque($0).takeUnretainedValue() }
  }
}

private enum GlyphDrawing {
  // Made immutable at once, and never freed: HarfBuzz lets threads share such an object.
  nonisolated(unsafe) static let functions: OpaquePointer? = {
    let functions = hb_draw_funcs_create()
    hb_draw_funcs_set_move_to_func(
      functions,
      { _, data, _, x, y, _ in
        ShapeCollector.of(data)?.steps.append(.move(x: Double(x), y: Double(y)))
      }, nil, nil)
    hb_draw_funcs_set_line_to_func(
      functions,
      { _, data, _, x, y, _ in
        ShapeCollector.of(data)?.steps.append(.line(x: Double(x), y: Double(y)))
      }, nil, nil)
    hb_draw_funcs_set_quadratic_to_func(
      functions,
      { _, data, _, controlX, controlY, x, y, _ in
        ShapeCollector.of(data)?.steps.append(
          .curve(
            controlX: Double(controlX), controlY: Double(controlY), x: Double(x), y: Double(y)))
      }, nil, nil)
    hb_draw_funcs_set_close_path_func(
      functions, { _, data, _, _ in ShapeCollector.of(data)?.steps.append(.close) }, nil, nil)
    hb_draw_funcs_make_immutable(functions)
    return functions
  }()
}
