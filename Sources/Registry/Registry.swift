package import Desk
internal import GRDB
internal import Glibc
package import Records

/// The store of all cases of an office, or of many offices: one SQLite file.
///
/// Several threads and several programs work at once: a writer that finds another at work waits, at
/// most ten seconds. What `write` wrote is on the disk when it returns.
package final class Registry: OfficeBook, Sendable {
  package let office: String
  /// As the caller named it.
  package let path: String
  let shelf: ConnectionShelf
  let faults: RegistryFaults

  /// Opens a registry, and makes it first where `isNew`.
  /// - Throws: FW1901 no such file; FW1912 `isNew` and there is one; FW1902, FW1903, FW1904, FW1905,
  ///   FW1906, FW1907, FW1908, FW1909, FW1910.
  package init(
    path: String, office: String, isNew: Bool = false,
    settings: RegistrySettings = .init()
  ) throws(Diagnostics) {
    self.office = office
    self.path = path
    shelf = ConnectionShelf(path: path, settings: settings)
    faults = RegistryFaults(path: path)
    try RegistryFile.check(path, faults: faults, fileSystem: settings.fileSystem)
    if isNew { try RegistryFile.make(path, faults: faults) }
    try RegistryFile.prepare(shelf, faults: faults)
  }

  /// Opens a file under the name that it has for the time being; `faults` know the one it will get.
  init(
    temporary: TemporaryDatabase, office: String, settings: RegistrySettings, faults: RegistryFaults
  ) throws(Diagnostics) {
    self.office = office
    self.faults = faults
    path = temporary.path
    shelf = ConnectionShelf(path: temporary.path, settings: settings)
    try RegistryFile.prepare(shelf, faults: faults)
  }

  package func read<T>(
    _ body: (any BookReading) throws(Diagnostics) -> T
  ) throws(Diagnostics) -> T {
    try faults.told {
      try shelf.read { db in try body(Session(db, office: office, faults: faults)) }
    }
  }

  package func write<T>(
    _ body: (any BookWriting) throws(Diagnostics) -> T
  ) throws(Diagnostics) -> T {
    let (result, hasErased) = try writing { session in (try body(session), session.hasErased) }
    // Written it is; where a reader holds the log, the next opening or `finishErasure` empties it.
    if hasErased { try? finishErasure() }
    return result
  }

  /// Takes erased data's old bytes out of the write-ahead log, too. `write` does it by itself; only
  /// where a long reader was in the way is there something left to do.
  /// - Throws: FW1913 when a reader is still in the way after ten seconds.
  package func finishErasure() throws(Diagnostics) {
    try faults.told {
      try RegistryFile.finishErasure(shelf, faults: faults)
    }
  }

  /// Whether no letter may be issued: a backup was restored, and the numbers given since are not
  /// accounted for.
  package var isIssuingStopped: Bool {
    get throws(Diagnostics) { try read { book throws(Diagnostics) in try book.isIssuingStopped() } }
  }

  /// One transaction, with the check that no newer program has changed the schema meanwhile.
  func writing<T>(_ body: (Session) throws -> T) throws(Diagnostics) -> T {
    try faults.told {
      try shelf.write { db in
        guard let version = try MetaTable(db: db).schemaVersion() else { throw faults.notARegistry }
        guard version <= Migrations.current else { throw faults.newer }
        let session = Session(db, office: office, faults: faults)
        let result = try body(session)
        try session.writeSums()
        return result
      }
    }
  }
}
