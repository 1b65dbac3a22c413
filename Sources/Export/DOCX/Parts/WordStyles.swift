internal import Records

/// Styles of tables.
enum WordTableStyle {
  static func id(_ kind: WordTable.Kind) -> String {
    switch kind {
    case .data: "GwTable"
    case .imprint: "GwImprintTable"
    case .mark, .turned: "GwMarkTable"
    }
  }
  static func name(_ kind: WordTable.Kind) -> String {
    switch kind {
    case .data: "公文表格"
    case .imprint: "公文版记表"
    case .mark, .turned: "公文标志表"
    }
  }
}

/// `word/styles.xml`.
enum WordStyles {
  static func part(_ fonts: WordFonts) -> [UInt8] {
    var xml = WordXML()
    xml.part("w:styles") { xml in
      defaults(fonts, &xml)
      xml.element(
        "w:style", [("w:type", "paragraph"), ("w:default", "1"), ("w:styleId", "Normal")]
      ) { xml in
        xml.value("w:name", "Normal")
        xml.writer.empty("w:qFormat")
        xml.element("w:pPr") { xml in
          xml.value("w:widowControl", "0")
          xml.value("w:jc", "both")
        }
      }
      plain("character", "DefaultParagraphFont", "Default Paragraph Font", &xml)
      xml.element(
        "w:style", [("w:type", "table"), ("w:default", "1"), ("w:styleId", "TableNormal")]
      ) { xml in
        xml.value("w:name", "Normal Table")
        xml.value("w:uiPriority", "99")
        xml.writer.empty("w:semiHidden")
        xml.writer.empty("w:unhideWhenUsed")
        xml.element("w:tblPr") { xml in
          xml.writer.empty("w:tblInd", [("w:w", "0"), ("w:type", "dxa")])
          margins(top: 0, side: 0, &xml)
        }
      }
      for style in WordStyle.allCases { paragraph(style, fonts, &xml) }
      for style in WordCharacterStyle.allCases { character(style, fonts, &xml) }
      for kind in [WordTable.Kind.data, .imprint, .mark] { table(kind, &xml) }
    }
    return xml.writer.bytes
  }

  private static func defaults(_ fonts: WordFonts, _ xml: inout WordXML) {
    xml.element("w:docDefaults") { xml in
      xml.element("w:rPrDefault") { xml in
        xml.element("w:rPr") { xml in
          xml.writer.empty("w:rFonts", fonts.attributes(.body))
          xml.value("w:kern", "0")
          xml.value("w:sz", "32")
          xml.value("w:szCs", "32")
          xml.writer.empty(
            "w:lang", [("w:val", "en-US"), ("w:eastAsia", "zh-CN"), ("w:bidi", "ar-SA")])
        }
      }
      xml.element("w:pPrDefault") { $0.writer.empty("w:pPr") }
    }
  }

  private static func plain(
    _ type: String, _ id: String, _ name: String, _ xml: inout WordXML
  ) {
    xml.element("w:style", [("w:type", type), ("w:default", "1"), ("w:styleId", id)]) { xml in
      xml.value("w:name", name)
      xml.value("w:uiPriority", "1")
      xml.writer.empty("w:semiHidden")
      xml.writer.empty("w:unhideWhenUsed")
    }
  }

  private static func paragraph(
    _ style: WordStyle, _ fonts: WordFonts, _ xml: inout WordXML
  ) {
    xml.element(
      "w:style", [("w:type", "paragraph"), ("w:customStyle", "1"), ("w:styleId", style.id)]
    ) { xml in
      xml.value("w:name", style.name)
      xml.value("w:basedOn", "Normal")
      if style.outlineStyle { xml.value("w:next", WordStyle.body.id) }
      xml.writer.empty("w:qFormat")
      xml.element("w:pPr") { xml in
        if style.format.keepsWithNext { xml.writer.empty("w:keepNext") }
        xml.value("w:widowControl", "0")
        xml.spacingAndIndents(style.format, isStyle: true)
        if let level = style.format.outlineLevel { xml.value("w:outlineLvl", "\(level)") }
      }
      xml.element("w:rPr") { xml in
        xml.writer.empty("w:rFonts", fonts.attributes(style.role))
        if let colour = style.colour { xml.value("w:color", colour) }
        if style.spacing != 0 { xml.value("w:spacing", "\(style.spacing)") }
        xml.value("w:sz", "\(style.size)")
        xml.value("w:szCs", "\(style.size)")
      }
    }
  }

  private static func character(
    _ style: WordCharacterStyle, _ fonts: WordFonts, _ xml: inout WordXML
  ) {
    xml.element(
      "w:style", [("w:type", "character"), ("w:customStyle", "1"), ("w:styleId", style.id)]
    ) { xml in
      xml.value("w:name", style.name)
      xml.value("w:basedOn", "DefaultParagraphFont")
      xml.writer.empty("w:qFormat")
      xml.element("w:rPr") { xml in
        let isChinese = style == .marks || style == .headingMarks
        xml.writer.empty("w:rFonts", fonts.attributes(style.role, isChinese: isChinese))
        if let size = style.size {
          xml.value("w:color", "000000")
          xml.value("w:sz", "\(size)")
          xml.value("w:szCs", "\(size)")
        }
      }
    }
  }

  private static func table(_ kind: WordTable.Kind, _ xml: inout WordXML) {
    xml.element(
      "w:style",
      [("w:type", "table"), ("w:customStyle", "1"), ("w:styleId", WordTableStyle.id(kind))]
    ) { xml in
      xml.value("w:name", WordTableStyle.name(kind))
      xml.value("w:basedOn", "TableNormal")
      xml.element("w:tblPr") { xml in
        if kind == .data {
          xml.element("w:tblBorders") { xml in
            for side in ["top", "left", "bottom", "right", "insideH", "insideV"] {
              xml.writer.empty(
                "w:" + side,
                [("w:val", "single"), ("w:sz", "4"), ("w:space", "0"), ("w:color", "000000")])
            }
          }
        }
        switch kind {
        // Half a line above and below, less half a rule.
        case .data: margins(top: WordMeasure.tableLine / 2 - 5, side: WordMeasure.cellPadding, &xml)
        case .imprint: margins(top: 0, side: 0, &xml)
        case .mark, .turned: margins(top: 0, side: WordMeasure.cellPadding, &xml)
        }
      }
    }
  }

  private static func margins(top: Int, side: Int, _ xml: inout WordXML) {
    xml.element("w:tblCellMar") { xml in
      for (name, width) in [
        ("w:top", top), ("w:left", side), ("w:bottom", top), ("w:right", side),
      ] {
        xml.writer.empty(name, [("w:w", "\(width)"), ("w:type", "dxa")])
      }
    }
  }
}

extension WordStyle {
  /// After a title or heading, editors go on with text.
  fileprivate var outlineStyle: Bool { format.outlineLevel != nil }
}
