internal import Foundation
internal import GRDB
internal import Synchronization

/// Connections to one file, each used by one thread at a time and kept for the next.
///
/// All are alike: a command that reads and then writes opens one. GRDB's own pool would write to
/// the file whenever it is opened, even to read.
final class ConnectionShelf: Sendable {
  let path: String
  private let configuration: Configuration
  private let idle = Mutex<[DatabaseQueue]>([])
  /// Writers of this process take turns here, and only then wait for those of others.
  private let turn = NSLock()

  init(path: String, settings: RegistrySettings) {
    self.path = path
    configuration = Self.configuration(settings)
  }

  /// Kibibytes of the file that a connection may keep in memory: a year of a large office, and most
  /// of what a list's intake or a rebuild comes back to. Only what is read or written is taken.
  private static let cacheSize = 32_768

  static func configuration(_ settings: RegistrySettings = .init()) -> Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(settings.patience)
    configuration.foreignKeysEnabled = true
    configuration.prepareDatabase { db in
      // Committed is what is on the disk; erased is what is gone, also from the pages' unused parts.
      // Nothing is put in files beside the registry. REPLACE must not go around the triggers.
      try db.execute(
        sql: """
          PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY;
          PRAGMA recursive_triggers = ON; PRAGMA cache_size = -\(cacheSize)
          """)
      if let limit = settings.pageLimit { try db.execute(sql: "PRAGMA max_page_count = \(limit)") }
    }
    return configuration
  }

  /// One state of the file while `body` runs; nothing can be written.
  func read<T>(_ body: (Database) throws -> T) throws -> T {
    try using { queue in try queue.read(body) }
  }

  /// Outside any transaction.
  func use<T>(_ body: (Database) throws -> T) throws -> T {
    try using { queue in try queue.writeWithoutTransaction(body) }
  }

  /// One transaction that holds the right to write from its start.
  func write<T>(_ body: (Database) throws -> T) throws -> T {
    turn.lock()
    defer { turn.unlock() }
    return try use { db in
      var result: T?
      try db.inTransaction(.immediate) {
        result = try body(db)
        return .commit
      }
      guard let result else { throw DatabaseError(resultCode: .SQLITE_ABORT) }
      return result
    }
  }

  /// Brings everything into the file itself and closes it, so that nothing is left beside it. Nobody
  /// else may have it open.
  func settle() throws {
    try use { db in
      let row = try Row.fetchOne(db, sql: "PRAGMA wal_checkpoint(TRUNCATE)")
      guard let row, (row[0] as Int?) == 0 else { throw DatabaseError(resultCode: .SQLITE_BUSY) }
    }
    for queue in idle.withLock({ $0 }) { try queue.close() }
    idle.withLock { $0 = [] }
  }

  private func using<T>(_ body: (DatabaseQueue) throws -> T) throws -> T {
    let known = idle.withLock { $0.popLast() }
    let queue = try known ?? DatabaseQueue(path: path, configuration: configuration)
    defer { idle.withLock { $0.append(queue) } }
    return try body(queue)
  }
}
