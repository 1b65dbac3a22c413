package import Records

/// Files made in memory, written together: all of them or none.
package enum FileDelivery {
  /// Gives the paths, in order.
  package static func write(
    _ files: [(name: String, bytes: [UInt8])], to folder: String
  ) throws(Diagnostics) -> [String] {
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

  /// One file, at its path.
  package static func write(_ bytes: [UInt8], at path: String) throws(Diagnostics) {
    _ = try write([(FilePaths.name(of: path), bytes)], to: FilePaths.folder(of: path))
  }
}
