internal import Casework
package import Records

/// The signed catalogue as files of a site: head, index, pages, withdrawn letters, tiles, the
/// look-up by digest, and a proof beside each letter.
package enum CatalogueFiles {
  /// - Throws: FW2062 when letters, tombstones and leaves don't fit together.
  package static func files(
    _ snapshot: PublicSnapshot, key: SigningKey
  ) throws(Diagnostics) -> [SiteFile] {
    try Catalogue.requireWhole(snapshot)
    let tree = MerkleTree(leaves: snapshot.leaves.map(\.hash))
    var files = CatalogueTiles.all(tree).map { fixed($0.path, $0.bytes) }
    let pages = pages(snapshot)
    let withdrawn = CatalogueJSON.bytes(
      snapshot.tombstones.sorted { $0.leaf < $1.leaf }.map { stone in
        CatalogueIndex.Stone(leaf: stone.leaf, slug: stone.slug, withdrawn: stone.withdrawn.iso)
      })
    let index = CatalogueIndex(
      pages: pages.map { Digest(of: $0) }, withdrawn: Digest(of: withdrawn),
      digits: CatalogueIndex.digits(for: snapshot.letters.count))
    let head = CatalogueHead(
      office: snapshot.officeName, size: tree.size, root: tree.root, date: date(snapshot),
      index: Digest(of: index.json), key: key)
    files.append(fixed(CatalogueHead.path, head.json))
    files.append(fixed(CatalogueIndex.path, index.json))
    files.append(fixed(CatalogueIndex.withdrawnPath, withdrawn))
    files += pages.enumerated().map { fixed(CatalogueIndex.page($0.offset), $0.element) }
    files += lookup(snapshot, digits: index.digits)
    files += snapshot.letters.map(proof)
    return files
  }

  /// The latest release or withdrawal, so that the same registry gives the same head on any day.
  private static func date(_ snapshot: PublicSnapshot) -> Day {
    snapshot.lastChange
  }

  private static func pages(_ snapshot: PublicSnapshot) -> [[UInt8]] {
    let width = CatalogueTiles.width
    let count = (snapshot.leaves.count + width - 1) / width
    var entries = [[CatalogueIndex.Entry]](repeating: [], count: count)
    for letter in snapshot.letters {
      entries[letter.leaf / width].append(entry(letter))
    }
    return entries.map { page in CatalogueJSON.bytes(page.sorted { $0.leaf < $1.leaf }) }
  }

  /// Which letter a file is: parts by the first digits of its digest.
  private static func lookup(_ snapshot: PublicSnapshot, digits: Int) -> [SiteFile] {
    var parts: [String: [CatalogueIndex.Entry]] = [:]
    for letter in snapshot.letters {
      for file in letter.files {
        parts[CatalogueIndex.lookup(file.digest, digits: digits), default: []].append(
          CatalogueIndex.Entry(leaf: letter.leaf, slug: letter.slug, sha256: file.digest.hex))
      }
    }
    return parts.sorted { $0.key < $1.key }.map { path, entries in
      let sorted = entries.sorted { ($0.leaf, $0.sha256) < ($1.leaf, $1.sha256) }
      return fixed(path, CatalogueJSON.bytes(sorted))
    }
  }

  private static func entry(_ letter: PublicLetter) -> CatalogueIndex.Entry {
    CatalogueIndex.Entry(leaf: letter.leaf, slug: letter.slug, sha256: letter.pdf.hex)
  }

  private static func proof(_ letter: PublicLetter) -> SiteFile {
    let proof = LetterProof(letter)
    let key = CanonicalBytes.list(
      ["proof-1", proof.slug, String(proof.place), proof.leaf.hash.hex, proof.leaf.salt, proof.pdf]
        .map { Array($0.utf8) })
    return SiteFile(path: LetterProof.path(letter.slug), key: Digest(of: key)) {
      () throws(Diagnostics) in proof.json
    }
  }

  private static func fixed(_ path: String, _ bytes: [UInt8]) -> SiteFile {
    SiteFile(path: path, key: Digest(of: bytes)) { () throws(Diagnostics) in bytes }
  }
}
