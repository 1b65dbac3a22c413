internal import Letters

/// What takes its place in a stack: a line of text, room, a code.
struct FormLine {
  var height: Length
  /// x from the stack's left edge, y from the line's top.
  var items: [Page.Item]
}

extension Page.Item {
  func moved(right x: Length, down y: Length) -> Page.Item {
    switch self {
    case .run(var run):
      for index in run.glyphs.indices { run.glyphs[index].x = run.glyphs[index].x + x }
      run.baseline = run.baseline + y
      return .run(run)
    case .rule(var rule):
      rule.x = rule.x + x
      rule.y = rule.y + y
      return .rule(rule)
    case .image(var image):
      image.x = image.x + x
      image.y = image.y + y
      return .image(image)
    }
  }

  /// What is said again isn't read again.
  var asArtifact: Page.Item {
    guard case .run(var run) = self else { return self }
    run.role = .artifact
    return .run(run)
  }
}

/// Breaks the text of forms into lines and makes what stands beside it.
struct FormLines {
  let setter: LineSetter

  func text(
    _ text: String, _ style: TextStyle, path: String, side: FormTable.Side, width: Length,
    indent: Length = .zero, justified: Bool = false, pitch: Length? = nil
  ) -> [FormLine] {
    let pitch = pitch ?? FormType.pitch(style.size)
    guard !text.isEmpty else { return [FormLine(height: pitch, items: [])] }
    let clusters = boxes(setter.clusters(text, style, path: path))
    let room = max(style.size * 2, width)
    let lines = LineBreaker(clusters).lines(
      first: max(style.size * 2, room - indent), rest: room, justified: justified)
    return lines.enumerated().map { index, line in
      let first = index == 0 ? indent : .zero
      let free = width - first - line.width
      let x: Length =
        switch side {
        case .left: first
        case .centre: first + free / 2
        case .right: first + free
        }
      return FormLine(
        height: pitch,
        items: setter.runs(
          clusters, line, style, x: x,
          baseline: (pitch - style.size) / 2 + style.size * 88 / 100, role: .block(path: path)))
    }
  }

  /// A box to tick and what it stands before are one, up to the next blank; the tick of a ticked
  /// one stands in it. Blanks hang over a line's end.
  private func boxes(_ clusters: [Cluster]) -> [Cluster] {
    var clusters = clusters
    var isChoice = false
    for index in clusters.indices {
      switch clusters[index].scalar {
      case "\u{3000}":
        clusters[index].kind = .space
        isChoice = false
      case "□":
        isChoice = true
        clusters[index].kind = .nonEnder
        if index + 1 < clusters.count, clusters[index + 1].scalar == "√" {
          clusters[index].advance = .zero
        }
      case "√" where isChoice: clusters[index].kind = .nonEnder
      default:
        if isChoice, clusters[index].kind == .ideograph { clusters[index].kind = .word }
      }
    }
    return clusters
  }

  /// Text with its changes marked: their rules come after a line's runs, so that the line stays one.
  func marked(
    _ spans: [FormTable.Span], _ mark: FormTable.Mark, _ style: TextStyle, path: String,
    width: Length
  ) -> [FormLine] {
    let pitch = FormType.pitch(style.size)
    let clusters = boxes(setter.clusters(spans.map(\.text).joined(), style, path: path))
    guard !clusters.isEmpty else { return [FormLine(height: pitch, items: [])] }
    let isMarked = FormLines.flags(clusters, spans)
    var changed = style
    changed.colour = mark == .removed ? .grey : .red
    let baseline = (pitch - style.size) / 2 + style.size * 88 / 100
    let height = mark == .removed ? -style.size * 34 / 100 : style.size * 16 / 100
    return LineBreaker(clusters).lines(first: width, rest: width, justified: false).map { line in
      var items: [Page.Item] = []
      var rules: [Page.Item] = []
      var start = line.range.lowerBound
      while start < line.range.upperBound {
        let end =
          (start..<line.range.upperBound).first { isMarked[$0] != isMarked[start] }
          ?? line.range.upperBound
        let first = start - line.range.lowerBound
        let origins = Array(line.origins[first..<(first + end - start)])
        items += setter.runs(
          clusters[start..<end], origins, isMarked[start] ? changed : style, x: .zero,
          baseline: baseline, role: .block(path: path))
        if isMarked[start], let from = origins.first, let last = origins.last {
          rules.append(
            .rule(
              Rule(
                x: from, y: baseline + height, width: last + clusters[end - 1].drawn - from,
                height: FormType.rule, colour: changed.colour)))
        }
        start = end
      }
      return FormLine(height: pitch, items: items + rules)
    }
  }

  /// Whether each cluster's first character stands in a marked span.
  private static func flags(_ clusters: [Cluster], _ spans: [FormTable.Span]) -> [Bool] {
    let scalars = spans.flatMap { span in
      span.text.unicodeScalars.map { _ in span.isMarked }
    }
    var place = 0
    return clusters.map { cluster in
      defer { place += cluster.text.unicodeScalars.count }
      return place < scalars.count && scalars[place]
    }
  }

  /// A text that makes no code leaves its place blank; its words stand beside it.
  func code(_ text: String, width: Length) -> FormLine {
    guard let code = QRCode(text) else { return FormLine(height: FormType.code, items: []) }
    let module = FormType.code / code.side
    let left = (width - module * code.side) / 2
    let rules: [Page.Item] = code.stretches.map { stretch in
      .rule(
        Rule(
          x: left + module * stretch.start, y: module * stretch.row,
          width: module * stretch.count, height: module, colour: .black))
    }
    return FormLine(height: module * code.side, items: rules)
  }
}
