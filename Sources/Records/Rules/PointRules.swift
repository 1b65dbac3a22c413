/// Sections answer points that the case has; every point is answered (逐条答复), as strictly as the
/// office file says. An opinion covers only what falls to its office: it leaves points open.
enum PointRules {
  static func findings(
    _ draft: Draft, _ node: XMLNode, _ record: CaseRecord, _ office: Office
  ) -> [Finding] {
    let known = Set(record.matter.points.map(\.id))
    var findings: [Finding] = []
    var answered: Set<PointID> = []
    for section in node.descendants("section") {
      for id in section.items("answers").map({ PointID($0) }) {
        if known.contains(id) {
          answered.insert(id)
        } else {
          findings.append(unknown(id, section, record))
        }
      }
    }
    guard draft.kind == .letter else { return findings }
    for point in record.matter.points where !answered.contains(point.id) {
      findings.append(
        Finding(
          .pointUnanswered, severity: office.rules.everyPointRequired ? .error : .warning,
          at: node.child("body") ?? node,
          .init(
            "没有答复第 \(point.id) 条：\(SchemaFault.shown(point.text))",
            "the point \(point.id) is not answered: \(SchemaFault.shown(point.text))"),
          help: .init(
            "在答复它的一节写 answers=\"\(point.id)\"。",
            "write answers=\"\(point.id)\" at the section that answers it.")))
    }
    return findings
  }

  private static func unknown(
    _ id: PointID, _ section: XMLNode, _ record: CaseRecord
  ) -> Finding {
    let ids = record.matter.points.map(\.id.text)
    return Finding(
      .unknownPoint, at: section, attribute: "answers",
      .init("案件里没有第 \(id) 条", "the case has no point \(id)"),
      help: ids.isEmpty
        ? .init("案件没有列出诉求；删去 answers。", "the case lists no points: delete answers=.")
        : .init(
          "案件里有：\(ids.joined(separator: "、"))。", "the case has: \(ids.joined(separator: ", "))."))
  }
}
