package import Casework
package import Records

/// What lies beside a public letter and ties its files to a leaf of the catalogue. It never changes
/// while the letter is public, however the catalogue grows.
package struct LetterProof: Sendable, Hashable {
  package var slug: String
  /// The leaf's place, from 0.
  package var place: Int
  package var leaf: CatalogueLeaf
  /// Where the PDF is, from the site's root.
  package var pdf: String
  /// Where the leaf's other files are.
  package var others: [PublicFormat: String]

  /// Of the file in a site.
  package static func path(_ slug: String) -> String { "letter/\(slug)/proof.json" }

  package init(_ letter: PublicLetter) {
    slug = letter.slug
    place = letter.leaf
    leaf = CatalogueLeaf(
      file: letter.pdf, others: letter.others.byFormat, salt: letter.salt, isMasked: letter.isMasked, extent: letter.extent,
      released: letter.published)
    pdf = SitePaths.file(ofLetter: letter.slug, as: .pdf)
    others = [:]
    for file in letter.others {
      others[file.format] = SitePaths.file(ofLetter: letter.slug, as: file.format)
    }
  }

  /// Each file's path and what its digest must be, the PDF first.
  package var files: [(path: String, digest: Digest)] {
    [(pdf, leaf.file)]
      + PublicFormat.allCases.compactMap { format in
        guard let path = others[format], let digest = leaf.others[format] else { return nil }
        return (path, digest)
      }
  }

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
    var others: [Other]?
  }

  private struct Other: Codable {
    var format: String
    var path: String
    var sha256: String
  }

  private static let format = "fuwen-proof-1"
  /// With files beside the PDF.
  private static let furtherFormat = "fuwen-proof-2"

  package var json: [UInt8] {
    let others = zip(PublicFormat.allCases.filter { self.others[$0] != nil }, files.dropFirst()).map {
      Other(format: $0.rawValue, path: $1.path, sha256: $1.digest.hex)
    }
    return CatalogueJSON.bytes(
      File(
        format: others.isEmpty ? LetterProof.format : LetterProof.furtherFormat, slug: slug, leaf: place, salt: leaf.salt,
        sha256: leaf.file.hex, masked: leaf.isMasked, extent: leaf.extent.rawValue,
        released: leaf.released.iso, pdf: pdf,
        others: others.isEmpty ? nil : others))
  }

  /// nil unless the bytes are a proof's file.
  package init?(json: [UInt8]) {
    guard let file = CatalogueJSON.value(File.self, json), 
      file.format == (file.others == nil ? LetterProof.format : LetterProof.furtherFormat),
      let digest = Digest(hex: file.sha256), MerkleHash(hex: file.salt) != nil,
      let extent = Disclosure.Extent(rawValue: file.extent),
      let released = Day(iso: file.released), SitePath.isAllowed(file.pdf)
    else { return nil }
    (slug, place, pdf) = (file.slug, file.leaf, file.pdf)
    var digests: [PublicFormat: Digest] = [:]
    others = [:]
    for other in file.others ?? [] {
      guard let format = PublicFormat(rawValue: other.format), format != .pdf,
        digests[format] == nil, let digest = Digest(hex: other.sha256),
        SitePath.isAllowed(other.path)
      else { return nil }
      (digests[format], others[format]) = (digest, other.path)
    }
    leaf = CatalogueLeaf(
      file: digest, others: digests, salt: file.salt, isMasked: file.masked, extent: extent, released: released)
  }
}
