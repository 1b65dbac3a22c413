internal import Letters
internal import Records
internal import Typesetting

/// A letter as Word's paragraphs and tables: its text from the document, its measures from the
/// pages.
struct WordLetter {
  /// Everything of the text area, sections ended.
  private(set) var blocks: [WordBlock] = []
  /// What stands over and under the text area of page 1 only; empty where page 1 has nothing of
  /// its own there.
  private(set) var firstHeader: [WordBlock] = []
  private(set) var firstFooter: [WordBlock] = []
  /// What stands over the text area of the other pages: a draft's stamp.
  private(set) var header: [WordBlock] = []
  private(set) var footerDistance = 1406
  /// Page 1's header reaches into the text area.
  private(set) var raisesHeader = false

  private let document: Document
  private let map: PageMap
  /// Where the last block ended.
  private var page = 0
  private var y = Grid.top
  /// Set when a turned page or an attachment begins on a page of its own.
  private var startsPage = false

  init(_ document: Document, _ pages: Pages) {
    self.document = document
    map = PageMap(pages)
    head()
    title(document.title, style: .title)
    if !isAddresseeMoved { text(document.addressee, .addressee) }
    for block in document.body { body(block) }
    attachmentList()
    signature()
    for note in document.notes { text(note, .note) }
    for part in document.attachments { attachment(part) }
    imprint()
    blocks.append(.sectionEnd(WordSection()))
  }

  /// What changed between two versions, tracked.
  init(old: WordLetter, new: WordLetter) {
    self = new
    blocks = WordComparison.blocks(old.blocks, new.blocks)
    header = WordComparison.blocks(old.header, new.header)
    // Page 1 has a header of its own where either version needs one: then both are seen as such.
    if !old.firstHeader.isEmpty || !new.firstHeader.isEmpty {
      firstHeader = WordComparison.blocks(
        old.firstHeader.isEmpty ? old.header : old.firstHeader,
        new.firstHeader.isEmpty ? new.header : new.firstHeader)
    }
  }

  /// 主送机关 that would crowd the text off page 1 is in the imprint (7.3.2).
  private var isAddresseeMoved: Bool {
    guard let line = map.first(document.addressee.path), let title = map.last(document.title.path)
    else { return false }
    return line.size < title.size && line.size == TypeSize.four
  }

  // MARK: Head

  private mutating func head() {
    let head = WordHead(document, map)
    blocks = head.body
    firstHeader = head.header
    firstFooter = head.footer
    header = head.stamp.map { [.paragraph($0)] } ?? []
    footerDistance = head.footerDistance
    y = head.bottom
    raisesHeader = head.raisesHeader
  }

  // MARK: Text

  private mutating func body(_ block: Document.BodyBlock) {
    switch block {
    case .heading(let level, let block):
      let styles: [WordStyle] = [.heading1, .heading2, .heading3, .heading4]
      text(block, styles[min(max(level, 1), 4) - 1])
    case .paragraph(let block): text(block, .body)
    case .table(let table): self.table(table)
    }
  }

  /// A paragraph on the grid.
  private mutating func text(_ block: Document.TextBlock, _ style: WordStyle) {
    var format = style.format
    place(&format, block.path)
    let indent = format.firstLine
    let lines = map.lines[block.path] ?? []
    let core = WordMeasure.core.width
    let runs = LineFit.stretches(
      lines, style, first: core - format.left - indent, rest: core - format.left
    ).map { WordRun($0.text, spacing: $0.spacing) }
    blocks.append(
      .paragraph(
        WordParagraph(
          style, path: block.path, format: format,
          runs: marked(LetterText.checked(runs, block.text), style))))
  }

  /// Where digits have a Latin face, LibreOffice 7.4, which knows no hint, takes a mark after them
  /// for Latin too: those are told to be Chinese.
  private func marked(_ runs: [WordRun], _ style: WordStyle) -> [WordRun] {
    guard document.digits == .latin, style.role == .body || style.role == .heading2
    else { return runs }
    // A paragraph that begins with a mark has nothing before it to be Chinese.
    var isAfterLatin = true
    return runs.flatMap { run -> [WordRun] in
      var out: [WordRun] = []
      for scalar in run.text.unicodeScalars {
        var part = run
        part.text = String(scalar)
        if !ScriptMark.isAmbiguous(scalar) {
          isAfterLatin = ScriptMark.isLatin(scalar)
        } else if isAfterLatin {
          part.style = style.role == .body ? .marks : .headingMarks
        }
        if let last = out.last, last.style == part.style {
          out[out.count - 1].text += part.text
        } else {
          out.append(part)
        }
      }
      return out
    }
  }

  /// Room above a block that our pages leave, and where it ends.
  private mutating func place(_ format: inout WordFormat, _ path: String) {
    guard let first = map.first(path), let last = map.last(path) else { return }
    if startsPage {
      format.startsPage = true
      startsPage = false
    }
    if first.page == page {
      format.before = max(0, WordMeasure.lines(first.top - y))
    } else if first.page > page, y + Grid.pitch <= Grid.bottom, !endsWithHeading,
      !format.keepsWithNext
    {
      // There was room for it: it was carried over to keep the signature company.
      format.startsPage = true
    }
    page = last.page
    y = last.bottom
  }

  private var endsWithHeading: Bool {
    if case .paragraph(let last) = blocks.last { last.format.keepsWithNext } else { false }
  }

  /// A title in the lines that our pages have.
  private mutating func title(_ block: Document.TextBlock, style: WordStyle) {
    var format = style.format
    place(&format, block.path)
    let lines = map.lines[block.path] ?? []
    // Its lines are higher than the grid's: the room around gives what they take.
    let extra = lines.count * (format.line - WordMeasure.line)
    let above = min(extra / 2, format.before)
    format.before -= above
    y = y + Length.pt(hundredths: (extra - above) * 5)
    let text = lines.map(\.text).joined(separator: "\n")
    blocks.append(
      .paragraph(
        WordParagraph(
          style, path: block.path, format: format,
          runs: LetterText.checked([WordRun(text)], block.text))))
  }

  private mutating func attachmentList() {
    let label = document.attachmentList.isEmpty ? 0 : 3 * WordMeasure.character
    for name in document.attachmentList {
      var format = WordStyle.attachmentList.format
      let number = name.number.isEmpty ? 0 : WordMeasure.character * 3 / 4
      let hanging = (name.label.isEmpty ? 0 : label) + number
      format.left = WordMeasure.character * 2 + label + number
      format.firstLine = -hanging
      place(&format, name.path)
      let core = WordMeasure.core.width
      let stretches = LineFit.stretches(
        map.lines[name.path] ?? [], .attachmentList, first: core - format.left + hanging,
        rest: core - format.left)
      blocks.append(
        .paragraph(
          WordParagraph(
            .attachmentList, path: name.path, format: format,
            runs: LetterText.checked(
              stretches.map { WordRun($0.text, spacing: $0.spacing) },
              name.label + name.number + name.name))))
    }
  }

  private mutating func attachment(_ part: Document.AttachmentPart) {
    startsPage = true
    text(part.label, .attachmentLabel)
    title(part.title, style: .attachmentTitle)
    for block in part.body { body(block) }
  }

  // MARK: Signature

  /// Names and date as far from the right as our pages have them.
  private mutating func signature() {
    var rows: [[Document.TextBlock]] = []
    let signature = document.signature
    for block in signature.signatories.map(\.name) + (signature.date.map { [$0] } ?? []) {
      // Several issuers' names may share a row.
      if let line = map.first(block.path), let last = rows.last?.first,
        let before = map.first(last.path), before.page == line.page,
        before.baseline == line.baseline
      {
        rows[rows.count - 1].append(block)
      } else {
        rows.append([block])
      }
    }
    // The last of the text stays with the name.
    if !rows.isEmpty, case .paragraph(var last) = blocks.last, last.style == .body {
      last.format.keepsWithNext = true
      blocks[blocks.count - 1] = .paragraph(last)
    }
    for (index, row) in rows.enumerated() {
      signatureRow(row, isLast: index == rows.count - 1)
    }
  }

  private mutating func signatureRow(_ row: [Document.TextBlock], isLast: Bool) {
    guard let block = row.last else { return }
    let isDate = block.path == document.signature.date?.path
    let style: WordStyle = isDate ? .date : .signature
    var format = style.format
    place(&format, block.path)
    let lines = map.lines[block.path] ?? []
    let right = lines.map(LetterText.right).max() ?? Grid.right
    format.right = max(0, WordMeasure.twips(Grid.right - right))
    let characters = Double(format.right) / Double(WordMeasure.character)
    format.rightCharacters = Int((characters * 100).rounded())
    format.keepsWithNext = !isLast || !document.notes.isEmpty
    if lines.count > 1 {
      // A long name on several lines, each centred on their axis.
      format.alignment = .center
      let left = lines.map(\.x).min() ?? Grid.left
      format.left = max(0, WordMeasure.twips(left - Grid.left) - WordMeasure.character / 2)
      format.right = max(0, format.right - WordMeasure.character / 2)
      format.rightCharacters = 0
    }
    var runs: [WordRun] = []
    if row.count > 1 {
      // Tabs centre the names that stand left of the last.
      format.alignment = .left
      format.right = 0
      format.rightCharacters = 0
      for block in row {
        guard let line = map.first(block.path) else { continue }
        let centre = line.x + (LetterText.right(line) - line.x) / 2 - Grid.left
        format.tabs.append(.init(kind: .center, position: WordMeasure.twips(centre)))
        runs.append(WordRun("\t" + block.text))
      }
    } else {
      runs = [WordRun(lines.count > 1 ? lines.map(\.text).joined(separator: "\n") : block.text)]
    }
    blocks.append(
      .paragraph(WordParagraph(style, path: block.path, format: format, runs: runs)))
  }

  // MARK: Tables

  private mutating func table(_ table: Document.TableBlock) {
    let cells = (table.head + table.rows).flatMap { $0 }.map(\.block.path)
    let paths = (table.caption.map { [$0.path] } ?? []) + cells
    let first = paths.compactMap { map.first($0) }.first
    let last = paths.compactMap { map.last($0) }.max {
      ($0.page, $0.baseline) < ($1.page, $1.baseline)
    }
    if table.isWide { endSection(turned: false) }
    if let caption = table.caption {
      var format = WordStyle.caption.format
      if !table.isWide { place(&format, caption.path) }
      blocks.append(
        .paragraph(
          WordParagraph(
            .caption, path: caption.path, format: format, runs: [WordRun(caption.text)])))
    } else if !table.isWide, let first, first.page == page, first.top > y {
      // A table has no room of its own above it.
      addRoomBelow(WordMeasure.lines(first.top - y))
    }
    let width =
      table.isWide
      ? WordMeasure.core.height : WordMeasure.core.width
    blocks.append(.table(WordTableMaker(table, map, width: width).table))
    if table.isWide {
      endSection(turned: true)
      page = (last?.page ?? page) + 1
      y = Grid.top
    } else if let last {
      page = last.page
      y = map.tableFoot(page: page, above: last.baseline + Grid.pitch * 4) ?? last.bottom
      if let foot = foot(below: last) { y = foot }
    }
  }

  /// The first rule under a table's last line.
  private func foot(below line: PageMap.Line) -> Length? {
    map.rules.filter {
      $0.page == line.page && $0.rule.y > line.baseline && $0.rule.width > $0.rule.height
    }.map(\.rule.y).min()
  }

  private mutating func addRoomBelow(_ room: Int) {
    guard case .paragraph(var last) = blocks.last else { return }
    last.format.after += room
    blocks[blocks.count - 1] = .paragraph(last)
  }

  /// Ends pages of one kind; a section ends in a paragraph.
  private mutating func endSection(turned: Bool) {
    if case .paragraph = blocks.last {
    } else {
      blocks.append(.paragraph(WordParagraph(.rule, runs: [])))
    }
    blocks.append(.sectionEnd(WordSection(isTurned: turned)))
  }

  // MARK: Imprint

  /// 版记: at the foot of the last page.
  private mutating func imprint() {
    var rows: [WordTable.Row] = []
    func cell(_ blocks: [Document.TextBlock], top: Int?, bottom: Int?) -> WordTable.Row {
      var row = WordTable.Row(cells: [])
      row.cells = blocks.enumerated().map { index, block in
        var format = WordStyle.imprint.format
        // One character in from both sides (7.4.2).
        format.left = index == 0 ? 280 : 0
        format.leftCharacters = index == 0 ? 100 : 0
        format.right = index == blocks.count - 1 ? 280 : 0
        format.rightCharacters = index == blocks.count - 1 ? 100 : 0
        if index > 0 { format.alignment = .right }
        let label = block.text.prefix { $0 != "：" }.count + 1
        if index == 0, block.text.contains("："), block.path == document.copies?.path {
          format.left += label * 280
          format.leftCharacters += label * 100
          format.firstLine = -label * 280
          format.firstLineCharacters = -label * 100
        }
        return WordTable.Cell(
          span: blocks.count == 1 ? 2 : 1,
          paragraphs: [
            WordParagraph(.imprint, path: block.path, format: format, runs: [WordRun(block.text)])
          ], topBorder: top, bottomBorder: bottom)
      }
      return row
    }
    var first: [Document.TextBlock] = []
    if let line = document.disclosureLine { first.append(line) }
    if isAddresseeMoved {
      let text = document.addressee.text
      let names = text.hasSuffix("：") ? String(text.dropLast()) : text
      first.append(.init(path: document.addressee.path, text: "主送：" + names + "。"))
    }
    if let copies = document.copies { first.append(copies) }
    let isRuled = document.form == .document
    for (index, block) in first.enumerated() {
      rows.append(
        cell(
          [block], top: isRuled && index == 0 ? 8 : nil,
          bottom: isRuled && document.printer == nil && index == first.count - 1 ? 8 : nil))
    }
    if let printer = document.printer {
      rows.append(
        cell(
          [printer.name] + [printer.date].compactMap { $0 },
          top: isRuled ? (first.isEmpty ? 8 : 6) : nil, bottom: isRuled ? 8 : nil))
    }
    guard !rows.isEmpty else { return }
    let paths = rows.flatMap(\.cells).flatMap(\.paragraphs).compactMap(\.path)
    let lines = paths.compactMap { map.lines[$0] }.flatMap { $0 }
    let baselines = Set(lines.map(\.baseline))
    let height = baselines.count * WordMeasure.imprintLine
    guard let last = lines.last else { return }
    if case .table = blocks.last { blocks.append(.paragraph(WordParagraph(.rule, runs: []))) }
    if last.page > page {
      var format = WordStyle.rule.format
      format.startsPage = true
      blocks.append(.paragraph(WordParagraph(.rule, format: format, runs: [])))
      y = Grid.top
    }
    let used = WordMeasure.lines(y - Grid.top)
    addRoomBelow(max(0, WordMeasure.core.height - used - height - WordImprint.slack))
    let half = WordMeasure.core.width / 2
    blocks.append(
      .table(
        WordTable(kind: .imprint, columns: [half, WordMeasure.core.width - half], rows: rows)))
    blocks.append(.paragraph(WordParagraph(.rule, runs: [])))
  }
}

enum WordImprint {
  /// Rules, the paragraph that ends a table, and what editors round.
  static let slack = 120
}

/// Text that comes from the pages' lines must be the document's.
enum LetterText {
  /// `runs` where they hold exactly `text` but for line breaks; otherwise `text` alone.
  static func checked(_ runs: [WordRun], _ text: String) -> [WordRun] {
    let joined = runs.map(\.text).joined().unicodeScalars.filter { $0 != "\n" }
    let isSame = joined.elementsEqual(text.unicodeScalars.filter { $0 != "\n" })
    return isSame ? runs : [WordRun(text)]
  }

  /// A line's right edge.
  static func right(_ line: PageMap.Line) -> Length {
    line.characters.last.map { $0.x + $0.advance } ?? line.x
  }
}
