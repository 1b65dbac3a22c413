internal import Glibc

/// glibc's converter from one of the GB encodings to UTF-8.
struct ChineseConverter: ~Copyable {
  private let handle: iconv_t

  /// nil when glibc lacks the encoding.
  init?(encoding: String) {
    guard let handle = iconv_open("UTF-8", encoding), handle != iconv_t(bitPattern: -1) else {
      return nil
    }
    self.handle = handle
  }

  deinit { iconv_close(handle) }

  /// The text as far as it can be read, and whether that is all of it.
  func utf8(_ bytes: [UInt8]) -> (text: [UInt8], isWhole: Bool) {
    var input = bytes.map { CChar(bitPattern: $0) }
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count * 3 / 2)
    var chunk = [CChar](repeating: 0, count: 1 << 16)
    let isWhole = input.withUnsafeMutableBufferPointer { source in
      chunk.withUnsafeMutableBufferPointer { target in
        var from = source.baseAddress
        var left = source.count
        while left > 0 {
          var to = target.baseAddress
          var room = target.count
          let result = iconv(handle, &from, &left, &to, &room)
          let code = errno
          let made = UnsafeRawBufferPointer(target).prefix(target.count - room)
          out.append(contentsOf: made)
          if result == -1, code != E2BIG {
            return false
          }
        }
        return true
      }
    }
    return (out, isWhole)
  }
}
