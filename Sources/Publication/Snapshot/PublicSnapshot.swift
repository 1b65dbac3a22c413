package import Casework
package import Letters
package import Records

/// Everything that is public on a day: what a site is made of.
package struct PublicSnapshot: Sendable {
  /// The office's full name.
  package var officeName: String
  package var rules: PublicationRules
  /// The day that the site shows.
  package var day: Day
  /// In the order of their release.
  package var letters: [PublicLetter]
  package var tombstones: [Tombstone]
  package var counts: [WithheldCount]
  /// Every release there ever was, in order: the leaves of the signed catalogue.
  package var leaves: [CatalogueLeaf]
  /// Reads one letter's text and files.
  package var content: @Sendable (PublicLetter) throws(Diagnostics) -> PublicContent

  package init(
    officeName: String, rules: PublicationRules, day: Day, letters: [PublicLetter],
    tombstones: [Tombstone] = [], counts: [WithheldCount] = [], leaves: [CatalogueLeaf] = [],
    content: @escaping @Sendable (PublicLetter) throws(Diagnostics) -> PublicContent
  ) {
    self.officeName = officeName
    self.rules = rules
    self.day = day
    self.letters = letters
    self.tombstones = tombstones
    self.counts = counts
    self.leaves = leaves
    self.content = content
  }
}

extension PublicSnapshot {
  /// The day of the last release or withdrawal that it shows: what pages say of their age, so that
  /// the same registry gives the same bytes on any day.
  package var lastChange: Day {
    (leaves.map(\.released) + letters.map(\.published) + tombstones.map(\.withdrawn)).max() ?? day
  }

  /// Addresses at which nothing stands any more, one tombstone each, the last withdrawal's.
  package var gone: [Tombstone] {
    let standing = Set(letters.map(\.slug))
    var last: [String: Tombstone] = [:]
    for stone in tombstones where !standing.contains(stone.slug) { last[stone.slug] = stone }
    return last.values.sorted { $0.leaf < $1.leaf }
  }
}

/// A public letter's text and its files.
package struct PublicContent: Sendable {
  /// Composed from the public edition alone; no seal.
  package var document: Document
  package var pdf: [UInt8]
  /// By format, those that the letter has beside the PDF.
  package var others: [PublicFormat: [UInt8]]
  package init(
    document: Document, pdf: [UInt8], others: [PublicFormat: [UInt8]] = [:]
  ) {
    self.document = document
    self.pdf = pdf
    self.others = others
  }

  /// nil: the letter has no such file.
  package func bytes(as format: PublicFormat) -> [UInt8]? {
    format == .pdf ? pdf : others[format]
  }
}

/// What stays of a release that is public no longer: its address and the day, no title. Where a newer
/// release stands at the same address, only the signed catalogue knows of the old one.
package struct Tombstone: Sendable, Hashable {
  package var slug: String
  package var withdrawn: Day
  /// Its place in the signed catalogue, from 0.
  package var leaf: Int
  package init(slug: String, withdrawn: Day, leaf: Int) {
    self.slug = slug
    self.withdrawn = withdrawn
    self.leaf = leaf
  }
}

/// How many answers of a year are not public: they appear in counts alone.
package struct WithheldCount: Sendable, Hashable {
  package var year: Int
  package var matterKind: Matter.Kind
  /// 依申请公开 or 不予公开.
  package var decision: Disclosure.Decision
  package var count: Int
  package init(year: Int, matterKind: Matter.Kind, decision: Disclosure.Decision, count: Int) {
    self.year = year
    self.matterKind = matterKind
    self.decision = decision
    self.count = count
  }
}

/// A release in the signed catalogue. Its hash alone is public; it stays when the letter goes.
package struct CatalogueLeaf: Sendable, Hashable {
  /// SHA-256 of the public PDF.
  package var file: Digest
  /// SHA-256 of the same pages in other formats; empty for what was released before there were any.
  package var others: [PublicFormat: Digest]
  package var salt: String
  package var isMasked: Bool
  package var extent: Disclosure.Extent
  /// The day of release.
  package var released: Day
  package init(
    file: Digest, others: [PublicFormat: Digest] = [:], salt: String, isMasked: Bool,
    extent: Disclosure.Extent, released: Day
  ) {
    self.file = file
    self.others = others
    self.salt = salt
    self.isMasked = isMasked
    self.extent = extent
    self.released = released
  }
}
