internal import Letters
internal import Records

/// 版头: the issuer's mark, red rules, number and what stands beside it; where the title begins.
struct Header {
  /// Of page 1, at their final places.
  var items: [Page.Item] = []
  /// Half line at which the title's first line begins.
  var titleHalf: Int
}

/// What the three forms' heads share.
struct HeaderSetter {
  let setter: LineSetter
  let document: Document

  func header() -> Header {
    var header: Header =
      switch document.form {
      case .letter: letterForm()
      case .document: documentForm()
      case .plain: plainForm()
      }
    if let mark = document.classMark { header.items += classMark(mark, header) }
    header.items = HeaderSetter.inReadingOrder(header.items)
    return header
  }

  /// The order in which the document names the head's parts, whatever order they are placed in.
  private static func inReadingOrder(_ items: [Page.Item]) -> [Page.Item] {
    let order = ["mark", "urgency", "class", "number", "signer"]
    func rank(_ item: Page.Item) -> Int {
      guard case .run(let run) = item, case .block(let path) = run.role else { return order.count }
      return order.firstIndex { path == $0 || path.hasPrefix($0 + "/") } ?? order.count
    }
    return items.enumerated().sorted { (rank($0.element), $0.offset) < (rank($1.element), $1.offset) }
      .map(\.element)
  }

  /// A stretch of 3号 text at its natural grid width.
  func text(_ text: String, _ style: TextStyle, path: String) -> SingleLine {
    setter.line(text, style, role: .block(path: path))
  }

  func rule(x: Length, y: Length, width: Length, height: Length) -> Page.Item {
    .rule(Rule(x: x, y: y, width: width, height: height, colour: .red))
  }

  /// The mark's lines, centred on the core, the first line's ink beginning at `top`; and where the
  /// ink of the last ends.
  func mark(_ mark: Document.Mark, top: Length, largest: Int) -> (items: [Page.Item], bottom: Length)
  {
    let size = markSize(mark, largest: largest)
    let style = TextStyle.natural(.mark, size, colour: .red)
    let lines = mark.lines.enumerated().map { index, line in
      setter.line(line, style, role: .block(path: "mark/\(index + 1)"))
    }
    let block = lines.map(\.width).max() ?? .zero
    let suffix = mark.suffix.map {
      setter.line($0, style, role: .block(path: "mark/suffix"))
    }
    let gap = suffix == nil ? Length.zero : size / 2
    let whole = block + gap + (suffix?.width ?? .zero)
    let left = Grid.left + (Grid.width - whole) / 2
    var items: [Page.Item] = []
    var bottom = top
    var baseline = top + (lines.first?.ink(setter.shaper.faces).top ?? .zero)
    let first = baseline
    for (index, line) in lines.enumerated() {
      if index > 0 { baseline = baseline + size * 125 / 100 }
      let placed =
        lines.count > 1
        ? setter.spread(mark.lines[index], style, role: line.role, to: block) : line
      items += placed.items(setter, x: left, baseline: baseline)
      bottom = baseline - line.ink(setter.shaper.faces).bottom
    }
    if let suffix {
      items += suffix.items(
        setter, x: left + block + gap, baseline: first + (baseline - first) / 2)
    }
    return (items, bottom)
  }

  /// As large as fits the core, at most `largest` points and 22 mm.
  private func markSize(_ mark: Document.Mark, largest: Int) -> Length {
    let longest = mark.lines.map { $0.unicodeScalars.count }.max() ?? 1
    let characters =
      longest * 2 + (mark.suffix.map { $0.unicodeScalars.count * 2 + 1 } ?? 0)
    let fitting = Length(units: Grid.width.units * 2 / max(1, characters))
    let wanted = Length.pt(mark.size ?? largest)
    return min(wanted, fitting, Length.mm(22))
  }

  private func classMark(_ mark: Document.ClassMark, _ header: Header) -> [Page.Item] {
    let line = text(mark.text, .text(.heading1), path: "class")
    let half: Int =
      switch mark.place {
      // In the forms whose head begins above the core the corner is in the top margin, two lines
      // above the core; in the document form it is the core's first line.
      case .topRight: document.form == .document ? 0 : -4
      case .aboveTitle: header.titleHalf - 2
      }
    return line.items(
      setter, x: Grid.right - line.width, baseline: Grid.baseline(ofHalf: half))
  }
}
