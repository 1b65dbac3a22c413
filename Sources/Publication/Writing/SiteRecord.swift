internal import Records

/// What is remembered of a file that was written, to know later that it is still the same.
struct SiteRecord: Sendable, Hashable {
  /// The key of the `SiteFile` that it was made from.
  var key: Digest
  /// SHA-256 of its bytes.
  var content: Digest
  /// Bytes.
  var size: Int
  /// Time of its last change, in nanoseconds since 1970.
  var changed: Int
  /// Its inode: a file put in its place has another.
  var inode: UInt64
}

/// What is remembered of a site, as text: a first line, a line a file in order of path, and a last
/// line with the digest of all that stands above it.
enum SiteState {
  private static let head = "fuwen-site-state-1\n"

  static func bytes(_ records: [(path: String, record: SiteRecord)]) -> [UInt8] {
    var out = Array(head.utf8)
    for (path, record) in records {
      let line =
        "\(record.key.hex) \(record.content.hex) \(record.size) \(record.changed) "
        + "\(record.inode) \(path)\n"
      out.append(contentsOf: line.utf8)
    }
    out.append(contentsOf: "end \(Digest(of: out).hex)\n".utf8)
    return out
  }

  /// nil when the bytes were cut off, altered, or written by another version.
  static func records(of bytes: [UInt8]) -> [String: SiteRecord]? {
    let tail = "end ".utf8.count + 64 + 1
    guard bytes.count >= head.utf8.count + tail, bytes.starts(with: head.utf8) else { return nil }
    let body = Array(bytes.dropLast(tail))
    guard bytes.suffix(tail).elementsEqual("end \(Digest(of: body).hex)\n".utf8)
    else { return nil }
    var records: [String: SiteRecord] = [:]
    for line in body.dropFirst(head.utf8.count).split(separator: UInt8(ascii: "\n")) {
      let parts = line.split(separator: UInt8(ascii: " "), maxSplits: 5)
      guard parts.count == 6,
        let key = Digest(hex: String(decoding: parts[0], as: UTF8.self)),
        let content = Digest(hex: String(decoding: parts[1], as: UTF8.self)),
        let size = Int(String(decoding: parts[2], as: UTF8.self)),
        let changed = Int(String(decoding: parts[3], as: UTF8.self)),
        let inode = UInt64(String(decoding: parts[4], as: UTF8.self))
      else { return nil }
      records[String(decoding: parts[5], as: UTF8.self)] = SiteRecord(
        key: key, content: content, size: size, changed: changed, inode: inode)
    }
    return records
  }
}
