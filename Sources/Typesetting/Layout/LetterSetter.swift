package import Letters
internal import Records

/// Sets a document on pages. The one entry of this module.
///
/// Header, then the text line by line, then what must stay together at the end: the signature
/// never stands on a page without text, and the imprint is at the foot of the last page.
///
/// A setter remembers where it found characters, for the letters after; it belongs to one thread.
package final class LetterSetter {
  private let sources: GlyphSources

  package init(library: FontLibrary) { sources = GlyphSources(library: library) }

  package func pages(_ document: Document) -> Pages {
    let source = sources.source(families: document.fonts, digits: document.digits)
    let setter = LineSetter(shaper: Shaper(source: source))
    return LetterLayout(document: document, setter: setter).pages()
  }
}

/// The layout of one letter.
struct LetterLayout {
  let document: Document
  let setter: LineSetter

  func pages() -> Pages {
    let header = HeaderSetter(setter: setter, document: document).header()
    let opening = opening(header)
    let imprint = Imprint(
      document, movedAddressee: opening.moved ? document.addressee : nil, setter: setter)
    var paginator = Paginator(firstHalf: opening.titleHalf)
    paginator.lay(opening.items)
    let text = BodySetter(setter: setter)
    paginator.lay(text.items(document.body))
    layEnd(&paginator, text: text, imprint: imprint)
    for attachment in document.attachments {
      paginator.newPage()
      paginator.lay(text.attachment(attachment))
    }
    if !document.attachments.isEmpty, paginator.room < imprint.halves {
      paginator.carryTextOver()
    }
    return finished(paginator, header: header, imprint: imprint)
  }

  /// Title and addressee. Where they would leave no line of page 1 for the text, the addressee
  /// moves to the imprint (7.3.2).
  private func opening(
    _ header: Header
  ) -> (items: [FlowItem], titleHalf: Int, moved: Bool) {
    var items = titleItems(document.title)
    items.append(.blank(2))
    let addressee = setter.paragraph(
      document.addressee.text, .text(.body), path: document.addressee.path, indent: .zero)
    let height = (items + addressee).reduce(0) { $0 + $1.halves }
    let fits = header.titleHalf + height + 2 <= Grid.halves
    if fits { items += addressee }
    return (items, header.titleHalf, !fits)
  }

  private func titleItems(_ title: Document.TextBlock) -> [FlowItem] {
    TitleSetter(setter: setter).items(title)
  }

  /// Attachment list, signature, notes: with the text above them, or carried over with its end.
  private func layEnd(_ paginator: inout Paginator, text: BodySetter, imprint: Imprint) {
    let list = text.attachmentList(document.attachmentList)
    // A long list may run over; a short one stays with the signature.
    let isLong = list.count > 6
    if isLong { paginator.lay([.blank(2)] + list) }
    let held = isLong || list.isEmpty ? [] : [.blank(2)] + list
    let notes = document.notes.flatMap {
      setter.paragraph($0.text, .text(.body), path: $0.path)
    }.map(SignatureEnd.plain)
    let foot = document.attachments.isEmpty ? imprint.halves : 0
    let end = SignatureEnd(held: held, notes: notes) { blanks in
      SignatureBlock(document.signature, blanks: blanks, setter: setter).items
    }
    // A seal of 42 mm needs two lines above the name, whatever the letterhead says.
    let configured =
      document.signature.isSealed
      ? max(2, document.signature.blankLines) : document.signature.blankLines
    // Fewer blank lines first (7.3.5.5): one above an unsealed name (7.3.5.2), two where a seal
    // needs them. Then the end of the text goes over with the signature.
    let fewest = document.signature.isSealed ? 2 : 1
    for blanks in [configured, min(configured, fewest)] {
      let items = end.items(blanks: blanks)
      if end.height(blanks: blanks) + foot <= paginator.room, paginator.lastPageHasText {
        paginator.lay(items)
        return
      }
    }
    paginator.carryTextOver()
    paginator.lay(end.items(blanks: configured))
    // An imprint that has no room even there stands on a page of its own (版记页, 7.5).
    if paginator.room < foot { paginator.newPage() }
  }

  private func finished(_ paginator: Paginator, header: Header, imprint: Imprint) -> Pages {
    var pages: [Page] = []
    for (index, placed) in paginator.pages.enumerated() {
      let number = index + 1
      let isTurned = paginator.isTurned(index)
      var items: [Page.Item] = []
      if case .draft(let words, let digest) = document.standing {
        items += DraftStamp.items(words: words, digest: digest, setter: setter)
          .map { isTurned ? $0.turned : $0 }
      }
      if index == 0 { items += header.items }
      // Seals are pressed over the text, so they are drawn after it.
      var images: [Page.Item] = []
      for entry in placed {
        for item in entry.item.items {
          let moved = isTurned ? item : item.moved(down: Grid.top(ofHalf: entry.half))
          if case .image = moved { images.append(moved) } else { items.append(moved) }
        }
      }
      items += images
      if index == paginator.pages.count - 1 { items += imprint.items }
      if !(document.form == .letter && number == 1) {
        items += PageNumber.items(number, setter: setter).map { isTurned ? $0.turned : $0 }
      }
      pages.append(
        Page(
          width: isTurned ? Grid.paperHeight : Grid.paperWidth,
          height: isTurned ? Grid.paperWidth : Grid.paperHeight, items: items))
    }
    return Pages(
      content: .letter(document), faces: setter.shaper.faces, pages: pages,
      warnings: setter.shaper.warnings)
  }
}

/// What stands together at the end of the text.
private struct SignatureEnd {
  var held: [FlowItem]
  var notes: [FlowItem]
  /// Names and date under so many blank lines.
  var block: (Int) -> [FlowItem]

  /// Names, date and notes stay on one page.
  func items(blanks: Int) -> [FlowItem] {
    var items = held + (blanks > 0 ? [.blank(blanks * 2)] : []) + block(blanks) + notes
    for index in items.indices.dropLast() { items[index].keepsWithNext = true }
    return items
  }

  func height(blanks: Int) -> Int { items(blanks: blanks).reduce(0) { $0 + $1.halves } }

  /// A note is no body text: it can't keep the signature company.
  static func plain(_ item: FlowItem) -> FlowItem {
    var item = item
    item.kind = .other
    return item
  }
}
