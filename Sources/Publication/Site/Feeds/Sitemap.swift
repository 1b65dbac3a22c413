internal import Export
internal import Records

/// The list of pages for search engines (sitemaps.org): one file up to 50,000 addresses, then
/// several under an index. Letters come first, in the order of their release, so that a full file
/// stays as it is when letters are added.
struct Sitemap: Sendable {
  static let limit = 50_000

  let frame: SiteFrame
  let base: String
  let letters: [PublicLetter]
  /// Home, catalogue and lists.
  let pages: [String]

  private var count: Int { letters.count + pages.count }

  var files: [SiteFile] {
    guard count > Sitemap.limit else { return [file("sitemap.xml", 0..<count)] }
    let parts = stride(from: 0, to: count, by: Sitemap.limit).map {
      $0..<min($0 + Sitemap.limit, count)
    }
    let names = parts.indices.map { "sitemap-\($0 + 1).xml" }
    var key = SiteKey(frame.digest, "sitemap.xml")
    key.add(names.count)
    let index = SiteFile(path: "sitemap.xml", key: key.digest) {
      let items = names.map { "<sitemap><loc>\(XMLEscape.text(base + $0))</loc></sitemap>\n" }
      return Array(
        (Sitemap.head + "<sitemapindex xmlns=\"\(Sitemap.namespace)\">\n" + items.joined()
          + "</sitemapindex>\n").utf8)
    }
    return [index] + zip(names, parts).map { file($0, $1) }
  }

  private static let head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
  private static let namespace = "http://www.sitemaps.org/schemas/sitemap/0.9"

  private func file(_ path: String, _ range: Range<Int>) -> SiteFile {
    var key = SiteKey(frame.digest, path)
    for index in range {
      if index < letters.count {
        key.add(letters[index].slug)
        key.add(letters[index].published.iso)
      } else {
        key.add(pages[index - letters.count])
      }
    }
    return SiteFile(path: path, key: key.digest) {
      var out = Array((Sitemap.head + "<urlset xmlns=\"\(Sitemap.namespace)\">\n").utf8)
      for index in range {
        let isLetter = index < letters.count
        let path =
          isLetter
          ? SitePaths.page(ofLetter: letters[index].slug) : pages[index - letters.count]
        let address = XMLEscape.text(SitePaths.address(path, under: base))
        out.append(contentsOf: "<url><loc>\(address)</loc>".utf8)
        if isLetter {
          out.append(contentsOf: "<lastmod>\(letters[index].published.iso)</lastmod>".utf8)
        }
        out.append(contentsOf: "</url>\n".utf8)
      }
      out.append(contentsOf: "</urlset>\n".utf8)
      return out
    }
  }
}

/// What search engines may read: all of it.
enum Robots {
  static func file(_ frame: SiteFrame) -> SiteFile {
    let map = frame.base.map { "Sitemap: \($0)sitemap.xml\n" } ?? ""
    let bytes = Array(("User-agent: *\nAllow: /\n" + map).utf8)
    return SiteFile(path: "robots.txt", key: Digest(of: bytes)) { bytes }
  }
}
