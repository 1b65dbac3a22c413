internal import Glibc

/// Files are written whole or not at all: temporary name, fsync, rename, fsync of the folder.
package enum AtomicFile {
  /// Replaces or makes the file at `path`.
  package static func write(_ bytes: [UInt8], to path: String) throws(FileFault) {
    var group = FileGroup()
    try group.add(bytes, to: path, synced: true)
    try group.commit(synced: true)
  }

  /// Makes the folder and those above it.
  package static func makeFolder(_ path: String) throws(FileFault) {
    // Longer than the system takes: refused before a part of it is made.
    guard path.utf8.count < 4000 else { throw FileFault(.makeFolder, String(path.prefix(200)) + "…") }
    var made = path.hasPrefix("/") ? "/" : ""
    for part in path.split(separator: "/") {
      made += (made.isEmpty || made == "/" ? "" : "/") + part
      if mkdir(made, 0o755) != 0, errno != EEXIST { throw FileFault(.makeFolder, made) }
    }
    guard FilePaths.isFolder(path) else { throw FileFault(.makeFolder, path) }
  }
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
