internal import Glibc

/// The bytes of a file, read whole, with everything refused that is not an ordinary file of a
/// record's size.
package enum SourceFile {
  /// The largest file that is read, in bytes.
  package static let limit = 16 << 20

  /// Reads the file at `path`.
  ///
  /// Opened without blocking, so that a FIFO nobody writes to is refused and not waited for.
  /// - Throws: FW1001 to FW1006.
  package static func bytes(at path: String) throws(Diagnostics) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY)
    guard descriptor >= 0 else { throw refusal(opening: path, errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw refusal(opening: path, errno) }
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR: throw FileFaults.directory(path)
    default: throw FileFaults.special(path)
    }
    guard status.st_size <= limit else { throw FileFaults.tooLarge(path) }
    let bytes = try contents(of: descriptor, path: path, expected: Int(status.st_size))
    guard !bytes.isEmpty else { throw FileFaults.empty(path) }
    return bytes
  }

  private static func refusal(opening path: String, _ code: CInt) -> Diagnostics {
    switch code {
    case ENOENT, ENOTDIR, ENAMETOOLONG: FileFaults.missing(path)
    case ENXIO, ENODEV: FileFaults.special(path)
    default: FileFaults.unreadable(path, String(cString: strerror(code)))
    }
  }

  /// Reads to the end, in one call when the size was told truly; a file that grows past the limit
  /// meanwhile is refused.
  private static func contents(
    of descriptor: CInt, path: String, expected: Int
  ) throws(Diagnostics) -> [UInt8] {
    var failure: CInt = 0
    let capacity = min(max(expected + 1, 4096), limit + 1)
    var bytes = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
      failure = fill(buffer, count: &count, from: descriptor)
    }
    if failure == 0, bytes.count == capacity, capacity <= limit {
      let rest = [UInt8](unsafeUninitializedCapacity: limit + 1 - capacity) { buffer, count in
        failure = fill(buffer, count: &count, from: descriptor)
      }
      bytes += rest
    }
    guard failure == 0 else {
      throw FileFaults.unreadable(path, String(cString: strerror(failure)))
    }
    guard bytes.count <= limit else { throw FileFaults.tooLarge(path) }
    return bytes
  }

  /// Fills the buffer or reads to the end; the result is 0 or an error number.
  private static func fill(
    _ buffer: UnsafeMutableBufferPointer<UInt8>, count: inout Int, from descriptor: CInt
  ) -> CInt {
    guard let base = buffer.baseAddress else { return 0 }
    while count < buffer.count {
      let got = read(descriptor, base + count, buffer.count - count)
      if got == 0 { return 0 }
      if got > 0 {
        count += got
      } else if errno != EINTR {
        return errno
      }
    }
    return 0
  }
}
