internal import FoundationEssentials
internal import Glibc
internal import Records
internal import Synchronization

/// Digests of the program and of fonts, remembered between runs by path, size and time of change,
/// because a letter needs them in its manifest and hashing sixty megabytes takes longer than
/// setting it.
package final class DigestCache: Sendable {
  private let known: Mutex<[String: String]>
  private let store: String?

  package init() {
    let cache =
      FilePaths.environment("XDG_CACHE_HOME")
      ?? FilePaths.environment("HOME").map { $0 + "/.cache" }
    store = cache.map { $0 + "/fuwen/digests.json" }
    var known: [String: String] = [:]
    if let store, let data = try? Data(contentsOf: URL(filePath: store)) {
      known = (try? JSONDecoder().decode([String: String].self, from: data)) ?? [:]
    }
    self.known = Mutex(known)
  }

  /// SHA-256 of the file in hexadecimal; nil when it can't be read.
  package func digest(of path: String) -> String? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    let key =
      "\(path)\t\(status.st_ino)\t\(status.st_size)\t"
      + "\(status.st_mtim.tv_sec).\(status.st_mtim.tv_nsec)"
    if let found = known.withLock({ $0[key] }) { return found }
    guard let data = try? Data(contentsOf: URL(filePath: path)) else { return nil }
    let digest = Digest(of: Array(data)).hex
    let all = known.withLock { table in
      table[key] = digest
      return table
    }
    save(all)
    return digest
  }

  /// A cache that can't be written only costs time.
  private func save(_ table: [String: String]) {
    guard let store, let data = try? JSONEncoder().encode(table) else { return }
    try? AtomicFile.makeFolder(FilePaths.folder(of: store))
    try? AtomicFile.write(Array(data), to: store)
  }
}
