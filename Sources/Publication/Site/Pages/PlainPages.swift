internal import Records

/// The pages that tell of no letter: search, verification, withdrawn, gone, missing.
enum PlainPages {
  static func all(_ frame: SiteFrame, _ tombstones: [Tombstone]) -> [SiteFile] {
    [
      file(
        SitePage(path: SitePaths.search, title: "检索", kind: .column, scripts: ["assets/search.js"]),
        "search", frame),
      file(
        SitePage(
          path: SitePaths.verify, title: "核验复文", kind: .plain, scripts: ["assets/verify.js"]),
        "verify", frame),
      file(outside(frame, "404.html", "没有这个页面"), "missing", frame),
      file(outside(frame, "gone.html", "复文已撤下"), "gone", frame),
    ] + tombstones.map { withdrawn($0, frame) }
  }

  /// What stays at a withdrawn letter's address: the day, no title.
  private static func withdrawn(_ stone: Tombstone, _ frame: SiteFrame) -> SiteFile {
    let page = SitePage(
      path: SitePaths.page(ofLetter: stone.slug), title: "复文已撤下", kind: .plain, isIndexed: false)
    var key = SiteKey(frame.digest, page.path)
    key.add(stone.withdrawn.iso)
    return SiteFile(path: page.path, key: key.digest) {
      var fields = TemplateFields()
      fields.text("withdrawn", stone.withdrawn.chinese)
      fields.text("withdrawnISO", stone.withdrawn.iso)
      return frame.html(page, "withdrawn", fields)
    }
  }

  /// A page that the server sends for any address: its links can't be relative.
  private static func outside(_ frame: SiteFrame, _ path: String, _ title: String) -> SitePage {
    SitePage(
      path: path, title: title, kind: .plain, isIndexed: false,
      root: frame.base.map(SiteAddress.path(of:)) ?? "/")
  }

  private static func file(_ page: SitePage, _ template: String, _ frame: SiteFrame) -> SiteFile {
    SiteFile(path: page.path, key: SiteKey(frame.digest, page.path).digest) {
      frame.html(page, template, TemplateFields())
    }
  }
}
