internal import Manuscripts
package import Records

/// What an import took, what it left to the program, and what comes next, for whoever drafted.
package struct DraftReport {
  package let lines: [Diagnostic.Words]

  package init(_ each: DraftImport) {
    lines = DraftReport.lines(each)
  }

  private static func lines(_ each: DraftImport) -> [Diagnostic.Words] {
    let draft = each.made.draft
    let recognised = each.made.recognised
    var out: [Diagnostic.Words] = [
      .init("\(each.file) → \(each.output)", "\(each.file) → \(each.output)")
    ]
    func add(_ chinese: String, _ english: String, _ text: String) {
      out.append(.init("  \(chinese)  \(text)", "  \(english): \(text)"))
    }
    if let path = each.casePath { add("对照案件", "case", path) }
    if let path = each.officePath { add("对照单位", "office", path) }
    if let title = recognised.title { add("标题", "title", title) }
    let addressee = recognised.texts(.addressee).joined()
    if !addressee.isEmpty { add("主送", "addressee", addressee) }
    out.append(counts(draft))
    for piece in recognised.pieces where piece.role == .heading && piece.attachment == 0 {
      let indent = String(repeating: "  ", count: piece.level + 1)
      out.append(.init("\(indent)· \(piece.text)", "\(indent)· \(piece.text)"))
    }
    for attachment in draft.attachments { add("附件", "attachment", attachment.title) }
    if let contact = draft.contact { add("联系人", "contact", "\(contact.name)，\(contact.phone)") }
    out.append(
      .init(
        "  办理类别  \(draft.resultClass)；公开属性  \(draft.disclosure.decision.chinese)",
        "  class: \(draft.resultClass); disclosure: \(draft.disclosure.decision.rawValue)"))
    out += dropped(each.made.dropped)
    let warnings = each.warnings.count
    out.append(
      warnings == 0
        ? .init("  没有须核对的地方", "  nothing to check")
        : .init("  须核对\(warnings)处，见提醒", "  \(warnings) things to check, see the warnings"))
    return out
  }

  private static func counts(_ draft: Draft) -> Diagnostic.Words {
    var sections = 0
    var paragraphs = 0
    var tables = 0
    func look(_ blocks: [Block]) {
      for block in blocks {
        switch block {
        case .paragraph: paragraphs += 1
        case .table: tables += 1
        case .section(let section):
          sections += 1
          look(section.blocks)
        }
      }
    }
    look(draft.body)
    return .init(
      "  正文  \(sections)个小标题、\(paragraphs)段\(tables > 0 ? "、\(tables)个表" : "")",
      "  text: \(sections) headings, \(paragraphs) paragraphs, \(tables) tables")
  }

  /// What was left out, by why.
  private static func dropped(_ pieces: [ImportedDraft.Dropped]) -> [Diagnostic.Words] {
    var reasons: [Diagnostic.Words] = []
    for piece in pieces where !reasons.contains(piece.why) { reasons.append(piece.why) }
    return reasons.map { why in
      let texts = pieces.filter { $0.why == why }.map { piece in
        piece.text.unicodeScalars.count > 30
          ? "\(piece.role.chinese)“\(piece.text.prefix(30))…”"
          : "\(piece.role.chinese)“\(piece.text)”"
      }.joined(separator: "、")
      return .init(
        "  不必存（\(why.chinese)）：\(texts)", "  left out (\(why.english)): \(texts)")
    }
  }
}
