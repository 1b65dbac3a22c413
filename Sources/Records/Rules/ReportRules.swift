/// A year-end report by itself: every placeholder names a figure, and no figure is typed.
enum ReportRules {
  static func findings(_ report: Report, _ node: XMLNode) -> [Finding] {
    figures(report, node) + references(report, node) + TypedFigureRules.findings(report: node)
  }

  private static func figures(_ report: Report, _ node: XMLNode) -> [Finding] {
    var seen: Set<String> = []
    return zip(report.figures, node.wrapped("figures", "figure")).compactMap { figure, element in
      guard !seen.insert(figure.id).inserted else { return nil }
      return Finding(
        .figureTwice, at: element, attribute: "id",
        .init("数据“\(figure.id)”列了两次", "the figure '\(figure.id)' stands twice"),
        help: .init("删去一个；数据由程序写入。", "delete one: the program writes them."))
    }
  }

  private static func references(_ report: Report, _ node: XMLNode) -> [Finding] {
    let figures = Dictionary(report.figures.map { ($0.id, $0) }) { first, _ in first }
    return texts(node).flatMap { element in
      FigureText.references(in: element.text).compactMap { reference -> Finding? in
        guard let figure = figures[reference.id] else { return unknown(reference.id, element) }
        // A table shows a dash for a year that there is nothing of.
        guard reference.isLast, figure.last == nil, element.name != "cell" else { return nil }
        return Finding(
          .figureWithoutLast, at: element,
          .init("“\(figure.title)”没有上年数", "'\(figure.title)' has no value for last year"),
          help: .init("改写这一句，不作比较。", "write the sentence without the comparison."))
      }
    }
  }

  private static func unknown(_ id: String, _ element: XMLNode) -> Finding {
    Finding(
      .figureUnknown, at: element,
      .init(
        "没有数据“\(SchemaFault.shown(id))”", "there is no figure '\(SchemaFault.shown(id))'"),
      help: .init(
        "占位符写 <figures> 里的标识，如 {received}。", "a placeholder names an id of <figures>, such as {received}."))
  }

  /// Every element whose text is printed.
  static func texts(_ node: XMLNode) -> [XMLNode] {
    if ["figures", "contact", "disclosure"].contains(node.name) { return [] }
    if node.children.isEmpty { return node.text.isEmpty ? [] : [node] }
    return node.children.flatMap(texts)
  }
}

/// No figure of a year-end report is typed: a count stands as a placeholder, in the report and in
/// the prose that the office file has for it. What is told of cases has their own numbers.
enum TypedFigureRules {
  static func findings(report: XMLNode) -> [Finding] {
    ReportRules.texts(withoutTold(report)).flatMap(typed)
  }

  /// - Parameter office: an office file; its report's own paragraphs are looked at.
  static func findings(prose office: XMLNode) -> [Finding] {
    guard let skeleton = office.child("procedure")?.child("report") else { return [] }
    return skeleton.descendants("p").flatMap(typed)
  }

  private static func typed(_ element: XMLNode) -> [Finding] {
    CountScan.counts(in: FigureText.plain(element.text)).map { count in
      Finding(
        .figureTyped, at: element,
        .init(
          "“\(SchemaFault.shown(count))”是手写的数", "'\(SchemaFault.shown(count))' is a figure that was typed"),
        help: .init(
          "总结里的数由程序算出：写占位符，如 {completed}；是名称的加引号“”。",
          "figures are computed: write a placeholder such as {completed}; put a name in “”."))
    }
  }

  private static func withoutTold(_ node: XMLNode) -> XMLNode {
    var copy = node
    copy.children = node.children.filter { $0.name != "told" }.map(withoutTold)
    return copy
  }
}
