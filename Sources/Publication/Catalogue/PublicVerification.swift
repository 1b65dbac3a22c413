package import Records
internal import Synchronization

/// Checks a site's signed catalogue against itself, against its letters, and against what the
/// reader kept from an earlier visit. It believes nothing that it can work out.
package struct PublicVerification: Sendable {
  /// One letter to be checked alone.
  package enum Wanted: Sendable, Hashable {
    /// The last part of its address.
    case slug(String)
    /// SHA-256 of a file that the reader has.
    case file(Digest)
  }

  private let reading: any PublicReading
  private let pinned: CatalogueHead?
  private let key: PublicKey?
  private let wanted: Wanted?

  /// - Parameters:
  ///   - pinned: a head kept from an earlier visit; nil: none.
  ///   - key: the office's key as made known elsewhere; nil: not known.
  ///   - wanted: nil: every letter is checked.
  package init(
    _ reading: any PublicReading, pinned: CatalogueHead? = nil, key: PublicKey? = nil,
    wanted: Wanted? = nil
  ) {
    self.reading = reading
    self.pinned = pinned
    self.key = key
    self.wanted = wanted
  }

  /// The largest catalogue that is read: half a gibibyte of hashes.
  private static let mostLeaves = 10_000_000
  private static let largestFile = 256 << 20
  private static let largestList = 64 << 20

  /// Reads and checks everything; whatever is wrong is in the report.
  ///
  /// - Parameter progress: called after each letter, on any thread, with how many are done.
  package func run(progress: @Sendable (_ done: Int) -> Void = { _ in }) -> PublicReport {
    var report = PublicReport(place: reading.place, hasKey: key != nil, hasPinned: pinned != nil)
    do throws(Diagnostics) {
      let head = try head()
      report.head = head
      report.faults += checkHead(head)
      let index = try index(head, &report)
      let (tree, faults) = try tree(head)
      report.faults += faults
      if let pinned, let fault = continuation(of: pinned, head, tree) {
        report.faults.append(fault)
      }
      if let wanted {
        let proof = try proof(of: wanted, digits: index.digits)
        report.letter = proof
        try requireListed(entry(proof), index, &report)
        check([entry(proof)], tree, &report, progress)
      } else {
        let (entries, stones) = try lists(index, head.size, &report)
        report.withdrawn = stones.count
        report.faults += explained(entries, stones, size: head.size)
        check(entries, tree, &report, progress)
      }
    } catch {
      report.faults += error.all
    }
    return report
  }

  // MARK: The head

  private func head() throws(Diagnostics) -> CatalogueHead {
    guard let bytes = try reading.bytes(CatalogueHead.path, limit: 65_536),
      let head = CatalogueHead(json: bytes), head.size <= PublicVerification.mostLeaves
    else {
      throw Diagnostics([
        fault(
          CatalogueCode.headUnreadable, CatalogueHead.path, "没有签名目录，或者已损坏",
          "there is no signed catalogue, or it is damaged")
      ])
    }
    return head
  }

  private func checkHead(_ head: CatalogueHead) -> [Diagnostic] {
    var faults: [Diagnostic] = []
    if !head.isSigned {
      faults.append(
        fault(
          CatalogueCode.signatureWrong, CatalogueHead.path, "签名不对", "the signature is wrong"))
    }
    if let key, key != head.key {
      faults.append(
        fault(
          CatalogueCode.keyDiffers, CatalogueHead.path, "签名的密钥是\(head.key.hex)，不是指明的那一个",
          "it is signed with \(head.key.hex), not with the key that was named"))
    }
    return faults
  }

  private func continuation(
    of pinned: CatalogueHead, _ head: CatalogueHead, _ tree: MerkleTree
  ) -> Diagnostic? {
    if !pinned.isSigned {
      return fault(
        CatalogueCode.signatureWrong, "--head", "留存的目录头签名不对",
        "the kept head's signature is wrong")
    }
    if pinned.key != head.key {
      return fault(
        CatalogueCode.keyDiffers, CatalogueHead.path, "留存的目录头由另一个密钥签名",
        "the kept head is signed with another key")
    }
    if head.date < pinned.date {
      return .catalogue(
        CatalogueCode.notExtended, at: reading.place,
        "目录只到\(head.date.chinese)，比留存的（\(pinned.date.chinese)）旧：网站退回去了",
        "the catalogue is of \(head.date), older than the kept one of \(pinned.date): the site went back")
    }
    if !pinned.isPrefix(of: tree) {
      return fault(
        CatalogueCode.notExtended, CatalogueHead.path,
        "\(pinned.date.chinese)公布的\(pinned.size)份，现在的目录不再以它们开头",
        "the catalogue no longer begins with the \(pinned.size) releases of \(pinned.date)")
    }
    return nil
  }

  // MARK: The tree

  /// The tree over the lowest tiles; the higher ones, which pages in a browser rely on, are
  /// compared with it.
  private func tree(
    _ head: CatalogueHead
  ) throws(Diagnostics) -> (MerkleTree, [Diagnostic]) {
    var leaves: [MerkleHash] = []
    for index in 0..<(head.size + CatalogueTiles.width - 1) / CatalogueTiles.width {
      let count = min(CatalogueTiles.width, head.size - index * CatalogueTiles.width)
      let path = CatalogueTiles.path(level: 0, index: index)
      guard let bytes = try reading.bytes(path, limit: CatalogueTiles.width * MerkleHash.count),
        let hashes = CatalogueTiles.hashes(bytes, count: count)
      else {
        throw Diagnostics([
          fault(CatalogueCode.rootDiffers, path, "目录缺这一段，或者不全", "this part is missing or short")
        ])
      }
      leaves += hashes
    }
    let tree = MerkleTree(leaves: leaves)
    guard tree.root == head.root else {
      throw Diagnostics([
        fault(
          CatalogueCode.rootDiffers, CatalogueHead.path, "由\(head.size)项算出的根不是所签的",
          "the root worked out from the \(head.size) entries isn't the signed one")
      ])
    }
    var faults: [Diagnostic] = []
    for tile in CatalogueTiles.all(tree) where !tile.path.hasPrefix("catalogue/tile/0/") {
      if try reading.bytes(tile.path, limit: tile.bytes.count) != tile.bytes {
        faults.append(
          fault(CatalogueCode.rootDiffers, tile.path, "与下一层不符", "it doesn't fit the level below"))
      }
    }
    return (tree, faults)
  }

  // MARK: What is public now

  private func index(
    _ head: CatalogueHead, _ report: inout PublicReport
  ) throws(Diagnostics) -> CatalogueIndex {
    let bytes = try reading.bytes(
      CatalogueIndex.path, limit: PublicVerification.largestList)
    guard let bytes, let index = CatalogueIndex(json: bytes) else {
      throw Diagnostics([
        fault(
          CatalogueCode.listDiffers, CatalogueIndex.path, "没有公开名单", "there is no list of letters")
      ])
    }
    if Digest(of: bytes) != head.index {
      report.faults.append(
        fault(CatalogueCode.listDiffers, CatalogueIndex.path, "不是所签的那一份", "it isn't the signed one")
      )
    }
    return index
  }

  private func lists(
    _ index: CatalogueIndex, _ size: Int, _ report: inout PublicReport
  ) throws(Diagnostics) -> ([CatalogueIndex.Entry], [CatalogueIndex.Stone]) {
    var entries: [CatalogueIndex.Entry] = []
    let pages = (size + CatalogueTiles.width - 1) / CatalogueTiles.width
    if index.pages.count != pages {
      report.faults.append(
        fault(
          CatalogueCode.listDiffers, CatalogueIndex.path, "页数与目录的大小不符",
          "it has other pages than the catalogue's size asks for"))
    }
    for (number, digest) in index.pages.prefix(pages).enumerated() {
      let page: [CatalogueIndex.Entry]? = try list(
        CatalogueIndex.page(number), digest, &report)
      entries += page ?? []
    }
    let stones: [CatalogueIndex.Stone]? = try list(
      CatalogueIndex.withdrawnPath, index.withdrawn, &report)
    return (entries, stones ?? [])
  }

  private func list<Item: Decodable>(
    _ path: String, _ digest: Digest, _ report: inout PublicReport
  ) throws(Diagnostics) -> [Item]? {
    let bytes = try reading.bytes(path, limit: PublicVerification.largestList)
    guard let bytes, Digest(of: bytes) == digest,
      let items = CatalogueJSON.value([Item].self, bytes)
    else {
      report.faults.append(
        fault(CatalogueCode.listDiffers, path, "不是所签的那一份", "it isn't the signed one"))
      return nil
    }
    return items
  }

  /// Every leaf is one letter's or one withdrawn letter's.
  private func explained(
    _ entries: [CatalogueIndex.Entry], _ stones: [CatalogueIndex.Stone], size: Int
  ) -> [Diagnostic] {
    var owners = [Int](repeating: 0, count: size)
    var faults: [Diagnostic] = []
    for leaf in entries.map(\.leaf) + stones.map(\.leaf) {
      if owners.indices.contains(leaf) {
        owners[leaf] += 1
      } else {
        faults.append(
          fault(
            CatalogueCode.leafUnexplained, CatalogueIndex.path, "名单里的第\(leaf)项目录里没有",
            "the list names entry \(leaf), which the catalogue doesn't have"))
      }
    }
    for (leaf, count) in owners.enumerated() where count != 1 {
      faults.append(
        fault(
          CatalogueCode.leafUnexplained, CatalogueIndex.path,
          count == 0 ? "第\(leaf)项既不是公开的答复，也不在撤下的名单里" : "第\(leaf)项说了\(count)遍",
          count == 0
            ? "entry \(leaf) is neither a public letter's nor on the list of withdrawn ones"
            : "entry \(leaf) is named \(count) times"))
    }
    return faults
  }

  // MARK: The letters

  private func proof(
    of wanted: Wanted, digits: Int
  ) throws(Diagnostics) -> LetterProof {
    let slug: String?
    switch wanted {
    case .slug(let name): slug = name
    case .file(let digest):
      let path = CatalogueIndex.lookup(digest, digits: digits)
      let bytes = try reading.bytes(path, limit: PublicVerification.largestList)
      let entries = bytes.flatMap { CatalogueJSON.value([CatalogueIndex.Entry].self, $0) }
      slug = entries?.first { $0.sha256 == digest.hex }?.slug
    }
    guard let slug, let proof = try proof(slug) else {
      throw Diagnostics([
        fault(
          CatalogueCode.letterUnknown, CatalogueHead.path, "目录里没有这一份答复",
          "the catalogue has no such letter")
      ])
    }
    if case .file(let digest) = wanted, !proof.files.contains(where: { $0.digest == digest }) {
      throw Diagnostics([differs(proof.pdf)])
    }
    return proof
  }

  /// The signed list says which letter a leaf is: otherwise one letter's proof and files could stand
  /// under another's address.
  private func requireListed(
    _ entry: CatalogueIndex.Entry, _ index: CatalogueIndex, _ report: inout PublicReport
  ) throws(Diagnostics) {
    let number = entry.leaf / CatalogueTiles.width
    let path = CatalogueIndex.page(number)
    if index.pages.indices.contains(number) {
      let page: [CatalogueIndex.Entry]? = try list(path, index.pages[number], &report)
      guard let page, !page.contains(entry) else { return }
    }
    report.faults.append(
      fault(CatalogueCode.listDiffers, path, "名单里没有这一份", "the list doesn't name this letter"))
  }

  private func proof(_ slug: String) throws(Diagnostics) -> LetterProof? {
    let path = LetterProof.path(slug)
    guard !slug.contains("/"), SitePath.isAllowed(path) else { return nil }
    return try reading.bytes(path, limit: 65_536).flatMap(LetterProof.init(json:))
  }

  private func entry(_ proof: LetterProof) -> CatalogueIndex.Entry {
    CatalogueIndex.Entry(leaf: proof.place, slug: proof.slug, sha256: proof.leaf.file.hex)
  }

  private struct Tally: Sendable {
    var faults: [(leaf: Int, diagnostics: [Diagnostic])] = []
    var letters = 0
    var bytes = 0
  }

  private func check(
    _ entries: [CatalogueIndex.Entry], _ tree: MerkleTree, _ report: inout PublicReport,
    _ progress: @Sendable (Int) -> Void
  ) {
    let tally = Mutex(Tally())
    // Faults are collected, none ends the work.
    try? SideBySide.each(entries.count, workers: reading.parallel) { index throws(Diagnostics) in
      let (size, faults) = check(entries[index], tree)
      let done = tally.withLock { tally in
        tally.letters += 1
        tally.bytes += size
        if !faults.isEmpty { tally.faults.append((entries[index].leaf, faults)) }
        return tally.letters
      }
      progress(done)
    }
    let result = tally.withLock { $0 }
    report.letters = result.letters
    report.bytes = result.bytes
    report.faults += result.faults.sorted { $0.leaf < $1.leaf }.flatMap(\.diagnostics)
  }

  /// The files' size, and what is wrong with proof, leaf or files.
  private func check(_ entry: CatalogueIndex.Entry, _ tree: MerkleTree) -> (Int, [Diagnostic]) {
    do throws(Diagnostics) {
      let path = LetterProof.path(entry.slug)
      guard let proof = try proof(entry.slug), proof.slug == entry.slug,
        proof.place == entry.leaf, proof.leaf.file.hex == entry.sha256,
        (0..<tree.size).contains(entry.leaf), tree.levels[0][entry.leaf] == proof.leaf.hash
      else {
        let message = (
          "证明不在、损坏，或与目录的第\(entry.leaf)项不符",
          "the proof is missing, damaged, or doesn't give entry \(entry.leaf)"
        )
        return (0, [fault(CatalogueCode.leafDiffers, path, message.0, message.1)])
      }
      var size = 0
      var faults: [Diagnostic] = []
      for file in proof.files {
        guard let bytes = try reading.bytes(file.path, limit: PublicVerification.largestFile) else {
          faults.append(
            fault(CatalogueCode.letterDiffers, file.path, "没有这个文件", "there is no such file"))
          continue
        }
        size += bytes.count
        if Digest(of: bytes) != file.digest { faults.append(differs(file.path)) }
      }
      return (size, faults)
    } catch {
      return (0, error.all)
    }
  }

  private func differs(_ path: String) -> Diagnostic {
    fault(
      CatalogueCode.letterDiffers, path, "文件与证明所写的摘要不同", "the file's digest isn't its proof's")
  }

  private func fault(
    _ code: DiagnosticCode, _ path: String, _ chinese: String, _ english: String
  ) -> Diagnostic {
    .catalogue(code, at: reading.place + "/" + path, chinese, english)
  }
}
