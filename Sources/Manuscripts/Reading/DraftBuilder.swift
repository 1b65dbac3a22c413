internal import Records

/// A draft as it grows under a reader's hands, held to the limits.
struct DraftBuilder {
  let file: String
  private let format: Manuscript.Format
  private(set) var blocks: [Manuscript.Block] = []
  private(set) var notices: [Manuscript.Notice] = []
  private var faults: [Diagnostic] = []
  private var textBytes = 0
  /// The limit that was passed, once one is.
  private(set) var overrun: Diagnostic.Words?

  init(file: String, format: Manuscript.Format) {
    self.file = file
    self.format = format
  }

  mutating func add(_ content: Manuscript.Content, at place: Manuscript.Place) {
    blocks.append(.init(place: place, content: content))
    if blocks.count > ReadingLimits.blocks { overrun = overrun ?? ReadingLimits.blockWords }
  }

  /// Ends the reading: a limit was passed.
  mutating func stop(_ limit: Diagnostic.Words) { overrun = overrun ?? limit }

  /// Takes the block back that was added as number `index`, from 0.
  mutating func remove(at index: Int) { blocks.remove(at: index) }

  mutating func notice(
    _ kind: Manuscript.Notice.Kind, at place: Manuscript.Place?, count: Int = 1,
    _ detail: String = ""
  ) {
    notices.append(.init(kind: kind, place: place, count: count, detail: detail))
    if notices.count > ReadingLimits.blocks { overrun = overrun ?? ReadingLimits.blockWords }
  }

  /// An error at a place that its writer can find: the place's own words and the first of the text
  /// there.
  mutating func fault(
    _ code: DiagnosticCode, at place: Manuscript.Place, near text: String,
    line: Int? = nil, _ message: Diagnostic.Words, help: Diagnostic.Words
  ) {
    guard faults.count < ReadingLimits.faults else { return }
    let excerpt = DraftText.excerpt(text)
    let chinese = excerpt.isEmpty ? "" : "（“\(excerpt)”）"
    let english = excerpt.isEmpty ? "" : " (“\(excerpt)”)"
    faults.append(
      Diagnostic(
        code, at: .init(file: file, line: line),
        .init(
          "\(place.words.chinese)\(chinese)：\(message.chinese)",
          "\(place.words.english)\(english): \(message.english)"), help: help))
  }

  /// The text as a record may hold it; what had to go is told.
  mutating func clean(_ raw: String, at place: Manuscript.Place, line: Int? = nil) -> String {
    textBytes += raw.utf8.count
    if raw.utf8.count > ReadingLimits.paragraph { stop(ReadingLimits.paragraphWords) }
    if textBytes > ReadingLimits.text { stop(ReadingLimits.textWords) }
    // Nobody will see it.
    guard overrun == nil else { return "" }
    let cleaned = DraftText(raw)
    for (name, count) in cleaned.invisible { notice(.invisible, at: place, count: count, name) }
    if !cleaned.uncertain.isEmpty {
      let names = cleaned.uncertain.joined(separator: "、")
      fault(
        ManuscriptCode.character, at: place, near: raw, line: line,
        .init("有说不准的字符\(names)", "it holds \(names), which means nothing certain"),
        help: .init(
          "人名用字按Unicode标准字录入；符号改用常用符号。",
          "type names in standard Unicode characters, and choose an ordinary sign."))
    }
    return cleaned.text
  }

  /// - Throws: every fault, FW2105, or FW2117 when there is no text.
  func finished() throws(Diagnostics) -> Manuscript {
    if let overrun { throw ReadingFaults.tooLarge(file, overrun) }
    guard faults.isEmpty else { throw Diagnostics(faults) }
    let hasText = blocks.contains { block in
      switch block.content {
      case .paragraph: true
      case .table(let table): table.rows.contains { $0.contains { !$0.text.isEmpty } }
      case .blank, .pageBreak: false
      }
    }
    guard hasText else { throw ReadingFaults.empty(file) }
    return Manuscript(format: format, blocks: blocks, notices: notices)
  }
}

extension Manuscript.Place {
  /// Paragraph `number` of a document or page.
  static func paragraph(_ number: Int) -> Self {
    .init(number: number, words: .init("第\(number)段", "paragraph \(number)"))
  }

  static func line(_ number: Int) -> Self {
    .init(number: number, words: .init("第\(number)行", "line \(number)"))
  }
}
