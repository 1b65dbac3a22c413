internal import Letters
internal import Records

/// Lays a sheet's parts from top to bottom over as many pages as they need.
struct SheetLayout {
  private let parts: [FormPart]
  private let paper: Form.Paper
  private let core: FormCore
  private let setter: LineSetter
  private let lines: FormLines

  init(_ parts: [FormPart], paper: Form.Paper, setter: LineSetter) {
    self.parts = parts
    self.paper = paper
    self.setter = setter
    core = FormCore(paper)
    lines = FormLines(setter: setter)
  }

  /// Where the next part goes.
  private struct Cursor {
    var pages: [[Page.Item]] = [[]]
    var y: Length
  }

  func pages() -> [Page] {
    var tables: [Int: FormTableSetter] = [:]
    for (index, part) in parts.enumerated() {
      guard case .table(let table) = part else { continue }
      tables[index] = FormTableSetter(
        table, path: "\(index + 1)", width: core.width, lines: lines)
    }
    var cursor = laid(tables)
    // What one page would leave blank goes to the rows that take it.
    let rest = tables.sorted { $0.key < $1.key }.flatMap { entry in
      entry.value.restRows.map { (entry.key, $0) }
    }
    let spare = core.bottom - cursor.y
    if cursor.pages.count == 1, !rest.isEmpty, spare > .zero {
      for (table, row) in rest { tables[table]?.add(spare / rest.count, to: row) }
      cursor = laid(tables)
    }
    let count = cursor.pages.count
    return cursor.pages.enumerated().map { index, items in
      Page(
        width: paper.width, height: paper.height,
        items: items + (count > 1 ? pageNumber(index + 1, of: count) : []))
    }
  }

  private func laid(_ tables: [Int: FormTableSetter]) -> Cursor {
    var cursor = Cursor(y: core.top)
    for (index, part) in parts.enumerated() {
      let path = "\(index + 1)"
      switch part {
      case .table:
        if let table = tables[index] { lay(table, &cursor) }
      case .space: cursor.y = cursor.y + FormType.pitch(FormType.usual) / 2
      case .facts(let texts): lay(facts(texts, path: path), &cursor)
      // A note may hang into the margin: a page for a line of it would be a waste.
      case .note: lay(text(part, path: path), hanging: SheetLayout.hanging, &cursor)
      default: lay(text(part, path: path), &cursor)
      }
    }
    return cursor
  }

  /// How far a note may stand below the core; the page's number stands lower.
  private static let hanging = Length.mm(5)

  private func lay(
    _ stack: [FormLine], hanging: Length = .zero, _ cursor: inout Cursor
  ) {
    for line in stack {
      if cursor.y + line.height > core.bottom + hanging {
        cursor.pages.append([])
        cursor.y = core.top
      }
      cursor.pages[cursor.pages.count - 1] += line.items.map {
        $0.moved(right: core.left, down: cursor.y)
      }
      cursor.y = cursor.y + line.height
    }
  }

  private func lay(_ table: FormTableSetter, _ cursor: inout Cursor) {
    let parts = table.parts(room: core.bottom - cursor.y, page: core.height)
    for (index, part) in parts.enumerated() {
      if index > 0 {
        cursor.pages.append([])
        cursor.y = core.top
      }
      cursor.pages[cursor.pages.count - 1] += part.items.map {
        $0.moved(right: core.left, down: cursor.y)
      }
      cursor.y = cursor.y + part.height
    }
  }

  private func text(_ part: FormPart, path: String) -> [FormLine] {
    let three = TextStyle.natural(.body, TypeSize.three)
    let pitch = Grid.pitch
    switch part {
    case .title(let text): return title(text, path: path)
    case .subtitle(let text):
      return lines.text(
        text, .natural(.heading2, TypeSize.four), path: path, side: .centre, width: core.width)
        + [FormLine(height: .mm(2), items: [])]
    case .paragraph(let text):
      return lines.text(
        text, three, path: path, side: .left, width: core.width, indent: TypeSize.three * 2,
        justified: true, pitch: pitch)
    case .line(let text):
      return lines.text(
        text, three, path: path, side: .left, width: core.width, pitch: pitch)
    case .signature(let texts):
      return texts.enumerated().flatMap { index, text in
        lines.text(
          text, three, path: "\(path)/\(index + 1)", side: .right,
          width: core.width - TypeSize.three * 2, pitch: pitch)
      }
    case .note(let text):
      return [FormLine(height: .mm(1), items: [])]
        + lines.text(
          text, .natural(.body, FormType.small), path: path, side: .left, width: core.width)
    case .table, .facts, .space: return []
    }
  }

  /// 2号 小标宋, broken at words like a letter's title.
  private func title(_ text: String, path: String) -> [FormLine] {
    lines.text(
      text, .natural(.title, FormType.title), path: path, side: .centre, width: core.width,
      pitch: .mm(12)) + [FormLine(height: .mm(3), items: [])]
  }

  /// On one line where they fit, else each on its own.
  private func facts(_ texts: [String], path: String) -> [FormLine] {
    let style = TextStyle.natural(.body, FormType.usual)
    let single = texts.enumerated().map { index, text in
      setter.line(text, style, role: .block(path: "\(path)/\(index + 1)"))
    }
    let total = single.reduce(Length.zero) { $0 + $1.width }
    let height = FormType.pitch(FormType.usual) + .mm(1)
    guard texts.count > 1, total + style.size * (texts.count - 1) <= core.width else {
      return texts.enumerated().flatMap { index, text in
        lines.text(
          text, style, path: "\(path)/\(index + 1)", side: .left, width: core.width)
      } + [FormLine(height: .mm(1), items: [])]
    }
    let gap = (core.width - total) / (texts.count - 1)
    let baseline =
      (FormType.pitch(FormType.usual) - style.size) / 2 + style.size * 88 / 100
    var x = Length.zero
    var items: [Page.Item] = []
    for line in single {
      items += line.items(setter, x: x, baseline: baseline)
      x = x + line.width + gap
    }
    return [FormLine(height: height, items: items)]
  }

  private func pageNumber(_ number: Int, of count: Int) -> [Page.Item] {
    let style = TextStyle.natural(.pageNumber, FormType.small)
    let line = setter.line("第 \(number) 页　共 \(count) 页", style, role: .artifact)
    return line.items(
      setter, x: core.left + (core.width - line.width) / 2, baseline: core.bottom + .mm(9))
  }
}
