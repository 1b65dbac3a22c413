private import CSystem
internal import Desk
internal import Glibc
internal import Records

/// Files and folders of a tree, without following links.
package enum SiteTree {
  /// The file's bytes; nil when there is no such regular file, it is larger than `limit` bytes, or
  /// it can't be read whole.
  static func bytes(of path: String, limit: Int = .max) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      Int(status.st_size) <= limit
    else { return nil }
    let size = Int(status.st_size)
    var isWhole = false
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let got = read(descriptor, buffer.baseAddress.map { $0 + count }, size - count)
        if got < 0, errno == EINTR { continue }
        guard got > 0 else { return }
        count += got
      }
      isWhole = true
    }
    return isWhole ? bytes : nil
  }

  /// Writes a new file and says what to remember of it.
  static func write(
    _ bytes: [UInt8], to path: String, key: Digest
  ) throws(Diagnostics) -> SiteRecord {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw Diagnostics([.refused(path, code: errno)]) }
    var offset = 0
    while offset < bytes.count {
      let written = bytes.withUnsafeBytes { buffer in
        Glibc.write(descriptor, buffer.baseAddress.map { $0 + offset }, buffer.count - offset)
      }
      if written < 0, errno == EINTR { continue }
      guard written > 0 else {
        let code = errno
        close(descriptor)
        throw Diagnostics([.refused(path, code: code)])
      }
      offset += written
    }
    var status = stat()
    guard fstat(descriptor, &status) == 0, close(descriptor) == 0 else {
      throw Diagnostics([.refused(path, code: errno)])
    }
    return SiteRecord(
      key: key, content: Digest(of: bytes), size: bytes.count, changed: status.changed,
      inode: UInt64(status.st_ino))
  }

  /// Whether the file is, by size, time and inode, the one that is remembered.
  static func isSame(_ path: String, as record: SiteRecord) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
      && Int(status.st_size) == record.size && status.changed == record.changed
      && UInt64(status.st_ino) == record.inode
  }

  static func makeFolder(_ path: String, mode: mode_t = 0o755) throws(Diagnostics) {
    guard mkdir(path, mode) == 0 else { throw Diagnostics([.refused(path, code: errno)]) }
  }

  /// Gives a folder another's mode, owner and group, as far as the system lets us: a web server
  /// that could read the old site reads the new one.
  static func copyOwner(of old: String, to new: String) {
    var status = stat()
    guard lstat(old, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else { return }
    _ = chown(new, status.st_uid, status.st_gid)
    _ = chmod(new, status.st_mode & 0o7777)
  }

  /// Removes the tree at `path`; what isn't there is passed over.
  ///
  /// - Throws: FW2040 when something stays.
  static func remove(_ path: String) throws(Diagnostics) {
    guard let kind = FilePaths.kind(path) else { return }
    if kind == .folder {
      let names = FilePaths.names(in: path)
      // The folder of all letters is worth it.
      let workers = names.count > 1000 ? SideBySide.cores : 1
      try SideBySide.each(names.count, workers: workers) { index throws(Diagnostics) in
        // A site is mostly files: no question is asked of each before.
        let inner = path + "/" + names[index]
        if unlink(inner) != 0 { try remove(inner) }
      }
      guard rmdir(path) == 0 else { throw Diagnostics([.refused(path, code: errno)]) }
    } else {
      guard unlink(path) == 0 else { throw Diagnostics([.refused(path, code: errno)]) }
    }
  }

  /// Everything under `folder`, by path relative to it: files, and what is neither file nor folder
  /// nor a folder with something in it.
  package static func walk(_ folder: String) -> (files: [String], strange: [String]) {
    var files: [String] = []
    var strange: [String] = []
    var rest = [""]
    while let prefix = rest.popLast() {
      let names = FilePaths.names(in: folder + "/" + prefix)
      if names.isEmpty, !prefix.isEmpty { strange.append(String(prefix.dropLast())) }
      for name in names {
        switch FilePaths.kind(folder + "/" + prefix + name) {
        case .folder: rest.append(prefix + name + "/")
        case .file: files.append(prefix + name)
        case .other, nil: strange.append(prefix + name)
        }
      }
    }
    return (files, strange)
  }

  /// Waits until a folder's names, or all of its file system, are on the disk.
  static func sync(_ folder: String, wholeFileSystem: Bool) throws(Diagnostics) {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Diagnostics([.refused(folder, code: errno)]) }
    defer { close(descriptor) }
    guard (wholeFileSystem ? syncfs(descriptor) : fsync(descriptor)) == 0 else {
      // A file system that can't sync folders keeps their names itself.
      if !wholeFileSystem, errno == EINVAL { return }
      throw Diagnostics([.refused(folder, code: errno)])
    }
  }
}

extension stat {
  /// Time of the last change of content, in nanoseconds since 1970.
  fileprivate var changed: Int { st_mtim.tv_sec * 1_000_000_000 + st_mtim.tv_nsec }
}
