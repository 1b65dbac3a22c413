/// `word/settings.xml` and `word/fontTable.xml`.
enum WordSettings {
  /// - Parameter tracksChanges: the next editor's changes are tracked too.
  static func part(tracksChanges: Bool) -> [UInt8] {
    var xml = WordXML()
    xml.part("w:settings") { xml in
      xml.writer.empty("w:zoom", [("w:percent", "100")])
      if tracksChanges { xml.writer.empty("w:trackRevisions") }
      xml.value("w:defaultTabStop", "420")
      xml.value("w:autoHyphenation", "0")
      xml.writer.empty("w:evenAndOddHeaders")
      // Ours are squeezed where a line needs it, and those lines have their own spacing.
      xml.value("w:characterSpacingControl", "doNotCompress")
      xml.element("w:compat") { xml in
        for flag in [
          "spaceForUL", "balanceSingleByteDoubleByteWidth", "doNotLeaveBackslashAlone",
          "ulTrailSpace", "doNotExpandShiftReturn", "adjustLineHeightInTable", "useFELayout",
        ] {
          xml.writer.empty("w:" + flag)
        }
        xml.writer.empty(
          "w:compatSetting",
          [
            ("w:name", "compatibilityMode"), ("w:uri", "http://schemas.microsoft.com/office/word"),
            ("w:val", "15"),
          ])
      }
      xml.writer.empty("w:themeFontLang", [("w:val", "en-US"), ("w:eastAsia", "zh-CN")])
      xml.value("w:decimalSymbol", ".")
      xml.value("w:listSeparator", ",")
    }
    return xml.writer.bytes
  }

  static func fontTable(_ fonts: WordFonts) -> [UInt8] {
    var xml = WordXML()
    xml.part("w:fonts") { xml in
      for family in fonts.all {
        xml.element("w:font", [("w:name", family)]) { xml in
          if let other = WordFonts.alternative(family) { xml.value("w:altName", other) }
          let kind = WordFonts.kind(family)
          xml.value("w:charset", kind.charset)
          xml.value("w:family", kind.family)
          xml.value("w:pitch", kind.pitch)
        }
      }
    }
    return xml.writer.bytes
  }
}
