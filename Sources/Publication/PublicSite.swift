package import Records

/// The whole site of a snapshot: pages, search and the signed catalogue.
package enum PublicSite {
  /// - Throws: what pages, themes and the catalogue refuse (FW2030 …, FW2062).
  package static func files(
    _ snapshot: PublicSnapshot, theme: Theme, key: SigningKey
  ) throws(Diagnostics) -> [SiteFile] {
    try Site.files(snapshot, theme: theme) + SearchFiles.files(snapshot)
      + CatalogueFiles.files(snapshot, key: key)
  }
}
