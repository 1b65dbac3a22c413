package import Records

/// A table's file, recognised by its bytes and never by its name.
package enum TableFile {
  /// The sheets with anything in them, in order; a CSV file is one sheet without a name. Row
  /// `rows[i]` is the row that Excel numbers `i + 1`, so that faults can be found again.
  /// - Parameter name: the file's name, for diagnostics.
  /// - Throws: FW1801 to FW1808; FW1005 and FW101x for text in no known encoding.
  package static func sheets(bytes: [UInt8], name: String) throws(Diagnostics) -> [Sheet] {
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
      throw isEncryptedPackage(bytes) ? TableFaults.locked(name) : TableFaults.oldFormat(name)
    }
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06])
    {
      return try XLSXReader.sheets(bytes: bytes, name: name)
    }
    if looksBinary(bytes) { throw TableFaults.unknownFormat(name) }
    let sheet = try CSVReader.sheet(bytes: bytes, name: name)
    guard !sheet.rows.isEmpty else { throw TableFaults.noSheet(name) }
    return [sheet]
  }

  /// A workbook with an opening password is an OLE file with a stream of this name, in UTF-16.
  private static func isEncryptedPackage(_ bytes: [UInt8]) -> Bool {
    let name: [UInt8] = "EncryptedPackage".utf8.flatMap { byte -> [UInt8] in [byte, 0] }
    guard bytes.count >= name.count else { return false }
    for start in stride(from: 0, through: bytes.count - name.count, by: 2)
    where bytes[start] == name[0] && bytes[start..<(start + name.count)].elementsEqual(name) {
      return true
    }
    return false
  }

  /// PDF, pictures, other archives, HTML and XML that pass for tables by their name.
  private static func looksBinary(_ bytes: [UInt8]) -> Bool {
    let heads: [[UInt8]] = [
      Array("%PDF-".utf8), [0x89, 0x50, 0x4E, 0x47], [0xFF, 0xD8, 0xFF], Array("Rar!".utf8),
      [0x37, 0x7A, 0xBC, 0xAF], [0x1F, 0x8B], Array("<?xml".utf8), Array("<html".utf8),
      Array("<!DOCTYPE".utf8), Array("{\\rtf".utf8),
    ]
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    return heads.contains { start.starts(with: $0) }
  }
}
