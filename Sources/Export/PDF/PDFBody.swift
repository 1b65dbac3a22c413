internal import Letters
internal import Typesetting

/// The pages of a file with all they need, and the catalogue over them.
struct PDFBody {
  private let properties: Document.Properties
  private let pages: [Page]
  private let outline: Outline
  private let fonts: [FontWriter]
  /// nil for a face that no text is set in.
  private let fontReferences: [Reference?]
  private let pageReferences: [Reference]
  private let contents: [[UInt8]]
  private let tree: StructureTree
  private let images: ImageWriter
  private let options: PDF.Options
  private let cache: PDF.Cache

  init(_ pages: Pages, options: PDF.Options, cache: PDF.Cache, file: inout ObjectFile) {
    properties = pages.properties
    outline = Outline(pages)
    self.pages = pages.pages
    self.options = options
    self.cache = cache
    let pageFonts = PageFonts(pages)
    fonts = pageFonts.subsets.map(FontWriter.init)
    var fontReferences: [Reference?] = []
    for font in fonts {
      fontReferences.append(font.subset.entries.count > 1 ? file.allocate() : nil)
    }
    self.fontReferences = fontReferences
    var pageReferences: [Reference] = []
    for _ in pages.pages { pageReferences.append(file.allocate()) }
    self.pageReferences = pageReferences

    let content = LetterContent(
      pages, fonts: pageFonts, widths: fonts.map(\.widths), cache: cache, file: &file)
    tree = content.tree
    images = content.images
    contents = content.pages
  }

  func write(root: Reference, attachments: [FileAttachment], to file: inout ObjectFile) {
    for (writer, reference) in zip(fonts, fontReferences) {
      guard let reference else { continue }
      let program = FontProgram(
        writer.subset, coding: options.fontCoding, cache: cache, file: file)
      writer.write(reference, program: program.bytes, length: program.length, to: &file)
    }
    images.write(to: &file)
    let resources = file.allocate()
    let tree = file.allocate()
    file.write(resources) { writeResources(&$0) }
    let parent = file.allocate()
    writePages(parent: parent, resources: resources, to: &file)
    StructureWriter(self.tree, pages: pageReferences, to: &file).write(root: tree, to: &file)
    var outlines: Reference?
    if !outline.entries.isEmpty {
      let reference = file.allocate()
      let heights = zip(pageReferences, pages).map { (reference: $0, height: $1.height) }
      OutlineWriter(outline: outline, pages: heights).write(root: reference, to: &file)
      outlines = reference
    }
    let files = attachments.map {
      (name: $0.name, reference: $0.write(day: properties.day, to: &file))
    }
    let metadata = file.allocate()
    file.stream(metadata, plain: Metadata(properties).packet) {
      $0.put("/Type/Metadata/Subtype/XML")
    }
    let profile = file.allocate()
    file.stream(profile, ColourProfile.bytes) { $0.put("/N 3") }
    file.write(root) {
      $0.put("<</Type/Catalog/Pages ")
      $0.put(parent)
      $0.put("/Lang(zh-CN)/MarkInfo<</Marked true>>/StructTreeRoot ")
      $0.put(tree)
      $0.put("/ViewerPreferences<</DisplayDocTitle true>>/Metadata ")
      $0.put(metadata)
      $0.put("/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1")
      $0.put("/OutputConditionIdentifier(sRGB)/Info(sRGB)/DestOutputProfile ")
      $0.put(profile)
      $0.put(">>]")
      if let outlines {
        $0.put("/Outlines ")
        $0.put(outlines)
      }
      if !files.isEmpty { PDFBody.writeFiles(files, &$0) }
      $0.put(">>")
    }
  }

  private func writeResources(_ out: inout ByteWriter) {
    out.put("<</Font<<")
    for (name, reference) in fontReferences.enumerated() {
      guard let reference else { continue }
      out.put("/F")
      out.put(name)
      out.put(" ")
      out.put(reference)
    }
    out.put(">>")
    if images.references.contains(where: { $0 != nil }) {
      out.put("/XObject<<")
      for (name, reference) in images.references.enumerated() {
        guard let reference else { continue }
        out.put("/I")
        out.put(name)
        out.put(" ")
        out.put(reference)
      }
      out.put(">>")
    }
    out.put(">>")
  }

  private func writePages(
    parent: Reference, resources: Reference, to file: inout ObjectFile
  ) {
    file.write(parent) {
      $0.put("<</Type/Pages/Kids")
      $0.put(references: pageReferences)
      $0.put("/Count ")
      $0.put(pageReferences.count)
      $0.put(">>")
    }
    for (index, page) in pages.enumerated() {
      let content = file.allocate()
      file.stream(content, contents[index])
      let hasImages = page.items.contains { if case .image = $0 { true } else { false } }
      file.write(pageReferences[index]) {
        $0.put("<</Type/Page/Parent ")
        $0.put(parent)
        $0.put("/MediaBox[0 0 ")
        $0.put(PageUnit.hundredths(page.width), places: 2)
        $0.put(" ")
        $0.put(PageUnit.hundredths(page.height), places: 2)
        $0.put("]/Resources ")
        $0.put(resources)
        $0.put("/Contents ")
        $0.put(content)
        $0.put("/StructParents ")
        $0.put(index)
        $0.put("/Tabs/S")
        if hasImages { $0.put("/Group<</S/Transparency/CS/DeviceRGB>>") }
        $0.put(">>")
      }
    }
  }

  private static func writeFiles(
    _ files: [(name: String, reference: Reference)], _ out: inout ByteWriter
  ) {
    out.put("/AF")
    out.put(references: files.map(\.reference))
    out.put("/Names<</EmbeddedFiles<</Names[")
    // In the order of the strings' bytes: ASCII before UTF-16.
    func key(_ name: String) -> [UInt16] {
      (name.utf8.allSatisfy { $0 < 0x80 } ? [0] : [1]) + Array(name.utf16)
    }
    let sorted = files.sorted { key($0.name).lexicographicallyPrecedes(key($1.name)) }
    for file in sorted {
      out.put(text: file.name)
      out.put(file.reference)
    }
    out.put("]>>>>")
  }
}
