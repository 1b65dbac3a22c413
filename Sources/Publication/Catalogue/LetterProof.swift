internal import Records

/// What lies beside a public letter and ties its PDF to a leaf of the catalogue. It never changes
/// while the letter is public, however the catalogue grows.
package struct LetterProof: Sendable, Hashable {
  package var slug: String
  /// The leaf's place, from 0.
  package var place: Int
  package var leaf: CatalogueLeaf
  /// Where the PDF is, from the site's root.
  package var pdf: String

  /// Of the file in a site.
  package static func path(_ slug: String) -> String { "letter/\(slug)/proof.json" }

  package init(_ letter: PublicLetter) {
    slug = letter.slug
    place = letter.leaf
    leaf = CatalogueLeaf(
      file: letter.pdf, salt: letter.salt, isMasked: letter.isMasked, extent: letter.extent,
      released: letter.published)
    pdf = LetterProof.pdf(letter.slug)
  }

  /// The PDF's path in a site.
  package static func pdf(_ slug: String) -> String { "letter/\(slug)/\(slug).pdf" }

  private struct File: Codable {
    var format: String
    var slug: String
    var leaf: Int
    var salt: String
    var sha256: String
    var masked: Bool
    var extent: String
    var released: String
    var pdf: String
  }

  private static let format = "fuwen-proof-1"

  package var json: [UInt8] {
    CatalogueJSON.bytes(
      File(
        format: LetterProof.format, slug: slug, leaf: place, salt: leaf.salt,
        sha256: leaf.file.hex, masked: leaf.isMasked, extent: leaf.extent.rawValue,
        released: leaf.released.iso, pdf: pdf))
  }

  /// nil unless the bytes are a proof's file.
  package init?(json: [UInt8]) {
    guard let file = CatalogueJSON.value(File.self, json), file.format == LetterProof.format,
      let digest = Digest(hex: file.sha256), MerkleHash(hex: file.salt) != nil,
      let extent = Disclosure.Extent(rawValue: file.extent),
      let released = Day(iso: file.released), SitePath.isAllowed(file.pdf)
    else { return nil }
    (slug, place, pdf) = (file.slug, file.leaf, file.pdf)
    leaf = CatalogueLeaf(
      file: digest, salt: file.salt, isMasked: file.masked, extent: extent, released: released)
  }
}
