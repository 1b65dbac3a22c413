private import CDeflate

/// Compresses by libdeflate; one for each document being written.
struct Deflater: ~Copyable {
  // nil only when memory is short: streams are then stored.
  private let compressor: OpaquePointer?

  /// `level` 1 (fast) to 12 (small).
  init(level: Int) {
    compressor = libdeflate_alloc_compressor(CInt(max(1, min(12, level))))
  }

  deinit { if let compressor { libdeflate_free_compressor(compressor) } }

  /// `bytes` with zlib's header and checksum, as `FlateDecode` wants it.
  borrowing func zlib(_ bytes: [UInt8]) -> [UInt8] {
    var out: [UInt8] = [0x78, 0x9C]
    out.append(contentsOf: raw(bytes))
    let sum = Adler32(of: bytes)
    for shift in stride(from: 24, through: 0, by: -8) {
      out.append(UInt8(truncatingIfNeeded: sum.value >> UInt32(shift)))
    }
    return out
  }

  /// `bytes` as deflate blocks, the last one marked so.
  borrowing func raw(_ bytes: [UInt8]) -> [UInt8] {
    guard let compressor else { return Deflater.stored(bytes) }
    let bound = libdeflate_deflate_compress_bound(compressor, bytes.count)
    return [UInt8](unsafeUninitializedCapacity: bound) { buffer, count in
      count = bytes.withUnsafeBytes {
        libdeflate_deflate_compress(
          compressor, $0.baseAddress, $0.count, buffer.baseAddress, buffer.count)
      }
    }
  }

  private static func stored(_ bytes: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    var start = 0
    repeat {
      let end = min(bytes.count, start + 0xFFFF)
      let size = end - start
      out.append(end == bytes.count ? 1 : 0)
      out += [UInt8(size & 255), UInt8(size >> 8), UInt8(~size & 255), UInt8(~size >> 8 & 255)]
      out += bytes[start..<end]
      start = end
    } while start < bytes.count
    return out
  }

  /// The content of a zlib stream of known size; nil when it is damaged or of another size.
  static func inflated(_ bytes: [UInt8], size: Int) -> [UInt8]? {
    guard let decompressor = libdeflate_alloc_decompressor() else { return nil }
    defer { libdeflate_free_decompressor(decompressor) }
    var isWhole = false
    let out = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      var written = 0
      let result = bytes.withUnsafeBytes {
        libdeflate_zlib_decompress(
          decompressor, $0.baseAddress, $0.count, buffer.baseAddress, size, &written)
      }
      isWhole = result == LIBDEFLATE_SUCCESS && written == size
      count = isWhole ? size : 0
    }
    return isWhole ? out : nil
  }
}

/// zlib's checksum, which can be put together from those of its parts.
struct Adler32: Sendable {
  private static let modulus: UInt32 = 65_521
  private(set) var value: UInt32 = 1
  private var length = 0

  init() {}

  init(of bytes: [UInt8]) {
    self = bytes.withUnsafeBytes { Adler32(of: $0) }
  }

  init(of bytes: UnsafeRawBufferPointer) {
    guard let start = bytes.baseAddress else { return }
    value = libdeflate_adler32(1, start, bytes.count)
    length = bytes.count
  }

  /// The checksum of this stretch followed by `next`.
  mutating func append(_ next: Adler32) {
    let (a1, b1) = (value & 0xFFFF, value >> 16)
    let (a2, b2) = (next.value & 0xFFFF, next.value >> 16)
    let modulus = Adler32.modulus
    let a = (a1 + a2 + modulus - 1) % modulus
    let shift = UInt64(next.length) * UInt64((a1 + modulus - 1) % modulus) % UInt64(modulus)
    let b = (b1 + b2 + UInt32(shift)) % modulus
    value = b << 16 | a
    length += next.length
  }
}
