package import Records

/// The public site: a function of what is public and of how it should look.
///
/// Making the list costs a few digests a page; a letter's text and PDF are read only when a file is
/// made. Pages link to each other by relative paths, so that the site works under any address and
/// from a folder.
package enum Site {
  /// How many letters the first page shows.
  private static let latestCount = 12

  /// Every file of the site but the search's and the signed catalogue's, in the order of the paths'
  /// making; no two of one path.
  /// - Throws: FW2036 for an address that is none, FW2037 for a slug that is no address or is used
  ///   twice.
  package static func files(
    _ snapshot: PublicSnapshot, theme: Theme
  ) throws(Diagnostics) -> [SiteFile] {
    try SlugCheck.check(snapshot)
    let frame = try SiteFrame(snapshot, theme: theme)
    let counts = SiteCounts(snapshot)
    var files: [SiteFile] = []
    let home = HomePage(
      frame: frame, day: snapshot.day, latest: snapshot.letters.suffix(latestCount).reversed(),
      counts: counts)
    files.append(SiteFile(path: SitePaths.home, key: home.key) { home.bytes })
    for asset in theme.assets {
      files.append(
        SiteFile(path: "assets/" + asset.name, key: Digest(of: asset.bytes)) { asset.bytes })
    }
    for letter in snapshot.letters {
      let page = LetterPage(frame: frame, letter: letter)
      let content = snapshot.content
      files.append(
        SiteFile(path: SitePaths.page(ofLetter: letter.slug), key: page.key) { () throws(Diagnostics) in
          page.bytes(try content(letter))
        })
      files.append(
        SiteFile(path: SitePaths.pdf(ofLetter: letter.slug), key: letter.pdf) { () throws(Diagnostics) in
          try content(letter).pdf
        })
    }
    return files
  }

  /// What the site does without: FW2035 when it has no address.
  package static func warnings(_ snapshot: PublicSnapshot) -> [Diagnostic] {
    snapshot.rules.address == nil ? [SiteFaults.noAddress()] : []
  }
}

/// Slugs become paths and are never used twice.
private enum SlugCheck {
  static func check(_ snapshot: PublicSnapshot) throws(Diagnostics) {
    var used: Set<String> = []
    var faults: [Diagnostic] = []
    for slug in snapshot.letters.map(\.slug) + snapshot.tombstones.map(\.slug) {
      if !SitePaths.isSlug(slug) {
        faults.append(
          SiteFaults.slug(slug, .init("只能有小写字母、数字和连字符", "only a-z, 0-9 and hyphens may stand in it")))
      } else if !used.insert(slug).inserted {
        faults.append(SiteFaults.slug(slug, .init("已经用过", "it was used before")))
      }
    }
    if !faults.isEmpty { throw Diagnostics(faults) }
  }
}
