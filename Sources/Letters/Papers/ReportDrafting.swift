package import Records
internal import Casework

/// Drafts the year-end report on the office's skeleton: sentences with placeholders, sections told
/// from cases, and the office's own prose between them.
package struct ReportDrafting: Sendable {
  package var material: ReportMaterial
  package var office: Office
  package var drafter: PersonID

  package init(_ material: ReportMaterial, office: Office, drafter: PersonID) {
    self.material = material
    self.office = office
    self.drafter = drafter
  }

  /// The parts of a report where an office names none.
  package static let usualParts: [ReportSkeleton.Part] = [
    .init(heading: "基本情况", content: .situation), .init(heading: "主要做法", content: .practice),
    .init(heading: "办理成效", content: .results), .init(heading: "存在问题", content: .faults),
    .init(heading: "下一步打算", content: .plans),
  ]

  /// The report; parts that nothing can be said in are left out.
  package func report() -> Report {
    let skeleton = office.procedure?.report ?? ReportSkeleton()
    let parts = skeleton.parts.isEmpty ? ReportDrafting.usualParts : skeleton.parts
    let kinds = material.kinds
    return Report(
      id: ReplyID(Report.caseID(year: material.year).text), year: material.year, drafter: drafter,
      title: skeleton.title.map(words) ?? "关于\(material.year)年度\(material.titleKinds)办理工作情况的报告",
      addressee: skeleton.addressee ?? usualAddressee,
      disclosure: Disclosure(decision: office.defaultDecision),
      opening:
        "\(material.year)年，\(own)认真办理\(kinds)，现将有关情况报告如下：",
      parts: parts.map { part in
        Report.Part(
          heading: part.heading, content: part.content,
          items: items(part.content, prose: part.prose.map(words), models: skeleton.models))
      }.filter { !$0.items.isEmpty },
      closing: "特此报告。", figures: material.figures)
  }

  private var own: String { office.label(.`self`) }

  /// `{year}` and `{name}`, which are no figures.
  private func words(_ text: String) -> String {
    Pattern.fill(text, ["year": String(material.year), "name": office.name])
  }

  /// Who gave most of the cases.
  private var usualAddressee: String {
    let givers = material.rows.compactMap { $0.cells[.assignedBy] }
    let counts = Dictionary(givers.map { ($0, 1) }, uniquingKeysWith: +)
    let most = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }
    return most?.key ?? "〔主送机关缺〕"
  }

  private func items(
    _ content: ReportSkeleton.Part.Content, prose: [String], models: Int
  ) -> [Report.Item] {
    let sentences = ReportSentences(material.figures)
    let own = prose.map { Report.Item.block(.paragraph($0)) }
    func made(_ texts: [String]) -> [Report.Item] { texts.map { .block(.paragraph($0)) } }
    switch content {
    case .situation:
      let table = sentences.table(year: material.year).map { [Report.Item.block(.table($0))] } ?? []
      return made(
        sentences.situation(
          own: self.own, kinds: material.kinds,
          joint: office.label(.joint), until: material.day)) + table + own
    case .practice: return own + made(sentences.practice())
    case .results:
      return made(sentences.results()) + own + told(adopted)
        + material.models.prefix(models).map { .told($0.told) }
    case .faults: return made(sentences.faults()) + told(faults) + own
    case .plans: return made(sentences.plans()) + told(commitments) + told(carried) + own
    }
  }

  private func told(_ told: Report.Told?) -> [Report.Item] { told.map { [.told($0)] } ?? [] }

  // MARK: Told from cases

  private var adopted: Report.Told? {
    list(
      "采纳落实情况", material.adopted.map { ($0.of, [$0.point, $0.outcome]) },
      columns: [.init(header: "所提意见建议", width: 58), .init(header: "采纳情况", width: 18, alignment: .center)],
      showsTitle: false)
  }

  private var faults: Report.Told? {
    list(
      nil, material.faults.map { ($0.of, [$0.words]) },
      columns: [.init(header: "情况", width: 38)], showsTitle: true)
  }

  private var commitments: Report.Told? {
    list(
      "未了承诺事项",
      material.commitments.sorted { $0.due < $1.due }.map { ($0.of, [$0.text, $0.due.chinese]) },
      columns: [.init(header: "承诺事项", width: 54), .init(header: "完成时限", width: 24, alignment: .center)],
      showsTitle: false)
  }

  private var carried: Report.Told? {
    let rows = material.rows.filter(\.owesAnswer)
    return list(
      "结转下年办理的案件",
      rows.map { (.init($0), [$0.state.chinese]) },
      columns: [.init(header: "进度", width: 16, alignment: .center)], showsTitle: true)
  }

  /// A table with the case's name in its first column; nil for no rows. Without a heading it
  /// follows what was said before.
  private func list(
    _ heading: String?, _ entries: [(ReportMaterial.CaseName, [String])],
    columns: [PaperTable.Column], showsTitle: Bool
  ) -> Report.Told? {
    guard !entries.isEmpty else { return nil }
    var cases: [CaseID] = []
    for (name, _) in entries where cases.last != name.caseID { cases.append(name.caseID) }
    let lead: [PaperTable.Column] =
      [.init(header: "编号", width: 20)] + (showsTitle ? [.init(header: "标题", width: 42)] : [])
    let table = PaperTable.table(
      lead + columns,
      entries.map { name, cells in
        [Naming.matter(name.kind, name.number)] + (showsTitle ? [name.title] : []) + cells
      })
    return Report.Told(cases: cases, heading: heading, blocks: [.table(table)])
  }
}
