private import CZip
private import Glibc
package import Records

/// A ZIP file made in memory: entries in the order given, one date for all, so that the same
/// entries give the same bytes.
package enum ZIPArchive {
  package struct Failure: Error, Sendable {
    package let reason: String
  }

  /// Of zlib, 1 (fast) to 9 (small).
  private static let level = 6

  /// - Parameter day: what every entry bears as its date.
  package static func bytes(
    _ entries: [(name: String, bytes: [UInt8])], day: Day
  ) throws(Failure) -> [UInt8] {
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    guard let source = zip_source_buffer_create(nil, 0, 0, &error) else {
      throw Failure(reason: reason(&error))
    }
    // The archive's close frees one reference; this one is for reading the bytes back.
    zip_source_keep(source)
    defer { zip_source_free(source) }
    guard let archive = zip_open_from_source(source, CInt(ZIP_CREATE | ZIP_TRUNCATE), &error)
    else {
      zip_source_free(source)
      throw Failure(reason: reason(&error))
    }
    do throws(Failure) {
      for entry in entries { try add(entry, day: day, to: archive) }
    } catch {
      zip_discard(archive)
      throw error
    }
    guard zip_close(archive) == 0 else {
      let failure = Failure(reason: String(cString: zip_strerror(archive)))
      zip_discard(archive)
      throw failure
    }
    return try read(source)
  }

  private static func add(
    _ entry: (name: String, bytes: [UInt8]), day: Day, to archive: OpaquePointer
  ) throws(Failure) {
    // libzip reads the buffer when it closes, and frees it then.
    let size = max(1, entry.bytes.count)
    guard let copy = malloc(size) else {
      throw Failure(reason: "out of memory")
    }
    entry.bytes.withUnsafeBytes { bytes in
      if let base = bytes.baseAddress { copy.copyMemory(from: base, byteCount: bytes.count) }
    }
    guard let source = zip_source_buffer(archive, copy, zip_uint64_t(entry.bytes.count), 1)
    else {
      free(copy)
      throw Failure(reason: String(cString: zip_strerror(archive)))
    }
    let index = zip_file_add(archive, entry.name, source, zip_flags_t(ZIP_FL_ENC_UTF_8))
    guard index >= 0 else {
      zip_source_free(source)
      throw Failure(reason: String(cString: zip_strerror(archive)))
    }
    // libzip's own choice, the ninth level, takes twice as long for half a hundredth less.
    zip_set_file_compression(
      archive, zip_uint64_t(index), ZIP_CM_DEFAULT, zip_uint32_t(ZIPArchive.level))
    let date = zip_uint16_t((day.year - 1980) << 9 | day.month << 5 | day.day)
    zip_file_set_dostime(archive, zip_uint64_t(index), 0, date, 0)
  }

  private static func read(_ source: OpaquePointer) throws(Failure) -> [UInt8] {
    var status = zip_stat_t()
    guard zip_source_stat(source, &status) == 0, zip_source_open(source) == 0 else {
      throw Failure(reason: "the archive can't be read back")
    }
    defer { zip_source_close(source) }
    var bytes = [UInt8](repeating: 0, count: Int(status.size))
    var offset = 0
    while offset < bytes.count {
      let count = bytes.withUnsafeMutableBytes { buffer in
        zip_source_read(
          source, buffer.baseAddress.map { $0 + offset }, zip_uint64_t(buffer.count - offset))
      }
      guard count > 0 else { throw Failure(reason: "the archive can't be read back") }
      offset += Int(count)
    }
    return bytes
  }

  private static func reason(_ error: inout zip_error_t) -> String {
    String(cString: zip_error_strerror(&error))
  }
}
