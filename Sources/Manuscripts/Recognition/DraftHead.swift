internal import Records

/// What stands over the text: red head, number, class, title, addressee.
extension DraftRecogniser {
  /// - Returns: the first line of the text.
  mutating func readHead() -> Int {
    let addressee = findAddressee()
    let end = addressee?.first ?? endOfTitle()
    for index in 0..<end where !isTaken(index) && !lines[index].isTable { readHeadLine(index) }
    for index in 0..<end where !isTaken(index) {
      if let table = lines[index].table { readHeadTable(index, table) }
    }
    readTitle(before: end)
    guard let addressee else {
      remark(
        RecognitionCode.noAddressee, nil,
        .init("没有找到主送（“××代表：”一行）", "no addressee was found (a line such as ××代表：)"),
        help: .init(
          "主送由案件记录生成，不影响成文；请核对案件记录。", "the letter takes it from the case; check the case."))
      return end
    }
    for index in addressee.first..<addressee.last { take(index, .addressee) }
    take(addressee.last, .addressee, text: addressee.name)
    if !addressee.rest.isEmpty {
      // 周明岳代表：您好！您提出的…
      pieces[addressee.last].append(piece(addressee.last, .opening, text: addressee.rest))
    }
    return addressee.last + 1
  }

  /// A red head set as a table, or a form's head: 办理类别 | A类 | 公开属性 | 主动公开.
  private mutating func readHeadTable(_ index: Int, _ table: Manuscript.Table) {
    let cells = table.rows.joined().map { PlainText.kept($0.text) }.filter { !$0.isEmpty }
    take(index, .mark, text: cells.joined(separator: " "))
    for row in table.rows {
      for mark in MarkedLine.marks(ofCells: row.map(\.text), classes: context.classes) {
        pieces[index].append(piece(index, mark.role, text: mark.text))
      }
    }
  }

  private struct FoundAddressee {
    var first: Int
    var last: Int
    var name: String
    var rest: String
  }

  private func findAddressee() -> FoundAddressee? {
    var seen = 0
    for index in lines.indices where !isTaken(index) {
      // A red head may be set as a table.
      if lines[index].isTable { continue }
      seen += 1
      // Nobody is addressed on the second page.
      guard seen <= 30 else { break }
      let line = lines[index]
      if HeadLines.resultClass(line.text, values: context.classes) != nil { continue }
      if MarkedLine.marks(line.text, classes: context.classes) != nil { continue }
      if FootLines.isContact(line.text) || FootLines.disclosure(line.text) != nil { continue }
      if let found = HeadLines.addressee(line.text) {
        let first = startOfNames(index)
        return FoundAddressee(first: first, last: index, name: found.name, rest: found.rest)
      }
      // A colon that was forgotten: 周明岳代表 on a line of its own, before a paragraph.
      if seen > 1, line.length <= 40, line.outlineLevel == nil, !line.isCentred,
        PlainText.hasSuffix(line.compact, ["代表", "委员"]), !line.compact.contains("关于"),
        HeadLines.isAddressed(line.text), index + 1 < lines.count,
        Formulas.isOpening(lines[index + 1].text) || lines[index + 1].length > 40
      {
        return FoundAddressee(first: index, last: index, name: line.text, rest: "")
      }
      if Formulas.isOpening(line.text) || line.length > 120 { break }
    }
    return nil
  }

  /// Names over several lines end each but the last with 、.
  private func startOfNames(_ index: Int) -> Int {
    var first = index
    while first > 0, !isTaken(first - 1), !lines[first - 1].isTable,
      lines[first - 1].compact.last.map({ "、，".contains($0) }) == true,
      lines[first - 1].length <= 60
    {
      first -= 1
    }
    return first
  }

  /// Without an addressee the title ends where it says so, or where body text begins.
  private func endOfTitle() -> Int {
    let end = min(lines.count, 12)
    for index in 0..<end where !lines[index].isTable {
      if isTitleEnd(lines[index]) { return index + 1 }
      if lines[index].length > 60 || Formulas.isOpening(lines[index].text)
        || HeadingMark(lines[index].text) != nil
      {
        return index
      }
    }
    return 0
  }

  private func isTitleEnd(_ line: Line) -> Bool {
    line.length <= 80
      && PlainText.hasSuffix(
        line.compact,
        ["答复", "复函", "回复", "意见", "的函", "答复函", "答复意见", "答复的函", "回复函", "意见函", "情况", "答复意见书"])
  }

  private mutating func readHeadLine(_ index: Int) {
    let line = lines[index]
    if readMarks(index) { return }
    if HeadLines.isNumber(line.text) {
      take(index, .number)
    } else if let value = HeadLines.resultClass(line.text, values: context.classes) {
      take(index, .classMark, text: value)
    } else if let urgency = HeadLines.urgency(line.text) {
      take(index, .urgency, text: urgency)
    } else if FootLines.disclosure(line.text) != nil {
      take(index, .disclosure)
    } else if FootLines.isContact(line.text) {
      take(index, .contact)
    } else if PlainText.hasPrefix(line.compact, Self.notPrinted) {
      take(index, .junk)
    }
  }

  /// How lines begin that the letter doesn't take from its draft; the last are a mail's head.
  private static let notPrinted = [
    "签发人：", "会签人：", "份号：", "拟稿人：", "主送：", "发件人：", "收件人：", "寄件人：", "主题：", "日期：", "时间：",
    "发送时间：", "From：", "To：", "Subject：", "Date：", "Sent：",
  ]

  /// Several marks on one line, over the text or under it.
  mutating func readMarks(_ index: Int) -> Bool {
    guard let marks = MarkedLine.marks(lines[index].text, classes: context.classes) else {
      return false
    }
    pieces[index] = marks.map { piece(index, $0.role, text: $0.text) }
    return true
  }

  /// What is left over the addressee is red head and title, in this order.
  private mutating func readTitle(before end: Int) {
    var left = (0..<end).filter { !isTaken($0) && !lines[$0].isTable }
    // What was written to whoever gets the file stands over the title: 稿子改好了，你再看看。
    if let title = left.first(where: { PlainText.hasPrefix(lines[$0].compact, ["关于", "对"]) }) {
      for index in left where index < title && lines[index].endsSentence { take(index, .junk) }
      left = left.filter { !isTaken($0) }
    }
    let titleStart = left.firstIndex { !isMark($0, amongst: left) } ?? left.endIndex
    // A file that begins with its issuer's name and nothing else has a mark and no title.
    for (order, index) in left.enumerated() {
      take(index, order < titleStart ? .mark : .title)
    }
  }

  private func isMark(_ index: Int, amongst left: [Int]) -> Bool {
    let line = lines[index]
    if PlainText.hasPrefix(line.compact, ["关于", "对", "《", "答复", "复函"]) { return false }
    if isTitleEnd(line), PlainText.contains(line.compact, ["答复", "复函", "回复", "意见"]) {
      return false
    }
    // A form's name over its table: 代表建议答复表.
    let isTitled = left.contains {
      $0 > index && PlainText.hasPrefix(lines[$0].compact, ["关于", "对"])
    }
    if isTitled, line.compact.hasSuffix("表") { return true }
    if line.compact.hasSuffix("文件") || context.isOffice(line.text) { return true }
    // A title may begin with the issuer's name where 关于 follows on the next line.
    guard OrganisationName.isName(line.text) else { return false }
    let following = left.first { $0 > index }
    guard let following else { return true }
    // The number under the red head parts it from the title; so does the size of its type.
    let isParted = (index..<following).contains { isTaken($0) }
    let isLarger = (line.size ?? 0) > (lines[following].size ?? 0)
    return isParted || isLarger || lines[following].followsBlank
      || !PlainText.hasPrefix(lines[following].compact, ["关于", "对"])
  }
}
