internal import FoundationEssentials
package import Records

/// What was read of a proposal's text, for whoever registers it.
package struct CaseReportLines {
  package let lines: [Diagnostic.Words]

  package init(_ made: CaseImport) {
    let matter = made.record.matter
    var out: [Diagnostic.Words] = [
      .init("\(made.file) → \(made.output)", "\(made.file) → \(made.output)")
    ]
    func add(_ chinese: String, _ english: String, _ text: String) {
      out.append(.init("  \(chinese)  \(text)", "  \(english): \(text)"))
    }
    add("案件", "case", "\(made.record.id)")
    add("标题", "title", matter.title)
    add("届次编号", "session and number", "\(matter.session)第\(matter.number)号\(matter.kind.chinese)")
    add(
      "提出者", "proposers",
      made.record.proposersInPrintedOrder.map(\.name).joined(separator: "、"))
    out.append(
      .init(
        "  正文  \(matter.text.count)段；要点\(matter.points.count)条",
        "  text: \(matter.text.count) paragraphs, \(matter.points.count) points"))
    for point in matter.points {
      out.append(.init("    \(point.id)  \(point.text)", "    \(point.id)  \(point.text)"))
    }
    add("办理期限", "due", "\(made.record.handling.due)")
    lines = out
  }
}

/// The same for programs.
package struct CaseImportJSON: Encodable, Sendable {
  package struct Point: Encodable, Sendable {
    package var id: String
    package var text: String
  }
  package var file: String
  package var output: String
  package var id: String
  package var kind: String
  package var session: String
  package var number: String
  package var title: String
  package var proposers: [String]
  package var text: [String]
  package var points: [Point]
  package var warnings: [DraftImportJSON.Warning]

  package init(_ made: CaseImport, _ language: Diagnostic.Language) {
    let matter = made.record.matter
    file = made.file
    output = made.output
    id = made.record.id.text
    kind = matter.kind.rawValue
    session = matter.session
    number = matter.number
    title = matter.title
    proposers = made.record.proposersInPrintedOrder.map(\.name)
    text = matter.text
    points = matter.points.map { Point(id: $0.id.text, text: $0.text) }
    warnings = made.warnings.map {
      .init(code: "\($0.code)", message: $0.message.in(language), help: $0.help.in(language))
    }
  }

  /// Pretty-printed, keys in alphabetical order.
  package func encoded() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(self), as: UTF8.self)
  }
}
