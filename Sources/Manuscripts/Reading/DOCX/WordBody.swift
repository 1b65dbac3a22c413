internal import Records

/// Reads a document's body block by block.
final class WordBody {
  private let styles: WordStyles
  private var numbering: WordNumbering
  private let notes: WordNotes
  private(set) var draft: DraftBuilder
  private var fields: [WordField] = []
  private var changes = WordChanges()
  private var number = 0
  /// Paragraphs whose end was deleted: they go on in the next.
  private var pending: WordRuns?
  private var pendingPlace: Manuscript.Place?
  /// Where the last section's page break stands among the blocks: the next section says whether
  /// it is one.
  private var sectionBreak: Int?
  private var bullets = 0
  /// The parts of headers and footers, by relationship, in order.
  private(set) var headers: [String] = []

  init(file: String, styles: WordStyles, numbering: WordNumbering, notes: WordNotes) {
    self.styles = styles
    self.numbering = numbering
    self.notes = notes
    draft = DraftBuilder(file: file, format: .docx)
  }

  /// Reads the next child of the body; the limit that was passed, once one is.
  func read(_ node: WordNode) -> Diagnostic.Words? {
    block(node)
    return draft.overrun
  }

  /// What is known only at the end: `headers` are the texts of headers and footers.
  func finished(
    headers: [String], others: [(kind: Manuscript.Notice.Kind, detail: String)]
  ) throws(Diagnostics) -> Manuscript {
    endPending()
    let place = Manuscript.Place.paragraph(max(number, 1))
    for field in fields where !field.swallowed.isEmpty {
      report(WordFaults.field(DraftText.trimmed(field.instruction)), place, field.swallowed)
    }
    if bullets > 0 { draft.notice(.numbering, at: nil, count: bullets, "•") }
    changes.tell(&draft)
    for header in headers { draft.notice(.headerText, at: nil, header) }
    for other in others { draft.notice(other.kind, at: nil, other.detail) }
    return try draft.finished()
  }

  // MARK: Blocks

  private func block(_ node: WordNode) {
    switch node.name {
    case "w:p": paragraph(node)
    case "w:tbl":
      endPending()
      number += 1
      table(node)
    case "w:sdt":
      guard let content = node.first("w:sdtContent") else { return }
      if node.first("w:sdtPr")?.isOn("w:showingPlcHdr") == true {
        draft.notice(.field, at: .paragraph(number + 1), content.text(of: ["w:t"]))
      } else {
        content.children.forEach(block)
      }
    case "w:customXml", "w:smartTag": node.children.forEach(block)
    case "w:ins", "w:moveTo":
      changes.note(node)
      node.children.forEach(block)
    case "w:del", "w:moveFrom": changes.note(node)
    case "w:sectPr": section(node)
    case "mc:AlternateContent":
      (node.first("mc:Fallback") ?? node.first("mc:Choice"))?.children.forEach(block)
    case "w:altChunk":
      number += 1
      report(WordFaults.otherFile(.init("插入的文件", "an inserted file")), .paragraph(number), "")
    default:
      // Anything else stands in a paragraph; on its own it is read as one.
      let reader = runs(of: [node], RunProperties())
      guard !reader.pieces.isEmpty || !reader.faults.isEmpty || !reader.comments.isEmpty else {
        return
      }
      number += 1
      emit(reader, properties: nil, at: .paragraph(number))
    }
  }

  private func section(_ node: WordNode) {
    for reference in node.all("w:headerReference") + node.all("w:footerReference") {
      if let id = reference["id"], !headers.contains(id), headers.count < 64 { headers.append(id) }
    }
    if node.first("w:type")?["val"] == "continuous" || node.value("w:type") == "nextColumn",
      let index = sectionBreak
    {
      draft.remove(at: index)
    }
    sectionBreak = nil
  }

  // MARK: Paragraphs

  private func paragraph(_ node: WordNode) {
    number += 1
    let place = pendingPlace ?? .paragraph(number)
    let mark = node.first("w:pPr")
    let read = self.read(node, mark)
    if mark?.first("w:rPr")?.first("w:del") != nil
      || mark?.first("w:rPr")?.first("w:moveFrom") != nil
    {
      var joined = pending ?? WordRuns()
      joined.append(read.runs)
      pending = joined
      pendingPlace = place
      if let properties = mark?.first("w:sectPr") { section(properties) }
      return
    }
    var all = pending ?? WordRuns()
    all.append(read.runs)
    pending = nil
    pendingPlace = nil
    emit(all, properties: read.properties, at: place)
    if let properties = mark?.first("w:sectPr") {
      section(properties)
      sectionBreak = draft.blocks.count
      draft.add(.pageBreak, at: place)
    }
  }

  /// A deleted end with no paragraph after it.
  private func endPending() {
    guard let runs = pending, let place = pendingPlace else { return }
    pending = nil
    pendingPlace = nil
    guard !runs.text.isEmpty || !runs.faults.isEmpty || !runs.notices.isEmpty else { return }
    emit(runs, properties: nil, at: place)
  }

  private typealias Properties = (
    name: String?, paragraph: ParagraphProperties, run: RunProperties, listStyle: String?,
    markIsHidden: Bool
  )

  private func read(_ node: WordNode, _ mark: WordNode?) -> (runs: WordRuns, properties: Properties)
  {
    let direct = ParagraphProperties(mark)
    let style = styles.paragraph(direct.style)
    let properties = direct.over(style.paragraph)
    if let change = mark?.first("w:rPr")?.children.first(where: {
      $0.name == "w:ins" || $0.name == "w:del" || $0.name == "w:moveTo"
    }) {
      changes.note(change)
    }
    let end = styles.run(RunProperties(mark?.first("w:rPr")), in: style.run)
    return (
      runs(of: node.children, style.run),
      (
        style.name, properties, style.run, direct.list == nil ? style.listStyle : nil,
        end.hidden == true
      )
    )
  }

  private func runs(of nodes: [WordNode], _ properties: RunProperties) -> WordRuns {
    var reader = WordRunReader(
      styles: styles, paragraph: properties, fields: fields, changes: changes)
    for node in nodes { reader.visit(node) }
    fields = reader.fields
    changes = reader.changes
    return reader.runs
  }

  /// Tells what isn't text, then puts the text down, in parts where a page break stands in it.
  private func emit(_ runs: WordRuns, properties: Properties?, at place: Manuscript.Place) {
    tell(runs, at: place)
    var parts: [[(text: String, run: RunProperties)]] = [[]]
    for piece in runs.pieces {
      switch piece {
      case .text(let text, let run): parts[parts.count - 1].append((text, run))
      case .pageBreak: parts.append([])
      }
    }
    if properties?.paragraph.breaksPage == true { draft.add(.pageBreak, at: place) }
    var number = number(properties, runs, at: place)
    for (index, part) in parts.enumerated() {
      if index > 0 { draft.add(.pageBreak, at: place) }
      let text = draft.clean(part.map(\.text).joined(), at: place)
      if text.isEmpty {
        let isOnlyBreak = parts.count > 1 || !runs.notices.isEmpty
        if !isOnlyBreak { draft.add(.blank, at: place) }
        continue
      }
      let made = WordBody.paragraph(text, number, part, properties, styles)
      number = nil
      draft.add(.paragraph(made), at: place)
    }
    if let number { draft.notice(.numbering, at: place, number) }
  }

  private func tell(_ runs: WordRuns, at place: Manuscript.Place) {
    let text = runs.text
    for notice in runs.notices { draft.notice(notice.kind, at: place, notice.detail) }
    for fault in runs.faults { report(fault, place, text) }
    for id in runs.comments {
      if let comment = notes.comments[id] { draft.notice(.comment, at: place, comment) }
    }
    let all = runs.footnotes.map { notes.footnotes[$0] } + runs.endnotes.map { notes.endnotes[$0] }
    for note in all { draft.notice(.footnote, at: place, note ?? "") }
  }

  private func report(_ fault: WordRuns.Fault, _ place: Manuscript.Place, _ text: String) {
    draft.fault(fault.code, at: place, near: text, fault.message, help: fault.help)
  }

  /// What the paragraph's list puts before it; nil: nothing.
  private func number(
    _ properties: Properties?, _ runs: WordRuns, at place: Manuscript.Place
  ) -> String? {
    guard let properties, let list = properties.paragraph.list, list != 0 else { return nil }
    // A paragraph that is hidden with its end is none, and isn't counted.
    if properties.markIsHidden, runs.pieces.isEmpty { return nil }
    let mark = numbering.next(
      list: list, level: properties.paragraph.level, style: properties.listStyle)
    switch mark {
    case .number(let text): return text.isEmpty ? nil : text
    case .bullet:
      bullets += 1
      return nil
    case .unknown(let what):
      report(WordFaults.numbering(what), place, runs.text)
      return nil
    case nil: return nil
    }
  }

  private static func paragraph(
    _ text: String, _ number: String?, _ part: [(text: String, run: RunProperties)],
    _ properties: Properties?, _ styles: WordStyles
  ) -> Manuscript.Paragraph {
    let runs = part.map { text, run in
      (
        text,
        TextFormat(
          isBold: run.bold == true, size: run.size, font: styles.family(run.chineseFont))
      )
    }
    let outline = properties?.paragraph.outline
    return Manuscript.Paragraph(
      text, numbering: number, runs: runs,
      outlineLevel: outline.flatMap { (0..<9).contains($0) ? $0 + 1 : nil },
      alignment: properties?.paragraph.alignment, style: properties?.name)
  }

  // MARK: Tables

  private func table(_ node: WordNode) {
    let place = Manuscript.Place.paragraph(number)
    var table = WordTable(node, changes: &changes)
    if table.isTooLarge {
      draft.stop(ReadingLimits.tableWords)
      return
    }
    if let frame = table.frame {
      draft.notice(.frame, at: place)
      for child in frame.children where child.name != "w:tcPr" { block(child) }
      return
    }
    let made = table.made { self.cell($0, at: place) }
    for text in table.hidden { draft.notice(.hiddenText, at: place, text) }
    draft.add(.table(made), at: place)
  }

  /// A cell's paragraphs, one a line; a table inside it row by row, its cells parted by tabs.
  private func cell(_ node: WordNode, at place: Manuscript.Place) -> String {
    lines(of: node.children, at: place).joined(separator: "\n")
  }

  private func lines(of nodes: [WordNode], at place: Manuscript.Place) -> [String] {
    var made: [String] = []
    var open: WordRuns?
    for node in nodes {
      switch node.name {
      case "w:p":
        let mark = node.first("w:pPr")
        let read = self.read(node, mark)
        var runs = open ?? WordRuns()
        runs.append(read.runs)
        open = nil
        if mark?.first("w:rPr")?.first("w:del") != nil {
          open = runs
          continue
        }
        tell(runs, at: place)
        let number = number(read.properties, runs, at: place) ?? ""
        let text = draft.clean(runs.text, at: place)
        if !(number + text).isEmpty { made.append(number + text) }
      case "w:tbl":
        draft.notice(.nestedTable, at: place)
        var inner = WordTable(node, changes: &changes)
        let table = inner.made { self.cell($0, at: place) }
        for row in table.rows {
          made.append(row.map { $0.text.replacing("\n", with: " ") }.joined(separator: "\t"))
        }
      case "w:sdt": made += lines(of: node.first("w:sdtContent")?.children ?? [], at: place)
      case "w:customXml", "w:ins", "w:moveTo": made += lines(of: node.children, at: place)
      case "w:tcPr": break
      case "w:altChunk":
        report(WordFaults.otherFile(.init("插入的文件", "an inserted file")), place, "")
      default:
        let runs = runs(of: [node], RunProperties())
        tell(runs, at: place)
        if !runs.text.isEmpty { made.append(draft.clean(runs.text, at: place)) }
      }
    }
    if let open, !open.text.isEmpty { made.append(draft.clean(open.text, at: place)) }
    return made
  }
}
