internal import Records

/// What all pages of a site share: whose it is, where it stands and how it looks.
struct SiteFrame: Sendable {
  /// Grows whenever the same letters and theme would give other bytes, so that every page is
  /// written anew.
  private static let generation = "fuwen-site-1"

  let officeName: String
  let rules: PublicationRules
  let theme: Theme
  /// With a closing `/`; nil: addresses stay relative.
  let base: String?
  /// Of everything here.
  let digest: Digest

  init(_ snapshot: PublicSnapshot, theme: Theme) throws(Diagnostics) {
    officeName = snapshot.officeName
    rules = snapshot.rules
    self.theme = theme
    base = try rules.address.map { address throws(Diagnostics) in
      try SiteAddress.checked(address)
    }
    digest = Digest(
      of: CanonicalBytes.list(
        [
          SiteFrame.generation, theme.digest.hex, officeName, rules.siteName, base ?? "",
          rules.siteCode ?? "", rules.column, "\(rules.showsClass)", "\(rules.showsSatisfaction)",
        ].map { Array($0.utf8) }))
  }

  func address(_ path: String) -> String? { base.map { SitePaths.address(path, under: $0) } }

  /// The page around `body`, which `template` makes.
  func html(_ page: SitePage, _ template: String, _ body: TemplateFields) -> [UInt8] {
    var body = body
    body.text("root", page.root ?? SitePaths.root(from: page.path))
    body.text("siteName", rules.siteName)
    body.text("officeName", officeName)
    body.text("column", rules.column)
    body.text("pageTitle", page.title)
    var layout = body
    layout.markup("main", theme.render(template, body))
    layout.text(
      "windowTitle",
      page.path == SitePaths.home ? rules.siteName : page.title + " - " + rules.siteName)
    layout.list(
      "metas",
      SiteMetas.all(of: page, in: self).map { name, content in
        var fields = TemplateFields()
        fields.text("name", name)
        fields.text("content", content)
        return fields
      })
    layout.text("canonical", page.isIndexed ? address(page.path) : nil)
    layout.flag("isHidden", !page.isIndexed)
    layout.flag("hasFeeds", base != nil)
    layout.flag("isHome", page.path == SitePaths.home)
    layout.markup("structured", page.structured?.string ?? "")
    layout.list(
      "scripts",
      page.scripts.map { script in
        var fields = TemplateFields()
        fields.text("source", script)
        return fields
      })
    layout.list("crumbs", crumbs(of: page))
    layout.list("navigation", navigation(of: page))
    return Array(theme.render("layout", layout).utf8)
  }

  /// - Parameter path: nil where the name is no link.
  func link(_ name: String, to path: String?, from page: SitePage) -> TemplateFields {
    var fields = TemplateFields()
    fields.text("name", name)
    fields.text("href", path.map { (page.root ?? SitePaths.root(from: page.path)) + $0 })
    return fields
  }

  private func crumbs(of page: SitePage) -> [TemplateFields] {
    guard page.path != SitePaths.home else { return [] }
    return [link("首页", to: SitePaths.home, from: page)]
      + page.crumbs.map { link($0.name, to: $0.path, from: page) }
      + [link(page.shortTitle ?? page.title, to: nil, from: page)]
  }

  private func navigation(of page: SitePage) -> [TemplateFields] {
    [
      ("首页", SitePaths.home), ("复文目录", SitePaths.catalogue), ("检索", SitePaths.search),
      ("开放数据", SitePaths.dictionary), ("核验", SitePaths.verify),
    ].map { name, path in
      var fields = link(name, to: path, from: page)
      fields.flag("isCurrent", path == page.path)
      return fields
    }
  }
}

/// One page's own head.
struct SitePage: Sendable {
  /// What a page is to the tags of government sites.
  enum Kind: Sendable {
    case column, plain
    case article(PublicLetter)
  }
  var path: String
  var title: String
  /// In the breadcrumbs, where the title is long.
  var shortTitle: String? = nil
  var kind = Kind.column
  var crumbs: [(name: String, path: String?)] = []
  var isIndexed = true
  /// Prefix of every link; nil: relative, by the page's depth.
  var root: String? = nil
  /// Of the site's own, at its root.
  var scripts: [String] = []
  /// schema.org.
  var structured: SiteJSON? = nil
}
