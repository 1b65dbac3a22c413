package import Records

/// The index that `search.js` searches: a manifest and the segments' files.
package enum SearchFiles {
  package static let path = "search/index.json"

  /// Letters' text is read only when a file of their segment is made.
  package static func files(_ snapshot: PublicSnapshot) throws(Diagnostics) -> [SiteFile] {
    let letters = snapshot.letters.sorted { $0.leaf < $1.leaf }
    let count = max(snapshot.leaves.count, (letters.last?.leaf ?? -1) + 1)
    var rest = letters[...]
    let segments = SearchSegment.ranges(count).map { range in
      let own = rest.prefix { $0.leaf < range.upperBound }
      rest = rest.dropFirst(own.count)
      return SearchSegment(snapshot, range: range, letters: Array(own))
    }.filter { !$0.letters.isEmpty }
    let manifest = manifest(letters, segments, showsClass: snapshot.rules.showsClass)
    let first = SiteFile(path: path, key: Digest(of: manifest)) { () throws(Diagnostics) in manifest
    }
    return [first] + segments.flatMap(\.files)
  }

  private struct Manifest: Encodable {
    struct Segment: Encodable {
      var path: String
      /// The first leaf.
      var first: Int
      /// How many leaves.
      var count: Int
    }
    struct Filter: Encodable {
      var name: String
      var label: String
      /// Value and what it is called.
      var values: [[String]]
    }
    var format = "fuwen-search-1"
    var letters: Int
    var rows = SearchSegment.rows
    var filters: [Filter]
    var segments: [Segment]
  }

  private static func manifest(
    _ letters: [PublicLetter], _ segments: [SearchSegment], showsClass: Bool
  ) -> [UInt8] {
    let years = Set(letters.map(\.published.year)).sorted(by: >)
    let kinds = Matter.Kind.allCases.filter { kind in letters.contains { $0.matterKind == kind } }
    let classes = showsClass ? Set(letters.compactMap(\.resultClass)).sorted() : []
    let filters = [
      Manifest.Filter(
        name: "year", label: "年份", values: years.map { [String($0), "\($0)年"] }),
      Manifest.Filter(
        name: "kind", label: "类别", values: kinds.map { [$0.rawValue, $0.siteName] }),
      Manifest.Filter(
        name: "class", label: "办理结果", values: classes.map { [$0, ResultClassName.shown($0)] }),
    ]
    return CatalogueJSON.bytes(
      Manifest(
        letters: letters.count, filters: filters.filter { $0.values.count > 1 },
        segments: segments.map {
          .init(path: $0.folder, first: $0.range.lowerBound, count: $0.range.count)
        }))
  }
}
