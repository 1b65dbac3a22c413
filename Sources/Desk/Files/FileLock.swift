internal import Glibc

/// An exclusive lock on a file beside what is changed; held until the value is gone.
///
/// Two writers at once wait for each other, in one process or in two, so that comparing, writing
/// and renaming are one act.
package struct FileLock: ~Copyable {
  private let descriptor: CInt

  /// Waits until the lock is free.
  package init(for path: String) throws(FileFault) {
    let name = FilePaths.folder(of: path) + "/." + FilePaths.name(of: path) + ".lock"
    let descriptor = open(name, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw FileFault(.lock, name) }
    while flock(descriptor, LOCK_EX) != 0 {
      guard errno == EINTR else {
        let fault = FileFault(.lock, name)
        close(descriptor)
        throw fault
      }
    }
    self.descriptor = descriptor
  }

  deinit { close(descriptor) }
}
