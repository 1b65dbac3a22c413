internal import Letters
package import Typesetting

/// Letters as OFD (GB/T 33190-2016): embedded TrueType subsets, selectable text, outline,
/// attached files.
///
/// Meets what the archival profile (GB/T 42133-2022) asks, save for saying so: the schema of 2016
/// knows no such `DocType`. Nothing is signed; a signer may add `Signs` and its entry in `OFD.xml`.
/// A function of pages and attachments alone: the same input gives the same bytes.
package enum OFD {
  /// The letter as one file. Whatever is no PNG that can be read is not drawn. `cache` makes the
  /// letters of a batch faster and no different.
  ///
  /// - Throws: when memory is too short for the archive.
  package static func data(
    _ pages: Pages, attachments: [FileAttachment] = [], cache: PDF.Cache = PDF.Cache()
  ) throws(ZIPArchive.Failure) -> [UInt8] {
    let properties = pages.properties
    var ids = UnitIDs()
    let pageIDs = pages.pages.map { _ in ids.next() }
    let fonts = FontResources(pages, ids: &ids)
    let images = ImageResources(pages, cache: cache, ids: &ids)
    let files = AttachedFiles(attachments, day: properties.day, ids: &ids)
    var contents: [[UInt8]] = []
    var codes = fonts.codes[...]
    for page in pages.pages {
      var content = PageContentFile(page, fonts: fonts, images: images, ids: ids)
      content.write(taking: &codes)
      ids = content.ids
      contents.append(content.finished())
    }

    let document = DocumentFile(
      pages: pages, pageIDs: pageIDs, lastID: ids.last, outline: Outline(pages),
      hasImages: !images.isEmpty, hasAttachments: !files.isEmpty)
    var entries: [(name: String, bytes: [UInt8])] = [
      ("OFD.xml", RootFile.bytes(properties)), ("Doc_0/Document.xml", document.bytes),
      ("Doc_0/PublicRes.xml", fonts.listing),
    ]
    if !images.isEmpty { entries.append(("Doc_0/DocumentRes.xml", images.listing)) }
    for (index, content) in contents.enumerated() {
      entries.append(("Doc_0/\(DocumentFile.path(ofPage: index))", content))
    }
    for file in fonts.files + images.files { entries.append(("Doc_0/Res/\(file.name)", file.bytes)) }
    for file in files.files { entries.append(("Doc_0/Attachs/\(file.name)", file.bytes)) }
    return try ZIPArchive.bytes(entries, day: properties.day)
  }

  static let namespace = "http://www.ofdspec.org/2016"
}

/// Gives out the numbers by which a document's pages, fonts, pictures, layers and objects are
/// known, each once.
struct UnitIDs {
  private(set) var last = 0

  mutating func next() -> Int {
    last += 1
    return last
  }
}
