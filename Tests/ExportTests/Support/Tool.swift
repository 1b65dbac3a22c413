import Foundation
import Testing

/// Programs that know the formats and not us. `Scripts/test` installs them.
enum Tool {
  struct Result {
    var status: Int32
    var output: String
    var errors: String
  }

  /// Runs a program of the PATH; `input` is put in a file whose path replaces `{}`.
  static func run(_ name: String, _ arguments: [String], input: [UInt8]) throws -> Result {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("fuwen-export-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("input")
    try Data(input).write(to: file)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [name] + arguments.map { $0 == "{}" ? file.path : $0 }
    let outputs = ["out", "err"].map { folder.appendingPathComponent($0) }
    for output in outputs { try Data().write(to: output) }
    let handles = try outputs.map { try FileHandle(forWritingTo: $0) }
    process.standardOutput = handles[0]
    process.standardError = handles[1]
    try process.run()
    process.waitUntilExit()
    for handle in handles { try handle.close() }
    let texts = try outputs.map { String(decoding: try Data(contentsOf: $0), as: UTF8.self) }
    let result = Result(
      status: process.terminationStatus, output: texts[0], errors: texts[1])
    try #require(result.status != 127, "\(name) is not installed; Scripts/setup test does it")
    return result
  }
}
