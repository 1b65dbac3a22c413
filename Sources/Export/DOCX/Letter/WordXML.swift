internal import Records

/// Writes what a Word file holds; the elements' order inside properties is the schema's, without
/// which Word calls a file damaged.
struct WordXML {
  var writer: XMLWriter
  /// Author and instant of tracked changes; nil: there are none.
  var revision: WordRevision?

  init(revision: WordRevision? = nil) {
    writer = XMLWriter(isStandalone: true)
    self.revision = revision
  }

  /// A part of the main document: its root with the namespaces, and what `content` writes inside.
  mutating func part(_ root: String, _ content: (inout WordXML) -> Void) {
    element(
      root, [("xmlns:w", WordNamespace.main), ("xmlns:r", WordNamespace.relationships)], content)
  }

  mutating func blocks(_ blocks: [WordBlock]) {
    var index = 0
    while index < blocks.count {
      var section: WordSection?
      // A section ends in its last paragraph.
      if index + 1 < blocks.count, case .sectionEnd(let end) = blocks[index + 1] { section = end }
      switch blocks[index] {
      case .paragraph(let paragraph):
        self.paragraph(paragraph, section: index + 2 < blocks.count ? section : nil)
      case .table(let table):
        self.table(table)
      case .sectionEnd(let end):
        // The last section's properties stand in the body itself.
        if index == blocks.count - 1 { sectionProperties(end) }
      }
      index += 1
    }
  }

  // MARK: Paragraphs

  private mutating func paragraph(_ paragraph: WordParagraph, section: WordSection? = nil) {
    element("w:p") { xml in
      xml.properties(paragraph, section: section)
      for run in paragraph.runs { xml.run(run) }
    }
  }

  private mutating func properties(_ paragraph: WordParagraph, section: WordSection?) {
    let format = paragraph.format
    element("w:pPr") { xml in
      xml.value("w:pStyle", paragraph.style.id)
      if format.keepsWithNext { xml.writer.empty("w:keepNext") }
      if format.keepsLines { xml.writer.empty("w:keepLines") }
      if format.startsPage { xml.writer.empty("w:pageBreakBefore") }
      xml.spacingAndIndents(format)
      if let level = format.outlineLevel { xml.value("w:outlineLvl", "\(level)") }
      if let change = paragraph.change {
        xml.element("w:rPr") { $0.mark(change) }
      }
      if let section { xml.sectionProperties(section) }
    }
  }

  /// Borders to alignment, as paragraphs and styles have them.
  mutating func spacingAndIndents(_ format: WordFormat, isStyle: Bool = false) {
    if format.topBorder != nil || format.bottomBorder != nil {
      element("w:pBdr") { xml in
        if let border = format.topBorder { xml.border("w:top", border) }
        if let border = format.bottomBorder { xml.border("w:bottom", border) }
      }
    }
    if !format.tabs.isEmpty {
      element("w:tabs") { xml in
        for tab in format.tabs {
          xml.writer.empty(
            "w:tab", [("w:val", tab.kind.rawValue), ("w:pos", "\(tab.position)")])
        }
      }
    }
    if isStyle {
      for (name, isOn) in [
        ("w:kinsoku", true), ("w:wordWrap", true), ("w:overflowPunct", false),
        ("w:topLinePunct", false), ("w:autoSpaceDE", true), ("w:autoSpaceDN", true),
        ("w:snapToGrid", false),
      ] {
        value(name, isOn ? "1" : "0")
      }
    }
    writer.empty(
      "w:spacing",
      [
        ("w:before", "\(format.before)"), ("w:after", "\(format.after)"),
        ("w:line", "\(format.line)"), ("w:lineRule", "exact"),
      ])
    writer.empty("w:ind", WordXML.indents(format))
    value("w:jc", format.alignment.rawValue)
  }

  private static func indents(_ format: WordFormat) -> [(String, String)] {
    var out = [
      ("w:leftChars", "\(format.leftCharacters)"), ("w:left", "\(format.left)"),
      ("w:rightChars", "\(format.rightCharacters)"), ("w:right", "\(format.right)"),
    ]
    if format.firstLine < 0 {
      out.append(("w:hangingChars", "\(-format.firstLineCharacters)"))
      out.append(("w:hanging", "\(-format.firstLine)"))
    } else {
      out.append(("w:firstLineChars", "\(format.firstLineCharacters)"))
      out.append(("w:firstLine", "\(format.firstLine)"))
    }
    return out
  }

  private mutating func border(_ name: String, _ border: WordFormat.Border) {
    writer.empty(
      name,
      [
        ("w:val", "single"), ("w:sz", "\(border.size)"), ("w:space", "\(border.space)"),
        ("w:color", border.colour),
      ])
  }

  // MARK: Runs

  private mutating func run(_ run: WordRun) {
    if run.isPageNumber {
      field(run)
      return
    }
    guard !run.text.isEmpty else { return }
    guard let change = run.change else {
      characters(run, isDeleted: false)
      return
    }
    element(change == .inserted ? "w:ins" : "w:del", nextRevision()) {
      $0.characters(run, isDeleted: change == .deleted)
    }
  }

  private mutating func characters(_ run: WordRun, isDeleted: Bool) {
    element("w:r") { xml in
      xml.runProperties(run)
      var text = ""
      func flush(_ xml: inout WordXML) {
        guard !text.isEmpty else { return }
        xml.writer.element(
          isDeleted ? "w:delText" : "w:t", [("xml:space", "preserve")], text: text)
        text = ""
      }
      for scalar in run.text.unicodeScalars {
        switch scalar {
        case "\t":
          flush(&xml)
          xml.writer.empty("w:tab")
        case "\n":
          flush(&xml)
          xml.writer.empty("w:br")
        default: text.unicodeScalars.append(scalar)
        }
      }
      flush(&xml)
    }
  }

  private mutating func runProperties(_ run: WordRun) {
    element("w:rPr") { xml in
      if let style = run.style { xml.value("w:rStyle", style.id) }
      // “ ” — … · are Chinese here: without this they take the narrow Latin face.
      xml.writer.empty("w:rFonts", [("w:hint", "eastAsia")])
      if let spacing = run.spacing { xml.value("w:spacing", "\(spacing)") }
      if let size = run.size {
        xml.value("w:sz", "\(size)")
        xml.value("w:szCs", "\(size)")
      }
    }
  }

  private mutating func field(_ run: WordRun) {
    for part in ["begin", "PAGE", "separate", "1", "end"] {
      element("w:r") { xml in
        xml.runProperties(run)
        switch part {
        case "PAGE":
          xml.writer.element("w:instrText", [("xml:space", "preserve")], text: " PAGE ")
        case "1": xml.writer.element("w:t", text: "1")
        default: xml.writer.empty("w:fldChar", [("w:fldCharType", part)])
        }
      }
    }
  }

  // MARK: Tables

  private mutating func table(_ table: WordTable) {
    element("w:tbl") { xml in
      xml.tableProperties(table)
      xml.element("w:tblGrid") { xml in
        for width in table.columns { xml.writer.empty("w:gridCol", [("w:w", "\(width)")]) }
      }
      for row in table.rows { xml.row(row, of: table) }
    }
  }

  private mutating func tableProperties(_ table: WordTable) {
    let width = table.columns.reduce(0, +)
    element("w:tblPr") { xml in
      xml.value("w:tblStyle", WordTableStyle.id(table.kind))
      if table.kind == .imprint, !table.isRemoved {
        // At the foot of the page for editors that float tables; in LibreOffice 7.4, which
        // sets so wide a table in the line of text, the room above it puts it there.
        xml.writer.empty(
          "w:tblpPr",
          [
            ("w:leftFromText", "0"), ("w:rightFromText", "0"), ("w:vertAnchor", "margin"),
            ("w:horzAnchor", "margin"), ("w:tblpXSpec", "center"), ("w:tblpYSpec", "bottom"),
          ])
        xml.value("w:tblOverlap", "never")
      }
      if case .turned(let x, let y) = table.kind {
        xml.writer.empty(
          "w:tblpPr",
          [
            ("w:leftFromText", "0"), ("w:rightFromText", "0"), ("w:vertAnchor", "page"),
            ("w:horzAnchor", "page"), ("w:tblpX", "\(x)"), ("w:tblpY", "\(y)"),
          ])
      }
      xml.writer.empty("w:tblW", [("w:w", "\(width)"), ("w:type", "dxa")])
      if table.kind == .data { xml.value("w:jc", "center") }
      if table.kind == .mark {
        xml.writer.empty("w:tblInd", [("w:w", "\(table.indent)"), ("w:type", "dxa")])
      }
      xml.writer.empty("w:tblLayout", [("w:type", "fixed")])
      if case .turned = table.kind {
        xml.element("w:tblCellMar") { xml in
          for side in ["w:left", "w:right"] {
            xml.writer.empty(side, [("w:w", "0"), ("w:type", "dxa")])
          }
        }
      }
    }
  }

  private mutating func row(_ row: WordTable.Row, of table: WordTable) {
    element("w:tr") { xml in
      if row.isHead || row.staysWhole || row.height != nil || row.change != nil {
        xml.element("w:trPr") { xml in
          if row.staysWhole { xml.writer.empty("w:cantSplit") }
          if let height = row.height {
            xml.writer.empty(
              "w:trHeight", [("w:val", "\(height)"), ("w:hRule", "atLeast")])
          }
          if row.isHead { xml.writer.empty("w:tblHeader") }
          if let change = row.change { xml.mark(change) }
        }
      }
      var column = 0
      for cell in row.cells {
        let end = min(column + cell.span, table.columns.count)
        xml.cell(cell, width: table.columns[column..<end].reduce(0, +), of: table)
        column = end
      }
    }
  }

  private mutating func cell(_ cell: WordTable.Cell, width: Int, of table: WordTable) {
    element("w:tc") { xml in
      xml.element("w:tcPr") { xml in
        xml.writer.empty("w:tcW", [("w:w", "\(width)"), ("w:type", "dxa")])
        if cell.span > 1 { xml.value("w:gridSpan", "\(cell.span)") }
        if let merge = cell.merge { xml.value("w:vMerge", merge ? "restart" : "continue") }
        if cell.topBorder != nil || cell.bottomBorder != nil {
          xml.element("w:tcBorders") { xml in
            for (name, size) in [("w:top", cell.topBorder), ("w:bottom", cell.bottomBorder)] {
              guard let size else { continue }
              xml.border(name, .init(size: size, space: 0, colour: "000000"))
            }
          }
        }
        if case .turned = table.kind { xml.value("w:textDirection", "tbRl") }
        xml.value("w:vAlign", "center")
      }
      for paragraph in cell.paragraphs { xml.paragraph(paragraph) }
    }
  }

  // MARK: Sections

  private mutating func sectionProperties(_ section: WordSection) {
    element("w:sectPr") { xml in
      for (type, id) in section.headers {
        xml.writer.empty("w:headerReference", [("w:type", type), ("r:id", id)])
      }
      for (type, id) in section.footers {
        xml.writer.empty("w:footerReference", [("w:type", type), ("r:id", id)])
      }
      xml.value("w:type", "nextPage")
      let paper = WordMeasure.paper
      let margins = WordMeasure.margins
      if section.isTurned {
        xml.writer.empty(
          "w:pgSz",
          [("w:w", "\(paper.height)"), ("w:h", "\(paper.width)"), ("w:orient", "landscape")])
      } else {
        xml.writer.empty("w:pgSz", [("w:w", "\(paper.width)"), ("w:h", "\(paper.height)")])
      }
      // The core keeps its place on the sheet: what was its left side is the turned page's top.
      let sides =
        section.isTurned
        ? [margins.left, margins.top, margins.right, margins.bottom]
        : [margins.top, margins.right, margins.bottom, margins.left]
      xml.writer.empty(
        "w:pgMar",
        zip(["w:top", "w:right", "w:bottom", "w:left"], sides).map { ($0, "\($1)") } + [
          ("w:header", "\(section.headerDistance)"), ("w:footer", "\(section.footerDistance)"),
          ("w:gutter", "0"),
        ])
      if section.hasFirstPage { xml.writer.empty("w:titlePg") }
      let kind = section.hasGrid ? [("w:type", "lines")] : []
      xml.writer.empty("w:docGrid", kind + [("w:linePitch", "\(WordMeasure.line)")])
    }
  }

  // MARK: Means

  mutating func value(_ name: String, _ value: String) {
    writer.empty(name, [("w:val", value)])
  }

  mutating func element(
    _ name: String, _ attributes: [(String, String)] = [], _ content: (inout WordXML) -> Void
  ) {
    writer.open(name, attributes)
    content(&self)
    writer.close(name)
  }

  private mutating func mark(_ change: WordChange) {
    writer.empty(change == .inserted ? "w:ins" : "w:del", nextRevision())
  }

  private mutating func nextRevision() -> [(String, String)] {
    guard var revision else { return [] }
    defer { self.revision = revision }
    return revision.next()
  }
}

/// Who changed the letter and when, and the number of the last change.
struct WordRevision {
  var author: String
  /// UTC, as `2026-06-09T01:30:00Z`.
  var date: String
  private var last = 0

  init(author: String, at instant: Instant) {
    self.author = author
    // Beijing's clock is eight hours ahead.
    let seconds = instant.second - 8 * 3600
    let day = seconds < 0 ? instant.day.adding(days: -1) : instant.day
    let second = seconds < 0 ? seconds + 86_400 : seconds
    date = Instant(day: day, second: second).iso.prefix(19) + "Z"
  }

  /// Attributes of the next change; every number is given once.
  mutating func next() -> [(String, String)] {
    last += 1
    return [("w:id", "\(last)"), ("w:author", author), ("w:date", date)]
  }
}

enum WordNamespace {
  static let main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  static let relationships =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
}
