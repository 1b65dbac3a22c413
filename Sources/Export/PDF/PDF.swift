internal import Letters
package import Typesetting

/// Letters as PDF 1.7: one revision, embedded subsets, tagged, exact text, attached files.
///
/// Built to PDF/A-3a and PDF/UA-1 but claiming neither. A function of pages and options alone: no
/// clock, no locale; the same input gives the same bytes, alone or in a batch.
package enum PDF {
  package struct Options: Sendable {
    /// How font programs are compressed.
    package enum FontCoding: Sendable, Hashable {
      /// Each glyph's outline is compressed once for its face and stitched into every letter that
      /// shows it: many times faster, a little larger.
      case stitched
      /// Each font is compressed whole, 1 (fast) to 12 (small).
      case deflated(level: Int)
    }
    package var fontCoding: FontCoding
    /// For everything but fonts and pictures, 1 (fast) to 12 (small).
    package var level: Int

    package init(fontCoding: FontCoding = .stitched, level: Int = 6) {
      self.fontCoding = fontCoding
      self.level = level
    }
  }

  /// The letter as one file. `cache` makes the letters of a batch faster and no different.
  package static func data(
    _ pages: Pages, attachments: [FileAttachment] = [], options: Options = Options(),
    cache: Cache = Cache()
  ) -> [UInt8] {
    var file = ObjectFile(level: options.level)
    let catalog = file.allocate()
    let body = PDFBody(pages, options: options, cache: cache, file: &file)
    body.write(root: catalog, attachments: attachments, to: &file)
    let properties = pages.properties
    let metadata = Metadata(properties)
    let information = file.allocate()
    file.write(information) { metadata.writeInformation(&$0) }
    return file.finished(root: catalog, info: information, identifier: properties.fileIdentifier)
  }
}
