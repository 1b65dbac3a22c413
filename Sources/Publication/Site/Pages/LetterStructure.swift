internal import Records

/// What search engines are told of a letter, in schema.org's words.
enum LetterStructure {
  static func of(_ letter: PublicLetter, in frame: SiteFrame) -> SiteJSON {
    var members: [(String, SiteJSON)] = [
      ("@context", .text("https://schema.org")), ("@type", .text("Article")),
      ("headline", .text(letter.title)), ("inLanguage", .text("zh-CN")),
      ("identifier", .text(letter.documentNumber)),
      ("dateCreated", .text(letter.signed.iso)), ("datePublished", .text(letter.published.iso)),
      ("isAccessibleForFree", .flag(true)),
      ("publisher", organisation(letter.publisher)), ("author", organisation(letter.publisher)),
      (
        "about",
        .list(
          [matter(letter.matterKind, letter.session, letter.matterNumber, letter.matterTitle)]
            + letter.merged.map { matter($0.kind, $0.session, $0.number, $0.title) })
      ),
    ]
    if let topic = letter.topic { members.append(("articleSection", .text(topic))) }
    if !letter.keywords.isEmpty {
      members.append(("keywords", .list(letter.keywords.map { .text($0) })))
    }
    var file: [(String, SiteJSON)] = [
      ("@type", .text("MediaObject")), ("encodingFormat", .text("application/pdf")),
      ("contentSize", .text("\(letter.pdfSize)")), ("sha256", .text(letter.pdf.hex)),
    ]
    if let page = frame.address(SitePaths.page(ofLetter: letter.slug)),
      let pdf = frame.address(SitePaths.pdf(ofLetter: letter.slug))
    {
      members.append(("url", .text(page)))
      members.append(("mainEntityOfPage", .text(page)))
      file.append(("contentUrl", .text(pdf)))
    }
    members.append(("encoding", .object(file)))
    return .object(members)
  }

  private static func organisation(_ name: String) -> SiteJSON {
    .object([("@type", .text("GovernmentOrganization")), ("name", .text(name))])
  }

  private static func matter(
    _ kind: Matter.Kind, _ session: String, _ number: String, _ title: String
  ) -> SiteJSON {
    .object([
      ("@type", .text("CreativeWork")), ("genre", .text(kind.siteName)), ("name", .text(title)),
      ("identifier", .text(session + "第" + number + "号")),
    ])
  }
}
