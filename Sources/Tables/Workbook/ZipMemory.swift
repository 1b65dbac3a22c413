private import CZip
private import Glibc

/// Archives that lie in memory.
package enum ZipMemory {
  /// libzip's archive over the bytes, read only; nil when they are none. The caller discards it.
  package static func opened(_ bytes: [UInt8]) -> OpaquePointer? {
    // libzip frees the copy with the source.
    guard let copy = malloc(max(bytes.count, 1)) else { return nil }
    bytes.withUnsafeBytes { if let base = $0.baseAddress { memcpy(copy, base, bytes.count) } }
    guard let source = zip_source_buffer_create(copy, UInt64(bytes.count), 1, nil) else {
      free(copy)
      return nil
    }
    guard let archive = zip_open_from_source(source, CInt(ZIP_RDONLY), nil) else {
      zip_source_free(source)
      return nil
    }
    return archive
  }
}
