import CZip
import Glibc
import Testing

/// Zips files in memory, deflated, under whatever names a test asks for.
enum Archive {
  static func bytes(
    _ files: [(name: String, content: [UInt8])], password: String? = nil
  ) throws -> [UInt8] {
    let source = try #require(zip_source_buffer_create(nil, 0, 0, nil))
    // The source outlives the archive, so that its bytes can be read back.
    zip_source_keep(source)
    defer { zip_source_free(source) }
    let archive = try #require(zip_open_from_source(source, ZIP_TRUNCATE, nil))
    for file in files {
      let copy = try #require(malloc(max(1, file.content.count)))
      file.content.withUnsafeBytes { bytes in
        if let base = bytes.baseAddress { memcpy(copy, base, bytes.count) }
      }
      let content = zip_source_buffer(archive, copy, UInt64(file.content.count), 1)
      let index = zip_file_add(archive, file.name, content, 0)
      try #require(index >= 0)
      if let password {
        try #require(
          zip_file_set_encryption(archive, UInt64(index), UInt16(ZIP_EM_AES_256), password) == 0)
      }
    }
    try #require(zip_close(archive) == 0)
    try #require(zip_source_open(source) == 0)
    defer { zip_source_close(source) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let got = zip_source_read(source, &piece, UInt64(piece.count))
      guard got > 0 else { return bytes }
      bytes.append(contentsOf: piece.prefix(Int(got)))
    }
  }

  static func bytes(_ files: [(name: String, content: String)]) throws -> [UInt8] {
    try bytes(files.map { (name: $0.name, content: Array($0.content.utf8)) })
  }
}
