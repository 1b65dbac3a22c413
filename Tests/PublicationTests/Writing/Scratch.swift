import Foundation
import Records

import Publication

/// A folder for one test; gone with it.
final class Scratch {
  let path: String

  init() throws {
    let url = FileManager.default.temporaryDirectory
      .appending(path: "fuwen-site-" + UUID().uuidString).resolvingSymlinksInPath()
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Every file under a folder with its text, by relative path.
  static func tree(_ folder: String) throws -> [String: String] {
    var tree: [String: String] = [:]
    for path in SiteTree.walk(folder).files {
      tree[path] = try text(folder + "/" + path)
    }
    return tree
  }

  static func text(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
  }

  static func put(_ text: String, _ path: String) throws {
    try Data(text.utf8).write(to: URL(filePath: path))
  }
}

extension SiteFile {
  /// A file whose key is its text's digest.
  static func plain(_ path: String, _ text: String) -> SiteFile {
    let bytes = Array(text.utf8)
    return SiteFile(path: path, key: Digest(of: bytes)) { () throws(Diagnostics) in bytes }
  }
}
