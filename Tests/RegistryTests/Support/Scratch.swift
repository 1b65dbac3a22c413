import Foundation
import Records
import Registry
import Testing

/// A folder of its own for a test's files, gone with the value.
final class Scratch {
  let path: String

  init() throws {
    path =
      FileManager.default.temporaryDirectory
      .appendingPathComponent("fuwen-registry-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func file(_ name: String) -> String { path + "/" + name }

  /// A new registry in the folder.
  func registry(_ name: String = "book.db", office: String = "kjj") throws -> Registry {
    try Registry(path: file(name), office: office, isNew: true)
  }

  func bytes(_ name: String) -> Data {
    FileManager.default.contents(atPath: file(name)) ?? Data()
  }

  var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: path).sorted() }
  }
}

/// The codes that `body` is refused with; empty when it isn't.
func codes<T>(_ body: () throws -> T) -> [Int] {
  do {
    _ = try body()
    return []
  } catch let refused as Diagnostics {
    return refused.all.map(\.code.number)
  } catch {
    Issue.record("\(error)")
    return [-1]
  }
}

/// A seeded generator: the same values on every run.
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
