internal import Records

/// One page of a facet's list.
struct ListPage: Sendable {
  let frame: SiteFrame
  /// The snapshot's.
  let letters: [PublicLetter]
  let shelf: Shelf
  let sheet: Shelf.Sheet
  /// Narrower lists, shown on the list's first page.
  let parts: [Part]

  struct Part: Sendable {
    var facet: Facet
    var count: Int
  }

  private var isFirst: Bool { sheet.number == nil }
  private var fullPages: Int { max(0, shelf.letters.count / Shelf.size - 1) }

  /// nil: there is none.
  private var newer: String? {
    sheet.number.map { shelf.path($0 == fullPages ? nil : $0 + 1) }
  }

  private var older: String? {
    let next = (sheet.number ?? fullPages + 1) - 1
    return next >= 1 ? shelf.path(next) : nil
  }

  /// Newest first.
  private var shown: [PublicLetter] { shelf.letters[sheet.range].reversed().map { letters[$0] } }

  private var page: SitePage {
    var title = shelf.facet.title
    if !isFirst { title += "（第\(sheet.range.lowerBound + 1)至\(sheet.range.upperBound)件）" }
    var crumbs: [(name: String, path: String?)] = [("复文目录", SitePaths.catalogue)]
    if let parent = shelf.facet.parent { crumbs.append((parent.title, parent.page)) }
    return SitePage(path: shelf.path(sheet.number), title: title, crumbs: crumbs)
  }

  var path: String { shelf.path(sheet.number) }

  var key: Digest {
    var key = SiteKey(frame.digest, path)
    key.add(shelf.facet.title)
    key.add(newer ?? "")
    if isFirst {
      key.add(shelf.letters.count)
      for part in parts {
        key.add(part.facet.folder)
        key.add(part.count)
      }
    }
    key.add(shown)
    return key.digest
  }

  var bytes: [UInt8] {
    let page = page
    var fields = TemplateFields()
    fields.text("title", shelf.facet.title)
    fields.text("group", (shelf.facet.group ?? .year).chinese)
    fields.flag("isFirst", isFirst)
    fields.number("total", shelf.letters.count)
    fields.number("from", sheet.range.lowerBound + 1)
    fields.number("to", sheet.range.upperBound)
    fields.list("letters", shown.map { frame.entry($0, from: page) })
    fields.flag("hasParts", isFirst && !parts.isEmpty)
    fields.list(
      "parts",
      parts.map {
        var fields = frame.link($0.facet.title, to: $0.facet.page, from: page)
        fields.number("count", $0.count)
        return fields
      })
    fields.flag("isDivided", fullPages > 0)
    fields.fields("newer", newer.map { frame.link("较新的", to: $0, from: page) })
    fields.fields("older", older.map { frame.link("较早的", to: $0, from: page) })
    return frame.html(page, "list", fields)
  }
}
