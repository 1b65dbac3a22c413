package import Records
internal import Casework

extension Desk {
  /// Writes an assembly's files and its manifest into `folder`; gives their paths, manifest last.
  ///
  /// Each file is written whole or not at all. Letters already issued and kept are copied from
  /// what was kept: a reprint is the stored bytes.
  package func deliver(
    _ assembly: Assembly, dossier: Dossier, to folder: String
  ) throws(Diagnostics) -> [String] {
    do {
      var manifest = manifest(assembly, dossier: dossier)
      try AtomicFile.makeFolder(folder)
      var paths: [String] = []
      let kept = keptFiles(assembly, dossier: dossier)
      for letter in assembly.letters {
        for file in letter.files {
          let bytes = kept[file.name] ?? file.bytes
          if let index = manifest.files.firstIndex(where: { $0.name == file.name }) {
            manifest.files[index].sha256 = Digest(of: bytes).hex
            manifest.files[index].bytes = bytes.count
          }
          let path = folder + "/" + file.name
          try AtomicFile.write(bytes, to: path)
          paths.append(path)
        }
      }
      let path = folder + "/" + assembly.name + ".manifest.json"
      guard let json = try? manifest.json() else { return paths }
      try AtomicFile.write(json, to: path)
      return paths + [path]
    } catch {
      throw Diagnostics([error.diagnostic])
    }
  }

  /// Where the files of an issued letter are kept.
  static func keptFolder(_ paths: DossierPaths) -> String {
    FilePaths.folder(of: paths.review) + "/letters"
  }

  /// Files kept at issue, by name; none of a letter that isn't issued, or that has been altered
  /// since: its digest in the kept manifest tells.
  private func keptFiles(_ assembly: Assembly, dossier: Dossier) -> [String: [UInt8]] {
    guard case .issued(_, let issue) = assembly.standing else { return [:] }
    let folder = Desk.keptFolder(dossier.paths)
    guard let manifest = KeptManifest(path: folder + "/" + assembly.name + ".manifest.json"),
      manifest.content == issue.content.hex
    else { return [:] }
    var kept: [String: [UInt8]] = [:]
    for file in manifest.files {
      if let bytes = KeptManifest.bytes(folder + "/" + file.name),
        Digest(of: bytes).hex == file.sha256
      {
        kept[file.name] = bytes
      }
    }
    return kept
  }
}
