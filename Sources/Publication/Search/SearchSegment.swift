internal import Records

/// A stretch of the catalogue with an index of its own.
///
/// Places are those of the leaves, so that a letter keeps its place when another is withdrawn. The
/// stretches are long where nothing changes any more and short at the end: a new letter makes only
/// the last one, of at most 512 letters, again.
package struct SearchSegment: Sendable {
  /// Of leaves.
  let range: Range<Int>
  let letters: [PublicLetter]
  let showsClass: Bool
  let content: @Sendable (PublicLetter) throws(Diagnostics) -> PublicContent
  /// Everything in the segment changes with it.
  let key: Digest

  package static let long = 32_768
  static let short = 512
  /// Letters in a file of the table.
  static let rows = 32
  /// Bytes that a part is to have.
  private static let partSize = 12_288
  /// Bytes that a letter brings, and more while most of its pairs are new: the first 2,000.
  private static let letterSize = (any: 900, early: 1_000)
  /// Grows whenever the same letters would give other bytes.
  private static let generation = "fuwen-search-1"

  /// The stretches of a catalogue of so many leaves.
  static func ranges(_ count: Int) -> [Range<Int>] {
    let settled = count / long * long
    var ranges = stride(from: 0, to: settled, by: long).map { $0..<$0 + long }
    let recent = count / short * short
    if recent > settled { ranges.append(settled..<recent) }
    if count > recent { ranges.append(recent..<count) }
    return ranges
  }

  init(_ snapshot: PublicSnapshot, range: Range<Int>, letters: [PublicLetter]) {
    self.range = range
    self.letters = letters
    showsClass = snapshot.rules.showsClass
    content = snapshot.content
    var parts = [SearchSegment.generation, String(range.lowerBound), String(range.upperBound)]
    for letter in letters {
      parts.append(String(letter.leaf))
      parts.append(letter.pdf.hex)
      parts += SearchFields(letter, showsClass: showsClass).key
    }
    key = Digest(of: CanonicalBytes.list(parts.map { Array($0.utf8) }))
  }

  /// The folder's name changes with what is in it: no cache can mix an old part with a new one.
  var folder: String { "search/\(key.short)/" }

  var partCount: Int {
    let size = SearchSegment.letterSize
    let bytes = letters.count * size.any + min(letters.count, 2_000) * size.early
    return max(1, bytes / SearchSegment.partSize)
  }

  var files: [SiteFile] {
    let index = SegmentIndex(self)
    let parts = (0..<partCount).map { number in
      SiteFile(path: folder + "part/\(CatalogueTiles.number(number)).bin", key: key) {
        () throws(Diagnostics) in try index.part(number)
      }
    }
    let keys = SiteFile(path: folder + "keys.bin", key: key) {
      () throws(Diagnostics) in try index.keys()
    }
    return [keys] + parts + tables
  }

  private var tables: [SiteFile] {
    var chunks: [Int: [PublicLetter]] = [:]
    for letter in letters {
      chunks[(letter.leaf - range.lowerBound) / SearchSegment.rows, default: []].append(letter)
    }
    return chunks.sorted { $0.key < $1.key }.map { number, letters in
      SiteFile(path: folder + "table/\(CatalogueTiles.number(number)).json", key: key) {
        () throws(Diagnostics) in
        table(letters, from: range.lowerBound + number * SearchSegment.rows)
      }
    }
  }

  /// A row a leaf; null where there is no letter.
  private func table(_ letters: [PublicLetter], from first: Int) -> [UInt8] {
    var rows = [SearchFields.Row?](repeating: nil, count: SearchSegment.rows)
    for letter in letters {
      rows[letter.leaf - first] = SearchFields(letter, showsClass: showsClass).row
    }
    return CatalogueJSON.bytes(rows)
  }
}
