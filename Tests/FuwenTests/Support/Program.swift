import Desk
import Foundation
import Glibc

/// The built program, run as a process.
enum Program {
  struct Outcome {
    var status: Int32
    var out: String
    var err: String
    var bytes: [UInt8]
  }

  /// The checkout.
  static let home = FilePaths.environment("FUWEN_HOME") ?? FileManager.default.currentDirectoryPath
  static let binary = FilePaths.environment("FUWEN_BINARY") ?? home + "/.build/release/fuwen"
  static let python = FilePaths.environment("FUWEN_TEST_PYTHON") ?? "/usr/bin/python3"

  /// Runs `fuwen` in English, without a terminal.
  @discardableResult
  static func fuwen(_ arguments: String...) throws -> Outcome {
    try run([binary] + arguments)
  }

  static func fuwen(_ arguments: [String]) throws -> Outcome {
    try run([binary] + arguments)
  }

  static func run(_ command: [String]) throws -> Outcome {
    let process = try RunningProcess(command)
    return try process.finished()
  }
}

/// A process under way, its output going to files. Foundation's own needs a run loop to end.
final class RunningProcess {
  let id: pid_t
  private let scratch: Scratch

  init(_ command: [String]) throws {
    scratch = try Scratch()
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    let flags = O_WRONLY | O_CREAT | O_TRUNC
    posix_spawn_file_actions_addopen(&actions, 1, scratch.path + "/out", flags, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, scratch.path + "/err", flags, 0o600)
    var environment = ProcessInfo.processInfo.environment
    environment["FUWEN_HOME"] = Program.home
    environment["LANG"] = "en_US.UTF-8"
    environment["LC_ALL"] = nil
    environment["LC_MESSAGES"] = nil
    let words = command.map { strdup($0) } + [nil]
    let variables = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for pointer in words + variables { free(pointer) } }
    var id: pid_t = 0
    let code = posix_spawnp(&id, command[0], &actions, nil, words, variables)
    guard code == 0 else { throw SpawnFault(command: command, code: code) }
    self.id = id
  }

  struct SpawnFault: Error {
    var command: [String]
    var code: Int32
  }

  func kill() { Glibc.kill(id, SIGKILL) }

  /// What it printed so far.
  var output: String { (try? Files.text(scratch.path + "/out")) ?? "" }

  /// Waits for the end; a process ended by a signal has status 128 and the signal's number.
  func finished() throws -> Program.Outcome {
    var status: Int32 = 0
    while waitpid(id, &status, 0) < 0, errno == EINTR {}
    let signal = status & 0x7F
    let out = try Data(contentsOf: URL(filePath: scratch.path + "/out"))
    let err = try Data(contentsOf: URL(filePath: scratch.path + "/err"))
    return Program.Outcome(
      status: signal == 0 ? (status >> 8) & 0xFF : 128 + signal,
      out: String(decoding: out, as: UTF8.self), err: String(decoding: err, as: UTF8.self),
      bytes: Array(out))
  }
}

/// A folder that goes when nobody holds it any more.
final class Scratch: Sendable {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "fuwen-test-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ text: String, to name: String) throws -> String {
    let file = path + "/" + name
    try Data(text.utf8).write(to: URL(filePath: file))
    return file
  }
}

/// Files as tests look at them.
enum Files {
  static func text(_ path: String) throws -> String {
    try String(contentsOfFile: path, encoding: .utf8)
  }

  static func bytes(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(filePath: path)))
  }

  /// Contents of every file below `folder`, by path from there.
  static func tree(_ folder: String) throws -> [String: [UInt8]] {
    var found: [String: [UInt8]] = [:]
    func look(_ path: String, _ name: String) throws {
      for entry in FilePaths.names(in: path) {
        let inner = path + "/" + entry
        let innerName = name.isEmpty ? entry : name + "/" + entry
        if FilePaths.isFolder(inner) {
          try look(inner, innerName)
        } else {
          found[innerName] = try bytes(inner)
        }
      }
    }
    try look(folder, "")
    return found
  }

  static func replace(_ old: String, with new: String, in path: String) throws {
    let text = try text(path)
    guard let range = text.range(of: old) else { throw NotFound(text: old, path: path) }
    try Data(text.replacingCharacters(in: range, with: new).utf8).write(to: URL(filePath: path))
  }

  struct NotFound: Error {
    var text: String
    var path: String
  }
}
