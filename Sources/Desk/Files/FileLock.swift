internal import Glibc

/// An exclusive lock on the folder of what is changed; it leaves no file behind.
///
/// Two writers at once wait for each other, in one process or in two, so that comparing, writing
/// and renaming are one act.
enum FileLock {
  /// Waits until the lock is free and holds it while `body` runs.
  static func held<T, E: Error>(
    for path: String, _ body: () throws(E) -> T, failure: (FileFault) -> E
  ) throws(E) -> T {
    let name = FilePaths.folder(of: path)
    let descriptor = open(name, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(FileFault(.lock, name)) }
    defer { close(descriptor) }
    while flock(descriptor, LOCK_EX) != 0 {
      guard errno == EINTR else { throw failure(FileFault(.lock, name)) }
    }
    return try body()
  }
}
