private import CZip
private import Glibc
package import Records

/// An Office document's archive, in memory. Nothing is ever written under a name that it holds:
/// names are only looked up.
package final class ZipArchive {
  /// The file's name, for diagnostics.
  package let file: String
  let rules: any ArchiveRules.Type
  private let archive: OpaquePointer
  /// Each entry's number, by name.
  private var entries: [String: UInt64] = [:]
  private var unpacked = 0

  /// - Throws: what the rules say of an archive that is damaged or too large.
  package init(
    bytes: [UInt8], file: String, rules: any ArchiveRules.Type
  ) throws(Diagnostics) {
    self.file = file
    self.rules = rules
    guard let archive = ZipMemory.opened(bytes) else { throw rules.damaged(file, part: nil) }
    // From here on a refusal runs deinit, which closes the archive.
    self.archive = archive
    let count = zip_get_num_entries(archive, 0)
    guard count <= rules.entries else {
      throw rules.tooLarge(file, rules.entryWords)
    }
    for index in 0..<UInt64(max(0, count)) {
      guard let name = zip_get_name(archive, index, 0) else { continue }
      // Two files of one name would be read by one program this way, by another that way.
      let key = ZipArchive.key(String(cString: name))
      guard entries.updateValue(index, forKey: key) == nil else {
        throw rules.damaged(file, part: key)
      }
    }
  }

  deinit { zip_discard(archive) }

  /// Names are looked up without regard to case; some programs write `\` for `/`.
  private static func key(_ name: String) -> String {
    String(name.lowercased().map { $0 == "\\" ? "/" : $0 })
  }

  /// Every name in it, as it is looked up, in order.
  package var names: [String] { entries.keys.sorted() }

  package func has(_ name: String) -> Bool { entries[ZipArchive.key(name)] != nil }

  /// Unpacks a file piece by piece; `take` says whether to go on.
  /// - Throws: what the rules say of it; also when there is no such file.
  package func read(
    _ name: String, _ take: (UnsafeRawBufferPointer) -> Bool
  ) throws(Diagnostics) {
    guard let index = entries[ZipArchive.key(name)] else {
      throw rules.damaged(file, part: name)
    }
    let packed = try packedSize(index, name)
    guard let entry = zip_fopen_index(archive, index, 0) else {
      throw rules.damaged(file, part: name)
    }
    defer { zip_fclose(entry) }
    let piece = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
    defer { piece.deallocate() }
    var size = 0
    while true {
      let got = Int(zip_fread(entry, piece.baseAddress, UInt64(piece.count)))
      guard got >= 0 else { throw rules.damaged(file, part: name) }
      if got == 0 { return }
      size += got
      unpacked += got
      guard size <= rules.part, unpacked <= rules.unpacked else {
        throw rules.tooLarge(file, rules.unpackedWords)
      }
      guard size <= rules.ratioFrom || size / max(packed, 1) < rules.ratio else {
        throw rules.tooLarge(file, rules.ratioWords)
      }
      guard take(UnsafeRawBufferPointer(rebasing: piece.prefix(got))) else { return }
    }
  }

  private func packedSize(_ index: UInt64, _ name: String) throws(Diagnostics) -> Int {
    var status = zip_stat_t()
    guard zip_stat_index(archive, index, 0, &status) == 0 else {
      throw rules.damaged(file, part: name)
    }
    guard status.encryption_method == UInt16(ZIP_EM_NONE) else { throw rules.locked(file) }
    guard status.size <= UInt64(rules.part) else {
      throw rules.tooLarge(file, rules.unpackedWords)
    }
    return Int(clamping: status.comp_size)
  }
}
