package import Records
internal import Casework

extension Desk {
  /// Writes an assembly's files and its manifest into `folder`; gives their paths, manifest last.
  ///
  /// Each file is written whole or not at all.
  package func deliver(
    _ assembly: Assembly, dossier: Dossier, to folder: String
  ) throws(Diagnostics) -> [String] {
    var group = FileGroup()
    let paths = try stage(assembly, dossier: dossier, to: folder, in: &group, synced: true)
    do throws(FileFault) {
      try group.commit(synced: true)
    } catch {
      throw Diagnostics([error.diagnostic])
    }
    return paths
  }

  /// Writes an assembly's files under temporary names; `group` gives them theirs.
  func stage(
    _ assembly: Assembly, dossier: Dossier, to folder: String, in group: inout FileGroup,
    synced: Bool
  ) throws(Diagnostics) -> [String] {
    try keepIssued(assembly, in: folder)
    let before = group.count
    do throws(FileFault) {
      try AtomicFile.makeFolder(folder)
      var paths: [String] = []
      for file in assembly.letters.flatMap(\.files) {
        let path = folder + "/" + file.name
        try group.add(file.bytes, to: path, synced: synced)
        paths.append(path)
      }
      let path = folder + "/" + assembly.name + ".manifest.json"
      guard let json = try? manifest(assembly, dossier: dossier).json() else { return paths }
      try group.add(json, to: path, synced: synced)
      return paths + [path]
    } catch {
      // One letter's files are all delivered or none.
      group.drop(after: before)
      throw Diagnostics([error.diagnostic])
    }
  }

  /// Files of an issued letter are never replaced by another's: not by a draft, not by a letter of
  /// other content.
  private func keepIssued(_ assembly: Assembly, in folder: String) throws(Diagnostics) {
    let path = folder + "/" + assembly.name + ".manifest.json"
    guard let there = KeptManifest(path: path), there.standing == "issued" else { return }
    if case .issued(_, let issue) = assembly.standing, there.content == issue.content.hex { return }
    throw Diagnostics([
      Diagnostic(
        DeskCode.outputInUse, at: .init(file: path),
        .init("这里存有已印发的函件，不能覆盖", "an issued letter's files are here; they are not written over"),
        help: .init("换一个输出目录", "choose another output folder"))
    ])
  }

  /// Where the files of an issued letter are kept.
  static func keptFolder(_ paths: DossierPaths) -> String {
    FilePaths.folder(of: paths.review) + "/letters"
  }

  /// The digest of the one file of a format kept when the letter was issued, as its manifest says; nil
  /// when there is no manifest of this content, or no such file in it.
  package func keptDigest(
    _ dossier: Dossier, content: Digest, format: LetterFormat = .pdf
  ) -> Digest? {
    let folder = Desk.keptFolder(dossier.paths)
    let name = AssemblyOptions.usualName(dossier)
    guard let manifest = KeptManifest(path: folder + "/" + name + ".manifest.json"),
      manifest.content == content.hex
    else { return nil }
    return manifest.files.first { $0.name == "\(name).\(format.rawValue)" }.flatMap { Digest(hex: $0.sha256) }
  }

  /// Puts the files kept at issue in the place of those just set, whatever these are to be called:
  /// a reprint is the stored bytes. A kept file that isn't what its manifest says is not used, and
  /// that is told.
  func reprint(_ assembly: inout Assembly, _ dossier: Dossier) {
    guard case .issued(_, let issue) = assembly.standing else { return }
    let folder = Desk.keptFolder(dossier.paths)
    let keptName = AssemblyOptions.usualName(dossier)
    guard let manifest = KeptManifest(path: folder + "/" + keptName + ".manifest.json"),
      manifest.content == issue.content.hex
    else { return }
    for letter in assembly.letters.indices {
      for index in assembly.letters[letter].files.indices {
        let name = keptName + assembly.letters[letter].files[index].name.dropFirst(assembly.name.count)
        guard let kept = manifest.files.first(where: { $0.name == name }) else { continue }
        if let bytes = KeptManifest.bytes(folder + "/" + name), Digest(of: bytes).hex == kept.sha256 {
          assembly.letters[letter].files[index].bytes = bytes
        } else {
          assembly.diagnostics.append(Desk.keptAltered(folder + "/" + name))
        }
      }
    }
  }

  private static func keptAltered(_ path: String) -> Diagnostic {
    Diagnostic(
      DeskCode.keptAltered, severity: .warning, at: .init(file: path),
      .init(
        "保存的函件与印发时的清单不符（或已缺失），没有采用，已按记录重排",
        "the kept letter isn't what was issued, or is gone; it was set anew from the records"),
      help: .init("从备份恢复原文件；发出的函件以原件为准", "restore the file from a backup; what was sent stands"))
  }
}
