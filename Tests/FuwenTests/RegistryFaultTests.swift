import Desk
import Foundation
import Glibc
import Testing

/// What the system does to a registry while a clerk works: clear words, status 1, nothing lost. Network
/// file systems can't be mounted here; RegistryTests feigns them.
@Suite struct RegistryFaultTests {
  private func office() throws -> SmallOffice { try SmallOffice(copying: SmallOffice.signed.get()) }

  private func note(
    _ office: SmallOffice, at instant: String = SmallOffice.instant(9), registry: String? = nil
  ) throws -> Program.Outcome {
    try office.run(
      ["case", "note", "JY-2026-0001", "--text", "电话问过进度", "--as", "gu", "--at", instant],
      registry: registry)
  }

  /// A process that holds the right to write, until it is killed.
  private func hold(_ registry: String, _ statement: String) throws -> RunningProcess {
    let program = """
      import sqlite3, sys, time
      connection = sqlite3.connect(sys.argv[1], isolation_level=None)
      for statement in sys.argv[2].split(";"): connection.execute(statement).fetchall()
      print("held", flush=True)
      time.sleep(120)
      """
    let holder = try RunningProcess([Program.python, "-c", program, registry, statement])
    for _ in 0..<500 where !holder.output.contains("held") { usleep(20_000) }
    try #require(holder.output.contains("held"))
    return holder
  }

  @Test func `a registry held by another is waited for, then said to be busy`() throws {
    let office = try office()
    let head = try office.head()
    let holder = try hold(office.registry, "BEGIN IMMEDIATE")
    let began = ContinuousClock.now
    let outcome = try note(office)
    #expect(ContinuousClock.now - began > .seconds(9))
    #expect(outcome.status == 1 && outcome.err.contains("FW1907"), "\(outcome.err)")
    #expect(try office.run(["case", "show", "JY-2026-0001"]).status == 0)
    #expect(try office.head() == head)
    holder.kill()
    _ = try holder.finished()
    #expect(try note(office).status == 0)
    #expect(try office.faults() == "")
  }

  @Test(.enabled(if: LockedFolder.isPossible, "as root, only chattr makes a folder read-only"))
  func `a folder that can't be written is said so`() throws {
    let office = try office()
    let lock = LockedFolder(FilePaths.folder(of: office.registry))
    defer { lock.release() }
    let commands = [
      ["case", "show", "JY-2026-0001"], ["verify"], ["registry", "head"],
      ["case", "note", "JY-2026-0001", "--text", "题", "--as", "gu"],
    ]
    for words in commands {
      let outcome = try office.run(words)
      #expect(outcome.status == 1 && outcome.err.contains("FW1906"), "\(words) \(outcome.err)")
    }
    lock.release()
    #expect(try office.faults() == "")
  }

  @Test func `a clock set back is refused for the case, and is nobody else's matter`() throws {
    let office = try office()
    let head = try office.head()
    let outcome = try note(office, at: SmallOffice.instant(6))
    #expect(outcome.status == 1 && outcome.err.contains("FW1705"), "\(outcome.err)")
    #expect(try office.head() == head)
    // The log's order is by sequence: another case may well be at an earlier hour.
    #expect(try note(office).status == 0)
    let other = try office.run([
      "case", "note", "JY-2026-0002", "--text", "题", "--as", "gu", "--at", SmallOffice.instant(8),
    ])
    #expect(other.status == 0, "\(other.err)")
    #expect(try office.faults() == "")
  }

  @Test func `a newer registry is left alone`() throws {
    let office = try office()
    let head = try office.head()
    _ = try SmallOffice.sql("PRAGMA user_version = 99", in: office.registry)
    let bytes = try Files.bytes(office.registry)
    let commands = [
      ["case", "show", "JY-2026-0001"], ["verify"], ["backup", "-o", office.folder + "/copy.db"],
      ["case", "note", "JY-2026-0001", "--text", "题", "--as", "gu"], ["registry", "rebuild"],
    ]
    for words in commands {
      let outcome = try office.run(words)
      #expect(outcome.status == 1 && outcome.err.contains("FW1903"), "\(words) \(outcome.err)")
    }
    #expect(try Files.bytes(office.registry) == bytes)
    _ = try SmallOffice.sql("PRAGMA user_version = 1", in: office.registry)
    #expect(try office.head() == head)
    #expect(try office.faults() == "")
  }

  @Test func `a write-ahead log cut off opens, and a head kept elsewhere says what is lost`() throws {
    let office = try office()
    let before = try office.head()
    // A reader keeps the log from being folded into the file.
    let reader = try hold(office.registry, "BEGIN; SELECT COUNT(*) FROM events")
    defer { reader.kill() }
    for _ in 1...3 { #expect(try note(office).status == 0) }
    let after = try office.head()
    let file = try Files.bytes(office.registry)
    let log = try Files.bytes(office.registry + "-wal")
    try #require(log.count > 4096)
    var ends: Set<String> = []
    for part in 0...8 {
      let cut = office.folder + "/cut\(part).db"
      try Data(file).write(to: URL(filePath: cut))
      try Data(log.prefix(log.count * part / 8)).write(to: URL(filePath: cut + "-wal"))
      let head = try office.head(cut)
      ends.insert(head)
      #expect(try office.faults(cut) == "")
      #expect(try office.faults(cut, "--head", before) == "")
      #expect(try office.faults(cut, "--head", after).contains("FW1921") == (head != after))
      #expect(try note(office, registry: cut).status == 0)
    }
    #expect(ends.contains(before) && ends.contains(after))
  }
}

/// The heavy driver of Scripts/faults, with few rounds.
@Suite(.serialized) struct FaultDriverTests {
  private func faults(_ words: String...) throws -> [String: Any] {
    let outcome = try Program.run(
      [Program.python, "-B", Program.home + "/Tests/Support/faults"] + words
        + ["--case", "JY-2026-0062"])
    try #require(outcome.status == 0, "\(outcome.err)")
    return try JSON.object(outcome.out)
  }

  @Test func `killed at forty instants, nothing is lost and nothing is done by half`() throws {
    let told = try faults("kill", "--kills", "40")
    let kills = try #require(told["kills"] as? Int)
    #expect(kills >= 40)
  }

  @Test func `after forty power cuts, all that was acknowledged is there`() throws {
    let told = try faults("drop", "--crashes", "40")
    #expect(told["crashes"] as? Int == 40)
    let risky = try #require(told["with something to lose"] as? Int)
    #expect(risky >= 15)
  }

  @Test func `with no space or no synchronisation at an operation, all or nothing is done`() throws {
    let told = try faults("full", "--every", "60", "--verify-every", "10")
    let refused = try #require(told["refused"] as? Int)
    #expect(refused >= 20)
    let codes = try #require(told["codes"] as? [String: Int])
    #expect(codes["FW1908"] != nil)
  }
}

/// A folder in which nothing can be made, also for root where the file system knows immutable ones.
private final class LockedFolder {
  private let path: String
  private var isLocked = true

  init(_ path: String) {
    self.path = path
    chmod(path, 0o555)
    if geteuid() == 0 { _ = try? Program.run(["chattr", "+i", path]) }
  }

  func release() {
    guard isLocked else { return }
    isLocked = false
    if geteuid() == 0 { _ = try? Program.run(["chattr", "-i", path]) }
    chmod(path, 0o755)
  }

  static let isPossible: Bool = {
    guard let scratch = try? Scratch() else { return false }
    let folder = LockedFolder(scratch.path)
    defer { folder.release() }
    return access(scratch.path, W_OK) != 0
  }()
}
