internal import Records

/// The tags of Chinese government sites (政府网站发展指引, 国办发〔2017〕47号, annex): site, column and
/// article.
enum SiteMetas {
  static func all(of page: SitePage, in frame: SiteFrame) -> [(String, String)] {
    let rules = frame.rules
    var tags: [(String, String)] = [("SiteName", rules.siteName)]
    if let host = frame.base.flatMap(SiteAddress.host(of:)) { tags.append(("SiteDomain", host)) }
    if let code = rules.siteCode { tags.append(("SiteIDCode", code)) }
    switch page.kind {
    case .plain: break
    case .column: tags += column(rules, frame.officeName)
    case .article(let letter):
      tags += column(rules, frame.officeName)
      tags += [
        ("ArticleTitle", letter.title), ("PubDate", letter.published.iso + " 00:00"),
        ("ContentSource", letter.publisher),
      ]
      if !letter.keywords.isEmpty {
        tags.append(("Keywords", letter.keywords.joined(separator: ",")))
      }
      tags.append(("Author", letter.section ?? letter.publisher))
      tags.append(("Description", letter.title))
      if let address = frame.address(page.path) { tags.append(("Url", address)) }
    }
    return tags
  }

  private static func column(
    _ rules: PublicationRules, _ officeName: String
  ) -> [(String, String)] {
    [
      ("ColumnName", rules.column),
      ("ColumnDescription", officeName + "办理人大代表建议和政协提案的复文，经审查公开"),
      ("ColumnKeywords", "人大代表建议,政协提案,办理复文,政府信息公开"),
      ("ColumnType", "政府信息公开"),
    ]
  }
}
