internal import Letters
internal import Records

/// The words of the letter: title, opening, body, closing, attachments, signature.
extension DraftMaker {
  private static func isSame(_ a: String?, _ b: String) -> Bool {
    a.map { PlainText.compact($0) == PlainText.compact(b) } ?? false
  }

  mutating func readTitle(_ usual: [UsualWords]) {
    let lines = pieces(.title)
    guard let title = recognised.title else { return }
    if usual.contains(where: { Self.isSame($0.title, title) }) {
      for line in lines { drop(line, Self.made) }
      return
    }
    draft.title = title
    guard let made = usual.first?.title else { return }
    remark(
      RecognitionCode.otherTitle, lines.first?.place,
      .init(
        "标题与按单位式样生成的不同，照稿保留；式样为“\(made)”",
        "the title isn't the one made by the office's pattern ('\(made)') and was kept"),
      help: .init(
        "要用式样的标题，删去稿中标题后重新导入。", "for the usual one, delete the title in the draft and import again."
      ))
  }

  mutating func readAddressee(_ usual: [UsualWords]) {
    let lines = pieces(.addressee)
    let named = lines.map(\.text).joined()
    if !named.isEmpty, !usual.isEmpty,
      !usual.contains(where: { Self.isSame($0.addressee, named) }), !namesProposers(named)
    {
      let made = usual.map(\.addressee).joined(separator: "、")
      remark(
        RecognitionCode.otherAddressee, lines.first?.place,
        .init(
          "稿中主送“\(named)”，案件记录为“\(made)”", "the draft addresses '\(named)', the case '\(made)'"),
        help: .init(
          "函件按案件记录印主送；核对是不是拿错了稿子。",
          "the letter takes it from the case; check whether they belong together."))
    }
    for line in lines { drop(line, .init("由案件记录生成", "made from the case")) }
  }

  private func namesProposers(_ words: String) -> Bool {
    guard let record = context.caseRecord, draft.kind == .letter else { return false }
    return NamedProposers.are(record.proposersInPrintedOrder, in: words)
  }

  mutating func readOpening(_ usual: [UsualWords]) {
    let lines = pieces(.opening)
    let text = lines.map(\.text).joined()
    if text.isEmpty {
      if let made = usual.first?.opening {
        remark(
          RecognitionCode.usualWords, nil,
          .init(
            "稿中没有开头语，成文时加“\(made)”", "the draft has no opening; the letter will begin '\(made)'"),
          help: .init("不要这一段，就在稿中写自己的开头语。", "write an opening of your own to replace it."))
      }
    } else if usual.contains(where: { Self.isSame($0.opening, text) }) {
      for line in lines { drop(line, Self.made) }
    } else {
      draft.opening = text
    }
  }

  mutating func readBody(_ usual: [UsualWords]) {
    draft.body = nested(recognised.pieces.filter { $0.attachment == 0 })
    let closings = pieces(.closing)
    let made = usual.compactMap(\.closing)
    if closings.isEmpty {
      if let made = made.first {
        remark(
          RecognitionCode.usualWords, nil,
          .init("稿中没有结尾语，成文时加“\(made)”", "the draft has no closing; the letter will end '\(made)'"),
          help: .init("不要这一段，就在稿中写自己的结尾语。", "write a closing of your own to replace it."))
      }
      return
    }
    if made.contains(where: { Self.isSame($0, closings.map(\.text).joined()) }) {
      for line in closings { drop(line, Self.made) }
      return
    }
    // A letter has one closing: what stands before it is a paragraph under no heading.
    for line in closings.dropLast() { draft.body.append(.paragraph(line.text)) }
    if let last = closings.last {
      if made.contains(where: { Self.isSame($0, last.text) }) {
        drop(last, Self.made)
      } else {
        draft.closing = last.text
      }
    }
  }

  /// Said once: a cell is one paragraph to a record.
  mutating func tellCrowdedCells() {
    guard crowded > 0 else { return }
    remark(
      RecognitionCode.uneven, nil,
      .init(
        "表格有\(crowded)格各有几段，已并成一段，段间空一字",
        "\(crowded) cells held several paragraphs each; they became one, parted by a wide space"),
      help: .init("核对这些格；要分开的，分成几行。", "check them; make rows of what must stay apart."))
  }

  /// Blocks of the pieces of one text.
  private mutating func nested(_ pieces: [RecognisedDraft.Piece]) -> [Block] {
    var nesting = SectionNesting()
    var caption: String?
    for (index, piece) in pieces.enumerated() {
      switch piece.role {
      case .heading: nesting.add(heading: piece.text, level: piece.level)
      case .caption: caption = piece.text
      case .table:
        guard let source = piece.table else { continue }
        let made = TableMaking.table(source, caption: caption)
        caption = nil
        crowded += TableMaking.manyLines(source)
        if let depth = known.depth(made.table) { nesting.close(to: depth + 1) }
        nesting.add(.table(made.table))
        if made.isMended {
          remark(
            RecognitionCode.uneven, piece.place,
            .init(
              "表格各行列数不齐，已在行末补空格", "the table's rows are of unequal length; empty cells were added"),
            help: .init("核对表格各列。", "check the table's columns."))
        }
      case .paragraph:
        // 单位：万元 between caption and table belongs to the caption.
        if let known = caption, index + 1 < pieces.count, pieces[index + 1].role == .table {
          caption = known + "（\(piece.text)）"
        } else {
          // What stood behind a section, not in it, looks the same in print.
          if let depth = known.depth(piece.text) { nesting.close(to: depth + 1) }
          nesting.add(.paragraph(piece.text))
        }
      case .unknown:
        nesting.add(.paragraph(piece.text))
        remark(
          RecognitionCode.notUnderstood, piece.place,
          .init(
            "没有认出“\(shown(piece.text))”，已作为段落放在正文末尾",
            "'\(shown(piece.text))' wasn't understood and became a paragraph at the end of the text"
          ),
          help: .init(
            "核对这一段；不要的在稿中删去后重新导入。",
            "look at it; delete it in the draft and import again if it doesn't belong."))
      default: continue
      }
    }
    nesting.close()
    return nesting.blocks
  }

  private func shown(_ text: String) -> String {
    PlainText.length(text) > 30 ? String(text.prefix(30)) + "…" : text
  }

  // MARK: Attachments

  mutating func readAttachments() {
    let listed = listedAttachments()
    let count = recognised.pieces.map(\.attachment).max() ?? 0
    for number in 1...max(1, count) where number <= count {
      let own = recognised.pieces.filter { $0.attachment == number }
      var title = own.filter { $0.role == .attachmentTitle }.map(\.text).joined()
      if title.isEmpty, number <= listed.count { title = listed[number - 1] }
      draft.attachments.append(Attachment(title: title, body: nested(own)))
    }
    for piece in recognised.pieces where piece.role == .attachmentLabel {
      drop(piece, Self.made)
    }
    drop(.attachmentNote, .init("由附件标题生成", "made from the attachments' titles"))
    let place = pieces(.attachmentNote).first?.place
    // What the note names and the file lacks is kept, with its gap visible.
    for title in listed.dropFirst(count) {
      draft.attachments.append(Attachment(title: title, body: []))
      remark(
        RecognitionCode.attachments, place,
        .init(
          "附件说明列了“\(title)”，文件里没有它的正文",
          "the attachment '\(title)' is listed, but its text isn't in the file"),
        help: .init(
          "把附件正文接在稿子后面（另起一页，写“附件”），重新导入。",
          "put its text behind the draft, on a page of its own under 附件, and import again."))
    }
    if !listed.isEmpty, count > listed.count {
      remark(
        RecognitionCode.attachments, place,
        .init(
          "附件说明列了\(listed.count)件，文件里有\(count)件",
          "the note lists \(listed.count) attachments, the file holds \(count)"),
        help: .init(
          "附件说明由程序按附件标题重写；请核对。", "the note is made anew of the attachments' titles; check them."))
    }
    for (number, title) in listed.prefix(count).enumerated()
    where !Self.isSame(draft.attachments[number].title, title) {
      remark(
        RecognitionCode.attachments, place,
        .init(
          "附件\(number + 1)的标题“\(draft.attachments[number].title)”与附件说明“\(title)”不同",
          "attachment \(number + 1) is titled '\(draft.attachments[number].title)', the note says '\(title)'"
        ),
        help: .init("以附件自己的标题为准；请核对。", "its own title was taken; check it."))
    }
  }

  /// The titles that the note lists.
  private func listedAttachments() -> [String] {
    var titles: [String] = []
    for line in pieces(.attachmentNote) {
      var text = line.text
      var begins = titles.isEmpty
      if let rest = FootLines.attachmentNote(text), rest != text { text = rest }
      if let label = FootLines.attachmentLabel(text), label.number > 0, !label.title.isEmpty {
        text = label.title
        begins = true
      }
      for (order, part) in split(text).enumerated() {
        if let mark = HeadingMark(part) {
          titles.append(trimmed(mark.rest))
        } else if begins || order > 0 {
          titles.append(trimmed(part))
        } else if let last = titles.indices.last {
          titles[last] += trimmed(part)
        }
      }
    }
    return titles.filter { !$0.isEmpty }
  }

  /// `1.甲；2.乙` and `1.甲 2.乙` on one line.
  private func split(_ text: String) -> [String] {
    var parts: [String] = []
    for part in text.split(whereSeparator: { "；;".contains($0) }) {
      var current = ""
      for word in part.split(separator: " ") {
        if HeadingMark(String(word)) != nil, !current.isEmpty {
          parts.append(current)
          current = String(word)
        } else {
          current += current.isEmpty ? String(word) : " " + word
        }
      }
      if !current.isEmpty { parts.append(current) }
    }
    return parts
  }

  private func trimmed(_ text: String) -> String {
    var text = PlainText.kept(text)
    while let last = text.last, "。；;，,".contains(last) { text.removeLast() }
    if text.hasPrefix("《"), text.hasSuffix("》") { text = String(text.dropFirst().dropLast()) }
    return text
  }

  // MARK: Signature and the rest

  mutating func readSigning() {
    let names = pieces(.signature)
    if let office = context.office {
      let known = [office.name, office.shortName].compactMap { $0 }
      for piece in names where !known.contains(where: { Self.isSame($0, piece.text) }) {
        remark(
          RecognitionCode.otherSignature, piece.place,
          .init(
            "稿中署名“\(piece.text)”，单位配置为“\(office.name)”",
            "the draft is signed '\(piece.text)', the office is '\(office.name)'"),
          help: .init(
            "署名按单位配置和版式印；核对是不是别的单位的稿子。",
            "the letter takes it from office and letterhead; check whose draft it is."))
      }
    }
    for piece in names { drop(piece, .init("由单位配置生成", "made from the office")) }
    drop(.date, .init("签发时生成", "made when the letter is signed"))
    drop(.number, .init("编号印发时生成", "given when the letter is issued"))
    drop(.mark, .init("由版式生成", "made from the letterhead"))
    drop(.imprint, .init("由单位配置和版式生成", "made from office and letterhead"))
    drop(.junk, .init("不是函件的文字", "no part of a letter"))
  }
}
