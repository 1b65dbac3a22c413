package import Records

/// One file of the site, not yet made.
package struct SiteFile: Sendable {
  /// Relative to the site's folder, without a leading `/`.
  package var path: String
  /// Digest of everything that the bytes depend on: where it is the same, so are the bytes, and
  /// the file needn't be made.
  package var key: Digest
  package var make: @Sendable () throws(Diagnostics) -> [UInt8]

  package init(
    path: String, key: Digest, make: @escaping @Sendable () throws(Diagnostics) -> [UInt8]
  ) {
    self.path = path
    self.key = key
    self.make = make
  }
}
