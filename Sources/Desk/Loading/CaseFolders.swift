package import Records

/// Finds pairs of case and reply.
package enum CaseFolders {
  /// Folders below `root` (three levels down at most) that hold `case.xml` and `reply.xml`, in
  /// order of path.
  package static func below(_ root: String) -> [String] {
    var found: [String] = []
    func look(_ folder: String, depth: Int) {
      if FilePaths.exists(folder + "/case.xml"), FilePaths.exists(folder + "/reply.xml") {
        found.append(folder)
        return
      }
      guard depth < 3 else { return }
      for name in FilePaths.names(in: folder) where !name.hasPrefix(".") {
        let path = folder + "/" + name
        if FilePaths.isFolder(path) { look(path, depth: depth + 1) }
      }
    }
    look(root, depth: 0)
    return found
  }

  /// Pairs listed in a text file, one a line: case, reply and optionally review, divided by tabs;
  /// paths are relative to the list. Empty lines and lines that begin with # are passed over.
  package static func listed(in path: String) throws(Diagnostics) -> [[String]] {
    let bytes: [UInt8]
    do { bytes = try SourceFile.bytes(at: path) } catch { throw error }
    let folder = FilePaths.folder(of: path)
    var pairs: [[String]] = []
    let text = String(decoding: bytes, as: UTF8.self)
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let trimmed = line.hasSuffix("\r") ? line.dropLast() : line
      if trimmed.isEmpty || trimmed.hasPrefix("#") { continue }
      let fields = trimmed.split(separator: "\t").map(String.init)
      guard fields.count == 2 || fields.count == 3 else {
        throw Diagnostics([
          Diagnostic(
            DeskCode.badOption, at: .init(file: path, line: index + 1, column: 1),
            .init("每行应为制表符分隔的案件、复文两个路径", "a line must hold two paths divided by a tab"),
            help: .init("写成：案件.xml⇥复文.xml", "write: case.xml⇥reply.xml"))
        ])
      }
      pairs.append(fields.map { $0.hasPrefix("/") ? $0 : folder + "/" + $0 })
    }
    return pairs
  }
}
