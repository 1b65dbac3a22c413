private import CZip
private import Glibc
internal import Records

/// A workbook's archive, in memory. Nothing is ever written under a name that it holds: names are
/// only looked up.
final class ZipArchive {
  /// The file's name, for diagnostics.
  let file: String
  private let archive: OpaquePointer
  /// Each entry's number, by name.
  private var entries: [String: UInt64] = [:]
  private var unpacked = 0

  /// - Throws: FW1803 to FW1805.
  init(bytes: [UInt8], file: String) throws(Diagnostics) {
    self.file = file
    guard let archive = ZipMemory.opened(bytes) else { throw TableFaults.damaged(file) }
    // From here on a refusal runs deinit, which closes the archive.
    self.archive = archive
    let count = zip_get_num_entries(archive, 0)
    guard count <= TableLimits.entries else {
      throw TableFaults.tooLarge(file, TableLimits.entryWords)
    }
    for index in 0..<UInt64(max(0, count)) {
      guard let name = zip_get_name(archive, index, 0) else { continue }
      // Two files of one name would be read by one program this way, by another that way.
      let key = ZipArchive.key(String(cString: name))
      guard entries.updateValue(index, forKey: key) == nil else {
        throw TableFaults.damaged(file, part: key)
      }
    }
  }

  deinit { zip_discard(archive) }

  /// Names are looked up without regard to case; some programs write `\` for `/`.
  private static func key(_ name: String) -> String {
    String(name.lowercased().map { $0 == "\\" ? "/" : $0 })
  }

  func has(_ name: String) -> Bool { entries[ZipArchive.key(name)] != nil }

  /// Unpacks a file piece by piece; `take` says whether to go on.
  /// - Throws: FW1803 to FW1805; also when there is no such file.
  func read(
    _ name: String, _ take: (UnsafeRawBufferPointer) -> Bool
  ) throws(Diagnostics) {
    guard let index = entries[ZipArchive.key(name)] else {
      throw TableFaults.damaged(file, part: name)
    }
    let packed = try packedSize(index, name)
    guard let entry = zip_fopen_index(archive, index, 0) else {
      throw TableFaults.damaged(file, part: name)
    }
    defer { zip_fclose(entry) }
    let piece = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
    defer { piece.deallocate() }
    var size = 0
    while true {
      let got = Int(zip_fread(entry, piece.baseAddress, UInt64(piece.count)))
      guard got >= 0 else { throw TableFaults.damaged(file, part: name) }
      if got == 0 { return }
      size += got
      unpacked += got
      guard unpacked <= TableLimits.unpacked else {
        throw TableFaults.tooLarge(file, TableLimits.unpackedWords)
      }
      guard size <= TableLimits.ratioFrom || size / max(packed, 1) < TableLimits.ratio else {
        throw TableFaults.tooLarge(file, TableLimits.ratioWords)
      }
      guard take(UnsafeRawBufferPointer(rebasing: piece.prefix(got))) else { return }
    }
  }

  private func packedSize(_ index: UInt64, _ name: String) throws(Diagnostics) -> Int {
    var status = zip_stat_t()
    guard zip_stat_index(archive, index, 0, &status) == 0 else {
      throw TableFaults.damaged(file, part: name)
    }
    guard status.encryption_method == UInt16(ZIP_EM_NONE) else { throw TableFaults.locked(file) }
    guard status.size <= UInt64(TableLimits.unpacked) else {
      throw TableFaults.tooLarge(file, TableLimits.unpackedWords)
    }
    return Int(clamping: status.comp_size)
  }
}
