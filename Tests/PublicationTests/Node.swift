import Foundation
import Testing

/// Node, where it is installed: it runs the site's scripts as a browser would.
enum Node {
  static let path =
    ["/usr/bin/node", "/usr/local/bin/node", "/opt/node/bin/node"]
    .first { FileManager.default.isExecutableFile(atPath: $0) }
    ?? ProcessInfo.processInfo.environment["PATH"]?.split(separator: ":").map { $0 + "/node" }
    .first { FileManager.default.isExecutableFile(atPath: $0) }

  /// The plain theme's folder.
  static let theme = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Themes/plain").standardizedFileURL.path

  static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }

  /// What a program prints, by line; it fails the test when the program fails.
  static func lines(_ program: String) throws -> [String] {
    let process = Process()
    process.executableURL = URL(filePath: try #require(path))
    process.arguments = ["-"]
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    input.fileHandleForWriting.write(Data(program.utf8))
    try input.fileHandleForWriting.close()
    let text = String(
      decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "\(text)")
    return text.split(separator: "\n").map(String.init)
  }
}
