internal import Records

/// A letter's entry in a list, and the words that all pages use for it.
extension SiteFrame {
  func entry(_ letter: PublicLetter, from page: SitePage) -> TemplateFields {
    var fields = TemplateFields()
    fields.text("title", letter.title)
    fields.text("href", SitePaths.root(from: page.path) + SitePaths.page(ofLetter: letter.slug))
    fields.text("documentNumber", letter.documentNumber)
    fields.text("indexNumber", letter.indexNumber)
    fields.text("kind", letter.matterKind.chinese)
    fields.text("session", letter.session)
    fields.text("matterNumber", letter.matterNumber)
    fields.text("matterTitle", letter.matterTitle)
    fields.text("section", letter.section)
    fields.text("topic", letter.topic)
    fields.text("signed", letter.signed.chinese)
    fields.text("signedISO", letter.signed.iso)
    fields.text("published", letter.published.chinese)
    fields.text("publishedISO", letter.published.iso)
    fields.flag("isMasked", letter.isMasked)
    fields.flag("isSummary", letter.extent == .summary)
    return fields
  }
}

extension PublicLetter {
  /// The year that catalogue and counts go by: 成文日期's, which the document number names too.
  var year: Int { signed.year }
}

extension Matter.Kind {
  /// 人大代表建议 or 政协提案.
  var siteName: String { self == .suggestion ? "人大代表建议" : "政协提案" }
}
