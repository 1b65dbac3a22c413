/// A case by itself: days in order, one lead proposer, a lead unit where the office only joins.
enum CaseRules {
  static func findings(_ record: CaseRecord, _ node: XMLNode) -> [Finding] {
    leads(record, node) + handling(record.handling, node.child("handling") ?? node)
  }

  private static func leads(_ record: CaseRecord, _ node: XMLNode) -> [Finding] {
    let proposers = zip(record.proposers, node.child("proposers")?.children ?? [])
    let leads = proposers.filter(\.0.lead)
    var findings: [Finding] = leads.dropFirst().map { lead in
      Finding(
        .severalLeads, at: lead.1, attribute: "lead",
        .init("领衔的不止一个：\(lead.0.name)", "more than one proposer leads: \(lead.0.name)"),
        help: .init("只留一个 lead=\"true\"，其余删去。", "leave lead=\"true\" at one of them."))
    }
    if leads.isEmpty, record.proposers.count > 1, let first = record.proposers.first {
      findings.append(
        Finding(
          .noLead, severity: .warning, at: node.child("proposers") ?? node,
          .init(
            "没有写明谁领衔，以第一位\(first.name)为准", "no proposer leads; the first, \(first.name), is taken"),
          help: .init("给领衔的那位加 lead=\"true\"。", "add lead=\"true\" to the one who leads.")))
    }
    return findings
  }

  private static func handling(_ handling: Handling, _ node: XMLNode) -> [Finding] {
    var findings: [Finding] = []
    if handling.due < handling.assigned {
      findings.append(
        Finding(
          .dueBeforeAssigned, at: node, attribute: "due",
          .init(
            "办结期限\(handling.due)早于交办日期\(handling.assigned)",
            "due \(handling.due), before it was assigned, \(handling.assigned)"),
          help: .init("核对两个日期。", "check the two dates.")))
    }
    for (joint, element) in zip(handling.joints, node.all("joint")) {
      guard let due = joint.due, due < handling.assigned || due > handling.due else { continue }
      findings.append(
        Finding(
          .jointDueOutside, at: element, attribute: "due",
          .init(
            "\(joint.name)的期限\(due)不在交办日期与办结期限之间",
            "\(joint.name) is due \(due), not between the case's assignment and due date"),
          help: .init(
            "应在\(handling.assigned)至\(handling.due)之间。",
            "it lies between \(handling.assigned) and \(handling.due).")))
    }
    if handling.role == .joint, handling.lead == nil {
      findings.append(
        Finding(
          .leadUnitMissing, at: node,
          .init("本单位会办，却没有写主办单位", "the office joins this case, but no lead unit is named"),
          help: .init("加 <lead>主办单位名称</lead>。", "add <lead>the lead unit's name</lead>.")))
    }
    return findings
  }
}
