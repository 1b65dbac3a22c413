import Records

extension Case {
  /// What a search looks through, a line a thing. Phones and addresses are never in it: the record
  /// of a registration has none, and none is added here.
  func searchText(_ names: LedgerNames) -> String {
    var lines = [id.text, record.matter.number, record.matter.title, record.matter.session]
    lines += [record.matter.topic, record.matter.supervisor].compactMap { $0 }
    lines += record.matter.labels
    lines += record.matter.points.map(\.text)
    for proposer in record.proposers {
      lines.append(proposer.name)
      if case .person(_, let unit?) = proposer.kind { lines.append(unit) }
    }
    lines.append(record.handling.assignedBy)
    if let lead = record.handling.lead { lines.append(lead) }
    lines += opinions.map(\.unit)
    lines += rounds.flatMap { $0.replaced + [$0.issue].compactMap { $0 } }.map(
      \.fact.documentNumber)
    if let course = assignments.last {
      let day = course.at.day
      lines += ([course.fact.section].compactMap { $0 } + course.fact.jointSections)
        .map { names.section($0, on: day) }
      lines += [course.fact.handler, course.fact.leadLeader, course.fact.handlingLeader]
        .compactMap { $0 }.map { names.person($0, on: day) }
    }
    var seen: Set<String> = []
    return lines.filter { !$0.isEmpty && seen.insert($0).inserted }.joined(separator: "\n")
  }
}
