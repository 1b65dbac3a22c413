import Foundation
import Glibc
import Testing

func succeeds(_ command: [String]) -> Bool {
  let process = Process()
  process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
  process.arguments = command
  process.standardError = FileHandle.nullDevice
  process.standardOutput = FileHandle.nullDevice
  guard (try? process.run()) != nil else { return false }
  process.waitUntilExit()
  return process.terminationStatus == 0
}

/// A disk in memory that is soon full, gone with the value.
final class TinyDisk {
  struct NotMounted: Error {}
  let path: String
  private let scratch: Scratch

  init(kilobytes: Int) throws {
    scratch = try Scratch()
    path = scratch.path
    guard succeeds(["mount", "-t", "tmpfs", "-o", "size=\(kilobytes)k", "tmpfs", path]) else {
      throw NotMounted()
    }
  }

  deinit { _ = succeeds(["umount", "-l", path]) }

  static let isPossible = (try? TinyDisk(kilobytes: 64)) != nil
}

/// A folder in which nothing can be made until it is released; also for root, where the file system
/// knows immutable folders.
struct ReadOnlyFolder {
  private let path: String

  init(_ path: String) {
    self.path = path
    chmod(path, 0o555)
    if geteuid() == 0 { _ = succeeds(["chattr", "+i", path]) }
  }

  func release() {
    if geteuid() == 0 { _ = succeeds(["chattr", "-i", path]) }
    chmod(path, 0o755)
  }

  static let isPossible: Bool = {
    guard let scratch = try? Scratch() else { return false }
    let folder = ReadOnlyFolder(scratch.path)
    defer { folder.release() }
    return access(scratch.path, W_OK) != 0
  }()
}

/// Counts from several threads.
final class Counter: @unchecked Sendable {
  private let lock = NSLock()
  private var value = 0
  var count: Int { lock.withLock { value } }
  func add() { lock.withLock { value += 1 } }
}
