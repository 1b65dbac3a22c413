internal import Records

/// Whether the draft is this case's at all.
extension DraftMaker {
  /// Title and opening name numbers and titles; none of them the case's: it is another's draft.
  mutating func readOtherCase() {
    guard let matter = context.caseRecord?.matter else { return }
    let named = NamedMatters(pieces(.title).map(\.text) + pieces(.opening).map(\.text))
    let numbers = [matter.number] + matter.merged.map(\.number)
    let titles = [matter.title] + matter.merged.map(\.title)
    var others: [String] = []
    if !named.numbers.isEmpty, !numbers.contains(where: named.has(number:)) {
      others.append("第\(named.numbers[0])号")
    }
    if !named.titles.isEmpty, !titles.contains(where: named.has(title:)) {
      others.append("《\(named.titles[0])》")
    }
    guard !others.isEmpty else { return }
    let shown = others.joined()
    remark(
      RecognitionCode.otherCase, (pieces(.opening).first ?? pieces(.title).first)?.place,
      .init(
        "稿子写的是\(shown)，案件是第\(matter.number)号《\(matter.title)》",
        "the draft speaks of \(shown), the case is 第\(matter.number)号《\(matter.title)》"),
      help: .init(
        "核对是不是拿错了稿子；是照旧稿改的，改正后重新导入。",
        "check whether it is another case's draft; correct what was left of an old one and import again."))
  }
}

/// The matters that a draft's title and opening name.
struct NamedMatters {
  /// As they stand in 第…号.
  private(set) var numbers: [String] = []
  /// As they stand in 《…》, of suggestions and proposals only.
  private(set) var titles: [String] = []

  init(_ texts: [String]) {
    for text in texts.map({ PlainText.compact($0) }) {
      readNumbers(text)
      readTitles(text)
    }
  }

  func has(number: String) -> Bool {
    numbers.contains { Self.plain(number: $0) == Self.plain(number: number) }
  }

  /// One may be the other's short form.
  func has(title: String) -> Bool {
    let title = Self.plain(title: title)
    return titles.map { Self.plain(title: $0) }.contains {
      $0 == title || $0.contains(title) || title.contains($0)
    }
  }

  private mutating func readNumbers(_ text: String) {
    var rest = text[...]
    while let end = rest.firstIndex(of: "号") {
      if let start = rest[..<end].lastIndex(of: "第") {
        let all = rest[rest.index(after: start)..<end].split { "、，和及".contains($0) }
        // 第二次会议0123号 has words between.
        let isNumber = all.joined().unicodeScalars.allSatisfy { !$0.properties.isIdeographic }
        if isNumber { numbers += all.map { String($0) } }
      }
      rest = rest[rest.index(after: end)...]
    }
  }

  private mutating func readTitles(_ text: String) {
    var rest = text[...]
    while let start = rest.firstIndex(of: "《"),
      let end = rest[start...].firstIndex(of: "》")
    {
      let title = String(rest[rest.index(after: start)..<end])
      if PlainText.hasSuffix(title, ["建议", "提案", "议案", "建议案"]) { titles.append(title) }
      rest = rest[rest.index(after: end)...]
    }
  }

  private static func plain(number: String) -> String {
    let text = PlainText.compact(number).uppercased().filter { !"第号".contains($0) }
    let bare = text.drop { $0 == "0" }
    return bare.isEmpty ? text : String(bare)
  }

  private static func plain(title: String) -> String {
    var text = PlainText.compact(title).filter { !"“”‘’、，《》〈〉".contains($0) }
    if text.hasPrefix("关于") { text.removeFirst(2) }
    for end in ["的建议", "的提案", "的议案", "的建议案"] where text.hasSuffix(end) {
      text.removeLast(end.count)
    }
    return text
  }
}
