private import CSystem
internal import Desk
internal import Glibc
internal import Records

/// Puts the new tree in the old one's place, in one step where the system can.
enum SiteExchange {
  /// `RENAME_EXCHANGE` of <linux/fs.h>.
  private static let exchange: UInt32 = 2

  /// Afterwards the old tree stands at `place.new` or `place.old`, or there was none.
  ///
  /// - Parameter canExchange: false plays a file system that can't.
  static func run(_ place: SitePlace, canExchange: Bool = true) throws(Diagnostics) {
    guard place.exists else { return try move(place.new, to: place.site) }
    if canExchange {
      if renameat2(AT_FDCWD, place.new, AT_FDCWD, place.site, exchange) == 0 { return }
      guard errno == EINVAL || errno == ENOSYS else {
        throw Diagnostics([.refused(place.site, code: errno)])
      }
    }
    // Between the two there is no site; a kill just there is mended by `recover`.
    try move(place.site, to: place.old)
    do throws(Diagnostics) { try move(place.new, to: place.site) } catch {
      try move(place.old, to: place.site)
      throw error
    }
  }

  /// After a kill: puts an old site back that was moved away and not replaced, and removes what an
  /// earlier run left.
  static func recover(_ place: SitePlace) throws(Diagnostics) {
    if !place.exists, FilePaths.kind(place.old) == .folder {
      try move(place.old, to: place.site)
    }
    try SiteTree.remove(place.new)
    try SiteTree.remove(place.old)
  }

  private static func move(_ from: String, to: String) throws(Diagnostics) {
    guard rename(from, to) == 0 else { throw Diagnostics([.refused(to, code: errno)]) }
  }
}
