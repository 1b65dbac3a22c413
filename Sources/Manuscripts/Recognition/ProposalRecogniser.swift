package import Records
internal import Tables

/// Reads a proposal's own text: its title, who put it forward, its paragraphs, and what it asks.
package struct ProposalRecogniser {
  private let mapping: IntakeMapping
  private var lines: [DraftLines.Line]
  private var fields: [IntakeField: String] = [:]
  private var remarks: [RecognisedDraft.Remark] = []
  /// Labels that no field has, with their values, amongst those of people.
  private var unread: [String] = []

  /// - Parameter columns: the office's own names of fields, which labels may use too.
  package static func recognise(
    _ manuscript: Manuscript, columns: [IntakeColumn] = []
  ) -> Proposal {
    var recogniser = ProposalRecogniser(manuscript, columns)
    return recogniser.run()
  }

  private init(_ manuscript: Manuscript, _ columns: [IntakeColumn]) {
    mapping = IntakeMapping(columns)
    lines = DraftLines(manuscript).lines
  }

  private mutating func run() -> Proposal {
    var text: [DraftLines.Line] = []
    for line in lines where line.isTable || !HeadLines.isJunk(line.text) {
      if let table = line.table {
        text += readForm(table, line)
      } else if readLabels(line) || readTitle(line, isFirst: isHead(text))
        || readMatter(line, isFirst: isHead(text))
        || isGreetingOrForm(line)
      {
        continue
      } else {
        text.append(line)
      }
    }
    text = withoutSigning(text)
    splitRemarks()
    let paragraphs = text.map(\.text)
    tellPeople()
    let found = ProposalPoints(text)
    let points = found.points
    if found.isMixed {
      uncertain(
        .init(
          "各条要点的序号不是一种写法，已按次序收入", "the points' numbers differ in form; they were taken in order"),
        help: .init("核对案件记录里的要点。", "check the points in the case's record."))
    }
    if points.isEmpty {
      remarks.append(
        .init(
          code: RecognitionCode.noPoints, place: nil,
          message: .init("没有分出要点", "no list of what is asked was found"),
          help: .init(
            "核对原文；没有要点也可以办理，只是不能逐条核对答复。",
            "check the text; the case is complete without points, but replies can't be checked against them."
          )))
    }
    return Proposal(fields: fields, text: paragraphs, points: points, remarks: remarks)
  }

  private mutating func uncertain(_ message: Diagnostic.Words, help: Diagnostic.Words) {
    remarks.append(
      .init(code: RecognitionCode.uncertain, place: nil, message: message, help: help))
  }

  /// What isn't certain about who put it forward.
  private mutating func tellPeople() {
    for words in unread {
      uncertain(
        .init("“\(words)”没有用上", "'\(words)' wasn't used"),
        help: .init("案件不记这一项；需要的另行保存。", "a case doesn't keep it; keep it elsewhere if it is needed."))
    }
    var seen: Set<String> = []
    for name in (fields[.cosigners] ?? "").split(whereSeparator: { "、，,；;".contains($0) }) {
      let name = PlainText.compact(String(name))
      guard !name.isEmpty, !seen.insert(name).inserted else { continue }
      uncertain(
        .init("联名人里“\(name)”写了两次，已记为两人", "'\(name)' is named twice and was kept as two people"),
        help: .init("是同一人的，在案件记录里删去一个。", "if it is one person, delete one in the case's record."))
    }
  }

  private mutating func set(_ field: IntakeField, _ value: String) {
    var value = PlainText.kept(value)
    if field == .number, let bare = number(in: PlainText.compact(value)) { value = bare }
    guard !value.isEmpty, fields[field] == nil else { return }
    fields[field] = value
  }

  // MARK: Labels

  /// `领衔代表：周明岳    联系电话：0000-5550100`: every label must be known.
  private mutating func readLabels(_ line: DraftLines.Line) -> Bool {
    guard line.length <= 160 else { return false }
    let pairs = labelled(line.text)
    guard !pairs.isEmpty else { return false }
    for (field, value) in pairs { set(field, value) }
    return true
  }

  /// A label may hold spaces to make it as wide as others: 案　由：.
  private mutating func labelled(_ text: String) -> [(IntakeField, String)] {
    var pairs: [(IntakeField, String)] = []
    var rest = text[...]
    while let colon = rest.firstIndex(where: { ":：".contains($0) }) {
      let label = PlainText.kept(rest[..<colon])
      guard PlainText.length(PlainText.compact(label)) <= 12, let field = field(label) else {
        break
      }
      rest = rest[rest.index(after: colon)...]
      // The value ends where another label begins.
      var end = rest.endIndex
      var search = rest
      while let next = search.firstIndex(where: { ":：".contains($0) }) {
        let words = search[..<next].split(whereSeparator: \.isWhitespace)
        if let last = words.last, words.count > 1 || pairs.isEmpty,
          self.field(String(last)) != nil || Self.isOfPeople(field) && isUnknownLabel(last, in: words),
          last.startIndex > rest.startIndex
        {
          end = last.startIndex
          break
        }
        search = search[search.index(after: next)...]
      }
      pairs.append((field, PlainText.kept(rest[..<end])))
      rest = rest[end...]
      rest = skipUnknown(rest)
    }
    return pairs
  }

  private static func isOfPeople(_ field: IntakeField) -> Bool {
    [.proposer, .cosigners, .proposerTitle, .unit, .phone, .address].contains(field)
  }

  /// 代表团 of 领衔代表：周明岳  代表团：北湖代表团.
  private func isUnknownLabel(_ label: Substring, in words: [Substring]) -> Bool {
    words.count > 1 && (2...6).contains(label.count)
      && label.unicodeScalars.allSatisfy { $0.properties.isIdeographic }
      && self.field(String(label)) == nil
  }

  /// Puts labels that no field has aside, with their values.
  private mutating func skipUnknown(_ text: Substring) -> Substring {
    var rest = text
    while let colon = rest.firstIndex(where: { ":：".contains($0) }),
      field(PlainText.kept(rest[..<colon])) == nil
    {
      let value = rest[rest.index(after: colon)...]
      // The next label begins behind a space.
      var end = rest.endIndex
      if let next = value.firstIndex(where: { ":：".contains($0) }),
        let last = value[..<next].split(whereSeparator: \.isWhitespace).last,
        last.startIndex > value.startIndex
      {
        end = last.startIndex
      }
      unread.append(PlainText.kept(rest[..<end]))
      rest = rest[end...]
    }
    return rest
  }

  private func field(_ label: String) -> IntakeField? {
    let found = mapping.meaning(of: label)?.field
    // These words head paragraphs as often.
    if found == .text || found == .points { return nil }
    return found
  }

  /// A form set as a table: labels and values beside each other, the text in the widest cell.
  private mutating func readForm(
    _ table: Manuscript.Table, _ line: DraftLines.Line
  ) -> [DraftLines.Line] {
    var text: [DraftLines.Line] = []
    for row in table.rows {
      var column = 0
      while column < row.count {
        let label = PlainText.kept(row[column].text)
        let value = column + 1 < row.count ? row[column + 1].text : ""
        if let known = mapping.meaning(of: label)?.field, PlainText.length(label) <= 14 {
          if known == .text || known == .points {
            text += paragraphs(value, line)
          } else {
            set(known, value)
          }
          column += 2
        } else {
          if PlainText.length(label) > 30 { text += paragraphs(row[column].text, line) }
          column += 1
        }
      }
    }
    return text
  }

  private func paragraphs(_ cell: String, _ line: DraftLines.Line) -> [DraftLines.Line] {
    cell.split(separator: "\n").map { PlainText.kept($0) }.filter { !$0.isEmpty }.map { text in
      var made = line
      made.table = nil
      made.text = text
      made.compact = PlainText.compact(text)
      return made
    }
  }

  // MARK: Usual places

  /// Whether no more than a few short lines stand above: remarks of whoever sent it on, not text.
  private func isHead(_ above: [DraftLines.Line]) -> Bool {
    above.count <= 3 && above.allSatisfy { $0.length <= 30 && !$0.endsSentence }
  }

  private mutating func readTitle(_ line: DraftLines.Line, isFirst: Bool) -> Bool {
    guard isFirst, fields[.title] == nil, line.length <= 80, !line.compact.hasSuffix("。") else {
      return false
    }
    let text = line.compact
    guard
      text.hasPrefix("关于") || PlainText.hasPrefix(text, ["《关于"])
        || PlainText.hasSuffix(text, ["的建议", "的提案", "的议案", "的建议案"])
    else { return false }
    set(.title, line.text)
    return true
  }

  /// 第0123号, 市第十六届人民代表大会第二次会议代表建议: over the title or under it.
  private mutating func readMatter(_ line: DraftLines.Line, isFirst: Bool) -> Bool {
    guard isFirst, line.length <= 60 else { return false }
    let text = line.compact
    var taken = false
    if let number = number(in: text) {
      set(.number, number)
      taken = true
    }
    for end in ["次会议", "全体会议"] {
      guard let range = text.firstRange(of: end), text.contains("届") else { continue }
      set(.session, String(text[..<range.upperBound]))
      taken = true
    }
    if PlainText.hasSuffix(text, ["代表建议", "代表建议、批评和意见", "建议、批评和意见", "委员提案", "提案", "建议"]),
      text.count <= 40
    {
      if taken || ["建议", "提案", "代表建议", "委员提案", "代表建议、批评和意见"].contains(text)
        || text.contains("人民代表大会")
        || text.contains("政协")
      {
        set(.kind, text.contains("提案") ? "提案" : "建议")
        taken = true
      }
    }
    return taken
  }

  /// 0087 of 第0087号, 建议第0087号, 第0087号建议, 编号0087, 0087号, in brackets or not.
  private func number(in text: String) -> String? {
    var text = Substring(text.filter { !"（）〔〕".contains($0) })
    for kind in ["代表建议", "委员提案", "建议", "提案", "议案"] where text.hasSuffix("号" + kind) {
      text = text.dropLast(kind.count)
      break
    }
    var number = text
    if text.hasSuffix("号") {
      if let start = text.lastIndex(of: "第") { number = text[text.index(after: start)...] }
      number = number.dropLast()
    } else if let label = text.firstRange(of: "编号"), text.distance(
      from: text.startIndex, to: label.lowerBound) <= 2
    {
      number = text[label.upperBound...]
    } else {
      return nil
    }
    for word in ["编号", "建议", "提案"] where number.hasPrefix(word) {
      number = number.dropFirst(word.count)
    }
    guard (1...12).contains(number.count), number.contains(where: PlainText.isDigit),
      number.allSatisfy({ !"，。、：".contains($0) })
    else { return nil }
    return String(number)
  }

  private func isGreetingOrForm(_ line: DraftLines.Line) -> Bool {
    ["案由", "正文", "内容", "建议内容", "提案内容", "正文内容"].contains(line.compact.filter { $0 != "：" })
  }

  /// Name and date at the end: `提案人：…` was taken as a label; a bare name and a date are not text.
  private mutating func withoutSigning(_ text: [DraftLines.Line]) -> [DraftLines.Line] {
    var text = text
    if let last = text.last, DateLine(last.text) != nil { text.removeLast() }
    if let last = text.last, last.length <= 20, last.isRight, !last.endsSentence {
      set(.proposer, last.text)
      text.removeLast()
    }
    return text
  }

  /// 周明岳（青岚市第三中学，0000-5550100）: unit and phone beside the name.
  private mutating func splitRemarks() {
    guard let lead = fields[.proposer],
      let open = lead.firstIndex(where: { "（(".contains($0) }),
      let close = lead[open...].firstIndex(where: { "）)".contains($0) })
    else { return }
    for part in lead[lead.index(after: open)..<close].split(whereSeparator: {
      "，,；;、 ".contains($0)
    }) {
      let digits = part.count { PlainText.isDigit($0) }
      if digits >= 7 {
        let number = part.drop { !PlainText.isDigit($0) }
        set(.phone, String(number))
      } else if part.count >= 4, !part.contains("领衔"), !part.hasSuffix("人") {
        set(.unit, String(part))
      }
    }
    fields[.proposer] = PlainText.kept(Self.withoutBrackets(lead))
  }

  /// 甲（某校）、乙（某院） keeps both names.
  private static func withoutBrackets(_ text: String) -> String {
    var depth = 0
    return text.filter { character in
      if "（(".contains(character) { depth += 1 }
      defer { if "）)".contains(character) { depth = max(0, depth - 1) } }
      return depth == 0
    }
  }
}
