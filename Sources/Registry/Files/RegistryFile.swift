internal import Desk
internal import GRDB
internal import Glibc
internal import Records

/// The registry as a file: whether it may lie where it lies, whether it is one, its schema.
enum RegistryFile {
  /// - Throws: FW1904, FW1905.
  static func check(
    _ path: String, faults: RegistryFaults, fileSystem: FileSystemProbe
  ) throws(Diagnostics) {
    let folder = FilePaths.folder(of: path)
    guard FilePaths.isFolder(folder), !FilePaths.isFolder(path) else { throw faults.cannotOpen }
    if let network = fileSystem.networkName(of: folder) {
      throw faults.networkFileSystem(network)
    }
  }

  /// Makes an empty registry under a temporary name and gives it its name when it is whole; two
  /// makers at once can't make two.
  /// - Throws: FW1912 when there is one already.
  static func make(_ path: String, faults: RegistryFaults) throws(Diagnostics) {
    guard !FilePaths.exists(path) else { throw faults.exists }
    guard access(FilePaths.folder(of: path), W_OK) == 0 else { throw faults.readOnly }
    let temporary = TemporaryDatabase(beside: path)
    defer { temporary.remove() }
    try lay(temporary.path, faults: faults)
    try temporary.giveName(path, faults: faults)
  }

  /// Makes an empty registry under a name that nobody else knows.
  static func lay(_ path: String, faults: RegistryFaults) throws(Diagnostics) {
    try faults.told {
      let queue = try DatabaseQueue(path: path, configuration: ConnectionShelf.configuration())
      try queue.writeWithoutTransaction { db in
        _ = try String.fetchOne(db, sql: "PRAGMA journal_mode = WAL")
      }
      try Migrations.migrator.migrate(queue)
      try queue.close()
    }
  }

  /// Looks whether the file is a registry that this program knows, and brings its schema up to
  /// date.
  /// - Throws: FW1901, FW1902, FW1903 and what the disk says.
  static func prepare(_ shelf: ConnectionShelf, faults: RegistryFaults) throws(Diagnostics) {
    guard FilePaths.exists(shelf.path) else { throw faults.missing }
    guard access(shelf.path, R_OK) == 0 else { throw faults.cannotOpen }
    guard access(FilePaths.folder(of: shelf.path), W_OK) == 0, access(shelf.path, W_OK) == 0
    else { throw faults.readOnly }
    try faults.told {
      let isErasureOpen: Bool? = try shelf.use { db in
        let version = try identify(db, faults: faults)
        return version < Migrations.current ? nil : try MetaTable(db: db).isErasureOpen()
      }
      if isErasureOpen == nil { try migrate(shelf, faults: faults) }
      if isErasureOpen == true { try? finishErasure(shelf, faults: faults) }
    }
  }

  /// The schema's version by the file's header.
  /// - Throws: FW1902 when the file is another program's, FW1903.
  @discardableResult
  static func identify(_ db: Database, faults: RegistryFaults) throws -> Int {
    let identity = try Int.fetchOne(db, sql: "PRAGMA application_id")
    guard identity == Migrations.applicationID else { throw faults.notARegistry }
    let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
    guard version <= Migrations.current else { throw faults.newer }
    return version
  }

  static func finishErasure(_ shelf: ConnectionShelf, faults: RegistryFaults) throws {
    try shelf.use { db in
      guard try MetaTable(db: db).isErasureOpen() else { return }
      let row = try Row.fetchOne(db, sql: "PRAGMA wal_checkpoint(TRUNCATE)")
      guard let row, (row[0] as Int?) == 0 else { throw faults.erasureUnfinished }
    }
    try shelf.write { db in try MetaTable(db: db).setErasureOpen(false) }
  }

  /// Another program may be at the same: then its work is found done.
  private static func migrate(_ shelf: ConnectionShelf, faults: RegistryFaults) throws {
    let queue = try DatabaseQueue(path: shelf.path, configuration: ConnectionShelf.configuration())
    do { try Migrations.migrator.migrate(queue) } catch {
      let version = try queue.read { db in try MetaTable(db: db).schemaVersion() }
      guard version == Migrations.current else { throw error }
    }
    try queue.close()
  }
}
