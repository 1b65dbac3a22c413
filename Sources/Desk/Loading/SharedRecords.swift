internal import Glibc
internal import Records

/// Offices and letterheads already read, for the letters of a batch that share them.
///
/// A file that has changed since is read anew.
final class SharedRecords {
  private struct Stamp: Equatable {
    var inode: UInt
    var size: Int
    var seconds: Int
    var nanoseconds: Int
  }
  private var offices: [String: (Stamp, Loaded<Office>)] = [:]
  private var letterheads: [String: (Stamp, Loaded<Letterhead>)] = [:]

  func office(_ path: String, _ reader: RecordReader) throws(Diagnostics) -> Loaded<Office> {
    try find(path, in: &offices) { () throws(Diagnostics) in
      try reader.read(Office.self, path: path)
    }
  }

  func letterhead(
    _ path: String, _ reader: RecordReader
  ) throws(Diagnostics) -> Loaded<Letterhead> {
    try find(path, in: &letterheads) { () throws(Diagnostics) in
      try reader.read(Letterhead.self, path: path)
    }
  }

  private func find<R>(
    _ path: String, in known: inout [String: (Stamp, Loaded<R>)],
    read: () throws(Diagnostics) -> Loaded<R>
  ) throws(Diagnostics) -> Loaded<R> {
    let stamp = SharedRecords.stamp(path)
    if let stamp, let found = known[path], found.0 == stamp { return found.1 }
    let loaded = try read()
    if let stamp { known[path] = (stamp, loaded) }
    return loaded
  }

  private static func stamp(_ path: String) -> Stamp? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    return Stamp(
      inode: UInt(status.st_ino), size: Int(status.st_size),
      seconds: status.st_mtim.tv_sec, nanoseconds: status.st_mtim.tv_nsec)
  }
}
