internal import Glibc
internal import Records

/// Held while a site is written; another writer is told so and does not wait. The system takes it
/// back when the holder ends, however it ends.
struct SiteLock: ~Copyable {
  private let descriptor: CInt

  /// - Throws: FW2041 when it is taken.
  init(_ place: SitePlace) throws(Diagnostics) {
    descriptor = open(place.lock, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw Diagnostics([.refused(place.lock, code: errno)]) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      let code = errno
      close(descriptor)
      guard code == EWOULDBLOCK else { throw Diagnostics([.refused(place.lock, code: code)]) }
      throw Diagnostics([
        .site(
          WritingCode.busy, at: place.site, "另一个程序正在写这个网站",
          "another program is writing this site")
      ])
    }
  }

  deinit { close(descriptor) }
}
