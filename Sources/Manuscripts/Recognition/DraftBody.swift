internal import Records

/// The text itself: headings, paragraphs, tables with their captions.
extension DraftRecogniser {
  mutating func readBody(_ range: Range<Int>, attachment: Int) {
    let free = range.filter { !isTaken($0) }
    let headings = HeadingFinder(lines: lines, free: free, known: known).found
    let levels = HeadingLevels(headings)
    for index in free {
      let line = lines[index]
      if line.isTable {
        take(index, .table, attachment: attachment)
        continue
      }
      guard let heading = headings[index] else {
        take(index, isCaption(index, in: free) ? .caption : .paragraph, attachment: attachment)
        if attachment == 0, isAttachmentLabel(index) { tellAttachment(index) }
        continue
      }
      guard let level = levels.level[index], level <= 4 else {
        take(index, .paragraph, attachment: attachment)
        remark(
          RecognitionCode.tooDeep, index,
          .init(
            "小标题“\(shown(heading.heading))”在第五层，已作为段落",
            "the heading '\(shown(heading.heading))' is on a fifth level; it became a paragraph"),
          help: .init("公文层次最多四层。", "a letter has at most four levels."))
        continue
      }
      pieces[index] = [
        piece(index, .heading, level: level, text: heading.heading, attachment: attachment)
      ]
      if let rest = heading.runIn {
        pieces[index].append(piece(index, .paragraph, text: rest, attachment: attachment))
      }
    }
    tellNumbers(free, headings, levels)
  }

  /// A heading's number that doesn't follow from the one before.
  private mutating func tellNumbers(
    _ free: [Int], _ headings: [Int: HeadingFinder.Heading], _ levels: HeadingLevels
  ) {
    var counts: [Int: Int] = [:]
    for index in free {
      guard let heading = headings[index], let level = levels.level[index] else { continue }
      counts = counts.filter { $0.key <= level }
      let expected = (counts[level] ?? 0) + 1
      counts[level] = expected
      guard let mark = heading.mark, mark.value != expected else { continue }
      counts[level] = mark.value
      remark(
        RecognitionCode.numberOff, index,
        .init(
          "小标题“\(shown(heading.heading))”原编为第\(mark.value)，按顺序应为第\(expected)",
          "the heading '\(shown(heading.heading))' is numbered \(mark.value) where \(expected) would follow"
        ),
        help: .init(
          "序号由程序重排；请核对是否漏了一节，或者层次有误。",
          "the program numbers anew; check whether a section is missing or a level is wrong."))
    }
  }

  /// An attachment that stands over the signature stays in the text: where it ends, nobody can say.
  private mutating func tellAttachment(_ index: Int) {
    remark(
      RecognitionCode.attachments, index,
      .init(
        "“\(shown(lines[index].text))”在署名之前，已留在正文里",
        "'\(shown(lines[index].text))' stands before the signature and was kept in the text"),
      help: .init(
        "是附件的，移到署名、日期之后另起一页，重新导入。",
        "put attachments behind the signature, each on a page of its own, and import again."))
  }

  func shown(_ text: String) -> String {
    PlainText.length(text) > 24 ? String(text.prefix(24)) + "…" : text
  }

  /// A short line over a table that names it.
  private func isCaption(_ index: Int, in free: [Int]) -> Bool {
    let line = lines[index]
    guard index + 1 < lines.count, !known.isParagraph(line), line.length <= 50, !line.endsSentence,
      !line.compact.hasSuffix("：")
    else { return false }
    var following = index + 1
    // 单位：万元 may stand between.
    if following + 1 < lines.count, lines[following].compact.hasPrefix("单位："),
      lines[following].length <= 12
    {
      following += 1
    }
    guard lines[following].isTable, free.contains(following) else { return false }
    if line.compact.hasPrefix("单位：") { return false }
    return line.isCentred || line.isBold || line.compact.hasPrefix("表")
      || line.compact.hasPrefix("附表")
      || PlainText.hasSuffix(
        line.compact, ["表", "情况", "清单", "一览", "名单", "安排", "计划", "汇总", "统计", "进度", "分布", "对照", "明细"])
      || ["caption", "题注", "表题", "表标题", "公文表题"].contains(line.style?.lowercased() ?? "")
  }

  // MARK: Attachments

  mutating func readAttachments(_ frame: Frame) {
    var starts: [Int] = []
    for index in frame.attachments..<max(frame.attachments, lines.count) where !isTaken(index) {
      guard !lines[index].isTable, isAttachmentLabel(index) else { continue }
      // A label begins a page or follows a blank; 附件1所列 inside the text doesn't get here.
      starts.append(index)
    }
    if starts.first != frame.attachments, frame.attachments < lines.count,
      next(frame.attachments, before: lines.count) != nil
    {
      starts.insert(frame.attachments, at: 0)
    }
    for (number, start) in starts.enumerated() {
      let end = number + 1 < starts.count ? starts[number + 1] : lines.count
      readAttachment(start..<end, number: number + 1)
    }
  }

  private mutating func readAttachment(_ range: Range<Int>, number: Int) {
    var body = range.lowerBound
    if let label = FootLines.attachmentLabel(lines[range.lowerBound].text) {
      take(range.lowerBound, .attachmentLabel, attachment: number)
      body += 1
      if !label.title.isEmpty {
        pieces[range.lowerBound].append(
          piece(range.lowerBound, .attachmentTitle, text: label.title, attachment: number))
        readBody(body..<range.upperBound, attachment: number)
        return
      }
    }
    // The title may take two lines.
    var titled = 0
    while let line = next(body, before: range.upperBound), titled < 3, !lines[line].isTable {
      let text = lines[line]
      let mayBe =
        text.length <= 50 && !text.endsSentence && HeadingMark(text.text) == nil
        && !text.compact.hasSuffix("：")
      guard mayBe, titled == 0 || text.isCentred && lines[line - 1].isCentred && !text.followsBlank
      else { break }
      take(line, .attachmentTitle, attachment: number)
      body = line + 1
      titled += 1
    }
    readBody(body..<range.upperBound, attachment: number)
  }
}
