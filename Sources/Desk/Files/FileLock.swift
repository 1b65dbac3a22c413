internal import Glibc

/// An exclusive lock on a file beside what is changed.
///
/// Two writers at once wait for each other, in one process or in two, so that comparing, writing
/// and renaming are one act.
enum FileLock {
  /// Waits until the lock is free and holds it while `body` runs.
  static func held<T, E: Error>(
    for path: String, _ body: () throws(E) -> T, failure: (FileFault) -> E
  ) throws(E) -> T {
    let name = FilePaths.folder(of: path) + "/." + FilePaths.name(of: path) + ".lock"
    let descriptor = open(name, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw failure(FileFault(.lock, name)) }
    defer { close(descriptor) }
    while flock(descriptor, LOCK_EX) != 0 {
      guard errno == EINTR else { throw failure(FileFault(.lock, name)) }
    }
    return try body()
  }
}
