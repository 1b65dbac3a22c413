private import CPoppler
internal import Records

/// All text of a PDF: pages with every layer shown, annotations, form fields, links, bookmarks,
/// properties, XMP, and the files attached to it.
enum PDFText {
  static func read(
    _ bytes: [UInt8], _ source: FileReader.Source, into reader: inout FileReader
  ) throws(Diagnostics) {
    let document = try PDFDocument(bytes, source)
    document.readProperties(source, &reader)
    try document.readPages(source, &reader)
    document.readBookmarks(source, &reader)
    for file in document.attachments() {
      if let description = file.description {
        reader.add(description, source, "description of \(file.name)")
      }
      reader.add(file.name, source, "name of attachment \(file.name)")
      guard let content = file.bytes else { throw ScreeningFaults.damaged(source.shown) }
      reader.unpacked += content.count
      guard reader.unpacked <= FileLimits.unpacked else {
        throw ScreeningFaults.tooLarge(
          source.shown, .init("附件过大", "what is attached is too large"))
      }
      try reader.read(content, source.inner(file.name))
    }
  }
}

/// An open PDF; poppler's objects end with it.
private final class PDFDocument {
  private let document: OpaquePointer

  struct Attachment {
    var name: String
    var description: String?
    /// nil: it can't be unpacked.
    var bytes: [UInt8]?
  }

  /// - Throws: FW2070 to FW2072.
  init(_ bytes: [UInt8], _ source: FileReader.Source) throws(Diagnostics) {
    let data = bytes.withUnsafeBytes { g_bytes_new($0.baseAddress, gsize($0.count)) }
    defer { g_bytes_unref(data) }
    var error: UnsafeMutablePointer<GError>?
    guard let opened = poppler_document_new_from_bytes(data, nil, &error) else {
      let isLocked = error?.pointee.code == CInt(bitPattern: POPPLER_ERROR_ENCRYPTED.rawValue)
      g_clear_error(&error)
      throw isLocked ? ScreeningFaults.locked(source.shown) : ScreeningFaults.damaged(source.shown)
    }
    document = opened
    guard poppler_document_get_n_pages(opened) <= CInt(FileLimits.pages) else {
      throw ScreeningFaults.tooLarge(source.shown, .init("超过2000页", "more than 2,000 pages"))
    }
  }

  deinit { g_object_unref(UnsafeMutableRawPointer(document)) }

  /// A string that the caller owns; nil for none or an empty one.
  private static func taken(_ text: UnsafeMutablePointer<gchar>?) -> String? {
    guard let text else { return nil }
    defer { g_free(text) }
    let made = String(cString: text)
    return made.isEmpty ? nil : made
  }

  /// A string that poppler owns; nil for none or an empty one.
  private static func told(_ text: UnsafePointer<gchar>?) -> String? {
    guard let text else { return nil }
    let made = String(cString: text)
    return made.isEmpty ? nil : made
  }

  // MARK: Properties

  func readProperties(_ source: FileReader.Source, _ reader: inout FileReader) {
    let properties = [
      ("title", PDFDocument.taken(poppler_document_get_title(document))),
      ("author", PDFDocument.taken(poppler_document_get_author(document))),
      ("subject", PDFDocument.taken(poppler_document_get_subject(document))),
      ("keywords", PDFDocument.taken(poppler_document_get_keywords(document))),
      ("creator", PDFDocument.taken(poppler_document_get_creator(document))),
      ("producer", PDFDocument.taken(poppler_document_get_producer(document))),
    ]
    for (name, value) in properties {
      if let value { reader.add(value, source, "property \(name)") }
    }
    guard let metadata = PDFDocument.taken(poppler_document_get_metadata(document)) else { return }
    // XMP that is no XML is a text all the same.
    var inner = reader
    let place = source.inner("XMP")
    if (try? XMLText.read(Array(metadata.utf8), place, into: &inner)) != nil {
      reader = inner
    } else {
      reader.add(metadata, source, "XMP")
    }
  }

  // MARK: Pages

  func readPages(_ source: FileReader.Source, _ reader: inout FileReader) throws(Diagnostics) {
    let layers = layers()
    defer { for layer in layers { g_object_unref(UnsafeMutableRawPointer(layer)) } }
    for layer in layers { poppler_layer_show(layer) }
    let count = Int(poppler_document_get_n_pages(document))
    for index in 0..<count { try readPage(index, source, &reader, isFirst: true) }
    // Of layers that exclude each other only the last is shown: show the others once more.
    for layer in layers.prefix(20) where poppler_layer_is_visible(layer) == 0 {
      poppler_layer_show(layer)
      for index in 0..<count { try readPage(index, source, &reader, isFirst: false) }
    }
  }

  private func layers() -> [OpaquePointer] {
    guard let iterator = poppler_layers_iter_new(document) else { return [] }
    defer { poppler_layers_iter_free(iterator) }
    var found: [OpaquePointer] = []
    collect(iterator, &found, depth: 0)
    return found
  }

  private func collect(_ iterator: OpaquePointer, _ found: inout [OpaquePointer], depth: Int) {
    repeat {
      if let layer = poppler_layers_iter_get_layer(iterator) { found.append(layer) }
      if depth < 16, found.count < 1_000, let child = poppler_layers_iter_get_child(iterator) {
        collect(child, &found, depth: depth + 1)
        poppler_layers_iter_free(child)
      }
    } while poppler_layers_iter_next(iterator) != 0 && found.count < 1_000
  }

  private func readPage(
    _ index: Int, _ source: FileReader.Source, _ reader: inout FileReader, isFirst: Bool
  ) throws(Diagnostics) {
    guard let page = poppler_document_get_page(document, CInt(index)) else {
      throw ScreeningFaults.damaged(source.shown)
    }
    defer { g_object_unref(UnsafeMutableRawPointer(page)) }
    let place = "page \(index + 1)" + (isFirst ? "" : " (another layer)")
    let text = PDFDocument.taken(poppler_page_get_text(page)) ?? ""
    PDFDocument.add(text, source, place, &reader)
    guard isFirst else { return }
    if text.allSatisfy(\.isWhitespace), hasPictures(page) {
      reader.warnings.append(
        ScreeningFaults.notScreened(
          source.shown,
          .init("第\(index + 1)页只有图片", "page \(index + 1) holds nothing but pictures")))
    }
    readAnnotations(page, source, place, &reader)
    readFields(page, source, place, &reader)
    readLinks(page, source, place, &reader)
  }

  /// A page's text line by line. A full line that ends and goes on with Chinese characters is one
  /// text with the next.
  private static func add(
    _ text: String, _ source: FileReader.Source, _ place: String, _ reader: inout FileReader
  ) {
    var isOpen = false
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      let scalars = line.unicodeScalars
      let isHan = scalars.first.map { $0.value.isHan } ?? false
      reader.add(
        String(line), source, "\(place) line \(index + 1)", isOpen && isHan ? .continued : .block)
      isOpen = scalars.count >= 20 && (scalars.last.map { $0.value.isHan } ?? false)
    }
  }

  private func hasPictures(_ page: OpaquePointer) -> Bool {
    let list = poppler_page_get_image_mapping(page)
    defer { poppler_page_free_image_mapping(list) }
    return list != nil
  }

  private func each<Item>(
    _ list: UnsafeMutablePointer<GList>?, of type: Item.Type,
    _ body: (UnsafeMutablePointer<Item>) -> Void
  ) {
    var link = list
    while let current = link {
      if let data = current.pointee.data { body(data.assumingMemoryBound(to: Item.self)) }
      link = current.pointee.next
    }
  }

  private func readAnnotations(
    _ page: OpaquePointer, _ source: FileReader.Source, _ place: String, _ reader: inout FileReader
  ) {
    let list = poppler_page_get_annot_mapping(page)
    defer { poppler_page_free_annot_mapping(list) }
    var texts: [(String, String)] = []
    each(list, of: PopplerAnnotMapping.self) { mapping in
      guard let note = mapping.pointee.annot else { return }
      if let text = PDFDocument.taken(poppler_annot_get_contents(note)) {
        texts.append(("annotation", text))
      }
      if let text = PDFDocument.taken(poppler_annot_get_name(note)) {
        texts.append(("annotation's name", text))
      }
      let instance = UnsafeMutablePointer<GTypeInstance>(note)
      if g_type_check_instance_is_a(instance, poppler_annot_markup_get_type()) != 0 {
        if let text = PDFDocument.taken(poppler_annot_markup_get_label(note)) {
          texts.append(("annotation's author", text))
        }
        if let text = PDFDocument.taken(poppler_annot_markup_get_subject(note)) {
          texts.append(("annotation's subject", text))
        }
      }
    }
    for (what, text) in texts { reader.add(text, source, "\(place) \(what)") }
  }

  private func readFields(
    _ page: OpaquePointer, _ source: FileReader.Source, _ place: String, _ reader: inout FileReader
  ) {
    let list = poppler_page_get_form_field_mapping(page)
    defer { poppler_page_free_form_field_mapping(list) }
    var texts: [(String?, String)] = []
    each(list, of: PopplerFormFieldMapping.self) { mapping in
      guard let field = mapping.pointee.field else { return }
      let label =
        PDFDocument.taken(poppler_form_field_get_alternate_ui_name(field))
        ?? PDFDocument.taken(poppler_form_field_get_name(field))
      if let label { texts.append((nil, label)) }
      switch poppler_form_field_get_field_type(field) {
      case POPPLER_FORM_FIELD_TEXT:
        if let text = PDFDocument.taken(poppler_form_field_text_get_text(field)) {
          texts.append((label, text))
        }
      case POPPLER_FORM_FIELD_CHOICE:
        for item in 0..<min(poppler_form_field_choice_get_n_items(field), 1_000) {
          if let text = PDFDocument.taken(poppler_form_field_choice_get_item(field, item)) {
            texts.append((label, text))
          }
        }
      default: break
      }
    }
    for (label, text) in texts {
      reader.add(text, source, "\(place) field", heading: label)
    }
  }

  private func readLinks(
    _ page: OpaquePointer, _ source: FileReader.Source, _ place: String, _ reader: inout FileReader
  ) {
    let list = poppler_page_get_link_mapping(page)
    defer { poppler_page_free_link_mapping(list) }
    var texts: [String] = []
    each(list, of: PopplerLinkMapping.self) { mapping in
      guard let action = mapping.pointee.action,
        action.pointee.type == POPPLER_ACTION_URI, let text = action.pointee.uri.uri
      else { return }
      texts.append(String(cString: text))
    }
    for text in texts { reader.add(text, source, "\(place) link") }
  }

  // MARK: Bookmarks and attachments

  func readBookmarks(_ source: FileReader.Source, _ reader: inout FileReader) {
    guard let iterator = poppler_index_iter_new(document) else { return }
    defer { poppler_index_iter_free(iterator) }
    var titles: [String] = []
    collect(iterator, &titles, depth: 0)
    for title in titles { reader.add(title, source, "bookmark") }
  }

  private func collect(_ iterator: OpaquePointer, _ titles: inout [String], depth: Int) {
    repeat {
      if let action = poppler_index_iter_get_action(iterator) {
        if let title = action.pointee.any.title { titles.append(String(cString: title)) }
        poppler_action_free(action)
      }
      if depth < 16, titles.count < 20_000, let child = poppler_index_iter_get_child(iterator) {
        collect(child, &titles, depth: depth + 1)
        poppler_index_iter_free(child)
      }
    } while poppler_index_iter_next(iterator) != 0 && titles.count < 20_000
  }

  func attachments() -> [Attachment] {
    let list = poppler_document_get_attachments(document)
    defer { g_list_free(list) }
    var found: [Attachment] = []
    var link = list
    while let current = link {
      link = current.pointee.next
      guard let data = current.pointee.data else { continue }
      let file = data.assumingMemoryBound(to: PopplerAttachment.self)
      found.append(attachment(file, number: found.count + 1))
      g_object_unref(data)
    }
    return found
  }

  private func attachment(
    _ file: UnsafeMutablePointer<PopplerAttachment>, number: Int
  ) -> Attachment {
    let sink = AttachmentSink()
    let isWhole = withExtendedLifetime(sink) {
      poppler_attachment_save_to_callback(
        file,
        { bytes, count, data, _ in
          guard let data, let bytes else { return 1 }
          let sink = Unmanaged<AttachmentSink>.fromOpaque(data).takeUnretainedValue()
          return sink.take(UnsafeRawBufferPointer(start: bytes, count: Int(count))) ? 1 : 0
        }, Unmanaged.passUnretained(sink).toOpaque(), nil)
    }
    return Attachment(
      name: PDFDocument.told(poppler_attachment_get_name(file)) ?? "attachment \(number)",
      description: PDFDocument.told(poppler_attachment_get_description(file)),
      bytes: isWhole != 0 ? sink.bytes : nil)
  }
}

/// Where an attachment is unpacked to, up to the limit.
private final class AttachmentSink {
  private(set) var bytes: [UInt8] = []

  func take(_ piece: UnsafeRawBufferPointer) -> Bool {
    guard bytes.count + piece.count <= FileLimits.unpacked else { return false }
    bytes.append(contentsOf: piece)
    return true
  }
}
