package import Records

extension PublicSnapshot {
  /// Letters by the last part of their address; all where none is named.
  ///
  /// - Throws: FW2011 for each that isn't public.
  package func letters(named slugs: [String]) throws(Diagnostics) -> [PublicLetter] {
    guard !slugs.isEmpty else { return letters }
    let bySlug = Dictionary(letters.map { ($0.slug, $0) }) { first, _ in first }
    let missing = slugs.filter { bySlug[$0] == nil }
    guard missing.isEmpty else {
      throw Diagnostics(
        missing.map {
          Diagnostic(
            EditionCode.noSuchLetter, at: .init(file: $0),
            .init("没有公开“\($0)”", "'\($0)' isn't public"),
            help: .init("写网址末段，如 jy-2026-0123-r1", "write the last part of its address, such as jy-2026-0123-r1"))
        })
    }
    return slugs.compactMap { bySlug[$0] }
  }
}
