/// Which paths a site's file may have, and which it may not.
enum SitePath {
  /// The longest name that Linux' file systems take, in bytes.
  private static let longestName = 255
  /// The longest path that is written, in bytes; the system's limit counts the site's folder too.
  private static let longestPath = 2000

  /// Relative, without empty parts, `.`, `..`, backslashes or control characters.
  static func isAllowed(_ path: String) -> Bool {
    let bytes = path.utf8
    guard !bytes.isEmpty, bytes.count <= longestPath,
      bytes.allSatisfy({ $0 >= 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\\") })
    else { return false }
    // C1 controls are two bytes in UTF-8.
    guard !path.unicodeScalars.contains(where: { (0x80...0x9F).contains($0.value) })
    else { return false }
    return path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
      .allSatisfy { part in
        !part.isEmpty && part.count <= longestName && !part.elementsEqual(".".utf8)
          && !part.elementsEqual("..".utf8)
      }
  }

  /// The folders over a file, the outermost first: `a`, `a/b` for `a/b/c.html`.
  static func folders(over path: String) -> [Substring] {
    path.indices.filter { path[$0] == "/" }.map { path[..<$0] }
  }
}
