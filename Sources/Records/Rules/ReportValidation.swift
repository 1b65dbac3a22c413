/// Makes a `Reply` of a report that is in order for its office, its figures and the cases that it
/// tells of, so that it can go through the gates.
package enum ReportValidation {
  /// The report as a reply, unless some diagnostic is an error; the diagnostics in order of place,
  /// all in the report's file.
  ///
  /// - Parameters:
  ///   - figures: as they are computed now.
  ///   - sources: by case, the texts of its records; what is told of a case has no other numbers.
  package static func check(
    report: Loaded<Report>, office: Loaded<Office>, figures: [Report.Figure],
    sources: [CaseID: [String]]
  ) -> (Reply?, [Diagnostic]) {
    let draft = report.value.draft()
    // Read again here too: a report may have been made, or read with its faults overlooked.
    let findings =
      RecordRules.findings(report.value, report.node) + ownFindings(report)
      // Whoever keeps the register reports on it, and drafts no replies.
      + DrafterRules.findings(draft, report.node, office.value, abilities: [.draft, .register])
      + WordRules.findings(draft, report.node, office.value.rules)
      + stale(report, figures) + told(report, sources)
    let diagnostics = report.source.diagnostics(findings)
    let isInOrder = diagnostics.allSatisfy { $0.severity == .warning }
    return (isInOrder ? Reply(validated: draft) : nil, diagnostics)
  }

  /// What can be said of a report without its office, figures and cases, beyond what reading says.
  package static func checkAlone(_ report: Loaded<Report>) -> [Diagnostic] {
    report.source.diagnostics(ownFindings(report))
  }

  private static func ownFindings(_ report: Loaded<Report>) -> [Finding] {
    DisclosureRules.findings(report.value.disclosure, report.node)
      + SectionRules.findings(report.node) + TableRules.findings(report.node)
  }

  /// Figures that the report prints and that are no longer what it says.
  private static func stale(_ report: Loaded<Report>, _ figures: [Report.Figure]) -> [Finding] {
    let printed = Set(
      ReportRules.texts(report.node).flatMap { FigureText.references(in: $0.text).map(\.id) })
    let computed = Dictionary(figures.map { ($0.id, $0) }) { first, _ in first }
    return zip(report.value.figures, report.node.wrapped("figures", "figure")).compactMap {
      figure, element in
      let now = computed[figure.id]
      guard printed.contains(figure.id), now?.value != figure.value || now?.last != figure.last
      else { return nil }
      func shown(_ figure: Report.Figure?) -> String {
        figure.map { $0.value + ($0.last.map { "/" + $0 } ?? "") } ?? "—"
      }
      return Finding(
        .figureStale, at: element, attribute: "value",
        .init(
          "“\(figure.title)”记的是\(shown(figure))，现在算得\(shown(now))",
          "'\(figure.title)' stands at \(shown(figure)); computed now it is \(shown(now))"),
        help: .init("更新数据后再送审。", "refresh the figures, then submit."))
    }
  }

  private static func told(
    _ report: Loaded<Report>, _ sources: [CaseID: [String]]
  ) -> [Finding] {
    report.node.descendants("told").flatMap { told -> [Finding] in
      let cases = told.items("cases").map { CaseID($0) }
      let missing = cases.filter { sources[$0] == nil }
      if let first = missing.first {
        return [
          Finding(
            .caseNotTold, at: told, attribute: "cases",
            .init("登记簿里没有案件 \(first)", "the register has no case \(first)"),
            help: .init("核对案号。", "check the case's id."))
        ]
      }
      let texts = cases.flatMap { sources[$0] ?? [] }
      return ReportRules.texts(told).flatMap { element in
        CountScan.counts(in: FigureText.plain(element.text))
          .filter { count in !texts.contains { holds($0, count) } }
          .map { count in
            Finding(
              .numberNotTold, at: element,
              .init(
                "“\(SchemaFault.shown(count))”不见于这些案件的记录",
                "'\(SchemaFault.shown(count))' stands in no record of these cases"),
              help: .init("照复文改正。", "correct it from the reply."))
          }
      }
    }
  }

  /// Whether a text has the count itself: 5个 isn't found in 15个.
  private static func holds(_ text: String, _ count: String) -> Bool {
    text.contains(count) && CountScan.counts(in: text).contains { $0 == count }
  }
}
