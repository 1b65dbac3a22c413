internal import Desk
package import Records

/// Reads a site as the public does: from a folder, or over HTTP.
package protocol PublicReading: Sendable {
  /// Where it reads from, for messages; without a closing `/`.
  var place: String { get }
  /// How many reads may run at once.
  var parallel: Int { get }
  /// A file's bytes; nil when there is none.
  ///
  /// - Throws: FW2060 when it is larger than `limit` bytes, or the site doesn't answer.
  func bytes(_ path: String, limit: Int) throws(Diagnostics) -> [UInt8]?
}

extension PublicReading {
  package static func unreadable(
    _ place: String, _ chinese: String, _ english: String
  ) -> Diagnostics {
    Diagnostics([.catalogue(CatalogueCode.unreadable, at: place, chinese, english)])
  }
}

/// A site in a folder. Links aren't followed.
package struct FolderReading: PublicReading {
  package let place: String
  package let parallel: Int

  /// - Throws: FW2060 when there is no such folder.
  package init(path: String) throws(Diagnostics) {
    var bare = path
    while bare.count > 1, bare.hasSuffix("/") { bare.removeLast() }
    place = bare
    parallel = SideBySide.cores
    guard FilePaths.isFolder(bare) else {
      throw FolderReading.unreadable(path, "没有这个目录", "there is no such folder")
    }
  }

  package func bytes(_ path: String, limit: Int) throws(Diagnostics) -> [UInt8]? {
    let full = place + "/" + path
    guard FilePaths.kind(full) == .file else { return nil }
    guard let bytes = SiteTree.bytes(of: full, limit: limit) else {
      throw FolderReading.unreadable(full, "读不到，或者太大", "it can't be read, or is too large")
    }
    return bytes
  }
}

/// A file that a reader has on her own disk.
package enum PublicFile {
  /// nil when there is none, it can't be read, or it is larger than 256 MiB.
  package static func bytes(_ path: String) -> [UInt8]? {
    FilePaths.real(path).flatMap { SiteTree.bytes(of: $0, limit: 256 << 20) }
  }
}
