internal import Casework
internal import Letters
package import Records

extension PublicSnapshot {
  /// What is public on a day, of all releases that there ever were.
  ///
  /// - Parameters:
  ///   - releases: in any order; those of later days are passed over.
  ///   - key: makes the salts of the signed catalogue's leaves.
  ///   - content: reads one release's text and file.
  package init(
    officeName: String, rules: PublicationRules, day: Day, releases: [Release],
    counts: [WithheldCount], key: SigningKey,
    content: @escaping @Sendable (_ edition: Release) throws(Diagnostics) -> PublicContent
  ) {
    let releases = releases.filter { $0.on <= day }.sorted(by: Release.isEarlier)
    var slugs = SlugRegister()
    var numbers = IndexNumbers(pattern: rules.indexPattern)
    var letters: [PublicLetter] = []
    var tombstones: [Tombstone] = []
    var leaves: [CatalogueLeaf] = []
    var bySlug: [String: Release] = [:]
    for (leaf, release) in releases.enumerated() {
      let slug = slugs.slug(of: release)
      let number = numbers.number(of: slug, year: release.on.year)
      let salt = key.salt(for: slug + "/" + release.edition.text, content: release.file)
      leaves.append(
        CatalogueLeaf(
          file: release.file, others: release.others.byFormat, salt: salt, isMasked: release.draft.edition?.isMasked ?? false,
          extent: release.draft.disclosure.extent, released: release.on))
      if let until = release.until, until <= day {
        tombstones.append(Tombstone(slug: slug, withdrawn: until, leaf: leaf))
      } else {
        letters.append(
          PublicLetter(release, slug: slug, indexNumber: number, salt: salt, leaf: leaf, rules))
        bySlug[slug] = release
      }
    }
    self.init(
      officeName: officeName, rules: rules, day: day, letters: letters, tombstones: tombstones,
      counts: counts, leaves: leaves,
      content: { [bySlug] letter throws(Diagnostics) in
        guard let release = bySlug[letter.slug] else {
          throw Diagnostics([SnapshotFaults.unreadable(letter.slug)])
        }
        return try content(release)
      })
  }
}

extension PublicLetter {
  fileprivate init(
    _ release: Release, slug: String, indexNumber: String, salt: String, leaf: Int,
    _ rules: PublicationRules
  ) {
    let draft = release.draft
    let matter = release.caseRecord.matter
    let edition = draft.edition
    let facts = [
      "fuwen-public-letter-1", release.caseRecord.digest.hex, draft.digest.hex, release.file.hex,
      release.publisher, slug, indexNumber, release.on.iso, salt, String(leaf),
    ] + release.others.map { "\($0.format.rawValue) \($0.digest.hex)" }
    self.init(
      slug: slug, indexNumber: indexNumber, documentNumber: edition?.documentNumber ?? "",
      title: draft.title ?? matter.title, publisher: release.publisher, section: edition?.section,
      matterKind: matter.kind, level: matter.level, session: matter.session,
      matterNumber: matter.number, matterTitle: matter.title, merged: matter.merged,
      topic: matter.topic, keywords: edition?.keywords ?? [],
      resultClass: rules.showsClass && draft.showsClass ? draft.resultClass : nil,
      satisfaction: rules.showsSatisfaction ? edition?.satisfaction : nil,
      signed: edition?.signed ?? release.on, published: release.on,
      extent: draft.disclosure.extent, isMasked: edition?.isMasked ?? false, pdf: release.file,
      pdfSize: release.size, others: release.others,
      version: Digest(of: CanonicalBytes.list(facts.map { Array($0.utf8) })), salt: salt,
      leaf: leaf)
  }
}

/// Addresses, given in the order of release and never to two letters.
private struct SlugRegister {
  private var given: [String: String] = [:]

  mutating func slug(of release: Release) -> String {
    let owner = release.caseID.text + "\n" + release.letter.text
    let plain = release.plainSlug
    if let known = given[plain], known != owner || plain.isEmpty {
      let slug = plain + "-" + Digest(of: Array(owner.utf8)).hex.prefix(8)
      given[slug] = owner
      return slug
    }
    given[plain] = owner
    return plain
  }
}

/// 索引号: a letter's place among the releases of its first year.
private struct IndexNumbers {
  let pattern: String
  private var given: [String: String] = [:]
  private var last: [Int: Int] = [:]

  init(pattern: String) { self.pattern = pattern }

  mutating func number(of slug: String, year: Int) -> String {
    if let known = given[slug] { return known }
    let place = (last[year] ?? 0) + 1
    last[year] = place
    let digits = String(place)
    let padded = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    let text = Pattern.fill(pattern, ["year": String(year), "number": padded])
    given[slug] = text
    return text
  }
}

enum SnapshotFaults {
  static func twice(_ name: String) -> Diagnostic {
    Diagnostic(
      EditionCode.unreadable, at: .init(file: name),
      .init("同一份公开文本在两个目录里", "the same edition lies in two folders"),
      help: .init("只留一份；另起的公开文本用 --id 另取标识", "keep one; give another edition an identifier of its own with --id"))
  }

  static func letterChanged(_ name: String) -> Diagnostic {
    Diagnostic(
      EditionCode.unreadable, at: .init(file: name),
      .init("所公开的函已不是发布时的那一份（案件、复文或审签记录变了）", "the letter that it shows isn't the one of its release any more"),
      help: .init(
        "恢复原来的函；确要撤下，用 fuwen publish withdraw", "restore the letter; to take it from the public use 'fuwen publish withdraw'"))
  }

  static func unreadable(_ name: String) -> Diagnostic {
    Diagnostic(
      EditionCode.unreadable, at: .init(file: name),
      .init("公开文本或其文件读不到，或审签记录不成立", "the edition or its file can't be read, or its review doesn't hold"),
      help: .init("运行 fuwen verify；从备份恢复", "run 'fuwen verify'; restore a backup"))
  }
}

extension [ReleasedFile] {
  var byFormat: [PublicFormat: Digest] {
    Dictionary(map { ($0.format, $0.digest) }, uniquingKeysWith: { first, _ in first })
  }
}
