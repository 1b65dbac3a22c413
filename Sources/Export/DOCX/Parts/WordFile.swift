internal import Letters
internal import Records

/// All parts of one letter's file.
struct WordFile {
  private var package = WordPackage()
  private let day: Day
  private var revision: WordRevision?

  private static let main = "word/document.xml"
  private static let word = "application/vnd.openxmlformats-officedocument.wordprocessingml."
  private static let officeDocument = "application/vnd.openxmlformats-officedocument."

  init(
    _ document: Document, _ letter: WordLetter, revision: WordRevision? = nil,
    attachments: [FileAttachment]
  ) {
    day = document.properties.day
    self.revision = revision
    let fonts = WordFonts(document)
    package.link(from: "", "officeDocument", to: WordFile.main)
    package.link(
      from: "", "core-properties", to: "docProps/core.xml", isMetadata: true)
    package.link(from: "", "extended-properties", to: "docProps/app.xml")
    package.link(from: "", "custom-properties", to: "docProps/custom.xml")
    addPart("styles", WordStyles.part(fonts))
    addPart("settings", WordSettings.part(tracksChanges: revision != nil))
    addPart("fontTable", WordSettings.fontTable(fonts))
    let section = section(letter)
    addMain(letter.blocks, section, letter)
    addProperties(document.properties)
    var number = 0
    for file in attachments where file.mimeType.hasSuffix("/xml") {
      number += 1
      addCustomXML(file, number: number)
    }
  }

  func bytes() throws(ZIPArchive.Failure) -> [UInt8] { try package.bytes(day: day) }

  private mutating func addPart(_ name: String, _ bytes: [UInt8]) {
    package.link(from: WordFile.main, name, to: name + ".xml")
    package.add("word/\(name).xml", type: "\(WordFile.word)\(name)+xml", bytes)
  }

  // MARK: Headers and footers

  /// Adds the headers and footers, and returns the section that names them.
  private mutating func section(_ letter: WordLetter) -> WordSection {
    var section = WordSection()
    section.headerDistance = WordHead.top
    section.footerDistance = letter.footerDistance
    section.hasFirstPage = !letter.firstHeader.isEmpty || !letter.firstFooter.isEmpty
    section.hasGrid = !letter.raisesHeader
    if !letter.header.isEmpty {
      for type in ["default", "even"] {
        section.headers.append((type, add("header", type, letter.header)))
      }
    }
    if section.hasFirstPage {
      let first = letter.firstHeader.isEmpty ? letter.header : letter.firstHeader
      if !first.isEmpty { section.headers.append(("first", add("header", "first", first))) }
    }
    let odd = [WordBlock.paragraph(WordPageNumber.paragraph(isOdd: true, letter))]
    let even = [WordBlock.paragraph(WordPageNumber.paragraph(isOdd: false, letter))]
    section.footers.append(("default", add("footer", "default", odd)))
    section.footers.append(("even", add("footer", "even", even)))
    if section.hasFirstPage {
      let first = letter.firstFooter.isEmpty ? odd : letter.firstFooter
      section.footers.append(("first", add("footer", "first", first)))
    }
    return section
  }

  private mutating func add(_ kind: String, _ type: String, _ blocks: [WordBlock]) -> String {
    var xml = WordXML(revision: revision)
    xml.part(kind == "header" ? "w:hdr" : "w:ftr") { $0.blocks(blocks) }
    revision = xml.revision
    let name = "\(kind)-\(type).xml"
    package.add("word/" + name, type: "\(WordFile.word)\(kind)+xml", xml.writer.bytes)
    return package.link(from: WordFile.main, kind, to: name)
  }

  /// Page number and stamp of a turned page keep their place on the upright sheet (GB/T 9704-2012,
  /// 8).
  private mutating func turnedSection(
    _ section: WordSection, _ letter: WordLetter
  ) -> WordSection {
    var out = section
    out.isTurned = true
    out.headers = []
    out.footers = []
    for type in ["default", "even"] {
      if !letter.header.isEmpty {
        let stamps = WordTurned.stamp(letter.header)
        out.headers.append((type, add("header", "turned-" + type, stamps)))
      }
      let number = WordTurned.number(isOdd: type == "default", letter)
      out.footers.append((type, add("footer", "turned-" + type, number)))
    }
    return out
  }

  private mutating func addMain(
    _ blocks: [WordBlock], _ section: WordSection, _ letter: WordLetter
  ) {
    // Every section names the headers and footers; only the first has a page of its own kind.
    var isFirst = true
    var turned: WordSection?
    var blocks = blocks
    for (index, block) in blocks.enumerated() {
      guard case .sectionEnd(let end) = block else { continue }
      defer { isFirst = false }
      var whole = section
      if end.isTurned {
        let known = turned ?? turnedSection(section, letter)
        turned = known
        whole = known
      }
      if !isFirst {
        whole.hasFirstPage = false
        whole.headers.removeAll { $0.type == "first" }
        whole.footers.removeAll { $0.type == "first" }
      }
      blocks[index] = .sectionEnd(whole)
    }
    var xml = WordXML(revision: revision)
    xml.part("w:document") { xml in xml.element("w:body") { $0.blocks(blocks) } }
    revision = xml.revision
    package.add(WordFile.main, type: "\(WordFile.word)document.main+xml", xml.writer.bytes)
  }

  // MARK: Properties and data

  private mutating func addProperties(_ properties: Document.Properties) {
    package.add(
      "docProps/core.xml", type: "application/vnd.openxmlformats-package.core-properties+xml",
      WordProperties.core(properties))
    package.add(
      "docProps/app.xml", type: "\(WordFile.officeDocument)extended-properties+xml",
      WordProperties.application)
    package.add(
      "docProps/custom.xml", type: "\(WordFile.officeDocument)custom-properties+xml",
      WordProperties.custom(properties))
  }

  /// A data store item: the file, and the properties that give it an id.
  private mutating func addCustomXML(_ file: FileAttachment, number: Int) {
    let item = "customXml/item\(number).xml"
    package.link(from: WordFile.main, "customXml", to: "../" + item)
    package.link(from: item, "customXmlProps", to: "itemProps\(number).xml")
    package.add(item, type: nil, file.bytes)
    let name = "http://schemas.openxmlformats.org/officeDocument/2006/customXml"
    var writer = XMLWriter(isStandalone: true)
    // From the content: the same file has the same id.
    let hex = Digest(of: file.bytes).hex.uppercased()
    let groups = [0..<8, 8..<12, 12..<16, 16..<20, 20..<32].map { range in
      String(hex.dropFirst(range.lowerBound).prefix(range.count))
    }
    writer.element(
      "ds:datastoreItem",
      [("ds:itemID", "{" + groups.joined(separator: "-") + "}"), ("xmlns:ds", name)]
    ) { writer in
      writer.element("ds:schemaRefs") {
        $0.empty("ds:schemaRef", [("ds:uri", FormatVersion.namespace)])
      }
    }
    package.add(
      "customXml/itemProps\(number).xml",
      type: "\(WordFile.officeDocument)customXmlProperties+xml", writer.bytes)
  }
}

/// Lines of the upright sheet's margins on a turned page: set from top to bottom in a cell.
enum WordTurned {
  static func number(isOdd: Bool, _ letter: WordLetter) -> [WordBlock] {
    var paragraph = WordPageNumber.paragraph(isOdd: isOdd, letter)
    paragraph.format.after = 0
    paragraph.format.left = 0
    paragraph.format.leftCharacters = 0
    paragraph.format.right = 0
    paragraph.format.rightCharacters = 0
    let length = 2000
    let start = WordMeasure.margins.left
    let y = isOdd ? start + WordMeasure.core.width - 280 - length : start + 280
    return cell([paragraph], x: 1400, y: y, length: length)
  }

  /// A draft's stamp: the upright sheet's top is the turned page's right.
  static func stamp(_ header: [WordBlock]) -> [WordBlock] {
    let paragraphs = header.compactMap { if case .paragraph(let stamp) = $0 { stamp } else { nil } }
    let x = WordMeasure.paper.height - WordHead.top - WordMeasure.headLine
    return cell(paragraphs, x: x, y: WordMeasure.margins.left, length: 6000)
  }

  private static func cell(
    _ paragraphs: [WordParagraph], x: Int, y: Int, length: Int
  ) -> [WordBlock] {
    let row = WordTable.Row(cells: [.init(paragraphs: paragraphs)], height: length)
    let table = WordTable(
      kind: .turned(x: x, y: y), columns: [WordMeasure.headLine * paragraphs.count], rows: [row])
    return [.table(table), .paragraph(WordParagraph(.rule, runs: []))]
  }
}

/// 页码 (GB/T 9704-2012, 7.5): one character from the outer side.
enum WordPageNumber {
  static func paragraph(isOdd: Bool, _ letter: WordLetter) -> WordParagraph {
    var format = WordStyle.pageNumber.format
    format.alignment = isOdd ? .right : .left
    if isOdd {
      format.right = 280
      format.rightCharacters = 100
    } else {
      format.left = 280
      format.leftCharacters = 100
    }
    format.after = max(0, 1406 - letter.footerDistance)
    return WordParagraph(
      .pageNumber, format: format, runs: [WordRun("— "), .pageNumber, WordRun(" —")])
  }
}
