internal import Casework
internal import Export
internal import Records

/// One letter's page, permanent at its address.
struct LetterPage: Sendable {
  let frame: SiteFrame
  let letter: PublicLetter

  private var page: SitePage {
    let year = Facet.year(letter.year)
    let kind = Facet.kindOfYear(letter.matterKind, letter.year)
    return SitePage(
      path: SitePaths.page(ofLetter: letter.slug), title: letter.title, shortTitle: "复文",
      kind: .article(letter),
      crumbs: [
        ("复文目录", SitePaths.catalogue), (year.title, year.page),
        (letter.matterKind.siteName, kind.page),
      ],
      structured: LetterStructure.of(letter, in: frame))
  }

  var key: Digest {
    var key = SiteKey(frame.digest, page.path)
    key.add(letter.version.hex)
    // The version says what the letter is; these two say where it stands among the others.
    key.add(letter.salt)
    key.add(letter.leaf)
    return key.digest
  }

  func bytes(_ content: PublicContent) -> [UInt8] {
    let page = page
    var fields = frame.entry(letter, from: page)
    fields.markup("text", HTML.fragment(content.document, idPrefix: "w-"))
    fields.list("facts", facts(page))
    fields.fields("matter", matter)
    fields.list("merged", letter.merged.map(merged))
    fields.fields("pdf", file(letter.files[0]))
    fields.list("others", letter.others.map(file))
    fields.number("leaf", letter.leaf)
    fields.text("salt", letter.salt)
    fields.text("slug", letter.slug)
    fields.text("address", frame.address(page.path))
    return frame.html(page, "letter", fields)
  }

  /// The catalogue's fields of Chinese government information; what isn't known is left out.
  private func facts(_ page: SitePage) -> [TemplateFields] {
    var facts: [TemplateFields] = []
    func add(_ name: String, _ value: String?, _ facet: Facet? = nil) {
      guard let value, !value.isEmpty else { return }
      var fields = frame.link(name, to: facet?.page, from: page)
      fields.text("value", value)
      facts.append(fields)
    }
    add("索引号", letter.indexNumber)
    add("公开范围", letter.extent == .summary ? "主动公开（摘要）" : "主动公开")
    add("发文字号", letter.documentNumber)
    add("成文日期", letter.signed.chinese)
    add("发布日期", letter.published.chinese)
    add("发布机构", letter.publisher)
    add("承办科室", letter.section, letter.section.map(Facet.section))
    add("主题分类", letter.topic, letter.topic.map(Facet.topic))
    add("主题词", letter.keywords.joined(separator: "；"))
    add("效力状态", "有效")
    return facts
  }

  private var matter: TemplateFields {
    var fields = TemplateFields()
    fields.text("kind", letter.matterKind.siteName)
    fields.text("title", letter.matterTitle)
    fields.text("number", letter.matterNumber)
    fields.text("session", letter.session)
    fields.text(
      "class", frame.rules.showsClass ? letter.resultClass.map(ResultClassName.shown) : nil)
    fields.text("satisfaction", frame.rules.showsSatisfaction ? letter.satisfaction : nil)
    return fields
  }

  private func merged(_ matter: MergedMatter) -> TemplateFields {
    var fields = TemplateFields()
    fields.text("kind", matter.kind.siteName)
    fields.text("session", matter.session)
    fields.text("number", matter.number)
    fields.text("title", matter.title)
    return fields
  }

  private func file(_ file: ReleasedFile) -> TemplateFields {
    var fields = TemplateFields()
    let ending = "." + file.format.rawValue
    fields.text("href", letter.slug + ending)
    fields.text("name", letter.documentNumber + ending)
    fields.text("type", file.format.mediaType)
    fields.text("label", file.format.label)
    fields.text("size", FileSize.text(file.size))
    fields.text("digest", file.digest.hex)
    return fields
  }
}

/// A file's size as people read it.
enum FileSize {
  /// Whole kilobytes, from a megabyte on megabytes to one decimal (1 KB is 1024 bytes).
  static func text(_ bytes: Int) -> String {
    guard bytes >= 1 << 20 else { return "\(max(1, (bytes + 1023) / 1024)) KB" }
    let tenths = (bytes * 10 + (1 << 19)) >> 20
    return "\(tenths / 10).\(tenths % 10) MB"
  }
}
