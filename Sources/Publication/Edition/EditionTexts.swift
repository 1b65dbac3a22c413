package import Records
internal import Screening

/// Every text that a public edition shows, in one fixed order, each with its path. Screening reads
/// them and masks are put in by the same walk, so that no text can be shown and not screened.
package enum EditionTexts {
  /// Calls `visit` with each text, which it may change.
  package static func walk(
    _ caseRecord: inout CaseRecord, _ draft: inout Draft,
    _ visit: (String, inout String) -> Void
  ) {
    visit("matter/title", &caseRecord.matter.title)
    visit("matter/number", &caseRecord.matter.number)
    visit("matter/session", &caseRecord.matter.session)
    optional("matter/topic", &caseRecord.matter.topic, visit)
    for index in caseRecord.matter.merged.indices {
      let path = "merged/\(index + 1)"
      visit(path + "/title", &caseRecord.matter.merged[index].title)
      visit(path + "/number", &caseRecord.matter.merged[index].number)
      visit(path + "/session", &caseRecord.matter.merged[index].session)
    }
    for index in caseRecord.proposers.indices {
      visit("proposer/\(index + 1)", &caseRecord.proposers[index].name)
    }
    optional("title", &draft.title, visit)
    blocks("body", &draft.body, visit)
    for index in draft.attachments.indices {
      visit("attachment/\(index + 1)/title", &draft.attachments[index].title)
      blocks("attachment/\(index + 1)/body", &draft.attachments[index].body, visit)
    }
    if var contact = draft.contact {
      visit("contact/name", &contact.name)
      visit("contact/phone", &contact.phone)
      draft.contact = contact
    }
    if var edition = draft.edition {
      visit("number", &edition.documentNumber)
      optional("section", &edition.section, visit)
      optional("satisfaction", &edition.satisfaction, visit)
      for index in edition.keywords.indices {
        visit("keyword/\(index + 1)", &edition.keywords[index])
      }
      draft.edition = edition
    }
  }

  /// The same without changing anything.
  package static func all(_ caseRecord: CaseRecord, _ draft: Draft) -> [(path: String, text: String)] {
    var caseRecord = caseRecord
    var draft = draft
    var texts: [(path: String, text: String)] = []
    walk(&caseRecord, &draft) { path, text in texts.append((path, text)) }
    return texts
  }

  /// The texts as screening reads them on: each by itself, but a table's cells row by row.
  static func pieces(_ texts: [(path: String, text: String)]) -> [ScreeningPiece] {
    var headings: [String: String] = [:]
    var row = ""
    return texts.map { path, text in
      let parts = path.split(separator: "/")
      guard parts.count > 3, let kind = parts.dropLast(2).last, kind == "head" || kind == "row",
        let column = parts.last
      else {
        row = ""
        return ScreeningPiece(path: path, text: text)
      }
      let table = parts.dropLast(3).joined(separator: "/")
      let own = parts.dropLast().joined(separator: "/")
      defer { row = own }
      let joint: ScreeningPiece.Joint = own == row ? .cell : .block
      if kind == "head" {
        headings["\(table)/\(column)"] = text
        return ScreeningPiece(path: path, text: text, joint: joint)
      }
      return ScreeningPiece(
        path: path, text: text, joint: joint, heading: headings["\(table)/\(column)"])
    }
  }

  private static func optional(
    _ path: String, _ text: inout String?, _ visit: (String, inout String) -> Void
  ) {
    guard var value = text else { return }
    visit(path, &value)
    text = value
  }

  private static func blocks(
    _ path: String, _ blocks: inout [Block], _ visit: (String, inout String) -> Void
  ) {
    for index in blocks.indices {
      let own = "\(path)/\(index + 1)"
      switch blocks[index] {
      case .paragraph(var text):
        visit(own, &text)
        blocks[index] = .paragraph(text)
      case .section(var section):
        visit(own + "/heading", &section.heading)
        self.blocks(own, &section.blocks, visit)
        blocks[index] = .section(section)
      case .table(var table):
        optional(own + "/caption", &table.caption, visit)
        rows(own + "/head", &table.head, visit)
        rows(own + "/row", &table.rows, visit)
        blocks[index] = .table(table)
      }
    }
  }

  private static func rows(
    _ path: String, _ rows: inout [[Table.Cell]], _ visit: (String, inout String) -> Void
  ) {
    for row in rows.indices {
      for cell in rows[row].indices {
        visit("\(path)/\(row + 1)/\(cell + 1)", &rows[row][cell].text)
      }
    }
  }
}
