internal import Typesetting

/// The fonts of a document: subsets, in `PublicRes.xml`.
struct FontResources {
  struct Font {
    let id: Int
    let subset: FaceSubset
    /// The glyph that each character finds in the embedded file.
    let characters: [UInt32: Int]

    var fileName: String { "font_\(id).ttf" }
  }

  /// By face; nil for one that no text is set in.
  let fonts: [Font?]
  /// Glyph ids in the embedded files, in the order of pages, runs and glyphs.
  let codes: [UInt16]

  init(_ pages: Pages, ids: inout UnitIDs) {
    let pageFonts = PageFonts(pages)
    var fonts: [Font?] = []
    for subset in pageFonts.subsets {
      guard subset.entries.count > 1 else {
        fonts.append(nil)
        continue
      }
      fonts.append(
        Font(
          id: ids.next(), subset: subset, characters: CharacterMap.glyphs(subset.entries)))
    }
    self.fonts = fonts
    codes = pageFonts.codes
  }

  var files: [(name: String, bytes: [UInt8])] {
    fonts.compactMap { $0 }.map { ($0.fileName, $0.subset.fontFile) }
  }

  /// Readers that don't use embedded fonts choose one of their own by the family's name.
  var listing: [UInt8] {
    var writer = XMLWriter()
    writer.element("ofd:Res", [("xmlns:ofd", OFD.namespace), ("BaseLoc", "Res")]) {
      let fonts = fonts.compactMap { $0 }
      guard !fonts.isEmpty else { return }
      $0.element("ofd:Fonts") {
        for font in fonts {
          let family = font.subset.face.familyName
          $0.element(
            "ofd:Font",
            [("ID", String(font.id)), ("FontName", family), ("FamilyName", family)]
          ) {
            $0.element("ofd:FontFile", text: font.fileName)
          }
        }
      }
    }
    return writer.bytes
  }
}
