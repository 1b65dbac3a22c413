internal import Letters
internal import Records

/// 版记 (GB/T 9704-2012, 7.4; 10.1 leaves printer and rules out of the letter form).
struct Imprint {
  /// First and last rule (7.4.1).
  static let thick = Length.mm(hundredths: 35)
  static let thin = Length.mm(hundredths: 25)
  /// Lines of 4号 text; the standard gives no pitch.
  static let pitch = Length.mm(8)
  static let indent = TypeSize.four

  /// Items at their final places, the last line or rule on the core's bottom edge.
  let items: [Page.Item]
  /// What the imprint takes of the last page, in half lines, with half a line of air above it.
  let halves: Int

  /// `movedAddressee`: 主送 that would crowd the text off page 1 stands over 抄送 (7.4.2).
  init(_ document: Document, movedAddressee: Document.TextBlock?, setter: LineSetter) {
    var groups: [[Row]] = []
    var first: [Row] = []
    if let line = document.disclosureLine {
      first += Imprint.rows(line, label: 0, setter: setter)
    }
    if let moved = movedAddressee {
      let names = moved.text.hasSuffix("：") ? String(moved.text.dropLast()) : moved.text
      first += Imprint.rows(
        .init(path: moved.path, text: "主送：" + names + "。"), label: 3, setter: setter)
    }
    if let copies = document.copies {
      let label = copies.text.prefix { $0 != "：" }.count + 1
      first += Imprint.rows(copies, label: label, setter: setter)
    }
    if !first.isEmpty { groups.append(first) }
    if let printer = document.printer { groups.append([Imprint.row(printer, setter: setter)]) }
    guard !groups.isEmpty else {
      items = []
      halves = 0
      return
    }
    let isRuled = document.form == .document
    var items: [Page.Item] = []
    let count = groups.reduce(0) { $0 + $1.count }
    let height = Imprint.pitch * count
    var y = Grid.bottom - height
    func rule(_ y: Length, _ thickness: Length) {
      items.append(
        .rule(
          Rule(x: Grid.left, y: y, width: Grid.width, height: thickness, colour: .black)))
    }
    if isRuled { rule(y, Imprint.thick) }
    for (index, group) in groups.enumerated() {
      if index > 0, isRuled { rule(y, Imprint.thin) }
      for row in group {
        items += row.map { $0.moved(down: y) }
        y = y + Imprint.pitch
      }
    }
    if isRuled { rule(Grid.bottom - Imprint.thick, Imprint.thick) }
    self.items = items
    halves = (height.units + Grid.half.units - 1) / Grid.half.units + 1
  }

  /// Runs of one line, measured from the line's top.
  private typealias Row = [Page.Item]

  private static var baseline: Length {
    (pitch - TypeSize.four) / 2 + TypeSize.four * 88 / 100
  }

  /// One character in from both sides; later lines begin under the first name (7.4.2).
  private static func rows(
    _ block: Document.TextBlock, label: Int, setter: LineSetter
  ) -> [Row] {
    let style = TextStyle.natural(.body, TypeSize.four)
    let clusters = setter.clusters(block.text, style, path: block.path)
    let measure = Grid.width - indent * 2
    let hanging = clusters.prefix(label).reduce(Length.zero) { $0 + $1.advance }
    let lines = LineBreaker(clusters).lines(
      first: measure, rest: measure - hanging, justified: false)
    return lines.enumerated().map { index, line in
      setter.runs(
        clusters, line, style, x: Grid.left + indent + (index == 0 ? .zero : hanging),
        baseline: baseline, role: .block(path: block.path))
    }
  }

  /// 印发机关 one character from the left, 印发日期 one from the right (7.4.3).
  private static func row(_ printer: Document.Printer, setter: LineSetter) -> Row {
    let style = TextStyle.natural(.body, TypeSize.four)
    let name = setter.line(
      printer.name.text, style, role: .block(path: printer.name.path))
    var items = name.items(setter, x: Grid.left + indent, baseline: baseline)
    if let date = printer.date {
      let line = setter.line(date.text, style, role: .block(path: date.path))
      items += line.items(
        setter, x: Grid.right - indent - line.width, baseline: baseline)
    }
    return items
  }
}
