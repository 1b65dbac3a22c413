internal import Letters
internal import Records

/// What of a letter can be searched.
package struct SearchFields {
  /// What the result's line shows, in the order of `search.js`.
  struct Row: Encodable {
    var slug: String
    var title: String
    var number: String
    var matter: String
    var matterTitle: String
    var section: String
    var published: String
    var isSummary: Bool
    var isMasked: Bool
    /// Searched like a title and not shown: publisher, topic, and so on.
    var more: [String]

    func encode(to encoder: any Encoder) throws {
      var list = encoder.unkeyedContainer()
      for text in [slug, title, number, matter, matterTitle, section, published] {
        try list.encode(text)
      }
      try list.encode((isSummary ? 1 : 0) | (isMasked ? 2 : 0))
      try list.encode(more)
    }
  }

  let row: Row
  /// By name and value; years as numbers.
  let filters: [(name: String, value: String)]

  package init(_ letter: PublicLetter, showsClass: Bool) {
    row = Row(
      slug: letter.slug, title: letter.title, number: letter.documentNumber,
      matter: "\(letter.session)\(letter.matterKind.siteName)第\(letter.matterNumber)号",
      matterTitle: letter.matterTitle, section: letter.section ?? "",
      published: letter.published.iso,
      isSummary: letter.extent == .summary, isMasked: letter.isMasked,
      more: [letter.publisher, letter.indexNumber, letter.topic ?? ""]
        + letter.keywords + letter.merged.map(\.title))
    var filters = [
      ("year", String(letter.published.year)), ("kind", letter.matterKind.rawValue),
    ]
    if showsClass, let resultClass = letter.resultClass { filters.append(("class", resultClass)) }
    self.filters = filters
  }

  /// Found first.
  package var head: [String] {
    [row.title, row.number, row.matter, row.matterTitle, row.section] + row.more
  }

  /// The letter's text without what every letter has above it.
  static func text(of document: Document) -> [String] {
    document.blocks.filter { block in
      !block.path.hasPrefix("mark/") && block.path != "title" && block.path != "number"
    }.map(\.text)
  }

  /// Everything that the index makes of a letter, but its text, which is bound to the PDF.
  var key: [String] {
    [row.slug] + head + [row.published, "\(row.isSummary)", "\(row.isMasked)"]
      + filters.flatMap { [$0.name, $0.value] }
  }
}
