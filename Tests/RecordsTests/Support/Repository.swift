import Glibc
import Records

/// The checkout that the tests belong to: `FUWEN_HOME`, or where this file was compiled.
enum Repository {
  static let root: String = {
    if let home = getenv("FUWEN_HOME") { return String(cString: home) }
    return #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(4)
      .joined(separator: "/")
  }()
  static let schemas = root + "/Schemas"
  static let corpus = root + "/Tests/Corpus"

  static func reader() throws(Diagnostics) -> RecordReader { try RecordReader(schemas: schemas) }
}

/// A folder of its own for a test's files, gone with the value.
final class ScratchFolder {
  let path: String

  init() throws {
    var template = Array("/tmp/fuwen-test-XXXXXX".utf8CString)
    guard let made = mkdtemp(&template) else { throw SystemFault(code: errno) }
    path = String(cString: made)
  }

  func write(_ bytes: [UInt8], to name: String) throws -> String {
    let file = path + "/" + name
    guard let handle = fopen(file, "w") else { throw SystemFault(code: errno) }
    defer { fclose(handle) }
    guard fwrite(bytes, 1, bytes.count, handle) == bytes.count else {
      throw SystemFault(code: errno)
    }
    return file
  }

  deinit {
    guard let folder = opendir(path) else { return }
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { unlink(path + "/" + name) }
    }
    closedir(folder)
    rmdir(path)
  }
}

struct SystemFault: Error { var code: CInt }

/// A seeded generator: the same cases on every run.
struct SplitMix64: RandomNumberGenerator {
  var state: UInt64
  init(seed: UInt64) { state = seed }
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
