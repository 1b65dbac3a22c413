private import CZip
private import Glibc
internal import Records
internal import Tables

/// An archive in memory. Nothing is written under a name that it holds.
final class ZipEntries {
  private let archive: OpaquePointer
  private let file: String
  /// Names in the archive's order; folders are left out.
  private(set) var names: [String] = []
  private var numbers: [UInt64] = []
  /// The archive's own comment; empty: none.
  private(set) var comment = ""

  /// - Throws: FW2070, FW2072.
  init(_ bytes: [UInt8], file: String) throws(Diagnostics) {
    self.file = file
    guard let archive = ZipMemory.opened(bytes) else { throw ScreeningFaults.damaged(file) }
    self.archive = archive
    let count = zip_get_num_entries(archive, 0)
    guard count <= FileLimits.entries else {
      throw ScreeningFaults.tooLarge(
        file, .init("压缩包里超过4000个文件", "more than 4,000 files in the archive"))
    }
    for index in 0..<UInt64(max(0, count)) {
      guard let name = zip_get_name(archive, index, 0) else { continue }
      let text = String(cString: name)
      if text.hasSuffix("/") { continue }
      names.append(text)
      numbers.append(index)
    }
    if let text = zip_get_archive_comment(archive, nil, 0) { comment = String(cString: text) }
  }

  deinit { zip_discard(archive) }

  /// An entry unpacked.
  /// - Parameter unpacked: bytes unpacked before, of all archives; grows.
  /// - Throws: FW2070 to FW2072.
  func bytes(at index: Int, unpacked: inout Int) throws(Diagnostics) -> [UInt8] {
    let shown = file + "/" + names[index]
    var status = zip_stat_t()
    guard zip_stat_index(archive, numbers[index], 0, &status) == 0 else {
      throw ScreeningFaults.damaged(shown)
    }
    guard status.encryption_method == UInt16(ZIP_EM_NONE) else {
      throw ScreeningFaults.locked(shown)
    }
    let limit = FileLimits.unpacked - unpacked
    guard status.size <= UInt64(max(limit, 0)) else { throw overrun(shown) }
    guard let entry = zip_fopen_index(archive, numbers[index], 0) else {
      throw ScreeningFaults.damaged(shown)
    }
    defer { zip_fclose(entry) }
    var out: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    let packed = max(Int(clamping: status.comp_size), 1)
    while true {
      let got = piece.withUnsafeMutableBytes { zip_fread(entry, $0.baseAddress, UInt64($0.count)) }
      guard got >= 0 else { throw ScreeningFaults.damaged(shown) }
      if got == 0 { break }
      out.append(contentsOf: piece.prefix(Int(got)))
      guard out.count <= limit,
        out.count <= FileLimits.ratioFrom || out.count / packed < FileLimits.ratio
      else { throw overrun(shown) }
    }
    unpacked += out.count
    return out
  }

  private func overrun(_ shown: String) -> Diagnostics {
    ScreeningFaults.tooLarge(
      shown, .init("解压后大得不合情理", "it unpacks to something unreasonably large"))
  }
}
