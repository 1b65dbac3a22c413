internal import Casework
package import Records

/// The public site: a function of what is public and of how it should look.
///
/// Making the list costs a few digests a page; a letter's text and files are read only when a file is
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
    let letters = snapshot.letters
    let shelves = Shelf.all(of: letters, snapshot.rules)
    let counts = SiteCounts(snapshot)
    let home = HomePage(
      frame: frame, day: snapshot.lastChange, latest: letters.suffix(latestCount).reversed(),
      counts: counts)
    let catalogue = CataloguePage(frame: frame, shelves: shelves)
    let lists = lists(frame, letters, shelves)
    var files = [
      SiteFile(path: SitePaths.home, key: home.key) { home.bytes },
      SiteFile(path: SitePaths.catalogue, key: catalogue.key) { catalogue.bytes },
    ]
    files += lists
    files += letters.flatMap { self.files(of: $0, frame, snapshot.content) }
    files += PlainPages.all(frame, snapshot.gone)
    files += GoneFiles.all(frame, snapshot.gone)
    files += OpenData(frame: frame, letters: letters, shelves: shelves, counts: counts).files
    if let base = frame.base {
      files +=
        Feeds(
          frame: frame, base: base, letters: letters.suffix(Feeds.size).reversed(),
          day: snapshot.lastChange
        ).files
      let pages = [SitePaths.home, SitePaths.catalogue, SitePaths.dictionary] + lists.map(\.path)
      files += Sitemap(frame: frame, base: base, letters: letters, pages: pages).files
    }
    files.append(Robots.file(frame))
    files += theme.assets.map { asset in
      SiteFile(path: "assets/" + asset.name, key: Digest(of: asset.bytes)) { asset.bytes }
    }
    return files
  }

  private static func lists(
    _ frame: SiteFrame, _ letters: [PublicLetter], _ shelves: [Shelf]
  ) -> [SiteFile] {
    var parts: [Facet: [ListPage.Part]] = [:]
    for shelf in shelves {
      guard let parent = shelf.facet.parent else { continue }
      parts[parent, default: []].append(.init(facet: shelf.facet, count: shelf.letters.count))
    }
    return shelves.flatMap { shelf in
      shelf.sheets.map { sheet in
        let page = ListPage(
          frame: frame, letters: letters, shelf: shelf, sheet: sheet,
          parts: parts[shelf.facet] ?? [])
        return SiteFile(path: page.path, key: page.key) { page.bytes }
      }
    }
  }

  private static func files(
    of letter: PublicLetter, _ frame: SiteFrame,
    _ content: @escaping @Sendable (PublicLetter) throws(Diagnostics) -> PublicContent
  ) -> [SiteFile] {
    let page = LetterPage(frame: frame, letter: letter)
    return [
      SiteFile(path: SitePaths.page(ofLetter: letter.slug), key: page.key) {
        () throws(Diagnostics) in page.bytes(try content(letter))
      }
    ]
      + letter.files.map { file in
        SiteFile(path: SitePaths.file(ofLetter: letter.slug, as: file.format), key: file.digest) {
          () throws(Diagnostics) in
          guard let bytes = try content(letter).bytes(as: file.format) else {
            throw Diagnostics([SnapshotFaults.unreadable(letter.slug)])
          }
          return bytes
        }
      }
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
    for slug in snapshot.letters.map(\.slug) + snapshot.gone.map(\.slug) {
      if !SitePaths.isSlug(slug) {
        faults.append(SiteFaults.slugText(slug))
      } else if !used.insert(slug).inserted {
        faults.append(SiteFaults.slug(slug, .init("已经用过", "it was used before")))
      }
    }
    if !faults.isEmpty { throw Diagnostics(faults) }
  }
}
