internal import Records

/// The first page: what the site is, the counts, the latest letters, the ways in.
struct HomePage: Sendable {
  let frame: SiteFrame
  let day: Day
  /// Newest first.
  let latest: [PublicLetter]
  let counts: SiteCounts

  private let page = SitePage(path: SitePaths.home, title: "首页")

  var key: Digest {
    var key = SiteKey(frame.digest, page.path)
    key.add(day.iso)
    key.add(latest)
    key.add(counts.key)
    return key.digest
  }

  var bytes: [UInt8] {
    var page = page
    page.title = frame.rules.siteName
    page.structured = .object([
      ("@context", .text("https://schema.org")), ("@type", .text("WebSite")),
      ("name", .text(frame.rules.siteName)), ("inLanguage", .text("zh-CN")),
      (
        "publisher",
        .object([
          ("@type", .text("GovernmentOrganization")), ("name", .text(frame.officeName)),
        ])
      ),
    ])
    var fields = TemplateFields()
    fields.text("day", day.chinese)
    fields.list("latest", latest.map { frame.entry($0, from: page) })
    fields.number("total", counts.total)
    fields.list("years", counts.rows.map { year($0, from: page) })
    return frame.html(page, "home", fields)
  }

  private func year(_ row: SiteCounts.Row, from page: SitePage) -> TemplateFields {
    var fields = frame.link(
      "\(row.year)年", to: row.open == 0 ? nil : Facet.year(row.year).page, from: page)
    fields.number("open", row.open)
    fields.number("suggestions", row.suggestions)
    fields.number("proposals", row.proposals)
    fields.number("onRequest", row.onRequest)
    fields.number("withheld", row.withheld)
    return fields
  }
}
