internal import Letters

extension Pages {
  /// Pages as text that diffs: one line for each stretch on a baseline, with baseline and x in
  /// millimetres, face, size in points and characters. The golden form of layout.
  package var dump: String {
    var out = ""
    for (index, page) in pages.enumerated() {
      out += "page \(index + 1) \(mm(page.width)) x \(mm(page.height))\n"
      for item in page.items {
        switch item {
        case .run(let run):
          guard let first = run.glyphs.first, let last = run.glyphs.last else { continue }
          let face = run.face < faces.count ? faces[run.face].postScriptName : "?"
          let text = run.glyphs.map(\.text).joined()
          out += "  \(mm(run.baseline)) \(mm(first.x))-\(mm(last.x + last.advance)) \(face)"
          out += " \(points(run.size)) \(run.colour) \(name(run.role)) |\(text)|\n"
        case .rule(let rule):
          out += "  rule \(mm(rule.y)) \(mm(rule.x)) \(mm(rule.width)) x \(mm(rule.height))"
          out += " \(rule.colour)\n"
        case .image(let image):
          out += "  image \(mm(image.y)) \(mm(image.x)) \(mm(image.width)) x \(mm(image.height))"
          out += " \(image.alternative)\n"
        }
      }
    }
    return out
  }

  private func name(_ role: Role) -> String {
    switch role {
    case .block(let path): path
    case .artifact: "-"
    }
  }

  private func mm(_ length: Length) -> String { hundredths(length.inMillimetres) }
  private func points(_ length: Length) -> String { hundredths(length.inPoints) }

  private func hundredths(_ value: Double) -> String {
    let number = Int((value * 100).rounded())
    let fraction = abs(number) % 100
    return (number < 0 ? "-" : "") + "\(abs(number) / 100)."
      + (fraction < 10 ? "0" : "") + "\(fraction)"
  }
}
