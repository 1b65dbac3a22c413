internal import Records

/// What a paragraph's runs say, in order.
struct WordRuns {
  enum Piece {
    case text(String, RunProperties)
    case pageBreak
  }

  struct Fault {
    var code: DiagnosticCode
    var message: Diagnostic.Words
    var help: Diagnostic.Words
  }

  var pieces: [Piece] = []
  var notices: [(kind: Manuscript.Notice.Kind, detail: String)] = []
  var faults: [Fault] = []
  /// Comments and notes that are tied to it, by id.
  var comments: [String] = []
  var footnotes: [String] = []
  var endnotes: [String] = []

  /// Its text, breaks left out.
  var text: String {
    pieces.map { piece in
      if case .text(let text, _) = piece { text } else { "" }
    }.joined()
  }

  /// What stands in `next` as well, after it.
  mutating func append(_ next: WordRuns) {
    pieces += next.pieces
    notices += next.notices
    faults += next.faults
    comments += next.comments
    footnotes += next.footnotes
    endnotes += next.endnotes
  }
}

/// A field that is open: what is between its start and its end.
struct WordField {
  var instruction = ""
  /// What it shows, once its instruction has ended.
  var result = ""
  var showsResult = false
  /// Text of its instruction that isn't one: seen only when the field is never ended.
  var swallowed = ""
  /// A form's check box: whether it is ticked.
  var check: Bool?
  /// Its first word, in capitals.
  var name: String {
    instruction.split(separator: " ").first.map { $0.uppercased() } ?? ""
  }
}

/// Insertions, deletions and moves, with who made them.
struct WordChanges {
  private var counts: [Manuscript.Notice.Kind: Int] = [:]
  private var authors: [Manuscript.Notice.Kind: [String]] = [:]

  mutating func note(_ node: WordNode) {
    let kind: Manuscript.Notice.Kind
    switch node.name {
    case "w:ins", "w:cellIns": kind = .insertion
    case "w:del", "w:cellDel": kind = .deletion
    // A move is told once, where it came to.
    case "w:moveTo": kind = .move
    default: return
    }
    counts[kind, default: 0] += 1
    let author = DraftText.trimmed(node["author"] ?? "")
    if !author.isEmpty, authors[kind]?.contains(author) != true,
      authors[kind, default: []].count < 20
    {
      authors[kind, default: []].append(author)
    }
  }

  func tell(_ draft: inout DraftBuilder) {
    for kind in [Manuscript.Notice.Kind.insertion, .deletion, .move] {
      guard let count = counts[kind] else { continue }
      draft.notice(
        kind, at: nil, count: count, (authors[kind] ?? []).joined(separator: "、"))
    }
  }
}

/// Reads the runs of one paragraph.
struct WordRunReader {
  let styles: WordStyles
  let paragraph: RunProperties
  var fields: [WordField]
  var changes: WordChanges
  var runs = WordRuns()
  private var current = RunProperties()
  /// How many pieces stood before the words that were struck out last.
  private var struckAt: Int?

  init(
    styles: WordStyles, paragraph: RunProperties, fields: [WordField], changes: WordChanges
  ) {
    self.styles = styles
    self.paragraph = paragraph
    self.fields = fields
    self.changes = changes
    current = styles.run(RunProperties(), in: paragraph)
  }

  mutating func read(_ node: WordNode) {
    for child in node.children { visit(child) }
  }

  mutating func visit(_ node: WordNode) {
    switch node.name {
    case "w:r":
      let outer = current
      current = styles.run(RunProperties(node.first("w:rPr")), in: paragraph)
      read(node)
      current = outer
    case "w:t": say(node.text)
    case "w:tab", "w:ptab": say("\t")
    case "w:br": breakLine(node["type"])
    case "w:cr": say("\n")
    // Where a line may not break is no part of the text.
    case "w:noBreakHyphen": say("-")
    case "w:sym": symbol(node)
    case "w:instrText":
      if !fields.isEmpty, !fields[fields.count - 1].showsResult {
        fields[fields.count - 1].instruction += node.text
      }
    case "w:fldChar": field(node)
    case "w:fldSimple": simpleField(node)
    case "w:ins", "w:moveTo":
      changes.note(node)
      read(node)
    case "w:del", "w:moveFrom": changes.note(node)
    case "w:hyperlink", "w:smartTag", "w:customXml", "w:dir", "w:bdo": read(node)
    case "w:sdt": control(node)
    case "w:ruby": ruby(node)
    case "mc:AlternateContent": alternate(node)
    case "w:drawing", "w:pict", "w:object", "v:shape", "v:group", "v:rect", "v:line":
      picture(node)
    case "m:oMath", "m:oMathPara": formula(node)
    case "w:subDoc": otherFile("子文档", "another document")
    case "w:commentReference": if let id = node["id"] { runs.comments.append(id) }
    case "w:footnoteReference": if let id = node["id"] { runs.footnotes.append(id) }
    case "w:endnoteReference": if let id = node["id"] { runs.endnotes.append(id) }
    case "w:contentPart": runs.notices.append((.picture, "墨迹 ink"))
    default: other(node)
    }
  }

  /// What carries no text of its own.
  private static let silent: Set<String> = [
    "w:pPr", "w:rPr", "w:bookmarkStart", "w:bookmarkEnd", "w:proofErr", "w:permStart", "w:permEnd",
    "w:commentRangeStart", "w:commentRangeEnd", "w:moveFromRangeStart", "w:moveFromRangeEnd",
    "w:moveToRangeStart", "w:moveToRangeEnd", "w:customXmlInsRangeStart", "w:customXmlInsRangeEnd",
    "w:customXmlDelRangeStart", "w:customXmlDelRangeEnd", "w:customXmlMoveFromRangeStart",
    "w:customXmlMoveFromRangeEnd", "w:customXmlMoveToRangeStart", "w:customXmlMoveToRangeEnd",
    "w:lastRenderedPageBreak", "w:softHyphen", "w:annotationRef", "w:footnoteRef", "w:endnoteRef",
    "w:separator", "w:continuationSeparator", "w:delText", "w:delInstrText", "w:pgNum",
    "w:smartTagPr", "w:customXmlPr", "w:sdtPr", "w:sdtEndPr",
  ]

  private mutating func other(_ node: WordNode) {
    if WordRunReader.silent.contains(node.name) { return }
    let hasText = node.contains { WordVocabulary.texts.contains($0.name) && !$0.text.isEmpty }
    guard node.name.hasPrefix("w:") || hasText else { return }
    runs.faults.append(WordFaults.unknown(node.name))
  }

  // MARK: Text

  private mutating func say(_ text: String) {
    guard !text.isEmpty else { return }
    if let hidden = fields.lastIndex(where: { !$0.showsResult }) {
      fields[hidden].swallowed += text.count < 200 ? text : ""
      return
    }
    for index in fields.indices where fields[index].result.utf8.count < 200 {
      fields[index].result += text
    }
    if current.hidden == true {
      if case .hiddenText? = runs.notices.last?.kind {
        runs.notices[runs.notices.count - 1].detail += text
      } else {
        runs.notices.append((.hiddenText, text))
      }
      return
    }
    if current.struckOut == true { return strike(text) }
    let drawn = drawn(text)
    guard let height = current.height, height != .line else {
      runs.pieces.append(.text(drawn, current))
      return
    }
    if let shown = height.shown(drawn) {
      runs.pieces.append(.text(shown, current))
    } else {
      runs.faults.append(WordFaults.height(height, drawn))
      runs.pieces.append(.text(drawn, current))
    }
  }

  /// Words without other words between are told as one.
  private mutating func strike(_ text: String) {
    if struckAt == runs.pieces.count, case .struckOut? = runs.notices.last?.kind {
      runs.notices[runs.notices.count - 1].detail += text
    } else if !DraftText.trimmed(text).isEmpty {
      runs.notices.append((.struckOut, text))
      struckAt = runs.pieces.count
    }
  }

  /// Letters of a picture font are that font's signs.
  private mutating func drawn(_ text: String) -> String {
    guard let font = current.latinFont, WordSymbols.isSymbolFont(font) else { return text }
    var made = ""
    for scalar in text.unicodeScalars {
      let isSign = scalar.value < 0x100 || (0xF000...0xF0FF).contains(scalar.value)
      if isSign, let character = WordSymbols.character(scalar.value, font: font) {
        made += character
      } else if isSign, !DraftText.isSpace(scalar) {
        runs.faults.append(WordFaults.symbol(font, scalar.value))
      } else {
        made.unicodeScalars.append(scalar)
      }
    }
    return made
  }

  private mutating func symbol(_ node: WordNode) {
    let font = node["font"] ?? ""
    guard let code = node["char"].flatMap({ UInt32($0, radix: 16) }) else { return }
    if let character = WordSymbols.character(code, font: font) {
      // The sign's own font isn't the run's.
      let outer = current.latinFont
      current.latinFont = nil
      say(character)
      current.latinFont = outer
    } else {
      runs.faults.append(WordFaults.symbol(font, code))
    }
  }

  private mutating func breakLine(_ type: String?) {
    guard type == "page" else { return say("\n") }
    if fields.allSatisfy(\.showsResult) { runs.pieces.append(.pageBreak) }
  }

  /// The words above are how the words below are read aloud.
  private mutating func ruby(_ node: WordNode) {
    if let base = node.first("w:rubyBase") { read(base) }
    let reading = node.first("w:rt")?.text(of: ["w:t"]) ?? ""
    if !reading.isEmpty { runs.notices.append((.unknown, "拼音 ruby: " + reading)) }
  }

  // MARK: Fields

  private mutating func field(_ node: WordNode) {
    switch node["fldCharType"] {
    case "begin":
      var field = WordField()
      if let box = node.first("w:ffData")?.first("w:checkBox") {
        field.check = box.isOn("w:checked") ?? box.isOn("w:default") ?? false
      }
      if fields.count < 64 {
        fields.append(field)
      } else {
        runs.faults.append(WordFaults.field("64"))
      }
    case "separate":
      if !fields.isEmpty { fields[fields.count - 1].showsResult = true }
    case "end":
      guard let field = fields.popLast() else { return }
      judge(field)
    default: break
    }
  }

  private mutating func simpleField(_ node: WordNode) {
    fields.append(WordField(instruction: node["instr"] ?? "", showsResult: true))
    read(node)
    if let field = fields.popLast() { judge(field) }
  }

  private mutating func judge(_ field: WordField) {
    let name = field.name
    guard fields.allSatisfy(\.showsResult) else { return }
    if let check = field.check, field.result.isEmpty {
      say(check ? "☑" : "□")
    } else if field.result.isEmpty, WordRunReader.drawnFields.contains(name) {
      runs.faults.append(WordFaults.field(DraftText.trimmed(field.instruction)))
    } else if !WordRunReader.quietFields.contains(name), !name.isEmpty {
      runs.notices.append((.field, DraftText.trimmed(field.instruction)))
    }
  }

  /// Fields that the program draws, so that the file needn't hold what they show.
  private static let drawnFields: Set<String> = [
    "EQ", "SYMBOL", "AUTONUM", "AUTONUMLGL", "AUTONUMOUT", "LISTNUM", "FORMDROPDOWN", "MACROBUTTON",
    "GOTOBUTTON", "QUOTE",
  ]
  /// Fields whose results are plain text that stays as it is, or that show nothing.
  private static let quietFields: Set<String> = [
    "HYPERLINK", "REF", "PAGEREF", "NOTEREF", "SEQ", "QUOTE", "FORMTEXT", "FORMDROPDOWN",
    "FORMCHECKBOX", "EQ", "SYMBOL", "XE", "TC", "ADVANCE", "BOOKMARK", "SET",
  ]

  // MARK: What holds other content

  private mutating func control(_ node: WordNode) {
    guard let content = node.first("w:sdtContent") else { return }
    if node.first("w:sdtPr")?.isOn("w:showingPlcHdr") == true {
      runs.notices.append((.field, content.text(of: ["w:t"])))
    } else {
      read(content)
    }
  }

  private mutating func alternate(_ node: WordNode) {
    let choices = node.all("mc:Choice") + node.all("mc:Fallback")
    let drawing = choices.first { $0.contains { WordRunReader.drawings.contains($0.name) } }
    if let drawing {
      // Both branches draw the same: one of them is looked at.
      for child in drawing.children { visit(child) }
    } else if let fallback = node.first("mc:Fallback") {
      read(fallback)
    } else if let choice = node.first("mc:Choice") {
      read(choice)
    }
  }

  private static let drawings: Set<String> = [
    "w:drawing", "w:pict", "w:object", "v:shape", "v:group", "v:rect", "v:line", "wps:txbx",
    "m:oMath",
  ]

  /// A picture is told and left out: a record has none. What holds words is refused.
  private mutating func picture(_ node: WordNode) {
    if node.contains(where: { $0.name == "o:OLEObject" || $0.name == "w:control" })
      || node.name == "w:object"
    {
      runs.faults.append(WordFaults.object)
      return
    }
    let words = node.text(of: ["w:t", "a:t"])
    if !DraftText.trimmed(words).isEmpty {
      runs.faults.append(WordFaults.textBox(words))
      return
    }
    if node.contains(where: { $0.name == "m:oMath" }) { return formula(node) }
    // Words drawn as a picture, such as a watermark.
    let drawn = WordRunReader.attribute("string", of: node, "v:textpath")
    if let drawn, !drawn.isEmpty {
      runs.faults.append(WordFaults.textBox(drawn))
      return
    }
    if let graphic = WordRunReader.attribute("uri", of: node, "a:graphicData"),
      graphic.hasSuffix("/diagram")
    {
      runs.faults.append(WordFaults.textBox("SmartArt"))
      return
    }
    let detail =
      WordRunReader.attribute("descr", of: node, "wp:docPr")
      ?? WordRunReader.attribute("name", of: node, "wp:docPr")
      ?? WordRunReader.attribute("title", of: node, "v:imagedata") ?? ""
    runs.notices.append((.picture, detail))
  }

  private static func attribute(_ name: String, of node: WordNode, _ element: String) -> String? {
    if node.name == element, let value = node[name], !value.isEmpty { return value }
    for child in node.children {
      if let value = attribute(name, of: child, element) { return value }
    }
    return nil
  }

  private mutating func formula(_ node: WordNode) {
    runs.faults.append(WordFaults.formula(node.text(of: ["m:t"])))
  }

  private mutating func otherFile(_ chinese: String, _ english: String) {
    runs.faults.append(WordFaults.otherFile(.init(chinese, english)))
  }
}

/// What is said of content that would be lost.
enum WordFaults {
  static func textBox(_ words: String) -> WordRuns.Fault {
    let shown = DraftText.excerpt(words)
    return .init(
      code: ManuscriptCode.textBox,
      message: .init("文本框里有字“\(shown)”", "there is a text box with “\(shown)”"),
      help: .init(
        "把文本框里的字剪切到正文应在的位置，删去文本框。",
        "cut its words, paste them where they belong in the text, and delete the box."))
  }

  static func formula(_ words: String) -> WordRuns.Fault {
    let shown = DraftText.excerpt(words)
    return .init(
      code: ManuscriptCode.formula,
      message: .init("有公式“\(shown)”", "there is a formula “\(shown)”"),
      help: .init("改用文字写出。", "write it as text."))
  }

  static let object = WordRuns.Fault(
    code: ManuscriptCode.object,
    message: .init("有嵌入对象", "there is an embedded object"),
    help: .init(
      "表格转成Word表格，文件另作附件，然后删去对象。",
      "turn a sheet into a table of the text, hand a file over as an attachment, delete the object."
    ))

  static func otherFile(_ what: Diagnostic.Words) -> WordRuns.Fault {
    .init(
      code: ManuscriptCode.otherFile,
      message: .init("正文在另一个文件里（\(what.chinese)）", "text lies in another file (\(what.english))"),
      help: .init(
        "用Word打开，展开或取消链接后另存。", "open it in Word, expand or unlink it, and save."))
  }

  static func unknown(_ name: String) -> WordRuns.Fault {
    .init(
      code: ManuscriptCode.unknownElement,
      message: .init("有不认识的内容（\(name)）", "there is unknown content (\(name))"),
      help: .init(
        "用Word或WPS打开，另存为DOCX再试。", "open it in Word or WPS, save as DOCX, and try again."))
  }

  static func height(_ height: TextHeight, _ words: String) -> WordRuns.Fault {
    let shown = DraftText.excerpt(words)
    let isRaised = height == .raised
    return .init(
      code: ManuscriptCode.character,
      message: .init(
        "“\(shown)”是\(isRaised ? "上标" : "下标")，放平了意思会变",
        "“\(shown)” is \(isRaised ? "raised" : "lowered"); on the line it would mean something else"),
      help: .init(
        "改用文字写出，如“立方米”；只是排版的，取消上标或下标。",
        "write it in words, or take the format off where it means nothing."))
  }

  static func symbol(_ font: String, _ code: UInt32) -> WordRuns.Fault {
    let sign = String(code, radix: 16, uppercase: true)
    return .init(
      code: ManuscriptCode.character,
      message: .init(
        "有图形字体的符号（\(font) \(sign)）", "there is a sign of a picture font (\(font) \(sign))"),
      help: .init("改用常用符号。", "choose an ordinary sign."))
  }

  static func field(_ instruction: String) -> WordRuns.Fault {
    .init(
      code: ManuscriptCode.field,
      message: .init(
        "域的结果不在文件里（\(instruction)）", "a field's result isn't in the file (\(instruction))"),
      help: .init(
        "改成普通的字（如①），或选中后按Ctrl+Shift+F9转成文字。",
        "type an ordinary character such as ①, or select it and press Ctrl+Shift+F9."))
  }

  static func numbering(_ what: String) -> WordRuns.Fault {
    .init(
      code: ManuscriptCode.numbering,
      message: .init("自动编号写不出来（\(what)）", "an automatic number can't be written (\(what))"),
      help: .init(
        "改成手工编号，或换一种编号样式。", "type the number, or choose another format."))
  }
}
