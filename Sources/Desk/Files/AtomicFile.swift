internal import Glibc

/// Files are written whole or not at all: temporary name, fsync, rename, fsync of the folder.
package enum AtomicFile {
  /// Replaces or makes the file at `path`.
  package static func write(_ bytes: [UInt8], to path: String) throws(FileFault) {
    let folder = FilePaths.folder(of: path)
    let temporary = folder + "/." + FilePaths.name(of: path) + ".\(getpid()).\(unique())"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw FileFault(.write, path) }
    var offset = 0
    while offset < bytes.count {
      let written = bytes.withUnsafeBytes { buffer in
        Glibc.write(descriptor, buffer.baseAddress.map { $0 + offset }, buffer.count - offset)
      }
      if written < 0, errno == EINTR { continue }
      guard written > 0 else {
        let fault = FileFault(.write, path)
        close(descriptor)
        unlink(temporary)
        throw fault
      }
      offset += written
    }
    guard fsync(descriptor) == 0, close(descriptor) == 0, rename(temporary, path) == 0 else {
      let fault = FileFault(.write, path)
      unlink(temporary)
      throw fault
    }
    syncFolder(folder)
  }

  /// Makes the folder and those above it.
  package static func makeFolder(_ path: String) throws(FileFault) {
    var made = path.hasPrefix("/") ? "/" : ""
    for part in path.split(separator: "/") {
      made += (made.isEmpty || made == "/" ? "" : "/") + part
      if mkdir(made, 0o755) != 0, errno != EEXIST { throw FileFault(.makeFolder, made) }
    }
    guard FilePaths.isFolder(path) else { throw FileFault(.makeFolder, path) }
  }

  private static func syncFolder(_ folder: String) {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }

  private static func unique() -> String { String(UInt64.random(in: 0 ... .max), radix: 36) }
}

/// A file operation that the system refused.
package struct FileFault: Error, Sendable {
  package enum Operation: Sendable { case read, write, makeFolder, lock }
  package var operation: Operation
  package var path: String
  /// The system's reason, in English as the C library words it.
  package var reason: String

  init(_ operation: Operation, _ path: String) {
    self.operation = operation
    self.path = path
    reason = String(cString: strerror(errno))
  }
}
