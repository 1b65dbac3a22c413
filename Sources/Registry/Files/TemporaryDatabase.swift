internal import Desk
internal import Glibc
internal import Records

/// A database that is made under a temporary name beside its place, and gets its name when it is
/// whole. Nothing that exists is overwritten.
struct TemporaryDatabase {
  let path: String

  init(beside path: String) {
    Self.sweep(path)
    self.path = Self.beginning(path) + "\(getpid())." + String(UInt64.random(in: 0 ... .max), radix: 36)
  }

  private static func beginning(_ path: String) -> String {
    FilePaths.folder(of: path) + "/." + FilePaths.name(of: path) + "."
  }

  /// Takes away what a killed program left: half of a backup holds people's phones, too, and nobody
  /// would look for it.
  private static func sweep(_ path: String) {
    let beginning = FilePaths.name(of: Self.beginning(path))
    let folder = FilePaths.folder(of: path)
    for name in FilePaths.names(in: folder) where name.hasPrefix(beginning) {
      let parts = name.dropFirst(beginning.count).split(separator: ".")
      guard parts.count == 2, let maker = pid_t(parts[0]), kill(maker, 0) != 0, errno == ESRCH
      else { continue }
      unlink(folder + "/" + name)
    }
  }

  /// Brings the closed file to the disk and gives it its name.
  /// - Throws: FW1912 when the name is taken; FW1918.
  func giveName(_ name: String, faults: RegistryFaults) throws(Diagnostics) {
    try sync(path, O_RDWR, faults: faults)
    guard link(path, name) == 0 else {
      throw errno == EEXIST ? faults.exists : faults.fileNotWritten(name)
    }
    unlink(path)
    do {
      try sync(FilePaths.folder(of: name), O_RDONLY | O_DIRECTORY, faults: faults)
    } catch {
      // Whoever is told that it failed must not find it there: the name might not outlive a crash.
      unlink(name)
      throw error
    }
  }

  /// Takes away what is left of it, also when it was never whole.
  func remove() {
    for end in ["", "-wal", "-shm", "-journal"] { unlink(path + end) }
  }

  private func sync(_ file: String, _ flags: CInt, faults: RegistryFaults) throws(Diagnostics) {
    let descriptor = open(file, flags | O_CLOEXEC)
    guard descriptor >= 0 else { throw faults.fileNotWritten(file) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw faults.fileNotWritten(file) }
  }
}
