extension Document {
  /// Every block of text in reading order: what a reader hears, and what PDF, HTML and text must
  /// agree on. Stamps and page numbers are not text.
  package var blocks: [TextBlock] {
    var out: [TextBlock] = []
    for (index, line) in (mark?.lines ?? []).enumerated() {
      out.append(.init(path: "mark/\(index + 1)", text: line))
    }
    if let suffix = mark?.suffix { out.append(.init(path: "mark/suffix", text: suffix)) }
    if let urgency { out.append(.init(path: "urgency", text: urgency)) }
    if let classMark { out.append(.init(path: "class", text: classMark.text)) }
    if let number { out.append(.init(path: "number", text: number)) }
    if let signer { out.append(.init(path: "signer", text: "签发人：" + signer)) }
    out.append(title)
    out.append(addressee)
    out += body.flatMap(\.textBlocks)
    out += attachmentList.map { .init(path: $0.path, text: $0.label + $0.number + $0.name) }
    out += signature.signatories.map(\.name)
    if let date = signature.date { out.append(date) }
    out += notes
    for part in attachments {
      out.append(part.label)
      out.append(part.title)
      out += part.body.flatMap(\.textBlocks)
    }
    if let disclosureLine { out.append(disclosureLine) }
    if let copies { out.append(copies) }
    if let printer {
      out.append(printer.name)
      if let date = printer.date { out.append(date) }
    }
    return out
  }

  /// The text that the gates pass: every block with its path, one a line, but number, signer and
  /// dates, which issuing gives.
  package var signedText: String {
    let given: Set<String> = ["number", "signer", "date", "printed"]
    return blocks.filter { !given.contains($0.path) }.map { $0.path + "\t" + $0.text + "\n" }
      .joined()
  }
}

extension Document.BodyBlock {
  /// The block's text, a table's cell by cell in rows.
  package var textBlocks: [Document.TextBlock] {
    switch self {
    case .heading(_, let block), .paragraph(let block): [block]
    case .table(let table):
      (table.caption.map { [$0] } ?? []) + (table.head + table.rows).flatMap { $0.map(\.block) }
    }
  }
}
