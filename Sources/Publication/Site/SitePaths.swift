package import Casework
internal import Records

/// Where things stand on the site, relative to its folder. Every part is ASCII and safe as a file's
/// name and in an address, whatever the records say: names in Chinese go by their digests.
package enum SitePaths {
  package static let home = "index.html"
  package static let search = "search.html"
  package static let verify = "verify.html"
  package static let catalogue = "catalogue/index.html"
  package static let dictionary = "data/dictionary.html"

  /// The folder of one letter's page and files, with the closing `/`.
  package static func folder(ofLetter slug: String) -> String { "letter/" + slug + "/" }
  /// The letter's permanent page.
  package static func page(ofLetter slug: String) -> String { folder(ofLetter: slug) + home }
  package static func file(ofLetter slug: String, as format: PublicFormat) -> String {
    folder(ofLetter: slug) + slug + "." + format.rawValue
  }
  package static func pdf(ofLetter slug: String) -> String { file(ofLetter: slug, as: .pdf) }

  /// A name as a folder's: the first 12 digits of its SHA-256.
  package static func folder(named name: String) -> String {
    String(Digest(of: Array(name.utf8)).hex.prefix(12))
  }

  /// From the page at `path` up to the site's folder: empty, or `../` as often as needed.
  package static func root(from path: String) -> String {
    String(repeating: "../", count: path.utf8.count { $0 == UInt8(ascii: "/") })
  }

  /// As it stands in a permanent address: a folder's page goes by the folder.
  package static func address(_ path: String, under base: String) -> String {
    guard path == home || path.hasSuffix("/" + home) else { return base + path }
    return base + path.dropLast(home.count)
  }

  /// Whether a slug may be part of a path: `[a-z0-9-]`, at most 100.
  static func isSlug(_ slug: String) -> Bool {
    (1...100).contains(slug.utf8.count)
      && slug.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
          UInt8(ascii: "-"):
          true
        default: false
        }
      }
  }
}
