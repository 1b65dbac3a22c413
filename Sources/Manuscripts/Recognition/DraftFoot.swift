internal import Records

/// What stands under the text: attachment note, signature, date, contact, disclosure, imprint.
extension DraftRecogniser {
  mutating func readFoot(from body: Int) -> Frame {
    let signing = findSigning(from: body)
    var foot = signing?.lowerBound ?? lines.count
    if let signing { readSigning(signing) }
    let under = signing?.upperBound ?? startOfFoot(from: body)
    if signing == nil { foot = under }
    let attachments = startOfAttachments(from: under)
    for index in under..<attachments where !isTaken(index) { readFootLine(index) }
    // The imprint and whatever else stands at the very end may follow the attachments.
    for index in (attachments..<lines.count).reversed() where !isTaken(index) {
      guard isFootLine(index) || lines[index].table.map(isFootTable) ?? false else { break }
      readFootLine(index)
    }
    foot = readNotes(above: foot, from: body)
    return Frame(body: body, foot: foot, attachments: attachments)
  }

  // MARK: Signature and date

  /// The lines of signature and date; nil: nobody signs.
  private func findSigning(from body: Int) -> Range<Int>? {
    var dates: [Int] = []
    for index in body..<max(body, lines.count) where !isTaken(index) && !lines[index].isTable {
      let text = lines[index].text
      if lines[index].length <= 40, DateLine(text) != nil || DateLine.parted(text) != nil {
        dates.append(index)
      }
    }
    for date in dates {
      if DateLine.parted(lines[date].text) != nil { return signed(from: body, date)..<(date + 1) }
      let first = signed(from: body, date)
      if first < date { return first..<(date + 1) }
      // The date over the name.
      if let name = next(date + 1, before: lines.count), isSignatory(name) {
        return date..<(name + 1)
      }
    }
    if let date = dates.first(where: { $0 > body }) { return date..<(date + 1) }
    return undated(from: body)
  }

  /// A name without a date: one that ends the text, with the foot, an attachment or nothing after it.
  private func undated(from body: Int) -> Range<Int>? {
    for index in body..<max(body, lines.count) where !isTaken(index) && isSignatory(index) {
      var end = index + 1
      while end < lines.count, isTaken(end) || isSignatory(end) { end += 1 }
      let isLast =
        end == lines.count || isFootLine(end) || lines[end].startsPage || isAttachmentLabel(end)
        || lines[end].table.map(isFootTable) ?? false
      // A name amongst the last lines of the imprint signs nothing.
      let isBelow = (body..<index).contains {
        !lines[$0].isTable && FootLines.isImprint(lines[$0].text)
      }
      if isLast, !isBelow { return index..<end }
    }
    return nil
  }

  /// The first of the names over the date at `date`; `date` itself when there are none.
  private func signed(from body: Int, _ date: Int) -> Int {
    var first = date
    var index = date - 1
    while index > body {
      if isTaken(index) {
        index -= 1
        continue
      }
      if lines[index].isTable { break }
      if OrganisationName.isSealPlace(lines[index].text) || isSignatory(index) {
        first = index
        index -= 1
        continue
      }
      break
    }
    return first
  }

  private func isSignatory(_ index: Int) -> Bool {
    let line = lines[index]
    guard !line.isTable, line.numbering == nil, line.length <= 60 else { return false }
    let words = line.text.split { $0.isWhitespace || "\t".contains($0) }.map(String.init)
    if context.isOffice(OrganisationName.withoutSealPlace(line.text)) { return true }
    if OrganisationName.isName(OrganisationName.withoutSealPlace(line.text)) {
      // A short paragraph of the text ends with 。, a heading has a number.
      return HeadingMark(line.text) == nil && line.outlineLevel == nil
    }
    // Two offices side by side.
    return words.count > 1 && words.allSatisfy { OrganisationName.isName($0) }
  }

  private mutating func readSigning(_ range: Range<Int>) {
    for index in range where !isTaken(index) {
      let text = lines[index].text
      if let parts = DateLine.parted(text) {
        pieces[index] = [
          piece(index, .signature, text: parts.name), piece(index, .date, text: parts.date),
        ]
      } else if DateLine(text) != nil {
        take(index, .date)
      } else if OrganisationName.isSealPlace(text) {
        take(index, .junk)
      } else {
        take(index, .signature, text: OrganisationName.withoutSealPlace(text))
      }
    }
  }

  // MARK: Lines under the signature

  func isFootLine(_ index: Int) -> Bool {
    guard !lines[index].isTable else { return false }
    let text = lines[index].text
    return FootLines.isContact(text) || FootLines.disclosure(text) != nil
      || FootLines.isImprint(text) || DateLine(text) != nil
      || HeadLines.resultClass(text, values: context.classes) != nil
      || MarkedLine.marks(text, classes: context.classes) != nil
  }

  /// Where nobody signs, the lines at the end that are of the foot.
  private func startOfFoot(from body: Int) -> Int {
    var first = lines.count
    var index = lines.count - 1
    while index >= body {
      if isTaken(index) || isFootLine(index) || lines[index].table.map(isFootTable) ?? false {
        first = index
        index -= 1
      } else {
        break
      }
    }
    return max(first, body)
  }

  private mutating func readFootLine(_ index: Int) {
    let line = lines[index]
    if let table = line.table {
      readFootTable(index, table)
    } else if readMarks(index) {
      return
    } else if FootLines.disclosure(line.text) != nil {
      take(index, .disclosure)
    } else if FootLines.isContact(line.text) {
      take(index, .contact)
    } else if let value = HeadLines.resultClass(line.text, values: context.classes) {
      take(index, .classMark, text: value)
    } else if FootLines.isImprint(line.text) {
      take(index, .imprint)
    } else if HeadLines.isNumber(line.text) {
      take(index, .number)
    } else if DateLine(line.text) != nil {
      take(index, .imprint)
    } else if isContinuedContact(index) {
      take(index, .contact)
    } else if isContinuedImprint(index) {
      take(index, .imprint)
    } else {
      take(index, .unknown)
    }
  }

  /// The imprint, or contacts, set as a table.
  private func isFootTable(_ table: Manuscript.Table) -> Bool {
    let texts = cellLines(table)
    return texts.contains {
      FootLines.isImprint($0) || FootLines.disclosure($0) != nil && texts.count <= 6
    }
      || texts.count <= 12
        && texts.contains { PlainText.contains($0, ["联系人", "联系电话", "经办人"]) }
  }

  private func cellLines(_ table: Manuscript.Table) -> [String] {
    table.rows.joined().flatMap { $0.text.split(separator: "\n") }.map { PlainText.kept($0) }
      .filter { !$0.isEmpty }
  }

  private mutating func readFootTable(_ index: Int, _ table: Manuscript.Table) {
    let texts = cellLines(table)
    guard isFootTable(table) else {
      take(index, .table)
      return
    }
    if texts.contains(where: { PlainText.contains($0, ["联系人", "联系电话", "经办人"]) }) {
      let rows = table.rows.map { row in labelledRow(row.map(\.text)) }
      take(index, .contact, text: PlainText.kept(rows.joined(separator: "，")))
      return
    }
    let open = texts.filter { FootLines.disclosure($0) != nil }
    let rest = texts.filter { FootLines.disclosure($0) == nil }
    pieces[index] = open.map { piece(index, .disclosure, text: $0) }
    if !rest.isEmpty {
      pieces[index].append(piece(index, .imprint, text: rest.joined(separator: " ")))
    }
  }

  /// 联系人 | 沈知远 | 电话 | 0000-5550123 as a line would say it.
  private func labelledRow(_ cells: [String]) -> String {
    var out = ""
    for (column, cell) in cells.enumerated() {
      let text = PlainText.kept(cell)
      out += text
      if column + 1 < cells.count {
        out += column.isMultiple(of: 2) && !text.hasSuffix("：") ? "：" : "，"
      }
    }
    return out
  }

  /// A phone number under the contact's name.
  private func isContinuedContact(_ index: Int) -> Bool {
    guard index > 0, pieces[index - 1].last?.role == .contact, lines[index].length <= 30 else {
      return false
    }
    return lines[index].compact.count { PlainText.isDigit($0) } >= 7
  }

  /// Units that get copies, over several lines.
  private func isContinuedImprint(_ index: Int) -> Bool {
    guard index > 0, pieces[index - 1].last?.role == .imprint else { return false }
    return OrganisationName.isName(lines[index].text)
      || lines[index].length <= 80 && lines[index].compact.hasSuffix("。")
        && lines[index].compact.contains("，")
  }

  /// The first label over an attachment at or after `under`.
  private func startOfAttachments(from under: Int) -> Int {
    for index in under..<max(under, lines.count) where !isTaken(index) && !lines[index].isTable {
      if isAttachmentLabel(index) { return index }
    }
    // A page of its own with a title that the note names, but without a label.
    for index in under..<max(under, lines.count)
    where !isTaken(index) && lines[index].startsPage && !lines[index].isTable && !isFootLine(index)
    {
      return index
    }
    return lines.count
  }

  func isAttachmentLabel(_ index: Int) -> Bool {
    guard !lines[index].isTable, let label = FootLines.attachmentLabel(lines[index].text) else {
      return false
    }
    return label.title.isEmpty || lines[index].length <= 60
  }

  // MARK: Lines over the signature

  /// The attachment note, and contact and disclosure lines that some put before the signature.
  /// - Returns: the end of the text.
  private mutating func readNotes(above foot: Int, from body: Int) -> Int {
    var end = foot
    while true {
      while end > body, isTaken(end - 1) { end -= 1 }
      guard end > body, !lines[end - 1].isTable else { break }
      let index = end - 1
      if isFootLine(index), DateLine(lines[index].text) == nil {
        readFootLine(index)
        end = index
      } else if let start = startOfNote(endingAt: index, from: body) {
        for note in start...index where !isTaken(note) { take(note, .attachmentNote) }
        end = start
      } else {
        break
      }
    }
    return end
  }

  /// The line with 附件： whose list ends at `index`; nil: the line is of no such list.
  private func startOfNote(endingAt index: Int, from body: Int) -> Int? {
    for start in stride(from: index, to: max(body, index - 31), by: -1) {
      let line = lines[start]
      if line.isTable { return nil }
      if FootLines.attachmentNote(line.text) != nil { return start }
      // A list's line is short and numbered, or goes on with the one above.
      guard line.length <= 50, !line.compact.hasSuffix("。"), !Formulas.isClosing(line.text),
        HeadingMark(line.text).map({ $0.form == .arabic || $0.form == .enclosedArabic }) ?? true
      else { return nil }
    }
    return nil
  }
}
