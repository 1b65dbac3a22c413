private import CSystem
internal import Glibc

/// Files that are to appear together: all are written under temporary names first, then renamed.
///
/// A group that is dropped leaves nothing behind. The letters of a batch share one sync of the
/// file system, because waiting for the disk after each takes longer than making it.
struct FileGroup: ~Copyable {
  private struct Entry {
    var temporary: String
    var path: String
  }
  private var entries: [Entry] = []

  init() {}

  deinit {
    for entry in entries { unlink(entry.temporary) }
  }

  var count: Int { entries.count }

  /// Takes back all but the first `count` files.
  mutating func drop(after count: Int) {
    for entry in entries.dropFirst(count) { unlink(entry.temporary) }
    entries.removeLast(max(0, entries.count - count))
  }

  /// Writes the bytes under a temporary name beside `path`; `synced`: down to the disk.
  mutating func add(_ bytes: [UInt8], to path: String, synced: Bool) throws(FileFault) {
    let temporary =
      FilePaths.folder(of: path) + "/." + FilePaths.name(of: path) + ".\(getpid())."
      + String(UInt64.random(in: 0 ... .max), radix: 36)
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw FileFault(.write, path) }
    entries.append(Entry(temporary: temporary, path: path))
    var offset = 0
    while offset < bytes.count {
      let written = bytes.withUnsafeBytes { buffer in
        Glibc.write(descriptor, buffer.baseAddress.map { $0 + offset }, buffer.count - offset)
      }
      if written < 0, errno == EINTR { continue }
      guard written > 0 else {
        let fault = FileFault(.write, path)
        close(descriptor)
        throw fault
      }
      offset += written
    }
    guard !synced || fsync(descriptor) == 0 else {
      let fault = FileFault(.write, path)
      close(descriptor)
      throw fault
    }
    guard close(descriptor) == 0 else { throw FileFault(.write, path) }
  }

  /// Gives the files their names. `synced`: each was synced when it was added; otherwise the file
  /// system is synced once before any is renamed.
  mutating func commit(synced: Bool) throws(FileFault) {
    guard let first = entries.first else { return }
    if !synced { try FileGroup.sync(FilePaths.folder(of: first.path), wholeFileSystem: true) }
    var folders: [String] = []
    while let entry = entries.first {
      guard rename(entry.temporary, entry.path) == 0 else { throw FileFault(.write, entry.path) }
      entries.removeFirst()
      let folder = FilePaths.folder(of: entry.path)
      if folders.last != folder { folders.append(folder) }
    }
    // The names reach the disk with the folder; a file system that can't sync folders keeps them.
    if synced {
      for folder in folders { try? FileGroup.sync(folder, wholeFileSystem: false) }
    } else if let folder = folders.first {
      try? FileGroup.sync(folder, wholeFileSystem: true)
    }
  }

  private static func sync(_ folder: String, wholeFileSystem: Bool) throws(FileFault) {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileFault(.write, folder) }
    defer { close(descriptor) }
    guard (wholeFileSystem ? syncfs(descriptor) : fsync(descriptor)) == 0
    else { throw FileFault(.write, folder) }
  }
}
