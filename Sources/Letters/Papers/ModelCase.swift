package import Records

/// A case that a year-end report tells (典型案例), as its reply has it: what was asked point by point,
/// what was done, what the proposers think of it.
package struct ModelCase: Sendable, Hashable {
  package struct Answer: Sendable, Hashable {
    /// The points answered, or the section's heading where the reply names none.
    package var asked: String
    /// The section's first paragraph that says something.
    package var done: String
  }

  package var caseID: CaseID
  package var kind: Matter.Kind
  package var session: String
  package var number: String
  package var title: String
  /// As a letter names them together.
  package var proposers: String
  package var answers: [Answer]
  /// nil when nobody answered, or when it isn't to be told.
  package var satisfaction: Satisfaction?

  /// - Parameter reply: the last one issued.
  package init(
    _ record: CaseRecord, reply: Draft, satisfaction: Satisfaction?, office: Office
  ) {
    caseID = record.id
    kind = record.matter.kind
    session = record.matter.session
    number = record.matter.number
    title = record.matter.title
    proposers = Naming.together(
      record.proposersInPrintedOrder, shown: office.writing.namesShown)
    answers = ModelCase.answers(reply.body, record.matter.points)
    self.satisfaction = satisfaction
  }

  /// Sections that answer points; where none says so, the sections of the first level.
  private static func answers(_ body: [Block], _ points: [Point]) -> [Answer] {
    let texts = Dictionary(points.map { ($0.id, $0.text) }) { first, _ in first }
    let sections = body.compactMap { if case .section(let section) = $0 { section } else { nil } }
    let answering = answering(sections)
    return (answering.isEmpty ? sections : answering).compactMap { section in
      guard let done = firstParagraph(section.blocks) else { return nil }
      let asked = section.answers.compactMap { texts[$0] }.map(withoutClosingMark)
      return Answer(
        asked: asked.isEmpty ? section.heading : asked.joined(separator: "；"), done: done)
    }
  }

  /// The outermost sections that name points.
  private static func answering(_ sections: [Section]) -> [Section] {
    sections.flatMap { section -> [Section] in
      if !section.answers.isEmpty { return [section] }
      return answering(
        section.blocks.compactMap { if case .section(let inner) = $0 { inner } else { nil } })
    }
  }

  /// One that only leads to what follows it (…如下：) says nothing of what was done.
  private static func firstParagraph(_ blocks: [Block]) -> String? {
    for block in blocks {
      switch block {
      case .paragraph(let text): if text.last != "：" { return text }
      case .section(let section):
        if let text = firstParagraph(section.blocks) { return text }
      case .table: continue
      }
    }
    return nil
  }

  private static func withoutClosingMark(_ text: String) -> String {
    text.last.map { "。；，".contains($0) } == true ? String(text.dropLast()) : text
  }

  /// The case as a section of the report.
  package var told: Report.Told {
    var blocks: [Block] = [
      .paragraph("\(proposers)在\(session)上提出《\(title)》（第\(number)号）。")
    ]
    for (index, answer) in answers.enumerated() {
      let lead = answers.count > 1 ? HeadingNumber.chinese(index + 1) + "是" : ""
      blocks.append(.paragraph("\(lead)关于“\(answer.asked)”。\(answer.done)"))
    }
    if let satisfaction, satisfaction != .dissatisfied {
      blocks.append(
        .paragraph("\(kind == .suggestion ? "代表" : "提案者")对办理结果表示\(satisfaction.chinese)。"))
    }
    return Report.Told(cases: [caseID], heading: "典型案例：\(title)", blocks: blocks)
  }
}

extension CaseRecord {
  /// All texts that a report may tell of the case from: the matter, its proposers as named
  /// together, what its replies say.
  package func tellingTexts(replies: [Draft], office: Office) -> [String] {
    let named = Naming.together(proposersInPrintedOrder, shown: office.writing.namesShown)
    return [matter.title, matter.session, named] + matter.text + matter.points.map(\.text)
      + replies.flatMap { $0.body.flatMap(\.texts) + $0.commitments.map(\.text) }
  }
}

extension Block {
  /// Every text in it.
  var texts: [String] {
    switch self {
    case .paragraph(let text): [text]
    case .section(let section): [section.heading] + section.blocks.flatMap(\.texts)
    case .table(let table):
      [table.caption ?? ""] + (table.head + table.rows).flatMap { $0.map(\.text) }
    }
  }
}
