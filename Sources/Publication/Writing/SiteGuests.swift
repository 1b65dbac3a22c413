internal import Desk
internal import Glibc
internal import Records

/// What lies in a site's folder and isn't the site's. Names that begin with a dot are the web
/// server's (`.htaccess`, `.well-known`): they go with the site from tree to tree. Anything else would
/// be lost with the old tree, and is refused.
enum SiteGuests {
  static func isGuest(_ name: String) -> Bool { name.hasPrefix(".") }

  /// - Parameter ours: paths of the site as it is and as it will be.
  /// - Throws: FW2048 for each entry of the folder that is neither the site's nor the web server's.
  static func refuseStrangers(in site: String, ours: [String]) throws(Diagnostics) {
    var known: Set<Substring> = []
    for path in ours { known.insert(path.prefix { $0 != "/" }) }
    let strangers = FilePaths.names(in: site).filter { !isGuest($0) && !known.contains($0[...]) }
    guard strangers.isEmpty else {
      throw Diagnostics(
        strangers.map {
          .site(
            WritingCode.stranger, at: site + "/" + $0, "这不是网站的文件，替换网站时会丢失",
            "this isn't the site's, and would be lost with the old site")
        })
    }
  }

  /// Puts the web server's own files of the old tree into the new one.
  static func carry(from old: String, to new: String) throws(Diagnostics) {
    try carry(FilePaths.names(in: old).filter(isGuest), from: old, to: new)
  }

  private static func carry(
    _ names: [String], from old: String, to new: String
  ) throws(Diagnostics) {
    for name in names {
      let (from, to) = (old + "/" + name, new + "/" + name)
      switch FilePaths.kind(from) {
      case .file: try carryFile(from, to)
      case .folder:
        try SiteTree.makeFolder(to)
        try carry(FilePaths.names(in: from), from: from, to: to)
      case .other, nil: continue
      }
    }
  }

  private static func carryFile(_ old: String, _ new: String) throws(Diagnostics) {
    if link(old, new) == 0 { return }
    guard let bytes = SiteTree.bytes(of: old) else {
      throw Diagnostics([.refused(old, code: errno)])
    }
    _ = try SiteTree.write(bytes, to: new, key: Digest(of: bytes))
  }

  /// A walk's finds without the web server's own.
  static func without(
    _ found: (files: [String], strange: [String])
  ) -> (files: [String], strange: [String]) {
    (found.files.filter { !isGuest($0) }, found.strange.filter { !isGuest($0) })
  }
}
