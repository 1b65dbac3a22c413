package import Records

/// What is public now, in pages: a page lists the letters among 256 leaves, so that a new letter
/// rewrites one page. The head signs the index, the index holds the pages' digests.
package struct CatalogueIndex: Sendable, Hashable {
  package static let path = "catalogue/index.json"
  package static let withdrawnPath = "catalogue/withdrawn.json"

  /// SHA-256 of each page, in order.
  package var pages: [Digest]
  /// SHA-256 of `withdrawn.json`.
  package var withdrawn: Digest
  /// How many digits of a file's digest choose the part of the look-up that names its letter.
  package var digits: Int

  package static func page(_ number: Int) -> String {
    "catalogue/letters/\(CatalogueTiles.number(number)).json"
  }

  /// The part of the look-up for a digest.
  package static func lookup(_ digest: Digest, digits: Int) -> String {
    "catalogue/digest/\(digits == 0 ? "all" : String(digest.hex.prefix(digits))).json"
  }

  /// Enough digits that a part has some hundred letters.
  static func digits(for letters: Int) -> Int {
    letters <= 512 ? 0 : letters <= 16_384 ? 1 : 2
  }

  /// A letter in a page.
  package struct Entry: Codable, Sendable, Hashable {
    package var leaf: Int
    package var slug: String
    package var sha256: String
  }

  /// A withdrawn letter in `withdrawn.json`.
  package struct Stone: Codable, Sendable, Hashable {
    package var leaf: Int
    package var slug: String
    package var withdrawn: String
  }

  private struct File: Codable {
    var format: String
    var pages: [String]
    var withdrawn: String
    var digits: Int
  }

  private static let format = "fuwen-catalogue-index-1"

  package init(pages: [Digest], withdrawn: Digest, digits: Int) {
    self.pages = pages
    self.withdrawn = withdrawn
    self.digits = digits
  }

  package var json: [UInt8] {
    CatalogueJSON.bytes(
      File(
        format: CatalogueIndex.format, pages: pages.map(\.hex), withdrawn: withdrawn.hex,
        digits: digits))
  }

  /// nil unless the bytes are an index's file.
  package init?(json: [UInt8]) {
    guard let file = CatalogueJSON.value(File.self, json), file.format == CatalogueIndex.format,
      let withdrawn = Digest(hex: file.withdrawn), (0...2).contains(file.digits)
    else { return nil }
    pages = file.pages.compactMap(Digest.init(hex:))
    guard pages.count == file.pages.count else { return nil }
    (self.withdrawn, digits) = (withdrawn, file.digits)
  }
}
