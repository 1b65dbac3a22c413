internal import Glibc
package import Records

/// Files made in memory, written together: all of them or none.
package enum FileDelivery {
  /// Gives the paths, in order.
  package static func write(
    _ files: [(name: String, bytes: [UInt8])], to folder: String
  ) throws(Diagnostics) -> [String] {
    for file in files where isDatabase(folder + "/" + file.name) {
      throw Diagnostics([
        Diagnostic(
          DeskCode.notWritten, at: .init(file: folder + "/" + file.name),
          .init(
            "此处是数据库文件（也许就是登记簿），不予覆盖",
            "a database lies there, perhaps the registry itself; it isn't replaced"),
          help: .init("换一个文件名", "choose another name"))
      ])
    }
    var group = FileGroup()
    do throws(FileFault) {
      try AtomicFile.makeFolder(folder)
      for file in files { try group.add(file.bytes, to: folder + "/" + file.name, synced: true) }
      try group.commit(synced: true)
    } catch {
      throw Diagnostics([error.diagnostic])
    }
    return files.map { folder + "/" + $0.name }
  }

  /// Whether what lies at the path begins as SQLite's files do.
  package static func isDatabase(_ path: String) -> Bool {
    guard let file = fopen(path, "rb") else { return false }
    defer { fclose(file) }
    var head = [UInt8](repeating: 0, count: 15)
    return fread(&head, 1, head.count, file) == head.count
      && head.elementsEqual("SQLite format 3".utf8)
  }

  /// One file, at its path.
  package static func write(_ bytes: [UInt8], at path: String) throws(Diagnostics) {
    _ = try write([(FilePaths.name(of: path), bytes)], to: FilePaths.folder(of: path))
  }
}
