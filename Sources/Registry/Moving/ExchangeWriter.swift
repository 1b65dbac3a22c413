internal import Glibc

/// Writes an exported registry piece by piece.
final class ExchangeWriter {
  struct Refused: Error {}

  private let descriptor: CInt
  private var buffer: [UInt8] = []

  /// Makes the file; there must be none yet.
  init(path: String) throws {
    descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw Refused() }
  }

  deinit { close(descriptor) }

  func line(_ depth: Int, _ text: String) throws {
    buffer.append(contentsOf: repeatElement(0x20, count: depth * 2))
    buffer.append(contentsOf: text.utf8)
    buffer.append(0x0A)
    if buffer.count >= 1 << 20 { try flush() }
  }

  /// An element with bytes in parts; attributes that are nil are left out.
  func element(
    _ depth: Int, _ name: String, _ attributes: [(String, String?)], bytes: [UInt8] = []
  ) throws {
    let written = attributes.compactMap { name, value in
      value.map { " \(name)=\"\(ExchangeText.attribute($0))\"" }
    }.joined()
    if bytes.isEmpty { return try line(depth, "<\(name)\(written)/>") }
    try line(depth, "<\(name)\(written)>")
    for start in stride(from: 0, to: bytes.count, by: ExchangeText.partSize) {
      let part = bytes[start..<min(start + ExchangeText.partSize, bytes.count)]
      try line(depth + 1, "<part>\(ExchangeText.base64(part))</part>")
    }
    try line(depth, "</\(name)>")
  }

  /// Down to the disk.
  func finish() throws {
    try flush()
    guard fsync(descriptor) == 0 else { throw Refused() }
  }

  private func flush() throws {
    var offset = 0
    while offset < buffer.count {
      let written = buffer.withUnsafeBytes { bytes in
        write(descriptor, bytes.baseAddress.map { $0 + offset }, bytes.count - offset)
      }
      if written < 0, errno == EINTR { continue }
      guard written > 0 else { throw Refused() }
      offset += written
    }
    buffer.removeAll(keepingCapacity: true)
  }
}
