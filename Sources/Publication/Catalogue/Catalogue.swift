internal import Desk
package import Records

/// What must hold before a catalogue is published.
package enum Catalogue {
  /// Refuses to publish a catalogue that takes back or changes what an earlier one said.
  ///
  /// - Parameters:
  ///   - previousSite: the folder of the site as it stands; without a catalogue in it, there is
  ///     nothing to compare with.
  ///   - leaves: every release, in order.
  ///   - date: the last change that the new site shows; nil: not compared.
  ///   - shown: the letters that the new site shows: none of them may have been withdrawn.
  ///   - key: the key that will sign; nil: another key than the previous one is no fault.
  /// - Throws: FW2051 when the previous head is damaged, FW2052 when its signature is wrong, FW2053
  ///   when another key signed it, FW2055 when `leaves` don't begin with the releases that it
  ///   signed.
  package static func checkExtends(
    previousSite: String, leaves: [CatalogueLeaf], date: Day? = nil, key: PublicKey? = nil,
    shown: [PublicLetter] = []
  ) throws(Diagnostics) {
    let path = previousSite + "/" + CatalogueHead.path
    guard FilePaths.kind(path) != nil else { return }
    guard let head = SiteTree.bytes(of: path).flatMap(CatalogueHead.init(json:)) else {
      throw fault(CatalogueCode.headUnreadable, path, "这不是目录头", "this is no catalogue head")
    }
    try checkExtends(head, at: path, leaves: leaves, key: key)
    let gone = Set(
      SiteTree.bytes(of: previousSite + "/" + CatalogueIndex.withdrawnPath)
        .flatMap { CatalogueJSON.value([CatalogueIndex.Stone].self, $0) }?.map(\.leaf) ?? [])
    if let back = shown.first(where: { gone.contains($0.leaf) }) {
      throw fault(
        CatalogueCode.notExtended, path,
        "\(back.slug)已从网站撤下，不能就这样回来：重新公开须另起一份公开文本",
        "\(back.slug) was withdrawn from the site and can't just come back: it takes a new edition")
    }
    if let date, date < head.date {
      throw fault(
        CatalogueCode.notExtended, path,
        "现有网站已到\(head.date.chinese)，要写的只到\(date.chinese)：写了会把其后撤下的重新公开",
        "the site is of \(head.date), what is to be written of \(date): it would bring back what was withdrawn since")
    }
  }

  /// The same, with a head that was kept elsewhere. `path`: where it was read, for the message.
  package static func checkExtends(
    _ head: CatalogueHead, at path: String, leaves: [CatalogueLeaf], key: PublicKey? = nil
  ) throws(Diagnostics) {
    guard head.isSigned else {
      throw fault(CatalogueCode.signatureWrong, path, "签名不对", "the signature is wrong")
    }
    if let key, key != head.key {
      throw fault(
        CatalogueCode.keyDiffers, path, "上次的目录由另一个密钥签名",
        "the previous catalogue was signed with another key")
    }
    guard head.isPrefix(of: MerkleTree(leaves: leaves.map(\.hash))) else {
      throw fault(
        CatalogueCode.notExtended, path,
        "上次公布的\(head.size)份，现在的目录不再以它们开头",
        "the catalogue no longer begins with the \(head.size) releases that were published")
    }
  }

  /// - Throws: FW2062 unless every letter fits its leaf, and every leaf is one letter's or one
  ///   tombstone's.
  static func requireWhole(_ snapshot: PublicSnapshot) throws(Diagnostics) {
    var owners = [Int](repeating: 0, count: snapshot.leaves.count)
    var faults: [Diagnostic] = []
    func fault(_ slug: String, _ chinese: String, _ english: String) {
      faults.append(.catalogue(CatalogueCode.snapshotBroken, at: slug, chinese, english))
    }
    var slugs: Set<String> = []
    for letter in snapshot.letters {
      if !slugs.insert(letter.slug).inserted {
        fault(letter.slug, "两份答复用了同一地址", "two letters share an address")
      }
      guard owners.indices.contains(letter.leaf),
        snapshot.leaves[letter.leaf] == LetterProof(letter).leaf
      else {
        fault(letter.slug, "与目录里的一项不符", "it doesn't fit its entry in the catalogue")
        continue
      }
      owners[letter.leaf] += 1
    }
    for stone in snapshot.tombstones {
      guard owners.indices.contains(stone.leaf) else {
        fault(stone.slug, "目录里没有这一项", "the catalogue has no such entry")
        continue
      }
      owners[stone.leaf] += 1
    }
    for (leaf, count) in owners.enumerated() where count != 1 {
      fault(
        "\(CatalogueHead.path)#\(leaf)", "目录里的一项应当是一份答复或一份撤下的，这里有\(count)份",
        "an entry is one letter's or one withdrawn letter's; this has \(count)")
    }
    guard faults.isEmpty else { throw Diagnostics(faults) }
  }

  private static func fault(
    _ code: DiagnosticCode, _ path: String, _ chinese: String, _ english: String
  ) -> Diagnostics {
    Diagnostics([.catalogue(code, at: path, chinese, english)])
  }
}
