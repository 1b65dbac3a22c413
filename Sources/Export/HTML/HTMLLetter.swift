internal import Letters
internal import Records

/// The letter's blocks as elements that say what they are.
struct HTMLLetter {
  private let document: Document

  init(_ document: Document) { self.document = document }

  func write(_ page: inout HTMLWriter) {
    header(&page)
    page.block("p", document.addressee, class: "addressee")
    blocks(document.body, below: 1, &page)
    attachmentList(&page)
    signature(&page)
    for note in document.notes { page.block("p", note, class: "note") }
    for part in document.attachments { attachment(part, &page) }
    footer(&page)
  }

  private func header(_ page: inout HTMLWriter) {
    page.open("header", [("class", document.form.rawValue)])
    for (index, line) in (document.mark?.lines ?? []).enumerated() {
      page.block("p", .init(path: "mark/\(index + 1)", text: line), class: "mark")
    }
    let signer = document.signer.map { "签发人：" + $0 }
    for (path, text, kind) in [
      ("mark/suffix", document.mark?.suffix, "mark"), ("urgency", document.urgency, "urgency"),
      ("class", document.classMark?.text, "class"), ("number", document.number, "number"),
      ("signer", signer, "signer"),
    ] {
      if let text { page.block("p", .init(path: path, text: text), class: kind) }
    }
    page.block("h1", document.title)
    page.close()
  }

  /// `level` is that of the heading above the blocks.
  private func blocks(
    _ blocks: [Document.BodyBlock], below level: Int, _ page: inout HTMLWriter
  ) {
    for block in blocks {
      switch block {
      case .heading(let depth, let text):
        page.block("h\(min(6, level + depth))", text, class: "level\(depth)")
      case .paragraph(let text): page.block("p", text)
      case .table(let table): self.table(table, &page)
      }
    }
  }

  private func table(_ table: Document.TableBlock, _ page: inout HTMLWriter) {
    // Wider than a phone it scrolls, also by keyboard.
    page.open(
      "div",
      [
        ("class", "table"), ("role", "group"), ("aria-label", table.caption?.text ?? "表格"),
        ("tabindex", "0"),
      ])
    page.open("table", [("id", page.id(table.path))])
    if let caption = table.caption { page.block("caption", caption) }
    for (group, cellName, rows) in [("thead", "th", table.head), ("tbody", "td", table.rows)]
    where !rows.isEmpty {
      page.open(group)
      for (row, columns) in zip(rows, TableGrid.columns(rows)) {
        page.open("tr")
        for (cell, column) in zip(row, columns) {
          var attributes: [(String, String)] = []
          if group == "thead" {
            attributes.append(("scope", cell.columns > 1 ? "colgroup" : "col"))
          } else if column < table.columns.count {
            attributes.append(("class", table.columns[column].alignment.rawValue))
          }
          if cell.columns > 1 { attributes.append(("colspan", "\(cell.columns)")) }
          if cell.rows > 1 { attributes.append(("rowspan", "\(cell.rows)")) }
          page.block(cellName, cell.block, attributes)
        }
        page.close()
      }
      page.close()
    }
    page.close()
    page.close()
  }

  private func attachmentList(_ page: inout HTMLWriter) {
    guard !document.attachmentList.isEmpty else { return }
    page.open("ul", [("class", "attachments"), ("aria-label", "附件")])
    for (index, name) in document.attachmentList.enumerated() {
      page.open("li", [("id", page.id(name.path))], inline: true)
      page.text(name.label + name.number)
      if index < document.attachments.count {
        let target = page.id(document.attachments[index].title.path)
        page.element("a", [("href", "#" + target)], text: name.name)
      } else {
        page.text(name.name)
      }
      page.close()
    }
    page.close()
  }

  private func signature(_ page: inout HTMLWriter) {
    page.open("div", [("class", "signature")])
    for signatory in document.signature.signatories { page.block("p", signatory.name) }
    if let date = document.signature.date {
      page.open("p", [("id", page.id(date.path))], inline: true)
      // The day of a letter with a date is that date.
      page.element("time", [("datetime", document.properties.day.iso)], text: date.text)
      page.close()
    }
    page.close()
  }

  private func attachment(_ part: Document.AttachmentPart, _ page: inout HTMLWriter) {
    page.open(
      "section",
      [("class", "attachment"), ("aria-labelledby", page.id(part.title.path))])
    page.block("p", part.label, class: "label")
    page.block("h2", part.title, class: "attachment-title")
    blocks(part.body, below: 2, &page)
    page.close()
  }

  private func footer(_ page: inout HTMLWriter) {
    let lines = [
      document.disclosureLine, document.copies, document.printer?.name, document.printer?.date,
    ].compactMap { $0 }
    guard !lines.isEmpty else { return }
    page.open("footer")
    for line in lines { page.block("p", line) }
    page.close()
  }
}
