internal import Letters

/// Sets text into runs and flow items; one for each letter.
struct LineSetter {
  let shaper: Shaper

  func clusters(_ text: String, _ style: TextStyle, path: String) -> [Cluster] {
    shaper.shape(text, style, path: path)
  }

  /// One line at its natural width; nothing for empty text.
  func line(_ text: String, _ style: TextStyle, role: Role) -> SingleLine {
    let path: String = if case .block(let path) = role { path } else { "" }
    let clusters = clusters(text, style, path: path)
    var x = Length.zero
    var origins: [Length] = []
    for cluster in clusters {
      origins.append(x + cluster.offset)
      x = x + cluster.advance
    }
    return SingleLine(clusters: clusters, origins: origins, width: x, style: style, role: role)
  }

  /// A line spread evenly to `width`, for names of several issuers.
  func spread(_ text: String, _ style: TextStyle, role: Role, to width: Length) -> SingleLine {
    var line = line(text, style, role: role)
    let gaps = line.clusters.count - 1
    guard gaps > 0, line.width < width else { return line }
    let extra = width - line.width
    for index in line.origins.indices {
      line.origins[index] = line.origins[index] + extra * index / gaps
    }
    line.width = width
    return line
  }

  /// Runs of a broken line: one for each stretch of one face.
  func runs(
    _ clusters: [Cluster], _ line: LineBreaker.Line, _ style: TextStyle, x: Length,
    baseline: Length, role: Role
  ) -> [Page.Item] {
    runs(clusters[line.range], line.origins, style, x: x, baseline: baseline, role: role)
  }

  func runs(
    _ clusters: ArraySlice<Cluster>, _ origins: [Length], _ style: TextStyle, x: Length,
    baseline: Length, role: Role
  ) -> [Page.Item] {
    var items: [Page.Item] = []
    var run: GlyphRun?
    for (cluster, origin) in zip(clusters, origins) {
      if let open = run, open.face != cluster.face {
        items.append(.run(open))
        run = nil
      }
      if run == nil {
        run = GlyphRun(
          role: role, face: cluster.face, size: style.size, colour: style.colour,
          baseline: baseline, glyphs: [])
      }
      run?.glyphs.append(
        .init(id: cluster.glyph, x: x + origin, text: cluster.text, advance: cluster.drawn))
    }
    if let run, !run.glyphs.isEmpty { items.append(.run(run)) }
    return items
  }

  /// A paragraph of 3号 text on the grid: `indent` before the first line, `hanging` before the
  /// others, both from the core's left edge.
  func paragraph(
    _ text: String, _ style: TextStyle, path: String, indent: Length = Grid.cell * 2,
    hanging: Length = .zero, keepsWithNext: Bool = false
  ) -> [FlowItem] {
    let clusters = clusters(text, style, path: path)
    let lines = LineBreaker(clusters).lines(
      first: Grid.width - indent, rest: Grid.width - hanging)
    return lines.enumerated().map { index, line in
      FlowItem(
        kind: .text(paragraph: path), halves: 2,
        items: runs(
          clusters, line, style, x: Grid.left + (index == 0 ? indent : hanging),
          baseline: LineSetter.baseline(style.size), role: .block(path: path)),
        keepsWithNext: keepsWithNext)
    }
  }

  /// Baseline of a line of the grid, from its top, for type of `size`.
  static func baseline(_ size: Length) -> Length {
    (Grid.pitch - size) / 2 + size * 88 / 100
  }
}

/// A line set by itself, to be placed anywhere.
struct SingleLine {
  var clusters: [Cluster]
  var origins: [Length]
  var width: Length
  var style: TextStyle
  var role: Role

  func items(_ setter: LineSetter, x: Length, baseline: Length) -> [Page.Item] {
    setter.runs(clusters[...], origins, style, x: x, baseline: baseline, role: role)
  }

  /// Top and bottom of the ink against the baseline, upwards positive.
  func ink(_ faces: [Face]) -> (top: Length, bottom: Length) {
    var top = 0.0
    var bottom = 0.0
    for cluster in clusters where cluster.face < faces.count {
      guard let bounds = faces[cluster.face].bounds(of: cluster.glyph) else { continue }
      let scale = Double(style.size.units) / Double(faces[cluster.face].unitsPerEm)
      top = max(top, Double(bounds.3) * scale)
      bottom = min(bottom, Double(bounds.1) * scale)
    }
    return (Length(units: Int(top)), Length(units: Int(bottom)))
  }
}
